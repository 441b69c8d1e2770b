//! The question whether it is meant.

use leptos::prelude::*;
use leptos_node_ref::AnyNodeRef;

use super::button::Button;
use super::field::Field;
use super::focus::focus;
use super::store::Store;
use crate::flow::Event;
use crate::flow::card_action::status_change::StatusChange;

/// The focus goes into it when it is asked.
#[component]
pub fn Confirmation(store: Store) -> impl IntoView {
    let digits = AnyNodeRef::new();
    let yes = AnyNodeRef::new();
    Effect::new(move |was_asked: Option<bool>| {
        let is_asked = store.actions().confirmation.is_some();
        if is_asked && was_asked == Some(false) && !focus(digits) {
            focus(yes);
        }
        is_asked
    });
    move || {
        store.actions().confirmation.map(|(change, readiness)| {
            let (question, explanation, answer) = keys(change);
            let code = (change == StatusChange::Activate).then(|| {
                let label = store.text("confirm.activate.digits");
                view! { <Field kind="text" name="code" label digits=Some(4) input=Event::CodeTyped node_ref=digits store /> }
            });
            view! {
                <div
                    class="confirm"
                    part="confirmation"
                    role="group"
                    aria-label=store.text(question)
                >
                    <span class="question">{store.text(question)}</span>
                    <span class="explanation">{store.text(explanation)}</span>
                    {code}
                    <div class="row">
                        <Button
                            action="confirm"
                            name=store.text(answer)
                            readiness
                            is_loud=true
                            press=|()| Event::StatusChangeConfirmed
                            node_ref=yes
                            store
                        />
                        <Button action="dismiss" name=store.text("button.cancel") press=|()| Event::StatusChangeDismissed store />
                    </div>
                </div>
            }
        })
    }
}

/// The keys of the question, of its explanation, and of the answer that means yes.
fn keys(change: StatusChange) -> (&'static str, &'static str, &'static str) {
    match change {
        StatusChange::Freeze => (
            "confirm.freeze",
            "confirm.freeze.text",
            "button.confirm-freeze",
        ),
        StatusChange::Unfreeze => (
            "confirm.unfreeze",
            "confirm.unfreeze.text",
            "button.confirm-unfreeze",
        ),
        StatusChange::Activate => (
            "confirm.activate",
            "confirm.activate.text",
            "button.confirm-activate",
        ),
    }
}
