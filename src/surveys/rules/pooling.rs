//! Results of small employers together.
//!
//! What speaks against a pool is decided by what everybody knows (who was asked, how many, what), never by answers:
//! otherwise whoever tries one choice after another would learn from the refusals how many answered where. A pool in which
//! too few answered is made all the same, and tells nothing.

use std::collections::BTreeSet;

use crate::measures::disclosure::{FEWEST_EMPLOYERS, Policy, Refusal as NoRelease, is_mixed, pool};
use crate::platform::error::Refusal;
use crate::platform::ids::{EmployerId, SurveyId};
use crate::platform::text::Text;
use crate::questionnaires::Answers;

use super::results::{RESULTS_SHAPE, Results};
use super::tabling::{FEWEST_ASKED, Tabling};
use super::terms::Terms;

/// A closed survey of a small employer that is in no pool yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// The survey.
    pub id: SurveyId,
    /// Whose people it asked.
    pub employer: EmployerId,
    /// What was promised to them.
    pub terms: Terms,
}

/// Why surveys cannot be pooled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PoolRefusal {
    /// One of them is not a closed survey of a small employer that waits for a pool.
    NotWaiting,
    /// They are of fewer than three employers.
    TooFewEmployers,
    /// Two of them are of one employer: its people would be counted twice.
    OneEmployerTwice,
    /// They asked different questions.
    AskedOtherwise,
    /// One employer has more than four in five of the people asked.
    NearlyOneEmployer,
    /// Fewer people were asked than the threshold.
    TooFewAsked,
}

/// The threshold of a pool: the highest that was promised to anybody in it.
pub fn pool_min_cell(chosen: &[Waiting]) -> u32 {
    chosen.iter().map(|one| one.terms.min_cell).max().unwrap_or(FEWEST_ASKED)
}

/// Whether these surveys may be pooled.
pub fn check_pool(chosen: &[Waiting]) -> Result<(), PoolRefusal> {
    let employers: BTreeSet<_> = chosen.iter().map(|one| one.employer).collect();
    let asked: Vec<u32> = chosen.iter().map(|one| one.terms.asked).collect();
    let first = chosen.first().map(|one| &one.terms.questionnaire);
    match () {
        () if asked.iter().any(|asked| *asked >= FEWEST_ASKED) => Err(PoolRefusal::NotWaiting),
        () if employers.len() < chosen.len() => Err(PoolRefusal::OneEmployerTwice),
        () if chosen.len() < FEWEST_EMPLOYERS => Err(PoolRefusal::TooFewEmployers),
        () if chosen.iter().any(|one| Some(&one.terms.questionnaire) != first) => {
            Err(PoolRefusal::AskedOtherwise)
        }
        () if !is_mixed(&asked) => Err(PoolRefusal::NearlyOneEmployer),
        () if asked.iter().sum::<u32>() < pool_min_cell(chosen) => Err(PoolRefusal::TooFewAsked),
        () => Ok(()),
    }
}

/// The results of surveys that may be pooled, with the answers to each; in no breakdown.
pub fn pooled(chosen: &[Waiting], answers: Vec<Vec<Answers>>) -> Result<Results, NoRelease> {
    let Some(first) = chosen.first() else { return Err(NoRelease::TooFewEmployers(0)) };
    let tabling = Tabling::of(&first.terms.questionnaire, &[]);
    let people = answers.iter().map(|people| people.iter().map(|one| tabling.respondent(one)).collect());
    let policy = Policy::new(pool_min_cell(chosen))?;
    let release = pool(policy, &tabling.plan().figures, people.collect())?;
    let asked = chosen.iter().map(|one| one.terms.asked).sum();
    let employers = u32::try_from(chosen.len()).unwrap_or(u32::MAX);
    Ok(Results { shape: RESULTS_SHAPE, asked, employers, release })
}

impl Refusal for PoolRefusal {
    fn text(&self) -> Text {
        match self {
            Self::NotWaiting => "refused-surveys-pool-not-waiting".into(),
            Self::TooFewEmployers => "refused-surveys-pool-too-few-employers".into(),
            Self::OneEmployerTwice => "refused-surveys-pool-one-employer-twice".into(),
            Self::AskedOtherwise => "refused-surveys-pool-asked-otherwise".into(),
            Self::NearlyOneEmployer => "refused-surveys-pool-nearly-one-employer".into(),
            Self::TooFewAsked => "refused-surveys-pool-too-few-asked".into(),
        }
    }
}
