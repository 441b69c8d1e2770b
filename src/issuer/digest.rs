//! A digest for telling ids apart without keeping them.

/// FNV-1a over 64 bits. It is no protection against guessing; ids are no secrets, they are
/// only of no use to anybody who reads what the widget remembers.
pub fn digest(parts: &[&str]) -> u64 {
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    for part in parts {
        for byte in part.bytes().chain([0xFF]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
    }
    hash
}
