//! `POST /cards`: makes a card at once. A user may have many.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use uuid::{Uuid, Variant};

use super::access;
use super::keyed::{Asked, carry_out};
use super::refusal::Refusal;
use crate::state::Sandbox;
use crate::state::kulipa::{Kind, Tier, Wish};

/// The only way in which a physical card reaches its user.
const SHIP_TO_USER: &str = "ship_to_user";

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Body {
    #[serde(rename = "type")]
    kind: Kind,
    user_id: String,
    design_id: Option<String>,
    #[serde(default)]
    tier: Tier,
    currency_code: Option<String>,
    delivery_type: Option<String>,
}

/// Makes the card.
pub async fn answer(State(sandbox): State<Arc<Sandbox>>, asked: Asked) -> Response {
    carry_out(&sandbox, &asked, None, |user, now| {
        let body: Body = asked.json()?;
        access::check_user_id(user, &body.user_id)?;
        let card = user.kulipa.create(body.wish()?, now)?;
        Ok((StatusCode::CREATED, json!(card)))
    })
}

impl Body {
    fn wish(self) -> Result<Wish, Refusal> {
        if let Some(design) = &self.design_id
            && !is_design(design)
        {
            return Err(invalid("designId is not dsn- and a UUID of version 4"));
        }
        match (self.kind, self.delivery_type.as_deref()) {
            (Kind::Virtual, Some(_)) => {
                return Err(invalid("deliveryType is for physical cards"));
            }
            (Kind::Physical, Some(way)) if way != SHIP_TO_USER => {
                return Err(invalid("deliveryType is not ship_to_user"));
            }
            (Kind::Virtual | Kind::Physical, _) => {}
        }
        let currency = self.currency_code.unwrap_or_else(|| "USD".into());
        if currency.len() != 3 || !currency.bytes().all(|letter| letter.is_ascii_uppercase()) {
            return Err(invalid("currencyCode is not three capital letters"));
        }
        Ok(Wish {
            kind: self.kind,
            design: self.design_id,
            tier: self.tier,
            currency,
        })
    }
}

fn is_design(text: &str) -> bool {
    let id = text.strip_prefix("dsn-").filter(|id| id.len() == 36);
    id.and_then(|id| Uuid::try_parse(id).ok())
        .is_some_and(|id| id.get_version_num() == 4 && id.get_variant() == Variant::RFC4122)
}

fn invalid(what: &str) -> Refusal {
    Refusal::Invalid(what.into())
}
