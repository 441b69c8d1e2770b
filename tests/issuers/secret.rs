//! Addresses and tokens are in nothing that can be printed.

use std::fmt::Debug;
use std::marker::PhantomData;
use std::time::Duration;

use order_card::flow::answer::Window;
use order_card::flow::card::CardLookup;
use order_card::flow::card_action::call::{CardCall, OpenImage, OpenPinPage};
use order_card::flow::card_action::colours::Colours;
use order_card::flow::card_action::place::Place;
use order_card::flow::card_action::secure_image::SecureImage;
use order_card::flow::profile::Verification;
use order_card::flow::{Answer, Call, Effect, Event, Flow, Timestamp};
use order_card::issuer::{Issuer, ParsedResponse, Request, Response, Secret};

use super::exchange::answer;
use super::{config, response};
use crate::support::{NOON, card, flow, profile};

const SECRETS: [&str; 6] = [
    "5f2c",
    "9a41",
    "cards.baanx.com",
    "details-image",
    "pin-direct",
    "https://cards",
];

/// Tells whether a type can be printed: the inherent method wins where it is there.
struct Probe<T>(PhantomData<T>);

trait Otherwise {
    fn can_be_printed(&self) -> bool {
        false
    }
}

impl<T> Otherwise for Probe<T> {}

impl<T: Debug> Probe<T> {
    fn can_be_printed(&self) -> bool {
        true
    }
}

#[test]
fn what_holds_an_address_or_a_body_cannot_be_printed() {
    assert!(!Probe::<Secret>(PhantomData).can_be_printed());
    assert!(!Probe::<ParsedResponse>(PhantomData).can_be_printed());
    assert!(!Probe::<Response>(PhantomData).can_be_printed());
    assert!(Probe::<Answer>(PhantomData).can_be_printed());
    assert!(Probe::<Request>(PhantomData).can_be_printed());
}

fn calls() -> [Call; 4] {
    let colours = Colours::default();
    let image = |image| {
        Call::Card(CardCall::OpenImage(OpenImage {
            image,
            colours: colours.clone(),
        }))
    };
    let page = |place| {
        Call::Card(CardCall::OpenPinPage(OpenPinPage {
            place,
            colours: colours.clone(),
        }))
    };
    [
        image(SecureImage::Details),
        image(SecureImage::Pin),
        page(Place::Frame),
        page(Place::Window),
    ]
}

fn body() -> Response {
    response(
        200,
        r#"{"token":"5f2c","imageUrl":"https://cards.baanx.com/details-image?token=5f2c",
            "hostedPageUrl":"https://cards.baanx.com/pin-direct/set?token=9a41"}"#,
    )
}

#[test]
fn the_issuer_keeps_nothing_of_an_address() {
    let mut issuer = Issuer::new(config());
    for call in calls() {
        let reply = answer(&mut issuer, &call, &body());
        assert!(matches!(
            reply,
            ParsedResponse::Inset(_) | ParsedResponse::Window(_)
        ));
        let printed = format!(
            "{issuer:?} {call:?} {:?}",
            issuer.exchange(&call).unwrap().request
        );
        for secret in SECRETS {
            assert!(!printed.contains(secret), "{secret} is in {printed}");
        }
    }
}

/// An address from the wrong host is refused, and not repeated in the refusal.
#[test]
fn a_refused_address_is_not_in_the_refusal() {
    let bad = response(
        200,
        r#"{"imageUrl":"https://evil.example/5f2c","hostedPageUrl":"http://evil.example/9a41"}"#,
    );
    for call in calls() {
        let ParsedResponse::Answer(answer) = answer(&mut Issuer::new(config()), &call, &bad) else {
            panic!("{call:?} is shown");
        };
        let printed = format!("{answer:?}");
        for secret in ["evil", "5f2c", "9a41"] {
            assert!(!printed.contains(secret), "{secret} is in {printed}");
        }
    }
}

/// The flow with an active card.
struct Talk {
    flow: Flow,
    issuer: Issuer,
    printed: String,
    now: Timestamp,
}

impl Talk {
    /// All that the flow and its effects hold is printed, and the issuer answers at once.
    fn happens(&mut self, event: Event) {
        self.printed += &format!("{event:?}\n");
        for effect in self.flow.handle(event, self.now) {
            self.printed += &format!("{effect:?}\n{:?}\n{:?}\n", self.flow, self.flow.view());
            if let Effect::Call { id, call, .. } = effect {
                let answer = self.answer(&call);
                self.happens(Event::Answered { id, answer });
            }
        }
    }

    fn answer(&mut self, call: &Call) -> Answer {
        match call {
            Call::ReadCard => Answer::Card(CardLookup::Card(card("ACTIVE"))),
            Call::ReadProfile => Answer::Profile(profile(Verification::Verified)),
            other => match answer(&mut self.issuer, other, &body()) {
                ParsedResponse::Transactions(_) => unreachable!("a list is read to its end"),
                ParsedResponse::Inset(_) => Answer::Opened,
                ParsedResponse::Window(_) => Answer::Window(Window::Opened),
                ParsedResponse::Answer(_)
                | ParsedResponse::File(_)
                | ParsedResponse::AskElsewhere(_) => {
                    panic!("an image or a page is given")
                }
            },
        }
    }
}

#[test]
fn the_flow_the_view_and_the_effects_hold_no_address_while_an_image_or_a_page_is_shown() {
    let mut talk = Talk {
        flow: flow(1),
        issuer: Issuer::new(config()),
        printed: String::new(),
        now: NOON,
    };
    talk.happens(Event::Started {
        ago: Duration::ZERO,
    });
    for image in [SecureImage::Details, SecureImage::Pin] {
        let colours = Colours::default();
        talk.happens(Event::RevealClicked { image, colours });
        talk.happens(Event::ImageLoaded);
        talk.now = talk.now + Duration::from_secs(40);
        talk.happens(Event::Woke);
    }
    for place in [Place::Frame, Place::Window] {
        let colours = Colours::default();
        talk.happens(Event::PinPageClicked { place, colours });
        talk.happens(Event::PinPageEnded);
    }
    for word in ["Shown", "PinWindowOpened", "PinPageClosed"] {
        assert!(talk.printed.contains(word), "{word} was not reached");
    }
    for secret in SECRETS {
        assert!(!talk.printed.contains(secret), "{secret} is printed");
    }
}
