//! Everything the pages of one application show, read in one snapshot.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::answers::list_answers;
use super::applications::get;
use super::held::list_held;
use super::relation::relation_at;
use super::submissions::latest_submission;
use crate::applications::rules::{Answers, Application, ApplicationStatus, Submission, verdict};
use crate::employers::{self, Employer};
use crate::platform::access::{Act, Actor, Relation, may};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::ApplicationId;
use crate::scheme::{self, Criterion, Edition, Facts, LevelCode, Verdict};

/// An application with all that decides how it stands.
#[derive(Debug)]
pub(in crate::applications) struct Dossier {
    pub(in crate::applications) application: Application,
    pub(in crate::applications) employer: Employer,
    pub(in crate::applications) edition: Arc<Edition>,
    /// How the reader stands to it.
    pub(in crate::applications) relation: Relation,
    /// The employer's facts: of today while it is open, of the day it was submitted afterwards.
    pub(in crate::applications) facts: Facts,
    pub(in crate::applications) answers: Answers,
    /// Of the latest round.
    pub(in crate::applications) submission: Option<Submission>,
    /// By the employer's own word.
    pub(in crate::applications) verdict: Verdict,
}

impl Dossier {
    /// The criteria the employer has to answer, by number.
    pub(in crate::applications) fn criteria(&self) -> Vec<&Criterion> {
        self.edition.definition.applicable(&self.application.level, &self.facts)
    }

    /// What people call the level.
    pub(in crate::applications) fn level_title(&self) -> &str {
        let level = self.edition.definition.level(&self.application.level);
        level.map_or(self.application.level.as_str(), |level| level.title.as_str())
    }

    /// Whether the reader may do this.
    pub(in crate::applications) fn may(&self, act: Act) -> bool {
        may(act, &self.relation).is_ok()
    }

    /// Whether the reader may change answers now.
    pub(in crate::applications) fn is_editable(&self) -> bool {
        self.application.status == ApplicationStatus::Open && self.may(Act::AnswerCriterion)
    }
}

/// The dossier of an application, for a reader who may do `act`. `today` is the day levels are held on while the
/// application is open.
///
/// # Errors
/// [`AppError::NotFound`] when there is none; what [`may`] says; the database's fault.
pub(in crate::applications) fn get_dossier(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    act: Act,
    today: NaiveDate,
) -> Result<Dossier, AppError> {
    let application = get(conn, id)?;
    let employer = employers::get(conn, application.employer)?;
    let relation = relation_at(conn, actor, &application, &employer)?;
    may(act, &relation)?;
    let edition = scheme::get_edition(conn, application.edition)?;
    let answers = list_answers(conn, id)?;
    let submission = latest_submission(conn, id)?;
    let frozen = submission.as_ref().filter(|_| application.status != ApplicationStatus::Open);
    let (facts, day) = match frozen {
        Some(submission) => (submission.facts, day_of(submission.submitted_at)),
        None => (employers::get_facts(conn, employer.id)?, today),
    };
    let held: BTreeSet<LevelCode> = list_held(conn, employer.id, application.scheme, day)?;
    let verdict = verdict(&edition.definition, &application.level, &facts, &answers, &held);
    Ok(Dossier { application, employer, edition, relation, facts, answers, submission, verdict })
}
