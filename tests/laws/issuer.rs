//! An issuer of one of three shapes. It would take any number of orders, so that a second one
//! does not go unnoticed.

use std::time::Duration;

use order_card::flow::answer::{
    Answer, Decline, Failure, Missing, OrderAnswer, Refusal, StatusChangeAnswer, Window,
};
use order_card::flow::card::{Activation, Card, CardLookup};
use order_card::flow::card_action::call::{CardCall, OpenImage, OpenPinPage};
use order_card::flow::card_action::place::Place;
use order_card::flow::card_action::secure_image::SecureImage;
use order_card::flow::card_action::status_change::StatusChange;
use order_card::flow::history::call::HistoryCall;
use order_card::flow::history::filter::TransactionQuery;
use order_card::flow::intent::{OrderKey, OrderNumber};
use order_card::flow::profile::Verification;
use order_card::flow::wallets::wallet::Wallet;
use order_card::flow::{Call, PageStep, State, Timestamp};

use crate::payments::Payments;
use crate::seed::{card_at_first, shape};
use crate::step::IssuerStep;
use crate::support::{Shape, numbered_card, profile, wallet};
use crate::work::{End, Work};

/// The issuer keeps its promise: less than the documented worst case.
const PROVISIONING: Duration = Duration::from_secs(140);

/// Longer than a tab follows a switch.
const SWITCHING: Duration = Duration::from_secs(70);

const DECLINED: Answer = Answer::Order(OrderAnswer::Declined(Decline::NeedsSetup(Missing::Unsaid)));

const REFUSED: Answer = Answer::Failed(Failure::Stop(Refusal::Refused(None)));

pub struct Issuer {
    seed: u64,
    pub shape: Shape,
    pub verification: Verification,
    /// Something that the user has to provide on the page, before any order.
    pub misses: bool,
    /// Number and word.
    card: Option<(u64, &'static str)>,
    /// All that was ever taken, oldest first.
    work: Vec<Work>,
    payments: Payments,
    wallets: Vec<Wallet>,
}

impl Issuer {
    pub fn new(seed: u64) -> Issuer {
        let shape = shape(seed);
        Issuer {
            seed,
            shape,
            verification: Verification::Verified,
            misses: false,
            card: card_at_first(seed, shape),
            work: Vec::new(),
            payments: Payments::new(seed),
            wallets: (0..seed / 32 % 3).map(|_| wallet("USDC", "250")).collect(),
        }
    }

    pub fn answer(&mut self, call: &Call, now: Timestamp) -> Answer {
        self.catch_up(now);
        match call {
            Call::ReadProfile => Answer::Profile(profile(self.verification.clone())),
            Call::ReadCard => self.page(0),
            Call::ReadMoreCards(page) => self.page(*page),
            Call::Order(key) => self.take_order(key, now),
            Call::ReadOrder(number) => {
                let mut work = self.work.iter();
                work.find(|work| work.number == *number)
                    .map_or(REFUSED, |work| Answer::OrderProgress(work.progress()))
            }
            Call::StartVerification => {
                if self.verification != Verification::Verified {
                    self.verification = Verification::Pending;
                }
                Answer::Window(Window::Opened)
            }
            Call::Card(CardCall::Freeze) => self.switch(StatusChange::Freeze, now),
            Call::Card(CardCall::Unfreeze) => self.switch(StatusChange::Unfreeze, now),
            Call::Card(CardCall::Activate(digits)) if digits != "4821" => REFUSED,
            Call::Card(CardCall::Activate(_)) => self.switch(StatusChange::Activate, now),
            Call::Card(CardCall::OpenImage(OpenImage { image, .. })) => {
                match (self.word(), image) {
                    (Some("FROZEN" | "HELD"), SecureImage::Details) => Answer::Opened,
                    _ => self.open(Answer::Opened),
                }
            }
            Call::Card(CardCall::OpenPinPage(OpenPinPage { place, .. })) => match place {
                Place::Frame => self.open(Answer::Opened),
                Place::Window if self.seed.is_multiple_of(2) => Answer::Window(Window::Blocked),
                Place::Window => self.open(Answer::Window(Window::Opened)),
            },
            Call::History(HistoryCall::ReadTransactions(query)) => self.payments.page(query),
            Call::History(HistoryCall::ReadNewest) => {
                self.payments.page(&TransactionQuery::default())
            }
            Call::History(HistoryCall::SaveStatement(_)) => Answer::Saved,
            Call::ReadWallets => Answer::Wallets(self.wallets.clone()),
        }
    }

