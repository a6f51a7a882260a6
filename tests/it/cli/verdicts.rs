//! `halemark scheme evaluate` and `halemark scheme replay`.

use std::path::{Path, PathBuf};

use super::program::{Ended, run};
use halemark::scheme::pack::{canonical_json, content_hash, shipped};
use halemark::scheme::rules::{Bundle, DEFINITION_VERSION, FrozenEdition};
use halemark::scheme::{
    Definition, Facts, Finding, Inputs, Mark, NotApplicableClaim, Status, evaluate_level,
};
use serde_json::Value;

const FACTS: &str = "headcount = 48\nhas_food_outlet = true\n";

#[test]
fn every_level_is_judged_with_its_reasons_and_the_ways_up() {
    let folder = tempfile::tempdir().unwrap();
    let answers = "foundation-1 = { status = \"met\" }\nfoundation-2 = { status = \"in_progress\" }\n";
    let ended = evaluate(folder.path(), FACTS, answers, &[]);
    assert!(ended.is_ok, "{}", ended.faults);
    for words in
        ["Foundation: not met (1 of 3", "  no  Every criterion: 1 of 3 in place", "Overall: no level"]
    {
        assert!(ended.said.contains(words), "{words}:\n{}", ended.said);
    }
    assert!(ended.said.contains("Silver: blocked"), "{}", ended.said);
    let ways = ended.said.split("Ways up").nth(1).unwrap();
    let first = ways.split("Bronze:").next().unwrap();
    assert!(first.contains("foundation-2") && !first.contains("foundation-1"), "{first}");
}

#[test]
fn as_json_it_is_the_evaluation_and_the_ways() {
    let folder = tempfile::tempdir().unwrap();
    let answers = r#"{ "foundation-1": { "mark": 3 }, "foundation-2": { "not_applicable": "open" } }"#;
    std::fs::write(folder.path().join("answers.json"), answers).unwrap();
    std::fs::write(folder.path().join("facts.toml"), FACTS).unwrap();
    let ended = evaluate_files(folder.path(), "facts.toml", "answers.json", &["--json"]);
    let found: Value =
        serde_json::from_str(&ended.said).unwrap_or_else(|error| panic!("{error}: {}", ended.said));
    let foundation = &found["evaluation"]["levels"][0];
    assert_eq!((foundation["outcome"].as_str(), foundation["in_place"].as_u64()), (Some("not-met"), Some(1)));
    assert!(found["ways"]["foundation"]["ways"][0]["criteria"].is_array(), "{}", found["ways"]);
}

#[test]
fn every_fault_of_both_files_is_named_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let answers = "bronz-1 = { status = \"met\" }\n\
        bronze-1 = { status = \"mett\" }\n\
        bronze-2 = { mark = 4, colour = 1, counters = { campaigns = \"three\", prizes = 1 } }\n\
        bronze-3 = 3\n\
        bronze-4 = { status = \"met\", mark = 2 }\n\
        bronze-6 = { status = \"met\", evidence = [\"yesterday\"] }\n";
    let ended = evaluate(folder.path(), "fte = \"x\"\nheld = [\"brons\"]\ncanteen = true\n", answers, &[]);
    assert!(!ended.is_ok);
    for words in [
        "facts.toml: headcount is missing",
        "facts.toml: fte has to be a number",
        "facts.toml: held cannot be \"brons\"",
        "facts.toml: canteen is not known here",
        "answers.toml: bronz-1 is no criterion of this edition",
        "answers.toml: bronze-1.status cannot be \"mett\"",
        "answers.toml: bronze-2.mark has to be 0, 1, 2 or 3, not 4",
        "answers.toml: bronze-2.colour is not known here",
        "answers.toml: bronze-2.counters.campaigns has to be a whole number",
        "answers.toml: bronze-2.counters.prizes is no counter",
        "answers.toml: bronze-3 has to be a table, not 3",
        "answers.toml: bronze-4 has an employer's status and an assessor's mark",
        "answers.toml: bronze-6.evidence has to be a day",
    ] {
        assert!(ended.faults.contains(words), "{words}:\n{}", ended.faults);
    }
    assert_eq!(ended.said, "");
}

#[test]
fn a_bundle_gives_the_same_verdict_years_later() {
    let folder = tempfile::tempdir().unwrap();
    let ended = replay(folder.path(), &bundle());
    assert!(ended.is_ok, "{}{}", ended.said, ended.faults);
    assert_eq!(ended.said, "The same verdict: Foundation is met, by bhawa 2025.\n");
}

#[test]
fn a_bundle_with_another_finding_says_what_differs() {
    let folder = tempfile::tempdir().unwrap();
    let mut bundle = bundle();
    bundle.inputs.findings.insert("foundation-2".parse().unwrap(), Finding::said(Status::InProgress, false));
    let ended = replay(folder.path(), &bundle);
    assert!(!ended.is_ok);
    for words in [
        "The level was met and is not met.",
        "foundation-2 ",
        "was \u{201c}In place\u{201d}, is \u{201c}Started, not finished\u{201d}",
        "A step was \u{201c}Every criterion: 3 of 3 in place\u{201d} (yes)",
        "Not the same verdict: Foundation was met",
    ] {
        assert!(ended.said.contains(words), "{words}:\n{}", ended.said);
    }
}

