//! The steps between the plan and the report that are one choice each: who works there, which survey, when to look again;
//! and publishing.

use chrono::NaiveDate;

use super::super::rules::{NeedsAssessment, NeedsRefusal, Profile, check_profile, check_review, is_ready};
use super::super::store::{self, Keeping, Publication};
use super::planning::open;
use crate::employers;
use crate::notices::{self, Notice, NoticeKind};
use crate::people;
use crate::platform::access::{Act, Role};
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::{NeedsAssessmentId, PersonId, SurveyId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;
use crate::surveys::{self, Telling};

/// Says who works there, over what was seen at version `seen` of the assessment.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; when the person may not, or it is not under way.
pub fn describe_workforce(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    seen: i32,
    profile: &Profile,
) -> Result<(), AppError> {
    let found = open(tx, id, Act::PlanNeeds)?;
    let counted = employers::get_headcount(tx.conn(), found.employer)?;
    let people = counted.map(|counted| counted.headcount.max(counted.in_scope));
    check_profile(profile, people).map_err(|refusal| refusal.at_field())?;
    store::set_touched(tx, id, seen)?;
    store::set_profile(tx, id, profile)?;
    tx.record(Event::new("needs-profile").employer(found.employer).subject(id))
}

/// Says by which survey of the employer people are asked, or by none.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; when the person may not, or the survey is another employer's or another
/// assessment's.
pub fn choose_survey(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    seen: i32,
    survey: Option<SurveyId>,
) -> Result<(), AppError> {
    let found = open(tx, id, Act::PlanNeeds)?;
    if let Some(survey) = survey {
        let survey = surveys::get(tx.conn(), survey)?;
        if survey.employer != found.employer || survey.state == surveys::State::Cancelled {
            return Err(AppError::field("survey", NeedsRefusal::OtherSurvey.text()));
        }
        let held = store::list_of_employer(tx.conn(), found.employer)?;
        if held.iter().any(|other| other.id != id && other.rests_on(survey.id)) {
            return Err(AppError::field("survey", NeedsRefusal::TakenSurvey.text()));
        }
    }
    store::set_survey(tx, id, seen, survey)?;
    tx.record(Event::new("needs-survey").employer(found.employer).subject(id))
}

/// Plans a survey by which people are asked from now on, over what was seen at version `seen` of the assessment: one that
/// was chosen before stands by itself again. `min_cell` is the threshold the host has set.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; when the person may not, or the survey cannot be so.
pub fn plan_survey(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    seen: i32,
    min_cell: u32,
    plan: &surveys::rules::Plan,
) -> Result<SurveyId, AppError> {
    let found = open(tx, id, Act::PlanNeeds)?;
    let survey = surveys::actions::plan(tx, found.employer, min_cell, plan)?;
    store::set_survey(tx, id, seen, Some(survey))?;
    tx.record(Event::new("needs-survey").employer(found.employer).subject(id))?;
    Ok(survey)
}

/// Says when all of it is looked at again.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; when the person may not, or the day is not to come or too far away.
pub fn set_review(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    seen: i32,
    review_on: NaiveDate,
) -> Result<(), AppError> {
    let found = open(tx, id, Act::PlanNeeds)?;
    check_review(review_on, tx.today()).map_err(|refusal| AppError::field("review_on", refusal.text()))?;
    store::set_review(tx, id, seen, review_on)?;
    tx.record(
        Event::new("needs-review").employer(found.employer).subject(id).with("day", review_on.to_string()),
    )
}

/// Publishes the report: whoever works at the employer, and whoever judges it, can read it from now on. `fewest` is the
/// threshold the host has set; the report keeps what follows from it.
///
/// # Errors
/// [`AppError::Stale`] when it says something else by now than what has the print `seen`; when the person may not,
/// something is missing, or the findings have to be drawn again.
pub fn publish(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    seen: &str,
    fewest: u32,
) -> Result<NeedsAssessment, AppError> {
    let found = open(tx, id, Act::LeadNeeds)?;
    let Publication { facts, print } = store::get_publication(tx.conn(), &found)?;
    if !facts.is_drawn {
        // Drawing by itself would publish what nobody has read, under priorities that were agreed without it.
        return Err(NeedsRefusal::NotDrawn.into());
    }
    if !is_ready(&facts) {
        return Err(NeedsRefusal::NotReady.into());
    }
    if print != seen {
        return Err(AppError::Stale);
    }
    let waves = store::get_waves(tx.conn(), &found)?;
    let keeping = Keeping {
        people: facts.people,
        min_cell: store::get_min_cell(tx.conn(), &found, fewest)?,
        told: [Telling::of(waves.now.as_ref()), Telling::of(waves.before.as_ref())],
    };
    store::set_published(tx, id, found.version, &keeping)?;
    tx.record(Event::new("needs-published").employer(found.employer).subject(id))?;
    let notice = Notice::new(NoticeKind::Needs, format!("/needs/{id}/report"))
        .employer(found.employer)
        .with("what", "published");
    let team: Vec<PersonId> = people::list_members(tx.conn(), found.employer)?
        .into_iter()
        .filter(|member| member.role != Role::Viewer)
        .map(|member| member.person)
        .collect();
    notices::actions::notify(tx, &team, &notice)?;
    Ok(found)
}
