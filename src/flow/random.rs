//! Randomness from a seed: the same seed gives the same numbers.

use std::time::Duration;

/// SplitMix64 (Steele, Lea, Flood 2014): eight bytes of state, good enough for jitter,
/// and for order keys when the seed comes from the browser's cryptographic generator.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Random {
        Random(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// The duration, or up to a fifth more of it. Never less: a shorter wait could break
    /// the smallest gap between two polls, or what `Retry-After` asked for.
    pub fn jittered(&mut self, duration: Duration) -> Duration {
        let share = (self.next() % 201) as u32;
        duration + duration * share / 1000
    }
}
