//! Changing what is told of a service.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::Service;
use super::search::{place_name, shown};
use super::{actions, forms, new, store};
use crate::people;
use crate::platform::access::{Act, Relation, may};
use crate::platform::error::AppError;
use crate::platform::ids::ServiceId;
use crate::platform::text::Text;
use crate::platform::web::texts::Lang;
use crate::platform::web::{Posted, Visit};
use crate::topics;

const TEMPLATE: &str = "directory/details.html";

/// The form, filled in.
pub async fn show(visit: Visit, path: web::Path<ServiceId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Saves it; where somebody else was quicker, shows both.
pub async fn save(
    visit: Visit,
    path: web::Path<ServiceId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, seen) = (path.into_inner(), posted.version());
    let service = load(&visit, id).await?;
    let saved = match forms::details(&posted, Some(&service.details)) {
        Ok(details) => visit.write(move |tx| actions::change(tx, id, seen, &details)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/directory/{id}"), Some("service-saved"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

/// A service, for somebody who may keep the directory.
pub(super) async fn load(visit: &Visit, id: ServiceId) -> Result<Service, AppError> {
    visit
        .read(move |conn, actor| {
            may(Act::KeepDirectory, &Relation::of(actor))?;
            store::get(conn, id)
        })
        .await
}

async fn context(visit: &Visit, id: ServiceId) -> Result<Value, AppError> {
    let service = load(visit, id).await?;
    let (lang, owner) = (visit.lang, service.details.owner);
    let (mut context, owner_name) = visit
        .read(move |conn, _| {
            let name = match owner {
                Some(owner) => people::names(conn, &[owner])?.remove(&owner),
                None => None,
            };
            Ok((new::choices(conn, lang)?, name))
        })
        .await?;
    keep_chosen(&mut context, &service, owner_name.as_deref(), lang);
    context["service"] = json!({ "id": id, "name": service.details.name });
    context["version"] = service.version.into();
    context["now"] = rows(visit, &service, owner_name.as_deref()).into();
    context["form"] = filled(&service).to_value();
    Ok(context)
}

/// A topic or a place that left its list, and somebody who vouches and does not coordinate any more, stay on offer where they were
/// chosen before.
fn keep_chosen(context: &mut Value, service: &Service, owner_name: Option<&str>, lang: Lang) {
    let mut keep = |list: &str, value: String, text: String| {
        if let Some(offered) = context[list].as_array_mut()
            && !offered.iter().any(|one| one["value"] == value)
        {
            offered.push(json!({ "value": value, "text": text }));
        }
    };
    for code in &service.details.topics {
        keep("topics", code.clone(), topics::title(code, lang.code()));
    }
    for code in &service.details.areas {
        keep("areas", code.clone(), place_name(code));
    }
    if let (Some(owner), Some(name)) = (service.details.owner, owner_name) {
        keep("owners", owner.to_string(), name.to_owned());
    }
}

fn filled(service: &Service) -> Posted {
    let details = &service.details;
    let mut fields = vec![
        ("name".to_owned(), details.name.clone()),
        ("about".into(), details.about.clone()),
        ("audience".into(), details.audience.as_str().into()),
        ("address".into(), details.address.clone()),
        ("owner".into(), details.owner.map(|owner| owner.to_string()).unwrap_or_default()),
    ];
    fields.extend(details.topics.iter().map(|code| ("topics".into(), code.clone())));
    fields.extend(details.areas.iter().map(|code| ("areas".into(), code.clone())));
    Posted::new(fields)
}

/// What is saved now, to compare with what was typed.
fn rows(visit: &Visit, service: &Service, owner_name: Option<&str>) -> Vec<Value> {
    let said = |key: &str| visit.say(&Text::new(key));
    let listed = |list: &Value| {
        let words = list.as_array().into_iter().flatten().filter_map(Value::as_str);
        words.collect::<Vec<_>>().join(", ")
    };
    let (shown, details) = (shown(service, visit.lang), &service.details);
    let audience = said(&format!("directory-audience-{}", details.audience.as_str()));
    let areas = listed(&shown["areas"]);
    [
        ("directory-name", details.name.clone()),
        ("directory-about", details.about.clone()),
        ("directory-audience", audience),
        ("directory-address", details.address.clone()),
        ("directory-topics", listed(&shown["topics"])),
        ("directory-areas", if areas.is_empty() { said("directory-everywhere") } else { areas }),
        ("directory-owner", owner_name.map_or_else(|| said("directory-owner-team"), str::to_owned)),
    ]
    .map(|(key, value)| json!({ "key": said(key), "value": value }))
    .into()
}
