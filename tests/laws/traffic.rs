//! What is under way between a tab, the issuer and the browser.

use std::time::Duration;

use order_card::flow::answer::Answer;
use order_card::flow::call::CallId;
use order_card::flow::intent::{Intent, OrderKey};
use order_card::flow::{Call, Timestamp};

#[derive(Clone)]
pub struct OutCall {
    pub id: CallId,
    pub call: Call,
    pub asked: Timestamp,
    /// What the issuer would have said at once.
    pub early: Option<Answer>,
    /// It left before the widget was there.
    pub is_first: bool,
}

pub enum Notification {
    Reserved(Intent),
    Refused(Intent),
    Changed(Intent),
    Forgotten(OrderKey),
    Quiet(Duration),
}
