//! The forms of this slice.

mod workbook;

use std::collections::BTreeSet;
use std::str::FromStr;

use super::rules::{
    EditionChoice, NewAnswer, NewAssignment, NewDraft, NewMessage, NewScope, NewSubmission, check,
};
use crate::evidence::{Draft, Received, read_item};
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::{EditionId, SchemeId, SiteId};
use crate::platform::web::{Fields, Posted};
use crate::scheme::{Criterion, LevelCode, Reading, Readings, Status};

pub use workbook::{choices as workbook_choices, receive as receive_workbook, refused as refused_workbook};

/// What stands before the names of a new item's fields on the page of a criterion.
pub const NEW_ITEM: &str = "new-";

/// What stands before the name of a counter's field, where it is typed in.
pub const COUNTER: &str = "counter-";

/// The highest number that is taken as a count.
const HIGHEST: i32 = 100_000;

/// The level of a scheme that is asked for. Nobody types it, so a wrong one is no page.
///
/// # Errors
/// [`AppError::NotFound`].
pub fn start(posted: &Posted) -> Result<(SchemeId, LevelCode), AppError> {
    let scheme = SchemeId::from_str(posted.text("scheme")).map_err(|_| AppError::NotFound)?;
    let level = LevelCode::from_str(posted.text("level")).map_err(|_| AppError::NotFound)?;
    Ok((scheme, level))
}

/// Whether an application moves to the edition that is offered.
///
/// # Errors
/// [`AppError::Invalid`] with an error at the field; [`AppError::NotFound`] without an edition.
pub fn edition_choice(posted: &Posted) -> Result<EditionChoice, AppError> {
    let edition = EditionId::from_str(posted.text("edition")).map_err(|_| AppError::NotFound)?;
    let mut fields = Fields::of(posted);
    let moves = fields.yes_no("moves", "edition-choice-missing");
    fields.finish(|| moves.map(|moves| EditionChoice { edition, moves, version: posted.version() }))
}

/// What an application is to cover.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub fn scope(posted: &Posted) -> Result<NewScope, AppError> {
    let mut fields = Fields::of(posted);
    let names_sites = match fields.text("scope") {
        "whole" => Some(false),
        "sites" => Some(true),
        _ => {
            fields.error("scope", "scope-missing");
            None
        }
    };
    let chosen: BTreeSet<SiteId> = posted.all("sites").filter_map(|site| site.parse().ok()).collect();
    if names_sites == Some(true) && chosen.is_empty() {
        fields.error("sites", "scope-sites-missing");
    }
    let sites = if names_sites == Some(true) { chosen.into_iter().collect() } else { Vec::new() };
    fields.finish(|| names_sites.map(|_| NewScope { sites, seen: posted.text("seen").to_owned() }))
}

/// The answer to a criterion.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub fn answer(posted: &Posted, criterion: &Criterion) -> Result<NewAnswer, AppError> {
    let mut fields = Fields::of(posted);
    let status: Option<Status> = fields.choice("status", "answer-status-missing");
    let readings = readings(&mut fields, criterion);
    let narrative = fields.optional_story("narrative");
    let said = fields.optional_story("reason");
    // A reason left over from before the status was changed would say what is no longer said.
    let reason = said.filter(|_| status == Some(Status::NotApplicable)).unwrap_or_default();
    let new = NewAnswer {
        status: status.unwrap_or_default(),
        narrative: narrative.clone().unwrap_or_default(),
        reason,
        readings,
        evidence: evidence(posted),
        version: posted.version(),
    };
    if status.is_some()
        && let Err(refusal) = check(criterion, &new)
    {
        fields.error("reason", refusal.text());
    }
    fields.finish(|| narrative.map(|_| new))
}

