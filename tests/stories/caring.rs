//! The verbs for what is done with a card: freeze, images, the page for a PIN.

use order_card::flow::answer::{Answer, StatusChangeAnswer};
use order_card::flow::card_action::actions::CardAction;
use order_card::flow::card_action::call::{CardCall, OpenImage, OpenPinPage};
use order_card::flow::card_action::colours::Colours;
use order_card::flow::card_action::place::Place;
use order_card::flow::card_action::secure_image::SecureImage;
use order_card::flow::card_action::status_change::StatusChange;
use order_card::flow::card_action::view::{Control, ControlKind, ImageStage, ImageView};
use order_card::flow::readiness::Readiness;
use order_card::flow::{Call, Event, News, State};

use super::script::Story;
use crate::support::{card, verified};

/// A user who looks at a card with this status for a while already.
pub fn looking_at(word: &str) -> Story {
    let mut story = Story::with(verified(), card(word));
    story.waits(5).asks_nothing();
    story.asked.clear();
    story.news.clear();
    story
}

pub fn image_call(image: SecureImage) -> Call {
    let colours = Colours::default();
    Call::Card(CardCall::OpenImage(OpenImage { image, colours }))
}

pub fn pin_page_call(place: Place) -> Call {
    let colours = Colours::default();
    Call::Card(CardCall::OpenPinPage(OpenPinPage { place, colours }))
}

pub fn is_switch(call: &Call) -> bool {
    matches!(
        call,
        Call::Card(CardCall::Freeze | CardCall::Unfreeze | CardCall::Activate(_))
    )
}

impl Story {
    // What the user and the browser do.

    pub fn clicks_switch(&mut self, switch: StatusChange) -> &mut Story {
        self.happens(Event::StatusChangeClicked(switch))
    }

    /// Until the card says so.
    pub fn freezes(&mut self) -> &mut Story {
        let done = Answer::StatusChange(StatusChangeAnswer::Done);
        self.clicks_switch(StatusChange::Freeze)
            .switch_is(StatusChange::Freeze, done)
            .card_is(card("FROZEN"))
            .is(State::Frozen)
    }

    pub fn clicks_image(&mut self, image: SecureImage) -> &mut Story {
        let colours = Colours::default();
        self.happens(Event::RevealClicked { image, colours })
    }

    /// Until the image is on screen.
    pub fn reveals(&mut self, image: SecureImage) -> &mut Story {
        self.clicks_image(image)
            .answers(&image_call(image), Answer::Opened)
            .happens(Event::ImageLoaded)
    }

    pub fn clicks_pin_page(&mut self, place: Place) -> &mut Story {
        let colours = Colours::default();
        self.happens(Event::PinPageClicked { place, colours })
    }

    pub fn opens_pin_page(&mut self) -> &mut Story {
        self.clicks_pin_page(Place::Frame)
            .answers(&pin_page_call(Place::Frame), Answer::Opened)
    }

    // What the issuer says.

    pub fn switch_is(&mut self, switch: StatusChange, answer: Answer) -> &mut Story {
        let call = self.find_out(is_switch).expect("no switch is out");
        let fits = match &call {
            Call::Card(CardCall::Freeze) => switch == StatusChange::Freeze,
            Call::Card(CardCall::Unfreeze) => switch == StatusChange::Unfreeze,
            _ => switch == StatusChange::Activate,
        };
        assert!(fits, "{call:?} is out");
        self.answers(&call, answer)
    }

    // What is seen.

    pub fn control(&self, kind: ControlKind) -> Option<Control> {
        let controls = self.flow.view().actions.controls;
        controls.into_iter().find(|control| control.kind == kind)
    }

    pub fn shows_control(&mut self, kind: ControlKind, readiness: Readiness) -> &mut Story {
        let shown = self.control(kind).map(|control| control.readiness);
        assert_eq!(shown, Some(readiness), "{kind:?}");
        self
    }

    /// These controls and no other, whether they can be pressed or not.
    pub fn shows_controls(&mut self, kinds: &[ControlKind]) -> &mut Story {
        let controls = self.flow.view().actions.controls;
        let shown: Vec<_> = controls.iter().map(|control| control.kind).collect();
        assert_eq!(shown, kinds);
        self
    }

    /// Whether the digits on the card are asked for, and can be sent.
    pub fn shows_activation(&mut self, shown: Option<Readiness>) -> &mut Story {
        let activation = self.flow.view().actions.activation;
        assert_eq!(activation.map(|activation| activation.readiness), shown);
        self
    }

    /// Whether the freeze can be taken back where it is told of.
    pub fn shows_undo(&mut self, shown: Option<Readiness>) -> &mut Story {
        assert_eq!(self.flow.view().actions.undo, shown);
        self
    }

    pub fn shows_image(&mut self, image: SecureImage, stage: ImageStage) -> &mut Story {
        let expected = ImageView { image, stage };
        assert_eq!(self.flow.view().actions.image, Some(expected));
        self
    }

    pub fn shows_no_image(&mut self) -> &mut Story {
        assert_eq!(self.flow.view().actions.image, None);
        self
    }

    pub fn shows_pin_page(&mut self, is_open: bool) -> &mut Story {
        assert_eq!(self.flow.view().actions.is_pin_page_open, is_open);
        self
    }

    /// How often anything was taken out of the page.
    pub fn has_concealed(&mut self, times: usize) -> &mut Story {
        assert_eq!(self.concealed, times);
        self
    }

    /// How many such calls ever went out.
    pub fn has_asked(&mut self, times: usize, is_it: fn(&Call) -> bool) -> &mut Story {
        let asked = self.asked.iter().filter(|(_, call)| is_it(call)).count();
        assert_eq!(asked, times, "{:?}", self.asked);
        self
    }

    /// What the page was told of it, in order.
    pub fn outcomes(&self, action: CardAction) -> Vec<&'static str> {
        let outcome = |news: &News| match news {
            News::Acted {
                action: name,
                outcome,
            } if *name == action.name() => Some(*outcome),
            News::Acted { .. }
            | News::StateChanged { .. }
            | News::Ordered
            | News::Activated { .. }
            | News::Troubled(_) => None,
        };
        self.news.iter().filter_map(outcome).collect()
    }

    pub fn has_told_trouble(&mut self, code: &'static str, times: usize) -> &mut Story {
        let is_it = |news: &&News| **news == News::Troubled(code);
        let told = self.news.iter().filter(is_it).count();
        assert_eq!(told, times, "{:?}", self.news);
        self
    }
}
