//! What the card is paid from, and how much of it can be spent.

use leptos::prelude::*;

use super::store::{PanelView, Store};
use crate::flow::history::transaction::Money;
use crate::flow::wallets::wallet::Wallet;
use crate::shell::format::money;
use crate::ui::messages::Messages;
use crate::ui::text::Text;

/// Without any it is out of sight.
pub fn wallets(panel: &PanelView, store: Store) -> impl IntoView + use<> {
    let messages = store.messages();
    let wallets = &panel.wallets.shown;
    let has_amounts = wallets.iter().any(|wallet| wallet.spendable.is_some());
    let more = Text {
        key: "wallets.more",
        value: Some(panel.wallets.more.to_string()),
    };
    let more = (panel.wallets.more > 0).then(|| store.say(&more));
    view! {
        <div class="wallets" part="wallets" hidden=wallets.is_empty()>
            <div class="head">
                <h3 class="question">{store.text("wallets.title")}</h3>
                <span class="spendable">{has_amounts.then(|| store.text("wallets.spendable"))}</span>
            </div>
            <div role="list" aria-label=store.text("wallets.title")>
                {wallets.iter().map(|wallet| row(wallet, &messages)).collect_view()}
            </div>
            <span class="explanation">{more}</span>
        </div>
    }
}

fn row(wallet: &Wallet, messages: &Messages) -> impl IntoView + use<> {
    let currency = wallet.currency.clone();
    let spendable = wallet.spendable.clone().zip(currency.clone());
    let spendable = spendable.map(|(amount, currency)| Money { amount, currency });
    let spendable = spendable.map(|spendable| money(&spendable, None, messages));
    // A currency alone must not look like an amount of nothing.
    let look = if spendable.is_some() {
        "amount"
    } else {
        "spendable"
    };
    let network = wallet.network.clone();
    view! {
        <div class="wallet" role="listitem">
            <span class="network">{network.unwrap_or_else(|| messages.key("wallets.unnamed"))}</span>
            <span class=look dir="ltr">
                {spendable.or(currency)}
            </span>
        </div>
    }
}
