//! Everything the pages of one application show, read in one snapshot.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::answers::{list_answers, list_submitted_answers};
use super::applications::get;
use super::carries::list_carries;
use super::held::list_held;
use super::portfolio::get_portfolio;
use super::relation::relation_at;
use super::sites::list_covered;
use super::submissions::latest_submission;
use crate::applications::rules::{
    Answers, Application, ApplicationStatus, Carries, CoveredSite, Portfolio, Submission, findings,
    site_names, uncount,
};
use crate::employers::{self, Employer};
use crate::needs::NeedsAssessment;
use crate::platform::access::{Act, Actor, Relation, may};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::ApplicationId;
use crate::scheme::{
    self, Criterion, CriterionCode, Definition, Edition, Finding, Inputs, Level, LevelVerdict, Readings,
    Status, evaluate_level,
};

/// An application with all that decides how it stands.
#[derive(Debug)]
pub(in crate::applications) struct Dossier {
    pub(in crate::applications) application: Application,
    pub(in crate::applications) employer: Employer,
    pub(in crate::applications) edition: Arc<Edition>,
    /// How the reader stands to it.
    pub(in crate::applications) relation: Relation,
    /// What the engine goes by: of today while it is open, of the day it was submitted afterwards.
    pub(in crate::applications) inputs: Inputs,
    /// With what their counters read: counted today while it is open, as it was handed in afterwards.
    pub(in crate::applications) answers: Answers,
    /// Which of them came along from an earlier application.
    pub(in crate::applications) carries: Carries,
    /// What its counters are counted from, while it is open.
    pub(in crate::applications) portfolio: Option<Portfolio>,
    /// The sites it covers today; none for the whole employer.
    pub(in crate::applications) covered: Vec<CoveredSite>,
    /// Of the latest round.
    pub(in crate::applications) submission: Option<Submission>,
    /// By the employer's own word.
    pub(in crate::applications) verdict: LevelVerdict,
}

impl Dossier {
    /// The criteria the employer can answer, in the order of the edition.
    pub(in crate::applications) fn criteria(&self) -> Vec<&Criterion> {
        let Inputs { facts, track, .. } = &self.inputs;
        self.edition.definition.asked(&self.application.level, facts, track.as_ref())
    }

    /// What the counters of a criterion read, whether it is answered or not.
    pub(in crate::applications) fn readings(&self, criterion: &Criterion) -> Readings {
        let answer = self.answers.get(&criterion.code);
        let mut read = answer.map(|answer| answer.readings.clone()).unwrap_or_default();
        if let Some(portfolio) = &self.portfolio {
            read.extend(portfolio.readings(criterion, self.inputs.as_of));
        }
        read
    }

    /// What the employer says of each criterion of another edition.
    pub(in crate::applications) fn findings_under(
        &self,
        definition: &Definition,
    ) -> BTreeMap<CriterionCode, Finding> {
        let mut answers = self.answers.clone();
        if let Some(portfolio) = &self.portfolio {
            uncount(&mut answers, &self.edition.definition);
            portfolio.count(&mut answers, definition, self.inputs.as_of);
            return portfolio.findings(&answers, definition, self.inputs.as_of);
        }
        findings(&answers)
    }

    /// The published needs assessment by which a criterion is met by itself; `None` where it is not, or the employer
    /// answered it otherwise.
    pub(in crate::applications) fn met_by(&self, criterion: &Criterion) -> Option<&NeedsAssessment> {
        let says = self.answers.get(&criterion.code).map(|answer| answer.status);
        let standings = self.verdict.derivation.criteria();
        let is_met = standings.get(&criterion.code).is_some_and(|standing| standing.is_met());
        let portfolio = self.portfolio.as_ref().filter(|_| is_met && says != Some(Status::Met))?;
        portfolio.meets(criterion, self.inputs.as_of)
    }

    /// The level in question.
    pub(in crate::applications) fn level(&self) -> Option<&Level> {
        self.edition.definition.level(&self.application.level)
    }

