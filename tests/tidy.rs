//! The house rules that a machine can check.
#![cfg(not(target_family = "wasm"))]

#[path = "support/files.rs"]
mod files;
#[path = "tidy/imports.rs"]
mod imports;

use std::collections::BTreeSet;
use std::path::Path;

use files::{files, root};
use order_card::ui::english::{ENGLISH, english};

fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().display().to_string()
}

/// The code without its comments.
fn code(text: &str) -> String {
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    text.lines().filter(is_code).collect::<Vec<_>>().join("\n")
}

/// The lines of code in which one of the words stands.
fn offences(folder: &str, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in files(folder, &[".rs"]) {
        for line in code(&text).lines() {
            if let Some(word) = words.iter().find(|word| line.contains(**word)) {
                found.push(format!("{}: {word} in {}", shown(&path), line.trim()));
            }
        }
    }
    found
}

#[test]
fn nothing_in_the_widget_can_panic() {
    let words = [
        ".unwrap()",
        ".expect(",
        "panic!(",
        "todo!(",
        "unreachable!(",
        "unimplemented!(",
        "assert!(",
        "assert_eq!(",
    ];
    assert_eq!(offences("src", &words), [""; 0]);
}

#[test]
fn nothing_in_the_widget_indexes() {
    let mut found = Vec::new();
    for (path, text) in files("src", &[".rs"]) {
        for line in code(&text).lines() {
            let bytes = line.as_bytes();
            let indexes = (1..bytes.len()).any(|place| {
                let before = bytes[place - 1];
                bytes[place] == b'['
                    && (before.is_ascii_alphanumeric() || before == b')' || before == b']')
            });
            if indexes && !line.trim_start().starts_with('#') {
                found.push(format!("{}: {}", shown(&path), line.trim()));
            }
        }
    }
    assert_eq!(found, [""; 0]);
}

#[test]
fn the_core_has_no_trait_no_generic_no_async_no_macro_and_no_log() {
    for folder in ["src/flow", "src/issuer"] {
        let words = [
            "trait ",
            "async ",
            "macro_rules!",
            "println!",
            "dbg!",
            "log::",
            "impl<",
            "dyn ",
        ];
        assert_eq!(offences(folder, &words), [""; 0]);
        let generic: Vec<String> = files(folder, &[".rs"])
            .iter()
            .flat_map(|(_, text)| text.lines().map(str::to_owned).collect::<Vec<_>>())
            .filter(|line| line.contains("fn ") && line.split('(').next().unwrap().contains('<'))
            .collect();
        assert_eq!(generic, [""; 0]);
    }
}

#[test]
fn the_core_does_not_know_the_browser_and_the_flow_knows_no_issuer() {
    let browser = [
        "leptos",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "gloo",
        "std::time::Instant",
    ];
    assert_eq!(offences("src/flow", &browser), [""; 0]);
    assert_eq!(offences("src/issuer", &browser), [""; 0]);
    let issuers = ["baanx", "Baanx", "kulipa", "Kulipa", "pintopay", "PintoPay"];
    assert_eq!(offences("src/flow", &issuers), [""; 0]);
}

#[test]
fn no_markup_is_made_of_text() {
    let words = [
        "inner_html",
        "insert_adjacent",
        "innerHTML",
        "insertAdjacentHTML",
        "document.write",
    ];
    assert_eq!(offences("src", &words), [""; 0]);
    for (path, text) in files("npm/src", &[".js"]) {
        let found: Vec<_> = words.iter().filter(|word| text.contains(**word)).collect();
        assert!(found.is_empty(), "{}: {found:?}", shown(&path));
    }
}

#[test]
fn every_file_has_one_subject_says_which_and_stays_short() {
    for folder in ["src", "sandbox/src", "xtask/src", "tests", "bench"] {
        for (path, text) in files(folder, &[".rs"]) {
            assert!(
                text.starts_with("//!"),
                "{} does not say what it is",
                shown(&path)
            );
            let lines = text.lines().count();
            assert!(lines <= 300, "{} has {lines} lines", shown(&path));
        }
    }
    for folder in ["npm/src", "public", "tests/e2e", "tests/hosts", "bench"] {
        for (path, text) in files(folder, &[".js", ".jsx"]) {
            assert!(
                text.starts_with("//"),
                "{} does not say what it is",
                shown(&path)
            );
            let lines = text.lines().count();
            assert!(lines <= 300, "{} has {lines} lines", shown(&path));
        }
    }
}

#[test]
fn no_function_is_longer_than_a_screen() {
    let mut found = Vec::new();
    for folder in ["src", "sandbox", "xtask/src", "tests", "bench"] {
        for (path, text) in files(folder, &[".rs"]) {
            let functions = functions(&text).into_iter();
            let long = functions.filter(|(_, lines)| *lines > 60);
            found.extend(long.map(|(head, lines)| format!("{}: {lines} {head}", shown(&path))));
        }
    }
    assert_eq!(found, [""; 0]);
}

