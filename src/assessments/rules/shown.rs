//! What pages show of an answer and a finding, to assessors and panels alike.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::marks::Finding;
use crate::applications::Answer;
use crate::evidence::rules::Scan;
use crate::evidence::{Content, Item, Version};
use crate::needs::{NeedsAssessment, State};
use crate::scheme::{Counted, Counter, Criterion, Mark, Status};

/// An employer's answer as pages show it; `None` is a criterion nobody answered.
pub fn shown_answer(criterion: &Criterion, answer: Option<&Answer>) -> Value {
    let status = answer.map(|answer| answer.status).unwrap_or_default();
    let (status_key, colour) = status_key(status);
    let counters = criterion.counters.iter();
    let counters: Vec<Value> = counters.map(|counter| shown_reading(counter, answer)).collect();
    let evidence: Vec<Value> =
        answer.map(|answer| answer.evidence.iter().map(shown_item).collect()).unwrap_or_default();
    json!({
        "status_key": status_key,
        "colour": colour,
        "narrative": answer.map_or("", |answer| answer.narrative.as_str()),
        "reason": answer.map_or("", |answer| answer.reason.as_str()),
        "counters": counters,
        "evidence": evidence,
    })
}

/// The published needs assessment behind a criterion that counts one, `{id, held_on}`; null where there is none.
pub fn shown_report(criterion: &Criterion, held: &[NeedsAssessment], today: NaiveDate) -> Value {
    let counts_one = |counter: &Counter| {
        matches!(counter.of, Counted::HnaAge { .. } | Counted::Campaigns { from_hna: true, .. })
    };
    if !criterion.counters.iter().any(counts_one) {
        return Value::Null;
    }
    let published = held.iter().filter(|one| one.state == State::Published && one.is_held(today));
    let latest = published.max_by_key(|one| one.held_on);
    latest.map_or(Value::Null, |one| json!({ "id": one.id, "held_on": one.held_on }))
}

/// A counter with what it reads: a number, a day, or nothing yet.
fn shown_reading(counter: &Counter, answer: Option<&Answer>) -> Value {
    let reading = answer.and_then(|answer| answer.readings.get(&counter.name));
    json!({ "label": counter.label, "at_least": counter.of.at_least(), "reading": reading })
}

fn status_key(status: Status) -> (&'static str, Option<&'static str>) {
    match status {
        Status::NotStarted => ("assessments-answer-not-started", Some("grey")),
        Status::InProgress => ("assessments-answer-in-progress", Some("yellow")),
        Status::Met => ("assessments-answer-met", Some("green")),
        Status::NotApplicable => ("assessments-answer-not-applicable", Some("purple")),
    }
}

fn shown_item(item: &Item) -> Value {
    let version = &item.version;
    let (href, name, bytes, note) = match &version.content {
        Some(Content::File(file)) => (
            version.is_served(true).then(|| version.href(item.id)),
            Some(file.name.as_str()),
            Some(file.byte_size),
            None,
        ),
        Some(Content::Link(address)) => (Some(address.clone()), None, None, None),
        Some(Content::Note(text)) => (None, None, None, Some(text.as_str())),
        None => (None, None, None, None),
    };
    json!({
        "title": item.title,
        "kind": version.kind.as_str(),
        "withheld": withheld(version),
        "about_on": item.about_on,
        "href": href,
        "file_name": name,
        "kilobytes": bytes.map(|bytes| (bytes + 1023) / 1024),
        "note": note,
    })
}

/// Why whoever judges cannot see what a version holds: the end of a key, or nothing.
fn withheld(version: &Version) -> Option<&'static str> {
    match version.scan {
        _ if version.content.is_none() => Some("redacted"),
        Scan::Pending => Some("pending"),
        Scan::Quarantined => Some("quarantined"),
        Scan::Off | Scan::Clean => None,
    }
}

/// A finding as pages show it; `None` is a criterion without one. `met_from` is the lowest mark that is met.
pub fn shown_finding(finding: Option<&Finding>, met_from: u8) -> Value {
    let Some(finding) = finding else { return Value::Null };
    let (text_key, colour) = match finding.mark {
        None => ("assessments-claim-accepted", Some("purple")),
        Some(mark) => (mark_key(mark), Some(if mark.number() < met_from { "red" } else { "green" })),
    };
    json!({
        "text_key": text_key,
        "colour": colour,
        "number": finding.mark.map(Mark::number),
        "refused_claim": finding.excused == Some(false),
        "rationale": finding.rationale,
    })
}

/// The key of a mark's name.
pub fn mark_key(mark: Mark) -> &'static str {
    match mark {
        Mark::NotMet => "assessments-mark-not-met",
        Mark::Partly => "assessments-mark-partly",
        Mark::Met => "assessments-mark-met",
        Mark::Exceeds => "assessments-mark-exceeds",
    }
}