    /// The newest card stands on the first page, and what was there at first on the last one.
    fn page(&self, page: u32) -> Answer {
        let last = match self.shape {
            Shape::CardAtOnce => (self.seed / 64 % 16).saturating_sub(12) as u32,
            Shape::StatusPolled | Shape::OrderPolled => 0,
        };
        match self.card {
            Some((number, word)) if page == if number == 1 { last } else { 0 } => {
                Answer::Card(CardLookup::Card(card(number, word)))
            }
            Some(_) | None if page < last => Answer::MoreCards,
            // To the flow both are the same, so one of the issuers says this one.
            Some(_) | None if self.shape == Shape::OrderPolled => {
                Answer::Card(CardLookup::Cancelled)
            }
            Some(_) | None => Answer::Card(CardLookup::NoCard),
        }
    }

    /// Whoever wishes for what is so already has it. What the issuer itself holds stays held.
    fn switch(&mut self, switch: StatusChange, now: Timestamp) -> Answer {
        let (from, to) = match switch {
            StatusChange::Freeze => ("ACTIVE", "FROZEN"),
            StatusChange::Unfreeze => ("FROZEN", "ACTIVE"),
            StatusChange::Activate => ("INACTIVE", "ACTIVE"),
        };
        match self.word() {
            Some(word) if self.shape == Shape::OrderPolled && (word == from || word == to) => {
                let is_taken = !(self.seed / 8 + self.work.len() as u64).is_multiple_of(5);
                let end = End::StatusChanged(from, to);
                self.works_on(if is_taken { end } else { End::NotSwitched }, now)
            }
            Some(word) if word == from || word == to || word == "HELD" => {
                self.turn(from, to);
                Answer::StatusChange(StatusChangeAnswer::Done)
            }
            Some(_) | None => REFUSED,
        }
    }

    /// The issuer says that it did what was wished for, and does nothing.
    pub fn shrug(&mut self, now: Timestamp) -> Answer {
        match self.shape {
            Shape::OrderPolled => self.works_on(End::Shrugged, now),
            Shape::StatusPolled | Shape::CardAtOnce => {
                Answer::StatusChange(StatusChangeAnswer::Done)
            }
        }
    }

    fn works_on(&mut self, end: End, now: Timestamp) -> Answer {
        let turn = self.seed / 16 + self.work.len() as u64;
        let until = now + SWITCHING * (turn % 4) as u32 / 3;
        Answer::StatusChange(StatusChangeAnswer::Taken(self.begin(None, end, until)))
    }

    fn begin(&mut self, key: Option<OrderKey>, end: End, until: Timestamp) -> OrderNumber {
        let number = OrderNumber::new(&format!("o-{}", self.work.len())).unwrap();
        self.work.push(Work {
            number: number.clone(),
            key,
            until,
            end,
            is_over: false,
        });
        number
    }

    fn open(&self, answer: Answer) -> Answer {
        match self.word() {
            Some("ACTIVE") => answer,
            Some(_) | None => REFUSED,
        }
    }

    /// Whether the page has its own way to what the user wants. What it is to set up is there then.
    pub fn page_takes(&mut self, step: PageStep) -> bool {
        let is_taken = (self.seed / 32).is_multiple_of(2);
        self.misses &= !(is_taken && matches!(step, PageStep::Setup(_)));
        is_taken
    }

