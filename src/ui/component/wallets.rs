//! What the card is paid from, and how much of it can be spent.

use leptos::prelude::*;

use super::button::Button;
use super::store::Store;
use crate::flow::Event;
use crate::flow::history::transaction::Money;
use crate::flow::wallets::view::WalletsView;
use crate::flow::wallets::wallet::Wallet;
use crate::shell::format::money;
use crate::ui::messages::Messages;
use crate::ui::text::Text;

/// The wallets, or nothing where there are none or where nobody knows.
#[component]
pub fn Wallets(store: Store) -> impl IntoView {
    move || match store.wallets() {
        Some(WalletsView::Linked { wallets, more }) => Some(list(&wallets, more, store)),
        Some(WalletsView::Missing) | None => None,
    }
}

fn list(wallets: &[Wallet], more: usize, store: Store) -> impl IntoView + use<> {
    let messages = store.messages();
    let title = store.text("wallets.title");
    let has_amounts = wallets.iter().any(|wallet| wallet.spendable.is_some());
    let heading = has_amounts.then(|| store.text("wallets.spendable"));
    let more = (more > 0).then(|| Text {
        key: "wallets.more",
        value: Some(more.to_string()),
    });
    view! {
        <div class="wallets" part="wallets" role="region" aria-label=title.clone()>
            <div class="head">
                <span class="question">{title.clone()}</span>
                <span class="spendable">{heading}</span>
            </div>
            <div role="list" aria-label=title>
                {wallets.iter().map(|wallet| row(wallet, &messages)).collect_view()}
            </div>
            {more.map(|more| view! { <span class="explanation">{store.say(&more)}</span> })}
        </div>
    }
}

fn row(wallet: &Wallet, messages: &Messages) -> impl IntoView + use<> {
    let currency = wallet.currency.clone();
    let spendable = wallet.spendable.clone().zip(currency.clone());
    let spendable = spendable.map(|(amount, currency)| Money { amount, currency });
    let spendable = spendable.map(|spendable| money(&spendable, None, messages));
    let network = wallet.network.clone();
    view! {
        <div class="wallet" role="listitem">
            <span class="network">{network.unwrap_or_else(|| messages.key("wallets.unnamed"))}</span>
            <span class="amount" dir="ltr">
                {spendable.or(currency)}
            </span>
        </div>
    }
}

/// The way to add one is the page's own.
pub fn fund_button(store: Store) -> Option<impl IntoView> {
    let is_missing = store.wallets() == Some(WalletsView::Missing);
    is_missing.then(|| {
        view! {
            <Button
                class="button"
                part=Some("fund-button")
                action="fund"
                name=store.text("button.fund")
                described_by=Some(store.explanation_id())
                press=|()| Event::FundClicked
                store
            />
        }
    })
}
