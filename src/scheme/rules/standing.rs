//! How one criterion stands, by the employer's own word or by the assessor's. What "not applicable" means is here.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::answers::{Finding, Mark, NotApplicableClaim, Reading, Source, Status};
use super::codes::CounterName;
use super::criterion::{Counted, Counter, Criterion};
use super::level::{EvidenceAsked, Level};
use super::period::Period;

/// How a criterion stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// In place.
    Met {
        /// How well, 1 to 3: the mark, or by the employer's own word the lowest mark that is met.
        strength: u8,
    },
    /// Not in place, and why.
    NotMet(Why),
    /// Not asked of this employer. Never counted as met.
    Excused,
}

/// Why a criterion is not met: something a person can act on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// No answer yet.
    NotStarted,
    /// Begun, not finished.
    InProgress,
    /// A number or a day that goes with it was not given.
    CounterMissing {
        /// Which.
        counter: CounterName,
        /// What it takes, where it is a number.
        at_least: Option<u32>,
    },
    /// A number is too low.
    CounterTooLow {
        /// Which.
        counter: CounterName,
        /// What it reads.
        is: u32,
        /// What it takes.
        at_least: u32,
    },
    /// The health needs assessment is too old, or of a day still to come.
    HnaTooOld {
        /// Its day.
        held_on: NaiveDate,
        /// How old it may be at assessment.
        at_most: Period,
    },
    /// There is too little evidence.
    TooLittleEvidence {
        /// How many items there are.
        items: u32,
        /// What it takes.
        at_least: u8,
    },
    /// There is enough evidence, but too little of it is recent.
    EvidenceTooOld {
        /// How many items are recent enough. One that says no day is not.
        recent: u32,
        /// What it takes.
        at_least: u8,
        /// How old an item may be at assessment.
        max_age: Period,
    },
    /// "Not applicable" was said where this criterion has to be answered.
    NotApplicableNotAllowed,
    /// "Not applicable" was said without a reason.
    NotApplicableWithoutReason,
    /// The assessor has not yet accepted or refused "not applicable".
    NotApplicableOpen,
    /// The assessor refused "not applicable" and gave no mark.
    NotApplicableRefused,
    /// The assessor has not marked it.
    NotMarked,
    /// The mark is too low.
    MarkTooLow {
        /// The mark given.
        mark: Mark,
        /// The lowest mark that is met, 0 to 3.
        met_from: u8,
    },
}

impl Standing {
    /// Whether it is in place.
    pub fn is_met(&self) -> bool {
        matches!(self, Self::Met { .. })
    }

    /// Whether it is not asked of this employer.
    pub fn is_excused(&self) -> bool {
        *self == Self::Excused
    }
}

/// How a criterion stands under a level's policy on a day. Without a finding it is not started.
pub fn standing(
    level: &Level,
    criterion: &Criterion,
    finding: Option<&Finding>,
    as_of: NaiveDate,
) -> Standing {
    let Some(finding) = finding else { return Standing::NotMet(Why::NotStarted) };
    let word = match finding.source {
        Source::Employer { status, has_reason } => said(level, criterion, status, has_reason),
        Source::Assessor { mark, claim } => marked(level, criterion, mark, claim),
    };
    let Standing::Met { .. } = word else { return word };
    let counted = criterion.counters.iter().find_map(|counter| uncounted(level, counter, finding, as_of));
    match counted.or_else(|| unproven(level, criterion, finding, as_of)) {
        Some(why) => Standing::NotMet(why),
        None => word,
    }
}

fn said(level: &Level, criterion: &Criterion, status: Status, has_reason: bool) -> Standing {
    match status {
        Status::NotStarted => Standing::NotMet(Why::NotStarted),
        Status::InProgress => Standing::NotMet(Why::InProgress),
        Status::Met => Standing::Met { strength: level.policy.met_from_mark },
        Status::NotApplicable if !criterion.allows_not_applicable => {
            Standing::NotMet(Why::NotApplicableNotAllowed)
        }
        Status::NotApplicable if !has_reason => Standing::NotMet(Why::NotApplicableWithoutReason),
        Status::NotApplicable => Standing::Excused,
    }
}

