//! The short surveys around a campaign: choosing which were held before and after, and what changed between them.

pub(super) mod new;

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::rules::{Around, Campaign, PulseRefusal, Pulses, Side, check_pulses, is_short};
use super::{actions, forms, store};
use crate::platform::access::{Act, Relation, may};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{CampaignId, EmployerId, SurveyId};
use crate::platform::web::{Posted, Visit, filters};
use crate::surveys::rules::FEWEST_ASKED;
use crate::surveys::{self, State, Survey, Told};
use crate::{employers, questionnaires};

const TEMPLATE: &str = "campaigns/pulse.html";

/// The surveys of a campaign as they were read; the results where the reader may have them and both are there.
pub(super) struct Found {
    around: Around,
    results: Option<[Told; 2]>,
    /// Whether a survey has closed with too few answers to tell anything.
    pub is_withheld: bool,
    /// The survey that can be planned today, where the reader may plan it.
    to_plan: Option<Side>,
    /// Whether nobody can be asked before it any more, and nobody was.
    is_too_late: bool,
    /// Why the surveys as they are now cannot show what changed: a key of the messages.
    why_not_told: Option<&'static str>,
}

/// The form with what is chosen now.
pub async fn show(visit: Visit, path: web::Path<CampaignId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Ties the surveys to the campaign.
pub async fn save(
    visit: Visit,
    path: web::Path<CampaignId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, seen) = (path.into_inner(), posted.version());
    let saved = match forms::pulses(&posted) {
        Ok(pulses) => visit.write(move |tx| actions::take_pulses(tx, id, seen, pulses)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/campaigns/{id}"), Some("campaign-saved"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

async fn context(visit: &Visit, id: CampaignId) -> Result<Value, AppError> {
    let (lang, today) = (visit.lang, day_of(visit.app.clock().now()));
    visit
        .read(move |conn, actor| {
            let found = store::get(conn, id)?;
            let employer = employers::get(conn, found.employer)?;
            let relation = employers::relation(conn, actor, &employer)?;
            may(Act::EditPortfolio, &relation)?;
            let may_plan = may(Act::PlanSurvey, &relation).is_ok();
            let around = store::find_around(conn, found.pulses)?;
            let to_plan = found.survey_to_plan(&around, today).filter(|_| may_plan).map(Side::as_str);
            let mut surveys = surveys::list_of_employer(conn, employer.id)?;
            let Pulses { before, after } = around.pulses();
            let is_tied = |survey: &Survey| [before, after].contains(&Some(survey.id));
            surveys.retain(|survey| is_tied(survey) || is_offered(survey));
            let item = |survey: &Survey| {
                let day = filters::date(lang, survey.closed_on.unwrap_or(survey.closes_on));
                json!({ "value": survey.id, "text": format!("{} ({day})", survey.title) })
            };
            let title = |id: Option<SurveyId>| {
                surveys.iter().find(|survey| Some(survey.id) == id).map(|survey| survey.title.clone())
            };
            Ok(json!({
                "employer": { "id": employer.id, "name": employer.name() },
                "campaign": found.to_value(&[], today),
                "version": found.version,
                "surveys": surveys.iter().map(item).collect::<Vec<_>>(),
                "is_small": is_small(conn, employer.id)?,
                "to_plan": to_plan,
                "now": { "before": title(before), "after": title(after) },
                "form": { "before": before, "after": after },
            }))
        })
        .await
}

/// Whether a survey can be chosen: one that was not given up and asks few questions.
fn is_offered(survey: &Survey) -> bool {
    survey.state != State::Cancelled && questionnaires::find(&survey.questionnaire).is_some_and(is_short)
}

/// Whether an employer has too few people for a survey of its own: what they say is told in words.
pub(super) fn is_small(conn: &mut Conn, employer: EmployerId) -> Result<bool, AppError> {
    let counted = employers::get_headcount(conn, employer)?;
    Ok(counted
        .is_some_and(|counted| u32::try_from(counted.in_scope).is_ok_and(|people| people < FEWEST_ASKED)))
}

/// The surveys of a campaign, and what may be read of them.
pub(super) fn find(
    conn: &mut Conn,
    campaign: &Campaign,
    relation: &Relation,
    today: NaiveDate,
) -> Result<Found, AppError> {
    let around = store::find_around(conn, campaign.pulses)?;
    let mut found = Vec::new();
    if may(Act::ReadResults, relation).is_ok() {
        let tied = [&around.before, &around.after].into_iter().flatten();
        for survey in tied.filter(|survey| survey.state == State::Closed) {
            found.extend(surveys::find_told(conn, survey.id)?);
        }
    }
    let is_withheld = found.iter().any(|told| told.results.answers().is_none());
    let may_plan = may(Act::EditPortfolio, relation).is_ok() && may(Act::PlanSurvey, relation).is_ok();
    let to_plan = campaign.survey_to_plan(&around, today).filter(|_| may_plan);
    let is_too_late = campaign.is_too_late_to_ask(&around, today);
    let why_not_told = check_pulses(campaign, &around).err().map(PulseRefusal::why_not_told);
    // Whatever was planned around a campaign can have changed since it was tied to it.
    let results = if why_not_told.is_none() { found.try_into().ok() } else { None };
    Ok(Found { around, results, is_withheld, to_plan, is_too_late, why_not_told })
}

impl Found {
    /// As the page of the campaign shows it: `{before, after, comparison, is_withheld, to_plan, is_too_late,
    /// why_not_told}`.
    pub fn to_value(&self, visit: &Visit) -> Value {
        let survey = |survey: &Survey| {
            json!({
                "id": survey.id,
                "title": survey.title,
                "is_closed": survey.state == State::Closed,
                "day": survey.closed_on.unwrap_or(survey.closes_on),
            })
        };
        let compared = self.results.as_ref().map(|[before, after]| surveys::compared(visit, after, before));
        json!({
            "before": self.around.before.as_ref().map(survey),
            "after": self.around.after.as_ref().map(survey),
            "comparison": compared.filter(|_| !self.is_withheld),
            "is_withheld": self.is_withheld,
            "to_plan": self.to_plan.map(Side::as_str),
            "is_too_late": self.is_too_late,
            "why_not_told": self.why_not_told,
        })
    }
}