/// The functions of a file, as rustfmt writes them: the first line of each, and how many it has.
fn functions(text: &str) -> Vec<(&str, usize)> {
    let mut found = Vec::new();
    let mut open: Vec<(usize, &str)> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let head = line.trim_start();
        let is_before = |word: &&str| word.starts_with("pub") || ["async", "const"].contains(word);
        if head.split(' ').find(|word| !is_before(word)) == Some("fn") {
            open.push((number, line));
        } else if let Some((start, first)) = open.last()
            && line.len() == first.len() - first.trim_start().len() + 1
            && head == "}"
        {
            found.push((first.trim_start(), number - start + 1));
            open.pop();
        }
    }
    found
}

#[test]
fn no_imports_go_in_a_circle() {
    let folders = ["sandbox/src", "src"];
    for folder in folders {
        assert_eq!(imports::circles(folder), [""; 0]);
    }
}

/// The fields of a struct, as they are written.
fn fields(code: &str, name: &str) -> Vec<String> {
    let within = |open: &str, close: &str| {
        let (_, rest) = code.split_once(&format!("struct {name}{open}"))?;
        Some(rest.split_once(close)?.0)
    };
    let fields = within(" {\n", "\n}").or_else(|| within("(", ");"));
    let fields = fields.unwrap_or_else(|| panic!("there is no struct {name}"));
    let field = |field: &str| field.trim().trim_end_matches(',').to_owned();
    fields.split(",\n").map(field).collect()
}

/// What a machine of the flow knows, nobody else touches.
#[test]
fn the_flow_holds_a_few_machines_and_their_fields_are_their_own() {
    let code: String = files("src/flow", &[".rs"])
        .iter()
        .map(|(_, text)| code(text))
        .collect();
    let held = fields(&code, "Flow");
    assert!(held.len() <= 14, "{held:?}");
    let mut found: Vec<String> = Vec::new();
    for (_, machine) in held.iter().filter_map(|field| field.split_once(": ")) {
        let all = match machine {
            // Values, which the flow only hands on.
            "Capabilities" | "Random" => continue,
            machine => fields(&code, machine),
        };
        assert!(!all.is_empty(), "{machine} knows nothing");
        found.extend(all.into_iter().filter(|field| field.starts_with("pub")));
    }
    found.extend(held.into_iter().filter(|field| field.starts_with("pub")));
    assert_eq!(found, [""; 0]);
}

/// Whoever installs takes the packages from where they take all of theirs.
#[test]
fn no_lock_file_says_where_packages_are_downloaded_from() {
    for folder in ["bench", "examples", "npm", "tests"] {
        for (path, text) in files(folder, &["package-lock.json"]) {
            assert!(!text.contains("\"resolved\""), "{}", shown(&path));
        }
    }
}

#[test]
fn nothing_is_left_to_do() {
    let marks = [
        ["TO", "DO"].concat(),
        ["FIX", "ME"].concat(),
        ["XX", "X"].concat(),
    ];
    for folder in [
        "bench", "src", "sandbox", "xtask", "npm/src", "tests", "style", "public",
    ] {
        for (path, text) in files(folder, &[".rs", ".js", ".css", ".md", ".mjs"]) {
            let found: Vec<_> = marks
                .iter()
                .filter(|mark| text.contains(mark.as_str()))
                .collect();
            assert!(found.is_empty(), "{}: {found:?}", shown(&path));
        }
    }
}

/// Every key in the code of the texts is in the table, once, and the table has no other.
#[test]
fn the_table_of_texts_has_what_is_said_and_nothing_else() {
    let names: Vec<&str> = ENGLISH.iter().map(|(name, _)| *name).collect();
    let distinct: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(names.len(), distinct.len(), "a key stands twice");

    let mut said = BTreeSet::new();
    for folder in ["src/ui", "src/flow"] {
        for (path, text) in files(folder, &[".rs"]) {
            if path.ends_with("english.rs") {
                continue;
            }
            for quoted in text.split('"').skip(1).step_by(2) {
                if quoted == english_key(quoted) {
                    said.insert(quoted.to_owned());
                }
            }
        }
    }
    let missing: Vec<_> = distinct
        .iter()
        .filter(|name| !said.contains(**name))
        .collect();
    assert!(missing.is_empty(), "nobody says {missing:?}");
    for name in &distinct {
        let words = english(name);
        assert_ne!(words, *name, "{name} has no words");
    }
}

/// The key, if it is one of the table's.
fn english_key(quoted: &str) -> &str {
    ENGLISH
        .iter()
        .find(|(name, _)| *name == quoted)
        .map_or("", |(name, _)| name)
}
