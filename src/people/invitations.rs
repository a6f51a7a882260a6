//! Taking up an invitation: as the account it went to, or with a new one.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::store::{self, Offer};
use super::{actions, forms, sign_in};
use crate::places::atlas;
use crate::platform::access::Actor;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::PersonId;
use crate::platform::web::{Posted, Visit};

/// The page the link leads to; looking uses nothing up.
pub async fn show(visit: Visit, path: web::Path<String>) -> Result<HttpResponse, AppError> {
    match situation(&visit, &path).await {
        Ok((offer, stance)) => visit.page("people/invitations.html", context(&visit, &offer, &stance)),
        Err(AppError::NotFound) => super::over(&visit),
        Err(error) => Err(error),
    }
}

/// Takes the invitation up.
pub async fn save(visit: Visit, path: web::Path<String>, posted: Posted) -> Result<HttpResponse, AppError> {
    let (offer, stance) = match situation(&visit, &path).await {
        Err(AppError::NotFound) => return super::over(&visit),
        other => other?,
    };
    let secret = path.into_inner();
    let taken = match stance {
        Stance::Theirs(person) => take_up(&visit, secret, person).await,
        Stance::New => take_up_as_new(&visit, secret, &offer, &posted).await,
        Stance::SignInFirst | Stance::Other => Err(AppError::SignInFirst),
    };
    match taken {
        Err(AppError::Invalid(errors)) => {
            let context = context(&visit, &offer, &Stance::New);
            visit.form_again("people/invitations.html", context, &posted, &errors)
        }
        other => other,
    }
}

/// How the visitor stands to the account the invitation went to.
enum Stance {
    /// Signed in as it.
    Theirs(PersonId),
    /// It exists, and nobody is signed in.
    SignInFirst,
    /// Signed in as somebody else.
    Other,
    /// There is none yet.
    New,
}

async fn situation(visit: &Visit, secret: &str) -> Result<(Offer, Stance), AppError> {
    let (secret, now) = (secret.to_owned(), visit.app.clock().now());
    visit
        .read(move |conn, actor| {
            let offer = actions::look_at_offer(conn, &secret, now)?;
            let stance = stance(conn, actor, &offer)?;
            Ok((offer, stance))
        })
        .await
}

fn stance(conn: &mut Conn, actor: &Actor, offer: &Offer) -> Result<Stance, AppError> {
    let account = store::find_account(conn, &offer.email)?;
    Ok(match (actor.person(), account) {
        (Some(person), Some(account)) if person == account.id => Stance::Theirs(person),
        (Some(_), _) => Stance::Other,
        (None, Some(_)) => Stance::SignInFirst,
        (None, None) => Stance::New,
    })
}

async fn take_up(visit: &Visit, secret: String, person: PersonId) -> Result<HttpResponse, AppError> {
    visit.write(move |tx| actions::accept_invitation(tx, &secret, person)).await?;
    Ok(visit.see_other("/desk", Some("invitation-accepted")))
}

async fn take_up_as_new(
    visit: &Visit,
    secret: String,
    offer: &Offer,
    posted: &Posted,
) -> Result<HttpResponse, AppError> {
    let (name, password) = forms::name_and_password(posted, &offer.email)?;
    let (email, hash) = (offer.email.clone(), visit.app.passwords().hash(password).await?);
    let person = visit
        .write(move |tx| {
            let person = actions::create_account(tx, &name, &email, Some(&hash))?;
            actions::accept_invitation(tx, &secret, person)?;
            Ok(person)
        })
        .await?;
    sign_in::open(visit, person, "/desk", Some("invitation-accepted")).await
}

fn context(visit: &Visit, offer: &Offer, stance: &Stance) -> Value {
    json!({
        "what": offer.what,
        "role": offer.grant.role.as_str(),
        "place": offer.grant.place.as_deref().and_then(|code| atlas().get(code)).map(|place| place.name.clone()),
        "invited_by": offer.invited_by,
        "email": offer.email,
        "next": visit.path(),
        "stance": match stance {
            Stance::Theirs(_) => "theirs",
            Stance::SignInFirst => "sign_in",
            Stance::Other => "other",
            Stance::New => "new",
        },
    })
}
