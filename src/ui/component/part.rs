//! What each element draws: the whole widget, or one part of it.

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

    pub fn has_button(self) -> bool {
        matches!(self, Part::Whole | Part::Button)
    }

    pub fn class(self) -> &'static str {
        match self {
            Part::Whole | Part::Summary => "order-card whole",
            Part::Button => "order-card alone",
            Part::Badge => "order-card inline",
        }
    }
}
