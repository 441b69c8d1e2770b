//! The user at Baanx. (Dossier, section 4.)

use super::super::digest::digest;
use super::super::text::short;
use super::super::{Exchange, Issuer, Method, ParsedResponse, Request, Response};
use super::body::UserBody;
use super::exchange::{failure, request_to};
use crate::flow::Answer;
use crate::flow::profile::{Eligibility, Profile, UserKey, Verification};
use crate::json::{Unread, read};

/// The ordering page names the first path, the reference and every live client the second.
const PROFILE_PATH: &str = "/v1/user/profile";
const PROFILE_PATH_OF_THE_REFERENCE: &str = "/v1/user";

pub fn exchange(issuer: &Issuer) -> Exchange {
    let request = request(issuer);
    Exchange { request, answer }
}

fn request(issuer: &Issuer) -> Request {
    request_to(issuer, Method::Get, profile_path(issuer), None)
}

fn answer(issuer: &mut Issuer, response: &Response) -> ParsedResponse {
    match response.status {
        404 if may_fall_back(issuer) => {
            issuer.profile_path_is_missing = true;
            ParsedResponse::AskElsewhere(exchange(issuer))
        }
        200 => ParsedResponse::understood(read(&response.body).and_then(profile)),
        _ => ParsedResponse::failed(failure(response)),
    }
}

fn profile_path(issuer: &Issuer) -> &str {
    match &issuer.config.profile_path {
        Some(path) => path,
        None if issuer.profile_path_is_missing => PROFILE_PATH_OF_THE_REFERENCE,
        None => PROFILE_PATH,
    }
}

fn may_fall_back(issuer: &Issuer) -> bool {
    issuer.config.profile_path.is_none() && !issuer.profile_path_is_missing
}

fn profile(body: UserBody) -> Option<Answer> {
    // What is no word under the first name is not made good by the second.
    let state = body.verification_state.or(body.status);
    let word = state.and_then(|state| state.verbatim());
    if word.is_none() && body.id.is_none() {
        return None;
    }
    let word = word.unwrap_or_default();
    let verification = match word.as_str() {
        "VERIFIED" => Verification::Verified,
        "PENDING" => Verification::Pending,
        "UNVERIFIED" => Verification::Unverified,
        "REJECTED" => Verification::Rejected,
        _ => Verification::Unknown(short(&word)),
    };
    let user = UserKey(digest(&[&body.id.unwrap_or_default()]));
    Some(Answer::Profile(Profile {
        user,
        verification,
        eligibility: eligibility(body.eligibility_status, body.eligibility_reason),
    }))
}

/// Only what is not there, and the word itself, is no objection. Of the reasons one says that a
/// further check is under way. (Dossier, sections 4 and 16.)
fn eligibility(status: Option<Unread>, reason: Option<String>) -> Eligibility {
    let word = status.as_ref().map(Unread::verbatim);
    if let None | Some(Some("eligible")) = word.as_ref().map(Option::as_deref) {
        return Eligibility::Eligible;
    }
    Eligibility::Ineligible {
        is_under_review: reason.as_deref() == Some("edd_required"),
    }
}
