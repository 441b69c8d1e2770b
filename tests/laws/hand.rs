//! What a user and the issuer's images and pages do with a card.

use order_card::flow::Event;
use order_card::flow::card_action::colours::Colours;
use order_card::flow::card_action::place::Place;
use order_card::flow::card_action::secure_image::SecureImage;
use order_card::flow::card_action::status_change::StatusChange;
use order_card::flow::history::category::Category;
use order_card::flow::history::filter::End;
use order_card::flow::history::format::Format;
use proptest::prelude::*;

#[derive(Clone, Copy, Debug)]
pub enum HandStep {
    StatusChange(StatusChange),
    Confirm,
    Type(&'static str),
    /// Asked for the digits, typed, and sent.
    Activate,
    Dismiss,
    Reveal(SecureImage),
    ImageLoaded,
    ImageFailed,
    HideImage,
    OpenPinPage(Place),
    PinPageEnded,
    PinPageDismissed,
    LeavePage,
    CloseWindow,
    SetUp,
    Support,
    SignIn,
    History,
    ListEnd,
    More,
    Search(&'static str),
    Category(Category),
    Day(End, &'static str),
    Clear,
    ShowNewest,
    Statement(Format),
    Fund,
}

impl HandStep {
    /// The event, or the first of them.
    pub fn event(self) -> Event {
        let colours = Colours::default();
        match self {
            HandStep::StatusChange(switch) => Event::StatusChangeClicked(switch),
            HandStep::Activate => Event::StatusChangeClicked(StatusChange::Activate),
            HandStep::Confirm => Event::ActivationConfirmed,
            HandStep::Type(text) => Event::CodeTyped(text.into()),
            HandStep::Dismiss => Event::ActivationDismissed,
            HandStep::Reveal(image) => Event::RevealClicked { image, colours },
            HandStep::ImageLoaded => Event::ImageLoaded,
            HandStep::ImageFailed => Event::ImageFailed,
            HandStep::HideImage => Event::ImageDismissed,
            HandStep::OpenPinPage(place) => Event::PinPageClicked { place, colours },
            HandStep::PinPageEnded => Event::PinPageEnded,
            HandStep::PinPageDismissed => Event::PinPageDismissed,
            HandStep::LeavePage => Event::LeftPage,
            HandStep::CloseWindow => Event::IssuerWindowClosed,
            HandStep::SetUp => Event::SetupClicked,
            HandStep::Support => Event::SupportClicked,
            HandStep::SignIn => Event::SignInClicked,
            HandStep::History => Event::HistoryClicked,
            HandStep::ListEnd => Event::ListEndNeared,
            HandStep::More => Event::MoreClicked,
            HandStep::Search(text) => Event::SearchTyped(text.into()),
            HandStep::Category(category) => Event::CategoryClicked(category),
            HandStep::Day(end, day) => {
                let (day, today) = (day.into(), "2026-02-03".into());
                Event::DayChosen { end, day, today }
            }
            HandStep::Clear => Event::FilterCleared,
            HandStep::ShowNewest => Event::NewestShown,
            HandStep::Statement(format) => Event::StatementClicked(format),
            HandStep::Fund => Event::FundClicked,
        }
    }
}

pub fn hand_step() -> impl Strategy<Value = HandStep> {
    let switch = {
        prop_oneof![
            3 => Just(StatusChange::Freeze),
            3 => Just(StatusChange::Unfreeze),
            2 => Just(StatusChange::Activate),
        ]
    };
    let code = prop_oneof![3 => Just("4821"), 1 => Just("4822"), 1 => Just("48"), 1 => Just("")];
    let image = prop_oneof![Just(SecureImage::Details), Just(SecureImage::Pin)];
    let place = prop_oneof![Just(Place::Frame), Just(Place::Window)];
    let end = prop_oneof![Just(End::First), Just(End::Last)];
    let day = prop_oneof![Just(""), Just("2026-01-01"), Just("2026-01-31")];
    let category = prop_oneof![Just(Category::Food), Just(Category::Cash)];
    let format = prop_oneof![Just(Format::Csv), Just(Format::Pdf)];
    prop_oneof![
        7 => switch.prop_map(HandStep::StatusChange),
        2 => Just(HandStep::Activate),
        2 => Just(HandStep::Confirm),
        1 => code.prop_map(HandStep::Type),
        1 => Just(HandStep::Dismiss),
        6 => image.prop_map(HandStep::Reveal),
        5 => Just(HandStep::ImageLoaded),
        1 => Just(HandStep::ImageFailed),
        1 => Just(HandStep::HideImage),
        4 => place.prop_map(HandStep::OpenPinPage),
        1 => Just(HandStep::PinPageEnded),
        1 => Just(HandStep::PinPageDismissed),
        1 => Just(HandStep::LeavePage),
        1 => Just(HandStep::CloseWindow),
        2 => Just(HandStep::SetUp),
        1 => Just(HandStep::Support),
        1 => Just(HandStep::SignIn),
        4 => Just(HandStep::History),
        3 => Just(HandStep::ListEnd),
        3 => Just(HandStep::More),
        1 => prop_oneof![Just(""), Just("even")].prop_map(HandStep::Search),
        1 => category.prop_map(HandStep::Category),
        1 => (end, day).prop_map(|(end, day)| HandStep::Day(end, day)),
        1 => Just(HandStep::Clear),
        2 => Just(HandStep::ShowNewest),
        2 => format.prop_map(HandStep::Statement),
        1 => Just(HandStep::Fund),
    ]
}
