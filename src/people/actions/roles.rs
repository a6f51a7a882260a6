//! Roles and the invitations that lead to them.

use chrono::NaiveDateTime;

use crate::people::rules::{RoleRefusal, check_end, email_key};
use crate::people::{letters, store};
use crate::platform::access::{Act, Actor, Grant, Relation, Role, may};
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, Id, InvitationId, PersonId, RoleId, SchemeId, any};
use crate::platform::ledger::Event;
use crate::platform::mail::links::{self, Purpose};
use crate::platform::tx::Tx;

/// An invitation to be sent.
#[derive(Clone, Debug)]
pub struct Invite {
    /// To whom.
    pub email: String,
    /// The role it offers, and where.
    pub grant: Grant,
    /// The name of the employer or the scheme, for the letter.
    pub what: String,
}

/// Gives a person a role.
///
/// # Errors
/// When they hold a role at that employer, or that very role in that scheme and place, already.
pub fn grant(tx: &mut Tx<'_>, person: PersonId, grant: &Grant) -> Result<RoleId, AppError> {
    let held = store::list_grants(tx.conn(), person)?;
    let same_employer = |held: &Grant| grant.employer.is_some() && held.employer == grant.employer;
    if held.iter().any(|held| held == grant || same_employer(held)) {
        return Err(RoleRefusal::AlreadyThere.into());
    }
    let id = store::add_role(tx, person, grant)?;
    let name = store::get_account(tx.conn(), person)?.name;
    tx.record(event("role-granted", grant).subject(id).with("person", name))?;
    Ok(id)
}

/// Ends a role.
///
/// # Errors
/// When it is the last lead of an employer or the last coordinator of a scheme.
pub fn end_role(tx: &mut Tx<'_>, id: RoleId) -> Result<(), AppError> {
    let held = store::get_role(tx.conn(), id)?;
    let others = store::count_others(tx.conn(), id, &held.grant)?;
    check_end(held.grant.role, others)?;
    store::set_role_ended(tx, id)?;
    let name = store::get_account(tx.conn(), held.person)?.name;
    tx.record(event("role-ended", &held.grant).subject(id).with("person", name))
}

/// Gives a member of an employer another role there.
///
/// # Errors
/// When the last lead would be gone.
pub fn set_role(tx: &mut Tx<'_>, id: RoleId, role: Role) -> Result<(), AppError> {
    let held = store::get_role(tx.conn(), id)?;
    if held.grant.role == role {
        return Ok(());
    }
    let others = store::count_others(tx.conn(), id, &held.grant)?;
    check_end(held.grant.role, others)?;
    store::set_role_ended(tx, id)?;
    let grant = Grant { role, ..held.grant };
    let new = store::add_role(tx, held.person, &grant)?;
    let name = store::get_account(tx.conn(), held.person)?.name;
    tx.record(event("role-changed", &grant).subject(new).with("person", name))
}

/// Invites someone by letter.
///
/// # Errors
/// When somebody with that address holds that role there already.
pub fn invite(tx: &mut Tx<'_>, invite: &Invite) -> Result<InvitationId, AppError> {
    send_invitation(tx, invite, false)
}

/// Invites someone by letter to lead an employer instead of those who lead it when the letter leaves: once it is taken
/// up, they stop.
///
/// # Errors
/// As [`invite`].
pub fn invite_to_take_over(tx: &mut Tx<'_>, invite: &Invite) -> Result<InvitationId, AppError> {
    send_invitation(tx, invite, true)
}

