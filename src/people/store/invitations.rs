//! The `invitations` table.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::people::rules::email_key;
use crate::platform::access::{Grant, Role};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, InvitationId, PersonId, SchemeId};
use crate::platform::tx::Tx;
use crate::schema::{employers, invitations, people, schemes};

/// An invitation nobody has taken up yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenInvitation {
    /// Its key.
    pub id: InvitationId,
    /// To whom it went.
    pub email: String,
    /// The role it offers.
    pub role: Role,
    /// The place the role is limited to, in a scheme.
    pub place: Option<String>,
    /// When, in UTC.
    pub invited_at: NaiveDateTime,
}

/// An invitation as the person who got it sees it.
#[derive(Clone, Debug)]
pub struct Offer {
    pub id: InvitationId,
    pub email: String,
    pub grant: Grant,
    /// The name of the employer or the scheme.
    pub what: String,
    pub invited_by: Option<String>,
    pub invited_at: NaiveDateTime,
    /// Whoever takes it up leads instead of those who lead now.
    pub takes_over: bool,
    pub is_over: bool,
}

pub fn add_invitation(
    tx: &mut Tx<'_>,
    email: &str,
    grant: &Grant,
    takes_over: bool,
) -> Result<InvitationId, AppError> {
    let id: InvitationId = tx.new_id();
    let (now, by) = (tx.now(), tx.actor().person());
    diesel::insert_into(invitations::table)
        .values((
            invitations::id.eq(id),
            invitations::email.eq(email),
            invitations::email_key.eq(email_key(email)),
            invitations::role.eq(grant.role),
            invitations::scheme_id.eq(grant.scheme),
            invitations::place_code.eq(grant.place.as_deref()),
            invitations::employer_id.eq(grant.employer),
            invitations::invited_at.eq(now),
            invitations::invited_by.eq(by),
            invitations::takes_over.eq(takes_over),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

type OfferRow = (
    (InvitationId, String, Role),
    (Option<SchemeId>, Option<String>, Option<EmployerId>),
    (NaiveDateTime, bool, Option<NaiveDateTime>, Option<NaiveDateTime>),
    (Option<String>, Option<String>, Option<String>),
);

pub fn get_offer(conn: &mut Conn, id: InvitationId) -> Result<Offer, AppError> {
    let row: OfferRow = invitations::table
        .left_join(people::table.on(invitations::invited_by.eq(people::id.nullable())))
        .left_join(employers::table.on(invitations::employer_id.eq(employers::id.nullable())))
        .left_join(schemes::table.on(invitations::scheme_id.eq(schemes::id.nullable())))
        .filter(invitations::id.eq(id))
        .select((
            (invitations::id, invitations::email, invitations::role),
            (invitations::scheme_id, invitations::place_code, invitations::employer_id),
            (
                invitations::invited_at,
                invitations::takes_over,
                invitations::accepted_at,
                invitations::withdrawn_at,
            ),
            (people::name.nullable(), employers::legal_name.nullable(), schemes::name.nullable()),
        ))
        .first(conn)?;
    let ((id, email, role), (scheme, place, employer), course, (invited_by, at, of)) = row;
    let (invited_at, takes_over, accepted, withdrawn) = course;
    Ok(Offer {
        id,
        email,
        grant: Grant { role, scheme, place, employer },
        what: at.or(of).unwrap_or_default(),
        invited_by,
        invited_at,
        takes_over,
        is_over: accepted.is_some() || withdrawn.is_some(),
    })
}

pub fn set_invitation_accepted(tx: &mut Tx<'_>, id: InvitationId, by: PersonId) -> Result<(), AppError> {
    let now = tx.now();
    diesel::update(invitations::table.find(id))
        .set((invitations::accepted_at.eq(now), invitations::accepted_by.eq(by)))
        .execute(tx.conn())?;
    Ok(())
}

pub fn set_invitation_withdrawn(tx: &mut Tx<'_>, id: InvitationId) -> Result<(), AppError> {
    let now = tx.now();
    diesel::update(invitations::table.find(id)).set(invitations::withdrawn_at.eq(now)).execute(tx.conn())?;
    Ok(())
}

/// The invitations of an employer nobody has taken up, newest first.
///
/// # Errors
/// The database's fault.
pub fn list_open_invitations(conn: &mut Conn, employer: EmployerId) -> Result<Vec<OpenInvitation>, AppError> {
    list_open(conn, Some(employer), None)
}

/// The invitations of a scheme nobody has taken up, newest first.
///
/// # Errors
/// The database's fault.
pub fn list_open_staff_invitations(
    conn: &mut Conn,
    scheme: SchemeId,
) -> Result<Vec<OpenInvitation>, AppError> {
    list_open(conn, None, Some(scheme))
}

fn list_open(
    conn: &mut Conn,
    employer: Option<EmployerId>,
    scheme: Option<SchemeId>,
) -> Result<Vec<OpenInvitation>, AppError> {
    let mut open = invitations::table
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::withdrawn_at.is_null())
        .into_boxed();
    if let Some(employer) = employer {
        open = open.filter(invitations::employer_id.eq(employer));
    }
    if let Some(scheme) = scheme {
        open = open.filter(invitations::scheme_id.eq(scheme));
    }
    let rows: Vec<(InvitationId, String, Role, Option<String>, NaiveDateTime)> = open
        .order((invitations::invited_at.desc(), invitations::id.desc()))
        .limit(200)
        .select((
            invitations::id,
            invitations::email,
            invitations::role,
            invitations::place_code,
            invitations::invited_at,
        ))
        .load(conn)?;
    let open = |(id, email, role, place, invited_at)| OpenInvitation { id, email, role, place, invited_at };
    Ok(rows.into_iter().map(open).collect())
}
