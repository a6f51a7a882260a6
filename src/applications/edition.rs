//! A newer edition is offered: what would change for this application, and whether it moves.

use std::collections::BTreeSet;
use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{EditionRefusal, may_move, uncount};
use super::store::{self, Dossier};
use super::{actions, forms, overview};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::ApplicationId;
use crate::platform::text::Text;
use crate::platform::web::{Posted, Visit};
use crate::scheme::{
    ApplicationDifference, Change, ChangedCriterion, Criterion, CriterionCode, CriterionPart, Definition,
    Edition, Inputs, LevelVerdict, TrackCode, difference, evaluate_level,
};

const TEMPLATE: &str = "applications/edition.html";

/// What would change, criterion by criterion.
pub async fn show(visit: Visit, path: web::Path<ApplicationId>) -> Result<HttpResponse, AppError> {
    let (dossier, offered) = get(&visit, path.into_inner(), Act::ViewApplication).await?;
    visit.page(TEMPLATE, context(&visit, &dossier, &offered))
}

/// Moves, or stays.
pub async fn choose(
    visit: Visit,
    path: web::Path<ApplicationId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let choice = match forms::edition_choice(&posted) {
        Ok(choice) => choice,
        Err(AppError::Invalid(errors)) => {
            let (dossier, offered) = get(&visit, id, Act::StartApplication).await?;
            return visit.form_again(TEMPLATE, context(&visit, &dossier, &offered), &posted, &errors);
        }
        Err(error) => return Err(error),
    };
    match visit.write(move |tx| actions::choose_edition(tx, id, &choice)).await {
        Ok(()) => {
            let notice = if choice.moves { "application-edition-moved" } else { "application-edition-kept" };
            Ok(visit.see_other(&format!("/applications/{id}"), Some(notice)))
        }
        Err(AppError::Stale) => again(&visit, id, &"edition-stale".into()).await,
        Err(error) => Err(error),
    }
}

/// The page as it is now, with why nothing was changed.
async fn again(visit: &Visit, id: ApplicationId, why: &Text) -> Result<HttpResponse, AppError> {
    let (dossier, offered) = get(visit, id, Act::StartApplication).await?;
    let mut context = context(visit, &dossier, &offered);
    context["why"] = visit.say(why).into();
    visit.page_with(StatusCode::CONFLICT, TEMPLATE, context)
}

/// The application and what is offered to it.
async fn get(visit: &Visit, id: ApplicationId, act: Act) -> Result<(Dossier, Arc<Edition>), AppError> {
    let today = day_of(visit.app.clock().now());
    visit
        .read(move |conn, actor| {
            let dossier = store::get_dossier(conn, actor, id, act, today)?;
            match store::find_offer(conn, &dossier.application)? {
                Some(offered) => Ok((dossier, offered)),
                None => Err(EditionRefusal::NotOffered.into()),
            }
        })
        .await
}

fn context(visit: &Visit, dossier: &Dossier, offered: &Edition) -> Value {
    let (from, to) = (&dossier.edition.definition, &offered.definition);
    let Inputs { facts, track, .. } = &dossier.inputs;
    let (level, to_track) = (&dossier.application.level, to.track_of(facts).map(|track| &track.code));
    let read = readings(dossier);
    let changes = ApplicationDifference::of((from, track.as_ref()), (to, to_track), level, facts, &read);
    let refusal = may_move(to, level, to_track).err();
    let findings = dossier.findings_under(to);
    let there = Inputs { track: to_track.cloned(), findings, ..dossier.inputs.clone() };
    let mut context = overview::head(dossier);
    context["offer"] = json!({
        "edition": offered.id,
        "label": offered.label,
        "refusal": refusal.map(|refusal| visit.say(&refusal.text())),
        "track": tracks((from, track.as_ref()), (to, to_track)).map(|text| visit.say(&text)),
        "level_parts": level_parts(visit, from, to, dossier),
        "here": counts(&dossier.verdict),
        "there": evaluate_level(to, &there, level).as_ref().map(counts),
    });
    context["changes"] = shown(visit, dossier, to, &changes);
    context["may_choose"] = dossier.may(Act::StartApplication).into();
    context["why"] = Value::Null;
    context["form"] = json!({ "version": dossier.application.version, "edition": offered.id });
    context
}

/// The counters that have a reading somebody typed in: what is counted is not lost where it is asked no longer.
fn readings(dossier: &Dossier) -> BTreeSet<(CriterionCode, crate::scheme::CounterName)> {
    let mut answers = dossier.answers.clone();
    uncount(&mut answers, &dossier.edition.definition);
    answers
        .iter()
        .flat_map(|(code, answer)| answer.readings.keys().map(move |name| (code.clone(), name.clone())))
        .collect()
}

