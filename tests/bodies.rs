//! What recorded answers mean, answers of any depth, and what is sent: natively and in a browser,
//! by the same code, since each has its own way of reading and writing JSON.

#[path = "issuers/body.rs"]
mod body;
#[path = "issuers/depth.rs"]
mod depth;
#[path = "issuers/exchange.rs"]
mod exchange;
#[cfg(target_family = "wasm")]
#[path = "issuers/foreign.rs"]
mod foreign;
#[path = "issuers/recorded.rs"]
mod recorded;
#[path = "issuers/setting.rs"]
mod setting;
#[path = "issuers/telling.rs"]
mod telling;
#[path = "issuers/written.rs"]
mod written;

use serde_json::Value;
#[cfg(target_family = "wasm")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use body::meaning;
use recorded::RECORDED;

#[cfg(target_family = "wasm")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

#[test]
fn every_recorded_body_means_what_it_says() {
    let mut count = 0;
    let mut wrong = Vec::new();
    for (place, text) in RECORDED {
        let cases: Vec<Value> = serde_json::from_str(text).unwrap();
        for case in &cases {
            let meaning = meaning(recorded::issuer(place), case);
            let means = case["means"].as_str().unwrap();
            if meaning != means {
                wrong.push(format!("{place}: {}: {meaning}, not {means}", case["name"]));
            }
            count += 1;
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(count > 700, "only {count} bodies were read");
}

/// In a browser there is no folder.
#[cfg(not(target_family = "wasm"))]
#[test]
fn every_file_of_recorded_bodies_is_read() {
    use std::collections::BTreeSet;
    use std::path::Path;

    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bodies");
    let mut found = BTreeSet::new();
    for issuer in std::fs::read_dir(&folder).unwrap() {
        for file in std::fs::read_dir(issuer.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            let place = path.strip_prefix(&folder).unwrap().to_owned();
            found.insert(place.to_str().unwrap().to_owned());
        }
    }
    let read = RECORDED.iter().map(|(place, _)| (*place).to_owned());
    assert_eq!(read.collect::<BTreeSet<_>>(), found);
}
