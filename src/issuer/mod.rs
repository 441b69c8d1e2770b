//! How each issuer says it. An exchange turns a call of the flow into HTTP, and what comes back
//! into a word of the flow. All oddities of an issuer are in its own folder.

mod baanx;
mod colour;
mod decimal;
mod digest;
mod entries;
mod error_body;
mod failure;
mod kulipa;
mod pintopay;
mod retry_after;
mod secret;
mod text;

pub use entries::Entries;
pub use retry_after::{WAIT_HEADERS, retry_after};
pub use secret::Secret;

use std::time::Duration;

use crate::config::{Config, IssuerName, host, is_safe_address};
use crate::flow::answer::{Failure, Fault, Outage};
use crate::flow::profile::{Eligibility, Profile, UserKey, Verification};
use crate::flow::{Answer, Call, Capabilities};

/// A request without the access token: only the part that sends it knows the token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub method: Method,
    pub url: String,
    pub headers: Vec<(&'static str, String)>,
    pub body: Option<String>,
    /// It is a wish and no question: whoever redirects it may have fulfilled it.
    pub is_wish: bool,
    /// The answer may be a file for the user, which is no text.
    pub may_be_file: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
    Put,
}

/// Whatever arrived with a status; the body may be empty, cut off, or no JSON.
#[derive(Clone, PartialEq, Eq)]
pub struct Response {
    pub status: u16,
    pub retry_after: Option<Duration>,
    /// As the header `content-type` has it.
    pub media_type: String,
    /// Empty where the answer is a file.
    pub body: String,
}

/// What a response means.
pub enum ParsedResponse {
    Answer(Answer),
    /// A page for a window of its own. It is opened at once and kept nowhere.
    Window(Secret),
    /// An image or a page to be shown in the widget.
    Inset(Secret),
    /// A page of transactions, newest first. They are read part by part.
    Transactions(Entries),
    /// The file is whole, and gets this name.
    File(&'static str),
    /// The same question has to be asked elsewhere, once.
    AskElsewhere(Exchange),
}

impl ParsedResponse {
    /// An answer that is not what the issuer documents.
    const UNREADABLE: ParsedResponse = ParsedResponse::failed(Failure::Retry(Outage::Unreadable));

    fn understood(answer: Option<Answer>) -> ParsedResponse {
        answer.map_or(ParsedResponse::UNREADABLE, ParsedResponse::Answer)
    }

    const fn failed(failure: Failure) -> ParsedResponse {
        ParsedResponse::Answer(Answer::Failed(failure))
    }
}

/// How a call is made, and what comes back for it is read.
pub struct Exchange {
    pub request: Request,
    pub answer: fn(&mut Issuer, &Response) -> ParsedResponse,
}

/// One issuer as one partner reaches it, and what was learned about it on the way.
#[derive(Clone, Debug)]
pub struct Issuer {
    config: Config,
    profile_path_is_missing: bool,
    /// The issuer's id of the card that was read last, where its paths need one.
    card_id: String,
    /// The newest card, where it has ended, and the word for why it has.
    ended: Option<(String, String)>,
    /// A digest of the page of cards that was read last.
    last_cards: u64,
}

impl Issuer {
    pub fn new(config: Config) -> Issuer {
        Issuer {
            config,
            profile_path_is_missing: false,
            card_id: String::new(),
            ended: None,
            last_cards: 0,
        }
    }

    pub fn capabilities(config: &Config) -> Capabilities {
        let issuer = match config.issuer {
            IssuerName::Baanx => baanx::CAPABILITIES,
            IssuerName::Kulipa => kulipa::CAPABILITIES,
            IssuerName::PintoPay => pintopay::CAPABILITIES,
        };
        Capabilities {
            actions: issuer.actions.and(config.actions),
            ..issuer
        }
    }

    /// `None` for what the issuer does not have, and so does not offer.
    pub fn exchange(&self, call: &Call) -> Option<Exchange> {
        match self.config.issuer {
            IssuerName::Baanx => baanx::exchange(self, call),
            IssuerName::Kulipa => kulipa::exchange(self, call),
            IssuerName::PintoPay => pintopay::exchange(self, call),
        }
    }

    /// Whether a message of the issuer's page in a frame says that the page is over. The
    /// message is told as JSON.
    pub fn ends_page(&self, message: &str) -> bool {
        match self.config.issuer {
            IssuerName::Baanx => baanx::ends_page(message),
            IssuerName::Kulipa | IssuerName::PintoPay => false,
        }
    }

    /// The user whose id the page has given.
    fn profile(&self, verification: Verification, is_eligible: bool) -> Profile {
        let eligibility = if is_eligible {
            Eligibility::Eligible
        } else {
            Eligibility::Ineligible {
                is_under_review: false,
            }
        };
        Profile {
            user: UserKey(digest::digest(&[&self.config.user_id])),
            verification,
            eligibility,
        }
    }

    /// An image or a page that shows what nobody else may see: only from hosts that the page has
    /// listed. `place` says where it is shown.
    fn embed(
        &self,
        address: Option<&str>,
        documented_host: &str,
        place: fn(Secret) -> ParsedResponse,
    ) -> ParsedResponse {
        let Some(address) = address.map(str::trim_ascii) else {
            return ParsedResponse::UNREADABLE;
        };
        let from = host(address).to_ascii_lowercase();
        let is_listed = match &self.config.secure_hosts {
            Some(hosts) => hosts.contains(&from),
            None => from == documented_host || from.eq_ignore_ascii_case(self.config.base_host()),
        };
        if is_listed && is_safe_address(address) {
            place(Secret::new(address))
        } else {
            ParsedResponse::failed(Failure::Misconfigured(Fault::HostNotListed))
        }
    }

    /// Names the issuer and the partner's account there, however they are reached, for whatever is remembered of a
    /// user: the same user id elsewhere is somebody else.
    pub fn scope(&self) -> u64 {
        let issuer = match self.config.issuer {
            IssuerName::Baanx => "baanx",
            IssuerName::Kulipa => "kulipa",
            IssuerName::PintoPay => "pintopay",
        };
        digest::digest(&[issuer, &self.config.client_key])
    }
}
