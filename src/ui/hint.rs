//! What whoever has to mend the page is told of an error: in the event and on the console, never on
//! screen.

/// `None` for what is not the page's to mend.
pub fn hint(code: &str) -> Option<&'static str> {
    let mut hints = HINTS.iter();
    let found = hints.find(|(name, _)| *name == code);
    found.map(|(_, hint)| *hint)
}

// One line a hint, however long.
#[rustfmt::skip]
pub const HINTS: &[(&str, &str)] = &[
    ("client-key-invalid", "The issuer does not know the client key: set the one that belongs to base-url."),
    ("client-key-missing", "The issuer got no client key: let your proxy pass x-client-key on."),
    ("request-rejected", "The issuer does not accept the request: compare your backend with the documentation."),
    ("endpoint-missing", "The issuer was not found at base-url, which is too long or too short."),
    ("product-unknown", "The issuer does not know the product-code or the design-id."),
    ("partner-account", "Your account with the issuer lacks balance, a price, or has come to a limit."),
    ("secure-host-not-listed", "An image or a page comes from a host that is not among the secure-hosts."),
    ("user-id-invalid", "The attribute user-id is missing or cannot be used."),
    ("design-id-invalid", "The attribute design-id cannot be used."),
    ("product-code-invalid", "The attribute product-code is missing or cannot be used."),
    ("cardholder-invalid", "The attribute cardholder cannot be used."),
    ("secure-hosts-invalid", "The attribute secure-hosts has something that is no host."),
    ("actions-invalid", "The attribute actions has a word that is no action."),
    ("support-url-invalid", "The attribute support-url cannot be a link."),
    ("issuer-unknown", "The attribute issuer is none of baanx, kulipa, pintopay."),
    ("base-url-invalid", "The attribute base-url is missing or cannot be used."),
    ("client-key-unset", "The attribute client-key is missing or cannot be used."),
    ("profile-path-invalid", "The attribute profile-path is no path."),
    ("session-missing", "This element has to stand inside an order-card-session, or to name one."),
];