fn counts(verdict: &LevelVerdict) -> Value {
    json!({ "met": verdict.is_met(), "in_place": verdict.in_place, "needed": verdict.needed })
}

/// The track the application is on and the one it would be on; `None` where neither edition has tracks.
fn tracks(
    (from, here): (&Definition, Option<&TrackCode>),
    (to, there): (&Definition, Option<&TrackCode>),
) -> Option<Text> {
    let title = |definition: &Definition, code: Option<&TrackCode>| {
        let found = definition.tracks.iter().find(|track| Some(&track.code) == code);
        found.map(|track| track.title.clone())
    };
    let label = to.label.as_str();
    match (title(from, here), title(to, there)) {
        (None, None) => None,
        (None, Some(there)) => Some(Text::new("edition-track-new").with("there", there).with("label", label)),
        (Some(here), None) => Some(Text::new("edition-track-gone").with("here", here).with("label", label)),
        (Some(here), Some(there)) => {
            Some(Text::new("edition-track-text").with("here", here).with("there", there).with("label", label))
        }
    }
}

/// In what the level itself is different.
fn level_parts(visit: &Visit, from: &Definition, to: &Definition, dossier: &Dossier) -> Vec<String> {
    let of_level = |change: &Change| match change {
        Change::LevelChanged { level, .. } => *level == dossier.application.level,
        _ => false,
    };
    let found = difference(from, to).into_iter().find(of_level);
    found.iter().flat_map(Change::parts).map(|text| visit.say(&text)).collect()
}

fn shown(visit: &Visit, dossier: &Dossier, to: &Definition, changes: &ApplicationDifference) -> Value {
    let from = &dossier.edition.definition;
    let here = |code: &CriterionCode| row(dossier, from, code);
    let there = |code: &CriterionCode| row(dossier, to, code);
    let changed = changes.changed.iter().map(|one| changed(visit, dossier, to, one));
    let lost = changes.lost.iter().map(|lost| {
        let mut row = here(&lost.criterion);
        row["label"] = lost.label.as_str().into();
        row
    });
    json!({
        "kept": changes.kept.iter().map(there).collect::<Vec<_>>(),
        "changed": changed.collect::<Vec<_>>(),
        "new": changes.new.iter().map(there).collect::<Vec<_>>(),
        "no_longer": changes.no_longer.iter().map(here).collect::<Vec<_>>(),
        "lost": lost.collect::<Vec<_>>(),
    })
}

/// A criterion as an edition has it, and whether it is answered.
fn row(dossier: &Dossier, definition: &Definition, code: &CriterionCode) -> Value {
    let criterion = definition.criterion(code);
    json!({
        "code": code,
        "number": criterion.map(|criterion| criterion.number),
        "title": criterion.map(|criterion| criterion.title.as_str()),
        "answered": dossier.answers.contains_key(code),
    })
}

/// A criterion that is asked differently: in what, and its words before and after where they changed.
fn changed(visit: &Visit, dossier: &Dossier, to: &Definition, one: &ChangedCriterion) -> Value {
    let mut row = row(dossier, to, &one.criterion);
    let parts = one.parts.iter().map(|part| visit.say(&part.text_key().into()));
    row["parts"] = parts.collect::<Vec<_>>().into();
    let (was, now) = (dossier.edition.definition.criterion(&one.criterion), to.criterion(&one.criterion));
    if let (Some(was), Some(now)) = (was, now) {
        if one.parts.contains(&CriterionPart::Title) {
            row["titles"] = json!({ "was": was.title, "now": now.title });
        }
        if one.parts.contains(&CriterionPart::Counters) {
            row["numbers"] = json!({ "was": numbers(visit, was), "now": numbers(visit, now) });
        }
        if one.parts.contains(&CriterionPart::GoodLooksLike) {
            row["good"] = json!({ "was": was.good_looks_like, "now": now.good_looks_like });
        }
    }
    row
}

/// The numbers behind a criterion, each with what it takes; a day takes no number.
fn numbers(visit: &Visit, criterion: &Criterion) -> Vec<String> {
    let shown = criterion.counters.iter().map(|counter| match counter.of.at_least() {
        Some(at_least) => visit.say(
            &Text::new("edition-number").with("label", counter.label.as_str()).with("at_least", at_least),
        ),
        None => counter.label.clone(),
    });
    shown.collect()
}
