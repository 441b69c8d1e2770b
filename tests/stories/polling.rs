//! How often the issuer is asked while a card is made.

use std::time::Duration;

use order_card::flow::answer::Answer;

use super::script::{NoCard, Story};
use crate::support::verified;

#[test]
fn polls_start_quick_grow_slow_and_never_stop() {
    let mut story = Story::with(verified(), NoCard);
    story.waits(2).orders().order_is(Answer::OrderAccepted);
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
