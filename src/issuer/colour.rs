//! Colours as issuers take them: `#rrggbb`.

/// From what a browser computes for an opaque colour of sRGB: `rgb(16, 32, 48)`, or
/// `color(srgb 0.06 0.13 0.19)` where it was computed from another one. `None` for any other, such as
/// one that lets the page shine through.
pub fn hex(computed: &str) -> Option<String> {
    let text = computed.strip_suffix(')')?;
    let channels: Option<Vec<u8>> = match text.strip_prefix("color(srgb ") {
        Some(shares) => shares.split(' ').map(share).collect(),
        None => {
            let numbers = text.strip_prefix("rgb(")?.split(',');
            numbers
                .map(|number| number.trim_ascii().parse().ok())
                .collect()
        }
    };
    let channels = channels.filter(|channels| channels.len() == 3)?;
    let digits = channels.iter().map(|channel| format!("{channel:02x}"));
    Some(digits.fold("#".to_owned(), |text, digits| text + &digits))
}

/// From a share such as `0.0627`. Four decimals are enough for 256 steps; what is written with an
/// exponent is next to nothing, and what is less than nothing no screen shows.
fn share(text: &str) -> Option<u8> {
    if text.contains('e') || text.starts_with('-') {
        return Some(0);
    }
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits = whole
        .chars()
        .chain(decimals.chars().chain("0000".chars()).take(4));
    let share: u32 = digits.collect::<String>().parse().ok()?;
    u8::try_from((share.min(10_000) * 255 + 5_000) / 10_000).ok()
}

/// Two colours that can be told apart: text in the colour of what it stands on cannot be read.
pub fn pair(front: &str, back: &str) -> Option<(String, String)> {
    let (front, back) = (hex(front)?, hex(back)?);
    (front != back).then_some((front, back))
}
