//! What can come back from a call.

use std::time::Duration;

use super::card::{Card, CardLookup};
use super::history::transaction::Transaction;
use super::intent::OrderNumber;
use super::profile::Profile;
use super::wallets::wallet::Wallet;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Profile(Profile),
    /// "No card" is what the issuer itself said. An error is never that.
    Card(CardLookup),
    /// The card is not on this page of the list, and there are further ones.
    MoreCards,
    Order(OrderAnswer),
    OrderProgress(Progress),
    StatusChange(StatusChangeAnswer),
    Window(Window),
    /// The address of the issuer's image or page is there, and is kept out of the flow.
    Opened,
    /// One page of them, newest first.
    Transactions(Vec<Transaction>),
    /// The wallets that the card is paid from, the one that is charged first first. None of them
    /// is what the issuer itself said, as with "no card".
    Wallets(Vec<Wallet>),
    /// The browser saves the file.
    Saved,
    Failed(Failure),
}

impl Answer {
    /// What it means for a call that asked for something else.
    pub fn into_failure(self) -> Failure {
        let Answer::Failed(failure) = self else {
            return Failure::Retry(Outage::Unreadable);
        };
        failure
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrderAnswer {
    Accepted,
    /// The issuer took the order, and works on it under this number.
    Taken(OrderNumber),
    /// The issuer took the order, and this is the card.
    Made(Card),
    /// The issuer read the order and did not take it.
    Declined(Decline),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StatusChangeAnswer {
    /// The card is as wished for, or was so already.
    Done,
    /// The issuer works on it under this number.
    Taken(OrderNumber),
}

/// What became of the window for a page of the issuer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    Opened,
    /// The browser did not let it open.
    Blocked,
}

/// How far the issuer has come with an order that it took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    Underway,
    /// The card is there, or will be without more ado.
    Done,
    /// The card is there, but what should follow went wrong.
    DoneInPart,
    /// It came to nothing, and there is no card.
    Failed(Failure),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decline {
    AlreadyHasCard,
    /// An order like this one was there before, perhaps this one itself.
    AlreadyOrdered,
    NotVerified,
    /// Something is missing that the user can provide, where the page has its own way to it.
    NeedsSetup(Missing),
}

/// What an issuer misses before it takes an order. `Unsaid` where it refuses in the words that
/// stand for any of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    Consent,
    Address,
    Wallet,
    Unsaid,
}

impl Missing {
    /// The word of the event `order-card-setup`.
    pub fn name(self) -> &'static str {
        match self {
            Missing::Consent => "consent",
            Missing::Address => "address",
            Missing::Wallet => "wallet",
            Missing::Unsaid => "unknown",
        }
    }
}

/// Why a call gave nothing, named by what the caller does next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The token is not accepted: ask the page for a new one, and call once more.
    RenewToken,
    /// The page gave no token: wait until somebody has signed in.
    SignIn,
    /// Too many requests: ask again after this time, or after one's own.
    Wait(Option<Duration>),
    /// Something broke on the way: reads may be asked again, and what became of a write
    /// is unknown.
    Retry(Outage),
    /// The issuer refuses, and asking again changes nothing. The text is the issuer's own,
    /// where it is meant for people.
    Stop(Refusal),
    /// The integration is at fault, not the user.
    Misconfigured(Fault),
}

impl Failure {
    /// Whether it is said at once: it does not pass by itself, or the issuer wants to be left
    /// alone for longer than a user would wait without a word.
    pub fn is_worth_a_word(&self) -> bool {
        const LONG: Duration = Duration::from_secs(5);
        match self {
            Failure::Wait(Some(wait)) => *wait >= LONG,
            failure => !failure.may_pass(),
        }
    }

    /// Whether the same call may succeed later without anybody's doing.
    pub fn may_pass(&self) -> bool {
        matches!(self, Failure::Wait(_) | Failure::Retry(_))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outage {
    /// No answer arrived: connection refused, closed, cut off, or blocked by the browser.
    Network,
    Timeout,
    /// An answer with a status from 500 on, or 409.
    Server,
    /// An answer that is not what the issuer documents: HTML, empty, or cut off.
    Unreadable,
    /// The issuer's image did not load.
    Image,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// 403.
    NotAllowed,
    /// Not now: what is asked for is not on offer at the moment.
    NotAvailable,
    /// Any other refusal of a well-formed request.
    Refused(Option<String>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    ClientKeyInvalid,
    ClientKeyMissing,
    /// 422: the widget's own request is not accepted.
    RequestRejected,
    /// 404 where there is always something: the base URL is not the issuer's.
    EndpointMissing,
    /// The partner's account with the issuer: its balance, its prices, its limits. Nothing of it
    /// is the user's.
    PartnerAccount,
    /// The issuer does not know the product or the design.
    Product,
    /// An image or a page comes from a host that the page has not listed.
    HostNotListed,
    /// The attributes make no configuration.
    Configuration(Setting),
}

/// The attribute that has to be mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    Issuer,
    BaseUrl,
    ClientKey,
    ProfilePath,
    UserId,
    DesignId,
    ProductCode,
    Cardholder,
    SecureHosts,
    Actions,
    SupportUrl,
    /// An element of a session stands outside every session.
    Session,
}
