//! A trap on purpose, to prove that the page survives one. It is in the build for tests alone.

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;

use crate::flow::Event;

/// The page's function `orderCardTrap` hears the name of each event, and all that
/// it tells, and says whether to end here.
pub fn spring(event: &Event) {
    let function = Reflect::get(&js_sys::global(), &"orderCardTrap".into()).ok();
    let Some(function) = function.and_then(|value| value.dyn_into::<Function>().ok()) else {
        return;
    };
    let debug = format!("{event:?}");
    let name: String = debug
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    let wants_trap = function.call2(&JsValue::UNDEFINED, &name.into(), &debug.into());
    if wants_trap.is_ok_and(|answer| answer.is_truthy()) {
        std::arch::wasm32::unreachable();
    }
}
