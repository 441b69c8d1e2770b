//! Texts of issuers, as they may be kept.

/// A longer text is cut.
const LONGEST: usize = 120;

#[inline(never)]
pub fn short(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// An id that stands in paths and JSON as it is.
#[inline(never)]
pub fn plain(id: &str) -> String {
    id.chars()
        .filter(|letter| letter.is_ascii_alphanumeric() || ['-', '_', '.'].contains(letter))
        .take(80)
        .collect()
}

/// The last four digits of a card; more of it than four is not kept.
pub fn is_four_digits(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}
