//! The stable codes of errors, as pages see them in `order-card-error`.

use super::answer::{Failure, Fault, Outage, Refusal, Setting};

impl Failure {
    pub fn code(&self) -> &'static str {
        let key = self.text_key();
        key.strip_prefix("error.").unwrap_or(key)
    }

    /// The key of its text: `error.` and the code.
    pub fn text_key(&self) -> &'static str {
        match self {
            Failure::RenewToken | Failure::SignIn => "error.signed-out",
            Failure::Wait(_) => "error.rate-limited",
            Failure::Retry(Outage::Network) => "error.network",
            Failure::Retry(Outage::Timeout) => "error.timeout",
            Failure::Retry(Outage::Server) => "error.issuer-unavailable",
            Failure::Retry(Outage::Unreadable) => "error.unreadable-answer",
            Failure::Retry(Outage::Image) => "error.image-unavailable",
            Failure::Stop(Refusal::NotAvailable) => "error.not-available",
            Failure::Stop(Refusal::NotAllowed) => "error.not-allowed",
            Failure::Stop(Refusal::Refused(_)) => "error.refused",
            Failure::Misconfigured(fault) => fault.text_key(),
        }
    }
}

impl Fault {
    fn text_key(self) -> &'static str {
        match self {
            Fault::ClientKeyInvalid => "error.client-key-invalid",
            Fault::ClientKeyMissing => "error.client-key-missing",
            Fault::RequestRejected => "error.request-rejected",
            Fault::EndpointMissing => "error.endpoint-missing",
            Fault::PartnerAccount => "error.partner-account",
            Fault::Product => "error.product-unknown",
            Fault::HostNotListed => "error.secure-host-not-listed",
            Fault::Configuration(Setting::UserId) => "error.user-id-invalid",
            Fault::Configuration(Setting::DesignId) => "error.design-id-invalid",
            Fault::Configuration(Setting::ProductCode) => "error.product-code-invalid",
            Fault::Configuration(Setting::Cardholder) => "error.cardholder-invalid",
            Fault::Configuration(Setting::SecureHosts) => "error.secure-hosts-invalid",
            Fault::Configuration(Setting::Actions) => "error.actions-invalid",
            Fault::Configuration(Setting::SupportUrl) => "error.support-url-invalid",
            Fault::Configuration(Setting::Issuer) => "error.issuer-unknown",
            Fault::Configuration(Setting::BaseUrl) => "error.base-url-invalid",
            Fault::Configuration(Setting::ClientKey) => "error.client-key-unset",
            Fault::Configuration(Setting::ProfilePath) => "error.profile-path-invalid",
            Fault::Configuration(Setting::Session) => "error.session-missing",
        }
    }
}
