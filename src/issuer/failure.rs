//! What a status means for every call, where an issuer says nothing else of it.

use super::Response;
use super::error_body::ErrorBody;
use crate::flow::answer::{Failure, Fault, Outage, Refusal};

pub fn failure_of(response: &Response) -> Failure {
    match response.status {
        401 => Failure::RenewToken,
        403 => Failure::Stop(Refusal::NotAllowed),
        404 => Failure::Misconfigured(Fault::EndpointMissing),
        408 => Failure::Retry(Outage::Timeout),
        409 => Failure::Retry(Outage::Server),
        422 => Failure::Misconfigured(Fault::RequestRejected),
        429 => Failure::Wait(response.retry_after),
        400..=499 => {
            let body = ErrorBody::read(&response.body);
            Failure::Stop(Refusal::Refused(body.text_for_people()))
        }
        500..=599 => Failure::Retry(Outage::Server),
        _ => Failure::Retry(Outage::Unreadable),
    }
}
