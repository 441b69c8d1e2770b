//! The kinds of action, and sets of them.

use crate::flow::State;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardAction {
    Details,
    Pin,
    SetPin,
    /// And unfreeze.
    Freeze,
    Activate,
    History,
    Replace,
    /// The wallets that the card is paid from, and adding one.
    Fund,
}

impl CardAction {
    pub const ALL: [CardAction; 8] = [
        CardAction::Details,
        CardAction::Pin,
        CardAction::SetPin,
        CardAction::Freeze,
        CardAction::Activate,
        CardAction::History,
        CardAction::Replace,
        CardAction::Fund,
    ];

    /// The word of the attribute `actions` and of the event `order-card-action`.
    pub fn name(self) -> &'static str {
        match self {
            CardAction::Details => "details",
            CardAction::Pin => "pin",
            CardAction::SetPin => "set-pin",
            CardAction::Freeze => "freeze",
            CardAction::Activate => "activate",
            CardAction::History => "history",
            CardAction::Replace => "replace",
            CardAction::Fund => "fund",
        }
    }

    /// The states in which it is offered. (Baanx dossier, section 12: what is not documented for
    /// a status is not offered.)
    pub fn states(self) -> &'static [State] {
        match self {
            CardAction::Details | CardAction::Freeze => &[State::Active, State::Frozen],
            CardAction::Pin | CardAction::SetPin | CardAction::Fund => &[State::Active],
            CardAction::Activate => &[State::Inactive],
            CardAction::Replace => &[State::Blocked],
            CardAction::History => &[
                State::Active,
                State::Frozen,
                State::Blocked,
                State::Inactive,
                State::Unknown,
            ],
        }
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A set of kinds: what an issuer has, or what a page wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CardActions(u8);

impl CardActions {
    pub const NONE: CardActions = CardActions(0);
    pub const ALL: CardActions = CardActions(0b1111_1111);

    pub const fn with(self, action: CardAction) -> CardActions {
        CardActions(self.0 | action.bit())
    }

    pub const fn has(self, action: CardAction) -> bool {
        self.0 & action.bit() != 0
    }

    /// What is in both sets.
    pub const fn and(self, other: CardActions) -> CardActions {
        CardActions(self.0 & other.0)
    }
}