fn send_invitation(tx: &mut Tx<'_>, invite: &Invite, takes_over: bool) -> Result<InvitationId, AppError> {
    if let Some(account) = store::find_account(tx.conn(), &invite.email)? {
        let held = store::list_grants(tx.conn(), account.id)?;
        let at_employer =
            |held: &Grant| invite.grant.employer.is_some() && held.employer == invite.grant.employer;
        if held.iter().any(|held| *held == invite.grant || at_employer(held)) {
            return Err(AppError::field("email", "refused-people-already-there"));
        }
    }
    let id = store::add_invitation(tx, &invite.email, &invite.grant, takes_over)?;
    tx.record(event("person-invited", &invite.grant).subject(id).with("email", invite.email.as_str()))?;
    let by = match tx.actor() {
        Actor::Person { name, .. } => name.clone(),
        _ => invite.what.clone(),
    };
    tx.post(letters::invitation(&invite.email, id, &invite.what, &by))?;
    Ok(id)
}

/// Takes an invitation back: its link stops working.
///
/// # Errors
/// When it was taken up or withdrawn before.
pub fn withdraw_invitation(tx: &mut Tx<'_>, id: InvitationId) -> Result<(), AppError> {
    let offer = store::get_offer(tx.conn(), id)?;
    if offer.is_over {
        return Err(RoleRefusal::InvitationOver.into());
    }
    store::set_invitation_withdrawn(tx, id)?;
    tx.record(event("invitation-withdrawn", &offer.grant).subject(id).with("email", offer.email))
}

/// What the invitation behind a link offers; looking uses nothing up.
///
/// # Errors
/// [`AppError::NotFound`] when the link is used up, too old, or its invitation is over.
pub fn look_at_offer(
    conn: &mut crate::platform::db::Conn,
    secret: &str,
    now: chrono::NaiveDateTime,
) -> Result<store::Offer, AppError> {
    let id: InvitationId = Id::from_uuid(links::look(conn, Purpose::Invitation, secret, now)?.uuid());
    let offer = store::get_offer(conn, id)?;
    if offer.is_over { Err(AppError::NotFound) } else { Ok(offer) }
}

/// Takes an invitation up as `person`, whose address it must have gone to.
///
/// # Errors
/// When the link is used up or too old, or went to another address.
pub fn accept_invitation(tx: &mut Tx<'_>, secret: &str, person: PersonId) -> Result<Grant, AppError> {
    let now = tx.now();
    let offer = look_at_offer(tx.conn(), secret, now)?;
    let account = store::get_account(tx.conn(), person)?;
    if email_key(&account.email) != email_key(&offer.email) {
        return Err(RoleRefusal::OtherAddress.into());
    }
    links::use_up(tx, Purpose::Invitation, secret)?;
    store::set_invitation_accepted(tx, offer.id, person)?;
    grant(tx, person, &offer.grant)?;
    if let (true, Some(employer)) = (offer.takes_over, offer.grant.employer) {
        end_leads(tx, employer, person, offer.invited_at)?;
    }
    Ok(offer.grant)
}

/// Ends the roles of everybody else who leads an employer, for whom `by` took over. Letters tell them.
///
/// # Errors
/// When `by` does not lead it: it would be left without a lead.
pub fn replace_leads(tx: &mut Tx<'_>, employer: EmployerId, by: PersonId) -> Result<(), AppError> {
    let now = tx.now();
    end_leads(tx, employer, by, now)
}

/// Ends the roles of those who have led since `before` or longer.
fn end_leads(
    tx: &mut Tx<'_>,
    employer: EmployerId,
    by: PersonId,
    before: NaiveDateTime,
) -> Result<(), AppError> {
    let mut leads = store::list_members(tx.conn(), employer)?;
    leads.retain(|member| member.role == Role::Lead);
    let Some(new) = leads.iter().find(|lead| lead.person == by).map(|lead| lead.name.clone()) else {
        return Err(RoleRefusal::LastLead.into());
    };
    let what = store::get_employer_name(tx.conn(), employer)?;
    for gone in leads.into_iter().filter(|lead| lead.person != by && lead.since <= before) {
        store::set_role_ended(tx, gone.role_id)?;
        let event = Event::new("lead-replaced").employer(employer).subject(gone.role_id);
        tx.record(event.with("person", gone.name.as_str()))?;
        let to = store::get_recipient(tx.conn(), gone.person)?;
        tx.post(letters::lead_replaced(to, &what, &new))?;
    }
    Ok(())
}

