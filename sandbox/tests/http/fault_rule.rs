//! Which faults are refused, and that the refusal says why.

use serde_json::json;

use crate::helper::Sandbox;

#[test]
fn a_fault_that_makes_no_sense_is_refused_and_says_why() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let long = "x".repeat(201);
    let many: serde_json::Map<String, serde_json::Value> = (0..33)
        .map(|number| (format!("x-{number}"), json!("1")))
        .collect();
    for (fault, why) in [
        (json!({}), "changes nothing"),
        (json!({ "times": 3 }), "changes nothing"),
        (json!({ "statuss": 500 }), "statuss"),
        (json!({ "times": 0, "status": 500 }), "times"),
        (json!({ "times": -1, "status": 500 }), "-1"),
        (json!({ "delayMs": 120_001 }), "delayMs"),
        (json!({ "status": 199 }), "200 to 599"),
        (json!({ "status": 600 }), "200 to 599"),
        (json!({ "close": "now" }), "now"),
        (json!({ "close": "before", "status": 500 }), "close"),
        (json!({ "close": "before", "body": "x" }), "close"),
        (
            json!({ "close": "after", "headers": { "a": "b" } }),
            "close",
        ),
        (json!({ "close": "after", "contentType": "a/b" }), "close"),
        (json!({ "close": "after", "cutAt": 1 }), "close"),
        (json!({ "close": "after", "cors": false }), "close"),
        (json!({ "close": "before", "act": true }), "act"),
        (json!({ "close": "after", "act": false }), "act"),
        (json!({ "act": false, "delayMs": 1 }), "act: false"),
        (json!({ "headers": { "a b": "c" } }), "a b"),
        (json!({ "headers": { "a": "b\nc" } }), "headers"),
        (
            json!({ "headers": { "Content-Length": "1" } }),
            "Content-Length",
        ),
        (json!({ "headers": { long.as_str(): "1" } }), "headers"),
        (json!({ "headers": { "a": long } }), "headers"),
        (json!({ "headers": many }), "headers"),
        (json!({ "contentType": "a\nb" }), "contentType"),
        (json!({ "contentType": long }), "contentType"),
        (json!([{ "delayMs": 1 }, { "status": 1 }]), "200 to 599"),
        (
            json!([{ "delayMs": 1, "times": null }, { "status": 500 }]),
            "put it last",
        ),
        (json!(5), "object"),
        (json!([[]]), "object"),
    ] {
        let reply = person.control("PUT", "/faults/order", &fault);
        let (status, error) = reply.error();
        assert_eq!(status, 400, "{fault}");
        assert!(error.contains(why), "{fault}: {error} does not say {why}");
    }
    assert_eq!(person.view()["faults"], json!({}));
}

#[test]
fn the_largest_fault_that_is_allowed_is_taken() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let fault = json!({ "times": 4_294_967_295_u32, "delayMs": 120_000, "status": 599 });
    person.fault("order", fault);
    person.fault("order", json!({ "close": "after", "act": true }));
    person.fault("order", json!({ "close": "before", "act": false }));
}
