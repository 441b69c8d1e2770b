//! Verbs for the two issuers that a partner's backend serves.

use serde_json::{Value, json};

use crate::helper::{JSON, Person, Reply, Sandbox};

impl Person<'_> {
    /// The user's id at Kulipa.
    pub fn kulipa_id(&self) -> String {
        format!("usr-{}", self.id)
    }

    /// The partner's name for the user.
    pub fn external_id(&self) -> String {
        format!("user-{}", self.id)
    }

    /// Calls one of the two with the user's token, and with an idempotency key unless it is empty.
    pub fn ask(&self, key: (&str, &str), method: &str, path: &str, body: &Value) -> Reply {
        let bearer = format!("Bearer {}", self.token);
        let mut headers = vec![("authorization", bearer.as_str())];
        let body = if body.is_null() {
            String::new()
        } else {
            headers.push(JSON);
            body.to_string()
        };
        if !key.1.is_empty() {
            headers.push(key);
        }
        self.sandbox.send(method, path, &headers, &body)
    }

    /// Calls Kulipa.
    pub fn kulipa(&self, method: &str, path: &str, body: &Value) -> Reply {
        self.kulipa_keyed("", method, path, body)
    }

    /// Calls Kulipa with an idempotency key.
    pub fn kulipa_keyed(&self, key: &str, method: &str, path: &str, body: &Value) -> Reply {
        let key = ("x-idempotency-key", key);
        self.ask(key, method, &format!("/kulipa{path}"), body)
    }

    /// The body that asks Kulipa for a virtual card.
    pub fn wish(&self) -> Value {
        json!({ "type": "virtual", "userId": self.kulipa_id() })
    }

    /// Has Kulipa make a card.
    pub fn create(&self, key: &str) -> Reply {
        self.kulipa_keyed(key, "POST", "/cards", &self.wish())
    }

    /// The list of cards at Kulipa, with more of a query.
    pub fn cards(&self, query: &str) -> Reply {
        let path = format!("/cards?userId={}{query}", self.kulipa_id());
        self.kulipa("GET", &path, &Value::Null)
    }

    /// The newest card's id at Kulipa.
    pub fn card_id(&self) -> String {
        text(&self.cards("").json()["items"][0]["id"])
    }

    /// Changes the newest card at Kulipa.
    pub fn put(&self, what: &str, body: &Value) -> Reply {
        let path = format!("/cards/{}/{what}", self.card_id());
        self.kulipa("PUT", &path, body)
    }

    /// Calls PintoPay.
    pub fn pintopay(&self, path: &str, body: &Value) -> Reply {
        self.pintopay_keyed("", path, body)
    }

    /// Calls PintoPay with an idempotency key.
    pub fn pintopay_keyed(&self, key: &str, path: &str, body: &Value) -> Reply {
        let path = format!("/pintopay/api/v1{path}");
        self.ask(("idempotency-key", key), "POST", &path, body)
    }

    /// Orders a card at PintoPay.
    pub fn order_at_pintopay(&self, key: &str) -> Reply {
        let body = json!({
            "product_code": "virtual_usd_demo",
            "external_user_id": self.external_id(),
        });
        self.pintopay_keyed(key, "/cards/create", &body)
    }

    /// An order at PintoPay.
    pub fn check(&self, order: &str) -> Value {
        let reply = self.pintopay("/orders/check", &json!({ "order_id": order }));
        assert_eq!(reply.status, 200, "{}", reply.text);
        reply.json()["order"].clone()
    }

    /// The word for the newest card at PintoPay; the slug when there is none.
    pub fn pintopay_word(&self) -> String {
        let reply = self.pintopay("/cards/get", &json!({}));
        match reply.status {
            200 => text(&reply.json()["card"]["status"]),
            _ => reply.slug().1,
        }
    }
}

impl Reply {
    /// The status and Kulipa's code.
    pub fn code(&self) -> (u16, String) {
        (self.status, text(&self.json()["code"]))
    }

    /// The status and PintoPay's slug.
    pub fn slug(&self) -> (u16, String) {
        (self.status, text(&self.json()["error"]["slug"]))
    }

    /// The id of the order in an answer of PintoPay.
    pub fn order_id(&self) -> String {
        assert_eq!(self.status, 200, "{}", self.text);
        text(&self.json()["order"]["order_id"])
    }
}

impl Sandbox {
    /// What a browser asks before it sends a request of a page elsewhere.
    pub fn preflight(&self, method: &str, path: &str, headers: &str) -> Reply {
        let asks = [
            ("origin", "https://shop.example"),
            ("access-control-request-method", method),
            ("access-control-request-headers", headers),
        ];
        self.send("OPTIONS", path, &asks, "")
    }
}

/// The names in a header that lists some, sorted.
pub fn names(reply: &Reply, header: &str) -> Vec<String> {
    let listed = reply.header(header).unwrap_or_default();
    let names = listed.split(',').map(|name| name.trim().to_lowercase());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or("(no text)").to_owned()
}
