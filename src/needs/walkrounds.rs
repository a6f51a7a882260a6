//! The walk-rounds of a needs assessment. Nobody at the employer sees one before it is published.

pub(super) mod new;
pub(super) mod photograph;
pub(super) mod photographs;
pub(super) mod publication;
pub(super) mod removal;
pub(super) mod walkround;

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::assessment::{Seen, load, load_for_reader};
use super::conversations::sites;
use super::rules::{Photograph, State, Walkround, check_open};
use super::store;
use crate::evidence::rules::Scan;
use crate::platform::access::{Act, Actor, may};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, WalkroundId};
use crate::platform::web::Visit;

/// The walks the person may know of, the first walked first: a few for each site.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let context = visit
        .read(move |conn, actor| {
            let seen = load(conn, actor, id, Act::ViewNeeds)?;
            let mut context = seen.context();
            let all = store::list_walkrounds(conn, id, !leads(&seen))?;
            context["walkrounds"] = all.iter().map(shown).collect();
            Ok(context)
        })
        .await?;
    visit.page("needs/walkrounds.html", context)
}

/// Whether the person leads the assessment, whatever its state.
pub(super) fn leads(seen: &Seen) -> bool {
    may(Act::LeadNeeds, &seen.relation).is_ok()
}

/// A walk-round with what it belongs to, for somebody who may see it: whoever leads it, the employer's people once it is
/// published, whoever reads the published report.
pub(super) fn find(
    conn: &mut Conn,
    actor: &Actor,
    id: NeedsAssessmentId,
    walkround: WalkroundId,
) -> Result<(Seen, Walkround), AppError> {
    let seen = load_for_reader(conn, actor, id)?;
    let found = store::get_walkround(conn, id, walkround)?;
    let is_shown = seen.assessment.state == State::Published || may(Act::ViewNeeds, &seen.relation).is_ok();
    let may_see = leads(&seen) || found.is_published && is_shown;
    if may_see { Ok((seen, found)) } else { Err(AppError::NotFound) }
}

/// A walk-round that can still be changed, for whoever leads it.
pub(super) fn find_unpublished(
    conn: &mut Conn,
    actor: &Actor,
    id: NeedsAssessmentId,
    walkround: WalkroundId,
) -> Result<(Seen, Walkround), AppError> {
    let (seen, found) = find_for(conn, actor, (id, walkround), Act::LeadNeeds)?;
    check_open(seen.assessment.state)?;
    found.check_unpublished()?;
    Ok((seen, found))
}

/// A walk-round nobody at the employer has seen, for whoever leads it, also where the assessment is not under way any more.
pub(super) fn find_unseen(
    conn: &mut Conn,
    actor: &Actor,
    id: NeedsAssessmentId,
    walkround: WalkroundId,
) -> Result<(Seen, Walkround), AppError> {
    let (seen, found) = find_for(conn, actor, (id, walkround), Act::LeadNeeds)?;
    found.check_unpublished()?;
    Ok((seen, found))
}

/// A walk-round out of which the person may take photographs.
pub(super) fn find_to_take_out(
    conn: &mut Conn,
    actor: &Actor,
    id: NeedsAssessmentId,
    walkround: WalkroundId,
) -> Result<(Seen, Walkround), AppError> {
    let (seen, found) = find_for(conn, actor, (id, walkround), Act::ViewNeeds)?;
    found.check_taking_out(&seen.relation)?;
    Ok((seen, found))
}

/// A walk-round of an assessment that the person may do this with.
fn find_for(
    conn: &mut Conn,
    actor: &Actor,
    (id, walkround): (NeedsAssessmentId, WalkroundId),
    act: Act,
) -> Result<(Seen, Walkround), AppError> {
    let seen = load(conn, actor, id, act)?;
    Ok((seen, store::get_walkround(conn, id, walkround)?))
}

/// A photograph as a template shows it: `src`, `caption`, `width`, `height`; `is_aside` where the virus scanner put it
/// aside and only its words are left.
pub(super) fn picture_of(walkround: &Walkround, picture: &Photograph) -> Value {
    let walk = format!("/needs/{}/walkrounds/{}", walkround.assessment, walkround.id);
    json!({
        "src": format!("{walk}/photographs/{}", picture.id),
        "caption": picture.caption,
        "width": picture.width,
        "height": picture.height,
        "is_aside": picture.scan == Scan::Quarantined,
    })
}

/// A walk-round in a list, and as every page of it shows it.
pub(super) fn shown(walkround: &Walkround) -> Value {
    let total = walkround.checklist.items().count();
    json!({
        "id": walkround.id,
        "site": walkround.site_name,
        "walked_on": walkround.walked_on,
        "is_published": walkround.is_published,
        "items": total,
        "noted": total - walkround.count_open(),
        "photographs": walkround.photographs.len(),
    })
}
