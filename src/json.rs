//! JSON, read leniently into structs: a field that is missing, null or of another type is
//! `None`, and never a failure of the whole. In the browser `JSON.parse` and
//! `serde_wasm_bindgen` do the work, natively `serde_json` does, through the same structs and
//! the same rules here, so that native tests hold for the browser.
//!
//! A value is looked at only where a struct names it, and one level at a time: however deep an
//! answer is nested, nothing here goes down with it.

#[cfg(target_family = "wasm")]
mod browser;
#[cfg(not(target_family = "wasm"))]
mod native;

#[cfg(target_family = "wasm")]
use browser as platform;
#[cfg(not(target_family = "wasm"))]
use native as platform;

use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use serde::ser::Serialize;

/// The object that a text is. `None` for anything else, a list and the empty text included.
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    Unread::parse(text)?.object()
}

/// The value as a text. What is written are structs of texts and truth values, which cannot
/// fail; of what could, the empty text would be left.
pub fn write<T: Serialize>(value: &T) -> String {
    platform::write(value).unwrap_or_default()
}

/// A value that nobody has looked into yet, for one that may be of several types, or that may
/// hold others like itself without end.
pub struct Unread(platform::Value);

impl Unread {
    /// `None` for anything that is not JSON, the empty text included.
    pub fn parse(text: &str) -> Option<Unread> {
        platform::parse(text).map(Unread)
    }

    /// A text as it is.
    pub fn verbatim(&self) -> Option<String> {
        platform::text(&self.0)
    }

    /// A text that is more than space. With space around it, a word is another word.
    pub fn text(&self) -> Option<String> {
        self.verbatim().filter(|text| !text.trim_ascii().is_empty())
    }

    /// `true` or `false`; no text and no number is either.
    pub fn flag(&self) -> Option<bool> {
        platform::flag(&self.0)
    }

    /// A whole number that every browser holds exactly.
    pub fn integer(&self) -> Option<i64> {
        const LARGEST: f64 = 9_007_199_254_740_991.0;
        let number = platform::number(&self.0)?;
        let whole = number as i64;
        (number.abs() <= LARGEST && whole as f64 == number).then_some(whole)
    }

    /// An object; a list is none, whatever it holds.
    pub fn object<T: DeserializeOwned>(&self) -> Option<T> {
        platform::object(&self.0)
    }

    /// The objects in a list; its other entries are left out.
    pub fn list<T: DeserializeOwned>(&self) -> Option<Vec<T>> {
        let entries = self.entries()?;
        Some(entries.iter().filter_map(Unread::object).collect())
    }

    /// Everything in a list, whatever it is.
    pub fn entries(&self) -> Option<Vec<Unread>> {
        let entries = platform::entries(&self.0)?;
        Some(entries.into_iter().map(Unread).collect())
    }
}

impl<'de> Deserialize<'de> for Unread {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Unread, D::Error> {
        platform::take(deserializer).map(Unread)
    }
}

/// For a field: its [`Unread::text`].
pub fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(Unread::deserialize(deserializer)?.text())
}

/// For a field: its [`Unread::flag`].
pub fn flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<bool>, D::Error> {
    Ok(Unread::deserialize(deserializer)?.flag())
}

/// For a field: its [`Unread::integer`].
pub fn integer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
    Ok(Unread::deserialize(deserializer)?.integer())
}

/// For a field: its [`Unread::object`].
pub fn object<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    Ok(Unread::deserialize(deserializer)?.object())
}

/// For a field: its [`Unread::list`].
pub fn list<'de, D, T>(deserializer: D) -> Result<Option<Vec<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    Ok(Unread::deserialize(deserializer)?.list())
}

/// For a field: its [`Unread::entries`].
pub fn entries<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Vec<Unread>>, D::Error> {
    Ok(Unread::deserialize(deserializer)?.entries())
}
