//! What a transaction shows. The kinds take turns, so that twenty in a row show all of them; where
//! nothing is to be odd, plain ones stand in the places of the odd ones.

/// What one transaction shows.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// Nothing odd.
    Plain,
    /// It may still change.
    Pending,
    /// The merchant asked for another currency, and there was a fee.
    Foreign,
    /// The category code is a text.
    TextCode,
    /// There was too little money.
    Declined,
    /// The card was frozen.
    DeclinedFrozen,
    /// Money came in, from no merchant.
    Deposit,
    /// Two sources paid.
    TwoSources,
    /// Three sources paid.
    ThreeSources,
    /// It was taken back.
    Reverted,
    /// The amounts have more digits than a float can hold.
    LongDecimals,
    /// Cash, with a fee.
    Cash,
    /// There are no sources, and there is the merchant's id.
    NoSources,
    /// The category is one that nobody knows.
    UnknownCategory,
    /// What can be null is null.
    Nulls,
    /// What can be missing is missing.
    Sparse,
    /// Some of it comes back.
    Cashback,
    /// A merchant gave money back.
    Refund,
}

const TURNS: [Kind; 20] = [
    Kind::Pending,
    Kind::Plain,
    Kind::TwoSources,
    Kind::Sparse,
    Kind::Cashback,
    Kind::Declined,
    Kind::UnknownCategory,
    Kind::NoSources,
    Kind::Plain,
    Kind::Reverted,
    Kind::Nulls,
    Kind::Cash,
    Kind::ThreeSources,
    Kind::LongDecimals,
    Kind::DeclinedFrozen,
    Kind::Deposit,
    Kind::TextCode,
    Kind::Refund,
    Kind::Foreign,
    Kind::Plain,
];

impl Kind {
    /// The kind of the transaction with this number. Old ones are not pending any more.
    pub fn of(serial: i64, may_be_odd: bool) -> Self {
        let turn = usize::try_from(serial.rem_euclid(TURNS.len() as i64)).unwrap_or_default();
        match TURNS.get(turn).copied().unwrap_or(Self::Plain) {
            Self::Pending if serial < 0 => Self::Plain,
            kind if kind.is_odd() && !may_be_odd => Self::Plain,
            kind => kind,
        }
    }

    /// Whether it lacks or holds what the issuer's own clients never see. Their schema has a sign, a
    /// status and a currency in every transaction.
    fn is_odd(self) -> bool {
        match self {
            Self::TextCode
            | Self::Deposit
            | Self::LongDecimals
            | Self::NoSources
            | Self::UnknownCategory
            | Self::Nulls
            | Self::Sparse => true,
            Self::Plain
            | Self::Pending
            | Self::Foreign
            | Self::Declined
            | Self::DeclinedFrozen
            | Self::TwoSources
            | Self::ThreeSources
            | Self::Reverted
            | Self::Cash
            | Self::Cashback
            | Self::Refund => false,
        }
    }

    /// Whether it tells where the card was used.
    pub fn has_merchant(self) -> bool {
        !matches!(self, Self::Deposit | Self::Nulls | Self::Sparse)
    }
}
