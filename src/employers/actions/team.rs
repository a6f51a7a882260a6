//! Who works on the award at an employer. The rules of roles are those of `people`; here stands who may ask.

use super::load;
use crate::people::{self, Member};
use crate::platform::access::{Act, Grant, Role};
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, InvitationId, RoleId};
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

/// Gives a member another role.
///
/// # Errors
/// Refused when no lead would be left; [`AppError::NotFound`] when they are no member.
pub fn change_role(tx: &mut Tx<'_>, id: EmployerId, member: RoleId, role: Role) -> Result<(), AppError> {
    let held = find_member(tx, id, member)?;
    people::actions::set_role(tx, held.role_id, at_employer(role)?)
}

/// Takes a member out of the team.
///
/// # Errors
/// Refused when no lead would be left; [`AppError::NotFound`] when they are no member.
pub fn remove_member(tx: &mut Tx<'_>, id: EmployerId, member: RoleId) -> Result<(), AppError> {
    let held = find_member(tx, id, member)?;
    people::actions::end_role(tx, held.role_id)
}

fn find_member(tx: &mut Tx<'_>, id: EmployerId, member: RoleId) -> Result<Member, AppError> {
    load(tx, id, Act::ManageTeam)?;
    let team = people::list_members(tx.conn(), id)?;
    team.into_iter().find(|held| held.role_id == member).ok_or(AppError::NotFound)
}

/// A role at an employer can be given by its lead; any other is the scheme's to give.
fn at_employer(role: Role) -> Result<Role, AppError> {
    if role.is_at_employer() { Ok(role) } else { Err(AppError::NotAllowed) }
}
