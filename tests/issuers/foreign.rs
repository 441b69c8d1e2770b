//! What only a browser lets into an answer.

use js_sys::{Object, Reflect};
use serde_json::json;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::body::meaning;

/// What every object of a page has.
fn prototype() -> JsValue {
    Object::get_prototype_of(&Object::new()).into()
}

#[wasm_bindgen_test]
fn what_a_page_puts_on_all_objects_is_in_no_answer() {
    let fields = ["id", "status", "card", "items", "error", "order_id"];
    for field in fields {
        Reflect::set(&prototype(), &field.into(), &"ACTIVE".into()).unwrap();
    }
    let meanings =
        [("baanx", "card"), ("kulipa", "card"), ("pintopay", "order")].map(|(issuer, call)| {
            let body = r#"{"page":0,"cardholder":{}}"#;
            meaning(
                issuer,
                &json!({ "call": call, "status": 200, "text": body }),
            )
        });
    for field in fields {
        Reflect::delete_property(&prototype().into(), &field.into()).unwrap();
    }
    assert_eq!(meanings, ["unreadable-answer"; 3]);
}

#[wasm_bindgen_test]
fn half_a_surrogate_pair_is_a_letter_that_cannot_be_shown() {
    let body = r#"{"id":"\ud83d","status":"ACTIVE","holderName":"\udca9 ADA","\ud83d":"\ud83d"}"#;
    let case = json!({ "call": "card", "status": 200, "text": body });
    assert_eq!(meaning("baanx", &case), "card active 'ACTIVE' \u{fffd} ADA");
}

/// `serde_json` finds no number in it and takes nothing of the answer.
#[wasm_bindgen_test]
fn a_number_beyond_all_numbers_is_not_there() {
    let body = r#"{"items":[{"id":"1","status":"active","expiration":{"month":7,"year":1e999}}]}"#;
    let case = json!({ "call": "card", "status": 200, "text": body });
    assert_eq!(meaning("kulipa", &case), "card active 'active'");
}
