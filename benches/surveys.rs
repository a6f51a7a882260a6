//! How long the results of a closed survey take, and how much memory: `cargo bench --bench surveys`. Figures and what they
//! mean: `benches/README.md`.
//!
//! Measured is what happens once the answers are read from the database: each is parsed from the text it is kept as, scored
//! on HSE's seven scales, counted by two breakdowns, and what may be told is decided.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use halemark::questionnaires::rules::{Answer, Answers, Choice, Words};
use halemark::surveys::rules::{ChosenBreakdown, Controller, Mode, Terms, results};

/// How long each row is measured.
const AT_LEAST: Duration = Duration::from_secs(2);

fn main() {
    println!("| answers | median | slowest | runs | memory for the answers | peak of the program |");
    println!("|---:|---:|---:|---:|---:|---:|");
    for answers in [100, 10_000, 100_000] {
        measure(answers);
    }
}

fn measure(answers: u32) {
    let terms = terms(answers);
    let kept: Vec<String> = (0..answers).map(|person| kept(&terms, person)).collect();
    let bytes: usize = kept.iter().map(String::len).sum();
    let mut runs = Vec::new();
    let begun = Instant::now();
    while begun.elapsed() < AT_LEAST || runs.len() < 5 {
        let run = Instant::now();
        let read = kept.iter().map(|json| serde_json::from_str(json).expect("an answer"));
        let told = results(&terms, read).expect("results");
        runs.push(run.elapsed());
        assert_eq!(told.answers(), Some(answers));
    }
    runs.sort_unstable();
    let ms = |run: Duration| run.as_secs_f64() * 1000.0;
    let (median, slowest) = (ms(runs[runs.len() / 2]), ms(runs[runs.len() - 1]));
    let (megabytes, peak) = (bytes as f64 / 1e6, peak());
    let count = runs.len();
    println!("| {answers} | {median:.1} ms | {slowest:.1} ms | {count} | {megabytes:.1} MB | {peak} |");
}

/// A survey of so many people with HSE's questionnaire, eight departments and five sites.
fn terms(asked: u32) -> Terms {
    let group = |at: u32| Choice { code: format!("g{at}"), text: Words(BTreeMap::new()) };
    let breakdown = |code: &str, groups: u32| ChosenBreakdown {
        code: code.to_owned(),
        text: Words::default(),
        hint: None,
        groups: (0..groups).map(group).collect(),
        sites: Vec::new(),
    };
    Terms {
        shape: 1,
        employer: "Northmoor Bakery Limited".to_owned(),
        scheme: "A scheme".to_owned(),
        title: "A survey".to_owned(),
        mode: Mode::Slips,
        min_cell: 10,
        controller: Controller::Scheme,
        asked,
        questionnaire: halemark::questionnaires::find("hse-indicator").expect("it is shipped").clone(),
        breakdowns: vec![breakdown("department", 8), breakdown("site", 5)],
        response_goal: None,
    }
}

/// What one person answered, as the database keeps it: one item in twenty is left out.
fn kept(terms: &Terms, person: u32) -> String {
    let mut state = u64::from(person) + 1;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut answers = Answers::default();
    for item in terms.questionnaire.items() {
        if next(20) > 0 {
            let mark = 1 + i32::try_from(next(5)).expect("a mark");
            answers.items.insert(item.code.clone(), Answer::Number(mark));
        }
    }
    for breakdown in &terms.breakdowns {
        let group = next(breakdown.groups.len() as u64);
        answers.groups.insert(breakdown.code.clone(), format!("g{group}"));
    }
    serde_json::to_string(&answers).expect("an answer as text")
}

/// The most memory the program has had, where the system says so.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kilobytes.map_or_else(|| "not known".to_owned(), |kilobytes| format!("{:.0} MB", kilobytes / 1000.0))
}
