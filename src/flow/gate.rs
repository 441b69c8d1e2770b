//! The gate: may this user order, and if not, what else can be offered?

use super::card::{CardLookup, CardStatus};
use super::profile::{Eligibility, Profile, Verification};

/// What the user's standing with the issuer permits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    MayOrder,
    MustVerify,
    /// The identity check is under way.
    MustWait,
    Rejected,
    /// See [`Eligibility::Ineligible`].
    Ineligible {
        is_under_review: bool,
    },
    /// A word that is not understood permits nothing.
    NotUnderstood,
}

pub fn standing(profile: &Profile) -> Standing {
    if let Eligibility::Ineligible { is_under_review } = profile.eligibility {
        return Standing::Ineligible { is_under_review };
    }
    match profile.verification {
        Verification::Verified => Standing::MayOrder,
        Verification::Pending => Standing::MustWait,
        Verification::Unverified => Standing::MustVerify,
        Verification::Rejected => Standing::Rejected,
        Verification::Unknown(_) => Standing::NotUnderstood,
    }
}

/// Whether an order may go out: only to a user in good standing who has no card, or whose
/// card is blocked for good and is replaced.
pub fn may_order(profile: Option<&Profile>, lookup: Option<&CardLookup>) -> bool {
    let needs_card = lookup.is_some_and(|lookup| match lookup {
        CardLookup::NoCard | CardLookup::Cancelled => true,
        CardLookup::Card(card) => card.status == CardStatus::Blocked,
    });
    needs_card && profile.is_some_and(|profile| standing(profile) == Standing::MayOrder)
}
