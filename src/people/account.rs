//! A person's own account: name, password, sessions.

use actix_web::HttpResponse;
use serde_json::{Value, json};

use super::{actions, forms, sign_in, store};
use crate::platform::error::AppError;
use crate::platform::web::{Posted, Visit, session};

const TEMPLATE: &str = "people/account.html";

/// The page.
pub async fn show(visit: Visit) -> Result<HttpResponse, AppError> {
    let context = context(&visit).await?;
    visit.page(TEMPLATE, context)
}

/// Changes the name.
pub async fn rename(visit: Visit, posted: Posted) -> Result<HttpResponse, AppError> {
    let saved = match forms::new_name(&posted) {
        Ok(name) => visit.write(move |tx| actions::rename(tx, &name)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(visit.see_other("/account", Some("name-saved"))),
        Err(AppError::Invalid(errors)) => {
            visit.form_again(TEMPLATE, context(&visit).await?, &posted, &errors)
        }
        Err(error) => Err(error),
    }
}

/// Changes the password, for which the old one is asked; every other session ends.
pub async fn change_password(visit: Visit, posted: Posted) -> Result<HttpResponse, AppError> {
    match try_to_change(&visit, &posted).await {
        Err(AppError::Invalid(errors)) => {
            visit.form_again(TEMPLATE, context(&visit).await?, &posted, &errors)
        }
        other => other,
    }
}

/// Signs the person out everywhere.
pub async fn end_sessions(visit: Visit) -> Result<HttpResponse, AppError> {
    visit.write(actions::sign_out_everywhere).await?;
    let ended = session::ended_cookie(&visit.app);
    Ok(visit.see_other_with("/sign-in", Some("signed-out-everywhere"), ended))
}

async fn try_to_change(visit: &Visit, posted: &Posted) -> Result<HttpResponse, AppError> {
    let person = visit.actor.person().ok_or(AppError::SignInFirst)?;
    let password = forms::new_password(posted)?;
    let account = visit.read(move |conn, _| store::get_account(conn, person)).await?;
    let old = posted.text("old_password").to_owned();
    if !visit.app.passwords().check(old, account.password_hash).await? {
        return Err(AppError::field("old_password", "people-old-password-wrong"));
    }
    let hash = visit.app.passwords().hash(password).await?;
    visit.write(move |tx| actions::change_password(tx, person, &hash)).await?;
    sign_in::open(visit, person, "/account", Some("password-changed")).await
}

async fn context(visit: &Visit) -> Result<Value, AppError> {
    let person = visit.actor.person().ok_or(AppError::SignInFirst)?;
    let now = visit.app.clock().now();
    visit
        .read(move |conn, _| {
            let account = store::get_account(conn, person)?;
            let sessions = store::count_sessions(conn, person, now)?;
            Ok(json!({ "email": account.email, "sessions": sessions, "form": { "name": account.name } }))
        })
        .await
}
