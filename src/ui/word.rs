//! An issuer's own word for a card's status, as a person may read it. It permits nothing and refuses
//! nothing: what it means for the card is not known. Pure, so that native tests can read it.

/// The key of the text for a word that is in use among issuers, or for none at all. What it says is
/// no more than the word does.
pub fn known(word: &str) -> Option<&'static str> {
    match plain(word).as_str() {
        "" => Some("badge.unknown"),
        "embossing" | "personalizing" | "printing" | "production" | "in production" => {
            Some("badge.in-production")
        }
        "dispatched" | "in transit" | "mailed" | "shipped" | "shipping" => Some("badge.on-its-way"),
        "held" | "hold" | "in quarantine" | "on hold" | "paused" | "quarantine" | "suspended" => {
            Some("badge.on-hold")
        }
        "in review" | "review" | "under review" => Some("badge.in-review"),
        _ => None,
    }
}

/// Any other word, without what machines write: `AWAITING_PICKUP` is "Awaiting pickup".
pub fn readable(word: &str) -> String {
    let mut readable = plain(word);
    if let Some(first) = readable.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    readable
}

/// In small letters, with one space between its parts, also where those are told apart by capitals
/// alone. Letters of other alphabets stay as they are: their tables would be more to download than
/// all of this.
fn plain(word: &str) -> String {
    let mut plain = String::new();
    let mut was_small = false;
    for letter in word.chars() {
        let is_letter = letter.is_ascii_alphanumeric() || !letter.is_ascii();
        let is_break = !is_letter || (letter.is_ascii_uppercase() && was_small);
        if is_break && !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(' ');
        }
        if is_letter {
            plain.push(letter.to_ascii_lowercase());
        }
        was_small = letter.is_ascii_lowercase();
    }
    plain.trim_ascii_end().to_owned()
}
