//! `POST /v1/card/set-pin/token` and the page behind its link.

use serde_json::{Value, json};

use crate::helper::{KEY, Person, Sandbox, card};

const PATH: &str = "/v1/card/set-pin/token";
const PIN: &str = r#"{"pin":"1234"}"#;

fn link(person: &Person<'_>, wish: &Value) -> String {
    let reply = person.call("POST", PATH, &wish.to_string());
    assert_eq!(reply.status, 200, "{}", reply.text);
    let answer = reply.json();
    let url = answer["hostedPageUrl"].as_str().unwrap().to_owned();
    let token = answer["token"].as_str().unwrap();
    assert!(url.ends_with(&format!("/baanx/secure/set-pin?token={token}")));
    url
}

fn pins(person: &Person<'_>) -> u64 {
    person.view()["pinSet"].as_u64().unwrap()
}

#[test]
fn the_page_asks_for_four_digits_under_a_strict_policy() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let url = link(&person, &json!({}));
    assert!(url.starts_with(&format!("http://{}/", sandbox.address)));
    let page = sandbox.get(&url);
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
    for part in [
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "form-action 'none'",
        "frame-ancestors *",
    ] {
        assert!(policy.contains(part), "{part}: {policy}");
    }
    let nonce = policy.split("'nonce-").nth(1).unwrap();
    let nonce = nonce.split('\'').next().unwrap();
    assert!(page.text.contains(&format!("<style nonce=\"{nonce}\">")));
    for part in ["name=\"pin\"", "Save", "Cancel", "src=\"set-pin.js\""] {
        assert!(page.text.contains(part), "{part}");
    }
    assert_eq!(page.text.matches("<script").count(), 1);
    let script = sandbox.get("/baanx/secure/set-pin.js");
    assert_eq!(script.status, 200);
    let media_type = script.header("content-type").unwrap();
    assert!(media_type.starts_with("text/javascript"));
    assert!(script.text.contains("postMessage"));
}

#[test]
fn a_pin_is_set_once_and_counted() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let url = link(&person, &json!({}));
    assert_eq!(sandbox.get(&url).status, 200);
    assert_eq!(sandbox.get(&url).status, 200, "a reload shows it again");
    assert_eq!(pins(&person), 0);
    let saved = sandbox.send("POST", &url, &[], PIN);
    assert_eq!((saved.status, saved.text.as_str()), (204, ""));
    assert_eq!(pins(&person), 1);
    let again = sandbox.send("POST", &url, &[], PIN);
    assert_eq!(
        again.message(),
        (410, "This link was used or has expired".into())
    );
    let page = sandbox.get(&url);
    assert_eq!(page.status, 410);
    assert!(page.text.contains("used up"));
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.contains("frame-ancestors *") && !policy.contains("script-src"));
    assert_eq!(pins(&person), 1);
    assert!(!person.view().to_string().contains("1234"));
}

#[test]
fn a_pin_that_is_none_is_refused_and_the_link_stays_good() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let url = link(&person, &json!({}));
    for body in [
        "",
        "{broken",
        "1234",
        r#"{"pin":1234}"#,
        r#"{"pin":"123"}"#,
        r#"{"pin":"12345"}"#,
        r#"{"pin":"12a4"}"#,
    ] {
        let reply = sandbox.send("POST", &url, &[], body);
        assert_eq!(reply.message(), (422, "A PIN has four digits".into()));
    }
    assert_eq!(pins(&person), 0);
    assert_eq!(sandbox.send("POST", &url, &[], PIN).status, 204);
}

#[test]
fn the_page_knows_how_to_end() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let back = "https://shop.example/cards?a=1&b='x'";
    let page = sandbox.get(&link(&person, &json!({ "redirectUrl": back })));
    assert!(page.text.contains("data-embedded=\"false\""));
    assert!(
        page.text
            .contains("data-redirect=\"https://shop.example/cards?a=1&amp;b='x'\""),
        "{}",
        page.text
    );
    let page = sandbox.get(&link(&person, &json!({ "isEmbedded": true })));
    assert!(page.text.contains("data-embedded=\"true\""));
    assert!(page.text.contains("data-redirect=\"\""));
}

#[test]
fn the_scenario_says_how_the_page_ends_and_who_may_frame_it() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let url = link(&person, &json!({ "isEmbedded": true }));
    for shape in ["object", "string", "json"] {
        person.change(json!({ "abortShape": shape }));
        let page = sandbox.get(&url);
        assert!(page.text.contains(&format!("data-abort=\"{shape}\"")));
    }
    person.change(json!({ "framing": "forbidden" }));
    let page = sandbox.get(&url);
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.ends_with("frame-ancestors 'none'"), "{policy}");
}

