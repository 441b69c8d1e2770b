//! What the seed of a story decides.

use crate::support::Shape;

/// Every fourth story begins with a card, and every sixteenth with a frozen one. A card that
/// came by post waits to be activated.
pub fn card_at_first(seed: u64, shape: Shape) -> Option<(u64, &'static str)> {
    match (seed % 16, shape) {
        (5 | 9, Shape::CardAtOnce) => Some((1, "INACTIVE")),
        (1 | 5 | 9, _) => Some((1, "ACTIVE")),
        (13, _) => Some((1, "FROZEN")),
        _ => None,
    }
}

/// The seed of a story that begins with a card.
pub fn seed_with_card(seed: u64) -> u64 {
    seed / 4 * 4 + 1
}

/// The shape, decided apart from all else that the seed decides.
pub fn shape(seed: u64) -> Shape {
    Shape::ALL[(seed / 1024 % 3) as usize]
}
