//! What crosses between the widget and JavaScript, in a real browser: settings, details of events,
//! and what tabs tell each other. All of it is typed objects.
#![cfg(target_family = "wasm")]

#[path = "element/page.rs"]
mod page;

use js_sys::{Array, Function, JSON, Reflect};
use order_card::flow::{Event, News, State};
use order_card::shell::element::ElementSession;
use order_card::{Session, Settings};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use page::{ACTIVE, Bench, NO_CARD, PROFILE, container, run, settings, soon};

wasm_bindgen_test_configure!(run_in_browser);

const NEW_CARD: &str = r#"{"id":"1","status":"ACTIVE"}"#;

/// An element with these attributes; the page keeps what it hears, each event as name and detail.
fn element(attributes: &str, bench: &Bench) -> ElementSession {
    let host = container();
    let hear = "window.heard = []; \
        for (const name of ['state', 'ordered', 'active', 'verify', 'error', 'action']) \
          host.addEventListener(`order-card-${name}`, (event) => { \
            const { detail, bubbles, composed, cancelable } = event; \
            if (!bubbles || !composed || cancelable !== (name === 'verify')) throw event; \
            if (Object.getPrototypeOf(detail) !== Object.prototype) throw event; \
            window.heard.push([name, detail]); \
          })";
    let hear = Function::new_with_args("host", hear);
    hear.call1(&JsValue::UNDEFINED, &host).unwrap();
    let ask = Function::new_no_args("return 'token'");
    let attributes = run(&format!("return {attributes}"));
    ElementSession::new(host, attributes, ask, bench.transport(), None)
}

fn heard() -> String {
    JSON::stringify(&run("return window.heard")).unwrap().into()
}

