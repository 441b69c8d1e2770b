//! The history is narrowed down: to words, to kinds of shops, to days.

use order_card::flow::Event;
use order_card::flow::answer::Answer;
use order_card::flow::history::call::HistoryCall;
use order_card::flow::history::category::Category::{Cash, Food};
use order_card::flow::history::filter::{Days, End};
use order_card::flow::history::view::ListEnd;

use super::listing::{TODAY, is_reading, opening, rows};
use super::script::Story;

/// The first page is on screen, and the second one is out.
fn halfway() -> Story {
    let mut story = opening();
    story
        .page_is(rows(21..=40))
        .happens(Event::ListEndNeared)
        .wants_page(1);
    story.asked.clear();
    story
}

fn days() -> Days {
    Days {
        first: "2026-01-01".into(),
        last: "2026-01-31".into(),
    }
}

#[test]
fn who_types_is_not_interrupted_for_four_tenths_of_a_second() {
    let mut story = halfway();
    story.types("b").lists(&[]).ends_with(ListEnd::Loading);
    assert_eq!(story.dropped.len(), 1, "the old page is not waited for");
    story.waits_ms(399).wants_no_page();
    story.types("ba").waits_ms(399).wants_no_page();
    story.types("bak").waits_ms(400);
    assert_eq!(story.query().search, "bak");
    story.wants_page(0).has_asked(1, is_reading);
    assert_eq!(story.history().filters, 1);
}

#[test]
fn a_text_that_changes_nothing_asks_nothing() {
    let mut story = halfway();
    story.types("  ").wants_page(1).lists_all(21..=40);
    story.types("bakery").waits(1).page_is(rows(1..=20));
    story
        .types(" bakery ")
        .waits(1)
        .wants_no_page()
        .lists_all(1..=20);
}

#[test]
fn a_very_long_text_is_cut() {
    let mut story = halfway();
    story.types(&"ä".repeat(500)).waits(1);
    assert_eq!(story.query().search, "ä".repeat(80));
}

#[test]
fn a_kind_of_shop_asks_at_once_and_its_second_press_takes_it_back() {
    let mut story = halfway();
    story.happens(Event::CategoryClicked(Food)).lists(&[]);
    assert_eq!(story.query().categories, [Food]);
    story.happens(Event::CategoryClicked(Cash));
    assert_eq!(story.query().categories, [Food, Cash]);
    assert_eq!(story.history().categories, [Food, Cash]);
    story.happens(Event::CategoryClicked(Food));
    assert_eq!(story.query().categories, [Cash]);
    story.happens(Event::CategoryClicked(Cash)).wants_page(0);
    assert_eq!(story.history().filters, 0);
    assert_eq!(story.dropped.len(), 4, "each list drops the call before it");
}

#[test]
fn a_late_answer_to_the_old_filter_changes_nothing() {
    let mut story = halfway();
    let old = order_card::flow::Call::History(HistoryCall::ReadTransactions(story.query()));
    let id = story.out_id(&old).unwrap();
    let answer = rows(1..=20);
    story
        .happens(Event::CategoryClicked(Food))
        .happens(Event::Answered { id, answer })
        .lists(&[])
        .page_is(rows(5..=6));
    story.lists_all(5..=6);
}

#[test]
fn a_filtered_list_ends_by_its_own_first_row() {
    let mut story = halfway();
    story
        .happens(Event::CategoryClicked(Food))
        .page_is(rows(1..=12))
        .happens(Event::ListEndNeared)
        .page_is(rows(1..=12))
        .page_is(rows(1..=12))
        .ends_with(ListEnd::Ended)
        .lists_all(1..=12);
}

#[test]
fn one_day_alone_means_since_or_until() {
    let mut story = halfway();
    story.chooses(End::First, "2026-01-01").wants_page(0);
    let since = Days {
        last: TODAY.into(),
        ..days()
    };
    assert_eq!(story.query().days, Some(since));
    story.chooses(End::Last, "2026-01-31").wants_page(0);
    assert_eq!(story.query().days, Some(days()));
    story.chooses(End::First, "").wants_page(0);
    let until = Days {
        first: "2015-01-01".into(),
        ..days()
    };
    assert_eq!(story.query().days, Some(until));
    assert_eq!(story.history().filters, 1);
}

