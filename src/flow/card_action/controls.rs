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
        self.progress.ask(change, now);
        vec![Outcome::ClearNotice]
    }

    pub fn confirm_status_change(&mut self, card: Situation) -> Vec<Outcome> {
        match self.progress.question() {
            Some((change, true)) if self.can_begin(change.action(), card) => {
                vec![self.progress.send(change)]
            }
            Some(_) | None => Vec::new(),
        }
    }

    pub fn type_code(&mut self, text: &str) {
        self.progress.type_code(text);
    }

    pub fn dismiss_status_change(&mut self) {
        self.progress.dismiss();
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

    /// When the confirmation can be pressed.
    pub fn turned(&self) -> Option<Timestamp> {
        self.progress.turned()
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

    /// The question whether it is meant.
    pub fn confirmation(&self, card: Situation) -> Option<(StatusChange, Readiness)> {
        let (change, can_confirm) = self.progress.question()?;
        let readiness = if can_confirm && self.can_begin(change.action(), card) {
            Readiness::Ready
        } else {
            Readiness::Unavailable
        };
        Some((change, readiness))
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
            ControlKind::Freeze | ControlKind::Unfreeze | ControlKind::Activate => {
                self.progress.is_under_way()
            }
            ControlKind::History => false,
        }
    }

    pub fn is_open(&self, kind: ControlKind) -> bool {
        matches!(kind, ControlKind::Reveal(image) if self.reveal.is_shown(image))
    }

    fn can_begin(&self, action: CardAction, card: Situation) -> bool {
        card.has(action) && self.is_free() && !card.is_quiet
    }
}
