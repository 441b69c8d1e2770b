//! Answers that are nested deeper than any stack: what is not named is never visited, and what
//! is named only one level at a time.

use order_card::issuer::Issuer;
use serde_json::json;
#[cfg(target_family = "wasm")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::body::meaning;
use super::setting::settings_of;

/// Natively `serde_json` gives up before the second of them.
const LEVELS: &[usize] = if cfg!(target_family = "wasm") {
    &[100, 5_000, 100_000]
} else {
    &[100]
};

/// Lists in lists.
fn lists(levels: usize) -> String {
    "[".repeat(levels) + &"]".repeat(levels)
}

/// Objects in objects, each under this name.
fn objects(name: &str, levels: usize) -> String {
    let open = format!(r#"{{"{name}":"#);
    open.repeat(levels) + "1" + &"}".repeat(levels)
}

/// All that can stand where a body has its `@`.
fn nests(levels: usize) -> Vec<String> {
    let names = ["a", "error", "order", "items", "merchant", "status"];
    let objects = names.map(|name| objects(name, levels));
    objects.into_iter().chain([lists(levels)]).collect()
}

struct Answered {
    issuer: &'static str,
    call: &'static str,
    status: u16,
    means: &'static str,
}

impl Answered {
    fn is_meant(&self, body: &str) {
        let case = json!({ "call": self.call, "status": self.status, "text": body });
        let meaning = meaning(self.issuer, &case);
        let start: String = body.chars().take(60).collect();
        assert_eq!(meaning, self.means, "{} of {start}", self.call);
    }

    fn is_meant_with_nests(&self, body: &str) {
        for levels in LEVELS {
            for nest in nests(*levels) {
                self.is_meant(&body.replace('@', &nest));
            }
        }
    }
}

const fn answered(
    issuer: &'static str,
    call: &'static str,
    status: u16,
    means: &'static str,
) -> Answered {
    Answered {
        issuer,
        call,
        status,
        means,
    }
}

#[test]
fn a_field_that_nobody_reads_may_be_nested_to_any_depth() {
    answered("baanx", "card", 200, "card active 'ACTIVE' 4821")
        .is_meant_with_nests(r#"{"id":"1","meta":@,"status":"ACTIVE","panLast4":"4821"}"#);
    answered("baanx", "transactions", 200, "pending")
        .is_meant_with_nests(r#"[{"id":"1","cashback":@,"status":"PENDING"}]"#);
    answered("baanx", "wallets", 200, "wallet USDC")
        .is_meant_with_nests(r#"[{"address":@,"currency":"usdc"}]"#);
    answered("baanx", "freeze", 400, "refused 'Closed'")
        .is_meant_with_nests(r#"{"details":@,"message":"Closed"}"#);
    answered("kulipa", "card", 200, "card active 'active'")
        .is_meant_with_nests(r#"{"links":@,"items":[{"id":"1","tier":@,"status":"active"}]}"#);
    answered("pintopay", "check", 200, "order done")
        .is_meant_with_nests(r#"{"meta":@,"order":{"data":@,"status":"completed"}}"#);
}

#[test]
fn a_text_that_is_nested_instead_is_not_there() {
    answered("baanx", "card", 200, "card active 'ACTIVE'")
        .is_meant_with_nests(r#"{"id":@,"status":"ACTIVE","holderName":@,"panLast4":@}"#);
    answered("baanx", "profile", 200, "profile unknown '' eligible")
        .is_meant_with_nests(r#"{"id":"1","verificationState":@,"status":@}"#);
    answered("baanx", "wallets", 200, "wallet").is_meant_with_nests(
        r#"[{"currency":@,"network":@,"balance":@,"allowance":@,"priority":@}]"#,
    );
    answered("baanx", "freeze", 400, "refused 'Closed'")
        .is_meant_with_nests(r#"{"message":"Closed","code":@,"error":@}"#);
    answered("baanx", "order", 400, "refused").is_meant_with_nests(r#"{"message":@,"error":@}"#);
    answered("pintopay", "card", 400, "refused")
        .is_meant_with_nests(r#"{"slug":@,"error":@,"order":@}"#);
}

#[test]
fn a_truth_value_a_number_or_an_object_that_is_nested_instead_is_not_there() {
    answered("baanx", "card", 200, "card active 'ACTIVE'")
        .is_meant_with_nests(r#"{"id":"1","status":"ACTIVE","isFreezable":@}"#);
    answered("baanx", "card", 200, "card active 'ACTIVE'")
        .is_meant_with_nests(r#"{"id":"1","status":"ACTIVE","cardAddedToDigitalWallet":@}"#);
    answered("baanx", "freeze", 200, "unreadable-answer").is_meant_with_nests(r#"{"success":@}"#);
    answered("kulipa", "card", 200, "card active 'active'").is_meant_with_nests(
        r#"{"page":@,"hasMore":@,"items":[{"id":"1","status":"active","embossedName":@,
            "expiration":@}]}"#,
    );
    answered("kulipa", "card", 200, "card active 'active'").is_meant_with_nests(
        r#"{"items":[{"id":"1","status":"active","embossedName":{"printedName1":@},
            "expiration":{"month":@,"year":@}}]}"#,
    );
    answered("pintopay", "check", 200, "unreadable-answer").is_meant_with_nests(r#"{"order":@}"#);
}

#[test]
fn a_list_that_is_nested_instead_has_no_entries() {
    answered("baanx", "transactions", 200, "pending")
        .is_meant_with_nests(r#"[{"id":"1","status":"PENDING","fundingSources":@}]"#);
    answered("baanx", "transactions", 200, "pending")
        .is_meant_with_nests(r#"[{"id":"1","status":"PENDING","fundingSources":[@]}]"#);
    answered("baanx", "wallets", 200, "wallet USDC")
        .is_meant_with_nests(r#"[[@],{"currency":"usdc"}]"#);
    answered("baanx", "wallets", 404, "endpoint-missing").is_meant_with_nests(r#"{"message":@}"#);
    answered("kulipa", "transactions", 200, "no transactions")
        .is_meant_with_nests(r#"{"items":[@]}"#);
    answered("kulipa", "card", 200, "unreadable-answer").is_meant_with_nests(r#"{"items":[@]}"#);
}

#[test]
fn an_answer_that_is_nested_as_a_whole_says_nothing() {
    answered("baanx", "card", 200, "unreadable-answer").is_meant_with_nests("@");
    answered("baanx", "order", 400, "refused").is_meant_with_nests("@");
    answered("kulipa", "order", 201, "unreadable-answer").is_meant_with_nests("@");
    answered("pintopay", "profile", 200, "unreadable-answer").is_meant_with_nests("@");
    answered("baanx", "transactions", 200, "no transactions").is_meant_with_nests("[[@]]");
    answered("baanx", "wallets", 200, "unreadable-answer").is_meant_with_nests("[[@]]");
}

/// A message that is JSON holds the real refusal.
#[test]
fn a_message_that_is_nested_json_is_no_text() {
    for levels in LEVELS {
        for nest in nests(*levels) {
            let body = json!({ "message": nest }).to_string();
            answered("baanx", "order", 400, "refused").is_meant(&body);
        }
    }
}

#[test]
fn a_message_of_a_page_that_is_nested_does_not_end_it() {
    let issuer = Issuer::new(settings_of("baanx").check().unwrap());
    for levels in LEVELS {
        for nest in nests(*levels) {
            assert!(!issuer.ends_page(&nest));
            assert!(!issuer.ends_page(&format!(r#"{{"type":{nest}}}"#)));
            assert!(issuer.ends_page(&format!(r#"{{"data":{nest},"type":"abort"}}"#)));
        }
    }
}
