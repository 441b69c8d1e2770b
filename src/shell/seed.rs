//! Randomness that no other tab has.

/// Sixty-four bits of the browser's cryptographic generator; where there is none, `Math.random`
/// mixed with the time.
pub fn seed() -> u64 {
    let mut bytes = [0_u8; 8];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
    match filled {
        Some(_) => u64::from_le_bytes(bytes),
        None => js_sys::Math::random().to_bits() ^ super::clock::now().0,
    }
}
