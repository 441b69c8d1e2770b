//! Values of JSON as native tests hold them. Unlike a browser, `serde_json` finds a text
//! unreadable as a whole if it is nested deeper than 128 levels, or holds half a surrogate pair
//! or a number beyond all floating point numbers.

use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use serde::ser::Serialize;

pub use serde_json::Value;

pub fn parse(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}

pub fn write<T: Serialize>(value: &T) -> Option<String> {
    serde_json::to_string(value).ok()
}

/// The value that is being deserialized, as it is.
pub fn take<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
    Value::deserialize(deserializer)
}

pub fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

pub fn flag(value: &Value) -> Option<bool> {
    value.as_bool()
}

pub fn number(value: &Value) -> Option<f64> {
    value.as_f64()
}

pub fn object<T: DeserializeOwned>(value: &Value) -> Option<T> {
    if !value.is_object() {
        return None;
    }
    T::deserialize(value).ok()
}

pub fn entries(value: &Value) -> Option<Vec<Value>> {
    value.as_array().cloned()
}
