//! Facts of an employer that decide which criteria apply to it.

use serde::{Deserialize, Serialize};

/// What an employer has told about itself, as far as a scheme asks. Frozen when an application is submitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// People employed, not full-time equivalents.
    pub headcount: u32,
    /// A canteen or vending machines.
    pub has_food_outlet: bool,
    /// A trade union that the employer recognises.
    pub has_recognised_union: bool,
    /// Visitors or contractors come to its sites.
    pub has_visitors: bool,
}

/// A fact that a criterion can be gated by.
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

/// A fact is, or is not, true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The fact looked at.
    pub fact: FactName,
    /// What it has to be.
    pub is: bool,
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

impl Facts {
    /// Whether the named fact is true.
    pub fn get(&self, name: FactName) -> bool {
        match name {
            FactName::HasFoodOutlet => self.has_food_outlet,
            FactName::HasRecognisedUnion => self.has_recognised_union,
            FactName::HasVisitors => self.has_visitors,
        }
    }
}

impl Condition {
    /// Whether these facts fulfil the condition.
    pub fn holds(self, facts: &Facts) -> bool {
        facts.get(self.fact) == self.is
    }

    /// Whether no employer can fulfil both conditions.
    pub fn excludes(self, other: Self) -> bool {
        self.fact == other.fact && self.is != other.is
    }
}
