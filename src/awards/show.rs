//! One award: how it stands, what was checked, and what can be done with it.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::rules::{Award, State};
use super::store;
use crate::places::atlas;
use crate::platform::access::{Act, Relation, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::AwardId;
use crate::platform::web::Visit;

/// The award, to its employer once it is released, to the scheme's people before.
pub async fn show(visit: Visit, path: web::Path<AwardId>) -> Result<HttpResponse, AppError> {
    let (id, today) = (path.into_inner(), day_of(visit.app.clock().now()));
    let (award, relation, scheme) = visit
        .read(move |conn, actor| {
            let award = store::get(conn, id)?;
            let relation = store::relation(conn, actor, &award)?;
            visible(&award, &relation)?;
            let scheme = store::scheme_name(conn, &award)?;
            Ok((award, relation, scheme))
        })
        .await?;
    visit.page("awards/show.html", context(&award, &relation, &scheme, today))
}

/// Whether somebody who stands so may see the award at all.
///
/// # Errors
/// [`AppError::NotFound`] for the employer and its adviser until it is released.
pub fn visible(award: &Award, relation: &Relation) -> Result<(), AppError> {
    may(Act::ViewAward, relation)?;
    let inside = relation.coordinator || (relation.panel_member && relation.at_employer.is_none());
    if award.release.is_some() || inside { Ok(()) } else { Err(AppError::NotFound) }
}

fn context(award: &Award, relation: &Relation, scheme: &str, today: NaiveDate) -> Value {
    let (state, release) = (award.state(today), award.release.as_ref());
    let public = !matches!(state, State::Pending | State::Revoked);
    json!({
        "id": award.id,
        "number": award.number,
        "name": award.name,
        "scheme": scheme,
        "level": award.level,
        "level_title": award.level_title,
        "place": atlas().get(&award.place_code).map(|place| &place.name),
        "sites": award.sites,
        "state_key": state.text_key(),
        "colour": state.colour(),
        "public": public,
        "pending": state == State::Pending,
        "in_force": state == State::InForce,
        "checked_on": award.checked_on,
        "decided_on": award.decided_on,
        "starts_on": release.map(|release| release.starts_on),
        "ends_on": release.and_then(|release| release.ends_on),
        "revoked_at": award.revocation.as_ref().map(|revocation| revocation.revoked_at),
        "revocation_reason": award.revocation.as_ref().map(|revocation| revocation.reason.as_str()),
        "superseded_by": award.superseded_by.filter(|_| state == State::Superseded),
        "may_release": state == State::Pending && may(Act::Release, relation).is_ok(),
        "may_revoke": public && may(Act::Revoke, relation).is_ok(),
        "back": back(award, relation),
    })
}

/// Where the reader came from, most likely.
fn back(award: &Award, relation: &Relation) -> String {
    if relation.at_employer.is_some() || relation.coordinator || relation.advising {
        format!("/employers/{}/awards", award.employer)
    } else {
        format!("/panels/{}", award.submission)
    }
}
