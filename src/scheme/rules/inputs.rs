//! Everything a verdict depends on besides the edition.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::answers::Finding;
use super::codes::{CriterionCode, LevelCode, TrackCode};
use super::facts::Facts;

/// What is known of an employer on a day. No narrative is in it: it is kept with decisions and can be shown to anyone
/// who may see the decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inputs {
    /// The employer's facts.
    pub facts: Facts,
    /// The track fixed when the application started; `None` where the edition has none.
    pub track: Option<TrackCode>,
    /// What is known of each criterion.
    pub findings: BTreeMap<CriterionCode, Finding>,
    /// The levels held.
    pub held: BTreeSet<LevelCode>,
    /// The day it is judged by: ages of evidence and of the health needs assessment count to it.
    pub as_of: NaiveDate,
}
