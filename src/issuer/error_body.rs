//! The body of a refusal: a text for people and a code for machines, in the shapes that the
//! issuers send them.

use serde::Deserialize;
use serde_with::apply;

use crate::json::{Unread, read, text};

/// A longer text is no sentence for people.
const LONGEST_TEXT: usize = 200;

/// A longer text is none that an issuer sends, and is not looked into.
const LONGEST_READ: usize = 4_000;

/// No word of a sentence is this long, but tokens and addresses are.
const LONGEST_WORD: usize = 32;

/// A sentence has not more digits than this, but the numbers of cards and accounts have.
const MOST_DIGITS: usize = 8;

/// How often one of these stands in another, before that is none of them any more.
const DEEPEST: u8 = 3;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ErrorBody {
    pub text: Option<String>,
    pub code: Option<String>,
}

impl ErrorBody {
    /// Reads `{"message"}`, `{"code" | "errorCode"}`, `{"error": text | object}`, and a
    /// `message` that is itself JSON with the real error in it. (Baanx dossier, section 11;
    /// seen by Pera's client.) Any other body gives nothing; it never hides the status.
    pub fn read(body: &str) -> ErrorBody {
        read(body).map_or_else(ErrorBody::default, |body| ErrorBody::of(body, 0))
    }

    /// Whether this phrase is in the text or in the code; upper and lower case alike.
    pub fn says(&self, phrase: &str) -> bool {
        let is_phrase = |bytes: &[u8]| bytes.eq_ignore_ascii_case(phrase.as_bytes());
        let is_in = |text: &String| text.as_bytes().windows(phrase.len()).any(is_phrase);
        self.text.as_ref().is_some_and(is_in) || self.code.as_ref().is_some_and(is_in)
    }

    /// The text, if it may be shown: short, and without anything that looks like a secret.
    pub fn text_for_people(&self) -> Option<String> {
        let text = self.text.as_ref()?;
        let is_safe = text.split_ascii_whitespace().all(|word| {
            let digits = word.bytes().filter(u8::is_ascii_digit).count();
            word.len() <= LONGEST_WORD && digits <= MOST_DIGITS
        });
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let is_short = !text.is_empty() && text.len() <= LONGEST_TEXT;
        (is_safe && is_short && digits <= MOST_DIGITS).then(|| text.clone())
    }

    fn of(body: Body, depth: u8) -> ErrorBody {
        let is_deepest = depth >= DEEPEST;
        let inside = |body| ErrorBody::of(body, depth + 1);
        let error = body.error.as_ref();
        let inner = error.filter(|_| !is_deepest).and_then(Unread::object);
        let message = body.message.filter(|text| is_readable(text));
        let nested = message.as_deref().filter(|_| !is_deepest);
        let nested = nested.and_then(read);
        // JSON is no sentence for people.
        let message = message.filter(|_| nested.is_none());
        let inner = inner.map(inside).unwrap_or_default();
        let nested = nested.map(inside).unwrap_or_default();
        let error = error
            .and_then(Unread::text)
            .filter(|text| is_readable(text));
        let code = body
            .code
            .or(body.error_code)
            .filter(|text| is_readable(text));
        let code = code.or(inner.code).or(nested.code);
        ErrorBody {
            text: message.or(inner.text).or(nested.text).or(error.clone()),
            code: code.or(error),
        }
    }
}

fn is_readable(text: &str) -> bool {
    text.len() <= LONGEST_READ
}

/// A refusal as it is sent. (Baanx dossier, section 11; Kulipa's, section 9; PintoPay's, section
/// 4.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Body {
    message: Option<String>,
    code: Option<String>,
    error_code: Option<String>,
    /// A text, or another one of these, which is not looked into before it is known how deep in
    /// others it stands.
    error: Option<Unread>,
}
