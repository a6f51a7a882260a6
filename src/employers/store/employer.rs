//! The table `employers`.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

use crate::employers::rules::{
    Details, Publication, RegistrationKind, Sector, ToldFacts, alike_keys, search_key_of,
};
use crate::platform::db::{Conn, MultiBackend, search_key};
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, PersonId};
use crate::platform::tx::Tx;
use crate::schema::employers;

/// An employer as it is now.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = employers, check_for_backend(MultiBackend))]
pub struct Employer {
    /// Its key.
    pub id: EmployerId,
    /// The name in law.
    pub legal_name: String,
    /// The name people know it by, where that is another.
    pub trading_name: Option<String>,
    /// What it is searched by: both names, normalised, with a bar between.
    pub search_key: String,
    /// What lists sort by.
    pub sort_key: String,
    /// With which register it has its number.
    pub registration: RegistrationKind,
    /// The number there, normalised.
    pub registration_number: Option<String>,
    /// Its line of work.
    pub sector: Sector,
    /// The local authority of its main site (GSS code); `None` until it has told its first site.
    pub place_code: Option<String>,
    /// A canteen or vending machines; `None` until told.
    pub has_food_outlet: Option<bool>,
    /// A recognised trade union; `None` until told.
    pub has_recognised_union: Option<bool>,
    /// Visitors or contractors come; `None` until told.
    pub has_visitors: Option<bool>,
    /// The register may show its sector; `None` until said.
    pub publish_sector: Option<bool>,
    /// The register may show its size band; `None` until said.
    pub publish_size: Option<bool>,
    /// The website the register links to.
    pub website: Option<String>,
    /// When its lead accepted that taking part changes no legal duty (UTC).
    pub note_accepted_at: Option<NaiveDateTime>,
    /// Who accepted it.
    pub note_accepted_by: Option<PersonId>,
    /// When everything asked for was there (UTC); `None` until then.
    pub registered_at: Option<NaiveDateTime>,
    /// When it began to register (UTC).
    pub created_at: NaiveDateTime,
    /// Goes up with every change; a stale edit is known by it.
    pub version: i32,
}

impl Employer {
    /// The name to show: the trading name, or the legal name where it has no other.
    pub fn name(&self) -> &str {
        self.trading_name.as_deref().unwrap_or(&self.legal_name)
    }

    /// The three facts, once all are told.
    pub fn told_facts(&self) -> Option<ToldFacts> {
        Some(ToldFacts {
            has_food_outlet: self.has_food_outlet?,
            has_recognised_union: self.has_recognised_union?,
            has_visitors: self.has_visitors?,
        })
    }

    /// What may be published, once it is said.
    pub fn publication(&self) -> Option<Publication> {
        Some(Publication {
            publish_sector: self.publish_sector?,
            publish_size: self.publish_size?,
            website: self.website.clone(),
        })
    }
}

/// The employer with this key.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub fn get(conn: &mut Conn, id: EmployerId) -> Result<Employer, AppError> {
    Ok(employers::table.find(id).select(Employer::as_select()).first(conn)?)
}

/// The employer that is there under this number already, other than `but`.
pub(in crate::employers) fn find_by_number(
    conn: &mut Conn,
    details: &Details,
    but: Option<EmployerId>,
) -> Result<Option<EmployerId>, AppError> {
    let Some(number) = details.registration.number() else { return Ok(None) };
    let found: Option<EmployerId> = employers::table
        .filter(employers::registration.eq(details.registration.kind()))
        .filter(employers::registration_number.eq(number))
        .select(employers::id)
        .first(conn)
        .optional()?;
    Ok(found.filter(|found| Some(*found) != but))
}

/// An employer whose legal name is nearly the same.
#[derive(Clone, Debug, Serialize)]
pub(in crate::employers) struct Alike {
    /// Its legal name.
    pub legal_name: String,
    /// Where it is, once told.
    pub place_code: Option<String>,
}

/// The first employer, other than `but`, whose legal name is nearly the same.
pub(in crate::employers) fn find_alike(
    conn: &mut Conn,
    legal_name: &str,
    but: Option<EmployerId>,
) -> Result<Option<Alike>, AppError> {
    let mut alike = employers::table.into_boxed::<MultiBackend>();
    for key in alike_keys(&search_key(legal_name)) {
        alike = alike.or_filter(employers::search_key.like(search_key_of(&key, "%")));
    }
    let rows: Vec<(EmployerId, String, Option<String>)> = alike
        .order((employers::sort_key, employers::id))
        .limit(2)
        .select((employers::id, employers::legal_name, employers::place_code))
        .load(conn)?;
    let other = rows.into_iter().find(|(id, ..)| Some(*id) != but);
    Ok(other.map(|(_, legal_name, place_code)| Alike { legal_name, place_code }))
}

