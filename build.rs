//! Makes the table of English texts from `texts/en.json`, where the notes for translators stand.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::{env, fs};

use serde::Deserialize;

#[derive(Deserialize)]
struct Entry {
    text: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=texts/en.json");
    println!("cargo:rerun-if-changed=build.rs");
    let entries: BTreeMap<String, Entry> =
        serde_json::from_str(&fs::read_to_string("texts/en.json")?)?;
    let rows: String = entries
        .iter()
        .map(|(key, entry)| format!("({key:?}, {:?}),\n", entry.text))
        .collect();
    let table = format!("pub const ENGLISH: &[(&str, &str)] = &[\n{rows}];\n");
    let out = env::var_os("OUT_DIR").ok_or("cargo gives no place for the table")?;
    fs::write(Path::new(&out).join("english.rs"), table)?;
    Ok(())
}
