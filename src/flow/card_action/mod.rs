//! What can be done with a card that is there. It does not know how a card comes to be there.

pub mod actions;
pub mod call;
pub mod colours;
pub mod controls;
mod pin_page;
pub mod place;
mod reveal;
pub mod secure_image;
pub mod situation;
pub mod status_change;
mod status_change_progress;
pub mod view;
