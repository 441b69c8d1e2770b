//! Fields of a change that may be left out, and how that differs from null.

use serde::{Deserialize, Deserializer};

/// Reads a field that is there. With `#[serde(default)]` beside it, `None` means that it was left out,
/// and null reaches `T`: an `Option` takes it, everything else refuses it.
///
/// # Errors
///
/// Those of `T`.
pub fn told<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    T::deserialize(deserializer).map(Some)
}

/// Replaces a value by the one that was told, if one was told.
pub(super) fn take_over<T>(old: &mut T, new: Option<T>) {
    if let Some(new) = new {
        *old = new;
    }
}
