//! The `people` table.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::people::rules::email_key;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::PersonId;
use crate::platform::mail::Recipient;
use crate::platform::tx::Tx;
use crate::platform::web::texts::Lang;
use crate::schema::people;

/// An account.
#[derive(Clone, Debug, Queryable)]
pub struct Account {
    /// Its key.
    pub id: PersonId,
    /// The person's name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The hash of their password, once they chose one.
    pub password_hash: Option<String>,
    /// When they showed that the address is theirs.
    pub email_confirmed_at: Option<NaiveDateTime>,
}

type Columns = (people::id, people::name, people::email, people::password_hash, people::email_confirmed_at);
const COLUMNS: Columns =
    (people::id, people::name, people::email, people::password_hash, people::email_confirmed_at);

pub fn find_account(conn: &mut Conn, email: &str) -> Result<Option<Account>, AppError> {
    Ok(people::table.filter(people::email_key.eq(email_key(email))).select(COLUMNS).first(conn).optional()?)
}

pub fn get_account(conn: &mut Conn, id: PersonId) -> Result<Account, AppError> {
    Ok(people::table.find(id).select(COLUMNS).first(conn)?)
}

pub fn add_account(
    tx: &mut Tx<'_>,
    name: &str,
    email: &str,
    password_hash: Option<&str>,
    confirmed: bool,
) -> Result<PersonId, AppError> {
    let id: PersonId = tx.new_id();
    let now = tx.now();
    diesel::insert_into(people::table)
        .values((
            people::id.eq(id),
            people::name.eq(name),
            people::email.eq(email),
            people::email_key.eq(email_key(email)),
            people::password_hash.eq(password_hash),
            people::email_confirmed_at.eq(confirmed.then_some(now)),
            people::created_at.eq(now),
            people::version.eq(1),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

pub fn set_confirmed(tx: &mut Tx<'_>, id: PersonId) -> Result<(), AppError> {
    let now = tx.now();
    let unconfirmed = people::table.find(id).filter(people::email_confirmed_at.is_null());
    diesel::update(unconfirmed).set(people::email_confirmed_at.eq(now)).execute(tx.conn())?;
    Ok(())
}

pub fn set_password(tx: &mut Tx<'_>, id: PersonId, password_hash: &str) -> Result<(), AppError> {
    diesel::update(people::table.find(id))
        .set((people::password_hash.eq(password_hash), people::version.eq(people::version + 1)))
        .execute(tx.conn())?;
    Ok(())
}

pub fn set_name(tx: &mut Tx<'_>, id: PersonId, name: &str) -> Result<(), AppError> {
    diesel::update(people::table.find(id))
        .set((people::name.eq(name), people::version.eq(people::version + 1)))
        .execute(tx.conn())?;
    Ok(())
}

/// The person as a letter addresses them.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such person.
pub fn get_recipient(conn: &mut Conn, id: PersonId) -> Result<Recipient, AppError> {
    let account = get_account(conn, id)?;
    Ok(Recipient { name: account.name, email: account.email, lang: Lang::En })
}

/// The names of these people.
///
/// # Errors
/// The database's fault.
pub fn names(conn: &mut Conn, ids: &[PersonId]) -> Result<BTreeMap<PersonId, String>, AppError> {
    let rows: Vec<(PersonId, String)> =
        people::table.filter(people::id.eq_any(ids)).select((people::id, people::name)).load(conn)?;
    Ok(rows.into_iter().collect())
}
