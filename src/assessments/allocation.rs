//! The page where a coordinator gives a submission to an assessor.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{AllocationRefusal, Stage};
use super::store::{self, Candidate};
use super::{actions, forms};
use crate::applications::{self, Application, Submission};
use crate::employers::{self, Employer};
use crate::people;
use crate::places::atlas;
use crate::platform::access::{Act, Actor, may};
use crate::platform::db::Conn;
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::ids::ApplicationId;
use crate::platform::web::{Posted, Visit};
use crate::scheme;

const TEMPLATE: &str = "assessments/allocation.html";

/// Who could be given it, and who not and why.
pub async fn show(visit: Visit, path: web::Path<ApplicationId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let context = current(&visit, id).await?;
    visit.page(TEMPLATE, context)
}

/// Gives it to the one chosen.
pub async fn save(
    visit: Visit,
    path: web::Path<ApplicationId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, typed) = (path.into_inner(), posted.clone());
    let saved = visit
        .write(move |tx| {
            let (assessor, instead_of) = forms::allocation(&typed)?;
            actions::allocate(tx, id, assessor, instead_of)
        })
        .await;
    match saved {
        Ok(_) => Ok(visit.see_other("/assessments", Some("assessment-allocated"))),
        Err(AppError::Refused(why)) => {
            let mut errors = FieldErrors::default();
            errors.add("assessor", why);
            again(&visit, id, &posted, &errors).await
        }
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, current(&visit, id)).await,
    }
}

async fn current(visit: &Visit, id: ApplicationId) -> Result<Value, AppError> {
    visit.read(move |conn, actor| context(conn, actor, id)).await
}

async fn again(
    visit: &Visit,
    id: ApplicationId,
    posted: &Posted,
    errors: &FieldErrors,
) -> Result<HttpResponse, AppError> {
    let context = current(visit, id).await?;
    visit.form_again(TEMPLATE, context, posted, errors)
}

fn context(conn: &mut Conn, actor: &Actor, id: ApplicationId) -> Result<Value, AppError> {
    let application = applications::get(conn, id)?;
    may(Act::AllocateAssessor, &applications::relation(conn, actor, &application)?)?;
    let submission = applications::latest_submission(conn, id)?.ok_or(AllocationRefusal::NotWaiting)?;
    let running = store::find_running(conn, submission.id)?;
    if running.as_ref().is_some_and(|running| running.stage() == Stage::Completed) {
        return Err(AllocationRefusal::Completed.into());
    }
    let employer = employers::get(conn, application.employer)?;
    let candidates = store::list_candidates(conn, &employer, &application)?;
    let now = match &running {
        None => Value::Null,
        Some(running) => {
            let names = people::names(conn, &[running.assessor])?;
            let stage_key = running.stage().text_key();
            json!({ "id": running.id, "name": names.get(&running.assessor), "stage_key": stage_key })
        }
    };
    let has_it = running.map(|running| running.assessor);
    let (free, barred): (Vec<_>, Vec<_>) =
        candidates.into_iter().filter(|one| Some(one.person) != has_it).partition(|one| one.unfit.is_none());
    let case = described(conn, &application, &submission, &employer)?;
    Ok(json!({
        "title_key": if now.is_null() { "assessments-allocation-title" } else { "assessments-reallocation-title" },
        "case": case, "now": now,
        "free": free.iter().map(choice).collect::<Vec<_>>(),
        "barred": barred.iter().map(reason).collect::<Vec<_>>(),
    }))
}

fn described(
    conn: &mut Conn,
    application: &Application,
    submission: &Submission,
    employer: &Employer,
) -> Result<Value, AppError> {
    let edition = scheme::get_edition(conn, application.edition)?;
    let level = edition.definition.level(&application.level).map(|level| level.title.clone());
    let place = employer.place_code.as_deref().and_then(|code| atlas().get(code)).map(|place| &place.name);
    Ok(json!({
        "application": application.id, "reference": application.reference, "employer": employer.name(),
        "level": level, "place": place, "submitted_at": submission.submitted_at, "round": submission.round,
    }))
}

fn choice(of: &Candidate) -> Value {
    json!({ "person": of.person, "name": of.name, "in_hand": of.in_hand })
}

fn reason(of: &Candidate) -> Value {
    json!({ "name": of.name, "reason_key": of.unfit.map(AllocationRefusal::reason_key), "conflict": of.conflict })
}
