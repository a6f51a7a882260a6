//! The tables `needs_walkrounds`, `needs_observations` and `needs_photographs`.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::super::rules::{Observation, ObservationMark, Photograph, Walkround};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, PhotographId, SiteId, WalkroundId};
use crate::schema::{needs_observations, needs_photographs, needs_walkrounds, people, sites};
use crate::stored_as_text;

stored_as_text!(ObservationMark);

type Row =
    ((WalkroundId, NeedsAssessmentId, SiteId, String), (NaiveDate, String, Option<NaiveDateTime>, i32));
type Seen = (WalkroundId, String, ObservationMark, String, (NaiveDateTime, String, i32));
type Picture = (WalkroundId, PhotographId, Option<String>, String, (String, i32, i32));

/// What belongs to walk-rounds, by walk-round.
#[derive(Default)]
struct Parts {
    observations: BTreeMap<WalkroundId, BTreeMap<String, Observation>>,
    photographs: BTreeMap<WalkroundId, Vec<Photograph>>,
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

fn photographs(
    conn: &mut Conn,
    of: &[WalkroundId],
) -> Result<BTreeMap<WalkroundId, Vec<Photograph>>, AppError> {
    let rows: Vec<Picture> = needs_photographs::table
        .filter(needs_photographs::walkround_id.eq_any(of))
        .order((needs_photographs::added_at, needs_photographs::id))
        .select((
            needs_photographs::walkround_id,
            needs_photographs::id,
            needs_photographs::item,
            needs_photographs::caption,
            (needs_photographs::sha256, needs_photographs::width, needs_photographs::height),
        ))
        .load(conn)?;
    let mut found: BTreeMap<WalkroundId, Vec<Photograph>> = BTreeMap::new();
    for (walkround, id, item, caption, (sha256, width, height)) in rows {
        let photograph = Photograph { id, item, caption, sha256, width, height };
        found.entry(walkround).or_default().push(photograph);
    }
    Ok(found)
}

fn walkround((key, told): Row, parts: &mut Parts) -> Result<Walkround, AppError> {
    let ((id, assessment, site, site_name), (walked_on, checklist, published_at, version)) = (key, told);
    Ok(Walkround {
        id,
        assessment,
        site,
        site_name,
        walked_on,
        checklist: serde_json::from_str(&checklist).map_err(AppError::fault)?,
        is_published: published_at.is_some(),
        observations: parts.observations.remove(&id).unwrap_or_default(),
        photographs: parts.photographs.remove(&id).unwrap_or_default(),
        version,
    })
}
