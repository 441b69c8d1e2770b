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
        Some(url) => {
            // A program for mail or calls needs no tab.
            let is_page = !url.starts_with("mailto:") && !url.starts_with("tel:");
            let target = is_page.then_some("_blank");
            Either::Left(view! {
                <a class="button small" part="support" href=url.to_string() target=target rel="noopener">
                    {name}
                </a>
            })
        }
        None => Either::Right(view! {
            <Button
                part=Some("support")
                action=Some("support")
                name
                press=|()| Event::SupportClicked
                store
            />
        }),
    }
}