#[wasm_bindgen_test]
async fn attributes_are_settings_and_what_is_no_text_is_absent() {
    let bench = Bench::answering(&[("profile", 200, PROFILE), ("status", 404, NO_CARD)]);
    let attributes = |more: &str| {
        format!(
            "{{ issuer: null, 'base-url': 'https://issuer.example', 'client-key': 'pk', {more} }}"
        )
    };
    let _session = element(&attributes("'user-id': 7, actions: undefined"), &bench);
    soon(|| heard() == r#"[["state",{"from":"loading","state":"ready"}]]"#).await;

    let wrong = [
        (attributes("issuer: 'visa'"), "issuer-unknown"),
        (attributes("'client-key': 7"), "client-key-unset"),
        (attributes("'profile-path': 'me'"), "profile-path-invalid"),
        ("null".into(), "base-url-invalid"),
        ("'text'".into(), "base-url-invalid"),
    ];
    for (attributes, code) in wrong {
        let _session = element(&attributes, &bench);
        soon(|| heard().contains(&format!(r#"["error",{{"code":"{code}","hint":"#))).await;
    }
}

/// What native tests and the policy of a page are held to: here the browser's own `URL` decides.
#[wasm_bindgen_test]
fn a_setting_that_can_be_used_elsewhere_can_be_used_in_a_browser() {
    let listed = JSON::parse(include_str!("settings.json")).unwrap();
    let get = |from: &JsValue, name: &str| Reflect::get(from, &name.into()).unwrap();
    let with = |name: &str, value: String| match name {
        "base-url" => Settings {
            base_url: Some(value),
            ..settings()
        },
        "support-url" => Settings {
            support_url: Some(value),
            ..settings()
        },
        _ => Settings {
            secure_hosts: Some(value),
            ..settings()
        },
    };
    for name in ["base-url", "secure-hosts", "support-url"] {
        for (kind, can_be_used) in [("good", true), ("bad", false)] {
            for value in Array::from(&get(&get(&listed, name), kind)).iter() {
                let value = value.as_string().unwrap();
                let settings = with(name, value.clone());
                assert_eq!(settings.check().is_ok(), can_be_used, "{name} {value}");
            }
        }
    }
}

#[wasm_bindgen_test]
async fn the_attribute_for_the_us_is_true_by_being_there() {
    let cases = [
        ("null", "false"),
        ("''", "true"),
        ("'true'", "true"),
        ("'false'", "false"),
    ];
    for (value, sent) in cases {
        let bench =
            Bench::default().scripted("window.sent = request; return new Promise(() => {})");
        let attributes = format!("{{ 'base-url': '/api', 'client-key': 'pk', 'us-env': {value} }}");
        let _session = element(&attributes, &bench);
        soon(|| bench.count("profile") == 1).await;
        let header = run("return window.sent.headers.get('x-us-env')");
        assert_eq!(header.as_string().as_deref(), Some(sent), "{value}");
    }
}

#[wasm_bindgen_test]
async fn details_are_plain_objects_without_what_is_absent() {
    for (card, active) in [(ACTIVE, r#"{"lastFour":"4821"}"#), (NEW_CARD, "{}")] {
        run("localStorage.clear()");
        let bench = Bench::answering(&[("profile", 200, PROFILE), ("status", 404, NO_CARD)]);
        let attributes = "{ 'base-url': 'https://issuer.example', 'client-key': 'details' }";
        let session = element(attributes, &bench);
        let place = container();
        let _mount = session.mount("whole", place.clone());
        soon(|| heard().contains(r#""state":"ready""#)).await;
        bench.answer("order", 200, r#"{"success":true}"#);
        bench.answer("status", 200, card);
        page::press(&place, ".button");
        soon(|| heard().contains(r#""state":"active""#)).await;
        assert!(heard().contains(r#"["ordered",{}]"#), "{}", heard());
        assert!(
            heard().contains(&format!(r#"["active",{active}]"#)),
            "{}",
            heard()
        );
    }
}

fn settings_of(client_key: &str) -> Settings {
    Settings {
        client_key: Some(client_key.into()),
        ..settings()
    }
}

fn is_confirming(bench: &Bench) -> bool {
    let confirms =
        |news: &News| matches!(news, News::StateChanged { to, .. } if *to == State::Confirming);
    bench.news().iter().any(confirms)
}

fn is_ready(bench: &Bench) -> bool {
    let is_ready =
        |news: &News| matches!(news, News::StateChanged { to, .. } if *to == State::Ready);
    bench.news().iter().any(is_ready)
}

/// Orders, and gives the name under which it is remembered.
async fn order(session: &Session, bench: &Bench) -> String {
    soon(|| is_ready(bench)).await;
    session.dispatch(Event::OrderClicked);
    soon(|| bench.count("order") == 1).await;
    let name = run("return Object.keys(localStorage).find((key) => key.startsWith('order-card/'))");
    name.as_string().unwrap()
}

fn unanswered() -> Bench {
    let bench = Bench::answering(&[("profile", 200, PROFILE), ("status", 404, NO_CARD)]);
    bench.scripted("return request.url.endsWith('order') ? new Promise(() => {}) : response")
}

#[wasm_bindgen_test]
async fn another_tab_hears_of_an_order_and_of_its_end() {
    run("localStorage.clear()");
    let (here, there) = (unanswered(), unanswered());
    let session = Session::start(&settings_of("tabs"), here.page());
    let _other = Session::start(&settings_of("tabs"), there.page());
    soon(|| is_ready(&there)).await;
    let listening = Function::new_with_args(
        "name",
        "window.told = []; window.channel = new BroadcastChannel(name); \
         window.channel.onmessage = ({ data }) => window.told.push(data)",
    );
    // The name is known once something is remembered, so the first word is heard by the other tab.
    let name = order(&session, &here).await;
    soon(|| is_confirming(&there)).await;
    let stored = run("return Object.values(localStorage)[0]")
        .as_string()
        .unwrap();
    assert!(
        stored.starts_with(r#"{"version":3,"stage":"sending","at":1"#),
        "{stored}"
    );

    listening.call1(&JsValue::UNDEFINED, &name.into()).unwrap();
    here.answer("status", 200, ACTIVE);
    there.answer("status", 200, ACTIVE);
    session.refresh();
    soon(|| Array::from(&run("return window.told")).length() > 0).await;
    let told = run("return JSON.stringify(window.told.at(-1))")
        .as_string()
        .unwrap();
    assert!(told.starts_with(r#"{"forgotten":""#), "{told}");
    run("window.channel.close(); localStorage.clear()");
}

/// Another version of the widget may be in another tab.
#[wasm_bindgen_test]
async fn what_another_tab_says_and_nobody_understands_means_that_an_order_may_be_out() {
    let messages = [
        "name + '\\n2 sending 1 5eed - -'",
        "''",
        "null",
        "undefined",
        "7",
        "{}",
        "{ stored: 'x' }",
        "{ stored: { version: 4, stage: 'sending', at: 1, key: 'k' } }",
        "{ stored: { version: 3, stage: 'sending', at: 'x', key: 'k' } }",
        "{ forgotten: {} }",
        "{ done: 'k' }",
        "new Uint8Array(3)",
        "new Map([['stored', 1]])",
        "{ forgotten: 'k', stored: { version: 3, stage: 'sending', at: 1, key: 'k' } }",
    ];
    run("localStorage.clear()");
    let bench = unanswered();
    let session = Session::start(&settings_of("junk"), bench.page());
    let name = order(&session, &bench).await;
    drop(session);
    for message in messages {
        run("localStorage.clear()");
        let bench = unanswered();
        let session = Session::start(&settings_of("junk"), bench.page());
        soon(|| is_ready(&bench)).await;
        let post = format!(
            "const channel = new BroadcastChannel(name); \
                            channel.postMessage({message}); channel.close()"
        );
        let post = Function::new_with_args("name", &post);
        post.call1(&JsValue::UNDEFINED, &JsValue::from_str(&name))
            .unwrap();
        soon(|| is_confirming(&bench)).await;
        session.dispatch(Event::OrderClicked);
        assert_eq!(bench.count("order"), 0, "{message}");
    }
}
