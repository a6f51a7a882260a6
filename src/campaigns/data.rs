//! Campaigns for other programs: a table for spreadsheets, days for calendars.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, Days, Utc};
use icalendar::{Calendar, Component, Event, EventLike};

use super::rules::{Campaign, table};
use super::store;
use crate::employers::{self, Employer};
use crate::platform::access::{Act, Actor, may};
use crate::platform::app::App;
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{CampaignId, EmployerId};
use crate::platform::web::{Visit, attachment};

/// Every campaign of an employer as a table.
pub async fn csv(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (employer, lines) = visit
        .read(move |conn, actor| {
            let employer = visible(conn, actor, id)?;
            let themes = store::list_themes(conn, id)?;
            Ok((employer, table(&store::list_of_employer(conn, id)?, &themes, day_of)))
        })
        .await?;
    Ok(attachment::csv(&format!("campaigns {}", employer.name()), &lines))
}

/// Every campaign of an employer as a calendar.
pub async fn all_days(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (employer, campaigns) = visit
        .read(move |conn, actor| Ok((visible(conn, actor, id)?, store::list_of_employer(conn, id)?)))
        .await?;
    let calendar = calendar(&visit.app, employer.name(), &campaigns);
    Ok(attachment::ics(&format!("campaigns {}", employer.name()), calendar))
}

/// One campaign as a calendar.
pub async fn days(visit: Visit, path: web::Path<CampaignId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (employer, campaign) = visit
        .read(move |conn, actor| {
            let campaign = store::get(conn, id)?;
            Ok((visible(conn, actor, campaign.employer)?, campaign))
        })
        .await?;
    let name = campaign.told.topic.clone();
    Ok(attachment::ics(&name, calendar(&visit.app, employer.name(), &[campaign])))
}

fn visible(conn: &mut Conn, actor: &Actor, id: EmployerId) -> Result<Employer, AppError> {
    let employer = employers::get(conn, id)?;
    may(Act::ViewEmployer, &employers::relation(conn, actor, &employer)?)?;
    Ok(employer)
}

/// Whole days, as RFC 5545 writes them: the end is the day after the last.
fn calendar(app: &App, employer: &str, campaigns: &[Campaign]) -> String {
    let mut calendar = Calendar::new();
    calendar.name(employer);
    for campaign in campaigns {
        calendar.push(event(app, campaign));
    }
    calendar.done().to_string()
}

/// What runs on without an end stands on its first day.
fn event(app: &App, campaign: &Campaign) -> Event {
    let told = &campaign.told;
    let changed = DateTime::<Utc>::from_naive_utc_and_offset(campaign.changed_at, Utc);
    let last = told.ends_on.unwrap_or(told.starts_on);
    let host = app.public_url().host_str().unwrap_or("localhost");
    let mut event = Event::with_uid(&format!("{}@{host}", campaign.id));
    event
        .summary(&told.topic)
        .starts(told.starts_on)
        .ends(last.checked_add_days(Days::new(1)).unwrap_or(last))
        .timestamp(changed)
        .last_modified(changed)
        .sequence(u32::try_from(campaign.version).unwrap_or_default())
        .url(&app.address(&format!("/campaigns/{}", campaign.id)));
    if !told.priority.is_empty() {
        event.description(&told.priority);
    }
    event.done()
}
