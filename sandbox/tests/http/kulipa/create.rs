//! `POST /cards`.

use serde_json::{Value, json};

use crate::helper::{Sandbox, eventually};

const DESIGN: &str = "dsn-12345678-9abc-4def-8123-456789abcdef";

#[test]
fn a_virtual_card_is_there_at_once_and_active() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let reply = person.create("first");
    assert_eq!(reply.status, 201, "{}", reply.text);
    let card = reply.json();
    assert!(card["id"].as_str().unwrap().starts_with("crd-"));
    assert_eq!(card["id"].as_str().unwrap().len(), 40);
    assert_eq!(
        card,
        json!({
            "id": card["id"],
            "userId": person.kulipa_id(),
            "type": "virtual",
            "status": "active",
            "tier": "standard",
            "currencyCode": "USD",
            "designId": "dsn-66666666-7777-4888-8999-000000000000",
            "lastFourDigits": "4821",
            "expiration": { "month": 7, "year": 2031 },
            "embossedName": { "printedName1": "ADA FIELD", "printedName2": "" },
            "contactlessEnabled": true,
            "withdrawalEnabled": true,
            "internetPurchaseEnabled": true,
            "createdAt": card["createdAt"],
            "updatedAt": card["createdAt"],
        })
    );
    assert_eq!(person.cards("").json()["items"], json!([card]));
    let view = person.view();
    assert_eq!(view["kulipa"]["ordersReceived"], json!(1));
    assert_eq!(view["kulipa"]["ordersAccepted"], json!(1));
    assert_eq!(view["kulipa"]["cards"], json!([card]));
    assert_eq!(view["kulipaUserId"], json!(person.kulipa_id()));
}

#[test]
fn a_card_is_as_it_was_wished() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let wish = json!({
        "type": "physical",
        "userId": person.kulipa_id(),
        "designId": DESIGN,
        "tier": "premium",
        "currencyCode": "EUR",
        "deliveryType": "ship_to_user",
    });
    let reply = person.kulipa("POST", "/cards", &wish);
    assert_eq!(reply.status, 201, "{}", reply.text);
    let card = reply.json();
    assert_eq!(card["status"], "inactive");
    for name in ["type", "designId", "tier", "currencyCode"] {
        assert_eq!(card[name], wish[name], "{name}");
    }
}

#[test]
fn a_user_may_have_many_cards() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let first = person.create("first").json();
    let second = person.create("second").json();
    assert_ne!(first["id"], second["id"]);
    assert_ne!(first["lastFourDigits"], second["lastFourDigits"]);
    assert_eq!(person.cards("").json()["count"], json!(2));
    assert_eq!(person.view()["kulipa"]["ordersAccepted"], json!(2));
}

#[test]
fn a_new_card_may_say_another_word_first() {
    let sandbox = Sandbox::start();
    let long = json!({ "kulipa": { "firstStatus": "odd", "firstMs": 3_600_000 } });
    let person = sandbox.person(long);
    assert_eq!(person.create("first").json()["status"], "odd");
    assert_eq!(person.cards("").json()["items"][0]["status"], "odd");
    person.change(json!({ "kulipa": { "firstMs": 40 } }));
    eventually("the card is active", || {
        person.cards("").json()["items"][0]["status"] == "active"
    });
}

#[test]
fn only_an_active_user_with_an_active_wallet_gets_a_card() {
    let sandbox = Sandbox::start();
    for (scenario, code) in [
        (json!({ "userStatus": "unverified" }), "user_not_active"),
        (json!({ "userStatus": "frozen" }), "user_not_active"),
        (json!({ "userStatus": "onboarding" }), "user_not_active"),
        (json!({ "wallets": [] }), "wallet_not_active"),
        (
            json!({ "wallets": ["unverified", "frozen"] }),
            "wallet_not_active",
        ),
    ] {
        let person = sandbox.person(json!({ "kulipa": scenario }));
        let reply = person.create("");
        assert_eq!(reply.code(), (400, code.to_owned()), "{scenario}");
        assert!(reply.json()["message"].is_string());
        let view = &person.view()["kulipa"];
        assert_eq!(view["ordersReceived"], json!(1));
        assert_eq!(view["ordersAccepted"], json!(0));
        assert_eq!(view["cards"], json!([]));
    }
    let person = sandbox.person(json!({ "kulipa": { "wallets": ["frozen", "active"] } }));
    assert_eq!(person.create("").status, 201);
}

#[test]
fn without_a_design_anywhere_there_is_no_card() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "kulipa": { "defaultDesign": null } }));
    assert_eq!(person.create("").code(), (400, "design_required".into()));
    let mut wish = person.wish();
    wish["designId"] = json!(DESIGN);
    let reply = person.kulipa("POST", "/cards", &wish);
    assert_eq!(reply.json()["designId"], DESIGN);
}

#[test]
fn a_scenario_may_refuse_with_any_error() {
    let sandbox = Sandbox::start();
    let refusal = json!({ "status": 503, "code": "maintenance" });
    let person = sandbox.person(json!({ "kulipa": { "refusal": refusal } }));
    assert_eq!(person.create("").code(), (503, "maintenance".into()));
    person.change(json!({ "kulipa": { "refusal": null } }));
    assert_eq!(person.create("").status, 201);
}

#[test]
fn a_wish_that_is_not_understood_is_refused_with_400() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let mut wishes = vec![json!({}), json!([]), json!("virtual"), Value::Null];
    for (name, value) in [
        ("type", json!("metal")),
        ("type", Value::Null),
        ("userId", Value::Null),
        ("designId", json!("66666666-7777-4888-8999-000000000000")),
        (
            "designId",
            json!("dsn-66666666-7777-1888-8999-000000000000"),
        ),
        ("designId", json!("dsn-66666666777748888999000000000000")),
        ("tier", json!("gold")),
        ("currencyCode", json!("usd")),
        ("currencyCode", json!("DOLLAR")),
        ("deliveryType", json!("ship_to_user")),
        (
            "reissueFromCard",
            json!({ "id": "crd-1", "reason": "lost" }),
        ),
        ("colour", json!("red")),
    ] {
        let mut wish = person.wish();
        wish[name] = value;
        wishes.push(wish);
    }
    let mut wish = person.wish();
    wish["type"] = json!("physical");
    wish["deliveryType"] = json!("pigeon");
    wishes.push(wish);
    for wish in wishes {
        let reply = person.kulipa("POST", "/cards", &wish);
        assert_eq!(reply.code(), (400, "invalid_request".into()), "{wish}");
    }
    assert_eq!(person.view()["kulipa"]["ordersAccepted"], json!(0));
}

#[test]
fn the_body_has_to_call_itself_json() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let bearer = format!("Bearer {}", person.token);
    let headers = [("authorization", bearer.as_str())];
    let wish = person.wish().to_string();
    let reply = sandbox.send("POST", "/kulipa/cards", &headers, &wish);
    assert_eq!(reply.code(), (400, "invalid_request".into()));
}
