//! Where the profile is asked for, what is kept of it, and whose it is.

use std::time::Duration;

use order_card::Settings;
use order_card::flow::{Call, Timestamp};
use order_card::issuer::{Issuer, ParsedResponse, retry_after};

use super::exchange::answer;
use super::telling::told;
use super::{config, response, settings};

fn address(issuer: &Issuer) -> String {
    issuer.exchange(&Call::ReadProfile).unwrap().request.url
}

#[test]
fn the_profile_is_asked_for_at_its_other_path_after_a_404_and_there_only_from_then_on() {
    let mut issuer = Issuer::new(config());
    let missing = response(404, "");
    assert!(address(&issuer).ends_with("/v1/user/profile"));
    let ParsedResponse::AskElsewhere(other) = answer(&mut issuer, &Call::ReadProfile, &missing)
    else {
        panic!("the other path is not tried");
    };
    assert!(other.request.url.ends_with("/v1/user"));
    assert!(address(&issuer).ends_with("/v1/user"));
    let ParsedResponse::Answer(answer) = answer(&mut issuer, &Call::ReadProfile, &missing) else {
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
    assert_eq!(address(&issuer), "https://dev.api.baanx.com/me");
    let missing = response(404, "");
    assert!(matches!(
        answer(&mut issuer, &Call::ReadProfile, &missing),
        ParsedResponse::Answer(_)
    ));
}

#[test]
fn nothing_of_a_profile_is_kept_but_what_decides() {
    let body = r#"{"id":"u-77","verificationState":"VERIFIED","ssn":"900-12-3456","firstName":"Ada",
        "email":"ada@example.org","usState":"NY"}"#;
    let response = response(200, body);
    let mut issuer = Issuer::new(config());
    let ParsedResponse::Answer(answer) = answer(&mut issuer, &Call::ReadProfile, &response) else {
        panic!("a profile is an answer");
    };
    let kept = format!("{answer:?} {issuer:?}");
    for private in ["900-12", "Ada", "ada@", "u-77", "NY"] {
        assert!(!kept.contains(private), "{private} is kept in {kept}");
    }
}

#[test]
fn retry_after_is_seconds_or_a_date_and_never_more_than_an_hour() {
    let now = Timestamp(1_000_000);
    let seconds = |text, date| retry_after(text, date, now).map(|wait| wait.as_secs());
    assert_eq!(seconds("30", None), Some(30));
    assert_eq!(seconds(" 0 ", None), Some(0));
    assert_eq!(seconds("99999999", None), Some(3600));
    assert_eq!(
        seconds("Fri, 20 Nov 2026 10:00:00 GMT", Some(Timestamp(1_090_000))),
        Some(90)
    );
    assert_eq!(
        seconds("Fri, 20 Nov 2026 10:00:00 GMT", Some(Timestamp(1))),
        Some(0)
    );
    assert_eq!(seconds("soon", None), None);
    assert_eq!(
        retry_after("30", Some(Timestamp(0)), now),
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
