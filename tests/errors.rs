//! docs/errors.md has every code that a page can be told, and no other.
#![cfg(not(target_family = "wasm"))]

#[path = "support/files.rs"]
mod files;

use std::collections::BTreeSet;
use std::fs;

use files::{files, root};
use order_card::flow::answer::{Failure, Fault, Outage, Refusal, Setting};
use order_card::ui::english::ENGLISH;
use order_card::ui::hint::HINTS;
use order_card::ui::text::trouble;

type Codes = BTreeSet<String>;

/// The codes of the element classes, which say that the core is not there to say anything.
const OF_THE_LOADING: &str = "core-";

const FAULTS: [Fault; 7] = [
    Fault::ClientKeyInvalid,
    Fault::ClientKeyMissing,
    Fault::RequestRejected,
    Fault::EndpointMissing,
    Fault::PartnerAccount,
    Fault::Product,
    Fault::HostNotListed,
];

const SETTINGS: [Setting; 12] = [
    Setting::Issuer,
    Setting::BaseUrl,
    Setting::ClientKey,
    Setting::ProfilePath,
    Setting::UserId,
    Setting::DesignId,
    Setting::ProductCode,
    Setting::Cardholder,
    Setting::SecureHosts,
    Setting::Actions,
    Setting::SupportUrl,
    Setting::Session,
];

#[test]
fn the_list_has_every_code_of_the_core_and_no_other() {
    let (_, listed) = listed_codes();
    let told: Codes = failures()
        .iter()
        .map(|failure| failure.code().to_owned())
        .collect();
    assert_eq!(listed, told);
}

#[test]
fn the_list_has_every_code_of_the_loading_and_no_other() {
    let (listed, _) = listed_codes();
    let told: Codes = files("npm/src", &[".js"])
        .iter()
        .flat_map(|(_, text)| quoted(text, &['\'', '"', '`'], OF_THE_LOADING))
        .collect();
    assert_eq!(listed, told);
}

#[test]
fn every_failure_has_a_text_and_every_text_of_an_error_a_failure() {
    let said: Codes = failures()
        .iter()
        .map(|failure| trouble(failure).key.to_owned())
        .collect();
    let texts: Codes = ENGLISH
        .iter()
        .map(|(key, _)| (*key).to_owned())
        .filter(|key| key.starts_with("error."))
        .collect();
    assert_eq!(said, texts);
}

#[test]
fn what_the_page_has_to_mend_has_a_hint_and_nothing_else_has() {
    let faults = failures().into_iter().filter_map(|failure| match failure {
        Failure::Misconfigured(fault) => Some(fault.code().to_owned()),
        _ => None,
    });
    let hinted: Codes = HINTS.iter().map(|(code, _)| (*code).to_owned()).collect();
    assert_eq!(faults.collect::<Codes>(), hinted);
}

/// A new code is a new line of `code.rs`; here it would be missing from the failures.
#[test]
fn the_failures_of_this_test_are_all_that_there_are() {
    let source = fs::read_to_string(root().join("src/flow/code.rs")).unwrap();
    let written = quoted(&source, &['"'], "");
    let told: Codes = failures()
        .iter()
        .map(|failure| failure.code().to_owned())
        .collect();
    let is_code = |text: &String| {
        !text.contains(|letter: char| letter != '-' && !letter.is_ascii_lowercase())
    };
    assert_eq!(told, written.into_iter().filter(is_code).collect());
}

#[test]
fn every_code_is_listed_once_with_its_meaning_its_cause_and_what_to_do() {
    let mut seen = Codes::new();
    for row in rows() {
        assert_eq!(row.len(), 4, "{row:?}");
        assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
        let code = row[0].trim_matches('`');
        assert_eq!(row[0], format!("`{code}`"), "one code a row");
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte == b'-';
        assert!(code.bytes().all(is_plain), "{code}");
        assert!(seen.insert(code.to_owned()), "{code} is listed twice");
    }
}

/// One failure for every code, and both for the one that is said in two ways.
fn failures() -> Vec<Failure> {
    let refusals = [
        Refusal::NotAllowed,
        Refusal::NotAvailable,
        Refusal::Refused(None),
        Refusal::Refused(Some("No.".to_owned())),
    ];
    let outages = [
        Outage::Network,
        Outage::Timeout,
        Outage::Server,
        Outage::Unreadable,
        Outage::Image,
    ];
    let settings = SETTINGS.map(Fault::Configuration);
    let mut failures = vec![Failure::RenewToken, Failure::SignIn, Failure::Wait(None)];
    failures.extend(outages.map(Failure::Retry));
    failures.extend(refusals.map(Failure::Stop));
    failures.extend(
        FAULTS
            .into_iter()
            .chain(settings)
            .map(Failure::Misconfigured),
    );
    failures
}

/// The codes of the loading, and those of the core.
fn listed_codes() -> (Codes, Codes) {
    rows()
        .iter()
        .map(|row| row[0].trim_matches('`').to_owned())
        .partition(|code| code.starts_with(OF_THE_LOADING))
}

/// The cells of every row of the tables, without the rows at their heads.
fn rows() -> Vec<Vec<String>> {
    let list = fs::read_to_string(root().join("docs/errors.md")).unwrap();
    let cells = |line: &str| {
        line.trim_matches('|')
            .split(" | ")
            .map(|cell| cell.trim().to_owned())
            .collect()
    };
    let is_row = |line: &&str| {
        line.starts_with('|') && !line.starts_with("| code |") && !line.starts_with("| ---")
    };
    list.lines().filter(is_row).map(cells).collect()
}

/// What stands in one of these quotes and begins like this.
fn quoted(text: &str, quotes: &[char], beginning: &str) -> Codes {
    let mut found = Codes::new();
    for quote in quotes {
        let opening = format!("{quote}{beginning}");
        for rest in text.split(&opening).skip(1) {
            let end = rest.split(*quote).next().unwrap();
            found.insert(format!("{beginning}{end}"));
        }
    }
    found
}
