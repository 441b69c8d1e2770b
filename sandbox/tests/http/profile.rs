//! `GET /v1/user`, `GET /v1/user/profile`, and the credentials that every endpoint wants.

use serde_json::{Value, json};

use crate::helper::{JSON, KEY, Sandbox, VIRTUAL};

const ENDPOINTS: [(&str, &str); 5] = [
    ("GET", "/v1/user"),
    ("GET", "/v1/user/profile"),
    ("GET", "/v1/user/verification"),
    ("POST", "/v1/card/order"),
    ("GET", "/v1/card/status"),
];

/// The order wants a body; nothing else does.
fn body_for(method: &str) -> &'static str {
    if method == "POST" { VIRTUAL } else { "" }
}

#[test]
fn a_missing_client_key_is_refused_with_499() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let bearer = format!("Bearer {}", person.token);
    for (method, path) in ENDPOINTS {
        let headers = [JSON, ("authorization", bearer.as_str())];
        let reply = sandbox.send(method, &format!("/baanx{path}"), &headers, "");
        assert_eq!(reply.message(), (499, "Missing client key".into()));
    }
}

#[test]
fn a_wrong_client_key_is_refused_with_498() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let bearer = format!("Bearer {}", person.token);
    for (method, path) in ENDPOINTS {
        let key = ("x-client-key", "pk_other");
        let headers = [key, JSON, ("authorization", bearer.as_str())];
        let reply = sandbox.send(method, &format!("/baanx{path}"), &headers, "");
        assert_eq!(reply.message(), (498, "Invalid client key".into()));
    }
}

#[test]
fn a_user_of_the_other_backend_is_not_known() {
    let sandbox = Sandbox::start();
    for (tenant, environment, is_known) in [
        ("us", "true", true),
        ("us", "false", false),
        ("international", "true", false),
        ("international", "false", true),
        ("any", "true", true),
    ] {
        let person = sandbox.person(json!({ "tenant": tenant }));
        let bearer = format!("Bearer {}", person.token);
        for (method, path) in ENDPOINTS {
            let environment = ("x-us-env", environment);
            let headers = [KEY, JSON, environment, ("authorization", bearer.as_str())];
            let path = format!("/baanx{path}");
            let reply = sandbox.send(method, &path, &headers, body_for(method));
            assert_eq!(reply.status != 401, is_known, "{tenant} {environment:?}");
        }
    }
}

#[test]
fn a_missing_or_unknown_token_is_refused_with_401() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let basic = format!("Basic {}", person.token);
    for (method, path) in ENDPOINTS {
        let path = format!("/baanx{path}");
        let expected = (401, "Not authenticated".to_owned());
        let without = sandbox.send(method, &path, &[KEY, JSON], body_for(method));
        assert_eq!(without.message(), expected);
        for authorization in ["Bearer nobody", "Bearer", "", &basic] {
            let headers = [KEY, JSON, ("authorization", authorization)];
            let reply = sandbox.send(method, &path, &headers, body_for(method));
            assert_eq!(reply.message(), expected);
        }
    }
    assert_eq!(person.orders(), (0, 0));
}

#[test]
fn the_scheme_of_the_token_may_be_written_in_any_case() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let bearer = format!("bearer {}", person.token);
    let headers = [KEY, ("authorization", bearer.as_str())];
    let reply = sandbox.send("GET", "/baanx/v1/user", &headers, "");
    assert_eq!(reply.status, 200);
}

#[test]
fn a_wrong_method_is_405_and_an_unknown_path_is_404() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    for (method, path) in ENDPOINTS {
        let wrong = if method == "GET" { "POST" } else { "GET" };
        let reply = person.call(wrong, path, if wrong == "POST" { VIRTUAL } else { "" });
        assert_eq!(reply.message(), (405, "Method not allowed".into()));
        assert!(reply.header("allow").unwrap().contains(method));
    }
    for path in ["/v1/card", "/v1/nothing", "/v1/user/"] {
        let reply = person.call("GET", path, "");
        assert_eq!(reply.message(), (404, "Not found".into()), "{path}");
    }
}

#[test]
fn the_profile_is_a_whole_person_under_both_paths() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let reply = person.profile();
    assert_eq!(reply.status, 200);
    assert_eq!(reply.header("content-type"), Some("application/json"));
    assert_eq!(reply.header("cache-control"), Some("no-store"));
    let profile = reply.json();
    assert_eq!(profile["id"], json!(person.id));
    assert_eq!(profile["verificationState"], "VERIFIED");
    assert_eq!(profile["firstName"], "Ada");
    assert_eq!(profile["countryOfResidence"], "GB");
    assert_eq!(profile["ssn"], Value::Null);
    assert_eq!(profile["usState"], Value::Null);
    assert!(profile.get("status").is_none());
    assert!(profile.get("eligibilityStatus").is_none());
    assert!(profile.get("eligibilityReason").is_none());
    let other = person.call("GET", "/v1/user/profile", "").json();
    assert_eq!(profile, other);
}

#[test]
fn a_profile_in_the_us_has_a_number_that_is_never_issued() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "country": "US" }));
    let profile = person.profile().json();
    assert_eq!(profile["countryOfResidence"], "US");
    assert!(profile["ssn"].as_str().unwrap().starts_with('9'));
    assert_eq!(profile["usState"], "CA");
}

#[test]
fn the_profile_may_be_under_one_path_only() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "profilePaths": "user" }));
    let statuses = || {
        let long = person.call("GET", "/v1/user/profile", "").status;
        (person.profile().status, long)
    };
    assert_eq!(statuses(), (200, 404));
    person.change(json!({ "profilePaths": "profile" }));
    assert_eq!(statuses(), (404, 200));
    assert_eq!(person.profile().message(), (404, "Not found".into()));
    person.change(json!({ "profilePaths": "both" }));
    assert_eq!(statuses(), (200, 200));
}

#[test]
fn the_profile_tells_the_state_under_the_name_that_the_scenario_wants() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "profileField": "status" }));
    let profile = person.profile().json();
    assert_eq!(profile["status"], "VERIFIED");
    assert!(profile.get("verificationState").is_none());
    person.change(json!({ "profileField": "both", "verification": "SOMETHING_NEW" }));
    let profile = person.profile().json();
    assert_eq!(profile["status"], "SOMETHING_NEW");
    assert_eq!(profile["verificationState"], "SOMETHING_NEW");
    person.change(json!({ "profileField": "verificationState", "verification": null }));
    let profile = person.profile().json();
    assert_eq!(profile.get("verificationState"), Some(&Value::Null));
    assert!(profile.get("status").is_none());
}

#[test]
fn the_profile_tells_the_compliance_verdict_if_there_is_one() {
    let sandbox = Sandbox::start();
    let verdict = json!({ "eligibilityStatus": "ineligible", "eligibilityReason": "edd_required" });
    let person = sandbox.person(verdict);
    let profile = person.profile().json();
    assert_eq!(profile["eligibilityStatus"], "ineligible");
    assert_eq!(profile["eligibilityReason"], "edd_required");
    person.change(json!({ "eligibilityReason": null }));
    let profile = person.profile().json();
    assert_eq!(profile["eligibilityStatus"], "ineligible");
    assert!(profile.get("eligibilityReason").is_none());
}
