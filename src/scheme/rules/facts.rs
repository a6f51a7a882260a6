//! Facts of an employer that decide which criteria apply to it, and on which track it is.

use serde::{Deserialize, Serialize};

/// What an employer has told about itself, as far as a scheme asks. Frozen when an application is submitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// People employed, not full-time equivalents.
    pub headcount: u32,
    /// Full-time equivalents, in hundredths. Facts frozen before 22 November 2026 lack it; no track asked for it then.
    #[serde(default)]
    pub fte_hundredths: u32,
    /// People the award would reach. Lacking in older facts like [`Facts::fte_hundredths`].
    #[serde(default)]
    pub people_in_scope: u32,
    /// A canteen or vending machines.
    #[serde(default)]
    pub has_food_outlet: bool,
    /// A trade union that the employer recognises.
    #[serde(default)]
    pub has_recognised_union: bool,
    /// Visitors or contractors come to its sites.
    #[serde(default)]
    pub has_visitors: bool,
}

/// A fact that is true or not, and that a criterion can be gated by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactName {
    /// [`Facts::has_food_outlet`].
    HasFoodOutlet,
    /// [`Facts::has_recognised_union`].
    HasRecognisedUnion,
    /// [`Facts::has_visitors`].
    HasVisitors,
}

/// A size of an employer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// [`Facts::headcount`].
    Headcount,
    /// [`Facts::fte_hundredths`], in whole full-time equivalents, rounded up.
    Fte,
    /// [`Facts::people_in_scope`].
    PeopleInScope,
}

/// What has to be true of an employer for a criterion to apply to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Condition {
    /// A fact is, or is not, true.
    Fact {
        /// The fact looked at.
        fact: FactName,
        /// What it has to be.
        is: bool,
    },
    /// A size lies within bounds.
    Size {
        /// The size looked at.
        measure: Measure,
        /// Its bounds.
        range: Range,
    },
}

/// Bounds of a size, both inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Range {
    /// The least.
    pub from: u32,
    /// The most; without it there is no upper bound.
    pub to: Option<u32>,
}

impl FactName {
    /// Every fact.
    pub const ALL: [Self; 3] = [Self::HasFoodOutlet, Self::HasRecognisedUnion, Self::HasVisitors];

    /// The name as packs write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::HasFoodOutlet => "has_food_outlet",
            Self::HasRecognisedUnion => "has_recognised_union",
            Self::HasVisitors => "has_visitors",
        }
    }
}

impl Measure {
    /// Every size.
    pub const ALL: [Self; 3] = [Self::Headcount, Self::Fte, Self::PeopleInScope];

    /// The name as packs write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Headcount => "headcount",
            Self::Fte => "fte",
            Self::PeopleInScope => "people_in_scope",
        }
    }
}

impl Facts {
    /// An employer to whom every condition on a fact applies that can be true.
    pub const ALL_TRUE: Self = Self {
        headcount: 1,
        fte_hundredths: 100,
        people_in_scope: 1,
        has_food_outlet: true,
        has_recognised_union: true,
        has_visitors: true,
    };

    /// Whether the named fact is true.
    pub fn get(&self, name: FactName) -> bool {
        match name {
            FactName::HasFoodOutlet => self.has_food_outlet,
            FactName::HasRecognisedUnion => self.has_recognised_union,
            FactName::HasVisitors => self.has_visitors,
        }
    }

    /// A size of the employer, in whole people.
    pub fn size(&self, measure: Measure) -> u32 {
        match measure {
            Measure::Headcount => self.headcount,
            Measure::Fte => self.fte_hundredths.div_ceil(100),
            Measure::PeopleInScope => self.people_in_scope,
        }
    }
}

impl Condition {
    /// Whether these facts fulfil the condition.
    pub fn holds(self, facts: &Facts) -> bool {
        match self {
            Self::Fact { fact, is } => facts.get(fact) == is,
            Self::Size { measure, range } => range.contains(facts.size(measure)),
        }
    }

    /// Whether no employer can fulfil both conditions.
    pub fn excludes(self, other: Self) -> bool {
        match (self, other) {
            (Self::Fact { fact, is }, Self::Fact { fact: other, is: wanted }) => {
                fact == other && is != wanted
            }
            (Self::Size { measure, range }, Self::Size { measure: other, range: wanted }) => {
                measure == other && !range.meets(wanted)
            }
            _ => false,
        }
    }
}

impl Range {
    /// Whether the size lies within.
    pub fn contains(self, size: u32) -> bool {
        size >= self.from && self.to.is_none_or(|to| size <= to)
    }

    /// Whether some size lies within both.
    pub fn meets(self, other: Self) -> bool {
        let from = self.from.max(other.from);
        self.contains(from) && other.contains(from)
    }
}
