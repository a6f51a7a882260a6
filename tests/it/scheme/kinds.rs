//! Each kind of rule and of policy, on a pack of its own: `tests/packs/<name>/` is the pack, `tests/packs/<name>.toml`
//! the cases. A case gives answers, and says the outcome of levels, steps of the derivation and ways up.

mod case;

use std::path::{Path, PathBuf};

use case::{Case, Cases};
use halemark::scheme::pack::read_dir;
use halemark::scheme::{Code, Definition, evaluate, ways_up};

fn packs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packs")
}

/// The names of all packs that stand beside their cases.
fn names() -> Vec<String> {
    let entries =
        std::fs::read_dir(packs()).expect("the folder is there").map(|entry| entry.expect("an entry"));
    let folders = entries.filter(|entry| entry.path().join("edition.toml").exists());
    let mut names: Vec<String> =
        folders.map(|folder| folder.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Judges every case of a pack.
fn tried(name: &str) {
    let definition = read_dir(&packs().join(name)).unwrap_or_else(|refusal| panic!("{name}:\n{refusal}"));
    let text = std::fs::read_to_string(packs().join(format!("{name}.toml"))).expect("it has cases");
    let cases: Cases = toml::from_str(&text).unwrap_or_else(|fault| panic!("{name}.toml: {fault}"));
    for case in &cases.cases {
        let wrong = wrong_in(&definition, case);
        assert!(wrong.is_empty(), "{name}: {}:\n{}", case.says, wrong.join("\n"));
    }
}

/// What the engine says otherwise than the case.
fn wrong_in(definition: &Definition, case: &Case) -> Vec<String> {
    let inputs = case.inputs(definition);
    let evaluation = evaluate(definition, &inputs);
    let mut wrong = Vec::new();
    for (level, outcome) in &case.levels {
        let verdict = evaluation.level(&Code::parse(level).expect("a code")).expect("the level is there");
        if verdict.outcome != *outcome {
            wrong.push(format!("{level} is {:?}, not {outcome:?}", verdict.outcome));
        }
    }
    for (level, steps) in &case.because {
        let verdict = evaluation.level(&Code::parse(level).expect("a code")).expect("the level is there");
        let told = case::steps(&verdict.derivation);
        let missing = steps.iter().filter(|step| !told.contains(step));
        wrong.extend(
            missing.map(|step| format!("{level} does not say {step:?}, but\n  {}", told.join("\n  "))),
        );
    }
    for (level, expected) in &case.ways {
        let found = ways_up(definition, &inputs, &Code::parse(level).expect("a code")).expect("it is there");
        let found = case::ways(&found);
        if found != *expected {
            wrong.push(format!("the ways to {level} are {found:?}, not {expected:?}"));
        }
    }
    let standings = case::standings(&evaluation);
    if case.standings.as_ref().is_some_and(|expected| *expected != standings) {
        wrong.push(format!("standards stand at {standings:?}"));
    }
    let overall = evaluation.overall.as_ref().map_or("none", |level| level.as_str());
    if case.overall.as_ref().is_some_and(|expected| expected != overall) {
        wrong.push(format!("the overall level is {overall}"));
    }
    wrong
}

macro_rules! kinds {
    ($($test:ident: $name:literal,)*) => {
        $(
            #[test]
            fn $test() {
                tried($name);
            }
        )*

        const TRIED: &[&str] = &[$($name),*];
    };
}

kinds! {
    every_criterion_is_met: "every",
    the_core_and_so_many_of_a_pool_are_met: "core-and-pool",
    so_many_of_a_pool_with_quotas_are_met: "pool",
    so_many_criteria_are_met_in_all: "cumulative",
    so_many_points_are_earned: "points",
    so_many_points_in_a_hundred_are_earned: "points-percent",
    the_lowest_standard_decides: "standards",
    so_many_standards_stand_at_the_level: "best-fit",
    what_lower_levels_take_is_still_met: "lower-kept",
    rules_of_several_kinds_hold_together: "combined",
    an_open_ladder_begins_anywhere: "ladder-open",
    early_upload_is_judged_once_the_lower_level_is_held: "ladder-early-upload",
    tracks_ask_different_things: "tracks",
    evidence_ages_by_the_day_it_is_about: "evidence",
    counters_stand_behind_criteria: "counters",
    levels_take_different_marks: "marks",
}

#[test]
fn every_pack_of_the_tables_is_tried() {
    let mut tried = TRIED.to_vec();
    tried.sort_unstable();
    assert_eq!(names(), tried);
}

#[test]
fn a_table_that_is_wrong_is_found_out() {
    let definition = read_dir(&packs().join("every")).expect("the pack reads");
    let cases: Cases = toml::from_str(
        "[[cases]]\nsays = \"everything otherwise\"\nanswers = { tidy = \"met\", swept = \"met\" }\n\
         levels = { bronze = \"not-met\" }\nbecause = { bronze = [\"every: excused 0, in_place 1, needed 2\"] }\n\
         ways = { bronze = [\"tidy (2)\"] }\nstandings = { desks = \"bronze\" }\noverall = \"none\"\n",
    )
    .expect("it reads");
    let wrong = wrong_in(&definition, &cases.cases[0]);
    assert_eq!(wrong.len(), 5, "{wrong:?}");
}
