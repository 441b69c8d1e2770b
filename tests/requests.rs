//! What goes to a page's own `fetch`, and what a page may answer with, in a real browser: nothing
//! of it may end the widget.
#![cfg(target_family = "wasm")]

#[path = "element/page.rs"]
mod page;

use order_card::Session;
use order_card::flow::history::format::Format;
use order_card::flow::{Event, News, State};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Request, RequestRedirect};

use page::{ACTIVE, Bench, NO_CARD, PROFILE, run, settings, soon};

wasm_bindgen_test_configure!(run_in_browser);

fn prepared() -> Bench {
    Bench::answering(&[("profile", 200, PROFILE), ("status", 404, NO_CARD)])
}

fn reaches(bench: &Bench, state: State) -> bool {
    let is_there = |news: &News| matches!(news, News::StateChanged { to, .. } if *to == state);
    bench.news().iter().any(is_there)
}

/// All of them fail at the same time: each is tried again for some seconds.
async fn expect_codes(code: &'static str, answers: &[&str]) {
    let benches: Vec<Bench> = answers
        .iter()
        .map(|answer| prepared().scripted(answer))
        .collect();
    let sessions: Vec<Session> = benches
        .iter()
        .map(|bench| Session::start(&settings(), bench.page()))
        .collect();
    for (bench, answer) in benches.iter().zip(answers) {
        soon(|| bench.news().iter().any(is_trouble)).await;
        let told = bench.news().into_iter().find(is_trouble);
        assert_eq!(told, Some(News::Troubled(code)), "{answer}");
        assert!(!reaches(bench, State::Ready), "{answer}");
    }
    drop(sessions);
}

fn is_trouble(news: &News) -> bool {
    matches!(news, News::Troubled(_))
}

#[wasm_bindgen_test]
async fn where_no_whole_answer_arrives_the_network_is_to_blame() {
    expect_codes(
        "network",
        &[
            "throw 'thrown'",
            "throw undefined",
            "throw { status: 200 }",
            "throw new TypeError('Failed to fetch')",
            "return Promise.reject('no')",
            "return Promise.reject()",
            "return Promise.reject({ status: 200, text: async () => '{}' })",
            "return { then(_, reject) { reject('no') } }",
            "return { get status() { throw 'no' } }",
            "return { status: 200 }",
            "return { status: 200, text: () => { throw 'no' } }",
            "return { status: 200, text: () => Promise.reject() }",
            "return Object.assign(new Response('{}'), { text: () => Promise.reject('no') })",
            "return new Response(new ReadableStream({ start: (body) => body.error('no') }))",
        ],
    )
    .await;
}

#[wasm_bindgen_test]
async fn what_is_no_response_is_an_answer_that_cannot_be_read() {
    expect_codes(
        "unreadable-answer",
        &[
            "return undefined",
            "return null",
            "return 'no'",
            "return {}",
            "return { status: '200', text: async () => '{}' }",
            "return { status: { valueOf: () => 200 }, text: async () => '{}' }",
            "return { status: 200, text: async () => ({}) }",
            "return { status: 200, text: () => undefined }",
        ],
    )
    .await;
}

#[wasm_bindgen_test]
async fn a_status_that_says_nothing_is_an_answer_that_cannot_be_read() {
    expect_codes(
        "unreadable-answer",
        &[
            "return new Response(null, { status: 204 })",
            "return { status: 204, text: async () => '{}' }",
            "return { status: 205 }",
            "return { status: 304, text: () => Promise.reject('no') }",
            "return Response.error()",
            "return { status: 0, text: async () => '' }",
            "return { status: 100, text: async () => '' }",
            "return { status: 700, text: async () => '' }",
            "return { status: NaN, text: async () => '' }",
            "return { status: 65736, text: async () => '{}' }",
        ],
    )
    .await;
}

#[wasm_bindgen_test]
async fn a_status_counts_where_its_body_cannot_be_read() {
    let unreadable = [
        "return { status: 503 }",
        "return { status: 503, text: () => Promise.reject('no') }",
        "return { status: 503, text: () => { throw undefined } }",
        "const body = new ReadableStream({ start: (body) => body.error('no') }); \
         return new Response(body, { status: 503 })",
    ];
    expect_codes("issuer-unavailable", &unreadable).await;
}

#[wasm_bindgen_test]
async fn a_limit_is_kept_by_either_header() {
    let headers = ["retry-after", "x-ratelimit-reset"];
    let answers = headers.map(|name| {
        format!(
            "return {{ status: 429, headers: new Map([['{name}', '3600']]), text: async () => '' }}"
        )
    });
    expect_codes("rate-limited", &[&answers[0], &answers[1]]).await;
}

