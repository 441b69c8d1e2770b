//! Amounts of money, written out without a float.

/// A number of smallest units, written in whole ones.
pub fn decimal(units: u64, decimals: u32) -> String {
    if decimals == 0 {
        return units.to_string();
    }
    let whole = 10_u64.saturating_pow(decimals);
    let width = usize::try_from(decimals).unwrap_or_default();
    format!("{}.{:0width$}", units / whole, units % whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_out() {
        for (units, decimals, text) in [(5, 2, "0.05"), (1_630, 0, "1630"), (3_300, 3, "3.300")] {
            assert_eq!(decimal(units, decimals), text);
        }
    }
}
