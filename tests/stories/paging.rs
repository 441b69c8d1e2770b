//! The pages of the history follow one another until the list ends.

use order_card::flow::Event;
use order_card::flow::answer::Answer;
use order_card::flow::history::view::ListEnd;

use super::listing::{is_reading, opening, rows};
use crate::support::transaction;

#[test]
fn pages_follow_one_another_until_one_is_empty() {
    let mut story = opening();
    story.page_is(rows(21..=40)).happens(Event::ListEndNeared);
    story
        .wants_page(1)
        .happens(Event::ListEndNeared)
        .happens(Event::MoreClicked)
        .has_asked(2, is_reading)
        .page_is(rows(1..=20))
        .lists_all(1..=40)
        .happens(Event::MoreClicked)
        .wants_page(2);
    story
        .page_is(Answer::Transactions(Vec::new()))
        .ends_with(ListEnd::Ended)
        .lists_all(1..=40);
    story
        .happens(Event::ListEndNeared)
        .happens(Event::MoreClicked)
        .wants_no_page()
        .waits(60)
        .has_asked(3, is_reading);
}

/// Found by an adversary: one answer with 50,000 transactions stopped the page for six seconds.
#[test]
fn an_answer_of_any_length_is_shown_hundred_rows_at_a_time_before_the_next_page_is_asked_for() {
    let mut story = opening();
    story
        .page_is(rows(1..=50_000))
        .lists_all(49_901..=50_000)
        .ends_with(ListEnd::More);
    story
        .happens(Event::ListEndNeared)
        .lists_all(49_801..=50_000)
        .happens(Event::MoreClicked)
        .lists_all(49_701..=50_000)
        .wants_no_page();
    for _ in 0..497 {
        story.happens(Event::ListEndNeared);
    }
    story
        .lists_all(1..=50_000)
        .wants_no_page()
        .happens(Event::ListEndNeared)
        .wants_page(1)
        .page_is(Answer::Transactions(Vec::new()))
        .ends_with(ListEnd::Ended);
}

/// What the documentation says of a page that does not exist.
#[test]
fn a_page_that_begins_like_the_first_one_ends_the_list() {
    let mut story = opening();
    story
        .page_is(rows(21..=40))
        .happens(Event::ListEndNeared)
        .page_is(rows(1..=20))
        .happens(Event::ListEndNeared)
        .page_is(rows(21..=40))
        .wants_page(3)
        .page_is(rows(21..=40));
    story
        .ends_with(ListEnd::Ended)
        .lists_all(1..=40)
        .wants_no_page();
}

/// Twenty new payments had pushed the whole first page into the second one's place, and the list
/// said "that is all" with most of it missing.
#[test]
fn a_page_that_begins_like_the_first_one_but_once_does_not_end_the_list() {
    let mut story = opening();
    story
        .page_is(rows(21..=40))
        .happens(Event::ListEndNeared)
        .page_is(rows(21..=40))
        .wants_page(2)
        .page_is(rows(1..=20));
    story.ends_with(ListEnd::More).lists_all(1..=40);
}

/// A page that does not exist is the first page as it is by then, and its newest payments had
/// been put below the oldest ones.
#[test]
fn what_is_newer_than_the_list_is_not_put_at_its_end() {
    let mut story = opening();
    story
        .page_is(rows(21..=40))
        .happens(Event::ListEndNeared)
        .page_is(rows(1..=20))
        .happens(Event::ListEndNeared);
    for page in 2..=4 {
        story.wants_page(page).page_is(rows(24..=43));
    }
    story.ends_with(ListEnd::Ended).lists_all(1..=40);
}

/// New payments shift the pages.
#[test]
fn a_row_that_was_there_already_is_dropped() {
    let mut story = opening();
    story
        .page_is(rows(21..=40))
        .happens(Event::ListEndNeared)
        .page_is(rows(3..=23))
        .lists_all(3..=40)
        .ends_with(ListEnd::More);
    let page = [2, 2, 1, 3, 1].map(transaction).to_vec();
    story
        .happens(Event::ListEndNeared)
        .page_is(Answer::Transactions(page))
        .lists_all(1..=40);
}

#[test]
fn three_pages_in_a_row_without_anything_new_end_the_list() {
    let mut story = opening();
    story
        .page_is(rows(11..=30))
        .happens(Event::ListEndNeared)
        .page_is(rows(11..=29))
        .ends_with(ListEnd::Loading);
    story
        .wants_page(2)
        .page_is(rows(11..=29))
        .wants_page(3)
        .page_is(rows(11..=29))
        .ends_with(ListEnd::Ended)
        .wants_no_page()
        .lists_all(11..=30);
}

#[test]
fn a_page_with_something_new_begins_the_count_of_repeated_pages_again() {
    let mut story = opening();
    story
        .page_is(rows(11..=30))
        .happens(Event::ListEndNeared)
        .page_is(rows(11..=29))
        .page_is(rows(11..=29))
        .page_is(rows(10..=29))
        .ends_with(ListEnd::More)
        .happens(Event::ListEndNeared);
    story
        .page_is(rows(11..=29))
        .page_is(rows(11..=29))
        .wants_page(6);
}

#[test]
fn a_short_first_page_asks_on_by_itself() {
    let mut story = opening();
    story
        .page_is(rows(26..=30))
        .wants_page(1)
        .ends_with(ListEnd::Loading)
        .page_is(rows(22..=25))
        .wants_page(2)
        .page_is(rows(20..=21));
    story.ends_with(ListEnd::More).wants_no_page();

    let mut story = opening();
    story
        .page_is(rows(1..=3))
        .page_is(rows(1..=3))
        .page_is(rows(1..=3))
        .ends_with(ListEnd::Ended)
        .lists_all(1..=3);
}

#[test]
fn pages_that_are_on_screen_stay_the_same_pages() {
    let mut story = opening();
    story.page_is(rows(21..=40));
    let first = story.history();
    story.happens(Event::ListEndNeared).page_is(rows(1..=20));
    let second = story.history();
    assert_eq!(first.generation, second.generation);
    assert_eq!(first.pages[0], second.pages[0]);
}
