//! The `evidence` table, and what of other tables decides who may see an item and whether it stays.

mod judging;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde_json::{Value, json};

use super::rules::{Content, Item, Kind, NewItem, StoredFile};
use crate::employers::{self, Employer};
use crate::platform::access::{Actor, Relation};
use crate::platform::db::{Conn, search_key};
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, EditionId, EmployerId, EvidenceId};
use crate::platform::tx::Tx;
use crate::schema::{answer_evidence, answers, applications, evidence, people, submissions};
use crate::{scheme, stored_as_text};

stored_as_text!(Kind);

/// Titles looked through at most, newest first.
const MOST_SEARCHED: i64 = 2000;

/// The columns of [`ItemRow`], joined with who added it.
type Row = (
    EvidenceId,
    EmployerId,
    String,
    Option<NaiveDate>,
    Kind,
    Option<String>,
    Option<String>,
    (Option<String>, Option<String>, Option<i64>, Option<String>),
    NaiveDateTime,
    String,
);

/// Selects [`Row`] from the items that are there, with who added them.
macro_rules! items {
    () => {
        evidence::table
            .inner_join(people::table.on(people::id.eq(evidence::added_by)))
            .filter(evidence::removed_at.is_null())
            .select((
                evidence::id,
                evidence::employer_id,
                evidence::title,
                evidence::about_on,
                evidence::kind,
                evidence::note,
                evidence::url,
                (evidence::file_name, evidence::media_type, evidence::byte_size, evidence::sha256),
                evidence::added_at,
                people::name,
            ))
    };
}

/// One item.
///
/// # Errors
/// [`AppError::NotFound`] when there is none, or it was removed.
pub fn get(conn: &mut Conn, id: EvidenceId) -> Result<Item, AppError> {
    let row: Row = items!().filter(evidence::id.eq(id)).first(conn)?;
    item(row)
}

/// One page of an employer's library, newest first, and how many items there are in all.
///
/// # Errors
/// The database's fault.
pub fn list_of_employer(
    conn: &mut Conn,
    employer: EmployerId,
    offset: i64,
    limit: i64,
) -> Result<(Vec<Item>, i64), AppError> {
    let total = evidence::table
        .filter(evidence::employer_id.eq(employer))
        .filter(evidence::removed_at.is_null())
        .count()
        .get_result(conn)?;
    let rows: Vec<Row> = items!()
        .filter(evidence::employer_id.eq(employer))
        .order((evidence::added_at.desc(), evidence::id.desc()))
        .offset(offset)
        .limit(limit)
        .load(conn)?;
    Ok((rows.into_iter().map(item).collect::<Result<_, _>>()?, total))
}

/// The items of an employer with these words in their title, newest first; at most `most`.
///
/// # Errors
/// The database's fault.
pub fn list_by_title(
    conn: &mut Conn,
    employer: EmployerId,
    words: &str,
    most: i64,
) -> Result<Vec<Item>, AppError> {
    let sought = search_key(words);
    // Titles have no search key of their own; an employer's library is small enough to compare in Rust.
    let titles: Vec<(EvidenceId, String)> = evidence::table
        .filter(evidence::employer_id.eq(employer))
        .filter(evidence::removed_at.is_null())
        .order((evidence::added_at.desc(), evidence::id.desc()))
        .limit(MOST_SEARCHED)
        .select((evidence::id, evidence::title))
        .load(conn)?;
    let found = titles.into_iter().filter(|(_, title)| search_key(title).contains(&sought));
    let ids: Vec<EvidenceId> =
        found.map(|(id, _)| id).take(usize::try_from(most).unwrap_or_default()).collect();
    list_by_id(conn, &ids)
}

/// Those of these items that are there, oldest first.
///
/// # Errors
/// The database's fault.
pub fn list_by_id(conn: &mut Conn, ids: &[EvidenceId]) -> Result<Vec<Item>, AppError> {
    let rows: Vec<Row> = items!()
        .filter(evidence::id.eq_any(ids.to_vec()))
        .order((evidence::added_at, evidence::id))
        .load(conn)?;
    rows.into_iter().map(item).collect()
}

fn item(row: Row) -> Result<Item, AppError> {
    let (id, employer, title, about_on, kind, note, url, file, added_at, added_by_name) = row;
    let content = match (kind, file) {
        (Kind::File, (Some(name), Some(media_type), Some(byte_size), Some(sha256))) => {
            Content::File(StoredFile { name, media_type, byte_size, sha256 })
        }
        (Kind::File, _) => {
            return Err(AppError::fault(format!("the file of the item {id} is not described")));
        }
        (Kind::Link, _) => Content::Link(url.unwrap_or_default()),
        (Kind::Note, _) => Content::Note(note.unwrap_or_default()),
    };
    Ok(Item { id, employer, title, about_on, content, added_at, added_by_name })
}

