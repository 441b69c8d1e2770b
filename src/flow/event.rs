//! What happens: facts from the browser and the issuer, and intents of the user.

use std::time::Duration;

use super::answer::Answer;
use super::call::CallId;
use super::card_action::colours::Colours;
use super::card_action::place::Place;
use super::card_action::secure_image::SecureImage;
use super::card_action::status_change::StatusChange;
use super::history::category::Category;
use super::history::filter::End;
use super::history::format::Format;
use super::intent::{Intent, OrderKey};
use super::page_step::PageStep;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The first reads that are ordered now left so long ago, before there was a flow.
    Started {
        ago: Duration,
    },
    /// The page offers a (new) way to get access tokens.
    SignedIn,
    Answered {
        id: CallId,
        answer: Answer,
    },
    /// The time of the last `WakeAfter` is over.
    Woke,
    Shown,
    Hidden,
    WentOnline,
    WentOffline,
    /// What is remembered of the user's order: the answer to `Recall`, and told again when
    /// another tab or element changed it.
    Recalled(Option<Intent>),
    /// Another tab or element was told that the issuer wants to be left alone for so long.
    QuietAsked(Duration),
    /// Another tab or element removed the intent with this key.
    Forgotten(OrderKey),
    /// The intent is stored, and no other tab had one.
    Reserved(Intent),
    /// Another tab or element was first; its intent, where it is already known.
    ReservationRefused {
        key: OrderKey,
        other: Option<Intent>,
    },
    SignInClicked,
    OrderClicked,
    VerifyClicked,
    /// The user wants to provide what the issuer misses.
    SetupClicked,
    SupportClicked,
    /// The answer to `AskPage`: the page does the step itself, or leaves it to the widget.
    PageAnswered {
        step: PageStep,
        is_taken: bool,
    },
    /// The window of the issuer's page was closed, or can be seen no more.
    IssuerWindowClosed,
    RefreshClicked,
    StatusChangeClicked(StatusChange),
    /// The digits that were typed are to be sent.
    ActivationConfirmed,
    ActivationDismissed,
    /// The digits that are printed on the card, as far as they are typed.
    CodeTyped(String),
    /// The colours are those of the widget at the click.
    RevealClicked {
        image: SecureImage,
        colours: Colours,
    },
    ImageDismissed,
    ImageLoaded,
    ImageFailed,
    PinPageClicked {
        place: Place,
        colours: Colours,
    },
    /// The page in the frame says that it is over.
    PinPageEnded,
    PinPageDismissed,
    /// The element was taken out of the page, perhaps only to be put elsewhere.
    LeftPage,
    HistoryClicked,
    /// The user has seen all but the last rows.
    ListEndNeared,
    /// The user asks for more, or for the same once more.
    MoreClicked,
    SearchTyped(String),
    CategoryClicked(Category),
    /// Both `YYYY-MM-DD`, and `today` is the day where the user is; any other `day` means none.
    DayChosen {
        end: End,
        day: String,
        today: String,
    },
    FilterCleared,
    /// The page has a place for the newest transactions.
    NewestShown,
    StatementClicked(Format),
    /// The user asks for a way to pay.
    FundClicked,
}
