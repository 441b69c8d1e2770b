//! What is done with a card by pressing a control: changes of its status, images, the page for a
//! PIN. One at a time, since nobody can tell in which order an issuer takes two.

use super::actions::CardAction;
use super::call::CardCall;
use super::colours::Colours;
use super::pin_page::PinPage;
use super::place::Place;
use super::reveal::Reveal;
use super::secure_image::SecureImage;
use super::situation::Situation;
use super::status_change::StatusChange;
use super::status_change_progress::StatusChangeProgress;
use super::view::{ControlKind, ImageView};
use crate::flow::Timestamp;
use crate::flow::answer::{Failure, Progress, StatusChangeAnswer, Window};
use crate::flow::call::Call;
use crate::flow::intent::OrderNumber;
use crate::flow::outcome::Outcome;
use crate::flow::readiness::Readiness;

#[derive(Clone, Debug, Default)]
pub struct Controls {
    progress: StatusChangeProgress,
    reveal: Reveal,
    pin_page: PinPage,
}

impl Controls {
    pub fn click_status_change(
        &mut self,
        change: StatusChange,
        card: Situation,
        now: Timestamp,
    ) -> Vec<Outcome> {
        if !self.can_begin(change.action(), card) || !card.offers(change) {
            return Vec::new();
        }
        match change {
            StatusChange::Freeze | StatusChange::Unfreeze if self.progress.is_rested() => {
                let mut outcomes = self.pin_page.close();
                outcomes.push(Outcome::ClearNotice);
                outcomes.push(self.progress.press(change, now));
                outcomes
            }
            StatusChange::Activate if !self.progress.is_typing() => {
                self.progress.ask_for_code();
                vec![Outcome::ClearNotice]
            }
            StatusChange::Freeze | StatusChange::Unfreeze | StatusChange::Activate => Vec::new(),
        }
    }

    pub fn confirm_activation(&mut self, card: Situation) -> Vec<Outcome> {
        if self.activation(card) == Some(Readiness::Ready) && !card.is_quiet {
            vec![
                Outcome::ClearNotice,
                self.progress.send(StatusChange::Activate),
            ]
        } else {
            Vec::new()
        }
    }

    pub fn type_code(&mut self, text: &str) {
        self.progress.type_code(text);
    }

    pub fn dismiss_activation(&mut self) -> Vec<Outcome> {
        self.progress.dismiss();
        vec![Outcome::ClearNotice]
    }

    pub fn status_change_answered(
        &mut self,
        answer: StatusChangeAnswer,
        now: Timestamp,
    ) -> Vec<Outcome> {
        self.progress.answered(answer, now)
    }

    pub fn status_change_progressed(&mut self, progress: Progress, now: Timestamp) -> Vec<Outcome> {
        self.progress.progressed(progress, now)
    }

    pub fn card_read(&mut self, card: Situation, asked: Timestamp, now: Timestamp) -> Vec<Outcome> {
        self.progress.card_read(card, asked, now)
    }

    /// Shows the image, or hides it again.
    pub fn click_reveal(
        &mut self,
        image: SecureImage,
        colours: Colours,
        card: Situation,
    ) -> Vec<Outcome> {
        if self.reveal.is_shown(image) {
            return self.reveal.conceal();
        }
        if !self.can_begin(image.action(), card) {
            return Vec::new();
        }
        let mut outcomes = self.put_away();
        outcomes.push(Outcome::ClearNotice);
        outcomes.push(self.reveal.ask(image, colours));
        outcomes
    }

    pub fn image_opened(&mut self, now: Timestamp) {
        self.reveal.opened(now);
    }

    pub fn image_loaded(&mut self, now: Timestamp) -> Vec<Outcome> {
        self.reveal.loaded(now)
    }

    pub fn image_failed(&mut self) -> Vec<Outcome> {
        self.reveal.failed()
    }

    pub fn conceal(&mut self) -> Vec<Outcome> {
        self.reveal.conceal()
    }

    pub fn click_pin_page(
        &mut self,
        place: Place,
        colours: Colours,
        card: Situation,
    ) -> Vec<Outcome> {
        if !self.can_begin(CardAction::SetPin, card) {
            return Vec::new();
        }
        let mut outcomes = self.put_away();
        outcomes.push(Outcome::ClearNotice);
        outcomes.push(self.pin_page.ask(place, colours));
        outcomes
    }

    pub fn pin_page_opened(&mut self) -> Vec<Outcome> {
        self.pin_page.opened()
    }

