//! Answers to criteria, and what they come to.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime};

use super::refusal::AnswerRefusal;
use crate::evidence::Item;
use crate::platform::ids::{AnswerId, EvidenceId, PersonId};
use crate::scheme::{Criterion, CriterionCode, Finding, Readings, Source, Status};

/// An answer to a criterion, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its key.
    pub id: AnswerId,
    /// What the employer says of the criterion.
    pub status: Status,
    /// What it did, in its own words.
    pub narrative: String,
    /// Why the criterion does not concern it; empty unless it says so.
    pub reason: String,
    /// What its counters read: what was typed in, and since it was handed in what was counted.
    pub readings: Readings,
    /// Goes up by one at every save.
    pub version: i32,
    /// When it was saved, in UTC.
    pub saved_at: NaiveDateTime,
    /// Who saved it last.
    pub saved_by: PersonId,
    /// Their name.
    pub saved_by_name: String,
    /// What proves it, oldest first.
    pub evidence: Vec<Item>,
}

/// The answers of an application; a criterion nobody answered is not there.
pub type Answers = BTreeMap<CriterionCode, Answer>;

/// An answer as a person wants to save it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAnswer {
    /// What the employer says of the criterion.
    pub status: Status,
    /// What it did, in its own words.
    pub narrative: String,
    /// Why the criterion does not concern it.
    pub reason: String,
    /// What was typed in for its counters; what is counted is not among it.
    pub readings: Readings,
    /// What proves it.
    pub evidence: BTreeSet<EvidenceId>,
    /// The version of the answer the person had before them; 0 where there was none.
    pub version: i32,
}

/// Whether an answer can be saved for a criterion. A half-done answer can.
///
/// # Errors
/// The first reason why not.
pub fn check(criterion: &Criterion, answer: &NewAnswer) -> Result<(), AnswerRefusal> {
    if answer.status == Status::NotApplicable {
        if !criterion.allows_not_applicable {
            return Err(AnswerRefusal::NotApplicableNotAllowed);
        }
        if answer.reason.trim().is_empty() {
            return Err(AnswerRefusal::ReasonMissing);
        }
    }
    let is_typed = |name| criterion.counter(name).is_some_and(|counter| counter.of.is_typed());
    if !answer.readings.keys().all(is_typed) {
        return Err(AnswerRefusal::NothingCounted);
    }
    Ok(())
}

/// What the employer says of each criterion, for the engine.
pub fn findings(answers: &Answers) -> BTreeMap<CriterionCode, Finding> {
    answers.iter().map(|(code, answer)| (code.clone(), answer.finding())).collect()
}

impl Answer {
    /// The answer as far as it decides anything.
    pub fn finding(&self) -> Finding {
        Finding {
            source: Source::Employer { status: self.status, has_reason: !self.reason.trim().is_empty() },
            readings: self.readings.clone(),
            evidence: self.proofs(),
        }
    }

    /// The days its evidence is about, of what can prove anything.
    pub fn proofs(&self) -> Vec<Option<NaiveDate>> {
        self.evidence.iter().filter(|item| item.is_proof()).map(|item| item.about_on).collect()
    }

    /// Whether saving `new` over this would change nothing.
    pub fn is_same_as(&self, new: &NewAnswer) -> bool {
        self.status == new.status
            && self.narrative == new.narrative
            && self.reason == new.reason
            && self.readings == new.readings
            && self.evidence.iter().map(|item| item.id).collect::<BTreeSet<_>>() == new.evidence
    }
}
