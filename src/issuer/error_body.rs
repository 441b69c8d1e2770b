//! The body of a refusal: a text for people and a code for machines, in the shapes that the
//! issuers send them.

use crate::json::Value;

/// A longer text is no sentence for people.
const LONGEST_TEXT: usize = 200;

/// No word of a sentence is this long, but tokens and addresses are.
const LONGEST_WORD: usize = 32;

/// A sentence has not more digits than this, but the numbers of cards and accounts have.
const MOST_DIGITS: usize = 8;

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
        Value::read(body)
            .map(|value| ErrorBody::of(&value, 0))
            .unwrap_or_default()
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

    fn of(value: &Value, depth: u8) -> ErrorBody {
        let inner = match value.field("error") {
            Some(error @ Value::Object(_)) if depth < 3 => ErrorBody::of(error, depth + 1),
            Some(_) | None => ErrorBody::default(),
        };
        let code = value
            .text("code")
            .or(value.text("errorCode"))
            .map(str::to_owned);
        let error = value.text("error").map(str::to_owned);
        let (message, nested) = match value.text("message") {
            Some(message) => match Value::read(message) {
                Some(object @ Value::Object(_)) if depth < 3 => {
                    (None, ErrorBody::of(&object, depth + 1))
                }
                Some(_) | None => (Some(message.to_owned()), ErrorBody::default()),
            },
            None => (None, ErrorBody::default()),
        };
        let code = code
            .or(inner.code)
            .or(nested.code)
            .or_else(|| error.clone());
        ErrorBody {
            text: message.or(inner.text).or(nested.text).or(error),
            code,
        }
    }
}