#[test]
fn an_edition_that_was_tampered_with_is_not_believed() {
    let folder = tempfile::tempdir().unwrap();
    let mut bundle = bundle();
    bundle.definition.as_mut().unwrap().edition["label"] = "2024".into();
    let ended = replay(folder.path(), &bundle);
    assert!(!ended.is_ok);
    assert!(ended.faults.contains("its hash differs"), "{}", ended.faults);
}

#[test]
fn a_bundle_without_its_edition_is_judged_by_a_pack() {
    let folder = tempfile::tempdir().unwrap();
    let bare = Bundle { definition: None, ..bundle() };
    let ended = replay(folder.path(), &bare);
    assert!(!ended.is_ok && ended.faults.contains("--pack DIR"), "{}", ended.faults);
    let (file, pack) = (folder.path().join("bundle.json"), pack());
    let arguments = ["scheme", "replay", file.to_str().unwrap(), "--pack", pack.to_str().unwrap()];
    let ended = run(folder.path(), &arguments, &[]);
    assert!(ended.is_ok && ended.said.starts_with("The same verdict"), "{}{}", ended.said, ended.faults);
}

#[test]
fn what_is_no_bundle_is_refused_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let newer = serde_json::to_string(&bundle()).unwrap().replacen("\"version\":1", "\"version\":9", 1);
    for (text, words) in [
        ("", "is not a bundle"),
        ("[1]", "is not a bundle"),
        ("{\"version\":1}", "is not a bundle: missing field"),
        (newer.as_str(), "is a bundle of version 9"),
    ] {
        std::fs::write(folder.path().join("bundle.json"), text).unwrap();
        let ended = run(folder.path(), &["scheme", "replay", "bundle.json"], &[]);
        assert!(!ended.is_ok && ended.faults.contains(words), "{words}:\n{}", ended.faults);
        assert!(!ended.faults.contains("panicked"), "{}", ended.faults);
    }
}

fn pack() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("config/schemes/bhawa/2025")
}

fn evaluate(folder: &Path, facts: &str, answers: &str, more: &[&str]) -> Ended {
    std::fs::write(folder.join("facts.toml"), facts).unwrap();
    std::fs::write(folder.join("answers.toml"), answers).unwrap();
    evaluate_files(folder, "facts.toml", "answers.toml", more)
}

fn evaluate_files(folder: &Path, facts: &str, answers: &str, more: &[&str]) -> Ended {
    let pack = pack();
    let mut arguments = vec!["scheme", "evaluate", pack.to_str().unwrap()];
    arguments.extend(["--facts", facts, "--answers", answers, "--as-of", "2026-11-22"]);
    arguments.extend(more);
    run(folder, &arguments, &[])
}

fn replay(folder: &Path, bundle: &Bundle) -> Ended {
    std::fs::write(folder.join("bundle.json"), serde_json::to_string(bundle).unwrap()).unwrap();
    run(folder, &["scheme", "replay", "bundle.json"], &[])
}

fn bhawa() -> Definition {
    shipped().unwrap().into_iter().find(|one| one.scheme.slug.as_str() == "bhawa").unwrap()
}

/// An award of the foundation level, as it would be downloaded.
fn bundle() -> Bundle {
    let definition = bhawa();
    let level = "foundation".parse().unwrap();
    let day = "2026-01-31".parse().unwrap();
    let facts = Facts { headcount: 48, fte_hundredths: 4800, people_in_scope: 48, ..Facts::default() };
    let marked = |one: &halemark::scheme::Criterion| {
        let mut finding = Finding::marked(Some(Mark::Met), NotApplicableClaim::NotMade);
        for counter in &one.counters {
            let reading = counter.of.at_least().map_or(halemark::scheme::Reading::Day(day), |at_least| {
                halemark::scheme::Reading::Number(at_least)
            });
            finding.readings.insert(counter.name.clone(), reading);
        }
        (one.code.clone(), finding)
    };
    let findings = definition.asked(&level, &facts, None).into_iter().map(marked).collect();
    let as_of = "2026-11-22".parse().unwrap();
    let inputs = Inputs { facts, track: None, findings, held: Default::default(), as_of };
    let verdict = evaluate_level(&definition, &inputs, &level).unwrap();
    assert!(verdict.is_met());
    Bundle {
        version: Bundle::VERSION,
        scheme: definition.scheme.slug.clone(),
        label: definition.label.clone(),
        content_hash: content_hash(&definition).unwrap(),
        level,
        inputs,
        verdict,
        claimed: None,
        definition: Some(FrozenEdition {
            version: DEFINITION_VERSION,
            edition: serde_json::from_str(&canonical_json(&definition).unwrap()).unwrap(),
        }),
    }
}
