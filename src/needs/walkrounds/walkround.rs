//! One walk-round: the checklist while somebody walks, and what was seen once it is published.
//!
//! Without scripts the form is saved as a whole. With them each item is kept in the browser while it is typed, and sent
//! as soon as there is a connection: [`note`] is where it goes.

use actix_web::{HttpResponse, web};
use serde_json::{Map, Value, json};

use super::{find, find_unpublished, shown};
use crate::needs::actions::{self, Noted};
use crate::needs::forms;
use crate::needs::rules::{ChecklistItem, Observation, ObservationMark, Photograph, Walkround};
use crate::platform::access::Act;
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::ids::{NeedsAssessmentId, WalkroundId};
use crate::platform::text::Text;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/walkrounds-walkround.html";

/// What was seen, for whoever only reads it.
const READ: &str = "needs/walkrounds-read.html";

type Key = (NeedsAssessmentId, WalkroundId);

/// The walk-round.
pub async fn show(visit: Visit, path: web::Path<Key>) -> Result<HttpResponse, AppError> {
    let (mut context, walkround) = context(&visit, path.into_inner(), &[]).await?;
    let template = if context["may_note"] == true { TEMPLATE } else { READ };
    context["form"] = form(&walkround);
    visit.page(template, context)
}

/// Saves the whole form. What somebody else changed meanwhile comes back with both texts; the rest is saved.
pub async fn save(visit: Visit, path: web::Path<Key>, posted: Posted) -> Result<HttpResponse, AppError> {
    let key = path.into_inner();
    match noted(&visit, key, &posted).await {
        Ok(noted) if noted.stale.is_empty() => {
            let to = format!("/needs/{}/walkrounds/{}", key.0, key.1);
            Ok(visit.see_other(&to, Some("walkround-saved")))
        }
        Ok(noted) => both(&visit, key, &posted, &noted.stale).await,
        Err(AppError::Invalid(errors)) => {
            let (context, _) = context(&visit, key, &[]).await?;
            visit.form_again(TEMPLATE, context, &posted, &errors)
        }
        Err(error) => Err(error),
    }
}

/// The form again with what somebody else wrote above what was typed. Both have been seen from here on: whoever saves
/// once more means it.
async fn both(visit: &Visit, key: Key, posted: &Posted, stale: &[String]) -> Result<HttpResponse, AppError> {
    let (context, walkround) = context(visit, key, stale).await?;
    let kept = posted.pairs().iter().filter(|(name, _)| !name.starts_with("version-")).cloned();
    let posted = Posted::new(kept.chain(versions(&walkround)).collect());
    let mut errors = FieldErrors::default();
    for code in stale {
        errors.add(&format!("note-{code}"), "walkround-stale");
    }
    visit.form_again(TEMPLATE, context, &posted, &errors)
}

/// Takes notes that a browser kept, and says what became of each: `saved` with their versions, `stale` with what is
/// written down instead.
pub async fn note(visit: Visit, path: web::Path<Key>, posted: Posted) -> Result<HttpResponse, AppError> {
    let key = path.into_inner();
    let noted = noted(&visit, key, &posted).await?;
    let (_, walkround) = visit.read(move |conn, actor| find_unpublished(conn, actor, key.0, key.1)).await?;
    let version = |code: &String| walkround.observations.get(code).map_or(0, |now| now.version);
    let saved: Map<String, Value> =
        noted.saved.iter().map(|code| (code.clone(), version(code).into())).collect();
    let stale: Map<String, Value> = noted
        .stale
        .iter()
        .filter_map(|code| Some((code.clone(), told(&visit, walkround.observations.get(code)?))))
        .collect();
    Ok(HttpResponse::Ok().json(json!({ "saved": saved, "stale": stale })))
}

async fn noted(visit: &Visit, key: Key, posted: &Posted) -> Result<Noted, AppError> {
    let (_, walkround) = visit.read(move |conn, actor| find_unpublished(conn, actor, key.0, key.1)).await?;
    let notes = forms::observations(posted, &walkround.checklist)?;
    visit.write(move |tx| actions::note_what_was_seen(tx, key.0, key.1, &notes)).await
}

