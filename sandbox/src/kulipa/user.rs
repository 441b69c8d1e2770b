//! `GET /users/{id}`: the user, whose status is the first of the two conditions for a card.

use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use serde_json::{Value, json};

use super::access;
use super::refusal::Refusal;
use crate::state::{Sandbox, User, moment};

/// Shows the user to himself only.
pub async fn answer(
    State(sandbox): State<Arc<Sandbox>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refusal> {
    let mut users = sandbox.users();
    let user = access::user(&headers, &mut users, Instant::now())?;
    access::check_user_id(user, &id)?;
    Ok(Json(person(user)))
}

/// A whole made-up person: the widget has to prove that it does not keep what it does not need.
fn person(user: &User) -> Value {
    let account = &user.kulipa;
    let country = &user.scenario.country;
    let made = moment(user.created_at);
    let is_american = country == "US";
    let address = json!({
        "address1": "1 Sample Street",
        "address2": null,
        "postalCode": if is_american { "90000" } else { "SA1 1AA" },
        "city": "Sampletown",
        "country": country,
        "state": is_american.then_some("CA"),
    });
    json!({
        "id": account.user_id,
        "status": account.scenario.user_status,
        "firstName": "Ada",
        "lastName": "Field",
        "email": "ada@example.org",
        "phone": { "country": "+44", "number": "7000000001" },
        "dateOfBirth": "1991-04-23",
        "countryOfResidence": country,
        "address": address,
        "shippingAddress": { "address": address, "phone": "+447000000001" },
        "legalName": { "firstName": "ADA", "lastName": "FIELD" },
        "companyId": null,
        "createdAt": made,
        "updatedAt": made,
    })
}
