//! The way to help, where what is said sends the user there: a link, where the page gave one, or a
//! button that asks the page.

use leptos::either::Either;
use leptos::prelude::*;

use super::button::Button;
use super::store::Store;
use crate::flow::Event;

#[component]
pub fn Support(store: Store) -> impl IntoView {
    let name = store.text("button.support");
    match store.support_url() {
        Some(url) => Either::Left(view! {
            <a class="button small support" part="support" href=url.to_string() target="_blank" rel="noopener">
                {name}
            </a>
        }),
        None => Either::Right(view! {
            <Button
                class="button small support"
                part=Some("support")
                action=Some("support")
                name
                press=|()| Event::SupportClicked
                store
            />
        }),
    }
}
