//! What in the answers to an item or a scale is a concern, and of which topic: what findings are drawn from.

use serde::{Deserialize, Serialize};

/// A concern: a number that is looked at, and the limit beyond which it says something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Concern {
    /// The code of its topic. `None` where every choice is a topic by its own code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
    /// Which shares are looked at: choices by code, marks, ranges such as `0-4`. Where people choose one of them their
    /// shares are added up; where they choose several, each is looked at by itself, and none here stands for all. Of a mean
    /// there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// The limit.
    pub limit: Limit,
}

/// A limit: a percentage (1 to 100) where shares are looked at, else a mean.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// A concern at this or over it.
    From(f64),
    /// A concern under this.
    Below(f64),
}

impl Limit {
    /// The number.
    pub const fn number(self) -> f64 {
        match self {
            Self::From(number) | Self::Below(number) => number,
        }
    }
}