/// A mark beside a refused "not applicable" counts as any mark.
fn marked(level: &Level, criterion: &Criterion, mark: Option<Mark>, claim: NotApplicableClaim) -> Standing {
    match claim {
        NotApplicableClaim::Accepted if criterion.allows_not_applicable => return Standing::Excused,
        NotApplicableClaim::Accepted => return Standing::NotMet(Why::NotApplicableNotAllowed),
        NotApplicableClaim::Open => return Standing::NotMet(Why::NotApplicableOpen),
        NotApplicableClaim::NotMade | NotApplicableClaim::Refused => {}
    }
    let met_from = level.policy.met_from_mark;
    match mark {
        None if claim == NotApplicableClaim::Refused => Standing::NotMet(Why::NotApplicableRefused),
        None => Standing::NotMet(Why::NotMarked),
        Some(mark) if mark.number() < met_from => Standing::NotMet(Why::MarkTooLow { mark, met_from }),
        Some(mark) => Standing::Met { strength: mark.number() },
    }
}

/// What is wrong with a counter's reading, if anything.
fn uncounted(level: &Level, counter: &Counter, finding: &Finding, as_of: NaiveDate) -> Option<Why> {
    let reading = finding.readings.get(&counter.name);
    let name = || counter.name.clone();
    match (counter.of.at_least(), reading) {
        (Some(at_least), Some(Reading::Number(is))) => {
            (*is < at_least).then(|| Why::CounterTooLow { counter: name(), is: *is, at_least })
        }
        (None, Some(Reading::Day(held_on))) => too_old(level, counter, *held_on, as_of),
        (at_least, _) => Some(Why::CounterMissing { counter: name(), at_least }),
    }
}

fn too_old(level: &Level, counter: &Counter, held_on: NaiveDate, as_of: NaiveDate) -> Option<Why> {
    let Counted::HnaAge { at_most } = counter.of else { return None };
    let at_most = at_most.or(level.policy.hna_age)?;
    (held_on < at_most.before(as_of) || held_on > as_of).then_some(Why::HnaTooOld { held_on, at_most })
}

/// What is wrong with the evidence, if anything.
fn unproven(level: &Level, criterion: &Criterion, finding: &Finding, as_of: NaiveDate) -> Option<Why> {
    let EvidenceAsked { at_least, max_age } = evidence_asked(level, criterion);
    let items = u32::try_from(finding.evidence.len()).unwrap_or(u32::MAX);
    if items < u32::from(at_least) {
        return Some(Why::TooLittleEvidence { items, at_least });
    }
    let max_age = max_age?;
    let oldest = max_age.before(as_of);
    let recent = finding.evidence.iter().flatten().filter(|day| **day >= oldest && **day <= as_of).count();
    let recent = u32::try_from(recent).unwrap_or(u32::MAX);
    (recent < u32::from(at_least)).then_some(Why::EvidenceTooOld { recent, at_least, max_age })
}

/// How well a criterion would stand under a level if it were met: by the employer's own word the lowest mark that is
/// met there; by an assessor's, the mark it has, or the lowest that is met at every level, `met_everywhere`.
pub(super) fn strength_if_met(level: &Level, finding: Option<&Finding>, met_everywhere: u8) -> u8 {
    match finding.map(|finding| finding.source) {
        Some(Source::Assessor { mark, .. }) => mark.map_or(0, Mark::number).max(met_everywhere),
        Some(Source::Employer { .. }) | None => level.policy.met_from_mark,
    }
}

/// The evidence a criterion needs under a level: what it says itself, with the level's age where it names none.
pub fn evidence_asked(level: &Level, criterion: &Criterion) -> EvidenceAsked {
    let general = level.policy.evidence;
    criterion
        .evidence
        .map_or(general, |own| EvidenceAsked { max_age: own.max_age.or(general.max_age), ..own })
}
