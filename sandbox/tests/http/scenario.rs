//! `/control/users`: making users, reading, changing and deleting them.

use serde_json::{Value, json};

use crate::helper::{Sandbox, card};

#[test]
fn a_user_without_a_scenario_has_the_defaults() {
    let sandbox = Sandbox::start();
    for body in [Value::Null, json!({})] {
        let reply = sandbox.control("POST", "/users", &body);
        assert_eq!(reply.status, 201);
        let made = reply.json();
        let expected = json!({
            "id": made["id"],
            "verification": "VERIFIED",
            "eligibilityStatus": null,
            "eligibilityReason": null,
            "profilePaths": "both",
            "profileField": "verificationState",
            "tenant": "any",
            "missing": null,
            "country": "GB",
            "card": null,
            "gapMs": 1500,
            "pendingMs": 0,
            "statusAfter": "ACTIVE",
            "omit": [],
            "abortShape": "object",
            "framing": "allowed",
            "transactions": 45,
            "addedTransactions": 0,
            "pastEnd": "empty",
            "oddTransactions": false,
            "wallets": {
                "external": [{
                    "currency": "usdc",
                    "balance": "250.75",
                    "allowance": "1000",
                    "network": "linea",
                }],
                "linked": [],
            },
            "provisioning": false,
            "ordersReceived": 0,
            "ordersAccepted": 0,
            "pinSet": 0,
            "kulipaUserId": format!("usr-{}", made["id"].as_str().unwrap()),
            "kulipa": kulipa_by_default(),
            "externalUserId": format!("user-{}", made["id"].as_str().unwrap()),
            "pintopay": pintopay_by_default(),
            "faults": {},
        });
        assert_eq!(made["user"], expected);
        let path = format!("/users/{}", made["id"].as_str().unwrap());
        let read = sandbox.control("GET", &path, &Value::Null);
        assert_eq!(read.json(), expected);
        assert!(!read.text.contains(made["token"].as_str().unwrap()));
    }
}

fn kulipa_by_default() -> Value {
    json!({
        "userStatus": "active",
        "wallets": ["active"],
        "defaultDesign": "dsn-66666666-7777-4888-8999-000000000000",
        "firstStatus": "inactive",
        "firstMs": 0,
        "unfreezeHeld": false,
        "refusal": null,
        "cards": [],
        "ordersReceived": 0,
        "ordersAccepted": 0,
        "reissuesReceived": 0,
        "reissuesAccepted": 0,
    })
}

fn pintopay_by_default() -> Value {
    json!({
        "hasCardholder": true,
        "registrationStatus": "active",
        "kycStatus": "approved",
        "productCode": "virtual_usd_demo",
        "createRefusal": null,
        "freezeRefusal": null,
        "stageMs": 300,
        "holdAt": null,
        "paid": true,
        "outcome": "completed",
        "freezeOutcome": "completed",
        "errorSlug": "provider_error",
        "statusAfter": "active",
        "statusAfterError": "wait_for_topup_activation_by_user",
        "cards": [],
        "orders": [],
        "ordersReceived": 0,
        "ordersAccepted": 0,
    })
}

#[test]
fn a_user_is_as_the_scenario_says() {
    let sandbox = Sandbox::start();
    let scenario = json!({
        "verification": "ODD",
        "eligibilityStatus": "ineligible",
        "eligibilityReason": "edd_required",
        "profilePaths": "user",
        "profileField": "both",
        "country": "PT",
        "gapMs": 7,
        "pendingMs": 8,
        "statusAfter": "FROZEN",
        "omit": ["orderedAt"],
        "abortShape": "json",
        "framing": "forbidden",
        "transactions": 3,
        "pastEnd": "first",
    });
    let person = sandbox.person(scenario.clone());
    let view = person.view();
    for (name, value) in scenario.as_object().unwrap() {
        assert_eq!(&view[name], value, "{name}");
    }
}

#[test]
fn a_card_is_laid_over_the_default_card() {
    let sandbox = Sandbox::start();
    let given = json!({
        "status": "ODD",
        "panLast4": "0007",
        "holderName": "GRACE HILL",
        "expiryDate": "2030/01",
        "type": "METAL",
        "isFreezable": false,
    });
    let person = sandbox.person(json!({ "card": given }));
    let shown = person.status().json();
    for (name, value) in given.as_object().unwrap() {
        assert_eq!(&shown[name], value, "{name}");
    }
    assert_eq!(person.view()["card"], shown);
    let plain = sandbox.person(json!({ "card": {} }));
    assert_eq!(plain.word(), "ACTIVE");
}

