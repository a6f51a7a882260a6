//! The way back for an employer whose lead has gone. Whoever supports it says so and names somebody; those who lead it and
//! the coordinators are told at once; an objection ends it; a second person, or seven days, let the new lead be invited.

use super::load;
use super::team::about_team;
use crate::employers::rules::{
    NewLead, RecoveryOutcome, RecoveryRefusal, check_completion, objection_ends_at,
};
use crate::employers::store::{self, Employer, Recovery};
use crate::notices::actions::{forget_employer, notify};
use crate::people::{self, Member, actions::Invite, rules::email_key};
use crate::platform::access::{Act, Grant, Role};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, PersonId, RecoveryId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;
use crate::scheme;

/// Says that nobody leads an employer any more, and who should.
///
/// # Errors
/// Refused while one is under way; an error at the field `email` when that person leads it already, asks for themselves,
/// or advises or coordinates.
pub fn open_recovery(tx: &mut Tx<'_>, id: EmployerId, lead: &NewLead) -> Result<RecoveryId, AppError> {
    let employer = load(tx, id, Act::RecoverLead)?;
    if store::find_recovery(tx.conn(), id)?.is_some() {
        return Err(RecoveryRefusal::Running.into());
    }
    check_lead(tx, id, &lead.email)?;
    let recovery = store::add_recovery(tx, id, lead)?;
    tx.record(
        Event::new("recovery-opened").employer(id).subject(recovery).with("person", lead.name.as_str()),
    )?;
    let to = [leads(tx, id)?, supporters(tx, &employer)?].concat();
    let notice = about_team(tx, &employer, "recovery-opened", page(id))
        .with("title", lead.name.as_str())
        .with("day", day_of(objection_ends_at(tx.now())).to_string());
    notify(tx, &to, &notice)?;
    Ok(recovery)
}

/// Nobody is made lead who leads already, and none of the people who could ask for it: they would judge in their own cause.
fn check_lead(tx: &mut Tx<'_>, id: EmployerId, email: &str) -> Result<(), AppError> {
    let is_it = |other: &str| email_key(other) == email_key(email);
    let members = people::list_members(tx.conn(), id)?;
    if members.iter().any(|member| member.role == Role::Lead && is_it(&member.email)) {
        return Err(AppError::field("email", "employers-recovery-leads-already"));
    }
    for scheme in scheme::list_schemes(tx.conn())? {
        for role in [Role::Adviser, Role::Coordinator] {
            let holders = people::list_holders(tx.conn(), role, scheme.id)?;
            if holders.iter().any(|holder| is_it(&holder.email)) {
                return Err(AppError::field("email", "employers-recovery-of-scheme"));
            }
        }
    }
    Ok(())
}

/// Objects, as somebody who leads the employer: it goes no further.
///
/// # Errors
/// Refused when it is over.
pub fn object_to_recovery(tx: &mut Tx<'_>, id: EmployerId, objection: &str) -> Result<(), AppError> {
    let (employer, recovery) = load_running(tx, id, Act::ManageTeam)?;
    store::set_recovery_ended(tx, recovery.id, RecoveryOutcome::Objected, Some(objection))?;
    tx.record(Event::new("recovery-objected").employer(id).subject(recovery.id))?;
    let to = [vec![recovery.opened_by], supporters(tx, &employer)?].concat();
    let notice = about_team(tx, &employer, "recovery-objected", page(id));
    notify(tx, &to, &notice)
}

/// Confirms, as a second person of the scheme, that the employer needs the new lead.
///
/// # Errors
/// Refused when it is over or confirmed already, and for whoever asked for it.
pub fn confirm_recovery(tx: &mut Tx<'_>, id: EmployerId) -> Result<(), AppError> {
    let (employer, recovery) = load_running(tx, id, Act::ConfirmRecovery)?;
    if tx.person()? == recovery.opened_by {
        return Err(RecoveryRefusal::SamePerson.into());
    }
    if recovery.confirmed_by.is_some() {
        return Err(RecoveryRefusal::Confirmed.into());
    }
    store::set_recovery_confirmed(tx, recovery.id)?;
    tx.record(Event::new("recovery-confirmed").employer(id).subject(recovery.id))?;
    let to = [leads(tx, id)?, vec![recovery.opened_by]].concat();
    let notice = about_team(tx, &employer, "recovery-confirmed", page(id));
    notify(tx, &to, &notice)
}

