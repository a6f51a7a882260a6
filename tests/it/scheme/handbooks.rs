//! Two packs written from public handbooks with `docs/SCHEME-PACKS.md` and nothing else: that each checks, and gives the
//! verdicts that its handbook implies. What the handbooks say is in `tests/packs/handbooks/README.md`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use halemark::scheme::pack::read_dir;
use halemark::scheme::{
    Criterion, Definition, Evaluation, Facts, Finding, Inputs, Mark, NotApplicableClaim, Outcome, Role,
    Status, evaluate,
};
use serde::Deserialize;

use super::ladder::{criterion, inputs, level};

const EAST_SUSSEX: &str = "east-sussex-wellbeing-at-work";
const SCORECARD: &str = "aha-well-being-scorecard";

/// What `cases.toml` beside a pack says of one employer, and of the verdicts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    headcount: u32,
    #[serde(default)]
    held: Vec<String>,
    /// Criteria the employer says are met: codes, or `"code 1..5"` for the criteria `code-1` to `code-5`.
    #[serde(default)]
    met: Vec<String>,
    /// Criteria the employer says do not apply, with a reason.
    #[serde(default)]
    not_applicable: Vec<String>,
    /// How many criteria an assessor gave which mark, in the order of their numbers: `[[10, 3], [5, 2]]`.
    #[serde(default)]
    marked: Vec<(usize, u8)>,
    /// Each level and `"met"`, `"not met"` or `"blocked"`.
    verdicts: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Cases {
    cases: Vec<Case>,
}

fn folder(slug: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packs/handbooks").join(slug)
}

fn pack(slug: &str, label: &str) -> Definition {
    read_dir(&folder(slug).join(label)).unwrap_or_else(|refusal| panic!("{refusal}"))
}

fn cases(slug: &str) -> Vec<Case> {
    let text = fs::read_to_string(folder(slug).join("cases.toml")).expect("the cases are there");
    toml::from_str::<Cases>(&text).unwrap_or_else(|fault| panic!("{fault}")).cases
}

/// The codes that an entry of `met` names.
fn codes(entry: &str) -> Vec<String> {
    let Some((stem, range)) = entry.split_once(' ') else { return vec![entry.to_owned()] };
    let (from, to) = range.split_once("..").unwrap_or_else(|| panic!("no range: {entry}"));
    let end = |text: &str| text.parse::<u8>().unwrap_or_else(|fault| panic!("{entry}: {fault}"));
    (end(from)..=end(to)).map(|at| format!("{stem}-{at}")).collect()
}

fn marked(mark: u8) -> Finding {
    let mark = Mark::try_from(mark).expect("a mark");
    Finding::marked(Some(mark), NotApplicableClaim::NotMade)
}

fn by_number(pack: &Definition) -> Vec<&Criterion> {
    let mut asked: Vec<_> = pack.criteria.iter().collect();
    asked.sort_by_key(|criterion| criterion.number);
    asked
}

fn given(pack: &Definition, case: &Case) -> Inputs {
    let held: Vec<&str> = case.held.iter().map(String::as_str).collect();
    let mut inputs = inputs(Facts { headcount: case.headcount, ..Facts::default() }, &[], &held);
    inputs.track = pack.track_of(&inputs.facts).map(|track| track.code.clone());
    for code in case.met.iter().flat_map(|entry| codes(entry)) {
        inputs.findings.insert(criterion(&code), Finding::said(Status::Met, false));
    }
    for code in &case.not_applicable {
        inputs.findings.insert(criterion(code), Finding::said(Status::NotApplicable, true));
    }
    let marks = case.marked.iter().flat_map(|&(count, mark)| std::iter::repeat_n(mark, count));
    for (asked, mark) in by_number(pack).into_iter().zip(marks) {
        inputs.findings.insert(asked.code.clone(), marked(mark));
    }
    let strange = inputs.findings.keys().find(|code| pack.criteria.iter().all(|asked| asked.code != **code));
    assert_eq!(strange, None, "{}: no such criterion", case.name);
    inputs
}

fn verdict(evaluation: &Evaluation, code: &str) -> &'static str {
    match evaluation.level(&level(code)).map(|found| found.outcome) {
        Some(Outcome::Met) => "met",
        Some(Outcome::NotMet) => "not met",
        Some(Outcome::Blocked) => "blocked",
        None => "no such level",
    }
}

/// Tries every case of a pack and answers how many there were.
fn try_all(slug: &str, label: &str) -> usize {
    let (pack, cases) = (pack(slug, label), cases(slug));
    for case in &cases {
        let evaluation = evaluate(&pack, &given(&pack, case));
        assert!(!case.verdicts.is_empty(), "{} tries something", case.name);
        for (code, expected) in &case.verdicts {
            assert_eq!(verdict(&evaluation, code), expected, "{code}: {}", case.name);
        }
    }
    cases.len()
}

#[test]
fn the_east_sussex_pack_gives_the_verdicts_its_handbook_implies() {
    assert!(try_all(EAST_SUSSEX, "2024") >= 4);
}

#[test]
fn the_scorecard_pack_gives_the_verdicts_its_handbook_implies() {
    assert!(try_all(SCORECARD, "2026") >= 4);
}

#[test]
fn each_east_sussex_level_defines_five_criteria_and_bronze_twenty_in_all() {
    let pack = pack(EAST_SUSSEX, "2024");
    let asked_at = |code: &str| {
        let asked = pack.criteria.iter().filter(|asked| asked.levels.contains(&level(code)));
        asked.map(|asked| asked.role).collect::<Vec<_>>()
    };
    for code in ["bronze", "silver", "gold"] {
        let defined = asked_at(code).into_iter().filter(|role| *role == Role::Mandatory).count();
        assert_eq!(defined, 5, "{code}");
    }
    assert_eq!(asked_at("bronze").len(), 20);
}

#[test]
fn the_scorecard_pack_has_as_many_questions_in_each_section_as_its_handbook_says() {
    let pack = pack(SCORECARD, "2026");
    let count = |code: &str| pack.criteria.iter().filter(|asked| asked.standard.as_str() == code).count();
    let sections = ["policies", "programmes", "communication", "reporting", "well-being"].map(count);
    assert_eq!(sections, [24, 5, 6, 6, 5]);
}
