//! A level: what it takes, and how the scheme handles it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::codes::{CriterionCode, LevelCode, StandardCode, TrackCode};
use super::period::Period;

/// One level of the ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Stable code.
    pub code: LevelCode,
    /// What people call it.
    pub title: String,
    /// Place on the ladder; higher is harder.
    pub rank: u8,
    /// The level that has to be held before this one can be won.
    pub requires: Option<LevelCode>,
    /// Whether an employer may begin above it.
    pub optional: bool,
    /// The tracks it is open to; none named is all of them.
    pub tracks: Vec<TrackCode>,
    /// What it takes: every rule that concerns the employer's track has to hold.
    pub pass: Vec<Rule>,
    /// How the scheme handles it.
    pub policy: Policy,
    /// Settings the scheme's public pages do not give: the pack chose them, and pages say so.
    pub own_choices: Vec<Setting>,
    /// What else the pack's author wants known about this level.
    pub note: Option<String>,
}

/// One condition of a level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The tracks it concerns; none named is all of them.
    pub tracks: Vec<TrackCode>,
    /// The criteria it looks at, for the kinds that choose; none named is the level's own.
    pub criteria: Vec<CriterionCode>,
    /// What it asks of them.
    pub asks: Asks,
}

/// The kinds of rule. What "not applicable" does in each is said once, in `rules/judging/`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Asks {
    /// Every criterion is met.
    Every,
    /// Every mandatory criterion is met, and so many of the pool.
    CoreAndPool {
        /// How many of the pool.
        at_least: u32,
    },
    /// So many of the criteria are met, and so many of them in each of these standards.
    Pool {
        /// How many.
        at_least: u32,
        /// How many in a standard.
        quotas: BTreeMap<StandardCode, u32>,
    },
    /// So many criteria are met in all, of this level and every lower one.
    Cumulative {
        /// How many.
        at_least: u32,
    },
    /// The criteria met earn so many points, and so many in each of these standards.
    Points {
        /// How many.
        at_least: Threshold,
        /// What a criterion earns.
        by: Earning,
        /// The least points in a standard.
        minimum: BTreeMap<StandardCode, u32>,
    },
    /// Every standard stands at this level or higher: the lowest gate decides.
    Standards {
        /// The level; `None` is the rule's own.
        floor: Option<LevelCode>,
    },
    /// At least so many standards stand at the rule's own level or higher.
    BestFit {
        /// How many.
        at_least: u32,
    },
    /// What these levels take is still met.
    LowerKept {
        /// The levels, all lower.
        levels: Vec<LevelCode>,
    },
}

/// How many points it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Threshold {
    /// So many.
    Points(u32),
    /// So many in a hundred of those that can be had: what is excused cannot.
    Percent(u8),
}

/// What a criterion that is met earns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Earning {
    /// Its weight.
    #[default]
    Weight,
    /// Its weight times its mark; by the employer's own word, times the lowest mark that is met.
    Mark,
}

/// How the scheme handles a level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// How long an award runs, in months or years; `None` is without end.
    pub term: Option<Period>,
    /// How long before and after the end of a term it can be renewed.
    pub review_window: Option<Period>,
    /// How long an employer has to work towards it.
    pub work_period: Option<Period>,
    /// How often a holder reports between awards, if it does.
    pub interim_update: Option<Period>,
    /// How old the health needs assessment may be at assessment.
    pub hna_age: Option<Period>,
    /// What every criterion of the level needs as evidence, unless it says otherwise itself.
    pub evidence: EvidenceAsked,
    /// What winning a higher level does to the term of the one held.
    pub moving_up: MovingUp,
    /// How many assessors mark, 1 or 2.
    pub marks: u8,
    /// The lowest mark (1 to 3) that counts as met.
    pub met_from_mark: u8,
    /// Whether an assessor comes to the premises.
    pub visit: Visit,
    /// Panel members who have to take part in a decision.
    pub quorum: u8,
    /// Who decides.
    pub decided_by: DecidedBy,
    /// Whether whoever advised the employer may also judge it. The shipped packs keep them apart.
    pub adviser_may_judge: bool,
}

/// How much evidence, and how recent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceAsked {
    /// How many items.
    #[serde(default)]
    pub at_least: u8,
    /// How old an item may be at assessment, by the date it is about; `None` is any age.
    #[serde(default)]
    pub max_age: Option<Period>,
}

/// What winning a higher level does to the term of the one held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MovingUp {
    /// The term starts anew with the higher level.
    #[default]
    RestartsTerm,
    /// The end of the term stays where it was.
    KeepsTerm,
    /// Whoever moves up need not renew.
    EndsRenewal,
}

/// Whether an assessor comes to the premises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Visit {
    /// Nobody comes.
    #[default]
    None,
    /// Where the assessor wants to.
    Optional,
    /// Always.
    Required,
}

/// Who decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DecidedBy {
    /// The employer by its signature: a pledge.
    Employer,
    /// The adviser.
    Adviser,
    /// The assessor.
    Assessor,
    /// A panel.
    #[default]
    Panel,
    /// Approved locally, then checked for the region.
    LocalThenRegional,
}

/// A setting of a level that a pack may have had to choose by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// The criteria themselves.
    Criteria,
    /// [`Level::pass`].
    Pass,
    /// [`Policy::term`].
    Term,
    /// [`Policy::review_window`].
    ReviewWindow,
    /// [`Policy::work_period`].
    WorkPeriod,
    /// [`Policy::interim_update`].
    InterimUpdate,
    /// [`Policy::hna_age`].
    HnaAge,
    /// [`Policy::evidence`].
    Evidence,
    /// [`Policy::moving_up`].
    MovingUp,
    /// [`Policy::marks`].
    Marks,
    /// [`Policy::met_from_mark`].
    MetFromMark,
    /// [`Policy::visit`].
    Visit,
    /// [`Policy::quorum`].
    Quorum,
    /// [`Policy::decided_by`].
    DecidedBy,
}

impl Level {
    /// Whether the pack, not the scheme's public pages, gave this setting its value.
    pub fn is_own_choice(&self, setting: Setting) -> bool {
        self.own_choices.contains(&setting)
    }

    /// Whether employers of this track can win it.
    pub fn is_open_to(&self, track: Option<&TrackCode>) -> bool {
        concerns(&self.tracks, track)
    }

    /// The rules that concern this track, in the pack's order.
    pub fn rules_for(&self, track: Option<&TrackCode>) -> impl Iterator<Item = &Rule> {
        self.pass.iter().filter(move |rule| concerns(&rule.tracks, track))
    }
}

/// Whether something for these tracks is for this one; none named is all of them.
pub(super) fn concerns(named: &[TrackCode], track: Option<&TrackCode>) -> bool {
    named.is_empty() || track.is_none_or(|track| named.contains(track))
}

impl Default for Policy {
    /// What a pack that says nothing gets: a panel of two, one assessor, no term.
    fn default() -> Self {
        Self {
            term: None,
            review_window: None,
            work_period: None,
            interim_update: None,
            hna_age: None,
            evidence: EvidenceAsked::default(),
            moving_up: MovingUp::default(),
            marks: 1,
            met_from_mark: 2,
            visit: Visit::default(),
            quorum: 2,
            decided_by: DecidedBy::default(),
            adviser_may_judge: false,
        }
    }
}
