//! The tables `needs_walkrounds`, `needs_observations` and `needs_photographs`.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::super::rules::{
    CHECKLIST_SHAPE, Checklist, NewObservation, NewWalkround, Observation, ObservationMark, Photograph,
    Walkround,
};
use crate::evidence::rules::Scan;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, PhotographId, SiteId, WalkroundId};
use crate::platform::tx::Tx;
use crate::schema::{needs_observations, needs_photographs, needs_walkrounds, people, sites};
use crate::stored_as_text;

stored_as_text!(ObservationMark);

type Row =
    ((WalkroundId, NeedsAssessmentId, SiteId, String), (NaiveDate, String, Option<NaiveDateTime>, i32));
type Seen = (WalkroundId, String, ObservationMark, String, (NaiveDateTime, String, i32));
type Picture =
    (WalkroundId, PhotographId, Option<String>, String, (String, i32, i32, Scan, Option<NaiveDateTime>));

/// What belongs to walk-rounds, by walk-round.
#[derive(Default)]
struct Parts {
    observations: BTreeMap<WalkroundId, BTreeMap<String, Observation>>,
    photographs: BTreeMap<WalkroundId, Pictures>,
}

/// The photographs of a walk-round, and when others were taken away.
#[derive(Default)]
struct Pictures {
    kept: Vec<Photograph>,
    removed_at: Vec<NaiveDateTime>,
}

/// The walk-rounds of a needs assessment with all that was seen, the first walked first: three queries, however many
/// sites there are.
///
/// # Errors
/// The database's fault, or that of a checklist nobody here wrote.
pub fn list_walkrounds(
    conn: &mut Conn,
    assessment: NeedsAssessmentId,
    published_only: bool,
) -> Result<Vec<Walkround>, AppError> {
    let mut query = needs_walkrounds::table
        .inner_join(sites::table.on(sites::id.eq(needs_walkrounds::site_id)))
        .filter(needs_walkrounds::assessment_id.eq(assessment))
        .order((needs_walkrounds::walked_on, needs_walkrounds::id))
        .select((
            (needs_walkrounds::id, needs_walkrounds::assessment_id, sites::id, sites::name),
            (
                needs_walkrounds::walked_on,
                needs_walkrounds::checklist,
                needs_walkrounds::published_at,
                needs_walkrounds::version,
            ),
        ))
        .into_boxed();
    if published_only {
        query = query.filter(needs_walkrounds::published_at.is_not_null());
    }
    let rows: Vec<Row> = query.load(conn)?;
    let ids: Vec<WalkroundId> = rows.iter().map(|row| row.0.0).collect();
    let mut parts = Parts { observations: observations(conn, &ids)?, photographs: photographs(conn, &ids)? };
    rows.into_iter().map(|row| walkround(row, &mut parts)).collect()
}

fn observations(
    conn: &mut Conn,
    of: &[WalkroundId],
) -> Result<BTreeMap<WalkroundId, BTreeMap<String, Observation>>, AppError> {
    let rows: Vec<Seen> = needs_observations::table
        .inner_join(people::table.on(people::id.eq(needs_observations::changed_by)))
        .filter(needs_observations::walkround_id.eq_any(of))
        .select((
            needs_observations::walkround_id,
            needs_observations::item,
            needs_observations::mark,
            needs_observations::note,
            (needs_observations::changed_at, people::name, needs_observations::version),
        ))
        .load(conn)?;
    let mut found: BTreeMap<WalkroundId, BTreeMap<String, Observation>> = BTreeMap::new();
    for (walkround, item, mark, note, (changed_at, changed_by_name, version)) in rows {
        let observation = Observation { mark, note, changed_at, changed_by_name, version };
        found.entry(walkround).or_default().insert(item, observation);
    }
    Ok(found)
}

fn photographs(conn: &mut Conn, of: &[WalkroundId]) -> Result<BTreeMap<WalkroundId, Pictures>, AppError> {
    let rows: Vec<Picture> = needs_photographs::table
        .filter(needs_photographs::walkround_id.eq_any(of))
        .order((needs_photographs::added_at, needs_photographs::id))
        .select((
            needs_photographs::walkround_id,
            needs_photographs::id,
            needs_photographs::item,
            needs_photographs::caption,
            (
                needs_photographs::sha256,
                needs_photographs::width,
                needs_photographs::height,
                needs_photographs::scan,
                needs_photographs::removed_at,
            ),
        ))
        .load(conn)?;
    let mut found: BTreeMap<WalkroundId, Pictures> = BTreeMap::new();
    for (walkround, id, item, caption, (sha256, width, height, scan, removed_at)) in rows {
        let pictures = found.entry(walkround).or_default();
        match removed_at {
            Some(at) => pictures.removed_at.push(at),
            None => {
                pictures.kept.push(Photograph { id, item, caption, sha256, width, height, scan });
            }
        }
    }
    Ok(found)
}

