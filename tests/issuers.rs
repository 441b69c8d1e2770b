//! What each issuer's answers mean: recorded bodies, one folder an issuer, all read by the
//! same test. And what is sent to them.
#![cfg(not(target_family = "wasm"))]

use std::fs;
use std::path::Path;
use std::time::Duration;

use order_card::flow::answer::{Answer, Decline, Failure, Refusal};
use order_card::flow::card::Card;
use order_card::flow::intent::OrderKey;
use order_card::flow::profile::{Eligibility, Profile, Verification};
use order_card::flow::{Call, Moment};
use order_card::issuer::{Issuer, Method, Reply, Response, retry_after};
use order_card::{Config, Settings};
use serde_json::Value;

fn settings() -> Settings {
    Settings {
        base_url: Some("https://dev.api.baanx.com".into()),
        client_key: Some("pk_demo".into()),
        ..Settings::default()
    }
}

fn config(issuer: &str) -> Config {
    Settings {
        issuer: Some(issuer.into()),
        ..settings()
    }
    .check()
    .unwrap()
}

fn order() -> Call {
    Call::Order(OrderKey("0123".into()))
}

#[test]
fn every_recorded_body_means_what_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bodies");
    let mut count = 0;
    for issuer in fs::read_dir(folder).unwrap() {
        let issuer = issuer.unwrap();
        let name = issuer.file_name().into_string().unwrap();
        for file in fs::read_dir(issuer.path()).unwrap() {
            let path = file.unwrap().path();
            let cases: Vec<Value> =
                serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            for case in &cases {
                let label = format!("{}: {}", path.display(), case["name"]);
                assert_eq!(
                    meaning(&name, case),
                    case["means"].as_str().unwrap(),
                    "{label}"
                );
                count += 1;
            }
        }
    }
    assert!(count > 80, "only {count} bodies were read");
}

/// What the widget makes of a recorded answer, in words.
fn meaning(issuer: &str, case: &Value) -> String {
    let call = match case["call"].as_str().unwrap() {
        "profile" => Call::ReadProfile,
        "card" => Call::ReadCard,
        "order" => order(),
        "verification" => Call::StartVerification,
        other => panic!("no call is named {other}"),
    };
    let body = case.get("body").map(Value::to_string);
    let response = Response {
        status: case["status"].as_u64().unwrap() as u16,
        retry_after: case["retryAfter"]
            .as_str()
            .and_then(|text| retry_after(text, None, Moment(0))),
        body: body.unwrap_or_else(|| case["text"].as_str().unwrap().to_owned()),
    };
    match Issuer::new(config(issuer)).answer(&call, &response) {
        Reply::Answer(answer) => told(&answer),
        Reply::VerificationPage(page) => format!("opens {}", page.reveal()),
        Reply::AskElsewhere(request) => format!("asks {}", request.url),
    }
}

fn told(answer: &Answer) -> String {
    match answer {
        Answer::Profile(profile) => told_profile(profile),
        Answer::Card(card) => told_card(card),
        Answer::NoCard => "no card".into(),
        Answer::OrderAccepted => "order accepted".into(),
        Answer::OrderDeclined(Decline::AlreadyHasCard) => "already has a card".into(),
        Answer::OrderDeclined(Decline::NotVerified) => "not verified".into(),
        Answer::VerificationOpened | Answer::VerificationBlocked => panic!("no issuer says that"),
        Answer::Failed(Failure::RenewToken) => "renew the token".into(),
        Answer::Failed(Failure::Wait(Some(wait))) => format!("rate-limited {} s", wait.as_secs()),
        Answer::Failed(Failure::Stop(Refusal::Refused(Some(text)))) => format!("refused '{text}'"),
        Answer::Failed(failure) => failure.code().into(),
    }
}

fn told_profile(profile: &Profile) -> String {
    let verification = match &profile.verification {
        Verification::Verified => "verified".to_owned(),
        Verification::Pending => "pending".to_owned(),
        Verification::Unverified => "unverified".to_owned(),
        Verification::Rejected => "rejected".to_owned(),
        Verification::Unknown(word) => format!("unknown '{word}'"),
    };
    let eligibility = match &profile.eligibility {
        Eligibility::Eligible => "eligible".to_owned(),
        Eligibility::Ineligible { reason: None } => "ineligible".to_owned(),
        Eligibility::Ineligible {
            reason: Some(reason),
        } => format!("ineligible '{reason}'"),
    };
    format!("profile {verification} {eligibility}")
}

fn told_card(card: &Card) -> String {
    let status = format!("{:?}", card.status).to_lowercase();
    let expiry = card
        .expiry
        .map(|expiry| format!("{}/{}", expiry.month, expiry.year));
    let rest = [&card.last_four, &card.holder, &expiry]
        .into_iter()
        .flatten();
    let rest: String = rest.map(|part| format!(" {part}")).collect();
    format!("card {status} '{}'{rest}", card.word)
}

