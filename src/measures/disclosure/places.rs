//! Rule 7: counts for places and the public.

use super::pool::is_mixed;

/// A count as the public reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublicCount {
    /// To the nearest five, or none at all.
    About(u32),
    /// One to seven: shown as `*`.
    Few,
    /// Fewer than three employers, or one with more than four in five of the staff: shown as `*`.
    TooFewEmployers,
}

/// A count of people: none, few (1 to 7), or to the nearest five.
pub const fn public_count(count: u32) -> PublicCount {
    match count {
        0 => PublicCount::About(0),
        1..=7 => PublicCount::Few,
        _ => PublicCount::About((count + 2) / 5 * 5),
    }
}

/// The count of a cell that several employers have part in, by the staff of each.
pub fn public_count_of(count: u32, staff: &[u32]) -> PublicCount {
    if count > 0 && !is_mixed(staff) { PublicCount::TooFewEmployers } else { public_count(count) }
}

#[cfg(test)]
mod tests {
    use super::{PublicCount, public_count, public_count_of};

    #[test]
    fn counts_are_none_few_or_to_the_nearest_five() {
        let vectors = [(0, 0), (8, 10), (12, 10), (13, 15), (17, 15), (18, 20)];
        for (count, shown) in vectors {
            assert_eq!(public_count(count), PublicCount::About(shown), "{count}");
        }
        assert!((1..8).all(|count| public_count(count) == PublicCount::Few));
    }

    #[test]
    fn a_cell_of_two_employers_or_of_one_giant_is_not_told() {
        assert_eq!(public_count_of(40, &[30, 30]), PublicCount::TooFewEmployers);
        assert_eq!(public_count_of(40, &[900, 50, 50]), PublicCount::TooFewEmployers);
        assert_eq!(public_count_of(41, &[100, 50, 50]), PublicCount::About(40));
    }
}
