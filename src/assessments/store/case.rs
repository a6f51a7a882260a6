//! One case as its assessor's pages show it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::assessment::get;
use super::marks::{Scored, list_marks};
use crate::applications::{self, Answer, Application, ApplicationStatus, Submission};
use crate::assessments::rules::{
    Assessment, Claimed, Finding, Progress, Stage, is_to_mark, judged, progress,
};
use crate::employers::{self, Employer};
use crate::platform::access::{Actor, Relation};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::AssessmentId;
use crate::scheme::{
    self, Criterion, CriterionCode, Edition, Inputs, Level, LevelCode, LevelVerdict, evaluate_level,
};

/// An assessment and what it is of. Nothing in here is from the file but who the employer is.
#[derive(Clone, Debug)]
pub struct Case {
    /// The assessment.
    pub assessment: Assessment,
    /// The submission that is judged.
    pub submission: Submission,
    /// The application as it was submitted.
    pub application: Application,
    /// The employer.
    pub employer: Employer,
    /// The edition it is judged by.
    pub edition: Arc<Edition>,
    /// The names of the sites the submission covers; none for the whole employer.
    pub sites: Vec<String>,
    /// Whether the employer's answers are still those of this submission: after a deferral they change.
    pub current: bool,
}

/// What opens with the declaration: the employer's answers, and the findings so far.
#[derive(Clone, Debug)]
pub struct File {
    /// What the employer answers, by criterion.
    pub answers: BTreeMap<CriterionCode, Answer>,
    /// What was found so far, by criterion.
    pub marks: BTreeMap<CriterionCode, Scored>,
    /// The levels the employer holds.
    pub held: BTreeSet<LevelCode>,
    /// The day it is judged by: of its completion, or today until then.
    pub as_of: NaiveDate,
}

/// The case of an assessment.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub fn get_case(conn: &mut Conn, id: AssessmentId) -> Result<Case, AppError> {
    let assessment = get(conn, id)?;
    let submission = applications::get_submission(conn, assessment.submission)?;
    let application = applications::get_as_submitted(conn, &submission)?;
    let employer = employers::get(conn, application.employer)?;
    let edition = scheme::get_edition(conn, application.edition)?;
    let latest = applications::latest_submission(conn, application.id)?.map(|latest| latest.id);
    let current = latest == Some(submission.id) && application.status != ApplicationStatus::Open;
    let sites = applications::list_submitted_sites(conn, &submission)?;
    Ok(Case { assessment, submission, application, employer, edition, sites, current })
}

/// How the actor stands to the case.
///
/// # Errors
/// The database's fault.
pub fn relation(conn: &mut Conn, actor: &Actor, case: &Case) -> Result<Relation, AppError> {
    let (relation, assessment) = (applications::relation(conn, actor, &case.application)?, &case.assessment);
    let theirs = actor.person() == Some(assessment.assessor);
    Ok(Relation {
        // What was taken from an assessor is no longer allocated to them.
        allocated: theirs && assessment.stage() != Stage::Ended,
        declared: theirs && assessment.declared_at.is_some(),
        conflicted: theirs && assessment.conflict.is_some(),
        ..relation
    })
}

/// The file of a case. `today` is what "held" means until the assessment is complete; then it is that day.
///
/// # Errors
/// The database's fault.
pub fn get_file(conn: &mut Conn, case: &Case, today: NaiveDate) -> Result<File, AppError> {
    let application = &case.application;
    let as_of = case.assessment.completed_at.map_or(today, day_of);
    Ok(File {
        answers: applications::list_submitted_answers(conn, application.id, case.submission.id)?,
        marks: list_marks(conn, case.assessment.id)?,
        held: applications::list_held(conn, application.employer, application.scheme, as_of)?,
        as_of,
    })
}

impl Case {
    /// The level in question.
    ///
    /// # Errors
    /// A fault when the edition lacks it.
    pub fn level(&self) -> Result<&Level, AppError> {
        let found = self.edition.definition.level(&self.application.level);
        found.ok_or_else(|| AppError::fault("an application names a level its edition lacks"))
    }

    /// What the level asks of the employer, by its facts as they were submitted.
    pub fn criteria(&self) -> Vec<&Criterion> {
        let track = self.application.track.as_ref();
        self.edition.definition.asked(&self.application.level, &self.submission.facts, track)
    }

    /// One of them.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the level does not ask it of this employer.
    pub fn criterion(&self, code: &str) -> Result<&Criterion, AppError> {
        self.criteria()
            .into_iter()
            .find(|criterion| criterion.code.as_str() == code)
            .ok_or(AppError::NotFound)
    }
}

impl File {
    /// What the employer says of a criterion, as far as a finding turns on it.
    pub fn claim(&self, code: &CriterionCode) -> Claimed {
        self.answers.get(code).map_or_else(Claimed::default, |answer| Claimed {
            status: answer.status,
            readings: answer.readings.clone(),
            evidence: answer.proofs(),
        })
    }

    /// The findings alone.
    pub fn findings(&self) -> BTreeMap<CriterionCode, Finding> {
        self.marks.iter().map(|(code, scored)| (code.clone(), scored.finding.clone())).collect()
    }

    /// How many criteria of the case have a finding, of those the employer says something of and those found already.
    pub fn progress(&self, case: &Case) -> Progress {
        let mut to_mark = case.criteria();
        to_mark.retain(|asked| is_to_mark(&self.claim(&asked.code)) || self.marks.contains_key(&asked.code));
        progress(&to_mark, &self.findings())
    }

    /// What the engine goes by: the employer's own word on the same day.
    pub fn claimed_inputs(&self, case: &Case) -> Inputs {
        Inputs { findings: applications::findings(&self.answers), ..self.inputs(case) }
    }

    /// What the engine goes by: the assessor's word on the day `as_of`.
    pub fn inputs(&self, case: &Case) -> Inputs {
        let finding = |criterion: &&Criterion| {
            let found = self.marks.get(&criterion.code).map(|scored| &scored.finding);
            (criterion.code.clone(), judged(criterion, &self.claim(&criterion.code), found))
        };
        Inputs {
            facts: case.submission.facts,
            track: case.application.track.clone(),
            findings: case.criteria().iter().map(finding).collect(),
            held: self.held.clone(),
            as_of: self.as_of,
        }
    }

    /// Whether the findings meet the level of the case, and why.
    ///
    /// # Errors
    /// A fault when the edition lacks the level.
    pub fn verdict(&self, case: &Case) -> Result<LevelVerdict, AppError> {
        evaluate_level(&case.edition.definition, &self.inputs(case), &case.application.level)
            .ok_or_else(|| AppError::fault("an application names a level its edition lacks"))
    }
}
