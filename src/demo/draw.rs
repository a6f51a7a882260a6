//! The chances of the world: a small generator of its own, the same for the same seed.

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

/// A run of choices.
pub struct Draw(StdRng);

impl Draw {
    /// The run that belongs to a seed.
    pub fn new(seed: u64) -> Self {
        Draw(StdRng::seed_from_u64(seed))
    }

    /// A number below `end`; 0 where `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        let drawn = self.0.next_u64() % (end.max(1) as u64);
        usize::try_from(drawn).unwrap_or_default()
    }

    /// A number from `least` to `most`.
    pub fn between(&mut self, least: u64, most: u64) -> u64 {
        least + self.0.next_u64() % (most.saturating_sub(least) + 1)
    }

    /// A number of days from `least` to `most`.
    pub fn days(&mut self, least: i64, most: i64) -> i64 {
        let span = u64::try_from(most - least).unwrap_or_default();
        least + i64::try_from(self.between(0, span)).unwrap_or_default()
    }

    /// True so many times in a hundred.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.between(0, 99) < percent
    }

    /// One of these. A table without entries gives its default.
    pub fn pick<T: Clone + Default>(&mut self, of: &[T]) -> T {
        let at = self.below(of.len());
        of.get(at).cloned().unwrap_or_default()
    }

    /// The same things in another order.
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for at in (1..things.len()).rev() {
            things.swap(at, self.below(at + 1));
        }
    }
}