    /// The names of the sites it covers, as it was handed in once it is no longer open; none for the whole employer.
    pub(in crate::applications) fn sites(&self) -> Vec<String> {
        let frozen = self.submission.as_ref().filter(|_| self.application.status != ApplicationStatus::Open);
        let sites = frozen.and_then(|submission| submission.sites.clone());
        sites.unwrap_or_else(|| site_names(&self.covered))
    }

    /// What people call the level.
    pub(in crate::applications) fn level_title(&self) -> &str {
        self.level().map_or(self.application.level.as_str(), |level| level.title.as_str())
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
    let carries = list_carries(conn, id)?;
    let covered = list_covered(conn, id)?;
    let submission = latest_submission(conn, id)?;
    let frozen = submission.as_ref().filter(|_| application.status != ApplicationStatus::Open);
    let (answers, portfolio) = match frozen {
        Some(submission) => (list_submitted_answers(conn, id, submission.id)?, None),
        None => {
            let (mut answers, portfolio) = (list_answers(conn, id)?, get_portfolio(conn, employer.id)?);
            portfolio.count(&mut answers, &edition.definition, today);
            (answers, Some(portfolio))
        }
    };
    let found = match &portfolio {
        Some(portfolio) => portfolio.findings(&answers, &edition.definition, today),
        None => findings(&answers),
    };
    let inputs = inputs(conn, &application, found, frozen, today)?;
    let verdict = judge(&edition, &application, &inputs)?;
    Ok(Dossier {
        application,
        employer,
        edition,
        relation,
        inputs,
        answers,
        carries,
        portfolio,
        covered,
        submission,
        verdict,
    })
}

/// A criterion the employer of an application has to answer.
///
/// # Errors
/// [`AppError::NotFound`] when it is not asked; refused when the employer's facts are incomplete.
pub(in crate::applications) fn get_asked(
    conn: &mut Conn,
    application: &Application,
    code: &CriterionCode,
) -> Result<Criterion, AppError> {
    let edition = scheme::get_edition(conn, application.edition)?;
    let facts = employers::get_facts(conn, application.employer)?;
    let asked = edition.definition.asked(&application.level, &facts, application.track.as_ref());
    asked.into_iter().find(|criterion| criterion.code == *code).cloned().ok_or(AppError::NotFound)
}

/// How an open application stands today by the employer's own word.
///
/// # Errors
/// [`AppError::NotFound`] when there is none; refused when the employer's facts are incomplete.
pub fn get_verdict(conn: &mut Conn, id: ApplicationId, today: NaiveDate) -> Result<LevelVerdict, AppError> {
    let application = get(conn, id)?;
    let edition = scheme::get_edition(conn, application.edition)?;
    let mut answers = list_answers(conn, id)?;
    let portfolio = get_portfolio(conn, application.employer)?;
    portfolio.count(&mut answers, &edition.definition, today);
    let found = portfolio.findings(&answers, &edition.definition, today);
    let inputs = inputs(conn, &application, found, None, today)?;
    judge(&edition, &application, &inputs)
}

/// What the engine goes by: the facts and the day of a submission, or those of today.
fn inputs(
    conn: &mut Conn,
    application: &Application,
    findings: BTreeMap<CriterionCode, Finding>,
    frozen: Option<&Submission>,
    today: NaiveDate,
) -> Result<Inputs, AppError> {
    let (facts, as_of) = match frozen {
        Some(submission) => (submission.facts, day_of(submission.submitted_at)),
        None => (employers::get_facts(conn, application.employer)?, today),
    };
    let held = list_held(conn, application.employer, application.scheme, as_of)?;
    Ok(Inputs { facts, track: application.track.clone(), findings, held, as_of })
}

fn judge(edition: &Edition, application: &Application, inputs: &Inputs) -> Result<LevelVerdict, AppError> {
    evaluate_level(&edition.definition, inputs, &application.level)
        .ok_or_else(|| AppError::fault("an application names a level its edition lacks"))
}