pub(in crate::employers) fn add_employer(tx: &mut Tx<'_>, details: &Details) -> Result<EmployerId, AppError> {
    let (id, now) = (tx.new_id(), tx.now());
    diesel::insert_into(employers::table)
        .values((
            employers::id.eq(id),
            employers::legal_name.eq(&details.legal_name),
            employers::trading_name.eq(&details.trading_name),
            employers::search_key.eq(searched_by(details)),
            employers::sort_key.eq(sorted_by(details)),
            employers::registration.eq(details.registration.kind()),
            employers::registration_number.eq(details.registration.number()),
            employers::sector.eq(details.sector),
            employers::created_at.eq(now),
            employers::version.eq(1),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Counts the employer one version on: the first step of every change to it, so that two at once do not both pass.
///
/// # Errors
/// [`AppError::Stale`] when it is not at version `seen` any more.
pub(in crate::employers) fn set_version(tx: &mut Tx<'_>, id: EmployerId, seen: i32) -> Result<(), AppError> {
    let at = employers::table.filter(employers::id.eq(id)).filter(employers::version.eq(seen));
    let changed = diesel::update(at).set(employers::version.eq(employers::version + 1)).execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

pub(in crate::employers) fn set_details(
    tx: &mut Tx<'_>,
    id: EmployerId,
    details: &Details,
) -> Result<(), AppError> {
    diesel::update(employers::table.find(id))
        .set((
            employers::legal_name.eq(&details.legal_name),
            employers::trading_name.eq(&details.trading_name),
            employers::search_key.eq(searched_by(details)),
            employers::sort_key.eq(sorted_by(details)),
            employers::registration.eq(details.registration.kind()),
            employers::registration_number.eq(details.registration.number()),
            employers::sector.eq(details.sector),
        ))
        .execute(tx.conn())?;
    Ok(())
}

pub(in crate::employers) fn set_facts(
    tx: &mut Tx<'_>,
    id: EmployerId,
    facts: ToldFacts,
) -> Result<(), AppError> {
    diesel::update(employers::table.find(id))
        .set((
            employers::has_food_outlet.eq(facts.has_food_outlet),
            employers::has_recognised_union.eq(facts.has_recognised_union),
            employers::has_visitors.eq(facts.has_visitors),
        ))
        .execute(tx.conn())?;
    Ok(())
}

pub(in crate::employers) fn set_place(tx: &mut Tx<'_>, id: EmployerId, code: &str) -> Result<(), AppError> {
    diesel::update(employers::table.find(id)).set(employers::place_code.eq(code)).execute(tx.conn())?;
    Ok(())
}

pub(in crate::employers) fn set_publication(
    tx: &mut Tx<'_>,
    id: EmployerId,
    publication: &Publication,
) -> Result<(), AppError> {
    diesel::update(employers::table.find(id))
        .set((
            employers::publish_sector.eq(publication.publish_sector),
            employers::publish_size.eq(publication.publish_size),
            employers::website.eq(&publication.website),
        ))
        .execute(tx.conn())?;
    Ok(())
}

pub(in crate::employers) fn set_note_accepted(
    tx: &mut Tx<'_>,
    id: EmployerId,
    by: PersonId,
) -> Result<(), AppError> {
    let now = tx.now();
    diesel::update(employers::table.find(id))
        .set((employers::note_accepted_at.eq(now), employers::note_accepted_by.eq(by)))
        .execute(tx.conn())?;
    Ok(())
}

pub(in crate::employers) fn set_registered(tx: &mut Tx<'_>, id: EmployerId) -> Result<(), AppError> {
    let now = tx.now();
    diesel::update(employers::table.find(id)).set(employers::registered_at.eq(now)).execute(tx.conn())?;
    Ok(())
}

fn searched_by(details: &Details) -> String {
    let trading = details.trading_name.as_deref().unwrap_or_default();
    search_key_of(&search_key(&details.legal_name), &search_key(trading))
}

fn sorted_by(details: &Details) -> String {
    search_key(details.trading_name.as_deref().unwrap_or(&details.legal_name))
}
