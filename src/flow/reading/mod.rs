//! What is read again and again: the user and the card.

pub mod aside;
pub mod card;
pub mod profile;
