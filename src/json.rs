//! JSON as a tree of values, read leniently: a field that is missing, null or of another
//! type is simply not there. In the browser `JSON.parse` does the reading, natively
//! `serde_json` does, both into the same type, so that native tests hold for the browser.
//!
//! `read` and `write` do the same for any type that serde knows.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// `None` for what is no JSON, and for JSON of another shape.
#[cfg(target_family = "wasm")]
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    let value = js_sys::JSON::parse(text).ok()?;
    serde_wasm_bindgen::from_value(value).ok()
}

#[cfg(not(target_family = "wasm"))]
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}

/// Empty for what JSON has no words for.
#[cfg(target_family = "wasm")]
pub fn write<T: Serialize>(value: &T) -> String {
    let value = value.serialize(&serde_wasm_bindgen::Serializer::json_compatible());
    let text = value
        .ok()
        .and_then(|value| js_sys::JSON::stringify(&value).ok());
    text.map(String::from).unwrap_or_default()
}

#[cfg(not(target_family = "wasm"))]
pub fn write<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

#[derive(Clone, PartialEq)]
pub enum Value {
    Text(String),
    Bool(bool),
    Object(Vec<(String, Value)>),
    List(Vec<Value>),
    /// Whole numbers that every browser holds exactly.
    Integer(i64),
    /// Null, and numbers with a fraction: nothing that is read is one of them.
    Other,
}

impl Value {
    /// `None` for anything that is not JSON, the empty text included.
    #[inline(never)]
    pub fn read(text: &str) -> Option<Value> {
        parse(text)
    }

    #[inline(never)]
    pub fn field(&self, name: &str) -> Option<&Value> {
        match self {
            Value::Object(fields) => fields
                .iter()
                .find(|(field, _)| field == name)
                .map(|(_, value)| value),
            Value::Text(_) | Value::Bool(_) | Value::List(_) | Value::Integer(_) | Value::Other => {
                None
            }
        }
    }

    /// A text that is not empty.
    #[inline(never)]
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.field(name)? {
            Value::Text(text) => Some(text.trim_ascii()).filter(|text| !text.is_empty()),
            Value::Bool(_)
            | Value::Object(_)
            | Value::List(_)
            | Value::Integer(_)
            | Value::Other => None,
        }
    }

    /// The values of a list; none of anything else.
    #[inline(never)]
    pub fn list(&self) -> &[Value] {
        match self {
            Value::List(values) => values,
            Value::Text(_)
            | Value::Bool(_)
            | Value::Object(_)
            | Value::Integer(_)
            | Value::Other => &[],
        }
    }

    /// The last four digits of a card; more of it than four is not kept.
    pub fn four_digits(&self, name: &str) -> Option<String> {
        let digits = self.text(name)?;
        let is_four = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_four.then(|| digits.to_owned())
    }

    pub fn integer(&self, name: &str) -> Option<i64> {
        match self.field(name)? {
            Value::Integer(number) => Some(*number),
            Value::Text(_) | Value::Bool(_) | Value::Object(_) | Value::List(_) | Value::Other => {
                None
            }
        }
    }

    /// The object under this name, or this one where there is none: an envelope, or none.
    pub fn inside(&self, name: &str) -> &Value {
        match self.field(name) {
            Some(inner @ Value::Object(_)) => inner,
            Some(_) | None => self,
        }
    }

    #[inline(never)]
    pub fn is_false(&self, name: &str) -> bool {
        self.field(name) == Some(&Value::Bool(false))
    }

    #[inline(never)]
    pub fn is_true(&self, name: &str) -> bool {
        self.field(name) == Some(&Value::Bool(true))
    }
}

fn integer(number: f64) -> Value {
    const LARGEST: f64 = 9_007_199_254_740_991.0;
    let whole = number as i64;
    if number.abs() <= LARGEST && whole as f64 == number {
        Value::Integer(whole)
    } else {
        Value::Other
    }
}

#[cfg(target_family = "wasm")]
fn parse(text: &str) -> Option<Value> {
    js_sys::JSON::parse(text).ok().map(value)
}

#[cfg(target_family = "wasm")]
fn value(from: wasm_bindgen::JsValue) -> Value {
    use js_sys::{Array, Object};
    use wasm_bindgen::JsCast;

    if let Some(text) = from.as_string() {
        return Value::Text(text);
    }
    if let Some(truth) = from.as_bool() {
        return Value::Bool(truth);
    }
    if let Some(number) = from.as_f64() {
        return integer(number);
    }
    if Array::is_array(&from) {
        let values: Array = from.unchecked_into();
        return Value::List(values.into_iter().map(value).collect());
    }
    if !from.is_object() {
        return Value::Other;
    }
    let fields = Object::entries(&from.unchecked_into())
        .into_iter()
        .filter_map(|entry| {
            let entry: Array = entry.unchecked_into();
            Some((entry.get(0).as_string()?, value(entry.get(1))))
        });
    Value::Object(fields.collect())
}

#[cfg(not(target_family = "wasm"))]
fn parse(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok().map(value)
}

#[cfg(not(target_family = "wasm"))]
fn value(from: serde_json::Value) -> Value {
    match from {
        serde_json::Value::String(text) => Value::Text(text),
        serde_json::Value::Bool(truth) => Value::Bool(truth),
        serde_json::Value::Object(fields) => Value::Object(
            fields
                .into_iter()
                .map(|(name, field)| (name, value(field)))
                .collect(),
        ),
        serde_json::Value::Array(values) => Value::List(values.into_iter().map(value).collect()),
        serde_json::Value::Number(number) => number.as_f64().map_or(Value::Other, integer),
        serde_json::Value::Null => Value::Other,
    }
}
