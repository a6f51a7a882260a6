//! What an application brought along from an earlier edition and is no longer asked.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::applications::rules::Answer;
use crate::applications::store::Dossier;
use crate::evidence::Item;
use crate::scheme::{CounterName, Criterion, CriterionCode, Edition};

/// Answers, and numbers within answers, that the application's edition does not ask for, as they were left. `editions`
/// are those of the scheme, newest first: they have the words.
pub fn kept(dossier: &Dossier, editions: &[Arc<Edition>]) -> Vec<Value> {
    let asked = dossier.criteria();
    let rows = dossier.answers.iter().filter_map(|(code, answer)| {
        match asked.iter().find(|criterion| criterion.code == *code) {
            None => Some(whole(code, answer, editions)),
            Some(criterion) => numbers(criterion, answer, editions),
        }
    });
    rows.collect()
}

/// An answer to a criterion that is not asked.
fn whole(code: &CriterionCode, answer: &Answer, editions: &[Arc<Edition>]) -> Value {
    let criterion = editions.iter().find_map(|edition| edition.definition.criterion(code));
    json!({
        "title": criterion.map_or(code.as_str(), |criterion| criterion.title.as_str()),
        "status": answer.status.as_str(),
        "narrative": answer.narrative,
        "reason": answer.reason,
        "counters": answer.readings.keys().map(|name| counter(code, name, answer, editions)).collect::<Vec<_>>(),
        "items": answer.evidence.iter().map(Item::to_value).collect::<Vec<_>>(),
    })
}

/// The numbers of an answer that its criterion does not ask for now, if there are any.
fn numbers(criterion: &Criterion, answer: &Answer, editions: &[Arc<Edition>]) -> Option<Value> {
    let unasked = answer.readings.keys().filter(|name| criterion.counter(name).is_none());
    let counters: Vec<Value> = unasked.map(|name| counter(&criterion.code, name, answer, editions)).collect();
    let row = json!({ "title": criterion.title, "status": null, "narrative": "", "reason": "",
        "counters": counters, "items": [] });
    if counters.is_empty() { None } else { Some(row) }
}

/// A counter with what it reads, labelled by the newest edition that has it.
fn counter(code: &CriterionCode, name: &CounterName, answer: &Answer, editions: &[Arc<Edition>]) -> Value {
    let labelled = editions.iter().find_map(|edition| edition.definition.criterion(code)?.counter(name));
    json!({
        "label": labelled.map_or(name.as_str(), |counter| counter.label.as_str()),
        "reading": answer.readings.get(name),
    })
}
