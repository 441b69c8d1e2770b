//! Amounts as decimal text.

/// Digits with at most one point, and a minus sign where it is negative.
pub fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let points = digits.bytes().filter(|byte| *byte == b'.').count();
    let is_number = digits
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    is_number && points <= 1 && digits.bytes().any(|byte| byte.is_ascii_digit())
}
