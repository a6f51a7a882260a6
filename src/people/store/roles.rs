//! The `roles` table.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::platform::access::{Grant, Role};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, PersonId, RoleId, SchemeId};
use crate::platform::mail::Recipient;
use crate::platform::tx::Tx;
use crate::platform::web::texts::Lang;
use crate::schema::{employers, people, roles};

/// Someone who holds a role in a scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The role held, as a row that can be ended.
    pub role_id: RoleId,
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// What they are.
    pub role: Role,
    /// The one place the role is limited to; `None` is every place of the scheme.
    pub place: Option<String>,
}

/// Someone who works for an employer here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The role held, as a row that can be ended.
    pub role_id: RoleId,
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// What they are there.
    pub role: Role,
    /// Since when, in UTC.
    pub since: NaiveDateTime,
}

/// A role with whom and where it is held.
#[derive(Clone, Debug)]
pub struct Held {
    pub person: PersonId,
    pub grant: Grant,
}

type GrantRow = (Role, Option<SchemeId>, Option<String>, Option<EmployerId>);

pub fn list_grants(conn: &mut Conn, person: PersonId) -> Result<Vec<Grant>, AppError> {
    let rows: Vec<GrantRow> = roles::table
        .filter(roles::person_id.eq(person))
        .filter(roles::ended_at.is_null())
        .order((roles::granted_at, roles::id))
        .select((roles::role, roles::scheme_id, roles::place_code, roles::employer_id))
        .load(conn)?;
    let grant = |(role, scheme, place, employer)| Grant { role, scheme, place, employer };
    Ok(rows.into_iter().map(grant).collect())
}

pub fn add_role(tx: &mut Tx<'_>, person: PersonId, grant: &Grant) -> Result<RoleId, AppError> {
    let id: RoleId = tx.new_id();
    let (now, by) = (tx.now(), tx.actor().person());
    diesel::insert_into(roles::table)
        .values((
            roles::id.eq(id),
            roles::person_id.eq(person),
            roles::role.eq(grant.role),
            roles::scheme_id.eq(grant.scheme),
            roles::place_code.eq(grant.place.as_deref()),
            roles::employer_id.eq(grant.employer),
            roles::granted_at.eq(now),
            roles::granted_by.eq(by),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// A role that has not ended.
pub fn get_role(conn: &mut Conn, id: RoleId) -> Result<Held, AppError> {
    let (person, role, scheme, place, employer) = roles::table
        .find(id)
        .filter(roles::ended_at.is_null())
        .select((roles::person_id, roles::role, roles::scheme_id, roles::place_code, roles::employer_id))
        .first(conn)?;
    Ok(Held { person, grant: Grant { role, scheme, place, employer } })
}

pub fn set_role_ended(tx: &mut Tx<'_>, id: RoleId) -> Result<(), AppError> {
    let (now, by) = (tx.now(), tx.actor().person());
    diesel::update(roles::table.find(id).filter(roles::ended_at.is_null()))
        .set((roles::ended_at.eq(now), roles::ended_by.eq(by)))
        .execute(tx.conn())?;
    Ok(())
}

/// How many hold the same role in the same place besides this one.
pub fn count_others(conn: &mut Conn, id: RoleId, grant: &Grant) -> Result<i64, AppError> {
    let alike = roles::table
        .filter(roles::ended_at.is_null())
        .filter(roles::role.eq(grant.role))
        .filter(roles::id.ne(id))
        .into_boxed();
    let alike = match (grant.employer, grant.scheme) {
        (Some(employer), _) => alike.filter(roles::employer_id.eq(employer)),
        (None, scheme) => alike.filter(roles::scheme_id.eq(scheme)),
    };
    Ok(alike.count().get_result(conn)?)
}

/// Everyone who holds `role` in a scheme, by name; every role of the scheme where `role` is `None`.
///
/// # Errors
/// The database's fault.
pub fn list_staff(conn: &mut Conn, scheme: SchemeId, role: Option<Role>) -> Result<Vec<Holder>, AppError> {
    let mut held = roles::table
        .inner_join(people::table.on(roles::person_id.eq(people::id)))
        .filter(roles::scheme_id.eq(scheme))
        .filter(roles::ended_at.is_null())
        .into_boxed();
    if let Some(role) = role {
        held = held.filter(roles::role.eq(role));
    }
    let rows: Vec<(RoleId, PersonId, String, String, Role, Option<String>)> = held
        .order((people::name, roles::role, roles::id))
        .limit(500)
        .select((roles::id, people::id, people::name, people::email, roles::role, roles::place_code))
        .load(conn)?;
    let holder =
        |(role_id, person, name, email, role, place)| Holder { role_id, person, name, email, role, place };
    Ok(rows.into_iter().map(holder).collect())
}

/// Everyone who coordinates any scheme of the installation, by name: key and name, each person once.
///
/// # Errors
/// The database's fault.
pub fn list_coordinators(conn: &mut Conn) -> Result<Vec<(PersonId, String)>, AppError> {
    let mut found: Vec<(PersonId, String)> = roles::table
        .inner_join(people::table.on(roles::person_id.eq(people::id)))
        .filter(roles::role.eq(Role::Coordinator))
        .filter(roles::ended_at.is_null())
        .order((people::name, people::id))
        .limit(500)
        .select((people::id, people::name))
        .load(conn)?;
    found.dedup();
    Ok(found)
}

/// Everyone who works for an employer here, in the order they came.
///
/// # Errors
/// The database's fault.
pub fn list_members(conn: &mut Conn, employer: EmployerId) -> Result<Vec<Member>, AppError> {
    let rows: Vec<(RoleId, PersonId, String, String, Role, NaiveDateTime)> = roles::table
        .inner_join(people::table.on(roles::person_id.eq(people::id)))
        .filter(roles::employer_id.eq(employer))
        .filter(roles::ended_at.is_null())
        .order((roles::granted_at, roles::id))
        .limit(500)
        .select((roles::id, people::id, people::name, people::email, roles::role, roles::granted_at))
        .load(conn)?;
    let member =
        |(role_id, person, name, email, role, since)| Member { role_id, person, name, email, role, since };
    Ok(rows.into_iter().map(member).collect())
}

/// What letters call an employer.
pub fn get_employer_name(conn: &mut Conn, employer: EmployerId) -> Result<String, AppError> {
    let names = (employers::trading_name, employers::legal_name);
    let (trading, legal): (Option<String>, String) =
        employers::table.find(employer).select(names).first(conn)?;
    Ok(trading.unwrap_or(legal))
}

/// The leads of an employer as letters address them.
///
/// # Errors
/// The database's fault.
pub fn list_lead_recipients(conn: &mut Conn, employer: EmployerId) -> Result<Vec<Recipient>, AppError> {
    let members = list_members(conn, employer)?.into_iter().filter(|member| member.role == Role::Lead);
    Ok(members.map(|member| Recipient { name: member.name, email: member.email, lang: Lang::En }).collect())
}

/// Everyone who holds `role` in a scheme, as letters address them; each person once.
///
/// # Errors
/// The database's fault.
pub fn list_staff_recipients(
    conn: &mut Conn,
    scheme: SchemeId,
    role: Role,
) -> Result<Vec<Recipient>, AppError> {
    let mut holders = list_staff(conn, scheme, Some(role))?;
    holders.dedup_by_key(|holder| holder.person);
    Ok(holders.into_iter().map(|h| Recipient { name: h.name, email: h.email, lang: Lang::En }).collect())
}
