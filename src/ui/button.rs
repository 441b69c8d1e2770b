//! The one button: order, replace, verify, or try again. While it cannot be pressed it stays
//! focusable, and the press is ignored.

use leptos::prelude::*;
use leptos::{ev, html};

use super::label::{Label, label};
use super::text;
use super::words::Words;
use crate::flow::view::{Action, Readiness};
use crate::flow::{Event, View};
use crate::shell::session::WeakSession;

/// Without a button to show, the element stays, hidden, so that it is the same one later.
pub fn button(
    view: &View,
    words: &Words,
    explanation: &str,
    session: StoredValue<WeakSession, LocalStorage>,
) -> impl IntoView + use<> {
    let (button, state) = (view.button, view.state);
    let readiness = button.map(|button| button.readiness);
    let name_now =
        button.map(|button| words.say(&text::button(button.action, button.readiness, state)));
    let is_away = readiness.is_some_and(|readiness| readiness != Readiness::Ready);
    let press = move |_| {
        if let Some(button) = button.filter(|button| button.readiness == Readiness::Ready) {
            session.with_value(|session| session.dispatch(event(button.action)));
        }
    };
    html::button()
        .attr("type", "button")
        .attr("part", "order-button")
        .attr("class", "button")
        .attr("aria-describedby", explanation.to_owned())
        .attr("hidden", button.is_none().then_some(""))
        .attr("aria-disabled", is_away.then_some("true"))
        .attr(
            "data-busy",
            (readiness == Some(Readiness::Busy)).then_some(""),
        )
        .attr("data-action", button.map(|button| name(button.action)))
        .on(ev::click, press)
        .child((
            label(Label {
                class: "spinner",
                ..Label::default()
            }),
            label(Label {
                words: name_now,
                ..Label::default()
            }),
        ))
}

fn event(action: Action) -> Event {
    match action {
        Action::Order | Action::Replace => Event::OrderClicked,
        Action::Verify => Event::VerifyClicked,
        Action::Refresh => Event::RefreshClicked,
    }
}

fn name(action: Action) -> &'static str {
    match action {
        Action::Order => "order",
        Action::Replace => "replace",
        Action::Verify => "verify",
        Action::Refresh => "refresh",
    }
}
