//! `halemark survey tabulate`, as an analyst meets it, and whoever wants to attack it.

use super::program::{Ended, run};
use std::fmt::Write;
use std::fs;

const HSE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/config/questionnaires/hse-indicator.toml");
const SCALES: [&str; 7] =
    ["demands", "control", "managers-support", "peer-support", "relationships", "role", "change"];

/// A file with a line for each group of people: how many, their department and site, what they mark in all 35 items.
fn tabulate(groups: &[(usize, &str, &str, u8)], more: &[&str]) -> Ended {
    let folder = tempfile::tempdir().unwrap();
    let mut text = (1..=35).map(|item| item.to_string()).collect::<Vec<_>>().join(",") + ",department,site\n";
    for (people, department, site, mark) in groups {
        let marks = vec![mark.to_string(); 35].join(",");
        (0..*people).for_each(|_| writeln!(text, "{marks},{department},{site}").unwrap());
    }
    fs::write(folder.path().join("answers.csv"), text).unwrap();
    let given = ["survey", "tabulate", "--questionnaire", HSE, "--answers", "answers.csv"];
    run(folder.path(), &[&given, more].concat(), &[])
}

fn json(ended: &Ended) -> serde_json::Value {
    assert!(ended.is_ok, "{}", ended.faults);
    serde_json::from_str(&ended.said).unwrap()
}

/// What is told of all in each scale: how, and the number.
fn scales(ended: &Ended) -> Vec<(String, String, f64)> {
    let found = json(ended);
    let figures = found["figures"].as_array().unwrap();
    let one = |figure: &serde_json::Value| {
        let value = &figure["all"]["values"][0];
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        (text(&figure["code"]), text(&value["told"]), value["value"].as_f64().unwrap())
    };
    figures.iter().map(one).collect()
}

#[test]
fn the_vectors_of_hses_tool_come_out_of_a_file() {
    let middle = scales(&tabulate(&[(12, "", "", 3)], &["--json"]));
    assert_eq!(middle.len(), SCALES.len(), "no item of a scale is told beside it: {middle:?}");
    assert!(middle.iter().all(|(_, told, mean)| told == "about" && *mean == 3.0), "{middle:?}");
    let all_fives = scales(&tabulate(&[(12, "", "", 5)], &["--json"]));
    for (code, told, mean) in &all_fives {
        // One and five are the ends: only that a mean is near them is told.
        let turned = ["demands", "relationships"].contains(&code.as_str());
        let expected = if turned { ("at most", 1.4) } else { ("at least", 4.6) };
        assert_eq!((told.as_str(), *mean), expected, "{code}");
    }
    let half = scales(&tabulate(&[(10, "", "", 5), (10, "", "", 3)], &["--json"]));
    for (code, _, mean) in &half {
        let turned = ["demands", "relationships"].contains(&code.as_str());
        assert_eq!(*mean, if turned { 2.0 } else { 4.0 }, "{code}");
    }
}

#[test]
fn an_answer_of_zero_is_missing_as_in_hses_files() {
    let zeros = scales(&tabulate(&[(12, "", "", 4), (12, "", "", 2)], &["--json"]));
    let with_missing = tabulate(&[(12, "", "", 4), (12, "", "", 2), (9, "", "", 0)], &["--json"]);
    assert_eq!(scales(&with_missing), zeros);
    assert_eq!(json(&with_missing)["figures"][0]["all"]["n"], 24);
}

#[test]
fn departments_that_could_be_worked_out_are_withheld() {
    let groups = [(31, "Ops", "", 3), (14, "Sales", "", 4), (6, "Admin", "", 2), (4, "IT", "", 5)];
    let ended = tabulate(&groups, &["--by", "department", "--json"]);
    let by = &json(&ended)["figures"][0]["by"]["department"];
    assert_eq!((by["Ops"]["n"].as_u64(), by["Sales"]["n"].as_u64()), (Some(31), Some(14)));
    assert!(by["Admin"].is_null() && by["IT"].is_null(), "{by}");
    let text = tabulate(&groups, &["--by", "department"]).said;
    assert!(text.contains("department Admin, IT: withheld"), "{text}");
    assert!(text.contains("55 answers") && text.contains("136 organisations"), "{text}");
}

#[test]
fn two_breakdowns_hide_what_their_difference_would_tell() {
    // Forty of Ops are at North and three are not: each breakdown alone may be told.
    let groups = [(40, "Ops", "North", 3), (3, "Ops", "South", 5), (40, "Sales", "South", 3)];
    let told = |by: &[&str]| {
        let more: Vec<&str> = by.iter().flat_map(|by| ["--by", *by]).chain(["--json"]).collect();
        let found = json(&tabulate(&groups, &more));
        let of = |by: &&str, group: &str| !found["figures"][0]["by"][*by][group].is_null();
        by.iter().map(|by| ["Ops", "Sales", "North", "South"].map(|group| of(by, group))).collect::<Vec<_>>()
    };
    assert_eq!(told(&["department"]), [[true, true, false, false]]);
    assert_eq!(told(&["site"]), [[false, false, true, true]]);
    let both = told(&["department", "site"]);
    assert!(both.iter().any(|shown| shown == &[false; 4]), "one breakdown has to go: {both:?}");
}

#[test]
fn too_low_a_threshold_a_third_breakdown_and_wrong_answers_are_refused() {
    assert!(tabulate(&[(12, "", "", 3)], &["--min-cell", "5"]).is_ok);
    let low = tabulate(&[(12, "", "", 3)], &["--min-cell", "4"]);
    assert!(!low.is_ok && low.faults.contains("5 or more") && low.said.is_empty(), "{}", low.faults);
    let three = tabulate(&[(12, "", "", 3)], &["--by", "department", "--by", "site", "--by", "1"]);
    assert!(!three.is_ok && three.faults.contains("at most two"), "{}", three.faults);
    let gone = tabulate(&[(12, "", "", 3)], &["--by", "team"]);
    assert!(!gone.is_ok && gone.faults.contains("--by team"), "{}", gone.faults);
    let wrong = tabulate(&[(12, "", "", 3), (1, "", "", 7)], &[]);
    assert!(!wrong.is_ok && wrong.faults.contains("line 14, column 1: 7 is no answer"), "{}", wrong.faults);
}

#[test]
fn nothing_is_told_of_fewer_answers_than_the_threshold() {
    let few = json(&tabulate(&[(9, "", "", 3)], &["--json"]));
    assert!(few["answers"].is_null());
    assert!(few["figures"].as_array().unwrap().iter().all(|figure| figure["all"].is_null()), "{few}");
}

#[test]
fn giving_up_asks_for_a_survey_that_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let data = ("HALEMARK_DATA_DIR", folder.path().to_str().unwrap());
    let given = |id: &str| {
        run(folder.path(), &["survey", "give-up", id, "--yes"], &[data, ("HALEMARK_MAIL_FILES", "true")])
    };
    let ended = given("spring");
    assert!(!ended.is_ok && ended.faults.contains("no survey's key"), "{}", ended.faults);
    let ended = given("0198f0c0-0000-7000-8000-000000000000");
    assert!(!ended.is_ok && ended.faults.contains("there is no such database"), "{}", ended.faults);
}
