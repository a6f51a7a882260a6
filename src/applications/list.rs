//! An employer's applications, and starting one.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{ApplicationSummary, Choice, startable};
use super::{actions, forms, store};
use crate::employers::{self, Employer};
use crate::platform::access::{Act, Actor, may};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::EmployerId;
use crate::platform::text::Text;
use crate::platform::web::{Posted, Visit};
use crate::scheme::{self, SchemeSummary};

/// The list, newest first, with the levels of each scheme that can be started now.
pub async fn show(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let today = day_of(visit.app.clock().now());
    let (employer, applications, ladders) = visit
        .read(move |conn, actor| {
            let employer = employers::get(conn, id)?;
            may(Act::ViewApplication, &employers::relation(conn, actor, &employer)?)?;
            let applications = store::list_of_employer(conn, id)?;
            let mut ladders = Vec::new();
            for scheme in scheme::list_schemes(conn)? {
                ladders.push(ladder(conn, actor, &employer, scheme, today)?);
            }
            Ok((employer, applications, ladders))
        })
        .await?;
    let schemes: Vec<SchemeSummary> = ladders.iter().map(|ladder| ladder.scheme.clone()).collect();
    let names = scheme::names_apart(&schemes);
    let row = |application| row(application, names.get(&application.scheme));
    let ladders: Vec<Value> = ladders.into_iter().map(|ladder| ladder.to_value(&visit)).collect();
    visit.page(
        "applications/list.html",
        json!({
            "employer": { "id": id, "name": employer.name(), "registered": employers::is_registered(&employer) },
            "applications": applications.iter().map(row).collect::<Vec<Value>>(),
            "ladders": ladders,
        }),
    )
}

/// The levels of a scheme as its employer may start them.
struct Ladder {
    scheme: SchemeSummary,
    may_start: bool,
    /// One is on its way.
    running: bool,
    /// One was decided: the next can start from its answers.
    has_past: bool,
    /// Code, title, and why it cannot be started where it cannot.
    steps: Vec<(String, String, Option<Text>)>,
}

impl Ladder {
    fn to_value(&self, visit: &Visit) -> Value {
        let step = |(code, title, refusal): &(String, String, Option<Text>)| json!({ "code": code, "title": title, "refusal": refusal.as_ref().map(|text| visit.say(text)) });
        json!({
            "scheme": { "id": self.scheme.id, "name": self.scheme.name },
            "may_start": self.may_start,
            "running": self.running,
            "has_past": self.has_past,
            "steps": self.steps.iter().map(step).collect::<Vec<Value>>(),
        })
    }
}

fn ladder(
    conn: &mut Conn,
    actor: &Actor,
    employer: &Employer,
    scheme: SchemeSummary,
    today: chrono::NaiveDate,
) -> Result<Ladder, AppError> {
    let relation = employers::relation_in_scheme(conn, actor, employer, scheme.id)?;
    let edition = scheme::get_current_edition(conn, scheme.id)?;
    let starter = store::get_starter(conn, employer, &edition, today)?;
    let step = |choice: Choice<'_>| {
        let refusal = choice.refusal.map(|refusal| refusal.text());
        (choice.level.code.to_string(), choice.level.title.clone(), refusal)
    };
    let choices = startable(&edition.definition, &starter);
    Ok(Ladder {
        may_start: may(Act::StartApplication, &relation).is_ok(),
        steps: choices.into_iter().map(step).collect(),
        running: starter.running,
        has_past: store::has_decided(conn, employer.id, scheme.id)?,
        scheme,
    })
}

/// An application in the list; `scheme` is named where there is more than one.
fn row(application: &ApplicationSummary, scheme: Option<&String>) -> Value {
    json!({
        "scheme": scheme,
        "id": application.id,
        "reference": application.reference,
        "level": { "code": application.level, "title": application.level_title },
        "status": application.status.as_str(),
        "started_at": application.started_at,
        "changed_at": application.changed_at,
    })
}

/// Starts an application.
pub async fn start(
    visit: Visit,
    path: web::Path<EmployerId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (scheme, level) = forms::start(&posted)?;
    let carries = posted.text("carry") == "yes";
    let (application, carried) = visit
        .write(move |tx| match carries {
            true => actions::start_from_last(tx, id, scheme, &level),
            false => Ok((actions::start(tx, id, scheme, &level)?, 0)),
        })
        .await?;
    let notice = match (carries, carried) {
        (false, _) => "application-started",
        (true, 0) => "application-started-empty",
        (true, _) => "answers-carried",
    };
    Ok(visit.see_other(&format!("/applications/{application}"), Some(notice)))
}
