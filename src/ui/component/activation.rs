//! The form for the digits that activate a card.

use leptos::prelude::*;
use leptos_node_ref::AnyNodeRef;

use super::button::Button;
use super::field::Field;
use super::focus::focus;
use super::store::Store;
use crate::flow::Event;
use crate::flow::answer::{Failure, Refusal};
use crate::ui::text::{Text, trouble};

/// The focus goes into it when it opens, and back into the field when the digits were not taken.
#[component]
pub fn Activation(store: Store) -> impl IntoView {
    let digits = AnyNodeRef::new();
    Effect::new(move |before: Option<(bool, bool)>| {
        let view = store.actions().activation;
        let is_refused = view.as_ref().is_some_and(|view| view.failure.is_some());
        let now = (view.is_some(), is_refused);
        if now.0 && before.is_some_and(|before| before != now) {
            focus(digits);
        }
        now
    });
    move || {
        store.actions().activation.map(|form| {
            let error = form.failure.map(|failure| store.say(&why(&failure)));
            view! {
                <div
                    class="confirm"
                    part="confirmation"
                    role="group"
                    aria-label=store.text("confirm.activate")
                >
                    <h3 class="question">{store.text("confirm.activate")}</h3>
                    <Field
                        kind="text"
                        name="code"
                        label=store.text("confirm.activate.text")
                        digits=Some(4)
                        error
                        input=Event::CodeTyped
                        entered=Some(Event::ActivationConfirmed)
                        node_ref=digits
                        store
                    />
                    <div class="row">
                        <Button
                            action="confirm"
                            name=store.text("button.confirm-activate")
                            readiness=form.readiness
                            is_loud=true
                            press=|()| Event::ActivationConfirmed
                            store
                        />
                        <Button action="dismiss" name=store.text("button.cancel") press=|()| Event::ActivationDismissed store />
                    </div>
                </div>
            }
        })
    }
}

/// What an issuer refuses are the digits.
fn why(failure: &Failure) -> Text {
    match failure {
        Failure::Stop(Refusal::Refused(_)) => Text {
            key: "confirm.activate.wrong",
            value: None,
        },
        other => trouble(other),
    }
}
