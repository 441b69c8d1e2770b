//! Small drawings, as strokes on a field of 16 by 16. A word always stands beside them.

use crate::flow::view::Tone;

pub const EXCLAMATION_MARK: &str = "M8 4.5v4M8 11.5h.01";

/// A tick, a snowflake, a cross, dots: colour is never the only sign.
pub fn strokes(tone: Tone) -> &'static str {
    match tone {
        Tone::Green => "M3.5 8.5l3 3 6-7",
        Tone::Orange => "M8 2v12M2.8 5l10.4 6M13.2 5L2.8 11",
        Tone::Red => "M4 4l8 8M12 4l-8 8",
        Tone::Grey => "M4 8h.01M8 8h.01M12 8h.01",
    }
}
