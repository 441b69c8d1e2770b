//! `GET /v1/user/verification` and the page that its link leads to.

use serde_json::json;

use crate::helper::{KEY, Person, Sandbox, VIRTUAL};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

fn link(person: &Person<'_>) -> String {
    let reply = person.call("GET", "/v1/user/verification", "");
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()["sessionUrl"].as_str().unwrap().to_owned()
}

#[test]
fn the_link_leads_to_this_server() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "verification": "UNVERIFIED" }));
    let start = format!("http://{}/baanx/hosted/verification/", sandbox.address);
    assert!(link(&person).starts_with(&start));
    assert_ne!(link(&person), link(&person));
}

#[test]
fn the_link_leads_to_the_host_that_the_client_named() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let bearer = format!("Bearer {}", person.token);
    for (host, expected) in [
        ("shop.example:81", "shop.example:81".to_owned()),
        ("no/host", sandbox.address.to_string()),
    ] {
        let headers = [KEY, ("authorization", bearer.as_str()), ("host", host)];
        let reply = sandbox.send("GET", "/baanx/v1/user/verification", &headers, "");
        let link = reply.json()["sessionUrl"].as_str().unwrap().to_owned();
        assert!(
            link.starts_with(&format!("http://{expected}/baanx/")),
            "{link}"
        );
    }
}

#[test]
fn a_check_is_pending_from_the_moment_its_link_is_made() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "verification": "UNVERIFIED" }));
    let link = link(&person);
    assert_eq!(person.view()["verification"], "PENDING");
    let page = sandbox.get(&link);
    assert_eq!(page.status, 200);
    assert!(
        page.header("content-type")
            .unwrap()
            .starts_with("text/html")
    );
    assert_eq!(page.header("cache-control"), Some("no-store"));
    assert_eq!(page.header("referrer-policy"), Some("no-referrer"));
    assert_eq!(page.header("access-control-allow-origin"), None);
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.contains("form-action 'self'"));
    assert!(page.text.contains("Approve") && page.text.contains("Reject"));
    assert_eq!(person.view()["verification"], "PENDING");
    assert_eq!(person.profile().json()["verificationState"], "PENDING");
}

#[test]
fn a_failed_check_can_be_begun_again_and_one_that_is_through_stays_through() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "verification": "REJECTED" }));
    link(&person);
    assert_eq!(person.view()["verification"], "PENDING");
    person.change(json!({ "verification": "VERIFIED" }));
    link(&person);
    assert_eq!(person.view()["verification"], "VERIFIED");
}

#[test]
fn approving_verifies_and_uses_the_link_up() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "verification": "UNVERIFIED" }));
    let link = link(&person);
    sandbox.get(&link);
    let page = sandbox.send("POST", &link, &[FORM], "decision=approve");
    assert_eq!(page.status, 200);
    assert!(page.text.contains("Approved"));
    assert_eq!(person.view()["verification"], "VERIFIED");
    let again = sandbox.send("POST", &link, &[FORM], "decision=reject");
    assert_eq!(again.status, 410);
    assert_eq!(sandbox.get(&link).status, 410);
    assert_eq!(person.view()["verification"], "VERIFIED");
    assert_eq!(
        person.call("POST", "/v1/card/order", VIRTUAL).status,
        200,
        "a verified user may order"
    );
}

#[test]
fn rejecting_rejects() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "verification": "UNVERIFIED" }));
    let link = link(&person);
    let page = sandbox.send("POST", &link, &[FORM], "decision=reject");
    assert!(page.text.contains("Rejected"));
    assert_eq!(person.view()["verification"], "REJECTED");
}

#[test]
fn a_reload_shows_the_page_again_and_changes_nothing() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "verification": "UNVERIFIED" }));
    let link = link(&person);
    sandbox.get(&link);
    person.change(json!({ "verification": "REJECTED" }));
    assert_eq!(sandbox.get(&link).status, 200);
    assert_eq!(person.view()["verification"], "REJECTED");
}

#[test]
fn another_decision_than_the_two_is_refused() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "verification": "UNVERIFIED" }));
    let link = link(&person);
    for body in ["decision=perhaps", "other=approve", ""] {
        let page = sandbox.send("POST", &link, &[FORM], body);
        assert_eq!(page.status, 400, "{body}");
    }
    let page = sandbox.send("POST", &link, &[], "decision=approve");
    assert_eq!(page.status, 400, "a form says that it is one");
    assert_eq!(person.view()["verification"], "PENDING");
    assert_eq!(sandbox.get(&link).status, 200);
}

#[test]
fn a_link_that_nobody_was_given_is_gone() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let link = link(&person);
    person.control("DELETE", "", &json!(null));
    assert_eq!(sandbox.get(&link).status, 410);
    for id in [
        "nothing",
        "00000000-0000-0000-0000-000000000000",
        "..%2f..%2f",
    ] {
        let path = format!("/baanx/hosted/verification/{id}");
        assert_eq!(sandbox.get(&path).status, 410);
        let reply = sandbox.send("POST", &path, &[FORM], "decision=approve");
        assert_eq!(reply.status, 410);
    }
}
