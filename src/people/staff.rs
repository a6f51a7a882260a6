//! A scheme's own people: advisers, assessors, panel, coordinators. For its coordinators.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::actions::{self, Invite};
use super::{forms, store};
use crate::places::atlas;
use crate::platform::access::{Act, Role, may};
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::ids::{InvitationId, RoleId};
use crate::platform::web::{Posted, Visit};
use crate::scheme::{self, SchemeSummary};

const TEMPLATE: &str = "people/staff.html";

/// The list, with a form to invite.
pub async fn show(visit: Visit, path: web::Path<String>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Invites somebody.
pub async fn invite(visit: Visit, path: web::Path<String>, posted: Posted) -> Result<HttpResponse, AppError> {
    let (slug, typed) = (path.into_inner(), posted.clone());
    let sought = slug.clone();
    let invited = visit
        .write(move |tx| {
            let scheme = scheme::get_scheme(tx.conn(), &sought)?;
            may(Act::ManageScheme, &actions::relation_to_scheme(tx.actor(), scheme.id))?;
            let (email, grant) = forms::staff_invitation(&typed, scheme.id)?;
            actions::invite_staff(tx, scheme.id, &Invite { email, grant, what: scheme.name })
        })
        .await;
    match invited {
        Ok(_) => Ok(visit.see_other(&page_of(&slug), Some("invitation-sent"))),
        Err(AppError::Invalid(errors)) => again(&visit, slug, &posted, &errors).await,
        Err(error) => Err(error),
    }
}

/// Asks whether an invitation should be withdrawn.
pub async fn ask_withdrawal(
    visit: Visit,
    path: web::Path<(String, InvitationId)>,
) -> Result<HttpResponse, AppError> {
    let (slug, id) = path.into_inner();
    let (scheme, offer) = visit
        .read(move |conn, actor| {
            let scheme = scheme::get_scheme(conn, &slug)?;
            may(Act::ManageScheme, &actions::relation_to_scheme(actor, scheme.id))?;
            Ok((scheme, store::get_offer(conn, id)?))
        })
        .await?;
    if offer.grant.scheme != Some(scheme.id) || offer.is_over {
        return Err(AppError::NotFound);
    }
    visit.page(
        "people/staff-removal.html",
        json!({ "kind": "invitation", "who": offer.email, "role": offer.grant.role.as_str(), "scheme": scheme.name, "back": page_of(&scheme.slug) }),
    )
}

/// Withdraws an invitation.
pub async fn withdraw(
    visit: Visit,
    path: web::Path<(String, InvitationId)>,
) -> Result<HttpResponse, AppError> {
    let (slug, id) = path.into_inner();
    let sought = slug.clone();
    visit
        .write(move |tx| {
            let scheme = scheme::get_scheme(tx.conn(), &sought)?;
            actions::withdraw_staff_invitation(tx, scheme.id, id)
        })
        .await?;
    Ok(visit.see_other(&page_of(&slug), Some("invitation-withdrawn")))
}

/// Asks whether a role should end.
pub async fn ask_end(visit: Visit, path: web::Path<(String, RoleId)>) -> Result<HttpResponse, AppError> {
    let (slug, id) = path.into_inner();
    let (scheme, held, name) = visit
        .read(move |conn, actor| {
            let scheme = scheme::get_scheme(conn, &slug)?;
            may(Act::ManageScheme, &actions::relation_to_scheme(actor, scheme.id))?;
            let held = store::get_role(conn, id)?;
            let name = store::get_account(conn, held.person)?.name;
            Ok((scheme, held, name))
        })
        .await?;
    if held.grant.scheme != Some(scheme.id) {
        return Err(AppError::NotFound);
    }
    visit.page(
        "people/staff-removal.html",
        json!({ "kind": "role", "who": name, "role": held.grant.role.as_str(), "scheme": scheme.name, "back": page_of(&scheme.slug) }),
    )
}

/// Ends a role.
pub async fn end(visit: Visit, path: web::Path<(String, RoleId)>) -> Result<HttpResponse, AppError> {
    let (slug, id) = path.into_inner();
    let sought = slug.clone();
    visit
        .write(move |tx| {
            let scheme = scheme::get_scheme(tx.conn(), &sought)?;
            actions::end_staff_role(tx, scheme.id, id)
        })
        .await?;
    Ok(visit.see_other(&page_of(&slug), Some("role-ended")))
}

async fn again(
    visit: &Visit,
    slug: String,
    posted: &Posted,
    errors: &FieldErrors,
) -> Result<HttpResponse, AppError> {
    let context = context(visit, slug).await?;
    visit.form_again(TEMPLATE, context, posted, errors)
}

async fn context(visit: &Visit, slug: String) -> Result<Value, AppError> {
    let (scheme, staff, invited) = visit
        .read(move |conn, actor| {
            let scheme = scheme::get_scheme(conn, &slug)?;
            may(Act::ManageScheme, &actions::relation_to_scheme(actor, scheme.id))?;
            let staff = store::list_staff(conn, scheme.id, None)?;
            let invited = store::list_open_staff_invitations(conn, scheme.id)?;
            Ok((scheme, staff, invited))
        })
        .await?;
    Ok(describe(&scheme, &staff, &invited))
}

fn describe(scheme: &SchemeSummary, staff: &[store::Holder], invited: &[store::OpenInvitation]) -> Value {
    let place = |code: &Option<String>| {
        code.as_deref().and_then(|code| atlas().get(code)).map(|place| place.name.clone())
    };
    let staff: Vec<Value> = staff
        .iter()
        .map(|holder| {
            json!({ "role_id": holder.role_id, "name": holder.name, "email": holder.email,
                "role": holder.role.as_str(), "place": place(&holder.place) })
        })
        .collect();
    let invited: Vec<Value> = invited
        .iter()
        .map(|open| {
            json!({ "id": open.id, "email": open.email, "role": open.role.as_str(), "place": place(&open.place),
                "invited_at": open.invited_at })
        })
        .collect();
    let roles: Vec<&str> =
        Role::ALL.into_iter().filter(|role| !role.is_at_employer()).map(Role::as_str).collect();
    let places: Vec<Value> = atlas()
        .all()
        .iter()
        .map(|place| json!({ "value": place.code.as_str(), "text": place.name }))
        .collect();
    json!({ "scheme": { "slug": scheme.slug, "name": scheme.name }, "staff": staff, "invited": invited,
        "roles": roles, "places": places })
}

fn page_of(slug: &str) -> String {
    format!("/schemes/{slug}/people")
}
