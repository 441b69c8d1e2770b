//! The access tokens of one user.

use std::time::Instant;

use uuid::Uuid;

use crate::bounds;

/// Tokens that are or were good.
#[derive(Debug, Default)]
pub struct Tokens(Vec<Token>);

#[derive(Debug)]
struct Token {
    text: String,
    expires: Instant,
}

/// The user has as many tokens as there may be.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct TooManyTokens;

impl Tokens {
    /// Makes a token that is good from `now` on.
    ///
    /// # Errors
    ///
    /// When the user has [`bounds::TOKENS`] good ones already.
    pub fn issue(&mut self, now: Instant) -> Result<String, TooManyTokens> {
        self.0.retain(|token| token.expires > now);
        if self.0.len() >= bounds::TOKENS {
            return Err(TooManyTokens);
        }
        let text = format!("at-{}", Uuid::new_v4().simple());
        self.0.push(Token {
            text: text.clone(),
            expires: now + bounds::TOKEN_LIFE,
        });
        Ok(text)
    }

    /// Whether the user may come in with this token.
    pub fn admit(&self, text: &str, now: Instant) -> bool {
        self.0
            .iter()
            .any(|token| token.text == text && token.expires > now)
    }

    /// Makes all of them worthless.
    pub fn revoke_all(&mut self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_token_is_good_for_six_hours() {
        let start = Instant::now();
        let mut tokens = Tokens::default();
        let token = tokens.issue(start).unwrap();
        let six_hours = Duration::from_secs(6 * 60 * 60);
        assert!(tokens.admit(&token, start + six_hours - Duration::from_secs(1)));
        assert!(!tokens.admit(&token, start + six_hours));
    }

    #[test]
    fn an_expired_token_makes_room_for_a_new_one() {
        let start = Instant::now();
        let mut tokens = Tokens::default();
        for _ in 0..bounds::TOKENS {
            tokens.issue(start).unwrap();
        }
        assert_eq!(tokens.issue(start), Err(TooManyTokens));
        assert!(tokens.issue(start + bounds::TOKEN_LIFE).is_ok());
    }
}
