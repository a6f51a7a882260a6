//! Signing in and out.

use actix_web::cookie::Cookie;
use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::json;

use super::rules::{REST_MINUTES, TRIES_PER_ACCOUNT, TRIES_PER_ADDRESS, email_key};
use super::store::Account;
use super::{actions, forms, store};
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::ids::PersonId;
use crate::platform::mail::links;
use crate::platform::text::Text;
use crate::platform::web::{Held, Posted, Visit, local, session};

/// Where to go afterwards.
#[derive(Deserialize)]
pub struct Next {
    next: Option<String>,
}

/// The form.
pub async fn show(visit: Visit, query: web::Query<Next>) -> Result<HttpResponse, AppError> {
    let next = query.into_inner().next;
    let next = next.as_deref().and_then(local).unwrap_or_default();
    visit.page("people/sign-in.html", json!({ "form": { "next": next } }))
}

/// Checks the password and opens a session. The answer to a wrong one is the same for every address.
pub async fn save(visit: Visit, posted: Posted) -> Result<HttpResponse, AppError> {
    match try_to_enter(&visit, &posted).await {
        Ok(Entry::In(person)) => {
            if let Some(held) = Held::read(posted.text("held")) {
                return bring_back(&visit, person, local(posted.text("held_page")).unwrap_or("/desk"), &held)
                    .await;
            }
            let next = local(posted.text("next")).unwrap_or("/desk").to_owned();
            open(&visit, person, &next, None).await
        }
        Ok(Entry::Unconfirmed(person)) => {
            visit.write(move |tx| actions::ask_confirmation(tx, person)).await?;
            visit.page(
                "people/sign-in-letter.html",
                json!({ "email": posted.text("email"), "kind": "confirmation" }),
            )
        }
        Ok(Entry::Wrong) => {
            let mut errors = FieldErrors::default();
            errors.add("email", "people-sign-in-wrong");
            visit.form_again("people/sign-in.html", json!({}), &posted, &errors)
        }
        Err(AppError::Invalid(errors)) => {
            visit.form_again("people/sign-in.html", json!({}), &posted, &errors)
        }
        Err(error) => Err(error),
    }
}

/// Ends the session.
pub async fn leave(visit: Visit) -> Result<HttpResponse, AppError> {
    if let Some(key) = visit.session.clone() {
        visit.write(move |tx| actions::sign_out(tx, &key)).await?;
    }
    let ended = session::ended_cookie(&visit.app);
    Ok(visit.see_other_with("/", Some("signed-out"), ended))
}

/// Opens a session for `person` and goes on to `next`.
pub(super) async fn open(
    visit: &Visit,
    person: PersonId,
    next: &str,
    notice: Option<&str>,
) -> Result<HttpResponse, AppError> {
    let cookie = begin(visit, person).await?;
    Ok(visit.see_other_with(next, notice, cookie))
}

/// Opens a session for `person` and sends what was typed before back to the page it was typed on.
async fn bring_back(
    visit: &Visit,
    person: PersonId,
    page: &str,
    held: &Held,
) -> Result<HttpResponse, AppError> {
    let cookie = begin(visit, person).await?;
    let context = json!({ "page": page, "held": held.to_text() });
    let mut response = visit.page("people/sign-in-held.html", context)?;
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // A cookie of our own making is always a valid header.
    let _ = response.add_cookie(&cookie);
    Ok(response)
}

async fn begin(visit: &Visit, person: PersonId) -> Result<Cookie<'static>, AppError> {
    let secret = links::new_secret();
    let (key, hours) = (links::hash(&secret), visit.app.config().session_hours);
    visit.write(move |tx| actions::sign_in(tx, person, &key, hours)).await?;
    Ok(session::cookie(&visit.app, &secret))
}

enum Entry {
    In(PersonId),
    Unconfirmed(PersonId),
    Wrong,
}

async fn try_to_enter(visit: &Visit, posted: &Posted) -> Result<Entry, AppError> {
    let (email, password) = forms::credentials(posted)?;
    let subjects = subjects(visit, &email);
    let account = admit(visit, &email, &subjects).await?;
    let kept = account.as_ref().and_then(|account| account.password_hash.clone());
    let right = visit.app.passwords().check(password, kept).await?;
    match account {
        Some(account) if right => {
            let subject = subjects[0].clone();
            visit.write(move |tx| actions::forget_failures(tx, &subject)).await?;
            let confirmed = account.email_confirmed_at.is_some();
            Ok(if confirmed { Entry::In(account.id) } else { Entry::Unconfirmed(account.id) })
        }
        _ => {
            visit.write(move |tx| actions::note_failure(tx, &subjects)).await?;
            Ok(Entry::Wrong)
        }
    }
}

/// The account behind an address, unless it or where the request comes from has failed too often.
async fn admit(visit: &Visit, email: &str, subjects: &[String]) -> Result<Option<Account>, AppError> {
    let (now, email, subjects) = (visit.app.clock().now(), email.to_owned(), subjects.to_vec());
    visit
        .read(move |conn, _| {
            for (subject, most) in subjects.iter().zip([TRIES_PER_ACCOUNT, TRIES_PER_ADDRESS]) {
                if store::count_tries(conn, subject, now)? >= most {
                    return Err(AppError::TooMany(
                        Text::new("refused-people-too-many-tries").with("minutes", REST_MINUTES),
                    ));
                }
            }
            store::find_account(conn, &email)
        })
        .await
}

/// What failures are counted against: the account (hashed, whether it exists or not) and the address.
fn subjects(visit: &Visit, email: &str) -> Vec<String> {
    let account = format!("account:{}", links::hash(&email_key(email)));
    let address = visit.address().map(|address| format!("address:{address}"));
    [Some(account), address].into_iter().flatten().collect()
}