    pub fn pin_page_window(&mut self, window: Window) -> Vec<Outcome> {
        self.pin_page.window(window)
    }

    /// What was asked of the issuer failed, or could not be asked.
    pub fn call_failed(
        &mut self,
        call: &CardCall,
        failure: Failure,
        now: Timestamp,
    ) -> Vec<Outcome> {
        match call {
            CardCall::Freeze | CardCall::Unfreeze | CardCall::Activate(_) => {
                self.progress.failed(failure, now)
            }
            CardCall::OpenImage(_) => self.reveal.refused(failure),
            CardCall::OpenPinPage(_) => self.pin_page.refused(failure),
        }
    }

    pub fn pin_page_ended(&mut self) -> Vec<Outcome> {
        self.pin_page.ended()
    }

    pub fn close_pin_page(&mut self) -> Vec<Outcome> {
        self.pin_page.close()
    }

    /// What is open or asked closes at once, and makes room for what is asked for next.
    pub fn put_away(&mut self) -> Vec<Outcome> {
        let mut outcomes = self.reveal.conceal();
        outcomes.extend(self.pin_page.close());
        self.progress.dismiss();
        outcomes
    }

    /// Nothing of one user's card is for the next one.
    pub fn end(&mut self) -> Vec<Outcome> {
        let mut outcomes = self.put_away();
        outcomes.push(self.progress.end());
        outcomes
    }

    /// Ends what is not for the card's state any more, and what has had its time.
    pub fn advance(&mut self, card: Situation, now: Timestamp) -> Vec<Outcome> {
        let mut outcomes = self.progress.advance(card, now);
        outcomes.extend(self.reveal.advance(card.offered, now));
        if !card.offered.has(CardAction::SetPin) {
            outcomes.extend(self.pin_page.close());
        }
        outcomes
    }

    /// When an image is given up, or its countdown goes on. It goes on unseen and off-line.
    pub fn limit(&self) -> Option<Timestamp> {
        self.reveal.limit()
    }

    /// When what can be pressed changes.
    pub fn changes(&self) -> Option<Timestamp> {
        self.progress.changes()
    }

    /// The number that is polled in place of the card.
    pub fn number(&self) -> Option<&OrderNumber> {
        self.progress.number()
    }

    /// Whether the card has changed since this was asked of it.
    pub fn is_outdated(&self, call: &Call, card: Situation) -> bool {
        self.progress.is_outdated(call, card)
    }

    pub fn is_free(&self) -> bool {
        !self.progress.is_under_way() && !self.reveal.is_under_way() && !self.pin_page.is_asked()
    }

    /// Whether the digits that the user is asked for can be sent.
    pub fn activation(&self, card: Situation) -> Option<Readiness> {
        let readiness = if self.progress.is_under_way() {
            Readiness::Busy
        } else if self.progress.has_code() && self.can_begin(CardAction::Activate, card) {
            Readiness::Ready
        } else {
            Readiness::Unavailable
        };
        self.progress.is_typing().then_some(readiness)
    }

    /// Whether the digits are asked for, in the place of the button for it.
    pub fn is_typing(&self) -> bool {
        self.progress.is_typing()
    }

    /// Whether the freeze can be taken back where it is told of.
    pub fn undo(&self, card: Situation) -> Option<Readiness> {
        let readiness = if self.can_begin(CardAction::Freeze, card) && self.progress.is_rested() {
            Readiness::Ready
        } else {
            Readiness::Unavailable
        };
        self.progress.can_undo().then_some(readiness)
    }

    pub fn image_view(&self) -> Option<ImageView> {
        self.reveal.view()
    }

    pub fn is_pin_page_open(&self) -> bool {
        self.pin_page.is_open()
    }

    pub fn is_busy(&self, kind: ControlKind) -> bool {
        match kind {
            ControlKind::Reveal(image) => self.reveal.is_coming(image),
            ControlKind::SetPin => self.pin_page.is_asked(),
            ControlKind::Freeze | ControlKind::Unfreeze => {
                self.progress.is_under_way() || !self.progress.is_rested()
            }
            ControlKind::Activate | ControlKind::History => false,
        }
    }

    pub fn is_open(&self, kind: ControlKind) -> bool {
        matches!(kind, ControlKind::Reveal(image) if self.reveal.is_shown(image))
    }

    fn can_begin(&self, action: CardAction, card: Situation) -> bool {
        card.has(action) && self.is_free() && !card.is_quiet
    }
}
