//! Several short texts in one line.

pub fn joined(parts: &[Option<String>]) -> String {
    let mut text = String::new();
    for part in parts.iter().flatten() {
        if !text.is_empty() {
            text += " · ";
        }
        // Words of another direction do not mix with what stands beside them.
        text.push('\u{2068}');
        text += part;
        text.push('\u{2069}');
    }
    text
}
