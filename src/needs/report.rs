//! The report of a needs assessment, made to be printed: who works there, who was asked, what came out, what is done.

mod answers;

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::priorities::before::{self, Before};
use super::profile::{Totals, dimensions};
use super::rules::{
    Conversation, Finding, FollowingCampaign, MOST_IN_REPORT, ObservationMark, PlanAction, Priority, Profile,
    State, Suggestion, Walkround, Waves, by_topic,
};
use super::walkrounds::picture_of;
use super::{findings, store};
use crate::directory::{self, Service};
use crate::employers::{self, Employer};
use crate::needs::NeedsAssessment;
use crate::platform::access::{Act, Actor, may};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, SiteId};
use crate::platform::web::Visit;
use crate::surveys::{self, Told};
use crate::topics;
use answers::Answers;

/// Everything the report shows: a fixed number of queries, however many sites, photographs and findings there are.
struct Report {
    assessment: NeedsAssessment,
    employer: Employer,
    /// How many work there, as far as that is known of the day it was published.
    people: Option<i32>,
    /// What is told of how many there are.
    wholes: Vec<i32>,
    sites: Vec<(SiteId, String)>,
    profile: Profile,
    /// From how many people on a total is told.
    min_cell: i32,
    waves: Waves,
    conversations: Vec<Conversation>,
    walkrounds: Vec<Walkround>,
    findings: Vec<Finding>,
    suggestions: Vec<Suggestion>,
    priorities: Vec<Priority>,
    actions: Vec<PlanAction>,
    campaigns: Vec<FollowingCampaign>,
    /// What can help with the priorities, today.
    services: Vec<Service>,
    today: NaiveDate,
    before: Option<Before>,
    /// Whether the reader goes in and out of the assessment, not only of its report.
    is_ours: bool,
}

/// The report. Who judges the employer reads it once it is published, the others before that, too.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (fewest, today) = (visit.app.config().survey_min_cell, day_of(visit.app.clock().now()));
    let report = visit.read(move |conn, actor| read(conn, actor, id, (fewest, today))).await?;
    visit.page("needs/report.html", report.context(&visit))
}

fn read(
    conn: &mut Conn,
    actor: &Actor,
    id: NeedsAssessmentId,
    (fewest, today): (u32, NaiveDate),
) -> Result<Report, AppError> {
    let assessment = store::get(conn, id)?;
    let employer = employers::get(conn, assessment.employer)?;
    let relation = store::relation_of_reader(conn, actor, &employer)?;
    may(Act::ReadNeeds, &relation)?;
    let is_ours = may(Act::ViewNeeds, &relation).is_ok();
    let is_there = match assessment.state {
        State::Published => true,
        State::Open => is_ours,
        State::Recorded | State::Cancelled => false,
    };
    if !is_there {
        return Err(AppError::NotFound);
    }
    let priorities = store::list_priorities(conn, id)?;
    let topics: Vec<String> = priorities.iter().map(|one| one.topic.clone()).collect();
    Ok(Report {
        people: store::get_people(conn, &assessment)?,
        wholes: store::list_wholes(conn, &assessment)?,
        sites: store::list_plan_sites(conn, id)?,
        profile: store::get_profile(conn, id)?,
        min_cell: store::get_min_cell(conn, &assessment, fewest)?,
        waves: store::get_waves(conn, &assessment)?,
        conversations: store::list_conversations(conn, id)?,
        walkrounds: store::list_walkrounds(conn, id, true)?,
        findings: store::list_findings(conn, id)?,
        suggestions: store::list_suggestions(conn, id)?,
        services: directory::list_for(conn, &topics, employer.place_code.as_deref(), today)?,
        priorities,
        actions: store::list_actions(conn, id)?,
        campaigns: store::list_campaigns(conn, id)?,
        today,
        before: before::find(conn, &assessment)?,
        is_ours,
        assessment,
        employer,
    })
}

impl Report {
    fn context(&self, visit: &Visit) -> Value {
        let (lang, answers) = (visit.lang.code(), self.answers());
        let topics = self.findings_by_topic(visit);
        let mut findings = topics.iter().filter_map(|topic| topic["findings"].as_array()).flatten();
        let names: Vec<&str> = self.sites.iter().map(|(_, name)| name.as_str()).collect();
        json!({
            "employer": { "id": self.employer.id, "name": self.employer.name() },
            "assessment": self.assessment.to_value(),
            "is_ours": self.is_ours,
            "people": self.people,
            "sites": names.join(", "),
            "profile": dimensions(visit, &self.totals()),
            "min_cell": self.min_cell,
            "survey": self.waves.now.as_ref().map(survey),
            "conversations": self.conversations.iter().map(conversation).collect::<Vec<_>>(),
            "walkrounds": self.walkrounds.iter().map(|one| walkround(one, lang)).collect::<Vec<_>>(),
            "has_own_marks": findings.any(|finding| finding["is_own_mark"] == true),
            "topics": topics,
            "suggestions": self.confirmed().map(|one| suggestion(one, lang)).collect::<Vec<_>>(),
            "more_suggestions": self.suggestions.len() - self.confirmed().count(),
            "priorities": self.priorities.iter().map(|one| answers.of(one, lang)).collect::<Vec<_>>(),
            "others": answers.others(),
            "cost": answers.cost(),
            "before": self.before.as_ref().map(Before::to_value),
            "comparison": self.comparison(visit),
        })
    }

