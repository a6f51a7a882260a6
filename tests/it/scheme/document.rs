//! What `docs/SCHEME-PACKS.md` says of the rules, tried: every example is read, answered and judged.

use std::collections::BTreeMap;

use halemark::scheme::pack::{PackFile, read};
use halemark::scheme::{
    Definition, Facts, Finding, Inputs, Mark, NotApplicableClaim, Outcome, Status, evaluate,
};
use toml::{Table, Value};

use super::ladder::{criterion, file, inputs, level};

const DOCUMENT: &str = include_str!("../../../docs/SCHEME-PACKS.md");

/// What the examples leave out of `edition.toml`.
const HEAD: &str = r#"
label = "1"
source = "The document"
scheme = { slug = "example", name = "Example", strap = "An example" }
standards = [
    { code = "body", title = "Body" },
    { code = "mind", title = "Mind" },
    { code = "food", title = "Food" },
]
"#;

/// The fenced blocks of the document, with what stands after the fence.
fn blocks() -> Vec<(&'static str, &'static str)> {
    let pieces: Vec<&str> = DOCUMENT.split("```").collect();
    pieces.iter().skip(1).step_by(2).filter_map(|piece| piece.split_once('\n')).collect()
}

fn files(edition: &str, criteria: &str) -> Vec<PackFile> {
    vec![file("edition.toml", edition), file("criteria.toml", criteria)]
}

/// An example with what it leaves out.
fn completed(example: &str) -> Definition {
    let (edition, criteria) = example.split_once("# criteria.toml\n").expect("two files");
    let mut whole: Table = HEAD.parse().expect("the head is TOML");
    whole.extend(edition.parse::<Table>().unwrap_or_else(|fault| panic!("{fault}\n{edition}")));
    let mut criteria: Table = criteria.parse().unwrap_or_else(|fault| panic!("{fault}\n{criteria}"));
    for (at, asked) in criteria["criteria"].as_array_mut().expect("a list").iter_mut().enumerate() {
        let asked = asked.as_table_mut().expect("a table");
        asked.insert("number".into(), Value::Integer(at as i64 + 1));
        for text in ["title", "good_looks_like"] {
            asked.insert(text.into(), asked["code"].clone());
        }
    }
    read(files(&whole.to_string(), &criteria.to_string()))
        .unwrap_or_else(|refusal| panic!("{refusal}\n{example}"))
}

fn finding(answer: &str) -> Finding {
    match answer {
        "met" => Finding::said(Status::Met, false),
        "in progress" => Finding::said(Status::InProgress, false),
        "not started" => Finding::said(Status::NotStarted, false),
        "n/a" => Finding::said(Status::NotApplicable, true),
        marked => {
            let mark = marked.strip_prefix("marked ").and_then(|mark| mark.parse::<u8>().ok());
            let mark = Mark::try_from(mark.unwrap_or_else(|| panic!("no answer: {marked}"))).expect("a mark");
            Finding::marked(Some(mark), NotApplicableClaim::NotMade)
        }
    }
}

/// What a block of answers says is given and comes of it.
fn told(answers: &str) -> (Inputs, BTreeMap<&str, &str>) {
    let mut inputs = inputs(Facts { headcount: 60, ..Facts::default() }, &[], &[]);
    let mut verdicts = BTreeMap::new();
    for line in answers.lines() {
        if let Some((code, verdict)) = line.strip_prefix("→ ").and_then(|line| line.split_once(' ')) {
            verdicts.insert(code, verdict.trim());
        } else if let Some(levels) = line.strip_prefix("held: ") {
            inputs.held = levels.split(", ").map(level).collect();
        } else if let Some(headcount) = line.strip_prefix("headcount: ") {
            inputs.facts.headcount = headcount.parse().expect("a number");
        } else {
            let (code, answer) = line.split_once(' ').unwrap_or_else(|| panic!("no answer: {line}"));
            inputs.findings.insert(criterion(code), finding(answer.trim()));
        }
    }
    (inputs, verdicts)
}

fn assert_told(definition: &Definition, example: &str, answers: &str) {
    let (mut inputs, verdicts) = told(answers);
    inputs.track = definition.track_of(&inputs.facts).map(|track| track.code.clone());
    let evaluation = evaluate(definition, &inputs);
    assert!(!verdicts.is_empty(), "no verdict in\n{answers}");
    for (code, verdict) in verdicts {
        let found = match evaluation.level(&level(code)).map(|found| found.outcome) {
            Some(Outcome::Met) => "met",
            Some(Outcome::NotMet) => "not met",
            Some(Outcome::Blocked) => "blocked",
            None => "no such level",
        };
        assert_eq!(found, verdict, "{code} in\n{answers}\nof\n{example}");
    }
}

#[test]
fn every_example_comes_out_as_the_document_says() {
    let (mut example, mut tried) = (None, 0);
    for (kind, text) in blocks() {
        match kind {
            "toml" if text.contains("# criteria.toml\n") => example = Some((text, completed(text))),
            "answers" => {
                let (toml, definition) = example.as_ref().expect("an example above the answers");
                assert_told(definition, toml, text);
                tried += 1;
            }
            _ => {}
        }
    }
    assert!(tried >= 25, "{tried}");
}

#[test]
fn the_small_pack_of_the_document_is_whole() {
    let whole: Vec<_> = blocks().into_iter().filter(|(kind, _)| *kind == "toml whole").collect();
    let [(_, edition), (_, criteria)] = whole[..] else { panic!("two files, not {}", whole.len()) };
    let definition = read(files(edition, criteria)).unwrap_or_else(|refusal| panic!("{refusal}"));
    assert_eq!(definition.criteria.len(), 3);
}

#[test]
fn every_piece_of_toml_in_the_document_is_toml() {
    for (_, text) in blocks().into_iter().filter(|(kind, _)| kind.starts_with("toml")) {
        text.parse::<Table>().unwrap_or_else(|fault| panic!("{fault}\n{text}"));
    }
}
