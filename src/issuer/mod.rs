//! How each issuer says it. `request` turns a call of the flow into HTTP, `answer` turns
//! what came back into a word of the flow. All oddities of an issuer are in its own file.

mod baanx;
mod digest;
mod error_body;
mod retry_after;
mod secret;

pub use retry_after::retry_after;
pub use secret::Secret;

use std::time::Duration;

use crate::config::{Config, IssuerName};
use crate::flow::{Answer, Call, Capabilities};

/// A request without the access token: only the part that sends it knows the token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub method: Method,
    pub url: String,
    pub headers: Vec<(&'static str, String)>,
    pub body: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
}

/// Whatever arrived with a status; the body may be empty, cut off, or no JSON.
#[derive(Clone, PartialEq, Eq)]
pub struct Response {
    pub status: u16,
    pub retry_after: Option<Duration>,
    pub body: String,
}

/// What a response means.
#[derive(PartialEq, Eq)]
pub enum Reply {
    Answer(Answer),
    /// The page of the identity check. It is opened at once and kept nowhere.
    VerificationPage(Secret),
    /// The same question has to be asked elsewhere.
    AskElsewhere(Request),
}

/// One issuer as one partner reaches it, and what was learned about it on the way.
#[derive(Clone, Debug)]
pub struct Issuer {
    config: Config,
    profile_path_is_missing: bool,
}

impl Issuer {
    pub fn new(config: Config) -> Issuer {
        Issuer {
            config,
            profile_path_is_missing: false,
        }
    }

    pub fn capabilities(config: &Config) -> Capabilities {
        match config.issuer {
            IssuerName::Baanx => baanx::CAPABILITIES,
        }
    }

    pub fn request(&self, call: &Call) -> Request {
        match self.config.issuer {
            IssuerName::Baanx => baanx::request(self, call),
        }
    }

    pub fn answer(&mut self, call: &Call, response: &Response) -> Reply {
        match self.config.issuer {
            IssuerName::Baanx => baanx::answer(self, call, response),
        }
    }

    /// Names the issuer and the partner's account there, however they are reached, for whatever is remembered of a
    /// user: the same user id elsewhere is somebody else.
    pub fn scope(&self) -> u64 {
        let issuer = match self.config.issuer {
            IssuerName::Baanx => "baanx",
        };
        digest::digest(&[issuer, &self.config.client_key])
    }
}
