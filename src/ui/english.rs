//! The English words, made by `build.rs` from `texts/en.json`.

include!(concat!(env!("OUT_DIR"), "/english.rs"));

/// The words for a key; the key itself where there are none, so that a gap can be seen.
pub fn english(key: &'static str) -> &'static str {
    ENGLISH
        .iter()
        .find(|(name, _)| *name == key)
        .map_or(key, |(_, words)| words)
}
