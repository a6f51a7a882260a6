//! The pages that ask once more before a member leaves a team or an invitation is taken back.

use actix_web::{HttpResponse, web};
use serde_json::json;

use super::section::named;
use super::{actions, member, store};
use crate::people;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, InvitationId, RoleId};
use crate::platform::web::Visit;

/// Asks whether a member should leave the team.
pub async fn ask(visit: Visit, path: web::Path<(EmployerId, RoleId)>) -> Result<HttpResponse, AppError> {
    let (employer, member) = member::load(&visit, path.into_inner()).await?;
    let is_oneself = visit.actor.person() == Some(member.person);
    visit.page(
        "employers/removal.html",
        json!({ "employer": named(&employer), "name": member.name, "role": member.role.as_str(),
            "email": member.email, "is_oneself": is_oneself }),
    )
}

/// Takes the member out of the team.
pub async fn remove(visit: Visit, path: web::Path<(EmployerId, RoleId)>) -> Result<HttpResponse, AppError> {
    let (id, role) = path.into_inner();
    let (_, member) = member::load(&visit, (id, role)).await?;
    visit.write(move |tx| actions::remove_member(tx, id, role)).await?;
    if visit.actor.person() == Some(member.person) {
        return Ok(visit.see_other("/desk", Some("team-left")));
    }
    Ok(visit.see_other(&format!("/employers/{id}/team"), Some("member-removed")))
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
