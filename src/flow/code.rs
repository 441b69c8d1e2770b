//! The stable codes of errors, as pages see them in `order-card-error`.

use super::answer::{Failure, Fault, Outage, Refusal, Setting};

impl Failure {
    pub fn code(&self) -> &'static str {
        match self {
            Failure::RenewToken | Failure::SignIn => "signed-out",
            Failure::Wait(_) => "rate-limited",
            Failure::Retry(Outage::Network) => "network",
            Failure::Retry(Outage::Timeout) => "timeout",
            Failure::Retry(Outage::Server) => "issuer-unavailable",
            Failure::Retry(Outage::Unreadable) => "unreadable-answer",
            Failure::Retry(Outage::Image) => "image-unavailable",
            Failure::Stop(Refusal::NotAvailable) => "not-available",
            Failure::Stop(Refusal::NotAllowed) => "not-allowed",
            Failure::Stop(Refusal::Refused(_)) => "refused",
            Failure::Misconfigured(fault) => fault.code(),
        }
    }
}

impl Fault {
    pub fn code(self) -> &'static str {
        match self {
            Fault::ClientKeyInvalid => "client-key-invalid",
            Fault::ClientKeyMissing => "client-key-missing",
            Fault::RequestRejected => "request-rejected",
            Fault::EndpointMissing => "endpoint-missing",
            Fault::PartnerAccount => "partner-account",
            Fault::Product => "product-unknown",
            Fault::HostNotListed => "secure-host-not-listed",
            Fault::Configuration(setting) => setting.code(),
        }
    }
}

impl Setting {
    fn code(self) -> &'static str {
        match self {
            Setting::UserId => "user-id-invalid",
            Setting::DesignId => "design-id-invalid",
            Setting::ProductCode => "product-code-invalid",
            Setting::Cardholder => "cardholder-invalid",
            Setting::SecureHosts => "secure-hosts-invalid",
            Setting::Actions => "actions-invalid",
            Setting::SupportUrl => "support-url-invalid",
            Setting::Issuer => "issuer-unknown",
            Setting::BaseUrl => "base-url-invalid",
            Setting::ClientKey => "client-key-unset",
            Setting::ProfilePath => "profile-path-invalid",
            Setting::Session => "session-missing",
        }
    }
}
