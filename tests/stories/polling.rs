//! How often the issuer is asked while a card is made.

use std::time::Duration;

use order_card::flow::Call;
use order_card::flow::answer::{Answer, OrderAnswer};

use super::script::{NoCard, Story};
use crate::support::verified;

#[test]
fn polls_start_quick_grow_slow_and_never_stop() {
    let mut story = Story::with(verified(), NoCard);
    story
        .waits(2)
        .orders()
        .order_is(Answer::Order(OrderAnswer::Accepted));
    story.asked.clear();
    story.waits_with_card(600, NoCard);
    let gaps: Vec<Duration> = story
        .asked
        .windows(2)
        .map(|pair| pair[1].0.since(pair[0].0))
        .collect();
    assert!(
        gaps.iter().all(|gap| *gap >= Duration::from_secs(1)),
        "{gaps:?}"
    );
    assert!(
        gaps[..5].iter().all(|gap| *gap <= Duration::from_secs(3)),
        "{gaps:?}"
    );
    let late = &gaps[gaps.len() - 5..];
    assert!(
        late.iter().all(|gap| *gap >= Duration::from_secs(30)),
        "{gaps:?}"
    );
    assert!(
        late.iter().all(|gap| *gap <= Duration::from_secs(37)),
        "{gaps:?}"
    );
    let distinct: std::collections::BTreeSet<_> = gaps[..6].iter().collect();
    assert!(distinct.len() > 3, "there is jitter: {gaps:?}");
}

/// Found in a browser: a page that takes its time for the token delays a question, so the next
/// one must count from the answer.
#[test]
fn a_question_that_left_late_does_not_bring_the_next_one_closer() {
    let mut story = Story::begins();
    story
        .waits(5)
        .profile_is(verified())
        .card_is(NoCard)
        .orders()
        .order_is(Answer::Order(OrderAnswer::Accepted));
    assert!(!story.is_out(&Call::ReadCard));
    story.waits(1).asks(Call::ReadCard);
}