    /// Takes every order, and makes sure that there is never a second one for the same need. A
    /// key that is known is no order, but the answer of before.
    pub fn take_order(&mut self, key: &OrderKey, now: Timestamp) -> Answer {
        self.catch_up(now);
        let knows_orders = self.shape != Shape::StatusPolled;
        let known = self.work.iter().find(|work| work.key.as_ref() == Some(key));
        if let Some(known) = known.filter(|_| knows_orders) {
            return match (self.shape, known.end) {
                (Shape::CardAtOnce, End::Card(number)) => {
                    Answer::Order(OrderAnswer::Made(card(number, "ACTIVE")))
                }
                _ => Answer::Order(OrderAnswer::Taken(known.number.clone())),
            };
        }
        let is_under_way = self.work.iter().any(Work::is_ordering);
        assert!(!is_under_way, "law 1 and 3: a second order beside another");
        let needs_card = matches!(self.word(), None | Some("BLOCKED"));
        assert!(needs_card, "law 1 and 3: an order although a card is there");
        if self.misses {
            return DECLINED;
        }
        let number = self.work.len() as u64 + 2;
        let provisioning = PROVISIONING * (self.seed % 8) as u32 / 7;
        let (end, until) = match self.shape {
            Shape::StatusPolled => (End::Card(number), now + provisioning),
            Shape::CardAtOnce => (End::Card(number), now),
            Shape::OrderPolled => (End::of_order(self.seed, number), now + provisioning),
        };
        let order = self.begin(Some(key.clone()), end, until);
        self.catch_up(now);
        match self.shape {
            Shape::StatusPolled => Answer::Order(OrderAnswer::Accepted),
            Shape::CardAtOnce => Answer::Order(OrderAnswer::Made(card(number, "ACTIVE"))),
            Shape::OrderPolled => Answer::Order(OrderAnswer::Taken(order)),
        }
    }

    /// Ends what is due.
    pub fn catch_up(&mut self, now: Timestamp) {
        for place in 0..self.work.len() {
            let work = &mut self.work[place];
            if work.is_over || now < work.until {
                continue;
            }
            work.is_over = true;
            match work.end {
                End::Card(number) | End::CardInPart(number) => self.card = Some((number, "ACTIVE")),
                End::StatusChanged(from, to) => self.turn(from, to),
                End::NoCard(_) | End::NotSwitched | End::Shrugged => {}
            }
        }
    }

    fn word(&self) -> Option<&'static str> {
        self.card.map(|(_, word)| word)
    }

    /// What everybody sees in the end.
    pub fn good_end(&mut self, now: Timestamp) -> State {
        self.catch_up(now);
        match self.word() {
            None => State::Ready,
            Some("ACTIVE") => State::Active,
            Some("FROZEN" | "HELD") => State::Frozen,
            Some("INACTIVE") => State::Inactive,
            Some(_) => State::Blocked,
        }
    }

    pub fn change(&mut self, step: IssuerStep, now: Timestamp) {
        self.catch_up(now);
        match step {
            IssuerStep::Verify => self.verification = Verification::Verified,
            IssuerStep::Pend => self.verification = Verification::Pending,
            IssuerStep::Miss => self.misses = true,
            IssuerStep::Reject => self.verification = Verification::Rejected,
            IssuerStep::Puzzle => self.verification = Verification::Unknown("LIMBO".into()),
            IssuerStep::Pay => self.payments.add(),
            IssuerStep::Fund => self.wallets.push(wallet("USDC", "250")),
            IssuerStep::Freeze => self.turn("ACTIVE", "FROZEN"),
            IssuerStep::Hold => self.turn("FROZEN", "HELD"),
            IssuerStep::Unfreeze => {
                self.turn("FROZEN", "ACTIVE");
                self.turn("HELD", "ACTIVE");
            }
            IssuerStep::Block => {
                for word in ["ACTIVE", "FROZEN", "HELD", "INACTIVE"] {
                    self.turn(word, "BLOCKED");
                }
            }
        }
    }

    fn turn(&mut self, from: &'static str, to: &'static str) {
        if let Some((_, word)) = &mut self.card
            && *word == from
        {
            *word = to;
        }
    }
}

fn card(number: u64, word: &str) -> Card {
    Card {
        is_held: word == "HELD",
        activation: (word == "INACTIVE").then_some(Activation::Digits),
        ..numbered_card(number, if word == "HELD" { "FROZEN" } else { word })
    }
}
