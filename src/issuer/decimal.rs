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

/// Whether a decimal without a sign is not more than another one, by their digits: they may have
/// more of them than any number type.
pub fn is_at_most(one: &str, other: &str) -> bool {
    let (whole, fraction) = parts(one);
    let (other_whole, other_fraction) = parts(other);
    // Of whole numbers without leading zeros the longer one is larger.
    let by_length = whole.len().cmp(&other_whole.len());
    let by_whole = by_length.then(whole.cmp(other_whole));
    by_whole.then(fraction.cmp(other_fraction)).is_le()
}

/// Before and behind the point, without the zeros that say nothing.
fn parts(decimal: &str) -> (&str, &str) {
    let (whole, fraction) = decimal.split_once('.').unwrap_or((decimal, ""));
    (
        whole.trim_start_matches('0'),
        fraction.trim_end_matches('0'),
    )
}