#[wasm_bindgen_test]
async fn a_response_may_come_from_anywhere() {
    let elsewhere = "const frame = document.body.appendChild(document.createElement('iframe')); \
                     const { status } = response; return response.text()";
    for answer in [
        "return response",
        "return Promise.resolve(response)",
        "return { then: (resolve) => resolve(response) }",
        "return { status: response.status, text: () => response.text() }",
        "return { status: response.status, headers: new Map(), text: () => response.text() }",
        &format!(
            "{elsewhere}.then((body) => new frame.contentWindow.Response(body, {{ status }}))"
        ),
        "return response.text().then((body) => ({ status: response.status, text: () => body }))",
    ] {
        let bench = prepared().scripted(answer);
        let _session = Session::start(&settings(), bench.page());
        soon(|| reaches(&bench, State::Ready)).await;
        assert!(!bench.news().iter().any(is_trouble), "{answer}");
    }
}

#[wasm_bindgen_test]
async fn a_request_says_who_asks_and_leaves_nothing_behind() {
    let bench = prepared().scripted(
        "(window.sent ??= []).push(request); \
         return request.url.endsWith('order') ? new Promise(() => {}) : response",
    );
    let session = Session::start(&settings(), bench.page());
    soon(|| reaches(&bench, State::Ready)).await;
    session.dispatch(Event::OrderClicked);
    soon(|| bench.count("order") == 1).await;

    let sent = js_sys::Array::from(&run("return window.sent"));
    for request in sent.iter() {
        let request: Request = request.dyn_into().unwrap();
        assert_eq!(request.cache(), web_sys::RequestCache::NoStore);
        assert_eq!(request.credentials(), web_sys::RequestCredentials::Omit);
        let policy = request.referrer_policy();
        assert_eq!(policy, web_sys::ReferrerPolicy::NoReferrer);
        let header = |name| request.headers().get(name).unwrap();
        assert_eq!(header("authorization").as_deref(), Some("Bearer token"));
        assert_eq!(header("x-client-key").as_deref(), Some("pk_demo"));
        assert!(!request.signal().aborted());
    }
    let order: Request = sent.pop().unchecked_into();
    assert_eq!(order.method(), "POST");
    assert_eq!(order.redirect(), RequestRedirect::Error);
    let question: Request = sent.pop().unchecked_into();
    assert_eq!(question.redirect(), RequestRedirect::Follow);
    drop(session);
    assert!(order.signal().aborted());
    run("localStorage.clear(); delete window.sent");
}

#[wasm_bindgen_test]
async fn a_statement_is_saved_as_the_file_that_came() {
    run("window.saved = []; \
         URL.createObjectURL = (file) => window.saved.push(file) && 'blob:none'; \
         HTMLAnchorElement.prototype.click = () => {}");
    let csv = "{ status: 200, headers: new Map([['content-type', 'text/csv; charset=utf-8']])";
    let file = "new Response('day;amount', { headers: { 'content-type': 'text/csv' } })";
    for (answer, code) in [
        (file.into(), None),
        (
            format!("{csv}, blob: async () => new Blob(['day;amount']) }}"),
            None,
        ),
        (
            format!("{csv}, blob: async () => 'day;amount' }}"),
            Some("unreadable-answer"),
        ),
        (
            format!("{csv}, blob: () => Promise.reject('no') }}"),
            Some("network"),
        ),
        (format!("{csv}, text: async () => '' }}"), Some("network")),
        ("Response.json({})".into(), Some("unreadable-answer")),
    ] {
        let script = format!("return request.url.endsWith('statement') ? {answer} : response");
        let answers = [
            ("profile", 200, PROFILE),
            ("status", 200, ACTIVE),
            ("transactions?page=0&", 200, "[]"),
        ];
        let bench = Bench::answering(&answers).scripted(&script);
        let session = Session::start(&settings(), bench.page());
        soon(|| reaches(&bench, State::Active)).await;
        session.dispatch(Event::HistoryClicked);
        session.dispatch(Event::StatementClicked(Format::Csv));
        let saved = News::Acted {
            action: "history",
            outcome: "saved",
        };
        let expected = code.map_or(saved, News::Troubled);
        soon(|| bench.news().contains(&expected)).await;
    }
    let saved = js_sys::Array::from(&run("return window.saved"));
    assert_eq!(saved.length(), 2);
    for file in saved.iter() {
        let file: web_sys::Blob = file.dyn_into().unwrap();
        assert_eq!(file.size(), "day;amount".len() as f64);
    }
}