/// How `actor` stands to an item: to its employer, and as a judge of what relies on it.
///
/// # Errors
/// The database's fault.
pub fn relation(conn: &mut Conn, actor: &Actor, item: &Item) -> Result<Relation, AppError> {
    let employer = employers::get(conn, item.employer)?;
    let relation = employers::relation(conn, actor, &employer)?;
    judging::add_to(conn, actor, item.id, employer.place_code.as_deref(), relation)
}

/// How `actor` stands to an employer's whole library: nobody judges a library, only what a case relies on.
///
/// # Errors
/// The database's fault.
pub fn library_relation(conn: &mut Conn, actor: &Actor, employer: &Employer) -> Result<Relation, AppError> {
    let relation = employers::relation(conn, actor, employer)?;
    Ok(Relation { panel_member: false, panel_chair: false, ..relation })
}

/// An answer that names an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Use {
    application: ApplicationId,
    reference: String,
    criterion: String,
    title: String,
}

impl Use {
    /// The answer for a template: `application`, its `reference`, the `criterion`'s code and `title`.
    pub(super) fn to_value(&self) -> Value {
        json!({ "application": self.application, "reference": self.reference,
            "criterion": self.criterion, "title": self.title })
    }
}

/// The answers that name an item, those of the newest application first.
pub(super) fn list_uses(conn: &mut Conn, id: EvidenceId) -> Result<Vec<Use>, AppError> {
    let rows: Vec<(ApplicationId, String, EditionId, String)> = answer_evidence::table
        .inner_join(answers::table.inner_join(applications::table))
        .filter(answer_evidence::evidence_id.eq(id))
        .order((applications::started_at.desc(), answers::criterion))
        .select((applications::id, applications::reference, applications::edition_id, answers::criterion))
        .load(conn)?;
    let mut uses = Vec::new();
    for (application, reference, edition, criterion) in rows {
        // Editions are kept in memory, so this is no query for each row.
        let edition = scheme::get_edition(conn, edition)?;
        let mut criteria = edition.definition.criteria.iter();
        let found = criteria.find(|asked| asked.code.as_str() == criterion);
        let title = found.map_or_else(|| criterion.clone(), |asked| asked.title.clone());
        uses.push(Use { application, reference, criterion, title });
    }
    Ok(uses)
}

/// Whether an application that was submitted, and not withdrawn since, relies on an item.
pub(super) fn is_relied_on(conn: &mut Conn, id: EvidenceId) -> Result<bool, AppError> {
    let uses = answer_evidence::table
        .inner_join(answers::table.inner_join(applications::table))
        .inner_join(submissions::table.on(submissions::application_id.eq(answers::application_id)))
        .filter(answer_evidence::evidence_id.eq(id))
        .filter(applications::status.ne("withdrawn"));
    Ok(diesel::select(diesel::dsl::exists(uses)).get_result(conn)?)
}

pub(super) fn add(tx: &mut Tx<'_>, employer: EmployerId, item: &NewItem) -> Result<EvidenceId, AppError> {
    let (id, now, person) = (tx.new_id(), tx.now(), tx.person()?);
    let (file, link, note) = match &item.content {
        Content::File(file) => (Some(file), None, None),
        Content::Link(link) => (None, Some(link), None),
        Content::Note(note) => (None, None, Some(note)),
    };
    diesel::insert_into(evidence::table)
        .values((
            evidence::id.eq(id),
            evidence::employer_id.eq(employer),
            evidence::kind.eq(item.content.kind()),
            evidence::title.eq(&item.title),
            evidence::about_on.eq(item.about_on),
            evidence::note.eq(note),
            evidence::url.eq(link),
            evidence::file_name.eq(file.map(|file| &file.name)),
            evidence::media_type.eq(file.map(|file| &file.media_type)),
            evidence::byte_size.eq(file.map(|file| file.byte_size)),
            evidence::sha256.eq(file.map(|file| &file.sha256)),
            evidence::added_at.eq(now),
            evidence::added_by.eq(person),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Takes an item out of the library, and out of the answers that name it.
pub(super) fn remove(tx: &mut Tx<'_>, id: EvidenceId) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    diesel::delete(answer_evidence::table.filter(answer_evidence::evidence_id.eq(id))).execute(tx.conn())?;
    diesel::update(evidence::table.find(id))
        .set((evidence::removed_at.eq(now), evidence::removed_by.eq(person)))
        .execute(tx.conn())?;
    Ok(())
}