/// What was typed in for each counter that is not counted; a box left empty has no reading yet.
fn readings(fields: &mut Fields<'_>, criterion: &Criterion) -> Readings {
    let mut found = Readings::new();
    for counter in criterion.counters.iter().filter(|counter| counter.of.is_typed()) {
        let field = format!("{COUNTER}{}", counter.name);
        let number = fields.optional_whole(&field, 0..=HIGHEST).flatten();
        let reading = number.and_then(|number| u32::try_from(number).ok()).map(Reading::Number);
        found.extend(reading.map(|reading| (counter.name.clone(), reading)));
    }
    found
}

fn evidence<T: FromStr + Ord>(posted: &Posted) -> BTreeSet<T> {
    posted.all("evidence").filter_map(|id| id.parse().ok()).collect()
}

/// A draft of an answer, as the page's script sends it: the whole form, and which draft it knows of.
pub fn draft(posted: &Posted) -> NewDraft {
    let is_typed = |(name, _): &&(String, String)| !matches!(name.as_str(), "step" | "draft" | "version");
    NewDraft {
        fields: posted.pairs().iter().filter(is_typed).cloned().collect(),
        base_version: posted.version(),
        version: posted.text("draft").parse().unwrap_or(0),
    }
}

/// Whether a draft says more than its answer would: something of a new item of evidence was typed.
pub fn begins_item(posted: &Posted) -> bool {
    let mut pairs = posted.pairs().iter();
    pairs.any(|(name, text)| name.starts_with(NEW_ITEM) && !name.ends_with("kind") && !text.trim().is_empty())
}

/// The new item of evidence, when one was begun on the page of a criterion.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub fn new_item(posted: &Posted, received: Received) -> Result<Option<Draft>, AppError> {
    let begun = |field: &str| !posted.text(&format!("{NEW_ITEM}{field}")).is_empty();
    let parts = ["title", "link", "note", "about-day", "about-month", "about-year", "until-day"];
    if received.file.is_none() && !parts.into_iter().any(begun) {
        return Ok(None);
    }
    let mut fields = Fields::of(posted);
    let draft = read_item(&mut fields, NEW_ITEM, received.file);
    fields.finish(|| draft).map(Some)
}

/// Who stands behind a submission.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub fn submission(posted: &Posted) -> Result<NewSubmission, AppError> {
    let mut fields = Fields::of(posted);
    let name = fields.line("signatory_name", "submission-name-missing");
    let role = fields.line("signatory_role", "submission-role-missing");
    if fields.text("declaration") != "yes" {
        fields.error("declaration", "submission-declaration-missing");
    }
    let version = posted.version();
    fields.finish(|| Some(NewSubmission { signatory_name: name?, signatory_role: role?, version }))
}

/// A message.
///
/// # Errors
/// [`AppError::Invalid`] with an error at the field.
pub fn message(posted: &Posted) -> Result<NewMessage, AppError> {
    let mut fields = Fields::of(posted);
    let text = fields.story("text", "message-text-missing");
    let needs_reply = fields.text("needs_reply") == "yes";
    fields.finish(|| text.map(|text| NewMessage { text, needs_reply }))
}

/// To whom a criterion is assigned; without a person it is taken back.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub fn assignment(posted: &Posted) -> Result<NewAssignment, AppError> {
    let version = posted.version();
    if posted.text("step") == "clear" {
        return Ok(NewAssignment { to: None, version });
    }
    let mut fields = Fields::of(posted);
    let person = fields.choice("person", "assignment-person-missing");
    let due_on = fields.date("due_on", "assignment-due-missing");
    fields.finish(|| Some(NewAssignment { to: Some((person?, due_on?)), version }))
}

/// Whether an overview shows only what is the reader's to do.
pub fn only_mine(query: &str) -> bool {
    asked(query).text("show") == "mine"
}

/// Which page of a list is wanted.
pub fn page(query: &str) -> i64 {
    asked(query).text("page").parse().unwrap_or(1)
}

fn asked(query: &str) -> Posted {
    Posted::new(serde_html_form::from_str(query).unwrap_or_default())
}
