//! The words, in the one table that has them.

/// The words for a key; the key itself where there are none, so that a gap can be seen.
pub fn english(key: &'static str) -> &'static str {
    ENGLISH
        .iter()
        .find(|(name, _)| *name == key)
        .map_or(key, |(_, words)| words)
}

pub const ENGLISH: &[(&str, &str)] = &[
    ("widget", "Payment card"),
    ("loading.title", "Loading your card"),
    ("loading.text", ""),
    ("signed-out.title", "Please sign in"),
    (
        "signed-out.text",
        "Sign in to order a card or to see yours.",
    ),
    ("unverified.title", "Verify your identity"),
    (
        "unverified.text",
        "Before you can order a card, the issuer has to confirm who you are. It takes a few minutes.",
    ),
    ("verifying.title", "Checking your identity"),
    (
        "verifying.text",
        "This usually takes up to half an hour. You can order as soon as it is done.",
    ),
    (
        "not-understood.text",
        "The issuer has not confirmed your identity yet, so a card cannot be ordered.",
    ),
    ("rejected.title", "Identity not confirmed"),
    (
        "rejected.text",
        "The issuer could not confirm your identity. Please contact support.",
    ),
    ("ineligible.title", "No card available"),
    (
        "ineligible.text",
        "The issuer cannot offer you a card at the moment. Please contact support.",
    ),
    (
        "ineligible.reason.text",
        "The issuer cannot offer you a card at the moment: {}. Please contact support.",
    ),
    ("ready.title", "Get your virtual card"),
    (
        "ready.text",
        "Order it now, and use it online within minutes.",
    ),
    ("ordering.title", "Ordering your card"),
    ("ordering.text", "One moment, please."),
    ("confirming.title", "Checking your order"),
    (
        "confirming.text",
        "We are making sure whether your order arrived. This can take up to three minutes, and nothing is ordered twice.",
    ),
    ("provisioning.title", "Your card is being made"),
    ("provisioning.text", "This usually takes a few seconds."),
    ("delayed.title", "Taking longer than usual"),
    (
        "delayed.text",
        "Your order is safe. The card appears here as soon as it is ready.",
    ),
    ("active.title", "Your card is active"),
    ("active.text", "It is ready to use."),
    ("frozen.title", "Your card is frozen"),
    ("frozen.text", "Payments are declined until it is unfrozen."),
    ("blocked.title", "Your card is blocked"),
    (
        "blocked.may-replace.text",
        "It cannot be used any more. You can order a replacement.",
    ),
    (
        "blocked.must-verify.text",
        "It cannot be used any more. Verify your identity to order a replacement.",
    ),
    (
        "blocked.must-wait.text",
        "It cannot be used any more. You can order a replacement once your identity is checked.",
    ),
    (
        "blocked.needs-support.text",
        "It cannot be used any more. Please contact support.",
    ),
    ("blocked.text", "It cannot be used any more."),
    ("inactive.title", "Your card is not active"),
    ("inactive.text", "It cannot be used at the moment."),
    ("unknown.title", "Your card"),
    ("unknown.text", "The issuer says: {}"),
    ("failed.title", "Something went wrong"),
    ("misconfigured.title", "Not available here"),
    (
        "offline",
        "You are offline. This goes on by itself as soon as you are back.",
    ),
    ("button.order", "Order card"),
    ("button.ordering", "Ordering…"),
    ("button.replace", "Order a replacement"),
    ("button.verify", "Verify identity"),
    ("button.refresh", "Try again"),
    ("button.refreshing", "One moment…"),
    ("button.look-again", "Check again"),
    ("button.confirming", "Checking…"),
    ("badge.pending", "In the making"),
    ("badge.active", "Active"),
    ("badge.frozen", "Frozen"),
    ("badge.blocked", "Blocked"),
    ("badge.inactive", "Inactive"),
    ("card.ending", "Card ending in {}"),
    ("card.valid-thru", "Valid thru"),
    (
        "notice.order-not-sent",
        "Your order was not sent. You can order again.",
    ),
    (
        "notice.order-not-taken",
        "Your order did not arrive, so nothing was ordered. You can order again.",
    ),
    (
        "notice.card-not-shown",
        "The issuer says that you have a card already, but does not show it. Please contact support.",
    ),
    (
        "notice.replacement-refused",
        "The issuer does not replace this card. Please contact support.",
    ),
    (
        "notice.not-verified",
        "The issuer says that your identity is not verified yet.",
    ),
    (
        "notice.verification-opened",
        "Go on in the other window. This page follows by itself.",
    ),
    (
        "notice.window-blocked",
        "Your browser blocked the window. Please press the button again.",
    ),
    ("error.signed-out", "Please sign in again."),
    (
        "error.rate-limited",
        "The issuer is busy. Please wait a moment.",
    ),
    (
        "error.network",
        "The issuer cannot be reached. Please check your connection.",
    ),
    ("error.timeout", "The issuer does not answer at the moment."),
    (
        "error.issuer-unavailable",
        "The issuer has a problem at the moment.",
    ),
    (
        "error.unreadable-answer",
        "The issuer's answer could not be read.",
    ),
    (
        "error.not-allowed",
        "The issuer does not allow this. Please contact support.",
    ),
    (
        "error.refused",
        "The issuer refused this. Please contact support.",
    ),
    ("error.refused-because", "The issuer says: {}"),
    (
        "error.client-key-invalid",
        "The issuer does not know this site (client key not valid).",
    ),
    (
        "error.client-key-missing",
        "The issuer does not know this site (client key missing).",
    ),
    (
        "error.request-rejected",
        "The issuer does not accept this request.",
    ),
    (
        "error.endpoint-missing",
        "The issuer was not found at the configured address.",
    ),
    (
        "error.issuer-unknown",
        "The attribute “issuer” cannot be used.",
    ),
    (
        "error.base-url-invalid",
        "The attribute “base-url” cannot be used.",
    ),
    (
        "error.client-key-unset",
        "The attribute “client-key” cannot be used.",
    ),
    (
        "error.profile-path-invalid",
        "The attribute “profile-path” cannot be used.",
    ),
    (
        "error.session-missing",
        "This element has to stand inside an order-card-session, or to name one.",
    ),
];
