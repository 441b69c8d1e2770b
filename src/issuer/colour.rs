//! Colours as issuers take them: `#rrggbb`.

/// From what a browser computes for an opaque colour of sRGB, `rgb(16, 32, 48)`. `None` for any
/// other, such as one that lets the page shine through.
pub fn hex(computed: &str) -> Option<String> {
    let numbers = computed.strip_prefix("rgb(")?.strip_suffix(')')?;
    let mut digits = String::from("#");
    let mut count = 0;
    for number in numbers.split(',') {
        let number: u8 = number.trim_ascii().parse().ok()?;
        for digit in [number / 16, number % 16] {
            digits.push(char::from_digit(u32::from(digit), 16)?);
        }
        count += 1;
    }
    (count == 3).then_some(digits)
}

/// Two colours that can be told apart: text in the colour of what it stands on cannot be read.
pub fn pair(front: &str, back: &str) -> Option<(String, String)> {
    let (front, back) = (hex(front)?, hex(back)?);
    (front != back).then_some((front, back))
}
