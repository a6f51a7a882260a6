//! The people who work on the award at an employer, and the form to invite one more.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::rules::objection_ends_at;
use super::section::named;
use super::store::{self, Employer};
use super::{actions, forms};
use crate::people::{self, Member, OpenInvitation};
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "employers/team.html";

/// Shows them.
pub async fn show(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let team = load(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, describe(&team))
}

/// Invites a colleague.
pub async fn invite(
    visit: Visit,
    path: web::Path<EmployerId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, typed) = (path.into_inner(), posted.clone());
    let invited = visit
        .write(move |tx| {
            let (email, role) = forms::invitation(&typed)?;
            actions::invite(tx, id, &email, role)
        })
        .await;
    match invited {
        Ok(_) => Ok(visit.see_other(&format!("/employers/{id}/team"), Some("invitation-sent"))),
        Err(AppError::Invalid(errors)) => {
            let team = load(&visit, id).await?;
            if !team.is_led {
                return Err(AppError::NotAllowed);
            }
            visit.form_again(TEMPLATE, describe(&team), &posted, &errors)
        }
        Err(error) => Err(error),
    }
}

struct Team {
    employer: Employer,
    members: Vec<Member>,
    invited: Vec<OpenInvitation>,
    is_led: bool,
    /// Until when a lead can object to being replaced, where somebody asks for that.
    objection_until: Option<NaiveDate>,
}

async fn load(visit: &Visit, id: EmployerId) -> Result<Team, AppError> {
    visit
        .read(move |conn, actor| {
            let employer = store::get(conn, id)?;
            let relation = store::relation(conn, actor, &employer)?;
            may(Act::ViewEmployer, &relation)?;
            let members = people::list_members(conn, id)?;
            let invited = people::list_open_invitations(conn, id)?;
            let recovery = store::find_recovery(conn, id)?;
            let objection_until = recovery.map(|one| day_of(objection_ends_at(one.opened_at)));
            let is_led = may(Act::ManageTeam, &relation).is_ok();
            Ok(Team { employer, members, invited, is_led, objection_until })
        })
        .await
}

fn describe(team: &Team) -> Value {
    let member = |member: &Member| {
        json!({
            "role_id": member.role_id,
            "name": member.name,
            "email": member.email,
            "role": member.role.as_str(),
            "since": member.since,
        })
    };
    let invited = |open: &OpenInvitation| {
        json!({
            "id": open.id,
            "email": open.email,
            "role": open.role.as_str(),
            "invited_at": open.invited_at,
        })
    };
    json!({
        "employer": named(&team.employer),
        "members": team.members.iter().map(member).collect::<Vec<_>>(),
        "invited": team.invited.iter().map(invited).collect::<Vec<_>>(),
        "is_led": team.is_led,
        "objection_until": team.objection_until,
    })
}
