//! The one button of the widget: order, replace, verify, add a way to pay, or try again.

use leptos::prelude::*;
use leptos_node_ref::AnyNodeRef;

use super::button::Button;
use super::focus::{focus, has_focus};
use super::part::Part;
use super::store::{PanelView, Store};
use crate::flow::Event;
use crate::flow::readiness::Readiness;
use crate::flow::view::Action;
use crate::ui::text;

/// Without anything to do, the element stays, hidden, so that it is the same one later.
pub fn order_button(
    part: Part,
    panel: &PanelView,
    element: AnyNodeRef,
    store: Store,
) -> impl IntoView + use<> {
    let button = panel.button.filter(|button| part.has(button.action));
    if button.is_none() && has_focus(element) {
        focus(store.root);
    }
    let name =
        button.map(|button| store.say(&text::button(button.action, button.readiness, panel.state)));
    let meaning = button.map_or(Action::Refresh, |button| button.action);
    view! {
        <Button
            class="button"
            part=Some("order-button")
            action=button.map(|button| action(button.action))
            name=name.unwrap_or_default()
            readiness=button.map_or(Readiness::Unavailable, |button| button.readiness)
            is_hidden=button.is_none()
            described_by=Some(store.id("explanation"))
            press=move |()| event(meaning)
            node_ref=element
            store
        />
    }
}

fn event(action: Action) -> Event {
    match action {
        Action::SignIn => Event::SignInClicked,
        Action::Order | Action::Replace => Event::OrderClicked,
        Action::Verify | Action::ContinueCheck | Action::RetryCheck => Event::VerifyClicked,
        Action::SetUp => Event::SetupClicked,
        Action::Refresh => Event::RefreshClicked,
        Action::Fund => Event::FundClicked,
    }
}

fn action(action: Action) -> &'static str {
    match action {
        Action::SignIn => "sign-in",
        Action::Order => "order",
        Action::Replace => "replace",
        Action::Verify => "verify",
        Action::SetUp => "set-up",
        Action::ContinueCheck => "continue-check",
        Action::RetryCheck => "retry-check",
        Action::Refresh => "refresh",
        Action::Fund => "fund",
    }
}
