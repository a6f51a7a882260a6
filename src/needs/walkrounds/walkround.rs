//! One walk-round: the checklist while somebody walks, and what was seen once it is published.
//!
//! Without scripts the form is saved as a whole. With them each item is kept in the browser while it is typed, and sent
//! as soon as there is a connection: [`note`] is where it goes.

use actix_web::{HttpResponse, web};
use serde_json::{Map, Value, json};

use super::{find, find_unpublished, leads, picture_of, shown};
use crate::needs::actions::{self, Noted};
use crate::needs::assessment::onward;
use crate::needs::forms;
use crate::needs::rules::{
    ChecklistItem, NewObservation, Observation, ObservationMark, Photograph, Walkround,
};
use crate::platform::access::{Act, may};
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
            if let Some(of) = posted.text("step").strip_prefix("photograph") {
                let photograph = format!("{to}/photographs/new{}", of_item(of));
                return Ok(visit.see_other(&photograph, Some("walkround-saved")));
            }
            Ok(visit.see_other(&to, Some("walkround-saved")))
        }
        Ok(noted) => both(&visit, key, &posted, &noted).await,
        Err(error) => {
            let current = async { Ok(context(&visit, key, &[]).await?.0) };
            visit.not_saved(error, TEMPLATE, &posted, current).await
        }
    }
}

/// The item a photograph is added for, as its form is asked for it; nothing where none was chosen.
fn of_item(step: &str) -> String {
    let is_code = |code: &&str| code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    step.strip_prefix(':').filter(is_code).map(|code| format!("?item={code}")).unwrap_or_default()
}

/// The form again with what somebody else wrote above what was typed. Both have been seen from here on: whoever saves
/// once more means it. Of what was saved just now the version is that of this save, whoever wrote since.
async fn both(visit: &Visit, key: Key, posted: &Posted, noted: &Noted) -> Result<HttpResponse, AppError> {
    let stale: Vec<String> = noted.stale.keys().cloned().collect();
    let (context, walkround) = context(visit, key, &stale).await?;
    let version = |code: &str| match walkround.observations.get(code) {
        Some(now) if noted.stale.contains_key(code) => Some(now.version),
        _ => noted.saved.get(code).copied(),
    };
    let seen = |(name, text): &(String, String)| {
        let version = name.strip_prefix("version-").and_then(version);
        (name.clone(), version.map_or_else(|| text.clone(), |version| version.to_string()))
    };
    let mut again: Vec<(String, String)> = posted.pairs().iter().map(seen).collect();
    for code in stale.iter().filter(|code| !posted.has(&format!("version-{code}"))) {
        again.extend(version(code).map(|version| (format!("version-{code}"), version.to_string())));
    }
    let mut errors = FieldErrors::default();
    for code in &stale {
        errors.add(&format!("note-{code}"), "walkround-stale");
    }
    visit.form_again(TEMPLATE, context, &Posted::new(again), &errors)
}

/// Takes notes that a browser kept, and says what became of each: `saved` with their versions, `stale` with what is
/// written down instead, `refused` with what is wrong. One that is refused does not hold up the others.
pub async fn note(visit: Visit, path: web::Path<Key>, posted: Posted) -> Result<HttpResponse, AppError> {
    let key = path.into_inner();
    let (notes, errors) = read(&visit, key, &posted).await?;
    let noted = visit.write(move |tx| actions::note_what_was_seen(tx, key.0, key.1, &notes)).await?;
    let stale: Map<String, Value> =
        noted.stale.iter().map(|(code, now)| (code.clone(), told(&visit, now))).collect();
    let refused = errors.iter().filter_map(|error| {
        let (_, code) = error.name.split_once('-')?;
        Some((code.to_owned(), visit.say(&error.text).into()))
    });
    let refused: Map<String, Value> = refused.collect();
    Ok(HttpResponse::Ok().json(json!({ "saved": noted.saved, "stale": stale, "refused": refused })))
}

async fn noted(visit: &Visit, key: Key, posted: &Posted) -> Result<Noted, AppError> {
    let (mut notes, errors) = read(visit, key, posted).await?;
    errors.none()?;
    // The form has a line for every item; of most of them nothing was ever said.
    notes.retain(|note| !note.is_blank() || note.seen > 0);
    visit.write(move |tx| actions::note_what_was_seen(tx, key.0, key.1, &notes)).await
}

/// The notes in a form, and what is wrong with the others.
async fn read(
    visit: &Visit,
    key: Key,
    posted: &Posted,
) -> Result<(Vec<NewObservation>, FieldErrors), AppError> {
    visit.check_person(posted)?;
    let (_, walkround) = visit.read(move |conn, actor| find_unpublished(conn, actor, key.0, key.1)).await?;
    Ok(forms::observations(posted, &walkround.checklist))
}