async fn context(
    visit: &Visit,
    (id, walkround): Key,
    stale: &[String],
) -> Result<(Value, Walkround), AppError> {
    let (mut context, found) = visit
        .read(move |conn, actor| {
            let (seen, found) = find(conn, actor, id, walkround)?;
            let may_note = seen.can(Act::LeadNeeds) && !found.is_published;
            let mut context = seen.context();
            context["may_note"] = may_note.into();
            Ok((context, found))
        })
        .await?;
    context["walkround"] = shown(&found);
    context["sections"] = sections(visit, &found, stale);
    context["marks"] = marks(visit);
    let loose = found.photographs.iter().filter(|picture| picture.item.is_none());
    context["photographs"] = loose.map(|picture| picture_of(picture, id, walkround)).collect();
    context["person"] = json!(visit.actor.person());
    context["photograph"] = super::photographs::context(visit, &found);
    Ok((context, found))
}

/// The checklist with what was seen of each item.
fn sections(visit: &Visit, walkround: &Walkround, stale: &[String]) -> Value {
    let list = &walkround.checklist;
    let lang = visit.lang.code();
    let item = |item: &ChecklistItem| {
        let pictures = walkround.photographs.iter().filter(|one| one.item.as_deref() == Some(&item.code));
        let now = walkround.observations.get(&item.code);
        json!({
            "code": item.code,
            "text": list.say(&item.text, lang),
            "hint": item.hint.as_ref().map(|hint| list.say(hint, lang)),
            "good": list.say(&item.good, lang),
            "now": now.map(|now| told(visit, now)),
            "is_stale": stale.contains(&item.code),
            "photographs":
                pictures.map(|one| picture_of(one, walkround.assessment, walkround.id)).collect::<Vec<_>>(),
        })
    };
    let section = |section: &crate::needs::rules::Section| {
        json!({
            "title": list.say(&section.title, lang),
            "items": section.items.iter().map(item).collect::<Vec<_>>(),
        })
    };
    list.sections.iter().map(section).collect()
}

/// What is written down of an item: `mark`, `mark_text`, `note`, `by`, `at`, `version`.
fn told(visit: &Visit, now: &Observation) -> Value {
    json!({
        "mark": now.mark.as_str(),
        "mark_text": visit.say(&Text::new(format!("walkround-mark-{}", now.mark.as_str()))),
        "note": now.note,
        "by": now.changed_by_name,
        "at": now.changed_at,
        "version": now.version,
    })
}

/// A photograph as a template shows it.
fn picture_of(picture: &Photograph, id: NeedsAssessmentId, walkround: WalkroundId) -> Value {
    json!({
        "src": format!("/needs/{id}/walkrounds/{walkround}/photographs/{}", picture.id),
        "caption": picture.caption,
        "width": picture.width,
        "height": picture.height,
    })
}

/// What is written down, as the form would have been posted.
fn form(walkround: &Walkround) -> Value {
    let mut form: Map<String, Value> =
        versions(walkround).map(|(name, version)| (name, version.into())).collect();
    for (code, now) in &walkround.observations {
        form.insert(format!("mark-{code}"), now.mark.as_str().into());
        form.insert(format!("note-{code}"), now.note.clone().into());
    }
    Value::Object(form)
}

fn versions(walkround: &Walkround) -> impl Iterator<Item = (String, String)> {
    let of = |item: &ChecklistItem| {
        let version = walkround.observations.get(&item.code).map_or(0, |now| now.version);
        (format!("version-{}", item.code), version.to_string())
    };
    walkround.checklist.items().map(of).collect::<Vec<_>>().into_iter()
}

/// The marks to choose from.
fn marks(visit: &Visit) -> Value {
    let item = |mark: ObservationMark| {
        let text = visit.say(&Text::new(format!("walkround-mark-{}", mark.as_str())));
        json!({ "value": mark.as_str(), "text": text })
    };
    ObservationMark::ALL.into_iter().map(item).collect()
}