#[test]
fn what_is_sent_to_baanx_is_what_its_pages_ask_for() {
    let us = Settings {
        us_env: true,
        ..settings()
    }
    .check()
    .unwrap();
    for (config, us_env) in [(config("baanx"), "false"), (us, "true")] {
        let issuer = Issuer::new(config);
        let status = issuer.request(&Call::ReadCard);
        assert_eq!(status.url, "https://dev.api.baanx.com/v1/card/status");
        assert_eq!((status.method, status.body), (Method::Get, None));
        let keys = [
            ("x-client-key", "pk_demo".to_owned()),
            ("x-us-env", us_env.to_owned()),
        ];
        assert_eq!(status.headers, keys);
        let sent = issuer.request(&order());
        assert_eq!(sent.url, "https://dev.api.baanx.com/v1/card/order");
        assert_eq!(
            (sent.method, sent.body.as_deref()),
            (Method::Post, Some(r#"{"type":"VIRTUAL"}"#))
        );
        assert!(
            sent.headers
                .contains(&("content-type", "application/json".to_owned()))
        );
    }
}

#[test]
fn the_profile_is_asked_for_at_its_other_path_after_a_404_and_there_only_from_then_on() {
    let mut issuer = Issuer::new(config("baanx"));
    let missing = Response {
        status: 404,
        retry_after: None,
        body: String::new(),
    };
    assert!(
        issuer
            .request(&Call::ReadProfile)
            .url
            .ends_with("/v1/user/profile")
    );
    let Reply::AskElsewhere(request) = issuer.answer(&Call::ReadProfile, &missing) else {
        panic!("the other path is not tried");
    };
    assert!(request.url.ends_with("/v1/user"));
    assert!(issuer.request(&Call::ReadProfile).url.ends_with("/v1/user"));
    let Reply::Answer(answer) = issuer.answer(&Call::ReadProfile, &missing) else {
        panic!("it goes in circles");
    };
    assert_eq!(told(&answer), "endpoint-missing");
}

#[test]
fn a_configured_profile_path_is_the_only_one_that_is_tried() {
    let config = Settings {
        profile_path: Some("/me".into()),
        ..settings()
    }
    .check()
    .unwrap();
    let mut issuer = Issuer::new(config);
    assert_eq!(
        issuer.request(&Call::ReadProfile).url,
        "https://dev.api.baanx.com/me"
    );
    let missing = Response {
        status: 404,
        retry_after: None,
        body: String::new(),
    };
    assert!(matches!(
        issuer.answer(&Call::ReadProfile, &missing),
        Reply::Answer(_)
    ));
}

#[test]
fn nothing_of_a_profile_is_kept_but_what_decides() {
    let body = r#"{"id":"u-77","verificationState":"VERIFIED","ssn":"900-12-3456","firstName":"Ada",
        "email":"ada@example.org","usState":"NY"}"#;
    let response = Response {
        status: 200,
        retry_after: None,
        body: body.into(),
    };
    let mut issuer = Issuer::new(config("baanx"));
    let Reply::Answer(answer) = issuer.answer(&Call::ReadProfile, &response) else {
        panic!("a profile is an answer");
    };
    let kept = format!("{answer:?} {issuer:?}");
    for private in ["900-12", "Ada", "ada@", "u-77", "NY"] {
        assert!(!kept.contains(private), "{private} is kept in {kept}");
    }
}

#[test]
fn retry_after_is_seconds_or_a_date_and_never_more_than_an_hour() {
    let now = Moment(1_000_000);
    let seconds = |text, date| retry_after(text, date, now).map(|wait| wait.as_secs());
    assert_eq!(seconds("30", None), Some(30));
    assert_eq!(seconds(" 0 ", None), Some(0));
    assert_eq!(seconds("99999999", None), Some(3600));
    assert_eq!(
        seconds("Fri, 20 Nov 2026 10:00:00 GMT", Some(Moment(1_090_000))),
        Some(90)
    );
    assert_eq!(
        seconds("Fri, 20 Nov 2026 10:00:00 GMT", Some(Moment(1))),
        Some(0)
    );
    assert_eq!(seconds("soon", None), None);
    assert_eq!(
        retry_after("30", Some(Moment(0)), now),
        Some(Duration::from_secs(30))
    );
}

#[test]
fn the_same_user_elsewhere_is_somebody_else() {
    let scope = |settings: Settings| Issuer::new(settings.check().unwrap()).scope();
    let here = scope(settings());
    assert_eq!(here, scope(settings()));
    assert_ne!(
        here,
        scope(Settings {
            client_key: Some("pk_other".into()),
            ..settings()
        })
    );
    assert_eq!(
        here,
        scope(Settings {
            base_url: Some("/cards".into()),
            ..settings()
        })
    );
}