#[test]
fn days_in_the_wrong_order_are_not_asked_for() {
    let mut story = halfway();
    story.chooses(End::Last, "2026-01-31").asked.clear();
    story
        .chooses(End::First, "2026-02-01")
        .has_asked(0, is_reading);
    assert!(story.history().has_wrong_days);
    story.chooses(End::First, "2026-01-31").wants_page(0);
    let one_day = Days {
        first: "2026-01-31".into(),
        ..days()
    };
    assert_eq!(story.query().days, Some(one_day));
    assert!(!story.history().has_wrong_days);
}

#[test]
fn nobody_has_paid_after_today() {
    let mut story = halfway();
    story
        .chooses(End::First, "2026-02-04")
        .has_asked(0, is_reading);
    assert!(story.history().has_wrong_days);
}

#[test]
fn what_is_no_day_is_none() {
    for text in [
        "01.01.2026",
        "2026-1-1",
        "2026-01-01&page=9",
        "heute",
        "２０２６",
    ] {
        let mut story = halfway();
        story.chooses(End::First, text).chooses(End::Last, text);
        assert_eq!(story.history().filters, 0, "{text}");
        story.has_asked(0, is_reading);
    }
}

#[test]
fn days_that_are_taken_back_are_asked_for_no_more() {
    let mut story = halfway();
    story
        .chooses(End::First, "2026-01-01")
        .chooses(End::First, "")
        .wants_page(0);
    assert_eq!(story.query().days, None);
}

#[test]
fn all_filters_are_taken_back_at_once() {
    let mut story = halfway();
    story
        .types("bakery")
        .happens(Event::CategoryClicked(Food))
        .chooses(End::First, "2026-01-01");
    assert_eq!(story.history().filters, 3);
    story.happens(Event::FilterCleared).wants_page(0);
    assert_eq!(story.history().filters, 0);
    assert_eq!(story.query().search, "");
    assert_eq!(
        (story.query().categories, story.query().days),
        (vec![], None)
    );
    story
        .page_is(rows(1..=12))
        .happens(Event::FilterCleared)
        .lists_all(1..=12)
        .wants_no_page();
}

#[test]
fn all_filters_go_out_together_and_stay_through_the_pages() {
    let mut story = halfway();
    story
        .types("bakery")
        .happens(Event::CategoryClicked(Food))
        .chooses(End::First, "2026-01-01")
        .chooses(End::Last, "2026-01-31")
        .page_is(rows(1..=12))
        .happens(Event::ListEndNeared);
    let query = story.query();
    assert_eq!((query.search.as_str(), query.page), ("bakery", 1));
    assert_eq!((query.categories, query.days), (vec![Food], Some(days())));
    story
        .page_is(Answer::Transactions(Vec::new()))
        .ends_with(ListEnd::Ended);
}

#[test]
fn a_history_that_is_opened_again_is_not_filtered() {
    let mut story = halfway();
    story
        .types("bakery")
        .happens(Event::CategoryClicked(Food))
        .happens(Event::HistoryClicked)
        .happens(Event::HistoryClicked);
    assert_eq!(story.history().filters, 0);
    assert_eq!(story.query().search, "");
}

/// Typing is told late by some pages, after the press that closed the list.
#[test]
fn what_is_typed_into_a_closed_history_filters_nothing() {
    let mut story = halfway();
    story
        .happens(Event::HistoryClicked)
        .types("bakery")
        .happens(Event::CategoryClicked(Food))
        .chooses(End::First, "2026-01-01")
        .happens(Event::HistoryClicked)
        .wants_page(0);
    assert_eq!(story.history().filters, 0);
    assert_eq!(story.query().search, "");
}
