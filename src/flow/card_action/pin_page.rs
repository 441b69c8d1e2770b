//! The issuer's page on which a PIN is chosen, in a frame or in a window of its own. When it
//! ends, nobody can tell whether a PIN was saved. (Baanx dossier, section 8.2.)

use super::actions::CardAction;
use super::call::{CardCall, OpenPinPage};
use super::colours::Colours;
use super::place::Place;
use crate::flow::Notice;
use crate::flow::answer::{Failure, Window};
use crate::flow::call::Call;
use crate::flow::outcome::Outcome;

const OPENED: Outcome = Outcome::Acted(CardAction::SetPin, "opened");

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
    pub fn ask(&mut self, place: Place, colours: Colours) -> Outcome {
        self.0 = Stage::Asked;
        let call = CardCall::OpenPinPage(OpenPinPage { place, colours });
        Outcome::Call(Call::Card(call))
    }

    /// It is in the frame.
    pub fn opened(&mut self) -> Vec<Outcome> {
        if !self.is_asked() {
            return Vec::new();
        }
        self.0 = Stage::Open;
        vec![OPENED]
    }

    pub fn window(&mut self, window: Window) -> Vec<Outcome> {
        if !self.is_asked() {
            return Vec::new();
        }
        self.0 = Stage::Closed;
        match window {
            Window::Opened => vec![Outcome::Say(Notice::PinWindowOpened), OPENED],
            Window::Blocked => vec![Outcome::Say(Notice::WindowBlocked)],
        }
    }

    pub fn refused(&mut self, failure: Failure) -> Vec<Outcome> {
        if !self.is_asked() {
            return Vec::new();
        }
        self.0 = Stage::Closed;
        vec![Outcome::Failed(CardAction::SetPin, failure)]
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
    matches!(call, Call::Card(CardCall::OpenPinPage(_)))
}
