//! Numbers that look random and are the same for the same user and transaction.

use uuid::Uuid;

/// A stream of numbers (SplitMix64).
#[derive(Debug)]
pub struct Seed(u64);

impl Seed {
    /// The stream of one transaction of one user.
    pub fn new(owner: Uuid, serial: i64) -> Self {
        let (high, low) = owner.as_u64_pair();
        let serial = serial.cast_unsigned().wrapping_mul(0xD6E8_FEB8_6659_FD93);
        Self(high.wrapping_mul(3) ^ low.rotate_left(17) ^ serial)
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which is not 0.
    pub fn below(&mut self, end: u64) -> u64 {
        self.number() % end.max(1)
    }

    /// One of a list.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let place = self.below(list.len() as u64);
        list.get(usize::try_from(place).unwrap_or_default())
    }

    /// An id.
    pub fn id(&mut self) -> Uuid {
        let bytes = (u128::from(self.number()) << 64) | u128::from(self.number());
        uuid::Builder::from_random_bytes(bytes.to_be_bytes()).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_numbers_and_another_gives_others() {
        let ids = |owner, serial| {
            let mut seed = Seed::new(owner, serial);
            [seed.id(), seed.id()]
        };
        let all = [
            ids(Uuid::max(), 0),
            ids(Uuid::max(), -1),
            ids(Uuid::nil(), 0),
        ];
        assert_eq!(all[0], ids(Uuid::max(), 0));
        let distinct: std::collections::BTreeSet<Uuid> = all.into_iter().flatten().collect();
        assert_eq!(distinct.len(), 6);
    }
}
