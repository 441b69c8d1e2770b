//! What is missing before the issuer takes an order: the page around has the step to it. It does not
//! know the order.

use crate::flow::answer::Missing;
use crate::flow::elsewhere::Elsewhere;
use crate::flow::outcome::Outcome;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    missing: Missing,
    stage: Stage,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// The user is told.
    Told,
    /// The page is asked whether it has the step.
    Offered,
    /// The page has it, or has none: all that is left is to look again.
    Over,
}

impl Setup {
    pub fn new(missing: Missing) -> Setup {
        Setup {
            missing,
            stage: Stage::Told,
        }
    }

    pub fn missing(&self) -> Missing {
        self.missing
    }

    pub fn is_over(&self) -> bool {
        self.stage == Stage::Over
    }

    /// What to ask the page for, once.
    pub fn offer(&mut self) -> Option<Missing> {
        if self.stage != Stage::Told {
            return None;
        }
        self.stage = Stage::Offered;
        Some(self.missing)
    }

    /// The page answered. Where it has no such step, the user is told where it may be.
    pub fn answered(&mut self, is_taken: bool) -> Vec<Outcome> {
        if self.stage != Stage::Offered {
            return Vec::new();
        }
        self.stage = Stage::Over;
        if is_taken {
            Vec::new()
        } else {
            vec![Outcome::SayElsewhere(Elsewhere::Setup)]
        }
    }
}
