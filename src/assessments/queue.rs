//! What waits to be given to an assessor, and what an assessor has to do.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};

use super::store::{self, AssessmentSummary};
use crate::applications::{self, ApplicationStatus, QueueRow};
use crate::places::atlas;
use crate::platform::access::{Act, Actor, Reach, Relation, Role, may, reaches};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::PersonId;
use crate::platform::web::Visit;
use crate::platform::web::paging::{PER_PAGE, Page, offset};
use crate::scheme::{self, SchemeSummary};

/// What the address asks for; anything that cannot be read is left out.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    scheme: Option<String>,
    status: Option<String>,
    page: Option<String>,
    completed: Option<String>,
}

/// The parts of the queue: the value in the address, its name, its status.
const PARTS: [(&str, &str, ApplicationStatus); 3] = [
    ("submitted", "assessments-queue-submitted", ApplicationStatus::Submitted),
    ("assessing", "assessments-queue-assessing", ApplicationStatus::Assessing),
    ("assessed", "assessments-queue-assessed", ApplicationStatus::Assessed),
];

/// The queue of a coordinator, the cases of an assessor; both for who is both.
pub async fn show(visit: Visit, asked: web::Query<Asked>) -> Result<HttpResponse, AppError> {
    let asked = asked.into_inner();
    let context = visit
        .read(move |conn, actor| {
            let coordinates = may(Act::ViewQueue, &Relation::of(actor));
            let assesses = actor.person().filter(|_| actor.has(Role::Assessor));
            let queue = match (&coordinates, assesses) {
                (Err(_), None) => return coordinates.map(|()| Value::Null),
                (Err(_), Some(_)) => Value::Null,
                (Ok(()), _) => queue(conn, actor, &asked)?,
            };
            let mine = assesses.map(|person| mine(conn, person, &asked)).transpose()?;
            Ok(json!({ "queue": queue, "mine": mine }))
        })
        .await?;
    visit.page("assessments/queue.html", context)
}

fn queue(conn: &mut Conn, actor: &Actor, asked: &Asked) -> Result<Value, AppError> {
    let reaches = reaches(actor.grants(), &[Role::Coordinator]);
    let reach = |scheme: &SchemeSummary| reaches.iter().find(|reach| reach.scheme == scheme.id);
    let coordinated: Vec<(SchemeSummary, &Reach)> = scheme::list_schemes(conn)?
        .into_iter()
        .filter_map(|scheme| reach(&scheme).map(|reach| (scheme, reach)))
        .collect();
    let chosen = coordinated.iter().find(|(scheme, _)| Some(&scheme.slug) == asked.scheme.as_ref());
    let Some((chosen, reach)) = chosen.or(coordinated.first()) else { return Ok(Value::Null) };
    let status = asked.status.as_deref().unwrap_or_default();
    let (part, _, status) = PARTS.into_iter().find(|(value, ..)| *value == status).unwrap_or(PARTS[0]);
    let number = number(&asked.page);
    let (rows, total) = applications::list_with_status(conn, reach, &[status], offset(number), PER_PAGE)?;
    let rows = described(conn, chosen, &rows)?;
    let schemes: Vec<Value> = coordinated
        .iter()
        .map(|(scheme, _)| json!({ "slug": scheme.slug, "name": scheme.name, "active": scheme.id == chosen.id }))
        .collect();
    let parts: Vec<Value> = PARTS
        .iter()
        .map(|(value, text_key, _)| json!({ "value": value, "text_key": text_key, "active": *value == part }))
        .collect();
    Ok(json!({
        "scheme": chosen.slug, "schemes": schemes, "parts": parts, "part": part,
        "rows": rows, "page": Page::new(number, total),
    }))
}

fn described(conn: &mut Conn, of: &SchemeSummary, rows: &[QueueRow]) -> Result<Vec<Value>, AppError> {
    let edition = scheme::get_current_edition(conn, of.id)?;
    let ids: Vec<_> = rows.iter().map(|row| row.application).collect();
    let assessors = store::list_assessor_names(conn, &ids)?;
    let row = |row: &QueueRow| {
        let level = edition.definition.level(&row.level).map_or(row.level.as_str(), |level| &level.title);
        json!({
            "application": row.application, "reference": row.reference, "employer": row.employer_name,
            "place": place(row.place_code.as_deref()), "level": level, "changed_at": row.changed_at,
            "assessor": assessors.get(&row.application),
        })
    };
    Ok(rows.iter().map(row).collect())
}

fn mine(conn: &mut Conn, person: PersonId, asked: &Asked) -> Result<Value, AppError> {
    let number = number(&asked.completed);
    let in_hand = store::list_of_assessor(conn, person)?;
    let (completed, total) = store::list_completed_of_assessor(conn, person, offset(number), PER_PAGE)?;
    let all = |of: &[AssessmentSummary]| of.iter().map(summary).collect::<Vec<_>>();
    Ok(json!({ "in_hand": all(&in_hand), "completed": all(&completed), "page": Page::new(number, total) }))
}

fn summary(of: &AssessmentSummary) -> Value {
    json!({
        "id": of.id, "reference": of.reference, "employer": of.employer_name, "level": of.level_title,
        "place": place(of.place_code.as_deref()), "stage_key": of.stage.text_key(),
        "allocated_at": of.allocated_at, "completed_at": of.completed_at,
    })
}

fn place(code: Option<&str>) -> &str {
    code.and_then(|code| atlas().get(code)).map_or("", |place| place.name.as_str())
}

fn number(text: &Option<String>) -> i64 {
    text.as_deref().and_then(|text| text.parse().ok()).unwrap_or(1)
}