fn walkround((key, told): Row, parts: &mut Parts) -> Result<Walkround, AppError> {
    let ((id, assessment, site, site_name), (walked_on, checklist, published_at, version)) = (key, told);
    let Pictures { kept: photographs, removed_at } = parts.photographs.remove(&id).unwrap_or_default();
    let was_seen = |at: &NaiveDateTime| published_at.is_some_and(|published| published <= *at);
    Ok(Walkround {
        id,
        assessment,
        site,
        site_name,
        walked_on,
        checklist: serde_json::from_str(&checklist).map_err(AppError::fault)?,
        is_published: published_at.is_some(),
        observations: parts.observations.remove(&id).unwrap_or_default(),
        photographs,
        taken_out: removed_at.into_iter().filter(was_seen).count(),
        version,
    })
}

/// One walk-round of a needs assessment.
///
/// # Errors
/// [`AppError::NotFound`] when it has none with this key.
pub(in crate::needs) fn get_walkround(
    conn: &mut Conn,
    assessment: NeedsAssessmentId,
    id: WalkroundId,
) -> Result<Walkround, AppError> {
    let all = list_walkrounds(conn, assessment, false)?;
    all.into_iter().find(|walkround| walkround.id == id).ok_or(AppError::NotFound)
}

pub(in crate::needs) fn add_walkround(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    new: &NewWalkround,
    checklist: &Checklist,
) -> Result<WalkroundId, AppError> {
    let (id, now, person) = (tx.new_id(), tx.now(), tx.person()?);
    diesel::insert_into(needs_walkrounds::table)
        .values((
            needs_walkrounds::id.eq(id),
            needs_walkrounds::assessment_id.eq(assessment),
            needs_walkrounds::site_id.eq(new.site),
            needs_walkrounds::walked_on.eq(new.walked_on),
            needs_walkrounds::checklist.eq(serde_json::to_string(checklist).map_err(AppError::fault)?),
            needs_walkrounds::checklist_shape.eq(CHECKLIST_SHAPE),
            needs_walkrounds::added_at.eq(now),
            needs_walkrounds::added_by.eq(person),
            needs_walkrounds::version.eq(1),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Writes down what was seen of an item that is at version `new.seen`; [`AppError::Stale`] when it is not any more.
pub(in crate::needs) fn set_observation(
    tx: &mut Tx<'_>,
    walkround: WalkroundId,
    new: &NewObservation,
    is_there: bool,
) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    let told = (
        needs_observations::mark.eq(new.mark),
        needs_observations::note.eq(&new.note),
        needs_observations::changed_at.eq(now),
        needs_observations::changed_by.eq(person),
    );
    let changed = if is_there {
        let seen_so = needs_observations::table
            .find((walkround, &new.item))
            .filter(needs_observations::version.eq(new.seen));
        diesel::update(seen_so)
            .set((told, needs_observations::version.eq(new.seen + 1)))
            .execute(tx.conn())?
    } else {
        let key = (needs_observations::walkround_id.eq(walkround), needs_observations::item.eq(&new.item));
        diesel::insert_into(needs_observations::table)
            .values((key, told, needs_observations::version.eq(1)))
            .execute(tx.conn())?
    };
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

pub(in crate::needs) fn set_walkround_published(tx: &mut Tx<'_>, id: WalkroundId) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    diesel::update(needs_walkrounds::table.find(id))
        .set((
            needs_walkrounds::published_at.eq(Some(now)),
            needs_walkrounds::published_by.eq(Some(person)),
            needs_walkrounds::version.eq(needs_walkrounds::version + 1),
        ))
        .execute(tx.conn())?;
    Ok(())
}

pub(in crate::needs) fn remove_walkround(tx: &mut Tx<'_>, id: WalkroundId) -> Result<(), AppError> {
    diesel::delete(needs_walkrounds::table.find(id)).execute(tx.conn())?;
    Ok(())
}
