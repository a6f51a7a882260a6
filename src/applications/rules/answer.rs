//! Answers to criteria, and what they come to.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;

use super::refusal::AnswerRefusal;
use crate::evidence::Item;
use crate::platform::ids::{AnswerId, EvidenceId};
use crate::scheme::{
    Criterion, CriterionCode, Definition, Facts, LevelCode, SelfAssessed, Standing, Status, Verdict,
    evaluate, self_assessed,
};

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
    /// The number typed in, where the criterion asks for one.
    pub number: Option<i32>,
    /// Goes up by one at every save.
    pub version: i32,
    /// When it was saved, in UTC.
    pub saved_at: NaiveDateTime,
    /// Who saved it last.
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
    /// The number typed in, where the criterion asks for one.
    pub number: Option<i32>,
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
    if answer.number.is_some() && criterion.count.is_none() {
        return Err(AnswerRefusal::NothingCounted);
    }
    Ok(())
}

/// How each answered criterion stands by the employer's own word.
pub fn standings(definition: &Definition, answers: &Answers) -> BTreeMap<CriterionCode, Standing> {
    let standing = |(code, answer): (&CriterionCode, &Answer)| {
        let criterion = definition.criterion(code)?;
        Some((code.clone(), self_assessed(criterion, &answer.decides())))
    };
    answers.iter().filter_map(standing).collect()
}

/// Whether a level would be met today by the employer's own word, and what stands in the way.
pub fn verdict(
    definition: &Definition,
    level: &LevelCode,
    facts: &Facts,
    answers: &Answers,
    held: &BTreeSet<LevelCode>,
) -> Verdict {
    evaluate(definition, level, facts, &standings(definition, answers), held)
}

impl Answer {
    /// The answer as far as it decides anything.
    pub fn decides(&self) -> SelfAssessed {
        SelfAssessed {
            status: self.status,
            count: self.number.and_then(|number| u32::try_from(number).ok()),
            has_reason: !self.reason.trim().is_empty(),
        }
    }

    /// Whether saving `new` over this would change nothing.
    pub fn is_same_as(&self, new: &NewAnswer) -> bool {
        self.status == new.status
            && self.narrative == new.narrative
            && self.reason == new.reason
            && self.number == new.number
            && self.evidence.iter().map(|item| item.id).collect::<BTreeSet<_>>() == new.evidence
    }
}
