//! What the element classes in JavaScript call: a session, and parts mounted in it.

use std::rc::Rc;

use js_sys::{Function, Object, Promise};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use super::announce;
use super::first_reads::FirstReads;
use super::host::Page;
use super::session::Session;
use crate::config::Settings;
use crate::flow::Event;
use crate::flow::answer::{Fault, Setting};
use crate::json::Unread;
use crate::ui::component::mount::{Mount, Part, mount};

#[wasm_bindgen(module = "/src/shell/answering.js")]
extern "C" {
    fn answer(host: &Element);
}

/// A session, as the element classes hold it. `free()` ends it.
#[wasm_bindgen(js_name = ElementSession)]
pub struct ElementSession {
    session: Session,
}

#[wasm_bindgen(js_class = ElementSession)]
impl ElementSession {
    /// `settings`: the attributes by their names. `ask_token` and `fetch` are called without
    /// `this`. `first_reads` is what has left for this session already. The host reflects the state
    /// and sends the events.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: HtmlElement,
        settings: JsValue,
        ask_token: Function,
        fetch: Function,
        first_reads: Option<FirstReads>,
    ) -> ElementSession {
        // Attributes are read one by one, so this cannot fail but where there are none at all.
        let settings: Settings = serde_wasm_bindgen::from_value(settings).unwrap_or_default();
        let page = Page {
            first_reads,
            ..page(host, Some(ask_token), Some(fetch))
        };
        ElementSession {
            session: Session::start(&settings, page),
        }
    }

    /// For a part that stands outside every session: one that shows that error.
    pub fn missing(host: HtmlElement) -> ElementSession {
        let fault = Fault::Configuration(Setting::Session);
        ElementSession {
            session: Session::faulty(fault, page(host, None, None)),
        }
    }

    /// Draws a part into the container, and goes on drawing it until what is returned is freed.
    pub fn mount(&self, part: &str, container: HtmlElement) -> ElementMount {
        let part = match part {
            "button" => Part::Button,
            "badge" => Part::Badge,
            "summary" => Part::Summary,
            _ => Part::Whole,
        };
        ElementMount {
            _mount: mount(part, &self.session, container),
        }
    }

    /// The page has set its token function.
    #[wasm_bindgen(js_name = signIn)]
    pub fn sign_in(&self) {
        self.session.sign_in();
    }

    pub fn refresh(&self) {
        self.session.refresh();
    }

    /// The element was taken out of the page.
    #[wasm_bindgen(js_name = leavePage)]
    pub fn leave_page(&self) {
        self.session.dispatch(Event::LeftPage);
    }

    /// The language of amounts and dates.
    #[wasm_bindgen(js_name = setLanguage)]
    pub fn set_language(&self, language: Option<String>) {
        self.session.set_language(language);
    }

    /// How users know the issuer.
    #[wasm_bindgen(js_name = setIssuerName)]
    pub fn set_issuer_name(&self, name: Option<String>) {
        self.session.set_issuer_name(name);
    }

    /// The page's own texts, by their keys; what is no text is left out.
    #[wasm_bindgen(js_name = setMessages)]
    pub fn set_messages(&self, messages: JsValue) {
        self.session.set_messages(overrides(messages));
    }
}

/// A part that is drawn. `free()` removes it.
#[wasm_bindgen(js_name = ElementMount)]
pub struct ElementMount {
    _mount: Mount,
}

fn page(host: HtmlElement, ask_token: Option<Function>, fetch: Option<Function>) -> Page {
    let host: Element = host.into();
    let (shown, asked, answering) = (host.clone(), host.clone(), host.clone());
    Page {
        ask_token: Rc::new(move || {
            let asked = ask_token.as_ref().map(|ask| ask.call0(&JsValue::UNDEFINED));
            match asked.unwrap_or(Ok(JsValue::NULL)) {
                Ok(answer) => Promise::resolve(&answer),
                Err(error) => Promise::reject(&error),
            }
        }),
        fetch,
        first_reads: None,
        tell: Box::new(move |news| announce::tell(&host, news)),
        show: Box::new(move |view| announce::reflect(&shown, view)),
        answering: Rc::new(move || answer(&answering)),
        takes: Box::new(move |step| announce::ask(&asked, step)),
    }
}

/// What is no text is left out.
fn overrides(messages: JsValue) -> Vec<(String, String)> {
    let entries = messages
        .is_object()
        .then(|| Object::entries(messages.unchecked_ref()));
    let entries: Vec<(String, Unread)> = entries
        .and_then(|entries| serde_wasm_bindgen::from_value(entries.into()).ok())
        .unwrap_or_default();
    let text = |(key, message): (String, Unread)| Some((key, message.verbatim()?));
    entries.into_iter().filter_map(text).collect()
}