/// Takes back that the employer needs a new lead.
///
/// # Errors
/// Refused when it is over.
pub fn withdraw_recovery(tx: &mut Tx<'_>, id: EmployerId) -> Result<(), AppError> {
    let (employer, recovery) = load_running(tx, id, Act::RecoverLead)?;
    store::set_recovery_ended(tx, recovery.id, RecoveryOutcome::Withdrawn, None)?;
    tx.record(Event::new("recovery-withdrawn").employer(id).subject(recovery.id))?;
    let to = leads(tx, id)?;
    let notice = about_team(tx, &employer, "recovery-withdrawn", page(id));
    notify(tx, &to, &notice)
}

/// Invites the new lead, or makes them lead where they work there already. Whoever leads now stops when the new lead
/// takes over.
///
/// # Errors
/// Refused when it is over, or while it may still be objected to and nobody else has confirmed it.
pub fn complete_recovery(tx: &mut Tx<'_>, id: EmployerId) -> Result<(), AppError> {
    let (employer, recovery) = load_running(tx, id, Act::RecoverLead)?;
    check_completion(recovery.opened_at, recovery.confirmed_by.is_some(), tx.now())?;
    check_lead(tx, id, &recovery.lead_email)?;
    store::set_recovery_ended(tx, recovery.id, RecoveryOutcome::Completed, None)?;
    let (to, lead) = (leads(tx, id)?, recovery.lead_name.as_str());
    tx.record(Event::new("recovery-completed").employer(id).subject(recovery.id).with("person", lead))?;
    let notice = about_team(tx, &employer, "recovery-completed", page(id)).with("title", lead);
    notify(tx, &to, &notice)?;
    hand_over(tx, &employer, &recovery)
}

fn hand_over(tx: &mut Tx<'_>, employer: &Employer, recovery: &Recovery) -> Result<(), AppError> {
    let members = people::list_members(tx.conn(), employer.id)?;
    let is_it = |member: &&Member| email_key(&member.email) == email_key(&recovery.lead_email);
    if let Some(member) = members.iter().find(is_it) {
        let gone = leads(tx, employer.id)?;
        people::actions::set_role(tx, member.role_id, Role::Lead)?;
        people::actions::replace_leads(tx, employer.id, member.person)?;
        for person in gone {
            forget_employer(tx, person, employer.id)?;
        }
        let notice = about_team(tx, employer, "lead", format!("/employers/{}", employer.id));
        return notify(tx, &[member.person], &notice);
    }
    let grant = Grant { role: Role::Lead, scheme: None, place: None, employer: Some(employer.id) };
    let (email, what) = (recovery.lead_email.clone(), employer.name().to_owned());
    people::actions::invite_to_take_over(tx, &Invite { email, grant, what })?;
    Ok(())
}

fn load_running(tx: &mut Tx<'_>, id: EmployerId, act: Act) -> Result<(Employer, Recovery), AppError> {
    let employer = load(tx, id, act)?;
    let recovery = store::find_recovery(tx.conn(), id)?.ok_or(RecoveryRefusal::Over)?;
    Ok((employer, recovery))
}

fn page(id: EmployerId) -> String {
    format!("/employers/{id}/recovery")
}

/// Those who lead the employer, as far as the service knows.
fn leads(tx: &mut Tx<'_>, id: EmployerId) -> Result<Vec<PersonId>, AppError> {
    let members = people::list_members(tx.conn(), id)?;
    Ok(members.into_iter().filter(|member| member.role == Role::Lead).map(|lead| lead.person).collect())
}

/// The adviser of an employer, and the coordinators whose business its place is.
fn supporters(tx: &mut Tx<'_>, employer: &Employer) -> Result<Vec<PersonId>, AppError> {
    let mut found: Vec<PersonId> =
        store::get_adviser(tx.conn(), employer.id)?.into_iter().map(|(adviser, _)| adviser).collect();
    for scheme in scheme::list_schemes(tx.conn())? {
        let coordinators = people::list_holders(tx.conn(), Role::Coordinator, scheme.id)?;
        let here = coordinators
            .into_iter()
            .filter(|holder| holder.place.is_none() || holder.place == employer.place_code);
        found.extend(here.map(|holder| holder.person));
    }
    Ok(found)
}
