//! An edition as its readers see it: its levels, and every criterion with what it takes.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{policy, wording};
use crate::platform::web::Visit;
use crate::scheme::rules::{Asks, Criterion, Definition, Level, Role, Setting};

/// The edition in the visitor's language: `{name, strap, kind, label, source, lang, ladder, tracks, standards,
/// recognitions, prize, response_goals, levels}`. `lang` is the language of the edition's own texts where it is not the page's. Each
/// level has `{code, title, requires, optional, tracks, note, policy, rules, own_criteria, own_pass, count, standards:
/// [{title, criteria}]}`.
pub fn question_set(visit: &Visit, definition: &Definition) -> Value {
    let definition = definition.worded(visit.lang.code());
    json!({
        "slug": definition.scheme.slug,
        "name": definition.scheme.name,
        "strap": definition.scheme.strap,
        "kind": definition.scheme.kind,
        "label": definition.label,
        "source": definition.source,
        "lang": other_language(visit, &definition),
        "ladder": definition.ladder,
        "tracks": definition.tracks.iter().map(|track| json!({
            "title": track.title, "sizes": wording::sizes(visit, track.measure, track.range),
        })).collect::<Vec<_>>(),
        "standards": definition.standards.iter().map(|standard| &standard.title).collect::<Vec<_>>(),
        "recognitions": recognitions(&definition),
        "prize": definition.prize,
        "response_goals": response_goals(&definition),
        "levels": definition.levels.iter().map(|of| level(visit, &definition, of)).collect::<Vec<_>>(),
    })
}

/// What of the people asked the scheme hopes to hear from: `{percent, from, to, open}` for each number of people asked.
pub fn response_goals(definition: &Definition) -> Vec<Value> {
    let shown = definition.response_goals.iter().map(|goal| {
        let open = if goal.range.to.is_none() { "yes" } else { "no" };
        json!({ "percent": goal.percent, "from": goal.range.from, "to": wording::to_of(goal.range), "open": open })
    });
    shown.collect()
}

/// What the head of a page of the scheme shows: `{slug, name, lang}`.
pub(in crate::scheme) fn scheme_head(visit: &Visit, definition: &Definition) -> Value {
    let name = definition.worded(visit.lang.code()).scheme.name.clone();
    json!({ "slug": definition.scheme.slug, "name": name, "lang": other_language(visit, definition) })
}

/// The language of the edition's own texts, where it is not the page's.
fn other_language<'a>(visit: &Visit, definition: &'a Definition) -> Option<&'a str> {
    let language = visit.lang.code();
    let is_here = definition.language == language || definition.translations.contains_key(language);
    (!is_here).then_some(definition.language.as_str())
}

fn recognitions(definition: &Definition) -> Vec<Value> {
    let shown = definition.recognitions.iter().map(|of| {
        let requires = of.requires.as_ref().and_then(|code| definition.level(code));
        json!({
            "title": of.title,
            "requires": requires.map(|level| &level.title),
            "needs": of.needs,
            "note": of.note,
        })
    });
    shown.collect()
}

fn level(visit: &Visit, definition: &Definition, level: &Level) -> Value {
    let requires = level.requires.as_ref().and_then(|code| definition.level(code));
    let asked: Vec<&Criterion> = definition.criteria.iter().filter(|of| of.is_of(&level.code)).collect();
    json!({
        "code": level.code,
        "title": level.title,
        "requires": requires.map(|level| &level.title),
        "optional": level.optional,
        "tracks": wording::titles_of(definition, &level.tracks),
        "note": level.note,
        "policy": policy::rows(visit, definition, level),
        "rules": level.pass.iter().map(|rule| wording::rule(visit, definition, level, rule)).collect::<Vec<_>>(),
        "own_criteria": level.is_own_choice(Setting::Criteria),
        "own_pass": level.is_own_choice(Setting::Pass),
        // Two criteria that no employer can have both share a number.
        "count": asked.iter().map(|of| of.number).collect::<BTreeSet<_>>().len(),
        "standards": by_standard(visit, definition, level, &asked),
    })
}

/// The criteria by standard, in the order of the edition; standards of which none is asked are left out.
fn by_standard(visit: &Visit, definition: &Definition, level: &Level, asked: &[&Criterion]) -> Vec<Value> {
    let groups = definition.standards.iter().filter_map(|standard| {
        let of = asked.iter().filter(|criterion| criterion.standard == standard.code);
        let criteria: Vec<Value> = of.map(|of| criterion(visit, definition, level, of)).collect();
        (!criteria.is_empty()).then(|| json!({ "title": standard.title, "criteria": criteria }))
    });
    groups.collect()
}

/// A criterion as a level asks for it: `{code, number, title, good_looks_like, evidence_examples, links, takes,
/// only_for, role, points, allows_not_applicable, note}`; `role` and `points` only where the level's rules look at them.
fn criterion(visit: &Visit, definition: &Definition, level: &Level, of: &Criterion) -> Value {
    let has = |wanted: fn(&Asks) -> bool| level.pass.iter().any(|rule| wanted(&rule.asks));
    let role = match of.role {
        Role::Mandatory => "mandatory",
        Role::Pool => "pool",
    };
    json!({
        "code": of.code,
        "number": of.number,
        "title": of.title,
        "good_looks_like": of.good_looks_like,
        "evidence_examples": of.evidence_examples,
        "links": of.links.iter().filter(|link| is_web(&link.url)).collect::<Vec<_>>(),
        "takes": wording::takes(visit, definition, level, of),
        "only_for": wording::only_for(visit, definition, of),
        "role": has(|asks| matches!(asks, Asks::CoreAndPool { .. })).then_some(role),
        "points": has(|asks| matches!(asks, Asks::Points { .. })).then_some(of.weight),
        "allows_not_applicable": of.allows_not_applicable,
        "note": of.note,
    })
}

/// The address of a published edition's questions.
pub fn edition_address(slug: &str, label: &str) -> String {
    let label: String = url::form_urlencoded::byte_serialize(label.as_bytes()).collect();
    format!("/schemes/{slug}/editions/{}", label.replace('+', "%20"))
}

/// Whether an address may be shown as a link. Packs are checked for it; this holds for whatever was frozen before, too.
fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}
