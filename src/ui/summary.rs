//! The card's face, and what there is to say about it.

use super::badge::badge;
use super::icon::EXCLAMATION_MARK;
use super::node::{Node, div, span};
use super::text::{self, Text};
use super::words::Words;
use crate::flow::View;
use crate::flow::view::CardFace;

/// The face in the size of a real card, with the badge on it, and over it what is revealed.
pub fn face(view: &View, words: &Words, secret: Option<Node>) -> Node {
    let face = div("face")
        .set("data-look", look(view))
        .holds(span("chip").set("aria-hidden", "true"))
        .may_hold(view.badge.as_ref().map(|shown| badge(shown, words)));
    div("summary").part("summary").holds(match &view.card {
        Some(card) => details(face, card, words).may_hold(secret),
        None => face,
    })
}

/// What the face looks like: a card, one in the making, an example of one, or none.
fn look(view: &View) -> &'static str {
    match &view.card {
        Some(card) if card.is_coming => "coming",
        Some(_) => view.state.name(),
        None if text::shows_example(view.state) => "example",
        None => "none",
    }
}

fn details(face: Node, card: &CardFace, words: &Words) -> Node {
    let spoken = card.last_four.clone().map(|digits| {
        words.say(&Text {
            key: "card.ending",
            value: Some(digits),
        })
    });
    let number = card
        .last_four
        .as_ref()
        .map(|digits| format!("•••• •••• •••• {digits}"));
    let expiry = card
        .expiry
        .map(|expiry| format!("{:02}/{:02}", expiry.month, expiry.year % 100));
    let expiry_name = expiry.as_ref().map(|_| words.key("card.valid-thru"));
    face.holds(
        span("number")
            .set("dir", "ltr")
            .set("aria-hidden", "true")
            .may_say(number),
    )
    .holds(span("voice").may_say(spoken))
    .holds(span("holder").may_say(card.holder.clone()))
    .holds(span("expiry-name").may_say(expiry_name))
    .holds(span("expiry").set("dir", "ltr").may_say(expiry))
}

pub fn title(view: &View, words: &Words) -> Node {
    span("title")
        .part("title")
        .says(words.say(&text::title(&view.message)))
}

/// The button is described by this text.
pub fn explanation(view: &View, words: &Words, id: &str) -> Node {
    span("explanation")
        .part("explanation")
        .set_some("id", Some(id.to_owned()))
        .says(words.say(&text::explanation(&view.message)))
}

/// What is said over the state: off-line, or something that went wrong.
pub fn notice(view: &View, words: &Words) -> Option<Node> {
    words.notice(view).map(|words| {
        div("notice")
            .part("notice")
            .icon(EXCLAMATION_MARK)
            .holds(span("").says(words))
    })
}
