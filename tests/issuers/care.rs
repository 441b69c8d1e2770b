//! What is sent to Baanx once there is a card, and what ends the page for a PIN.

use order_card::flow::Call;
use order_card::flow::card_action::call::{CardCall, OpenImage, OpenPinPage};
use order_card::flow::card_action::colours::Colours;
use order_card::flow::card_action::place::Place::{Frame, Window};
use order_card::flow::card_action::secure_image::SecureImage::{self, Details, Pin};
use order_card::issuer::{Issuer, Method, Request};
use serde_json::{Value, json};

use super::config;

fn sent(call: &Call) -> Request {
    let request = Issuer::new(config()).exchange(call).unwrap().request;
    let header = |name, value: &str| (name, value.to_owned());
    assert_eq!(request.method, Method::Post);
    assert_eq!(
        request.headers,
        [
            header("x-client-key", "pk_demo"),
            header("x-us-env", "false"),
            header("content-type", "application/json"),
        ]
    );
    assert!(!request.may_be_file);
    request
}

fn path(request: &Request) -> &str {
    let path = request.url.strip_prefix("https://dev.api.baanx.com");
    path.expect("another host is asked")
}

fn body(request: &Request) -> Value {
    serde_json::from_str(request.body.as_deref().expect("there is no body")).unwrap()
}

fn colours() -> Colours {
    Colours {
        text: "rgb(1, 2, 3)".into(),
        surface: "rgb(255, 254, 16)".into(),
        accent: "rgb(0,128,255)".into(),
        on_accent: "rgb(171, 205, 239)".into(),
    }
}

fn image(image: SecureImage, colours: Colours) -> Request {
    sent(&Call::Card(CardCall::OpenImage(OpenImage {
        image,
        colours,
    })))
}

#[test]
fn freezing_and_unfreezing_send_an_empty_wish() {
    let paths = [
        (Call::Card(CardCall::Freeze), "/v1/card/freeze"),
        (Call::Card(CardCall::Unfreeze), "/v1/card/unfreeze"),
    ];
    for (call, expected) in paths {
        let request = sent(&call);
        assert_eq!(path(&request), expected);
        assert_eq!(body(&request), json!({}));
    }
}

#[test]
fn the_details_are_wished_for_in_the_colours_of_the_page() {
    let request = image(Details, colours());
    assert_eq!(path(&request), "/v1/card/details/token");
    let css = json!({
        "cardBackgroundColor": "#fffe10",
        "cardTextColor": "#010203",
        "panBackgroundColor": "#010203",
        "panTextColor": "#fffe10",
    });
    assert_eq!(body(&request), json!({ "customCss": css }));
}

#[test]
fn the_pin_has_keys_of_its_own_for_the_same_colours() {
    let request = image(Pin, colours());
    assert_eq!(path(&request), "/v1/card/pin/token");
    let css = json!({ "backgroundColor": "#fffe10", "textColor": "#010203" });
    assert_eq!(body(&request), json!({ "customCss": css }));
}

#[test]
fn the_page_for_a_pin_is_told_where_it_stands_and_in_which_colours() {
    let css = json!({
        "backgroundColor": "#fffe10",
        "textColor": "#010203",
        "backgroundColorPrimary": "#0080ff",
        "textColorPrimary": "#abcdef",
    });
    for (place, is_embedded) in [(Frame, true), (Window, false)] {
        let colours = colours();
        let request = sent(&Call::Card(CardCall::OpenPinPage(OpenPinPage {
            place,
            colours,
        })));
        assert_eq!(path(&request), "/v1/card/set-pin/token");
        let expected = json!({ "isEmbedded": is_embedded, "customCss": css });
        assert_eq!(body(&request), expected);
    }
}

