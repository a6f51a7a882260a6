//! The tables `notices` and `notice_choices`.

mod choices;
mod digest;

use chrono::NaiveDateTime;
use diesel::dsl::Nullable;
use diesel::prelude::*;
use serde_json::{Map, Value};

use super::rules::{Choice, Notice, NoticeKind};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, NoticeId, PersonId};
use crate::platform::tx::Tx;
use crate::schema::{employers, notices};

pub(super) use choices::{find_choice, list_choices, set_choice};
pub(super) use digest::{list_undigested, list_waiting, set_all_digested, set_digested, set_round_digested};

crate::stored_as_text!(NoticeKind, Choice);

/// A notice as the person who got it sees it.
#[derive(Clone, Debug)]
pub(super) struct Told {
    /// Its key.
    pub id: NoticeId,
    /// What it is about.
    pub kind: NoticeKind,
    /// What its line names.
    pub params: Map<String, Value>,
    /// The name of the employer it concerns.
    pub employer: Option<String>,
    /// The path of the page it leads to.
    pub page: String,
    /// When, in UTC.
    pub told_at: NaiveDateTime,
    /// When it was read.
    pub read_at: Option<NaiveDateTime>,
}

type Row = (
    (NoticeId, NoticeKind, String, String),
    (NaiveDateTime, Option<NaiveDateTime>),
    (Option<String>, Option<String>),
);
type Columns = (
    (notices::id, notices::kind, notices::params, notices::page),
    (notices::told_at, notices::read_at),
    (Nullable<employers::legal_name>, Nullable<employers::trading_name>),
);

/// What [`Row`] is read from: `notices`, joined with the employer each concerns.
fn columns() -> Columns {
    (
        (notices::id, notices::kind, notices::params, notices::page),
        (notices::told_at, notices::read_at),
        (employers::legal_name.nullable(), employers::trading_name.nullable()),
    )
}

fn told(((id, kind, params, page), (told_at, read_at), (legal_name, trading_name)): Row) -> Told {
    let params = serde_json::from_str(&params).unwrap_or_default();
    Told { id, kind, params, employer: trading_name.or(legal_name), page, told_at, read_at }
}

pub(super) fn add(tx: &mut Tx<'_>, person: PersonId, notice: &Notice) -> Result<NoticeId, AppError> {
    let (id, now): (NoticeId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(notices::table)
        .values((
            notices::id.eq(id),
            notices::person_id.eq(person),
            notices::kind.eq(notice.kind),
            notices::employer_id.eq(notice.employer),
            notices::params.eq(Value::Object(notice.params.clone()).to_string()),
            notices::page.eq(&notice.page),
            notices::told_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// The notice, when it is this person's.
pub(super) fn get(conn: &mut Conn, person: PersonId, id: NoticeId) -> Result<Told, AppError> {
    let row: Row = notices::table
        .left_join(employers::table.on(notices::employer_id.eq(employers::id.nullable())))
        .filter(notices::id.eq(id))
        .filter(notices::person_id.eq(person))
        .select(columns())
        .first(conn)?;
    Ok(told(row))
}

/// A person's notices, newest first: so many after so many, and how many there are.
pub(super) fn list(
    conn: &mut Conn,
    person: PersonId,
    offset: i64,
    limit: i64,
) -> Result<(Vec<Told>, i64), AppError> {
    let total = notices::table.filter(notices::person_id.eq(person)).count().get_result(conn)?;
    let rows: Vec<Row> = notices::table
        .left_join(employers::table.on(notices::employer_id.eq(employers::id.nullable())))
        .filter(notices::person_id.eq(person))
        .order((notices::told_at.desc(), notices::id.desc()))
        .offset(offset)
        .limit(limit)
        .select(columns())
        .load(conn)?;
    Ok((rows.into_iter().map(told).collect(), total))
}

pub(super) fn count_unread(conn: &mut Conn, person: PersonId) -> Result<i64, AppError> {
    let unread = notices::table.filter(notices::person_id.eq(person)).filter(notices::read_at.is_null());
    Ok(unread.count().get_result(conn)?)
}

/// Counts one notice of a person as read, or all.
pub(super) fn set_read(tx: &mut Tx<'_>, person: PersonId, one: Option<NoticeId>) -> Result<(), AppError> {
    let now = tx.now();
    let unread = notices::table.filter(notices::person_id.eq(person)).filter(notices::read_at.is_null());
    match one {
        Some(id) => diesel::update(unread.filter(notices::id.eq(id)))
            .set(notices::read_at.eq(now))
            .execute(tx.conn())?,
        None => diesel::update(unread).set(notices::read_at.eq(now)).execute(tx.conn())?,
    };
    Ok(())
}

/// Takes away what a person was told of an employer, but for what concerns their own standing there.
pub(super) fn remove_of_employer(
    tx: &mut Tx<'_>,
    person: PersonId,
    employer: EmployerId,
) -> Result<(), AppError> {
    let told = notices::table
        .filter(notices::person_id.eq(person))
        .filter(notices::employer_id.eq(employer))
        .filter(notices::kind.ne(NoticeKind::Team));
    diesel::delete(told).execute(tx.conn())?;
    Ok(())
}

/// Takes away what anybody was told of a page.
pub(super) fn remove_of_page(tx: &mut Tx<'_>, page: &str) -> Result<(), AppError> {
    diesel::delete(notices::table.filter(notices::page.eq(page))).execute(tx.conn())?;
    Ok(())
}

/// Takes away what anybody was told of a page or of one below it; `page` has no sign that stands for others.
pub(super) fn remove_of_pages(tx: &mut Tx<'_>, page: &str) -> Result<(), AppError> {
    let below = notices::page.like(format!("{page}/%"));
    diesel::delete(notices::table.filter(notices::page.eq(page).or(below))).execute(tx.conn())?;
    Ok(())
}
