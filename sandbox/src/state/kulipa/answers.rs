//! Answers that are given again for the same idempotency key, failures too.

use std::collections::VecDeque;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Instant;

use uuid::Uuid;

use crate::bounds;

/// What was answered to requests that had a key; the newest.
#[derive(Debug, Default)]
pub struct Answers(VecDeque<Kept>);

/// Everything of an answer that is given again.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The header `x-request-id`.
    pub request_id: Uuid,
    /// The body.
    pub body: String,
}

/// What has to be the same for a request to be the same.
// A number keeps large bodies out of the memory. Two requests of one user's tests will not meet in it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Fingerprint(u64);

#[derive(Debug)]
struct Kept {
    request: Fingerprint,
    since: Instant,
    answer: Answer,
}

impl Fingerprint {
    /// Of a request with this key.
    pub fn new(key: &str, method: &str, path_and_query: &str, body: &[u8]) -> Self {
        let mut hasher = DefaultHasher::new();
        (key, method, path_and_query, body).hash(&mut hasher);
        Self(hasher.finish())
    }
}

impl Answers {
    /// What was answered to the same request within the time.
    pub fn find(&self, request: Fingerprint, now: Instant) -> Option<&Answer> {
        let mut kept = self.0.iter();
        kept.find(|kept| {
            let age = now.saturating_duration_since(kept.since);
            kept.request == request && age < bounds::ANSWER_LIFE
        })
        .map(|kept| &kept.answer)
    }

    /// Remembers an answer.
    pub fn keep(&mut self, request: Fingerprint, answer: Answer, now: Instant) {
        self.0.retain(|kept| kept.request != request);
        if self.0.len() >= bounds::ANSWERS {
            self.0.pop_front();
        }
        self.0.push_back(Kept {
            request,
            since: now,
            answer,
        });
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn answer(status: u16) -> Answer {
        Answer {
            status,
            request_id: Uuid::nil(),
            body: String::new(),
        }
    }

    #[test]
    fn an_answer_is_remembered_for_a_day() {
        let start = Instant::now();
        let request = Fingerprint::new("key", "POST", "/cards", b"{}");
        let mut answers = Answers::default();
        answers.keep(request, answer(400), start);
        let day = Duration::from_secs(24 * 60 * 60);
        let almost = start + day - Duration::from_secs(1);
        assert_eq!(answers.find(request, almost), Some(&answer(400)));
        assert_eq!(answers.find(request, start + day), None);
        answers.keep(request, answer(201), start + day);
        assert_eq!(answers.find(request, start + day), Some(&answer(201)));
    }

    #[test]
    fn another_key_method_path_or_body_is_another_request() {
        let request = |key, method, path, body| Fingerprint::new(key, method, path, body);
        let first = request("key", "POST", "/cards", b"{}".as_slice());
        for other in [
            request("yek", "POST", "/cards", b"{}"),
            request("key", "PUT", "/cards", b"{}"),
            request("key", "POST", "/cards?x=1", b"{}"),
            request("key", "POST", "/cards", b"{ }"),
        ] {
            assert_ne!(first, other);
        }
        assert_eq!(first, request("key", "POST", "/cards", b"{}"));
    }

    #[test]
    fn the_newest_answers_are_kept() {
        let now = Instant::now();
        let mut answers = Answers::default();
        let request = |number: usize| Fingerprint::new(&number.to_string(), "PUT", "/", b"");
        for number in 0..=bounds::ANSWERS {
            answers.keep(request(number), answer(200), now);
        }
        assert_eq!(answers.find(request(0), now), None);
        assert!(answers.find(request(1), now).is_some());
    }
}