#[test]
fn the_page_has_the_look_that_was_wished_for() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let style = json!({
        "backgroundColor": "#111111",
        "textColor": "#222222",
        "backgroundColorPrimary": "#333333",
        "textColorPrimary": "#444444",
        "buttonBorderRadius": 7,
        "pinBorderRadius": 2.5,
    });
    let page = sandbox.get(&link(&person, &json!({ "customCss": style })));
    for part in [
        "--background:#111111;",
        "--text:#222222;",
        "--primary:#333333;",
        "--primary-text:#444444;",
        "--pin-border:#333333;",
        "--button-radius:7px;",
        "--pin-radius:2.5px;",
    ] {
        assert!(page.text.contains(part), "{part}");
    }
    let style = json!({ "pinBorderColor": "#abc" });
    let page = sandbox.get(&link(&person, &json!({ "customCss": style })));
    assert!(page.text.contains("--pin-border:#abc;"));
}

#[test]
fn a_wish_that_is_wrong_is_refused_with_422() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    for body in [
        json!({ "redirectUrl": "javascript:alert(1)" }),
        json!({ "redirectUrl": "/cards" }),
        json!({ "redirectUrl": "shop.example" }),
        json!({ "redirectUrl": 7 }),
        json!({ "redirectUrl": format!("https://shop.example/{}", "x".repeat(2_000)) }),
        json!({ "isEmbedded": "true" }),
        json!({ "isEmbedded": null }),
        json!({ "customCss": { "backgroundColor": "white" } }),
        json!({ "customCss": { "pinBorderColor": "#12" } }),
        json!({ "customCss": { "buttonBorderRadius": "8px" } }),
        json!({ "customCss": { "buttonBorderRadius": -1 } }),
        json!({ "customCss": { "pinBorderRadius": 1001 } }),
        json!({ "customCss": { "cardTextColor": "#123456" } }),
        json!({ "customCss": [] }),
        json!({ "embedded": true }),
    ] {
        let reply = person.call("POST", PATH, &body.to_string());
        assert_eq!(reply.status, 422, "{body}");
        assert!(reply.json()["message"].is_string());
    }
}

#[test]
fn a_pin_is_set_on_an_active_card_only() {
    let sandbox = Sandbox::start();
    for status in ["FROZEN", "BLOCKED", "PENDING", "ODD"] {
        let person = sandbox.person(card(status));
        let reply = person.call("POST", PATH, "");
        let text = "Card status does not allow this";
        assert_eq!(reply.message(), (403, text.into()), "{status}");
    }
    let person = sandbox.person(json!({}));
    let reply = person.call("POST", PATH, "");
    assert_eq!(reply.message(), (404, "Card not found".into()));
}

#[test]
fn the_link_wants_the_key_the_token_and_the_method() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let url = format!("/baanx{PATH}");
    assert_eq!(sandbox.send("POST", &url, &[], "").status, 499);
    let wrong = ("x-client-key", "pk_other");
    assert_eq!(sandbox.send("POST", &url, &[wrong], "").status, 498);
    assert_eq!(sandbox.send("POST", &url, &[KEY], "").status, 401);
    assert_eq!(person.call("GET", PATH, "").status, 405);
}

#[test]
fn a_link_to_something_else_is_no_link_to_the_page() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let reply = person.call("POST", "/v1/card/pin/token", "");
    let image = reply.json()["imageUrl"].as_str().unwrap().to_owned();
    let page = image.replace("pin-image", "set-pin");
    assert_eq!(sandbox.get(&page).status, 410);
    assert_eq!(sandbox.send("POST", &page, &[], PIN).status, 410);
    assert_eq!(sandbox.get(&image).status, 200);
    assert_eq!(sandbox.get("/baanx/secure/set-pin").status, 410);
    let url = link(&person, &json!({}));
    let image = url.replace("set-pin", "pin-image");
    assert_eq!(sandbox.get(&image).status, 410);
}

#[test]
fn faults_meet_the_page_and_the_saving_apart_and_the_log_names_no_token() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let url = link(&person, &json!({}));
    person.fault("set-pin-save", json!({ "status": 500 }));
    assert_eq!(sandbox.get(&url).status, 200);
    assert_eq!(sandbox.send("POST", &url, &[], PIN).status, 500);
    assert_eq!(pins(&person), 0);
    person.fault("set-pin-page", json!({ "status": 503 }));
    assert_eq!(sandbox.get(&url).status, 503);
    assert_eq!(sandbox.send("POST", &url, &[], PIN).status, 204);
    let entry = sandbox.log("").pop().unwrap();
    assert_eq!(entry["path"], "/baanx/secure/set-pin");
    assert_eq!(entry["user"], json!(person.id));
    let log = sandbox.control("GET", "/log", &Value::Null).text;
    assert!(!log.contains(url.rsplit('=').next().unwrap()));
}