async fn context(
    visit: &Visit,
    (id, walkround): Key,
    stale: &[String],
) -> Result<(Value, Walkround), AppError> {
    let (mut context, found) = visit
        .read(move |conn, actor| {
            let (seen, found) = find(conn, actor, id, walkround)?;
            let mut context = seen.context();
            context["may_note"] = (seen.can(Act::LeadNeeds) && !found.is_published).into();
            context["may_remove"] = (leads(&seen) && !found.is_published).into();
            context["may_take_out"] = found.check_taking_out(&seen.relation).is_ok().into();
            context["is_ours"] = may(Act::ViewNeeds, &seen.relation).is_ok().into();
            context["next"] = if found.is_published { onward(conn, &seen)? } else { Value::Null };
            Ok((context, only_served(found, leads(&seen))))
        })
        .await?;
    context["walkround"] = shown(&found);
    context["sections"] = sections(visit, &found, stale);
    context["unnoted"] = unnoted(visit, &found).into();
    context["taken_out"] = found.taken_out.into();
    context["marks"] = marks(visit);
    let loose = found.photographs.iter().filter(|picture| picture.item.is_none());
    context["photographs"] = loose.map(|picture| picture_of(&found, picture)).collect();
    context["person"] = json!(visit.actor.person());
    context["photograph"] = super::photographs::context(visit, &found);
    Ok((context, found))
}

/// The walk-round without the photographs that are not shown to the reader. Whoever leads is told of one that was put aside.
fn only_served(walkround: Walkround, to_lead: bool) -> Walkround {
    let photographs =
        walkround.photographs.iter().filter(|one| to_lead || one.is_served(false)).cloned().collect();
    Walkround { photographs, ..walkround }
}

/// The checklist with what was seen of each item.
fn sections(visit: &Visit, walkround: &Walkround, stale: &[String]) -> Value {
    let list = &walkround.checklist;
    let lang = visit.lang.code();
    let item = |item: &ChecklistItem| {
        let pictures = walkround.photographs.iter().filter(|one| one.item.as_deref() == Some(&item.code));
        let is_stale = stale.contains(&item.code);
        // That it was taken back is shown to somebody who would write over it.
        let now = if is_stale { walkround.observations.get(&item.code) } else { walkround.seen(&item.code) };
        json!({
            "code": item.code,
            "text": list.say(&item.text, lang),
            "hint": item.hint.as_ref().map(|hint| list.say(hint, lang)),
            "good": list.say(&item.good, lang),
            "now": now.map(|now| told(visit, now)),
            "is_noted": is_noted(walkround, item),
            "is_stale": is_stale,
            "photographs": pictures.map(|one| picture_of(walkround, one)).collect::<Vec<_>>(),
        })
    };
    let section = |section: &crate::needs::rules::Section| {
        json!({
            "title": list.say(&section.title, lang),
            "is_noted": section.items.iter().any(|item| is_noted(walkround, item)),
            "noted": section.items.iter().filter(|item| walkround.seen(&item.code).is_some()).count(),
            "items": section.items.iter().map(item).collect::<Vec<_>>(),
        })
    };
    list.sections.iter().map(section).collect()
}

/// Whether anything was noted of an item, or a photograph shows it.
fn is_noted(walkround: &Walkround, item: &ChecklistItem) -> bool {
    let shows = |picture: &Photograph| picture.item.as_deref() == Some(&item.code);
    walkround.seen(&item.code).is_some() || walkround.photographs.iter().any(shows)
}

/// The items of which nothing was noted, for whoever only reads.
fn unnoted<'a>(visit: &Visit, walkround: &'a Walkround) -> Vec<&'a str> {
    let list = &walkround.checklist;
    let open = list.items().filter(|item| !is_noted(walkround, item));
    open.map(|item| list.say(&item.text, visit.lang.code())).collect()
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

/// What is written down, as the form would have been posted.
fn form(walkround: &Walkround) -> Value {
    let mut form = Map::new();
    for item in walkround.checklist.items() {
        form.insert(format!("mark-{}", item.code), ObservationMark::Unmarked.as_str().into());
    }
    for (code, now) in &walkround.observations {
        form.insert(format!("version-{code}"), now.version.to_string().into());
        form.insert(format!("mark-{code}"), now.mark.as_str().into());
        form.insert(format!("note-{code}"), now.note.clone().into());
    }
    Value::Object(form)
}

/// The marks to choose from.
fn marks(visit: &Visit) -> Value {
    let item = |mark: ObservationMark| {
        let text = visit.say(&Text::new(format!("walkround-mark-{}", mark.as_str())));
        json!({ "value": mark.as_str(), "text": text })
    };
    ObservationMark::ALL.into_iter().map(item).collect()
}
