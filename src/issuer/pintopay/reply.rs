//! What came back from PintoPay's backend: a body, or a slug that says why not. (Dossier,
//! section 4.)

use super::super::failure::failure_of;
use super::super::{ParsedResponse, Response};
use super::body::{CardBody, OrderBody, RefusalBody};
use crate::flow::Answer;
use crate::flow::answer::{Failure, Fault, Outage, Refusal};
use crate::json::Unread;

pub const REFUSED: Failure = Failure::Stop(Refusal::Refused(None));

pub struct Reply {
    body: Option<Unread>,
    is_success: bool,
    /// The issuer itself answered, and not what is broken on the way to it.
    is_whole: bool,
    /// Empty where there is none.
    slug: String,
    /// What it means where the call says nothing else of the slug.
    failure: Failure,
}

impl Reply {
    /// A slug that is known decides under every status but those of the way there, since the
    /// documents name none.
    pub fn read(response: &Response) -> Reply {
        let body = Unread::parse(&response.body);
        let is_of_the_way = matches!(response.status, 401 | 429);
        let slug = body.as_ref().filter(|_| !is_of_the_way).and_then(slug);
        let slug = slug.unwrap_or_default();
        let failure = match failure_of_slug(&slug) {
            Some(failure) => failure,
            None if slug.is_empty() || !(400..=499).contains(&response.status) => {
                failure_of(response)
            }
            None => REFUSED,
        };
        Reply {
            body,
            is_success: matches!(response.status, 200 | 201),
            is_whole: matches!(response.status, 200..=299 | 400..=499),
            slug,
            failure,
        }
    }

    /// What the call succeeded with.
    pub fn body(&self) -> Option<&Unread> {
        self.body.as_ref().filter(|_| self.is_success)
    }

    /// Whether the slug may say that there is nothing: that lets an order go out, so it is
    /// believed only where nothing else is said beside it.
    pub fn says_nothing_else(&self) -> bool {
        let card = self.body.as_ref().and_then(CardBody::of);
        self.is_whole && card.is_none_or(|card| card.card_id.is_none() && card.status.is_none())
    }

    pub fn slug(&self) -> &str {
        &self.slug
    }

    pub fn understood(self, answer: Option<Answer>) -> ParsedResponse {
        ParsedResponse::Answer(answer.unwrap_or(Answer::Failed(self.failure)))
    }
}

/// The slug may stand in several places. (Dossier, section 4.)
fn slug(body: &Unread) -> Option<String> {
    let refusal: RefusalBody = body.object()?;
    refusal
        .slug
        .or(refusal.error_slug)
        .or(refusal.error.and_then(|error| error.slug))
        .or(refusal.code)
        .or_else(|| OrderBody::of(body)?.last_error_slug)
}

/// Whom it concerns: an empty balance is the partner's, never the user's.
pub fn failure_of_slug(slug: &str) -> Option<Failure> {
    Some(match slug {
        "insufficient_funds" | "invalid_pricing" | "card_product_limits_invalid" => {
            Failure::Misconfigured(Fault::PartnerAccount)
        }
        "product_not_found" => Failure::Misconfigured(Fault::Product),
        "product_not_active" => Failure::Stop(Refusal::NotAvailable),
        // Too early.
        "card_issue_not_completed" => Failure::Wait(None),
        "forbidden" => Failure::Stop(Refusal::NotAllowed),
        "not_found" => Failure::Misconfigured(Fault::EndpointMissing),
        "idempotency_key_required"
        | "external_user_id_required"
        | "invalid_request"
        | "invalid_card_id" => Failure::Misconfigured(Fault::RequestRejected),
        "provider_error" => Failure::Retry(Outage::Server),
        _ => return None,
    })
}
