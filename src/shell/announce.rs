//! The page hears of the session by DOM events and by the reflected state.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::flow::{News, PageStep, View};
use crate::ui::hint::hint;

#[wasm_bindgen(module = "/src/shell/announce.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = send)]
    fn send_event(
        host: &Element,
        name: &str,
        detail: &JsValue,
        cancelable: bool,
    ) -> Result<bool, JsValue>;

    #[wasm_bindgen(catch)]
    fn warn(host: &Element, code: &str, hint: &str) -> Result<(), JsValue>;
}

/// What an event says, as a plain object: no token, and of a card its last four digits at most.
#[derive(Serialize)]
#[serde(untagged)]
enum Detail<'a> {
    State {
        from: &'static str,
        state: &'static str,
    },
    Active {
        #[serde(rename = "lastFour", skip_serializing_if = "Option::is_none")]
        last_four: Option<&'a str>,
    },
    Action {
        action: &'static str,
        outcome: &'static str,
    },
    Setup {
        missing: &'static str,
    },
    Support {
        state: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        code: Option<&'static str>,
    },
    Error {
        code: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        hint: Option<&'static str>,
    },
    Nothing {},
}

/// Sends the news as an event of its own.
pub fn tell(host: &Element, news: &News) {
    let (name, detail) = match news {
        News::StateChanged { from, to } => {
            let (from, state) = (from.name(), to.name());
            ("order-card-state", Detail::State { from, state })
        }
        News::Ordered => ("order-card-ordered", Detail::Nothing {}),
        News::Activated { last_four } => {
            let last_four = last_four.as_deref();
            ("order-card-active", Detail::Active { last_four })
        }
        News::Acted { action, outcome } => {
            ("order-card-action", Detail::Action { action, outcome })
        }
        News::Troubled(code) => {
            let hint = hint(code);
            if let Some(hint) = hint {
                // A page may have taken the console away.
                let _ = warn(host, code, hint);
            }
            ("order-card-error", Detail::Error { code, hint })
        }
    };
    send(host, name, &detail, false);
}

/// True if the page called `preventDefault`, and so does this itself.
pub fn ask(host: &Element, step: PageStep) -> bool {
    let (name, detail) = match step {
        PageStep::SignIn => ("order-card-sign-in", Detail::Nothing {}),
        PageStep::Verification => ("order-card-verify", Detail::Nothing {}),
        PageStep::Setup(missing) => {
            let missing = missing.name();
            ("order-card-setup", Detail::Setup { missing })
        }
        PageStep::Fund => ("order-card-fund", Detail::Nothing {}),
        PageStep::Support { state, code } => {
            let state = state.name();
            ("order-card-support", Detail::Support { state, code })
        }
    };
    send(host, name, &detail, true)
}

pub fn reflect(host: &Element, view: &View) {
    // The name of the attribute is valid, so setting it cannot fail.
    let _ = host.set_attribute("state", view.state.name());
}

/// Bubbles out of every shadow root. True if a listener prevented the default.
fn send(host: &Element, name: &str, detail: &Detail, cancelable: bool) -> bool {
    let detail = detail.serialize(&Serializer::json_compatible());
    let detail = detail.unwrap_or(JsValue::UNDEFINED);
    send_event(host, name, &detail, cancelable) == Ok(false)
}
