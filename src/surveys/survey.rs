//! One survey: where it stands, and what comes next.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{Mode, ResponseGoal, State, Survey};
use super::store;
use crate::employers::{self, Employer};
use crate::platform::access::{Act, Actor, Relation, may};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::platform::web::Visit;
use crate::{questionnaires, scheme};

/// A survey with its employer, as one person sees it.
pub(super) struct Seen {
    pub survey: Survey,
    pub employer: Employer,
    pub relation: Relation,
}

/// What comes next for whoever looks.
pub async fn show(visit: Visit, path: web::Path<SurveyId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (seen, goal, invitees, reminders, sites) = visit
        .read(move |conn, actor| {
            let seen = load(conn, actor, id, Act::ViewSurvey)?;
            let goal = goal(conn, &seen.survey, seen.survey.asked)?;
            let invitees = store::count_invitees(conn, id)?;
            let reminders = store::list_reminders(conn, id)?;
            let sites = employers::list_sites(conn, seen.survey.employer)?.len();
            Ok((seen, goal, invitees, reminders, sites))
        })
        .await?;
    let mut context = seen.context(&visit);
    let mut groups = groups(&visit, &seen.survey, sites);
    context["falls_short"] = groups.iter().any(|group| group["falls_short"] == true).into();
    context["groups"] = groups.drain(..).collect();
    context["goal"] = goal.map(ResponseGoal::to_value).into();
    context["invitees"] = invitees.into();
    context["reminders"] = reminders.len().into();
    context["is_ready"] = (seen.survey.mode != Mode::Personal || invitees > 0).into();
    visit.page("surveys/survey.html", context)
}

/// A survey that the person may do this with.
pub(super) fn load(conn: &mut Conn, actor: &Actor, id: SurveyId, act: Act) -> Result<Seen, AppError> {
    let survey = store::get(conn, id)?;
    let employer = employers::get(conn, survey.employer)?;
    let relation = employers::relation(conn, actor, &employer)?;
    may(act, &relation)?;
    Ok(Seen { survey, employer, relation })
}

/// What the scheme hopes for of a survey that asks so many: what it was launched with, or would be today.
pub(super) fn goal(conn: &mut Conn, survey: &Survey, asked: u32) -> Result<Option<ResponseGoal>, AppError> {
    match survey.state {
        State::Planned => {
            let percent = scheme::find_response_goal(conn, survey.scheme, asked)?;
            Ok(percent.map(|percent| ResponseGoal::new(percent, asked)))
        }
        State::Open => Ok(store::get_terms(conn, survey.id)?.terms.goal()),
        State::Closing | State::Closed | State::Cancelled => Ok(None),
    }
}

impl Seen {
    /// What every page of a survey shows.
    pub fn context(&self, visit: &Visit) -> Value {
        let today = day_of(visit.app.clock().now());
        let may = |act| may(act, &self.relation).is_ok();
        let is_planned = self.survey.state == State::Planned;
        let is_open = self.survey.takes_answers(today);
        let found = questionnaires::find(&self.survey.questionnaire);
        let asked = found.map(|found| found.title.say(visit.lang.code(), &found.languages));
        let mut survey = self.survey.to_value(today);
        survey["asks"] = asked.unwrap_or(&self.survey.questionnaire).into();
        survey["questionnaire"] = self.survey.questionnaire.clone().into();
        json!({
            "employer": { "id": self.employer.id, "name": self.employer.name() },
            "survey": survey,
            "may_plan": is_planned && may(Act::PlanSurvey),
            "may_launch": is_planned && may(Act::LaunchSurvey),
            "may_close": self.survey.state == State::Open && may(Act::LaunchSurvey),
            "may_remind": is_open && self.survey.mode == Mode::Personal && may(Act::LaunchSurvey),
            "may_print": is_open && self.survey.mode == Mode::Slips && may(Act::PrintSlips),
            "may_enter": is_open && self.survey.mode != Mode::Personal && may(Act::EnterPaper),
            "has_poster": is_open && self.survey.mode != Mode::Personal,
            "may_read": self.survey.has_results() && may(Act::ReadResults),
        })
    }
}

/// The groups its results are to be broken down by.
pub(super) fn groups(visit: &Visit, survey: &Survey, sites: usize) -> Vec<Value> {
    let Some(questionnaire) = questionnaires::find(&survey.questionnaire) else { return Vec::new() };
    let shown = |planned: &super::rules::PlannedBreakdown| {
        let offered = questionnaire.breakdowns.iter().find(|offered| offered.code == planned.code)?;
        let count = planned.count(questionnaire, sites);
        Some(json!({
            "text": offered.text.say(visit.lang.code(), &questionnaire.languages),
            "count": count,
            "falls_short": planned.must_fall_short(count, survey.asked, survey.min_cell),
        }))
    };
    survey.breakdowns.iter().filter_map(shown).collect()
}
