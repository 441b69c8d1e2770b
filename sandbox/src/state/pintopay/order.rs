//! One order: everything that PintoPay changes goes by one, and it takes its time.

use std::time::{Instant, SystemTime};

use serde_json::{Value, json};
use uuid::Uuid;

use super::card;
use super::course::Next;
use super::purpose::Purpose;
use super::scenario::Scenario;
use super::stage::Stage;
use crate::state::moment;

/// An order with everything that an answer tells, but the partner's balance.
#[derive(Clone, Debug)]
pub struct Order {
    id: String,
    key: Option<String>,
    purpose: Purpose,
    stage: Stage,
    /// When the stage began.
    since: Instant,
    card_id: Option<String>,
    created_at: SystemTime,
    end: Option<End>,
}

/// What happened to the cards.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Milestone {
    /// There is a card with this id, of this product.
    CardMade(String, String),
    Ended {
        is_good: bool,
    },
}

#[derive(Clone, Debug)]
struct End {
    is_good: bool,
    issue_status: Option<&'static str>,
    error_slug: Option<String>,
    at: SystemTime,
}

impl Order {
    pub(super) fn new(purpose: Purpose, key: Option<&str>, now: Instant) -> Self {
        Self {
            id: format!("ord_{}", Uuid::new_v4().simple()),
            key: key.map(ToOwned::to_owned),
            card_id: purpose.card_id().map(ToOwned::to_owned),
            purpose,
            stage: Stage::New,
            since: now,
            created_at: SystemTime::now(),
            end: None,
        }
    }

    /// The id, which begins with `ord_`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The card that it made or is about.
    pub fn card_id(&self) -> Option<&str> {
        self.card_id.as_deref()
    }

    pub(super) fn purpose(&self) -> &Purpose {
        &self.purpose
    }

    /// Whether it makes a card and is not over.
    pub(super) fn is_issuing(&self) -> bool {
        self.end.is_none() && matches!(self.purpose, Purpose::Issue { .. })
    }

    /// Whether it was made with this key, for the same kind of thing.
    /// What is different about the thing does not count: the key alone says that it is the same wish.
    pub(super) fn is_for(&self, key: &str, purpose: &Purpose) -> bool {
        self.key.as_deref() == Some(key) && self.purpose.word() == purpose.word()
    }

    /// Goes on through all stages whose time is over, and says what came of that.
    /// At the stage where the scenario holds orders, no time passes.
    pub(super) fn advance(&mut self, now: Instant, scenario: &Scenario) -> Vec<Milestone> {
        let mut milestones = Vec::new();
        while self.end.is_none() {
            if scenario.hold_at == Some(self.stage) {
                self.since = now;
                break;
            }
            let over = self.since.checked_add(scenario.stage());
            let Some(over) = over.filter(|over| *over <= now) else {
                break;
            };
            self.since = over;
            match self.stage.next(&self.purpose, scenario) {
                Next::Stage(stage) => self.enter(stage, &mut milestones),
                Next::End {
                    is_good,
                    issue_status,
                } => {
                    self.end = Some(End {
                        is_good,
                        issue_status,
                        error_slug: (!is_good).then(|| scenario.error_slug.clone()),
                        at: SystemTime::now(),
                    });
                    milestones.push(Milestone::Ended { is_good });
                }
            }
        }
        milestones
    }

    fn enter(&mut self, stage: Stage, milestones: &mut Vec<Milestone>) {
        self.stage = stage;
        if let (Stage::CardCreateDone, Purpose::Issue { product }) = (stage, &self.purpose) {
            let id = card::new_id();
            self.card_id = Some(id.clone());
            milestones.push(Milestone::CardMade(id, product.clone()));
        }
    }

    /// The order as the wire has it.
    pub fn wire(&self) -> Value {
        let end = self.end.as_ref();
        let at = |is_good: bool| {
            end.filter(|end| end.is_good == is_good)
                .map(|end| moment(end.at))
        };
        let mut order = json!({
            "order_id": self.id,
            "order_type": self.purpose.word(),
            "status": match end {
                None => self.stage.status(),
                Some(End { is_good: true, .. }) => "completed",
                Some(End { is_good: false, .. }) => "failed",
            },
            "card_id": self.card_id,
            "last_error": end
                .filter(|end| !end.is_good)
                .map(|_| "The order could not be carried out to its end"),
            "last_error_slug": end.and_then(|end| end.error_slug.as_deref()),
            "data": {},
            "created_at": moment(self.created_at),
            "completed_at": at(true),
            "failed_at": at(false),
        });
        if let (Purpose::Issue { .. }, Some(fields)) = (&self.purpose, order.as_object_mut()) {
            let issue_status = match end {
                Some(end) => end.issue_status,
                None => self.stage.issue_status(),
            };
            let made = self.card_id.is_some();
            let provider = match (made, end) {
                (false, _) => None,
                (true, Some(End { is_good: true, .. })) => Some("ACTIVE"),
                (true, _) => Some("CREATED"),
            };
            fields.insert("issue_status".into(), json!(issue_status));
            fields.insert("is_issued".into(), json!(made));
            fields.insert("provider_card_status".into(), json!(provider));
        }
        order
    }
}
