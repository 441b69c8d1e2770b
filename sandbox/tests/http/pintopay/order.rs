//! `POST /api/v1/orders/check`: the way of an order.

use serde_json::{Value, json};

use crate::helper::{Person, Sandbox, eventually};

/// A user whose orders go as far as the scenario lets them, and an order.
fn ordered<'a>(sandbox: &'a Sandbox, scenario: &Value) -> (Person<'a>, String) {
    let mut scenario = scenario.clone();
    scenario["stageMs"] = json!(0);
    let person = sandbox.person(json!({ "pintopay": scenario }));
    let order = person.order_at_pintopay("one").order_id();
    (person, order)
}

#[test]
fn an_order_goes_through_every_stage() {
    let sandbox = Sandbox::start();
    let (person, id) = ordered(&sandbox, &json!({ "holdAt": "new" }));
    let mut card = Value::Null;
    for (stage, status, is_issued) in [
        ("new", "new", false),
        ("paid", "paid", false),
        ("activating", "activating", false),
        ("card_create_pending", "processing", false),
        ("card_create_done", "processing", true),
        ("initial_topup_pending", "processing", true),
        ("initial_topup_in_progress", "processing", true),
        ("initial_topup_done", "processing", true),
    ] {
        let is_processing = status == "processing";
        let issue_status = is_processing.then_some(stage);
        person.change(json!({ "pintopay": { "holdAt": stage } }));
        let order = person.check(&id);
        assert_eq!(order["status"], status, "{stage}");
        assert_eq!(order["issue_status"], json!(issue_status), "{stage}");
        assert_eq!(order["is_issued"], json!(is_issued), "{stage}");
        assert_eq!(order["card_id"].is_string(), is_issued, "{stage}");
        assert_eq!(order["completed_at"], Value::Null);
        let word = if is_issued {
            card = order["card_id"].clone();
            "pending_activation"
        } else {
            "card_not_found"
        };
        assert_eq!(person.pintopay_word(), word, "{stage}");
    }
    person.change(json!({ "pintopay": { "holdAt": null } }));
    let order = person.check(&id);
    assert_eq!(order["status"], "completed");
    assert_eq!(order["issue_status"], "completed");
    assert_eq!(order["card_id"], card);
    assert!(order["completed_at"].as_str().unwrap().ends_with('Z'));
    assert_eq!(order["failed_at"], Value::Null);
    assert_eq!(order["last_error_slug"], Value::Null);
    assert_eq!(person.pintopay_word(), "active");
}

#[test]
fn every_outcome_can_be_had() {
    let sandbox = Sandbox::start();
    let topup = "wait_for_topup_activation_by_user";
    for (outcome, status, issue_status, word) in [
        ("completed", "completed", json!("completed"), "active"),
        (
            "initial_topup_done",
            "completed",
            json!("initial_topup_done"),
            "active",
        ),
        (
            "initial_topup_skipped",
            "completed",
            json!("initial_topup_skipped"),
            "active",
        ),
        (
            "card_create_error",
            "failed",
            json!("card_create_error"),
            "card_not_found",
        ),
        (
            "initial_topup_error",
            "failed",
            json!("initial_topup_error"),
            topup,
        ),
        (
            "initial_topup_verify_error",
            "failed",
            json!("initial_topup_verify_error"),
            topup,
        ),
        ("failed", "failed", Value::Null, "card_not_found"),
    ] {
        let (person, id) = ordered(&sandbox, &json!({ "outcome": outcome }));
        let order = person.check(&id);
        assert_eq!(order["status"], status, "{outcome}");
        assert_eq!(order["issue_status"], issue_status, "{outcome}");
        assert_eq!(person.pintopay_word(), word, "{outcome}");
        let is_issued = word != "card_not_found";
        assert_eq!(order["is_issued"], json!(is_issued), "{outcome}");
        let is_failed = status == "failed";
        assert_eq!(order["failed_at"].is_string(), is_failed);
        assert_eq!(order["completed_at"].is_string(), !is_failed);
        assert_eq!(order["last_error"].is_string(), is_failed);
        let slug = is_failed.then_some("provider_error");
        assert_eq!(order["last_error_slug"], json!(slug));
    }
}

#[test]
fn a_failed_order_may_have_issued_a_card() {
    let sandbox = Sandbox::start();
    let scenario = json!({
        "outcome": "initial_topup_error",
        "errorSlug": "amount_below_minimum",
        "statusAfterError": "pending_activation",
    });
    let (person, id) = ordered(&sandbox, &scenario);
    let order = person.check(&id);
    assert_eq!(order["status"], "failed");
    assert_eq!(order["is_issued"], json!(true));
    assert_eq!(order["last_error_slug"], "amount_below_minimum");
    let reply = person.pintopay("/cards/get", &json!({ "card_id": order["card_id"] }));
    assert_eq!(reply.json()["card"]["status"], "pending_activation");
}

#[test]
fn the_stage_of_older_editions_can_be_left_out() {
    let sandbox = Sandbox::start();
    let scenario = json!({ "paid": false, "holdAt": "paid" });
    let (person, id) = ordered(&sandbox, &scenario);
    assert_eq!(person.check(&id)["status"], "completed");
}

#[test]
fn stages_pass_by_themselves() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "pintopay": { "stageMs": 15 } }));
    let id = person.order_at_pintopay("one").order_id();
    assert_eq!(person.check(&id)["status"], "new");
    eventually("the order is over", || {
        person.check(&id)["status"] == "completed"
    });
    assert_eq!(person.pintopay_word(), "active");
}

#[test]
fn a_card_may_say_any_word_after_its_order() {
    let sandbox = Sandbox::start();
    let word = "wait_for_topup_activation_by_user";
    let (person, _) = ordered(&sandbox, &json!({ "statusAfter": word }));
    assert_eq!(person.pintopay_word(), word);
}

#[test]
fn no_answer_tells_the_partners_balance() {
    let sandbox = Sandbox::start();
    let (person, id) = ordered(&sandbox, &json!({}));
    let order = person.check(&id);
    let again = person.order_at_pintopay("one").json()["order"].clone();
    for order in [order, again] {
        assert!(!order.to_string().contains("balance"));
    }
    let (person, id) = ordered(
        &sandbox,
        &json!({ "errorSlug": "insufficient_funds", "outcome": "failed" }),
    );
    let order = person.check(&id);
    assert_eq!(order["last_error_slug"], "insufficient_funds");
    assert!(!order.to_string().contains("balance"));
}

#[test]
fn an_order_that_there_is_not_is_404() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let reply = person.pintopay("/orders/check", &json!({ "order_id": "ord_1" }));
    assert_eq!(reply.slug(), (404, "order_not_found".into()));
    for body in [Value::Null, json!({}), json!({ "order_id": null })] {
        let reply = person.pintopay("/orders/check", &body);
        assert_eq!(reply.slug(), (400, "invalid_request".into()), "{body}");
    }
}
