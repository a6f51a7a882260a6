//! Changing what is told of a campaign.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::rules::{Answered, NewCampaign};
use super::{actions, forms, store};
use crate::employers;
use crate::needs::{self, NeedsAssessment, Priority};
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{CampaignId, EmployerId, NeedsAssessmentId, PriorityId};
use crate::platform::text::Text;
use crate::platform::web::texts::Lang;
use crate::platform::web::{Posted, Visit, filters, put_day};

const TEMPLATE: &str = "campaigns/details.html";

/// Needs assessments whose priorities are offered.
const OFFERED: usize = 3;

/// The form with what is told now.
pub async fn show(visit: Visit, path: web::Path<CampaignId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Changes it.
pub async fn save(
    visit: Visit,
    path: web::Path<CampaignId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, seen) = (path.into_inner(), posted.version());
    let old = visit.read(move |conn, _| Ok(store::get(conn, id)?.told)).await?;
    let saved = match forms::campaign(&posted, Some(&old)) {
        Ok(new) => visit.write(move |tx| actions::change(tx, id, seen, &new)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/campaigns/{id}"), Some("campaign-saved"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

async fn context(visit: &Visit, id: CampaignId) -> Result<Value, AppError> {
    let (lang, today) = (visit.lang, day_of(visit.app.clock().now()));
    let (mut context, choices) = visit
        .read(move |conn, actor| {
            let found = store::get(conn, id)?;
            let employer = employers::get(conn, found.employer)?;
            may(Act::EditPortfolio, &employers::relation(conn, actor, &employer)?)?;
            let themes = store::list_themes(conn, found.employer)?;
            let context = json!({
                "employer": { "id": employer.id, "name": employer.name() },
                "campaign": found.to_value(&themes, today),
                "version": found.version,
                "form": form(&found.told),
            });
            Ok((context, choices(conn, found.employer, Some(&found.told), lang)?))
        })
        .await?;
    choices.put_into(&mut context, visit);
    Ok(context)
}

/// What a campaign's form offers.
pub(super) struct Choices {
    themes: Vec<Value>,
    /// Priorities, with what tells those of the same name apart.
    priorities: Vec<(PriorityId, Text)>,
    /// Needs assessments that can be answered as a whole, with their day.
    assessments: Vec<(NeedsAssessmentId, String)>,
    /// What the campaign says in words of its own.
    words: String,
    /// What it answers now.
    answered: Answered,
}

/// What a campaign's form offers. What `old` has stays on offer.
pub(super) fn choices(
    conn: &mut Conn,
    employer: EmployerId,
    old: Option<&NewCampaign>,
    lang: Lang,
) -> Result<Choices, AppError> {
    let answered = old.map_or(Answered::Nothing, Answered::of);
    let held = needs::list_of_employer(conn, employer)?;
    let mut priorities = priorities(conn, &held)?;
    if let Answered::Priority(id) = answered
        && !priorities.iter().any(|(priority, _)| priority.id == id)
    {
        let priority = needs::get_priority(conn, id)?;
        let of = needs::get(conn, priority.assessment)?;
        priorities.push((priority, of));
    }
    let whole = held
        .iter()
        .filter(|held| held.state == needs::State::Recorded || answered == Answered::Assessment(held.id));
    let dated =
        |of: &NeedsAssessment| day_of_needs(of).map(|day| filters::date(lang, day)).unwrap_or_default();
    let chosen = |(priority, of): (Priority, NeedsAssessment)| {
        (priority.id, Text::new(state_key(&of)).with("title", priority.title).with("day", dated(&of)))
    };
    Ok(Choices {
        themes: themes(conn, employer, old)?,
        assessments: whole.map(|of| (of.id, dated(of))).collect(),
        priorities: priorities.into_iter().map(chosen).collect(),
        words: old.map(|old| old.priority.clone()).unwrap_or_default(),
        answered,
    })
}

/// The themes on offer.
fn themes(conn: &mut Conn, employer: EmployerId, old: Option<&NewCampaign>) -> Result<Vec<Value>, AppError> {
    let themes = store::list_themes(conn, employer)?;
    let mut offered: Vec<Value> =
        themes.iter().map(|theme| json!({ "value": theme.code, "text": theme.title })).collect();
    if let Some(theme) = old.and_then(|old| old.theme.as_ref())
        && !themes.iter().any(|offered| offered.code == *theme)
    {
        offered.push(json!({ "value": theme, "text": theme.as_str() }));
    }
    Ok(offered)
}

impl Choices {
    /// As the form's template takes them: `themes`, and `answers`, what a campaign can answer.
    pub(super) fn put_into(self, context: &mut Value, visit: &Visit) {
        let Self { themes, priorities, assessments, words, answered } = self;
        let offered = |(id, text): (PriorityId, Text)| json!({ "value": id, "text": visit.say(&text) });
        let mut answers: Vec<Value> = priorities.into_iter().map(offered).collect();
        for (id, day) in assessments {
            let value = Answered::Assessment(id);
            let text = if value == answered && !words.is_empty() {
                Text::new("campaigns-new-answers-needs-words").with("day", day).with("words", words.as_str())
            } else {
                Text::new("campaigns-new-answers-needs").with("day", day)
            };
            answers.push(json!({ "value": value.to_string(), "text": visit.say(&text) }));
        }
        if answered == Answered::Words {
            let text = Text::new("campaigns-new-answers-words").with("words", words.as_str());
            answers.push(json!({ "value": answered.to_string(), "text": visit.say(&text) }));
        }
        context["themes"] = themes.into();
        context["answers"] = answers.into();
    }
}

/// The day by which a needs assessment is told from others: the one it was held on, or is to begin on.
pub(super) fn day_of_needs(assessment: &NeedsAssessment) -> Option<NaiveDate> {
    assessment.held_on.or(assessment.thread.starts_on)
}

/// How far the needs assessment of a priority is, as the message in which that priority is offered.
fn state_key(of: &NeedsAssessment) -> &'static str {
    match of.state {
        needs::State::Open => "campaigns-new-answers-open",
        needs::State::Cancelled => "campaigns-new-answers-given-up",
        needs::State::Published | needs::State::Recorded => "campaigns-new-answers-published",
    }
}

/// The priorities of the needs assessments that are held here, the newest few, each with its assessment.
fn priorities(
    conn: &mut Conn,
    held: &[NeedsAssessment],
) -> Result<Vec<(Priority, NeedsAssessment)>, AppError> {
    let mut found = Vec::new();
    let here = held.iter().filter(|held| matches!(held.state, needs::State::Open | needs::State::Published));
    for assessment in here.take(OFFERED) {
        let of = needs::list_priorities(conn, assessment.id)?;
        found.extend(of.into_iter().map(|priority| (priority, assessment.clone())));
    }
    Ok(found)
}

/// A campaign as its form would have been posted.
fn form(told: &NewCampaign) -> Value {
    let mut form = json!({
        "topic": told.topic,
        "all_year": if told.all_year { "yes" } else { "" },
        "theme": told.theme,
        "answers": Answered::of(told).to_string(),
    });
    put_day(&mut form, "starts_on", Some(told.starts_on));
    put_day(&mut form, "ends_on", told.ends_on);
    form
}