/// What a style sheet makes of another colour is told by its shares.
#[test]
fn a_colour_that_was_computed_from_another_is_told_too() {
    for (computed, told) in [
        ("color(srgb 0 0 0)", "#000000"),
        ("color(srgb 1 0.5 0.0627)", "#ff8010"),
        ("color(srgb 1.0004 0.99999 9.5e-8)", "#ffff00"),
        ("color(srgb -0 0 0)", "#000000"),
    ] {
        let colours = Colours {
            text: computed.into(),
            surface: "rgb(18, 52, 86)".into(),
            ..colours()
        };
        let told_of = body(&image(Pin, colours));
        let text = told_of.to_string();
        assert!(text.contains(told), "{computed} is told as {text}");
    }
}

/// Other colours answer 422, and text in the colour of what it stands on cannot be read.
#[test]
fn colours_that_cannot_be_sent_or_read_are_left_to_the_issuer() {
    let bad = [
        "",
        "rgba(1, 2, 3, 0.5)",
        "rgb(1, 2, 3, 0.5)",
        "rgb(1 2 3)",
        "rgb(1, 2)",
        "rgb(256, 0, 0)",
        "rgb(-1, 0, 0)",
        "rgb(1.5, 0, 0)",
        "rgb(1, 2, 3",
        "#010203",
        "transparent",
        "red",
        "color(display-p3 0 0 0)",
        "color(srgb 0 0 0 / 0.5)",
        "rgb(1, 2, 3)\"}",
        // The other one of the pair.
        "rgb(255, 254, 16)",
    ];
    for text in bad {
        let colours = || Colours {
            text: text.into(),
            ..colours()
        };
        for wished in [Details, Pin] {
            assert_eq!(body(&image(wished, colours())), json!({}), "{text}");
        }
        let colours = colours();
        let place = Frame;
        let request = sent(&Call::Card(CardCall::OpenPinPage(OpenPinPage {
            place,
            colours,
        })));
        assert_eq!(body(&request), json!({ "isEmbedded": true }), "{text}");
    }
}

#[test]
fn the_page_for_a_pin_needs_both_pairs_of_colours() {
    for accent in ["rgba(0, 0, 0, 0)", "rgb(171, 205, 239)"] {
        let colours = Colours {
            accent: accent.into(),
            ..colours()
        };
        let images = body(&image(Details, colours.clone()));
        assert_ne!(images, json!({}), "an image has no accent");
        let place = Window;
        let request = sent(&Call::Card(CardCall::OpenPinPage(OpenPinPage {
            place,
            colours,
        })));
        assert_eq!(body(&request), json!({ "isEmbedded": false }));
    }
}

#[test]
fn black_and_white_are_written_with_all_their_digits() {
    let colours = Colours {
        text: "rgb(0, 0, 0)".into(),
        surface: "rgb(255, 255, 255)".into(),
        ..Colours::default()
    };
    let css = json!({ "backgroundColor": "#ffffff", "textColor": "#000000" });
    assert_eq!(body(&image(Pin, colours)), json!({ "customCss": css }));
}

/// Three shapes, as the browser tells each of them in JSON.
#[test]
fn an_abort_ends_the_page_and_nothing_else_does() {
    let issuer = Issuer::new(config());
    let object = json!({ "type": "abort" });
    let more = json!({ "type": "abort", "reason": null, "data": [1] });
    let ends = [
        object.clone(),
        more,
        json!("abort"),
        json!(object.to_string()),
    ];
    for message in ends {
        assert!(issuer.ends_page(&message.to_string()), "{message}");
    }
    let others = [
        json!({ "type": "resize" }),
        json!({ "type": "Abort" }),
        json!({ "type": ["abort"] }),
        json!({ "kind": "abort" }),
        json!({ "data": { "type": "abort" } }),
        json!(["abort"]),
        json!("aborted"),
        json!("abort "),
        json!("{\"type\":\"ready\"}"),
        json!("{\"type\":"),
        json!(""),
        json!(null),
        json!(7),
        json!(true),
    ];
    for message in others {
        assert!(!issuer.ends_page(&message.to_string()), "{message}");
    }
    for text in ["", "abort", "{", "undefined"] {
        assert!(!issuer.ends_page(text), "{text} is no JSON");
    }
}
