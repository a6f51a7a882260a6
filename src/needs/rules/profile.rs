//! Who works there: totals the employer types, each dimension by itself, and what of them may be told.

use std::collections::BTreeMap;
use std::str::FromStr;

use crate::platform::error::{AppError, Refusal};
use crate::platform::text::Text;

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

/// More people in one dimension than there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TooMany {
    /// The first group of the dimension that has people.
    pub group: (Dimension, String),
    /// How many there are.
    pub people: i32,
}

/// Whether so many people can work there, where `people` were counted: each is in one group of a dimension. People of an agency
/// are on another's list and are left out.
///
/// # Errors
/// [`TooMany`] of the first dimension.
pub fn check_profile(profile: &Profile, people: Option<i32>) -> Result<(), TooMany> {
    let Some(people) = people else { return Ok(()) };
    for dimension in Dimension::ALL {
        let is_counted = |(of, code): &(Dimension, String)| *of == dimension && code != "agency";
        let groups = || profile.iter().filter(|(group, typed)| is_counted(group) && **typed > 0);
        let sum: i64 = groups().map(|(_, typed)| i64::from(*typed)).sum();
        if let Some((group, _)) = groups().next()
            && sum > i64::from(people)
        {
            return Err(TooMany { group: group.clone(), people });
        }
    }
    Ok(())
}

impl Refusal for TooMany {
    fn text(&self) -> Text {
        Text::new("refused-needs-profile").with("count", self.people)
    }
}

impl TooMany {
    /// The refusal at its field.
    pub fn at_field(&self) -> AppError {
        let (dimension, code) = &self.group;
        AppError::field(&format!("{}-{code}", dimension.as_str()), self.text())
    }
}

impl FromStr for Dimension {
    type Err = UnknownDimension;

    fn from_str(text: &str) -> Result<Self, UnknownDimension> {
        Self::ALL.into_iter().find(|dimension| dimension.as_str() == text).ok_or(UnknownDimension)
    }
}

/// The people of each dimension that was told, together, as its form asks: not those of sites that left the plan.
pub fn sums(profile: &Profile, sites: &[String]) -> BTreeMap<Dimension, i32> {
    let sum = |dimension: Dimension| {
        let groups = groups(profile, dimension, sites);
        let people = groups.iter().map(|(_, people)| people).sum();
        (!groups.is_empty()).then_some((dimension, people))
    };
    Dimension::ALL.into_iter().filter_map(sum).collect()
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
/// nothing is left. `wholes` are what pages tell beside it of how many there are: the people in scope, those asked in a
/// survey, the sums of the other dimensions. Those of no group are what a whole leaves over, a group nobody is told of; of
/// several that are small the smallest counts, since it needs the most beside it.
pub fn shown(groups: &[(String, i32)], wholes: &[i32], min_cell: i32) -> Option<Shown> {
    let mut kept: Vec<&(String, i32)> = groups.iter().filter(|(_, people)| *people >= min_cell).collect();
    kept.sort_by_key(|(_, people)| *people);
    let is_small = |people: i32| people > 0 && people < min_cell;
    let typed = groups.iter().map(|(_, people)| *people);
    let sum: i32 = typed.clone().sum();
    let rest = wholes.iter().map(|whole| whole.saturating_sub(sum)).filter(|rest| is_small(*rest)).min();
    let mut hidden: Vec<i32> = typed.filter(|people| is_small(*people)).chain(rest).collect();
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
        shown(&groups, &[], 10).map(|shown| shown.into_iter().map(|(_, people)| people).collect())
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
            shown(&groups, &[everybody], 10)
                .map(|shown| shown.into_iter().map(|(_, people)| people).collect())
        };
        assert_eq!(told(48), Some(vec![Some(30), None]), "three would be left of 48");
        assert_eq!(told(45), Some(vec![Some(30), Some(15)]));
        assert_eq!(told(60), Some(vec![Some(30), Some(15)]), "fifteen are left");
    }

    /// The fewest people whom somebody finds who takes what two dimensions are told to be together from each other, and from
    /// everybody; `None` where no fewer than ten are found. A dimension of which a group is hidden says no sum.
    fn finds(everybody: i32, dimensions: [&[i32]; 2], knows: impl Fn(usize) -> Vec<i32>) -> Option<i32> {
        let told = |at: usize| -> Option<i32> {
            let groups: Vec<(String, i32)> =
                dimensions[at].iter().enumerate().map(|(at, people)| (at.to_string(), *people)).collect();
            shown(&groups, &knows(at), 10)?.into_iter().map(|(_, people)| people).sum()
        };
        let wholes = [Some(everybody), told(0), told(1)];
        let left =
            wholes.iter().flatten().flat_map(|whole| wholes.iter().flatten().map(move |part| whole - part));
        left.filter(|left| (1..10).contains(left)).min()
    }

    #[test]
    fn nobody_takes_the_sum_of_one_dimension_from_another() {
        let (contract, shift): (&[i32], &[i32]) = (&[48], &[30, 15]);
        let of = [contract, shift];
        assert_eq!(
            finds(60, of, |_| vec![60]),
            Some(3),
            "three have no shift, where each knows everybody alone"
        );
        let sum = |at: usize| of[at].iter().sum::<i32>();
        assert_eq!(finds(60, of, |at| vec![60, sum(1 - at)]), None);
        for (everybody, day, fixed) in
            (30..60).flat_map(|all| (10..40).map(move |day| (all, day, all - day / 2)))
        {
            let of: [&[i32]; 2] = [&[fixed], &[day, 15]];
            let sum = |at: usize| of[at].iter().sum::<i32>();
            if sum(0).max(sum(1)) <= everybody {
                let found = finds(everybody, of, |at| vec![everybody, sum(1 - at)]);
                assert_eq!(found, None, "{of:?} of {everybody}");
            }
        }
    }

    #[test]
    fn a_site_that_left_the_plan_is_not_added_up() {
        let profile =
            Profile::from([((Dimension::Site, "here".into()), 30), ((Dimension::Site, "gone".into()), 18)]);
        assert_eq!(sums(&profile, &["here".to_owned()]), BTreeMap::from([(Dimension::Site, 30)]));
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
        assert_eq!(sums(&profile, &[]), BTreeMap::from([(Dimension::Shift, 48), (Dimension::Age, 40)]));
    }
}
