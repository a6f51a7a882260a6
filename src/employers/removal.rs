//! The pages that ask once more before a member leaves a team or an invitation is taken back.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::section::named;
use super::store::Employer;
use super::{actions, forms, member, store};
use crate::people::{self, Member};
use crate::platform::access::{Act, Role, may};
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, InvitationId, RoleId};
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "employers/removal.html";

/// Asks whether a member should leave the team; the last lead is asked who leads from then on.
pub async fn ask(visit: Visit, path: web::Path<(EmployerId, RoleId)>) -> Result<HttpResponse, AppError> {
    let (employer, member, others) = load(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, describe(&visit, &employer, &member, &others))
}

/// Takes the member out of the team.
pub async fn remove(
    visit: Visit,
    path: web::Path<(EmployerId, RoleId)>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, role) = path.into_inner();
    let (employer, member, others) = load(&visit, (id, role)).await?;
    let successor = forms::successor(&posted);
    match visit.write(move |tx| actions::remove_member(tx, id, role, successor)).await {
        Ok(()) if visit.actor.person() == Some(member.person) => {
            Ok(visit.see_other("/desk", Some("team-left")))
        }
        Ok(()) => Ok(visit.see_other(&format!("/employers/{id}/team"), Some("member-removed"))),
        Err(AppError::Invalid(errors)) => {
            visit.form_again(TEMPLATE, describe(&visit, &employer, &member, &others), &posted, &errors)
        }
        Err(error) => Err(error),
    }
}

/// The member and the rest of the team, for the employer's lead.
async fn load(
    visit: &Visit,
    (id, role): (EmployerId, RoleId),
) -> Result<(Employer, Member, Vec<Member>), AppError> {
    let (employer, member) = member::load(visit, (id, role)).await?;
    let mut others = visit.read(move |conn, _| people::list_members(conn, id)).await?;
    others.retain(|other| other.person != member.person);
    Ok((employer, member, others))
}

fn describe(visit: &Visit, employer: &Employer, member: &Member, others: &[Member]) -> Value {
    let needs_successor = member.role == Role::Lead && !others.iter().any(|other| other.role == Role::Lead);
    let item = |other: &Member| json!({ "value": other.role_id, "text": other.name, "hint": other.email });
    json!({
        "employer": named(employer),
        "name": member.name,
        "role": member.role.as_str(),
        "email": member.email,
        "is_oneself": visit.actor.person() == Some(member.person),
        "needs_successor": needs_successor,
        "successors": others.iter().map(item).collect::<Vec<_>>(),
    })
}

/// Asks whether an invitation should be taken back.
pub async fn ask_withdrawal(
    visit: Visit,
    path: web::Path<(EmployerId, InvitationId)>,
) -> Result<HttpResponse, AppError> {
    let (id, invitation) = path.into_inner();
    let (employer, open) = visit
        .read(move |conn, actor| {
            let employer = store::get(conn, id)?;
            may(Act::ManageTeam, &store::relation(conn, actor, &employer)?)?;
            let open = people::list_open_invitations(conn, id)?;
            let open = open.into_iter().find(|open| open.id == invitation).ok_or(AppError::NotFound)?;
            Ok((employer, open))
        })
        .await?;
    visit.page(
        "employers/removal-invitation.html",
        json!({ "employer": named(&employer), "email": open.email, "role": open.role.as_str() }),
    )
}

/// Takes the invitation back.
pub async fn withdraw(
    visit: Visit,
    path: web::Path<(EmployerId, InvitationId)>,
) -> Result<HttpResponse, AppError> {
    let (id, invitation) = path.into_inner();
    visit.write(move |tx| actions::withdraw_invitation(tx, id, invitation)).await?;
    Ok(visit.see_other(&format!("/employers/{id}/team"), Some("invitation-withdrawn")))
}