/// Ends the role of one of a scheme's own people.
///
/// # Errors
/// When the actor does not coordinate the scheme, or the role must not be left empty.
pub fn end_staff_role(tx: &mut Tx<'_>, scheme: SchemeId, id: RoleId) -> Result<(), AppError> {
    may(Act::ManageScheme, &relation_to_scheme(tx.actor(), scheme))?;
    let held = store::get_role(tx.conn(), id)?;
    if held.grant.scheme != Some(scheme) {
        return Err(AppError::NotFound);
    }
    end_role(tx, id)
}

/// Invites somebody to work for a scheme.
///
/// # Errors
/// When the actor does not coordinate the scheme, or the person is there already.
pub fn invite_staff(tx: &mut Tx<'_>, scheme: SchemeId, details: &Invite) -> Result<InvitationId, AppError> {
    may(Act::ManageScheme, &relation_to_scheme(tx.actor(), scheme))?;
    invite(tx, details)
}

/// Takes back an invitation to work for a scheme.
///
/// # Errors
/// When the actor does not coordinate the scheme, or the invitation is over.
pub fn withdraw_staff_invitation(
    tx: &mut Tx<'_>,
    scheme: SchemeId,
    id: InvitationId,
) -> Result<(), AppError> {
    may(Act::ManageScheme, &relation_to_scheme(tx.actor(), scheme))?;
    if store::get_offer(tx.conn(), id)?.grant.scheme != Some(scheme) {
        return Err(AppError::NotFound);
    }
    withdraw_invitation(tx, id)
}

/// How a person stands to a scheme as a whole.
pub fn relation_to_scheme(actor: &Actor, scheme: SchemeId) -> Relation {
    let coordinates = |grant: &Grant| grant.role == Role::Coordinator && grant.scheme == Some(scheme);
    Relation { coordinator: actor.grants().iter().any(coordinates), ..Relation::of(actor) }
}

/// Makes the first coordinator of an installation, who coordinates every scheme that has nobody yet.
///
/// # Errors
/// [`AppError::NotFound`] when the link is used up or too old, or every scheme has a coordinator already.
pub fn become_first_coordinator(
    tx: &mut Tx<'_>,
    secret: &str,
    who: &super::Newcomer,
) -> Result<PersonId, AppError> {
    links::use_up(tx, Purpose::FirstCoordinator, secret)?;
    let person = super::create_account(tx, &who.name, &who.email, Some(&who.password_hash))?;
    let orphans = list_uncoordinated(tx)?;
    if orphans.is_empty() {
        return Err(AppError::NotFound);
    }
    for scheme in orphans {
        let scheme = Some(scheme);
        grant(tx, person, &Grant { role: Role::Coordinator, scheme, place: None, employer: None })?;
    }
    Ok(person)
}

/// The schemes nobody coordinates.
fn list_uncoordinated(tx: &mut Tx<'_>) -> Result<Vec<SchemeId>, AppError> {
    let mut found = Vec::new();
    for scheme in crate::scheme::list_schemes(tx.conn())? {
        if store::list_staff(tx.conn(), scheme.id, Some(Role::Coordinator))?.is_empty() {
            found.push(scheme.id);
        }
    }
    Ok(found)
}

fn event(kind: &'static str, grant: &Grant) -> Event {
    let event = Event::new(kind).with("role", grant.role.as_str());
    match grant.employer {
        Some(employer) => event.employer(employer),
        None => event,
    }
}

/// Mints the link to become the first coordinator; `None` when every scheme has one.
///
/// # Errors
/// The database's fault.
pub fn offer_first_coordinator(tx: &mut Tx<'_>) -> Result<Option<String>, AppError> {
    let Some(scheme) = list_uncoordinated(tx)?.into_iter().next() else { return Ok(None) };
    links::mint(tx, Purpose::FirstCoordinator, any(scheme)).map(Some)
}
