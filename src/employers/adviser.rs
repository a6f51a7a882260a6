//! The page where a coordinator names the adviser of an employer.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::section::named;
use super::store::{self, Employer};
use super::{actions, forms};
use crate::people::{self, Holder};
use crate::places::atlas;
use crate::platform::access::{Act, Role, may};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, PersonId};
use crate::platform::web::{Posted, Visit};
use crate::scheme::{self, SchemeSummary};

const TEMPLATE: &str = "employers/adviser.html";

/// Shows who advises the employer, and who could.
pub async fn show(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let loaded = load(&visit, path.into_inner()).await?;
    let mut context = describe(&loaded);
    context["form"] = json!({ "adviser": loaded.now.as_ref().map(|(id, _)| id.to_string()) });
    visit.page(TEMPLATE, context)
}

/// Names the adviser.
pub async fn save(
    visit: Visit,
    path: web::Path<EmployerId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, typed) = (path.into_inner(), posted.clone());
    let saved = visit.write(move |tx| actions::allot_adviser(tx, id, forms::adviser(&typed)?)).await;
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/employers/{id}"), Some("adviser-named"))),
        Err(AppError::Invalid(errors)) => {
            let loaded = load(&visit, id).await?;
            visit.form_again(TEMPLATE, describe(&loaded), &posted, &errors)
        }
        Err(error) => Err(error),
    }
}

struct Loaded {
    employer: Employer,
    now: Option<(PersonId, String)>,
    schemes: Vec<SchemeSummary>,
    holders: Vec<Holder>,
}

async fn load(visit: &Visit, id: EmployerId) -> Result<Loaded, AppError> {
    visit
        .read(move |conn, actor| {
            let employer = store::get(conn, id)?;
            may(Act::AllotAdviser, &store::relation(conn, actor, &employer)?)?;
            let now = store::get_adviser(conn, id)?;
            let schemes = scheme::list_schemes(conn)?;
            let holders = holders(conn, &employer, &schemes)?;
            Ok(Loaded { employer, now, schemes, holders })
        })
        .await
}

/// The advisers of the employer's place, each once, by name; those who work for it are left out.
fn holders(conn: &mut Conn, employer: &Employer, schemes: &[SchemeSummary]) -> Result<Vec<Holder>, AppError> {
    let Some(place) = &employer.place_code else { return Ok(Vec::new()) };
    let members = people::list_members(conn, employer.id)?;
    let mut found: Vec<Holder> = Vec::new();
    for scheme in schemes {
        for holder in people::list_holders(conn, Role::Adviser, scheme.id)? {
            let is_near = holder.place.as_ref().is_none_or(|of| of == place);
            let is_new = !found.iter().any(|known| known.person == holder.person);
            let works_there = members.iter().any(|member| member.person == holder.person);
            if is_near && is_new && !works_there {
                found.push(holder);
            }
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

fn describe(loaded: &Loaded) -> Value {
    let place = loaded.employer.place_code.as_deref().and_then(|code| atlas().get(code));
    let item = |holder: &Holder| json!({ "value": holder.person, "text": holder.name, "hint": holder.email });
    let scheme = |scheme: &SchemeSummary| json!({ "slug": scheme.slug, "name": scheme.name });
    json!({
        "employer": named(&loaded.employer),
        "place": place.map(|place| place.name.as_str()),
        "now": loaded.now.as_ref().map(|(_, name)| name),
        "advisers": loaded.holders.iter().map(item).collect::<Vec<_>>(),
        "schemes": loaded.schemes.iter().map(scheme).collect::<Vec<_>>(),
    })
}
