//! `GET /v1/user` and `GET /v1/user/profile`: who the user is and how far the identity check is.

use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::extract::{MatchedPath, State};
use axum::http::HeaderMap;
use serde_json::{Value, json};

use super::credentials;
use super::refusal::Refusal;
use crate::state::{ProfileField, ProfilePaths, Sandbox, User};

/// The path in the API reference.
pub const USER: &str = "/v1/user";
/// The path in the ordering guide.
pub const USER_PROFILE: &str = "/v1/user/profile";

/// Answers under both paths, or under one of them if the scenario says so.
pub async fn answer(
    State(sandbox): State<Arc<Sandbox>>,
    path: MatchedPath,
    headers: HeaderMap,
) -> Result<Json<Value>, Refusal> {
    let mut users = sandbox.users();
    let user = credentials::user(&headers, &mut users, Instant::now())?;
    let is_served = match user.scenario.profile_paths {
        ProfilePaths::Both => true,
        ProfilePaths::User => path.as_str().ends_with(USER),
        ProfilePaths::Profile => path.as_str().ends_with(USER_PROFILE),
    };
    if is_served {
        Ok(Json(profile(user)))
    } else {
        Err(Refusal::NoSuchPath)
    }
}

/// A whole made-up person. The social security number is of the range 9xx, which is never issued:
/// the widget has to prove that it does not keep it.
fn profile(user: &User) -> Value {
    let scenario = &user.scenario;
    let is_american = scenario.country == "US";
    let mut profile = json!({
        "id": user.id,
        "firstName": "Ada",
        "lastName": "Field",
        "dateOfBirth": "1991-04-23",
        "email": "ada@example.org",
        "phoneNumber": if is_american { "5550100123" } else { "7000000001" },
        "phoneCountryCode": if is_american { "+1" } else { "+44" },
        "addressLine1": "1 Sample Street",
        "addressLine2": null,
        "city": "Sampletown",
        "zip": if is_american { "90000" } else { "SA1 1AA" },
        "countryOfResidence": scenario.country,
        "countryOfNationality": scenario.country,
        "usState": is_american.then_some("CA"),
        "ssn": is_american.then_some("900-12-3456"),
        "createdAt": humantime::format_rfc3339_millis(user.created_at).to_string(),
    });
    let state = json!(scenario.verification);
    match scenario.profile_field {
        ProfileField::VerificationState => set(&mut profile, "verificationState", state),
        ProfileField::Status => set(&mut profile, "status", state),
        ProfileField::Both => {
            set(&mut profile, "verificationState", state.clone());
            set(&mut profile, "status", state);
        }
    }
    if let Some(status) = &scenario.eligibility_status {
        set(&mut profile, "eligibilityStatus", json!(status));
    }
    if let Some(reason) = &scenario.eligibility_reason {
        set(&mut profile, "eligibilityReason", json!(reason));
    }
    profile
}

fn set(object: &mut Value, name: &str, value: Value) {
    if let Some(fields) = object.as_object_mut() {
        fields.insert(name.to_owned(), value);
    }
}
