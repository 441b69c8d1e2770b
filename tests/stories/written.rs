//! How an order is written down, for other tabs and for a page after a reload.

use order_card::flow::Timestamp;
use order_card::flow::card::CardKey;
use order_card::flow::intent::{Intent, OrderKey, OrderNumber, Stage};

use crate::support::NOON;

/// An order of this key that has come so far.
pub fn intent(stage: Stage) -> Intent {
    Intent {
        key: OrderKey("5eed".into()),
        at: NOON,
        stage,
        replaces: None,
        number: None,
    }
}

#[test]
fn what_is_remembered_reads_back() {
    let blocked = Some(CardKey(u64::MAX));
    let number = OrderNumber::new("ord-1");
    for stage in [
        Stage::Reserved,
        Stage::Sending,
        Stage::Lost,
        Stage::Accepted,
    ] {
        for (replaces, number) in [(None, None), (blocked, number.clone())] {
            let intent = Intent {
                replaces,
                number,
                ..intent(stage)
            };
            assert_eq!(Intent::decode(&intent.encode(), NOON), intent);
        }
    }
}

/// What other tabs, and pages after a reload, have to understand.
#[test]
fn what_is_remembered_is_json_with_a_version() {
    let intent = Intent {
        replaces: Some(CardKey(0xAB)),
        number: OrderNumber::new("ord-1"),
        ..intent(Stage::Accepted)
    };
    let written: serde_json::Value = serde_json::from_str(&intent.encode()).unwrap();
    let expected = serde_json::json!({
        "version": 3,
        "stage": "accepted",
        "at": NOON.0,
        "key": "5eed",
        "replaces": "00000000000000ab",
        "number": "ord-1",
    });
    assert_eq!(written, expected);
}

#[test]
fn a_memory_that_is_not_understood_still_means_that_an_order_may_be_out() {
    for text in [
        "",
        "null",
        "3",
        "{}",
        "2 sending 1 k - -",
        r#"{"version":3,"stage":"sending","at":1}"#,
        r#"{"version":3,"stage":"sending","at":"x","key":"k"}"#,
        r#"{"version":3,"stage":"sending","at":-1,"key":"k"}"#,
        r#"{"version":3,"stage":"gone","at":1,"key":"k"}"#,
        r#"{"version":3,"stage":"sending","at":1,"key":"k","replaces":"card"}"#,
        r#"{"version":3,"stage":"sending","at":1,"key":"k","number":"a/b"}"#,
        r#"{"version":2,"stage":"sending","at":1,"key":"k"}"#,
        r#"{"version":4,"stage":"sending","at":1,"key":"k"}"#,
        r#"{"version":3,"stage":"sending","at":1,"key":"k""#,
    ] {
        let intent = Intent::decode(text, NOON);
        assert_eq!(intent, Intent::not_understood(NOON), "{text}");
        assert_eq!((intent.stage, intent.at), (Stage::Lost, NOON), "{text}");
    }
}

#[test]
fn a_clock_that_was_set_back_does_not_keep_the_user_waiting() {
    let later = Timestamp(NOON.0 + 1_000_000_000);
    let text = Intent {
        at: later,
        ..intent(Stage::Lost)
    }
    .encode();
    assert_eq!(Intent::decode(&text, NOON).at, NOON);
}
