//! Values of JSON as the browser holds them. The type is asked for before anything is read:
//! `serde_wasm_bindgen` prints a value of a wrong type into its error, with all that is in it.

use js_sys::{Array, JSON, Object};
use serde::de::{DeserializeOwned, Deserializer};
use serde::ser::Serialize;
use serde_wasm_bindgen::{Serializer, from_value, preserve};
use wasm_bindgen::{JsCast, JsValue};

pub type Value = JsValue;

pub fn parse(text: &str) -> Option<Value> {
    JSON::parse(text).ok()
}

/// As an object and not as a `Map`, which `JSON.stringify` finds empty.
pub fn write<T: Serialize>(value: &T) -> Option<String> {
    let value = value.serialize(&Serializer::json_compatible()).ok()?;
    JSON::stringify(&value).ok()?.as_string()
}

/// The value that is being deserialized, as it is.
pub fn take<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
    preserve::deserialize(deserializer)
}

pub fn text(value: &Value) -> Option<String> {
    value.as_string()
}

pub fn flag(value: &Value) -> Option<bool> {
    value.as_bool()
}

pub fn number(value: &Value) -> Option<f64> {
    value.as_f64()
}

/// Without a prototype, an object has no field but its own, whatever else in the page has put
/// on all objects.
pub fn object<T: DeserializeOwned>(value: &Value) -> Option<T> {
    if !value.is_object() || Array::is_array(value) {
        return None;
    }
    let object: &Object = value.unchecked_ref();
    Object::set_prototype_of(object, JsValue::NULL.unchecked_ref());
    from_value(value.clone()).ok()
}

pub fn entries(value: &Value) -> Option<Vec<Value>> {
    let entries: &Array = value.dyn_ref()?;
    Some(entries.iter().collect())
}
