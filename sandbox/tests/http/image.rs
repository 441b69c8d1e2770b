//! `POST /v1/card/details/token`, `POST /v1/card/pin/token`, and the images behind their links.

use serde_json::{Value, json};

use crate::helper::{KEY, Person, Sandbox, card};

const DETAILS: &str = "/v1/card/details/token";
const PIN: &str = "/v1/card/pin/token";

fn link(person: &Person<'_>, path: &str, body: &str) -> String {
    let reply = person.call("POST", path, body);
    assert_eq!(reply.status, 200, "{}", reply.text);
    let answer = reply.json();
    let url = answer["imageUrl"].as_str().unwrap().to_owned();
    let token = answer["token"].as_str().unwrap();
    assert!(uuid::Uuid::try_parse(token).is_ok());
    assert!(url.ends_with(&format!("-image?token={token}")), "{url}");
    url
}

#[test]
fn the_details_are_an_image_of_the_users_card() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "card": { "panLast4": "0042", "expiryDate": "2033/01" } }));
    let url = link(&person, DETAILS, "");
    let start = format!("http://{}/baanx/secure/details-image?", sandbox.address);
    assert!(url.starts_with(&start), "{url}");
    let image = sandbox.get(&url);
    assert_eq!(image.status, 200);
    assert_eq!(image.header("content-type"), Some("image/svg+xml"));
    assert_eq!(image.header("cache-control"), Some("no-store"));
    assert_eq!(image.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(
        image.header("cross-origin-resource-policy"),
        Some("cross-origin")
    );
    let policy = image.header("content-security-policy").unwrap();
    assert!(policy.contains("script-src 'none'"));
    for part in [
        "4000 0000 0000 0042",
        "EXP 2033/01",
        "CVV ",
        "#000000",
        "#FFFFFF",
        "#EFEFEF",
    ] {
        assert!(image.text.contains(part), "{part}: {}", image.text);
    }
}

#[test]
fn the_pin_is_an_image_of_four_digits() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let url = link(&person, PIN, "{}");
    assert!(url.contains("/baanx/secure/pin-image?"), "{url}");
    let image = sandbox.get(&url);
    assert_eq!(image.header("content-type"), Some("image/svg+xml"));
    let digits = image
        .text
        .split(['<', '>'])
        .any(|text| text.len() == 4 && text.bytes().all(|digit| digit.is_ascii_digit()));
    assert!(digits, "{}", image.text);
}

#[test]
fn the_images_have_the_colours_that_were_wished_for() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let details = json!({
        "cardBackgroundColor": "#102030",
        "cardTextColor": "#abc",
        "panBackgroundColor": "#405060",
        "panTextColor": "#DeF",
    });
    let pin = json!({ "backgroundColor": "#112233", "textColor": "#456" });
    for (path, style) in [(DETAILS, details), (PIN, pin)] {
        let url = link(&person, path, &json!({ "customCss": style }).to_string());
        let image = sandbox.get(&url).text;
        for colour in style.as_object().unwrap().values() {
            assert!(image.contains(colour.as_str().unwrap()), "{colour}");
        }
    }
}

#[test]
fn a_style_that_is_wrong_is_refused_with_422() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    for (path, name, other) in [
        (DETAILS, "cardTextColor", "textColor"),
        (PIN, "textColor", "cardTextColor"),
    ] {
        for body in [
            json!({ "customCss": { name: "red" } }),
            json!({ "customCss": { name: "#12345" } }),
            json!({ "customCss": { name: "\"/><script>" } }),
            json!({ "customCss": { name: 7 } }),
            json!({ "customCss": { name: null } }),
            json!({ "customCss": { other: "#123456" } }),
            json!({ "customCss": [] }),
            json!({ "colours": {} }),
            json!([]),
        ] {
            let reply = person.call("POST", path, &body.to_string());
            assert_eq!(reply.status, 422, "{path} {body}");
            assert!(reply.json()["message"].is_string());
        }
        assert_eq!(person.call("POST", path, "{broken").status, 422);
    }
}

