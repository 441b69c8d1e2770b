//! A page for tests: a place to draw in, and a `fetch` that answers from a table.
#![allow(dead_code, reason = "no file of tests uses all of it")]

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use js_sys::{Function, Promise, Reflect};
use order_card::flow::News;
use order_card::{Page, Settings};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, Request, Response, ResponseInit};

pub const PROFILE: &str = r#"{"id":"u-1","verificationState":"VERIFIED"}"#;
pub const NO_CARD: &str = r#"{"message":"Card not found"}"#;
pub const ACTIVE: &str = r#"{"id":"1","panLast4":"4821","status":"ACTIVE","expiryDate":"2031/07"}"#;

pub fn settings() -> Settings {
    Settings {
        base_url: Some("https://issuer.example".into()),
        client_key: Some("pk_demo".into()),
        ..Settings::default()
    }
}

#[derive(Clone, Default)]
pub struct Bench {
    answers: Rc<RefCell<Vec<Prepared>>>,
    behaviour: Rc<RefCell<Behaviour>>,
    asked: Rc<RefCell<Vec<String>>>,
    aborted: Rc<Cell<u32>>,
    news: Rc<RefCell<Vec<News>>>,
}

/// Endpoint, status and body.
type Prepared = (&'static str, u16, String);

#[derive(Clone, Default)]
enum Behaviour {
    #[default]
    Answer,
    Reject(JsValue),
    Nonsense(&'static str),
    Script(Function),
    Silence,
}

impl Bench {
    pub fn answering(answers: &[(&'static str, u16, &str)]) -> Bench {
        let bench = Bench::default();
        for (endpoint, status, body) in answers {
            bench.answer(endpoint, *status, body);
        }
        bench
    }

    pub fn rejecting(reason: JsValue) -> Bench {
        Bench::behaving(Behaviour::Reject(reason))
    }

    pub fn nonsense(what: &'static str) -> Bench {
        Bench::behaving(Behaviour::Nonsense(what))
    }

    /// As a page would write it: the statements of a function that is given the `request` and the
    /// `response` that is prepared for it.
    pub fn scripted(&self, statements: &str) -> Bench {
        let script = Function::new_with_args("request, response", statements);
        Bench {
            answers: self.answers.clone(),
            ..Bench::behaving(Behaviour::Script(script))
        }
    }

    pub fn silent() -> Bench {
        Bench::behaving(Behaviour::Silence)
    }

    fn behaving(behaviour: Behaviour) -> Bench {
        Bench {
            behaviour: Rc::new(RefCell::new(behaviour)),
            ..Bench::default()
        }
    }

    pub fn answer(&self, endpoint: &'static str, status: u16, body: &str) {
        let mut answers = self.answers.borrow_mut();
        answers.retain(|(other, _, _)| *other != endpoint);
        answers.push((endpoint, status, body.to_owned()));
    }

    pub fn count(&self, endpoint: &str) -> usize {
        self.asked
            .borrow()
            .iter()
            .filter(|url| url.ends_with(endpoint))
            .count()
    }

    pub fn aborted(&self) -> u32 {
        self.aborted.get()
    }

    pub fn news(&self) -> Vec<News> {
        self.news.borrow().clone()
    }

    pub fn transport(&self) -> Function {
        let bench = self.clone();
        let fetch =
            Closure::<dyn Fn(Request) -> Result<JsValue, JsValue>>::new(move |request: Request| {
                bench.fetch(&request)
            });
        fetch.into_js_value().unchecked_into()
    }

    /// The page of this bench; somebody is always signed in.
    pub fn page(&self) -> Page {
        let news = self.news.clone();
        Page {
            fetch: Some(self.transport()),
            first_reads: None,
            tell: Box::new(move |told| news.borrow_mut().push(told.clone())),
            ..Page::quiet(Rc::new(|| Promise::resolve(&JsValue::from_str("token"))))
        }
    }

    fn fetch(&self, request: &Request) -> Result<JsValue, JsValue> {
        self.asked.borrow_mut().push(request.url());
        match &*self.behaviour.borrow() {
            Behaviour::Answer => {}
            Behaviour::Script(script) => {
                let response = self.prepared(request).unwrap_or(JsValue::UNDEFINED);
                return script.call2(&JsValue::UNDEFINED, request, &response);
            }
            Behaviour::Reject(reason) => return Ok(Promise::reject(reason).into()),
            Behaviour::Nonsense("throw") => return Err(JsValue::from_str("thrown")),
            Behaviour::Nonsense("undefined") => return Ok(JsValue::UNDEFINED),
            Behaviour::Nonsense(_) => return Ok(js_sys::Object::new().into()),
            Behaviour::Silence => {
                let aborted = self.aborted.clone();
                let count = Closure::once_into_js(move || aborted.set(aborted.get() + 1));
                request
                    .signal()
                    .add_event_listener_with_callback("abort", count.unchecked_ref())?;
                return Ok(Promise::new(&mut |_, _| {}).into());
            }
        }
        self.prepared(request)
    }

    fn prepared(&self, request: &Request) -> Result<JsValue, JsValue> {
        let answers = self.answers.borrow();
        let answer = answers
            .iter()
            .find(|(endpoint, _, _)| request.url().ends_with(endpoint));
        let (_, status, body) = answer.ok_or("no answer is prepared")?;
        let init = ResponseInit::new();
        init.set_status(*status);
        Response::new_with_opt_str_and_init(Some(body), &init).map(JsValue::from)
    }
}

/// Statements of JavaScript, as a page would have them.
pub fn run(statements: &str) -> JsValue {
    let function = Function::new_no_args(statements);
    function.call0(&JsValue::UNDEFINED).unwrap()
}

pub fn container() -> HtmlElement {
    let document = web_sys::window().unwrap().document().unwrap();
    let element: HtmlElement = document.create_element("div").unwrap().unchecked_into();
    document.body().unwrap().append_child(&element).unwrap();
    element
}

/// Waits until it is so, and fails after eight seconds.
pub async fn soon(is_so: impl Fn() -> bool) {
    for _ in 0..400 {
        if is_so() {
            return;
        }
        TimeoutFuture::new(20).await;
    }
    panic!("it did not come to be");
}

pub fn shows(place: &HtmlElement, words: &str) -> bool {
    Reflect::get(place, &"innerText".into())
        .ok()
        .and_then(|text| text.as_string())
        .is_some_and(|text| text.contains(words))
}

fn find(place: &HtmlElement, selector: &str) -> Element {
    place
        .query_selector(selector)
        .unwrap()
        .unwrap_or_else(|| panic!("there is no {selector}"))
}

pub fn text(place: &HtmlElement, selector: &str) -> String {
    find(place, selector).text_content().unwrap()
}

pub fn count(place: &HtmlElement, selector: &str) -> u32 {
    place.query_selector_all(selector).unwrap().length()
}

pub fn press(place: &HtmlElement, selector: &str) {
    find(place, selector)
        .unchecked_into::<HtmlElement>()
        .click();
}
