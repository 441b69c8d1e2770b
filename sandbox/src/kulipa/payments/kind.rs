//! What can be odd about a payment. The kinds take turns, so that sixteen in a row show all of them.

/// What one payment shows.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// Nothing odd.
    Plain,
    /// The money is held and not taken yet.
    Held,
    /// The merchant took less than was held.
    Less,
    /// The merchant took more than was held, as restaurants do.
    More,
    /// The merchant asked for another currency.
    Foreign,
    /// The merchant's amounts are left out.
    NoMerchantAmount,
    /// A merchant gave money back.
    Refund,
    /// A merchant gives money back that is not there yet.
    RefundHeld,
    /// It was rejected for this reason.
    Rejected(&'static str),
    /// It failed for this reason.
    Failed(&'static str),
}

const TURNS: [Kind; 16] = [
    Kind::Held,
    Kind::Plain,
    Kind::Rejected("insufficientFund"),
    Kind::Foreign,
    Kind::Less,
    Kind::Rejected("notActive"),
    Kind::Refund,
    Kind::NoMerchantAmount,
    Kind::Failed("eagerTransferTimeout"),
    Kind::More,
    Kind::Rejected("failedControl"),
    Kind::Plain,
    Kind::RefundHeld,
    Kind::Failed("eagerTransferFailed"),
    Kind::Foreign,
    Kind::Rejected("other"),
];

impl Kind {
    /// The kind of the payment with this number. What old ones held was taken.
    pub fn of(serial: i64) -> Self {
        let turn = usize::try_from(serial.rem_euclid(TURNS.len() as i64)).unwrap_or_default();
        let is_old = serial < -10;
        match TURNS.get(turn).copied().unwrap_or(Self::Plain) {
            Self::Held if is_old => Self::Plain,
            Self::RefundHeld if is_old => Self::Refund,
            kind => kind,
        }
    }

    /// How far it is.
    pub fn status(self) -> &'static str {
        match self {
            Self::Held | Self::RefundHeld => "confirmed",
            Self::Rejected(_) => "rejected",
            Self::Failed(_) => "failed",
            Self::Plain
            | Self::Less
            | Self::More
            | Self::Foreign
            | Self::NoMerchantAmount
            | Self::Refund => "complete",
        }
    }

    /// Why it came to nothing.
    pub fn decline_reason(self) -> Option<&'static str> {
        match self {
            Self::Rejected(reason) | Self::Failed(reason) => Some(reason),
            _ => None,
        }
    }

    /// Which way the money goes.
    pub fn direction(self) -> &'static str {
        match self {
            Self::Refund | Self::RefundHeld => "refund",
            _ => "payment",
        }
    }
}
