//! Changing what is told of a campaign.

use actix_web::{HttpResponse, web};
use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};

use super::rules::{Answered, NewCampaign};
use super::{actions, forms, store};
use crate::employers;
use crate::needs::{self, NeedsAssessment};
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{CampaignId, EmployerId, NeedsAssessmentId};
use crate::platform::text::Text;
use crate::platform::web::texts::Lang;
use crate::platform::web::{Posted, Visit, filters};

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
    priorities: Vec<Value>,
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
    let mut priorities = priorities(conn, &held, lang)?;
    if let Answered::Priority(id) = answered
        && !priorities.iter().any(|offered| offered["value"] == json!(id))
    {
        let title = needs::get_priority(conn, id)?.title;
        priorities.push(json!({ "value": id, "text": title }));
    }
    let whole = held
        .iter()
        .filter(|held| held.state == needs::State::Recorded || answered == Answered::Assessment(held.id));
    let dated = |of: &NeedsAssessment| (of.id, day_of_needs(of).map(|day| filters::date(lang, day)));
    Ok(Choices {
        themes: themes(conn, employer, old)?,
        priorities,
        assessments: whole.map(dated).map(|(id, day)| (id, day.unwrap_or_default())).collect(),
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
        let Self { themes, priorities: mut answers, assessments, words, answered } = self;
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

/// The priorities of the needs assessments that are held here, the newest few.
fn priorities(conn: &mut Conn, held: &[NeedsAssessment], lang: Lang) -> Result<Vec<Value>, AppError> {
    let mut found = Vec::new();
    let here = held.iter().filter(|held| matches!(held.state, needs::State::Open | needs::State::Published));
    for assessment in here.take(OFFERED) {
        let day = day_of_needs(assessment).map(|day| filters::date(lang, day));
        for priority in needs::list_priorities(conn, assessment.id)? {
            let text = match &day {
                Some(day) => format!("{} ({day})", priority.title),
                None => priority.title,
            };
            found.push(json!({ "value": priority.id, "text": text }));
        }
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

/// Puts a day into the three boxes of its field.
pub(super) fn put_day(form: &mut Value, name: &str, day: Option<NaiveDate>) {
    if let Some(day) = day {
        form[format!("{name}-day")] = day.day().to_string().into();
        form[format!("{name}-month")] = day.month().to_string().into();
        form[format!("{name}-year")] = day.year().to_string().into();
    }
}
