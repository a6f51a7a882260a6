//! Who works on the award at an employer. The rules of roles are those of `people`; here stands who may ask.

use super::load;
use crate::employers::store::{self, Employer};
use crate::notices::actions::{forget_employer, notify};
use crate::notices::{Notice, NoticeKind};
use crate::people::{self, Member};
use crate::platform::access::{Act, Actor, Grant, Role};
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, InvitationId, PersonId, RoleId};
use crate::platform::tx::Tx;

/// Invites a colleague by letter.
///
/// # Errors
/// An error at the field `email` when they are there already, or invited; refused for a role outside employers.
pub fn invite(tx: &mut Tx<'_>, id: EmployerId, email: &str, role: Role) -> Result<InvitationId, AppError> {
    let employer = load(tx, id, Act::ManageTeam)?;
    let open = people::list_open_invitations(tx.conn(), id)?;
    if open.iter().any(|invitation| invitation.email.eq_ignore_ascii_case(email)) {
        return Err(AppError::field("email", "employers-team-invited-already"));
    }
    let grant = Grant { role: at_employer(role)?, scheme: None, place: None, employer: Some(id) };
    let what = employer.name().to_owned();
    people::actions::invite(tx, &people::actions::Invite { email: email.to_owned(), grant, what })
}

/// Takes an invitation back.
///
/// # Errors
/// [`AppError::NotFound`] when it is none of this employer's, or over.
pub fn withdraw_invitation(
    tx: &mut Tx<'_>,
    id: EmployerId,
    invitation: InvitationId,
) -> Result<(), AppError> {
    load(tx, id, Act::ManageTeam)?;
    let open = people::list_open_invitations(tx.conn(), id)?;
    if !open.iter().any(|open| open.id == invitation) {
        return Err(AppError::NotFound);
    }
    people::actions::withdraw_invitation(tx, invitation)
}

/// Gives a member another role, and tells them.
///
/// # Errors
/// Refused when no lead would be left; [`AppError::NotFound`] when they are no member.
pub fn change_role(tx: &mut Tx<'_>, id: EmployerId, member: RoleId, role: Role) -> Result<(), AppError> {
    let employer = load(tx, id, Act::ManageTeam)?;
    let team = people::list_members(tx.conn(), id)?;
    let held = find_member(&team, member)?;
    people::actions::set_role(tx, held.role_id, at_employer(role)?)?;
    if held.role == role {
        return Ok(());
    }
    let what = if role == Role::Lead { "lead" } else { "role" };
    let notice = about_team(tx, &employer, what, format!("/employers/{id}/team"));
    notify(tx, &[held.person], &notice)
}

/// Takes a member out of the team, who sees nothing of the employer any more. The last lead names a successor among the
/// others, who leads from then on.
///
/// # Errors
/// An error at `successor` when the last lead names nobody; refused when there is nobody else to lead;
/// [`AppError::NotFound`] when they are no member.
pub fn remove_member(
    tx: &mut Tx<'_>,
    id: EmployerId,
    member: RoleId,
    successor: Option<RoleId>,
) -> Result<(), AppError> {
    let employer = load(tx, id, Act::ManageTeam)?;
    let team = people::list_members(tx.conn(), id)?;
    let gone = find_member(&team, member)?;
    if is_last_lead(&team, gone) && team.len() > 1 {
        let missing = || AppError::field("successor", "employers-successor-missing");
        let next = team.iter().find(|other| Some(other.role_id) == successor && other.person != gone.person);
        make_lead(tx, &employer, next.ok_or_else(missing)?)?;
    }
    people::actions::end_role(tx, gone.role_id)?;
    forget_employer(tx, gone.person, id)?;
    tell_of_leaving(tx, &employer, gone)
}

/// The new lead, and the adviser who writes to them from now on, are told.
fn make_lead(tx: &mut Tx<'_>, employer: &Employer, next: &Member) -> Result<(), AppError> {
    people::actions::set_role(tx, next.role_id, Role::Lead)?;
    let page = format!("/employers/{}", employer.id);
    let notice = about_team(tx, employer, "lead", page.clone());
    notify(tx, &[next.person], &notice)?;
    let adviser: Vec<PersonId> =
        store::get_adviser(tx.conn(), employer.id)?.into_iter().map(|(adviser, _)| adviser).collect();
    let notice = about_team(tx, employer, "new-lead", page).with("title", next.name.as_str());
    notify(tx, &adviser, &notice)
}

fn tell_of_leaving(tx: &mut Tx<'_>, employer: &Employer, gone: &Member) -> Result<(), AppError> {
    let notice = about_team(tx, employer, "removed", "/desk".into());
    notify(tx, &[gone.person], &notice)?;
    let team = people::list_members(tx.conn(), employer.id)?;
    let leads: Vec<PersonId> =
        team.iter().filter(|member| member.role == Role::Lead).map(|lead| lead.person).collect();
    let page = format!("/employers/{}/team", employer.id);
    let notice = about_team(tx, employer, "left", page).with("title", gone.name.as_str());
    notify(tx, &leads, &notice)
}

/// What somebody is told about the team of an employer.
pub(super) fn about_team(tx: &Tx<'_>, employer: &Employer, what: &'static str, page: String) -> Notice {
    let notice = Notice::new(NoticeKind::Team, page).employer(employer.id);
    let notice = notice.with("employer", employer.name()).with("what", what);
    match tx.actor() {
        Actor::Person { name, .. } => notice.with("who", name.as_str()),
        _ => notice,
    }
}

/// Whether nobody would lead without them.
fn is_last_lead(team: &[Member], gone: &Member) -> bool {
    gone.role == Role::Lead && team.iter().filter(|member| member.role == Role::Lead).count() == 1
}

fn find_member(team: &[Member], member: RoleId) -> Result<&Member, AppError> {
    team.iter().find(|held| held.role_id == member).ok_or(AppError::NotFound)
}

/// A role at an employer can be given by its lead; any other is the scheme's to give.
fn at_employer(role: Role) -> Result<Role, AppError> {
    if role.is_at_employer() { Ok(role) } else { Err(AppError::NotAllowed) }
}
