//! One member of an employer's team, and the role they have there.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::section::named;
use super::store::{self, Employer};
use super::{actions, forms};
use crate::people::{self, Member};
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, RoleId};
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "employers/member.html";

/// Shows the member with their role.
pub async fn show(visit: Visit, path: web::Path<(EmployerId, RoleId)>) -> Result<HttpResponse, AppError> {
    let (employer, member) = load(&visit, path.into_inner()).await?;
    let mut context = describe(&employer, &member);
    context["form"] = json!({ "role": member.role.as_str() });
    visit.page(TEMPLATE, context)
}

/// Gives the member another role.
pub async fn save(
    visit: Visit,
    path: web::Path<(EmployerId, RoleId)>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let ((id, member), typed) = (path.into_inner(), posted.clone());
    let saved = visit
        .write(move |tx| {
            let role = forms::role(&typed)?;
            actions::change_role(tx, id, member, role)
        })
        .await;
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/employers/{id}/team"), Some("role-changed"))),
        Err(AppError::Invalid(errors)) => {
            let (employer, member) = load(&visit, (id, member)).await?;
            visit.form_again(TEMPLATE, describe(&employer, &member), &posted, &errors)
        }
        Err(error) => Err(error),
    }
}

/// The member, for the employer's lead.
pub(super) async fn load(
    visit: &Visit,
    (id, member): (EmployerId, RoleId),
) -> Result<(Employer, Member), AppError> {
    visit
        .read(move |conn, actor| {
            let employer = store::get(conn, id)?;
            may(Act::ManageTeam, &store::relation(conn, actor, &employer)?)?;
            let team = people::list_members(conn, id)?;
            let member = team.into_iter().find(|held| held.role_id == member).ok_or(AppError::NotFound)?;
            Ok((employer, member))
        })
        .await
}

fn describe(employer: &Employer, member: &Member) -> Value {
    json!({
        "employer": named(employer),
        "member": { "role_id": member.role_id, "name": member.name, "email": member.email },
    })
}