#[test]
fn a_change_touches_what_it_names_only() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "country": "US", "card": { "panLast4": "1234" } }));
    let changed = person.change(card("FROZEN"));
    assert_eq!(changed["card"]["status"], "FROZEN");
    assert_eq!(changed["card"]["panLast4"], "1234");
    assert_eq!(changed["country"], "US");
    assert_eq!(person.view(), changed);
    let removed = person.change(json!({ "card": null }));
    assert_eq!(removed["card"], Value::Null);
    assert_eq!(person.word(), "404");
    assert_eq!(person.change(json!({})), removed);
}

#[test]
fn a_word_about_the_card_ends_an_order_that_is_under_way() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "gapMs": 3_600_000 }));
    person.order();
    let changed = person.change(card("FROZEN"));
    assert_eq!(changed["provisioning"], json!(false));
    assert_eq!(person.word(), "FROZEN");
    person.change(card("BLOCKED"));
    person.order();
    person.change(json!({ "card": null, "gapMs": 0 }));
    assert_eq!(person.word(), "404");
    assert_eq!(person.orders(), (2, 2));
}

#[test]
fn what_a_scenario_may_not_hold_is_refused_by_name() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let before = person.view();
    let long = "x".repeat(201);
    for (scenario, name) in [
        (json!({ "colour": "red" }), "colour"),
        (json!({ "card": { "pin": "0000" } }), "pin"),
        (json!({ "profilePaths": "neither" }), "neither"),
        (json!({ "profileField": "state" }), "state"),
        (json!({ "abortShape": "number" }), "number"),
        (json!({ "framing": "perhaps" }), "perhaps"),
        (json!({ "pinSet": 1 }), "pinSet"),
        (json!({ "pastEnd": "last" }), "last"),
        (json!({ "transactions": 20_001 }), "transactions"),
        (json!({ "addTransactions": 20_001 }), "addTransactions"),
        (json!({ "addTransactions": -1 }), "-1"),
        (json!({ "omit": ["ssn"] }), "ssn"),
        (json!({ "omit": vec!["id"; 10] }), "omit"),
        (json!({ "omit": [long] }), "omit"),
        (json!({ "gapMs": -1 }), "-1"),
        (json!({ "gapMs": null }), "null"),
        (json!({ "country": null }), "null"),
        (json!({ "card": { "status": null } }), "null"),
        (json!({ "verification": long }), "verification"),
        (json!({ "eligibilityStatus": long }), "eligibilityStatus"),
        (json!({ "eligibilityReason": long }), "eligibilityReason"),
        (json!({ "country": long }), "country"),
        (json!({ "statusAfter": long }), "statusAfter"),
        (json!({ "card": { "status": long } }), "card.status"),
        (json!({ "card": { "panLast4": long } }), "card.panLast4"),
        (json!({ "card": { "holderName": long } }), "card.holderName"),
        (json!({ "card": { "expiryDate": long } }), "card.expiryDate"),
        (json!({ "card": { "type": long } }), "card.type"),
        (json!([]), "object"),
        (json!("text"), "object"),
    ] {
        let made = sandbox.control("POST", "/users", &scenario);
        let changed = person.control("PATCH", "", &scenario);
        for reply in [made, changed] {
            let (status, error) = reply.error();
            assert_eq!(status, 400, "{scenario}");
            assert!(error.contains(name), "{error} does not say {name}");
        }
    }
    assert_eq!(person.view(), before);
}

#[test]
fn a_body_that_is_no_json_is_refused() {
    let sandbox = Sandbox::start();
    let reply = sandbox.send("POST", "/control/users", &[], "{broken");
    assert_eq!(reply.error().0, 400);
}

#[test]
fn a_deleted_user_is_gone_with_its_tokens() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let reply = person.control("DELETE", "", &Value::Null);
    assert_eq!((reply.status, reply.text.as_str()), (204, ""));
    assert_eq!(person.status().status, 401);
    assert_eq!(person.control("GET", "", &Value::Null).status, 404);
    assert_eq!(person.control("DELETE", "", &Value::Null).status, 404);
}
