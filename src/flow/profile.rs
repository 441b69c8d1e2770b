//! The user, as far as ordering needs to know them.

/// Only what decides: names, addresses and numbers of the issuer's profile are not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    pub user: UserKey,
    pub verification: Verification,
    pub eligibility: Eligibility,
}

/// A digest of the issuer's user id: the remembered order of one user must not be taken
/// for another's who signs in on the same browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UserKey(pub u64);

/// The state of the identity check (KYC). `Unknown` keeps a word that is not understood;
/// it never permits an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verification {
    Verified,
    Pending,
    Unverified,
    Rejected,
    Unknown(String),
}

/// The issuer's compliance verdict, apart from the identity check: a verified user may be
/// ineligible. Its reasons are the issuer's words, and for nobody to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Eligibility {
    Eligible,
    /// `is_under_review` says that the issuer looks into it, and may change its mind by itself.
    Ineligible {
        is_under_review: bool,
    },
}
