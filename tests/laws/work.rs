//! What the issuer works on: orders for a card, and switches that it takes as orders. Each is
//! under way for a while and then ends in its own way.

use order_card::flow::Timestamp;
use order_card::flow::answer::{Failure, Fault, Outage, Progress, Refusal};
use order_card::flow::intent::{OrderKey, OrderNumber};

pub struct Work {
    pub number: OrderNumber,
    /// A switch has none.
    pub key: Option<OrderKey>,
    pub until: Timestamp,
    pub end: End,
    pub is_over: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum End {
    Card(u64),
    /// The card is there, but its first payment in failed.
    CardInPart(u64),
    NoCard(u64),
    StatusChanged(&'static str, &'static str),
    NotSwitched,
    /// The issuer says that it is done, and did nothing.
    Shrugged,
}

impl End {
    /// Every fifth order comes to nothing, and another fifth ends in part. The seed decides
    /// where that begins.
    pub fn of_order(seed: u64, number: u64) -> End {
        match (seed / 8 + number) % 5 {
            0 => End::NoCard(number),
            1 => End::CardInPart(number),
            _ => End::Card(number),
        }
    }

    pub fn is_of_order(self) -> bool {
        match self {
            End::Card(_) | End::CardInPart(_) | End::NoCard(_) => true,
            End::StatusChanged(..) | End::NotSwitched | End::Shrugged => false,
        }
    }
}

impl Work {
    pub fn is_ordering(&self) -> bool {
        !self.is_over && self.end.is_of_order()
    }

    pub fn progress(&self) -> Progress {
        match self.end {
            _ if !self.is_over => Progress::Underway,
            End::Card(_) | End::StatusChanged(..) | End::Shrugged => Progress::Done,
            End::CardInPart(_) => Progress::DoneInPart,
            End::NoCard(number) => Progress::Failed(match number % 3 {
                0 => Failure::Stop(Refusal::NotAvailable),
                1 => Failure::Misconfigured(Fault::PartnerAccount),
                _ => Failure::Retry(Outage::Server),
            }),
            End::NotSwitched => Progress::Failed(Failure::Retry(Outage::Server)),
        }
    }
}
