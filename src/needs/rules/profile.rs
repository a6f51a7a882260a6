//! Who works there: totals the employer types, each dimension by itself, and what of them may be told.

use std::collections::BTreeMap;
use std::str::FromStr;

/// What people are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// The site; its code is the site's key.
    Site,
    /// The shift.
    Shift,
    /// The kind of contract.
    Contract,
    /// A coarse age band.
    Age,
}

/// A text that names no [`Dimension`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownDimension;

/// People by dimension and code.
pub type Profile = BTreeMap<(Dimension, String), i32>;

/// What may be told of one dimension: each code with its people, `None` where they are hidden.
pub type Shown = Vec<(String, Option<i32>)>;

impl Dimension {
    /// Every dimension, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Site, Self::Shift, Self::Contract, Self::Age];

    /// As stored, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Shift => "shift",
            Self::Contract => "contract",
            Self::Age => "age",
        }
    }

    /// The codes of its groups; none of sites, which are the assessment's.
    pub const fn codes(self) -> &'static [&'static str] {
        match self {
            Self::Site => &[],
            Self::Shift => &["day", "early", "late", "night", "rotating"],
            Self::Contract => &["permanent", "fixed-term", "agency", "other"],
            Self::Age => &["under-25", "25-44", "45-64", "65-and-over"],
        }
    }
}

impl FromStr for Dimension {
    type Err = UnknownDimension;

    fn from_str(text: &str) -> Result<Self, UnknownDimension> {
        Self::ALL.into_iter().find(|dimension| dimension.as_str() == text).ok_or(UnknownDimension)
    }
}

/// The people of each dimension that was told, together.
pub fn sums(profile: &Profile) -> BTreeMap<Dimension, i32> {
    let mut sums = BTreeMap::new();
    for ((dimension, _), people) in profile {
        *sums.entry(*dimension).or_default() += people;
    }
    sums
}

/// The groups of one dimension of which a number was typed, in the order of its form; `sites` in theirs.
pub fn groups(profile: &Profile, dimension: Dimension, sites: &[String]) -> Vec<(String, i32)> {
    let standing = dimension.codes().iter().map(|code| (*code).to_owned());
    let order: Vec<String> = if dimension == Dimension::Site { sites.to_vec() } else { standing.collect() };
    let of = |code: String| {
        let people = *profile.get(&(dimension, code.clone()))?;
        Some((code, people))
    };
    order.into_iter().filter_map(of).collect()
}

/// What of one dimension may be told (measurement rule 2): every shown group has `min_cell` people or more, or none at
/// all, and the hidden ones together have as many and are two or more; else the next smallest is hidden. `None` where
/// nothing is left. `everybody` is the number of people in scope, which pages tell beside it: those of no group are a group
/// nobody is told of.
pub fn shown(groups: &[(String, i32)], everybody: Option<i32>, min_cell: i32) -> Option<Shown> {
    let mut kept: Vec<&(String, i32)> = groups.iter().filter(|(_, people)| *people >= min_cell).collect();
    kept.sort_by_key(|(_, people)| *people);
    let is_small = |people: i32| people > 0 && people < min_cell;
    let typed = groups.iter().map(|(_, people)| *people);
    let rest = everybody.unwrap_or_default().saturating_sub(typed.clone().sum());
    let mut hidden: Vec<i32> =
        typed.chain(std::iter::once(rest)).filter(|people| is_small(*people)).collect();
    while !hidden.is_empty() && (hidden.len() < 2 || hidden.iter().sum::<i32>() < min_cell) {
        if kept.is_empty() {
            return None;
        }
        hidden.push(kept.remove(0).1);
    }
    if kept.is_empty() {
        return None;
    }
    let tell = |group: &(String, i32)| group.1 == 0 || kept.iter().any(|kept| kept.0 == group.0);
    Some(groups.iter().map(|group| (group.0.clone(), tell(group).then_some(group.1))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(people: &[i32]) -> Option<Vec<Option<i32>>> {
        let groups: Vec<(String, i32)> =
            people.iter().enumerate().map(|(at, people)| (at.to_string(), *people)).collect();
        shown(&groups, None, 10).map(|shown| shown.into_iter().map(|(_, people)| people).collect())
    }

    #[test]
    fn small_groups_are_hidden_with_a_complement_that_gives_none_away() {
        assert_eq!(told(&[31, 14, 6, 4]), Some(vec![Some(31), Some(14), None, None]));
        assert_eq!(told(&[40, 3]), None);
        assert_eq!(told(&[12, 3, 2]), None);
        assert_eq!(told(&[40, 30, 3]), Some(vec![Some(40), None, None]));
        assert_eq!(told(&[40, 30]), Some(vec![Some(40), Some(30)]));
        assert_eq!(told(&[40, 0, 30]), Some(vec![Some(40), Some(0), Some(30)]));
        assert_eq!(told(&[9, 9]), None);
    }

    #[test]
    fn those_of_no_group_are_not_what_is_left_of_everybody() {
        let told = |everybody| {
            let groups = [("day".to_owned(), 30), ("night".to_owned(), 15)];
            shown(&groups, Some(everybody), 10)
                .map(|shown| shown.into_iter().map(|(_, people)| people).collect())
        };
        assert_eq!(told(48), Some(vec![Some(30), None]), "three would be left of 48");
        assert_eq!(told(45), Some(vec![Some(30), Some(15)]));
        assert_eq!(told(60), Some(vec![Some(30), Some(15)]), "fifteen are left");
    }

    #[test]
    fn groups_are_in_the_order_of_their_form() {
        let age = |code: &str| ((Dimension::Age, code.to_owned()), 12);
        let profile = Profile::from(["25-44", "under-25", "65-and-over"].map(age));
        let codes: Vec<String> =
            groups(&profile, Dimension::Age, &[]).into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, ["under-25", "25-44", "65-and-over"]);
    }

    #[test]
    fn each_dimension_adds_up_by_itself() {
        let profile = Profile::from([
            ((Dimension::Shift, "day".into()), 30),
            ((Dimension::Shift, "night".into()), 18),
            ((Dimension::Age, "25-44".into()), 40),
        ]);
        assert_eq!(sums(&profile), BTreeMap::from([(Dimension::Shift, 48), (Dimension::Age, 40)]));
    }
}