    fn totals(&self) -> Totals<'_> {
        let Report { sites, profile, wholes, min_cell, waves, .. } = self;
        Totals { profile, sites, wholes, min_cell: *min_cell, survey: waves.now.as_ref() }
    }

    /// What changed since the survey it is compared with, as comparisons of surveys have it, with the day of that one's
    /// results as `since`; null where one of the two has none.
    fn comparison(&self, visit: &Visit) -> Value {
        let Some((now, before)) = self.waves.now.as_ref().zip(self.waves.before.as_ref()) else {
            return Value::Null;
        };
        let mut comparison = surveys::compared(visit, now, before);
        comparison["since"] = json!(before.released_on);
        comparison
    }

    fn answers(&self) -> Answers<'_> {
        let Report { actions, campaigns, services, is_ours, today, .. } = self;
        Answers { actions, campaigns, services, is_ours: *is_ours, today: *today }
    }

    /// The suggestions of which somebody confirmed that they point to nobody: the report goes from hand to hand.
    fn confirmed(&self) -> impl Iterator<Item = &Suggestion> {
        self.suggestions.iter().filter(|suggestion| suggestion.is_on_board)
    }

    /// The findings that are not left out: `[{title, findings}]`, each as the page of findings tells it.
    fn findings_by_topic(&self, visit: &Visit) -> Vec<Value> {
        let topic = |(topic, findings): (&str, Vec<&Finding>)| {
            let told: Vec<Value> = findings.into_iter().map(|one| findings::told(visit, one)).collect();
            json!({ "title": topics::title(topic, visit.lang.code()), "findings": told })
        };
        by_topic(&self.findings).into_iter().map(topic).collect()
    }
}

/// How many answered; of a small employer, at how many together.
fn survey(of: &Told) -> Value {
    json!({
        "title": of.terms.title,
        "employers": of.results.employers,
        "asked": of.results.asked,
        "answers": of.results.answers(),
        "is_open_link": of.terms.mode == surveys::rules::Mode::Open,
    })
}

fn conversation(of: &Conversation) -> Value {
    json!({ "held_on": of.held_on, "people": of.people, "site": of.site_name })
}

/// How much was looked at, what was in order, what was noted without a mark, and the photographs. What harms or could be
/// better is a finding, and told there.
fn walkround(of: &Walkround, lang: &str) -> Value {
    let marked = |mark: ObservationMark| -> Vec<Value> {
        let seen = of.checklist.items().filter_map(|item| {
            let observation = of.seen(&item.code).filter(|seen| seen.mark == mark)?;
            Some(json!({ "text": of.checklist.say(&item.text, lang), "note": observation.note }))
        });
        seen.collect()
    };
    let count = |mark: ObservationMark| {
        of.checklist.items().filter(|item| of.seen(&item.code).is_some_and(|seen| seen.mark == mark)).count()
    };
    let looked_at = of.checklist.items().filter_map(|item| of.seen(&item.code));
    let looked_at = looked_at.filter(|seen| seen.mark != ObservationMark::Unseen).count();
    let photographs: Vec<Value> =
        of.photographs.iter().filter(|one| one.is_served(false)).map(|one| picture_of(of, one)).collect();
    json!({
        "id": of.id,
        "site": of.site_name,
        "walked_on": of.walked_on,
        "items": of.checklist.items().count(),
        "seen": looked_at,
        "good": marked(ObservationMark::Good),
        "better": count(ObservationMark::Better),
        "problems": count(ObservationMark::Problem),
        "unmarked": marked(ObservationMark::Unmarked),
        "taken_out": of.taken_out,
        "more_photographs": photographs.len().saturating_sub(MOST_IN_REPORT),
        "photographs": photographs.into_iter().take(MOST_IN_REPORT).collect::<Vec<_>>(),
    })
}

fn suggestion(of: &Suggestion, lang: &str) -> Value {
    json!({
        "topic": topics::title(&of.topic, lang),
        "text": of.text,
        "answer": of.answer.map(|answer| answer.as_str()),
        "answer_text": of.answer_text,
    })
}
