//! The user's cardholder at PintoPay. (Dossier, section 3.)

use super::super::text::short;
use super::super::{Exchange, Issuer, ParsedResponse, Response};
use super::body::CardholderBody;
use super::exchange::ask;
use super::reply::Reply;
use super::wish::UserWish;
use crate::flow::Answer;
use crate::flow::profile::{Profile, Verification};
use crate::json::write;

pub fn exchange(issuer: &Issuer) -> Exchange {
    let external_user_id = &issuer.config.user_id;
    let wish = write(&UserWish { external_user_id });
    let request = ask(issuer, "/cardholders/get", wish);
    Exchange { request, answer }
}

fn answer(issuer: &mut Issuer, response: &Response) -> ParsedResponse {
    let reply = Reply::read(response);
    let body = reply.body().and_then(CardholderBody::of);
    let understood = body.and_then(|body| cardholder(issuer, body));
    let is_unknown = matches!(
        reply.slug(),
        "cardholder_not_found" | "project_user_not_found"
    );
    let unknown = is_unknown.then(|| issuer.profile(Verification::Unverified, true));
    reply.understood(understood.or(unknown).map(Answer::Profile))
}

/// Ready is registered and approved; which word stands in the way decides what to do.
fn cardholder(issuer: &Issuer, body: CardholderBody) -> Option<Profile> {
    let registration = body.registration_status?;
    let kyc = body.kyc_status.unwrap_or_default();
    let verification = match (registration.as_str(), kyc.as_str()) {
        ("active", "approved") => Verification::Verified,
        ("suspended", _) => Verification::Verified,
        ("failed", _) | (_, "rejected") => Verification::Rejected,
        (_, "not_started" | "expired") => Verification::Unverified,
        ("pending", _) | (_, "pending") => Verification::Pending,
        ("active", other) | (other, _) => Verification::Unknown(short(other)),
    };
    let is_eligible = registration != "suspended";
    Some(issuer.profile(verification, is_eligible))
}
