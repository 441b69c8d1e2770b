//! Times as the issuers write them.

use std::time::SystemTime;

use serde::Serializer;

/// A time to the second, as `2026-02-03T10:11:12Z`.
pub fn moment(time: SystemTime) -> String {
    humantime::format_rfc3339_seconds(time).to_string()
}

/// The same for a field.
///
/// # Errors
///
/// Those of the serializer.
// serde gives fields by reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
pub(super) fn serialize<S: Serializer>(
    time: &SystemTime,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&moment(*time))
}
