//! Adding a service.

use actix_web::HttpResponse;
use serde_json::{Value, json};

use super::rules::usual_review;
use super::search::{area_choices, topic_choices};
use super::{actions, forms};
use crate::people;
use crate::platform::access::{Act, Relation, may};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::web::texts::Lang;
use crate::platform::web::{Posted, Visit, put_day};

const TEMPLATE: &str = "directory/new.html";

/// The form; somebody usually vouches for a year.
pub async fn show(visit: Visit) -> Result<HttpResponse, AppError> {
    let today = day_of(visit.app.clock().now());
    let mut context = context(&visit).await?;
    put_day(&mut context["form"], "until", Some(usual_review(today)));
    visit.page(TEMPLATE, context)
}

/// Adds the service.
pub async fn save(visit: Visit, posted: Posted) -> Result<HttpResponse, AppError> {
    let context = context(&visit).await?;
    let added = match forms::new_service(&posted) {
        Ok((details, until)) => visit.write(move |tx| actions::add(tx, &details, until)).await,
        Err(error) => Err(error),
    };
    match added {
        Ok(id) => Ok(visit.see_other(&format!("/directory/{id}"), Some("service-added"))),
        Err(AppError::Invalid(errors)) => visit.form_again(TEMPLATE, context, &posted, &errors),
        Err(error) => Err(error),
    }
}

async fn context(visit: &Visit) -> Result<Value, AppError> {
    let lang = visit.lang;
    visit
        .read(move |conn, actor| {
            may(Act::KeepDirectory, &Relation::of(actor))?;
            choices(conn, lang)
        })
        .await
}

/// What the form of a service offers: `topics`, `areas` and `owners`.
pub(super) fn choices(conn: &mut Conn, lang: Lang) -> Result<Value, AppError> {
    let owners = people::list_coordinators(conn)?;
    let owner = |(id, name): &(_, String)| json!({ "value": id, "text": name });
    Ok(json!({
        "topics": topic_choices(lang),
        "areas": area_choices(),
        "owners": owners.iter().map(owner).collect::<Vec<_>>(),
    }))
}
