//! The `schemes` and `editions` tables. An edition never changes once published, so it is kept in memory.

mod offers;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock, RwLock};

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::rules::{DEFINITION_VERSION, Definition, FrozenEdition, read_frozen};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EditionId, SchemeId};
use crate::platform::tx::Tx;
use crate::schema::{editions, schemes};

pub(super) use offers::add_offer;
pub use offers::{find_offered_edition, is_offered, list_full_editions};

/// A published, frozen edition of a scheme.
#[derive(Debug)]
pub struct Edition {
    /// Its key.
    pub id: EditionId,
    /// Whose edition it is.
    pub scheme: SchemeId,
    /// What it is called: "2025".
    pub label: String,
    /// The SHA-256 of its frozen JSON, in lowercase hexadecimal.
    pub content_hash: String,
    /// Its levels and criteria.
    pub definition: Definition,
}

/// A scheme, as lists name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemeSummary {
    /// Its key.
    pub id: SchemeId,
    /// Its name in URLs.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// An edition by its key.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub fn get_edition(conn: &mut Conn, id: EditionId) -> Result<Arc<Edition>, AppError> {
    if let Some(edition) = kept().read().ok().and_then(|kept| kept.get(&id).cloned()) {
        return Ok(edition);
    }
    let (scheme, label, content_hash, version, definition): (SchemeId, String, String, i32, String) =
        editions::table
            .find(id)
            .select((
                editions::scheme_id,
                editions::label,
                editions::content_hash,
                editions::definition_version,
                editions::definition,
            ))
            .first(conn)?;
    let definition = read_frozen(&definition, version).map_err(AppError::fault)?;
    let edition = Arc::new(Edition { id, scheme, label, content_hash, definition });
    if let Ok(mut kept) = kept().write() {
        kept.insert(id, edition.clone());
    }
    Ok(edition)
}

/// The frozen JSON of an edition, as it was published.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub fn get_frozen(conn: &mut Conn, id: EditionId) -> Result<FrozenEdition, AppError> {
    let (version, json): (i32, String) =
        editions::table.find(id).select((editions::definition_version, editions::definition)).first(conn)?;
    Ok(FrozenEdition { version, edition: serde_json::from_str(&json).map_err(AppError::fault)? })
}

/// Editions are frozen and few: once read they stay.
fn kept() -> &'static RwLock<HashMap<EditionId, Arc<Edition>>> {
    static KEPT: OnceLock<RwLock<HashMap<EditionId, Arc<Edition>>>> = OnceLock::new();
    KEPT.get_or_init(RwLock::default)
}

/// The edition new applications of a scheme start under: the one published last.
///
/// # Errors
/// [`AppError::NotFound`] when the scheme has published none.
pub fn get_current_edition(conn: &mut Conn, scheme: SchemeId) -> Result<Arc<Edition>, AppError> {
    let id = editions::table
        .filter(editions::scheme_id.eq(scheme))
        .order((editions::published_at.desc(), editions::id.desc()))
        .select(editions::id)
        .first(conn)?;
    get_edition(conn, id)
}

/// The share of so many people asked that a scheme hopes will answer a survey, in percent, by its current edition.
///
/// # Errors
/// The database's fault.
pub fn find_response_goal(conn: &mut Conn, scheme: SchemeId, asked: u32) -> Result<Option<u8>, AppError> {
    match get_current_edition(conn, scheme) {
        Ok(edition) => Ok(edition.definition.response_goal(asked)),
        Err(AppError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A published edition, as lists name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionSummary {
    /// Its key.
    pub id: EditionId,
    /// What it is called.
    pub label: String,
    /// When it was published, in UTC.
    pub published_at: NaiveDateTime,
}

/// The published editions of a scheme, the current one first.
///
/// # Errors
/// The database's fault.
pub fn list_editions(conn: &mut Conn, scheme: SchemeId) -> Result<Vec<EditionSummary>, AppError> {
    let rows: Vec<(EditionId, String, NaiveDateTime)> = editions::table
        .filter(editions::scheme_id.eq(scheme))
        .order((editions::published_at.desc(), editions::id.desc()))
        .select((editions::id, editions::label, editions::published_at))
        .limit(500)
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, label, published_at)| EditionSummary { id, label, published_at }).collect())
}

