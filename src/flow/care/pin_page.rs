//! The issuer's page on which a PIN is chosen, in a frame or in a window of its own. When it
//! ends, nobody can tell whether a PIN was saved. (Baanx dossier, section 8.2.)

use super::colours::Colours;
use super::offers::Care;
use crate::flow::answer::Answer;
use crate::flow::call::Call;
use crate::flow::effect::Effect;
use crate::flow::{Flow, Moment, Notice};

/// Where the page opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Frame,
    /// For a browser or an issuer that does not let the page be framed.
    Window,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PinPage {
    Closed,
    Asked(Place),
    Open,
}

impl PinPage {
    pub fn is_asked(self) -> bool {
        matches!(self, PinPage::Asked(_))
    }
}

impl Flow {
    /// A link works once, so another place needs another link.
    pub(in crate::flow) fn click_pin_page(&mut self, place: Place, colours: Colours, now: Moment) {
        if self.can_control(Care::SetPin) && !self.presence.is_quiet(now) {
            self.put_away();
            self.notices.clear();
            self.pin_page = PinPage::Asked(place);
            self.call(Call::OpenPinPage { place, colours }, now, false);
        }
    }

    pub(in crate::flow) fn pin_page_answered(&mut self, answer: Answer, now: Moment) {
        let PinPage::Asked(_) = self.pin_page else {
            return;
        };
        self.pin_page = PinPage::Closed;
        match answer {
            Answer::Opened => {
                self.pin_page = PinPage::Open;
                self.outbox.tell_act(Care::SetPin, "opened");
            }
            Answer::WindowOpened => {
                self.notices.say(Notice::PinWindowOpened);
                self.outbox.tell_act(Care::SetPin, "opened");
            }
            Answer::WindowBlocked => self.notices.say(Notice::WindowBlocked),
            other => self.care_failed(Care::SetPin, other.into_failure(), now),
        }
    }

    /// The page says that it is over.
    pub(in crate::flow) fn pin_page_ended(&mut self) {
        if self.pin_page == PinPage::Open {
            self.close_pin_page();
            self.notices.say(Notice::PinPageClosed);
        }
    }

    pub(in crate::flow) fn close_pin_page(&mut self) {
        match self.pin_page {
            PinPage::Closed => {}
            PinPage::Asked(_) => self.drop_calls(|call| matches!(call, Call::OpenPinPage { .. })),
            PinPage::Open => {
                self.outbox.push(Effect::Conceal);
                self.outbox.tell_act(Care::SetPin, "closed");
            }
        }
        self.pin_page = PinPage::Closed;
    }

    pub(in crate::flow) fn advance_pin_page(&mut self) {
        if !self.offers(Care::SetPin) {
            self.close_pin_page();
        }
    }
}
