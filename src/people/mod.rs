//! People: their accounts, sessions, roles and invitations.
//!
//! Words: an *account* is a person who can sign in; a *role* is what they are at an employer or in a
//! scheme; an *invitation* offers a role to an e-mail address.
//!
//! Invariants: the same answer whether an account exists or not; a link is used up by a form, never by
//! opening it; the last lead of an employer and the last coordinator of a scheme stay.

mod account;
pub mod actions;
mod confirmations;
mod first_coordinator;
mod forms;
mod invitations;
mod letters;
mod resets;
pub mod rules;
mod sign_in;
mod sign_up;
mod staff;
mod store;

use crate::platform::access::Role;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::SchemeId;
use crate::platform::mail::Recipient;
use crate::platform::mail::links::{self, Purpose};
use crate::platform::web::{Route, Visit};
pub use store::{
    Holder, Member, OpenInvitation, get_recipient, list_coordinators, list_lead_recipients, list_members,
    list_open_invitations, names, who,
};

/// Everyone who holds `role` in a scheme, by name.
///
/// # Errors
/// The database's fault.
pub fn list_holders(conn: &mut Conn, role: Role, scheme: SchemeId) -> Result<Vec<Holder>, AppError> {
    store::list_staff(conn, scheme, Some(role))
}

/// Everyone who holds `role` in a scheme, as letters address them; each person once.
///
/// # Errors
/// The database's fault.
pub fn list_staff_recipients(
    conn: &mut Conn,
    role: Role,
    scheme: SchemeId,
) -> Result<Vec<Recipient>, AppError> {
    store::list_staff_recipients(conn, scheme, role)
}

/// The coordinators of a scheme, as letters address them.
///
/// # Errors
/// The database's fault.
pub fn list_coordinator_recipients(conn: &mut Conn, scheme: SchemeId) -> Result<Vec<Recipient>, AppError> {
    store::list_staff_recipients(conn, scheme, Role::Coordinator)
}

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/sign-up" => sign_up::show,
        POST "/sign-up" => sign_up::save,
        GET "/sign-in" => sign_in::show,
        POST "/sign-in" => sign_in::save,
        POST "/sign-out" => sign_in::leave,
        GET "/confirmations/{secret}" => confirmations::show,
        POST "/confirmations/{secret}" => confirmations::save,
        GET "/resets" => resets::ask,
        POST "/resets" => resets::send,
        GET "/resets/{secret}" => resets::show,
        POST "/resets/{secret}" => resets::save,
        GET "/invitations/{secret}" => invitations::show,
        POST "/invitations/{secret}" => invitations::save,
        GET "/first-coordinator/{secret}" => first_coordinator::show,
        POST "/first-coordinator/{secret}" => first_coordinator::save,
        GET "/account" => account::show,
        POST "/account/name" => account::rename,
        POST "/account/password" => account::change_password,
        POST "/account/sessions/end" => account::end_sessions,
        GET "/schemes/{slug}/people" => staff::show,
        POST "/schemes/{slug}/people/invitations" => staff::invite,
        GET "/schemes/{slug}/people/invitations/{id}/withdrawal" => staff::ask_withdrawal,
        POST "/schemes/{slug}/people/invitations/{id}/withdrawal" => staff::withdraw,
        GET "/schemes/{slug}/people/roles/{id}/end" => staff::ask_end,
        POST "/schemes/{slug}/people/roles/{id}/end" => staff::end,
    ]
}

/// Whether a link still opens what it is for. A form asks before it reads what was typed: nobody is to mend a form that
/// leads nowhere.
async fn opens(visit: &Visit, purpose: Purpose, secret: &str) -> Result<bool, AppError> {
    let (secret, now) = (secret.to_owned(), visit.app.clock().now());
    match visit.read(move |conn, _| links::look(conn, purpose, &secret, now)).await {
        Ok(_) => Ok(true),
        Err(AppError::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}

/// The page of a link that is used up, too old or mistyped: it says what to do.
pub(crate) fn over(visit: &Visit) -> Result<actix_web::HttpResponse, AppError> {
    visit.page_with(
        actix_web::http::StatusCode::NOT_FOUND,
        "people/confirmations-over.html",
        serde_json::json!({}),
    )
}
