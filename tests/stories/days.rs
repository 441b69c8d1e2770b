//! Transactions stand under the day on which they were, and what was drawn once stays.

use std::sync::Arc;

use order_card::flow::history::transaction::{Transaction, TransactionPage};
use order_card::flow::history::view::{HistoryView, ListEnd};
use order_card::flow::readiness::Readiness;
use order_card::ui::days::{Days, relative};

use crate::support::transaction;

/// Transactions on these days, of which 0 is none.
fn page(days: &[i32]) -> TransactionPage {
    let on = |(number, day): (usize, &i32)| Transaction {
        at: (*day > 0).then(|| day.to_string()),
        ..transaction(number as u64)
    };
    TransactionPage(Arc::new(days.iter().enumerate().map(on).collect()))
}

fn history(pages: &[TransactionPage]) -> HistoryView {
    HistoryView {
        generation: 1,
        pages: pages.to_vec(),
        end: ListEnd::More,
        categories: Vec::new(),
        filters: 0,
        has_wrong_days: false,
        has_filters: true,
        has_statements: true,
        statement: Readiness::Ready,
    }
}

fn day_of(text: &str) -> Option<i32> {
    text.parse().ok()
}

fn lengths(days: &Days) -> Vec<(Option<i32>, Vec<usize>)> {
    let blocks = |day: &order_card::ui::days::Day| {
        let lengths = day.blocks.iter().map(|block| block.length).collect();
        (day.number, lengths)
    };
    days.days.iter().map(blocks).collect()
}

#[test]
fn rows_of_one_day_stand_together() {
    let history = history(&[page(&[9, 9, 8, 0, 7])]);
    let days = Days::of(Some(&history), None, day_of);
    let expected = [
        (Some(9), vec![2]),
        (Some(8), vec![1]),
        (None, vec![1]),
        (Some(7), vec![1]),
    ];
    assert_eq!(lengths(&days), expected);
}

#[test]
fn a_day_goes_on_with_the_next_page_and_leaves_what_is_drawn() {
    let (first, second) = (page(&[9, 8, 8]), page(&[8, 7]));
    let before = Days::of(Some(&history(std::slice::from_ref(&first))), None, day_of);
    let after = history(&[first, second]);
    let after = Days::of(Some(&after), Some(&before), day_of);
    let expected = [
        (Some(9), vec![1]),
        (Some(8), vec![2, 1]),
        (Some(7), vec![1]),
    ];
    assert_eq!(lengths(&after), expected);
    assert_eq!(after.days[0], before.days[0]);
    assert_eq!(after.days[1].key, before.days[1].key);
    assert_eq!(after.days[1].blocks[0], before.days[1].blocks[0]);
    assert_eq!(after.days[1].length(), 3);
}

#[test]
fn a_day_with_many_rows_is_drawn_in_parts() {
    let history = history(&[page(&[9; 45])]);
    let days = Days::of(Some(&history), None, day_of);
    assert_eq!(lengths(&days), [(Some(9), vec![20, 20, 5])]);
    let starts = days.days[0].blocks.iter().map(|block| block.key.start);
    assert_eq!(starts.collect::<Vec<_>>(), [0, 20, 40]);
}

/// Another filter has other pages in the same places.
#[test]
fn what_is_known_of_other_pages_says_nothing() {
    let before = Days::of(Some(&history(&[page(&[9])])), None, day_of);
    let other = history(&[page(&[5])]);
    let days = Days::of(Some(&other), Some(&before), day_of);
    assert_eq!(lengths(&days), [(Some(5), vec![1])]);
    assert_eq!(Days::of(None, Some(&days), day_of), Days::default());
}

#[test]
fn two_days_have_a_word_of_their_own() {
    assert_eq!(relative(100, 100), Some("history.today"));
    assert_eq!(relative(99, 100), Some("history.yesterday"));
    assert_eq!(relative(98, 100), None);
    // A clock that is behind the issuer's.
    assert_eq!(relative(101, 100), None);
    assert_eq!(relative(i32::MIN, i32::MAX), None);
}
