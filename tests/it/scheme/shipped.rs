//! The packs inside the program: that each is whole, and gives the verdicts that what is known of its scheme implies.

mod bhawa;
mod charter;
mod pledge_and_prize;

use halemark::scheme::pack::{canonical_json, content_hash, shipped};
use halemark::scheme::{
    Counter, Criterion, Definition, Facts, Finding, Inputs, LevelCode, Outcome, Period, Reading, Status,
    evaluate,
};

use super::ladder::{day, level, named};

/// A shipped edition.
fn edition(slug: &str, label: &str) -> Definition {
    let found = shipped().unwrap_or_else(|refusal| panic!("{refusal}"));
    let wanted = |edition: &Definition| edition.scheme.slug.as_str() == slug && edition.label == label;
    found.into_iter().find(wanted).unwrap_or_else(|| panic!("{slug} {label} is shipped"))
}

/// An employer with these facts to whom every criterion of the edition is met, by its own word, with numbers and evidence.
fn all_met(edition: &Definition, facts: Facts, held: &[&str]) -> Inputs {
    let findings = edition.criteria.iter().map(|criterion| (criterion.code.clone(), met(criterion)));
    Inputs {
        facts,
        track: edition.track_of(&facts).map(|track| track.code.clone()),
        findings: findings.collect(),
        held: held.iter().copied().map(level).collect(),
        as_of: day(2026, 6, 1),
    }
}

fn met(criterion: &Criterion) -> Finding {
    let reading = |counter: &Counter| match counter.of.at_least() {
        Some(number) => Reading::Number(number),
        None => Reading::Day(day(2026, 1, 15)),
    };
    let readings = criterion.counters.iter().map(|counter| (counter.name.clone(), reading(counter)));
    Finding {
        readings: readings.collect(),
        evidence: vec![Some(day(2025, 9, 1))],
        ..Finding::said(Status::Met, false)
    }
}

/// The same, but that these criteria are not begun.
fn without(mut inputs: Inputs, open: &[&str]) -> Inputs {
    for code in open {
        inputs.findings.remove(&named(code)).unwrap_or_else(|| panic!("{code} was met"));
    }
    inputs
}

fn outcome(edition: &Definition, inputs: &Inputs, code: &str) -> Outcome {
    evaluate(edition, inputs).level(&level(code)).unwrap_or_else(|| panic!("{code} is a level")).outcome
}

fn overall(edition: &Definition, inputs: &Inputs) -> Option<LevelCode> {
    evaluate(edition, inputs).overall
}

fn months(count: u16) -> Option<Period> {
    Some(format!("{count} months").parse().expect("a period"))
}

#[test]
fn five_editions_of_four_schemes_are_shipped() {
    let shipped = shipped().unwrap_or_else(|refusal| panic!("{refusal}"));
    let names: Vec<_> =
        shipped.iter().map(|edition| format!("{} {}", edition.scheme.slug, edition.label)).collect();
    let expected = [
        "best-workplace 2026",
        "bhawa 2025",
        "small-employer-pledge 2026",
        "workplace-wellbeing-charter 1",
        "workplace-wellbeing-charter 2023",
    ];
    assert_eq!(names, expected);
}

#[test]
fn every_shipped_edition_reads_back_from_its_frozen_form_with_the_same_hash() {
    for edition in shipped().expect("they read") {
        let frozen = canonical_json(&edition).expect("it writes");
        let again: Definition = serde_json::from_str(&frozen).expect("it reads");
        assert_eq!(again, edition);
        assert_eq!(content_hash(&again).expect("it hashes"), content_hash(&edition).expect("it hashes"));
    }
}

#[test]
fn every_criterion_says_enough_to_work_with() {
    for asked in shipped().expect("they read").into_iter().flat_map(|edition| edition.criteria) {
        let sentences = asked.good_looks_like.matches('.').count();
        assert!((2..=4).contains(&sentences), "{}: {sentences} sentences", asked.code);
        assert!((2..=4).contains(&asked.evidence_examples.len()), "{}: examples", asked.code);
        assert!(!asked.good_looks_like.contains("  "), "{}: a doubled space", asked.code);
        assert!(!asked.good_looks_like.contains('!'), "{}: an exclamation mark", asked.code);
    }
}

#[test]
fn no_shipped_level_lets_an_adviser_judge() {
    for edition in shipped().expect("they read") {
        assert!(
            edition.levels.iter().all(|level| !level.policy.adviser_may_judge),
            "{}",
            edition.scheme.slug
        );
    }
}
