//! The bodies that issuers are sent, to the letter: natively and in a browser.

use order_card::Settings;
use order_card::flow::Call;
use order_card::flow::card_action::call::{CardCall, OpenImage, OpenPinPage};
use order_card::flow::card_action::colours::Colours;
use order_card::flow::card_action::place::Place;
use order_card::flow::card_action::secure_image::SecureImage;
use order_card::flow::intent::{OrderKey, OrderNumber};
use order_card::issuer::{Issuer, Response};
#[cfg(target_family = "wasm")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::exchange::answer;
use super::setting::settings_of;

fn issuer(name: &str) -> Issuer {
    let settings = Settings {
        design_id: Some("dsn-1".into()),
        cardholder: Some("chr-1".into()),
        ..settings_of(name)
    };
    Issuer::new(settings.check().unwrap())
}

/// One who has read this card.
fn knowing(name: &str, body: &str) -> Issuer {
    let mut issuer = issuer(name);
    let response = Response {
        status: 200,
        retry_after: None,
        media_type: String::new(),
        body: body.into(),
    };
    answer(&mut issuer, &Call::ReadCard, &response);
    issuer
}

fn sent(issuer: &Issuer, call: &Call) -> String {
    issuer.exchange(call).unwrap().request.body.unwrap()
}

fn order() -> Call {
    Call::Order(OrderKey("0123".into()))
}

fn colours() -> Colours {
    Colours {
        text: "rgb(1, 2, 3)".into(),
        surface: "rgb(255, 254, 16)".into(),
        accent: "rgb(0, 128, 255)".into(),
        on_accent: "rgb(171, 205, 239)".into(),
    }
}

#[test]
fn baanx_is_sent_objects_with_the_documented_fields() {
    let baanx = issuer("baanx");
    assert_eq!(sent(&baanx, &order()), r#"{"type":"VIRTUAL"}"#);
    assert_eq!(sent(&baanx, &Call::Card(CardCall::Freeze)), "{}");
    assert_eq!(sent(&baanx, &Call::Card(CardCall::Unfreeze)), "{}");
    let image = |image, colours| Call::Card(CardCall::OpenImage(OpenImage { image, colours }));
    assert_eq!(
        sent(&baanx, &image(SecureImage::Details, colours())),
        r##"{"customCss":{"cardBackgroundColor":"#fffe10","cardTextColor":"#010203","panBackgroundColor":"#010203","panTextColor":"#fffe10"}}"##
    );
    assert_eq!(
        sent(&baanx, &image(SecureImage::Pin, colours())),
        r##"{"customCss":{"backgroundColor":"#fffe10","textColor":"#010203"}}"##
    );
    let plain = image(SecureImage::Pin, Colours::default());
    assert_eq!(sent(&baanx, &plain), "{}");
    let page = |place, colours| Call::Card(CardCall::OpenPinPage(OpenPinPage { place, colours }));
    assert_eq!(
        sent(&baanx, &page(Place::Frame, colours())),
        r##"{"isEmbedded":true,"customCss":{"backgroundColor":"#fffe10","textColor":"#010203","backgroundColorPrimary":"#0080ff","textColorPrimary":"#abcdef"}}"##
    );
    let plain = page(Place::Window, Colours::default());
    assert_eq!(sent(&baanx, &plain), r#"{"isEmbedded":false}"#);
}

#[test]
fn kulipa_is_sent_objects_with_the_documented_fields() {
    assert_eq!(
        sent(&issuer("kulipa"), &order()),
        r#"{"type":"virtual","userId":"usr-1","designId":"dsn-1"}"#
    );
    let lost = knowing(
        "kulipa",
        r#"{"hasMore":false,"items":[{"id":"crd-1","status":"lost"}]}"#,
    );
    assert_eq!(sent(&lost, &order()), r#"{"reason":"lost"}"#);
    let activate = Call::Card(CardCall::Activate("4821".into()));
    assert_eq!(sent(&lost, &activate), r#"{"activationCode":"4821"}"#);
    let quoted = Call::Card(CardCall::Activate("4\"8\\".into()));
    assert_eq!(sent(&lost, &quoted), r#"{"activationCode":"4\"8\\"}"#);
}

#[test]
fn pintopay_is_sent_objects_with_the_documented_fields() {
    let pintopay = knowing("pintopay", r#"{"card_id":"crd_1","status":"active"}"#);
    let user = r#"{"external_user_id":"usr-1"}"#;
    assert_eq!(sent(&pintopay, &Call::ReadProfile), user);
    assert_eq!(sent(&pintopay, &Call::ReadCard), user);
    assert_eq!(
        sent(&pintopay, &order()),
        r#"{"product_code":"virtual_usd_demo","external_user_id":"usr-1","cardholder_id":"chr-1"}"#
    );
    let check = Call::ReadOrder(OrderNumber::new("ord_1").unwrap());
    assert_eq!(sent(&pintopay, &check), r#"{"order_id":"ord_1"}"#);
    let card = r#"{"card_id":"crd_1","external_user_id":"usr-1"}"#;
    assert_eq!(sent(&pintopay, &Call::Card(CardCall::Freeze)), card);
    assert_eq!(sent(&pintopay, &Call::Card(CardCall::Unfreeze)), card);
}