/// The key of the edition of this label.
///
/// # Errors
/// [`AppError::NotFound`] when the scheme has published none of that label.
pub fn get_edition_id(conn: &mut Conn, scheme: SchemeId, label: &str) -> Result<EditionId, AppError> {
    let found = editions::table.filter(editions::scheme_id.eq(scheme)).filter(editions::label.eq(label));
    Ok(found.select(editions::id).first(conn)?)
}

/// Every scheme of the installation, by name.
///
/// # Errors
/// The database's fault.
pub fn list_schemes(conn: &mut Conn) -> Result<Vec<SchemeSummary>, AppError> {
    let rows: Vec<(SchemeId, String, String)> =
        schemes::table.order(schemes::name).select((schemes::id, schemes::slug, schemes::name)).load(conn)?;
    Ok(rows.into_iter().map(|(id, slug, name)| SchemeSummary { id, slug, name }).collect())
}

/// The names of schemes where there is more than one to tell apart; none otherwise.
pub fn names_apart(schemes: &[SchemeSummary]) -> BTreeMap<SchemeId, String> {
    let several = schemes.iter().filter(|_| schemes.len() > 1);
    several.map(|scheme| (scheme.id, scheme.name.clone())).collect()
}

/// A scheme by its name in URLs.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub fn get_scheme(conn: &mut Conn, slug: &str) -> Result<SchemeSummary, AppError> {
    let (id, slug, name) = schemes::table
        .filter(schemes::slug.eq(slug))
        .select((schemes::id, schemes::slug, schemes::name))
        .first(conn)?;
    Ok(SchemeSummary { id, slug, name })
}

/// A scheme by its key.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub fn get_scheme_by_id(conn: &mut Conn, id: SchemeId) -> Result<SchemeSummary, AppError> {
    let (slug, name) = schemes::table.find(id).select((schemes::slug, schemes::name)).first(conn)?;
    Ok(SchemeSummary { id, slug, name })
}

pub(super) fn find_scheme(conn: &mut Conn, slug: &str) -> Result<Option<SchemeId>, AppError> {
    Ok(schemes::table.filter(schemes::slug.eq(slug)).select(schemes::id).first(conn).optional()?)
}

pub(super) fn add_scheme(tx: &mut Tx<'_>, definition: &Definition) -> Result<SchemeId, AppError> {
    let id: SchemeId = tx.new_id();
    diesel::insert_into(schemes::table)
        .values((
            schemes::id.eq(id),
            schemes::slug.eq(definition.scheme.slug.as_str()),
            schemes::name.eq(&definition.scheme.name),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// A definition as it is kept.
pub(super) struct Frozen {
    /// Its canonical JSON.
    pub(super) json: String,
    /// The SHA-256 of that.
    pub(super) content_hash: String,
}

/// The content hash of the edition with this label, when it is published.
pub(super) fn find_edition(
    conn: &mut Conn,
    scheme: SchemeId,
    label: &str,
) -> Result<Option<String>, AppError> {
    let found = editions::table.filter(editions::scheme_id.eq(scheme)).filter(editions::label.eq(label));
    Ok(found.select(editions::content_hash).first(conn).optional()?)
}

pub(super) fn add_edition(
    tx: &mut Tx<'_>,
    scheme: SchemeId,
    label: &str,
    frozen: &Frozen,
) -> Result<EditionId, AppError> {
    let id: EditionId = tx.new_id();
    let now = tx.now();
    diesel::insert_into(editions::table)
        .values((
            editions::id.eq(id),
            editions::scheme_id.eq(scheme),
            editions::label.eq(label),
            editions::content_hash.eq(&frozen.content_hash),
            editions::definition.eq(&frozen.json),
            editions::definition_version.eq(DEFINITION_VERSION),
            editions::published_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(id)
}
