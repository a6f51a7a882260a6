//! How often a service was used, told so that nobody learns of one employer.

/// How many employers said that they used a service. The lowest band begins with none, so that one employer more or less
/// is not seen where there are few.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UseBand {
    /// None, or up to four.
    UnderFive,
    /// Five to nine.
    FiveToNine,
    /// Ten to 24.
    TenTo24,
    /// 25 to 49.
    From25To49,
    /// Fifty or more.
    FiftyOrMore,
}

impl UseBand {
    /// The band of a count of employers.
    pub const fn of(employers: i64) -> Self {
        match employers {
            ..=4 => Self::UnderFive,
            5..=9 => Self::FiveToNine,
            10..=24 => Self::TenTo24,
            25..=49 => Self::From25To49,
            _ => Self::FiftyOrMore,
        }
    }

    /// The key of its words.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::UnderFive => "directory-used-under-5",
            Self::FiveToNine => "directory-used-5-to-9",
            Self::TenTo24 => "directory-used-10-to-24",
            Self::From25To49 => "directory-used-25-to-49",
            Self::FiftyOrMore => "directory-used-50-or-more",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_and_one_employer_look_the_same() {
        assert_eq!(UseBand::of(0), UseBand::of(1));
        assert_eq!(UseBand::of(4), UseBand::UnderFive);
        let begins = [5, 10, 25, 50].map(UseBand::of);
        let ends = [9, 24, 49, 5_000].map(UseBand::of);
        assert_eq!(begins, ends);
    }
}
