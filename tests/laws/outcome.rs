//! What becomes of a call: the issuer's answer, or a failure before or after it.

use std::time::Duration;

use order_card::flow::Call;
use order_card::flow::answer::{Answer, Failure, Fault, Outage, Refusal};
use order_card::flow::card_action::call::CardCall;

use crate::care::is_control;
use crate::step::Outcome;
use crate::world::World;

impl World {
    /// `early` is what the issuer would have said when it was asked.
    pub fn outcome(&mut self, call: &Call, early: Option<Answer>, outcome: Outcome) -> Answer {
        let is_order = matches!(call, Call::Order(_));
        let is_switch = matches!(
            call,
            Call::Card(CardCall::Freeze | CardCall::Unfreeze | CardCall::Activate(_))
        );
        Answer::Failed(match outcome {
            Outcome::Truth => return self.issuer.answer(call, self.now),
            Outcome::Shrug => {
                if let Call::Card(CardCall::Freeze | CardCall::Unfreeze) = call {
                    self.reached.shrugs += 1;
                    return self.issuer.shrug(self.now);
                }
                return self.issuer.answer(call, self.now);
            }
            Outcome::Early => {
                return early.unwrap_or_else(|| self.issuer.answer(call, self.now));
            }
            Outcome::LostBefore => {
                self.reached.orders_lost_before += u32::from(is_order);
                self.reached.switches_lost_before += u32::from(is_switch);
                Failure::Retry(Outage::Network)
            }
            Outcome::LostAfter => {
                self.reached.orders_lost_after += u32::from(is_order);
                self.reached.switches_lost_after += u32::from(is_switch);
                self.issuer.answer(call, self.now);
                Failure::Retry(Outage::Network)
            }
            Outcome::Unreadable => {
                self.issuer.answer(call, self.now);
                Failure::Retry(Outage::Unreadable)
            }
            Outcome::ServerError { arrived } => {
                if arrived {
                    self.issuer.answer(call, self.now);
                }
                Failure::Retry(Outage::Server)
            }
            Outcome::TokenExpired => {
                self.reached.controls_refused_for_token += u32::from(is_control(call));
                Failure::RenewToken
            }
            Outcome::SignedOut => Failure::SignIn,
            Outcome::TooMany { seconds } => Failure::Wait(seconds.map(Duration::from_secs)),
            Outcome::NotAllowed => Failure::Stop(Refusal::NotAllowed),
            Outcome::ClientKeyInvalid => Failure::Misconfigured(Fault::ClientKeyInvalid),
        })
    }
}
