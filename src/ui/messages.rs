//! The texts that are shown: the page's own where it gave some, English otherwise.

use super::english::english;
use super::text::{self, Text};
use crate::flow::{State, View};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Messages {
    /// The page's own texts by the keys of the table; `{}` in them stands for a value.
    pub overrides: Vec<(String, String)>,
    /// The language of amounts and dates (BCP 47); `None` leaves it to the browser.
    pub language: Option<String>,
    /// How users know the issuer: what `{issuer}` in a text stands for.
    pub issuer_name: Option<String>,
}

impl Messages {
    pub fn say(&self, text: &Text) -> String {
        let message = self.words(text.key);
        let Some((before, rest)) = message.split_once('{') else {
            return message.to_owned();
        };
        let (name, after) = rest.split_once('}').unwrap_or(("", rest));
        let value = match name {
            "issuer" => self.issuer_name.as_deref().unwrap_or(self.words("issuer")),
            _ => text.value.as_deref().unwrap_or_default(),
        };
        format!("{before}{value}{after}")
    }

    fn words(&self, key: &'static str) -> &str {
        let own = self.overrides.iter().find(|(name, _)| name == key);
        own.map_or(english(key), |(_, message)| message.as_str())
    }

    pub fn key(&self, key: &'static str) -> String {
        self.say(&Text { key, value: None })
    }

    /// Whether none of the texts is the page's own.
    pub fn is_english(&self) -> bool {
        self.overrides.is_empty()
    }

    /// What is said over the state. Off-line comes first: it explains the rest.
    pub fn notice(&self, view: &View) -> Option<String> {
        if view.offline {
            return Some(self.key("offline"));
        }
        let notice = view.notice.as_ref()?;
        let (lead, text) = text::notice(notice);
        let why = self.say(&text);
        Some(match lead {
            Some(lead) => format!("{} {why}", self.key(lead)),
            None => why,
        })
    }

    /// Where the user finds what the page does not have.
    pub fn elsewhere(&self, view: &View) -> Option<String> {
        Some(self.say(&text::elsewhere(view.elsewhere?)))
    }

    /// What is announced: one text for each transition, and the same text as long as nothing
    /// has changed. Loading is not announced: it ends by itself, and its end is.
    pub fn announcement(&self, view: &View) -> String {
        let notice = self.notice(view);
        if view.state == State::Loading && notice.is_none() {
            return String::new();
        }
        let title = self.say(&text::title(&view.message));
        let explanation = self.say(&text::explanation(&view.message));
        let said = [notice, self.elsewhere(view)].into_iter().flatten();
        let said: String = said.map(|said| format!(" {said}")).collect();
        format!("{title}. {explanation}{said}")
    }
}