#[test]
fn an_image_is_shown_once() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    for path in [DETAILS, PIN] {
        let url = link(&person, path, "");
        let other = link(&person, path, "");
        assert_eq!(sandbox.get(&url).status, 200);
        let again = sandbox.get(&url);
        assert_eq!(
            again.message(),
            (410, "This link was used or has expired".into())
        );
        assert_eq!(again.header("cache-control"), Some("no-store"));
        assert_eq!(sandbox.get(&other).status, 200);
    }
}

#[test]
fn a_link_leads_to_its_own_image_only() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let details = link(&person, DETAILS, "");
    let pin = link(&person, PIN, "");
    for (right, from, to) in [(&details, "details-", "pin-"), (&pin, "pin-", "details-")] {
        assert_eq!(sandbox.get(&right.replace(from, to)).status, 410);
        assert_eq!(sandbox.get(right).status, 200);
    }
    for query in [
        "",
        "?token=",
        "?token=x",
        "?token=00000000-0000-0000-0000-000000000000",
    ] {
        let path = format!("/baanx/secure/details-image{query}");
        assert_eq!(sandbox.get(&path).status, 410, "{query}");
    }
}

#[test]
fn the_state_of_the_card_decides_what_may_be_seen() {
    let sandbox = Sandbox::start();
    for (status, details, pin) in [
        ("ACTIVE", 200, 200),
        ("FROZEN", 200, 403),
        ("BLOCKED", 403, 403),
        ("PENDING", 403, 403),
        ("ODD", 403, 403),
    ] {
        let person = sandbox.person(card(status));
        for (path, expected) in [(DETAILS, details), (PIN, pin)] {
            let reply = person.call("POST", path, "");
            assert_eq!(reply.status, expected, "{status} {path}");
            if expected == 403 {
                assert_eq!(reply.message().1, "Card status does not allow this");
            }
        }
    }
}

#[test]
fn the_links_want_a_card_the_key_the_token_and_the_method() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    for path in [DETAILS, PIN] {
        let reply = person.call("POST", path, "");
        assert_eq!(reply.message(), (404, "Card not found".into()));
        let url = format!("/baanx{path}");
        assert_eq!(sandbox.send("POST", &url, &[], "").status, 499);
        let wrong = ("x-client-key", "pk_other");
        assert_eq!(sandbox.send("POST", &url, &[wrong], "").status, 498);
        assert_eq!(sandbox.send("POST", &url, &[KEY], "").status, 401);
        assert_eq!(person.call("GET", path, "").status, 405);
    }
}

#[test]
fn a_fault_meets_the_image_of_the_user_whose_link_it_is() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let other = sandbox.person(card("ACTIVE"));
    for (endpoint, path) in [("details-image", DETAILS), ("pin-image", PIN)] {
        person.fault(endpoint, json!({ "status": 500 }));
        assert_eq!(sandbox.get(&link(&other, path, "")).status, 200);
        let url = link(&person, path, "");
        assert_eq!(sandbox.get(&url).status, 500);
        assert_eq!(sandbox.get(&url).status, 200, "a fault does not use it up");
        person.fault(endpoint, json!({ "status": 503 }));
        assert_eq!(sandbox.get(&url).status, 503, "a used link is still theirs");
    }
}

#[test]
fn the_log_tells_whose_image_it_was_and_not_its_token() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let url = link(&person, DETAILS, "");
    sandbox.get(&url);
    let entry = sandbox.log("").pop().unwrap();
    assert_eq!(entry["path"], "/baanx/secure/details-image");
    assert_eq!(entry["user"], json!(person.id));
    let log = sandbox.control("GET", "/log", &Value::Null).text;
    assert!(!log.contains(url.rsplit('=').next().unwrap()));
    assert!(!person.view().to_string().contains("4000 0000"));
}

#[test]
fn what_a_scenario_says_of_a_card_is_no_markup_in_the_image() {
    let sandbox = Sandbox::start();
    let odd = "<a>&\"1234";
    let person = sandbox.person(json!({ "card": { "panLast4": odd, "expiryDate": odd } }));
    let image = sandbox.get(&link(&person, DETAILS, "")).text;
    assert!(image.contains("4000 0000 0000 a1234"), "{image}");
    assert!(!image.contains("<a>"));
}
