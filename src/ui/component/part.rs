//! What each element draws: the whole widget, or one part of it.

use crate::flow::view::Action;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Whole,
    Button,
    Badge,
    Summary,
}

impl Part {
    pub fn has_face(self) -> bool {
        matches!(self, Part::Whole | Part::Summary)
    }

    /// What a card is paid from belongs to its face.
    pub fn has(self, action: Action) -> bool {
        match action {
            Action::Fund => self.has_face(),
            Action::SignIn
            | Action::Order
            | Action::Replace
            | Action::Verify
            | Action::SetUp
            | Action::ContinueCheck
            | Action::RetryCheck
            | Action::Refresh => matches!(self, Part::Whole | Part::Button),
        }
    }

    pub fn class(self) -> &'static str {
        match self {
            Part::Whole | Part::Summary => "order-card whole",
            Part::Button => "order-card alone",
            Part::Badge => "order-card inline",
        }
    }
}
