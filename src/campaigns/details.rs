//! Changing what is told of a campaign.

use actix_web::{HttpResponse, web};
use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};

use super::rules::NewCampaign;
use super::{actions, forms, store};
use crate::employers;
use crate::needs::{self, NeedsAssessment};
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{CampaignId, EmployerId};
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
    let saved = match forms::campaign(&posted) {
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
    visit
        .read(move |conn, actor| {
            let found = store::get(conn, id)?;
            let employer = employers::get(conn, found.employer)?;
            may(Act::EditPortfolio, &employers::relation(conn, actor, &employer)?)?;
            let themes = store::list_themes(conn, found.employer)?;
            let mut context = choices(conn, found.employer, Some(&found.told), lang)?;
            context["employer"] = json!({ "id": employer.id, "name": employer.name() });
            context["campaign"] = found.to_value(&themes, today);
            context["version"] = found.version.into();
            context["form"] = form(&found.told);
            Ok(context)
        })
        .await
}

/// What a campaign's form offers: `themes`, `assessments` and `priorities`. What `old` has stays on offer.
pub(super) fn choices(
    conn: &mut Conn,
    employer: EmployerId,
    old: Option<&NewCampaign>,
    lang: Lang,
) -> Result<Value, AppError> {
    let themes = store::list_themes(conn, employer)?;
    let mut offered: Vec<Value> =
        themes.iter().map(|theme| json!({ "value": theme.code, "text": theme.title })).collect();
    if let Some(theme) = old.and_then(|old| old.theme.as_ref())
        && !themes.iter().any(|offered| offered.code == *theme)
    {
        offered.push(json!({ "value": theme, "text": theme.as_str() }));
    }
    let held = needs::list_of_employer(conn, employer)?;
    let had = old.and_then(|old| old.assessment);
    let assessments: Vec<Value> = held
        .iter()
        .filter(|held| held.state != needs::State::Cancelled || Some(held.id) == had)
        .filter_map(|held| {
            Some(json!({ "value": held.id, "text": filters::date(lang, day_of_needs(held)?) }))
        })
        .collect();
    let mut priorities = priorities(conn, &held, lang)?;
    if let Some(answered) = old.and_then(|old| old.answers)
        && !priorities.iter().any(|offered| offered["value"] == json!(answered))
    {
        let title = needs::get_priority(conn, answered)?.title;
        priorities.push(json!({ "value": answered, "text": title }));
    }
    Ok(json!({ "themes": offered, "assessments": assessments, "priorities": priorities }))
}

/// The day by which a needs assessment is told from others: the one it was held on, or is to begin on.
fn day_of_needs(assessment: &NeedsAssessment) -> Option<NaiveDate> {
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
        "priority": told.priority,
        "theme": told.theme,
        "assessment": told.assessment,
        "answers": told.answers,
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
