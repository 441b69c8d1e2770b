//! The issuer's page on which a PIN is chosen, in a frame or in a window of its own. When it
//! ends, nobody can tell whether a PIN was saved. (Baanx dossier, section 8.2.)

use super::actions::CardAction;
use super::place::Place;
use crate::flow::Notice;
use crate::flow::answer::Answer;
use crate::flow::call::Call;
use crate::flow::outcome::Outcome;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PinPage(Stage);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Closed,
    Asked,
    Open,
}

impl PinPage {
    pub fn is_asked(self) -> bool {
        self.0 == Stage::Asked
    }

    pub fn is_open(self) -> bool {
        self.0 == Stage::Open
    }

    /// A link works once, so another place needs another link.
    pub fn ask(&mut self, place: Place, colours: super::colours::Colours) -> Outcome {
        self.0 = Stage::Asked;
        Outcome::Call(Call::OpenPinPage { place, colours })
    }

    pub fn answered(&mut self, answer: Answer) -> Vec<Outcome> {
        if self.0 != Stage::Asked {
            return Vec::new();
        }
        self.0 = Stage::Closed;
        let opened = Outcome::Acted(CardAction::SetPin, "opened");
        match answer {
            Answer::Opened => {
                self.0 = Stage::Open;
                vec![opened]
            }
            Answer::WindowOpened => vec![Outcome::Say(Notice::PinWindowOpened), opened],
            Answer::WindowBlocked => vec![Outcome::Say(Notice::WindowBlocked)],
            other => vec![Outcome::Failed(CardAction::SetPin, other.into_failure())],
        }
    }

    /// The page says that it is over.
    pub fn ended(&mut self) -> Vec<Outcome> {
        if !self.is_open() {
            return Vec::new();
        }
        let mut outcomes = self.close();
        outcomes.push(Outcome::Say(Notice::PinPageClosed));
        outcomes
    }

    pub fn close(&mut self) -> Vec<Outcome> {
        match std::mem::take(&mut self.0) {
            Stage::Closed => Vec::new(),
            Stage::Asked => vec![Outcome::Drop(is_opening)],
            Stage::Open => vec![
                Outcome::Conceal,
                Outcome::Acted(CardAction::SetPin, "closed"),
            ],
        }
    }
}

fn is_opening(call: &Call) -> bool {
    matches!(call, Call::OpenPinPage { .. })
}
