//! How much of everything there may be, so that no client can fill the memory.

use std::time::Duration;

/// Users; one more drops the user that was left alone for longest.
pub const USERS: usize = 1_000;
/// Access tokens of one user; one more is refused.
pub const TOKENS: usize = 20;
/// How long an access token lasts: 6 hours, as at Baanx.
pub const TOKEN_LIFE: Duration = Duration::from_secs(6 * 60 * 60);
/// Open identity checks of one user; one more drops the oldest.
pub const VERIFICATION_SESSIONS: usize = 20;
/// How long the link to an identity check lasts: 24 hours, as at Baanx.
pub const VERIFICATION_SESSION_LIFE: Duration = Duration::from_secs(24 * 60 * 60);
/// Links to an image or a page with a secret, of one user; one more drops the oldest.
pub const SECURE_LINKS: usize = 20;
/// How long such a link lasts: 10 minutes, as at Baanx.
pub const SECURE_LINK_LIFE: Duration = Duration::from_secs(10 * 60);
/// Transactions that a user is made with, and as many again that are added.
pub const TRANSACTIONS: u32 = 20_000;
/// Cards of one user at an issuer that allows many; one more drops the oldest.
pub const CARDS: usize = 200;
/// Wallets of one user.
pub const WALLETS: usize = 10;
/// Answers that one user's idempotency keys give again; one more drops the oldest.
pub const ANSWERS: usize = 50;
/// How long such an answer is given again: 24 hours, as at Kulipa.
pub const ANSWER_LIFE: Duration = Duration::from_secs(24 * 60 * 60);
/// Orders of one user at an issuer that tells of orders; one more drops the oldest.
pub const ORDERS: usize = 100;
/// Entries of the log; one more drops the oldest.
pub const LOG_ENTRIES: usize = 5_000;
/// Bytes of a path that the log keeps.
pub const LOG_PATH: usize = 200;
/// Bytes of a request's body.
pub const BODY: usize = 64 * 1_024;
/// Faults that may wait at one endpoint of one user.
pub const FAULTS: usize = 32;
/// Headers that one fault may set.
pub const FAULT_HEADERS: usize = 32;
/// Milliseconds that a fault may delay an answer.
pub const FAULT_DELAY_MS: u64 = 120_000;
/// Characters of a word or a name in a scenario, or of a header in a fault.
pub const TEXT: usize = 200;

/// Refuses a text that is too long, by its name.
///
/// # Errors
///
/// A sentence for the person who sent it.
pub fn check_text(name: &str, text: &str) -> Result<(), String> {
    if text.chars().count() > TEXT {
        Err(format!(
            "`{name}` is longer than {TEXT} characters; shorten it"
        ))
    } else {
        Ok(())
    }
}

/// Refuses a list that is too long, by its name.
///
/// # Errors
///
/// A sentence for the person who sent it.
pub fn check_count(name: &str, count: usize, most: usize) -> Result<(), String> {
    if count > most {
        Err(format!("`{name}` has more than {most} entries; give fewer"))
    } else {
        Ok(())
    }
}
