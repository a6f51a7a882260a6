//! How fast the rule engine is: `cargo bench --bench engine`. Figures and what they mean: `benches/README.md`.
//!
//! A plain program: what is wanted are medians in a table, and a harness would bring thirty crates for that.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate};
use halemark::scheme::pack::{PackFile, read, read_dir};
use halemark::scheme::{
    Counted, Criterion, Definition, Facts, Finding, Inputs, Reading, Status, evaluate, evaluate_level,
    ways_up,
};

/// How long each row is measured, after a tenth of it to warm up.
const AT_LEAST: Duration = Duration::from_secs(1);

/// Employers of a large scheme, ten times over.
const EMPLOYERS: u64 = 10_000;

fn main() {
    println!("| what | median | 95 in 100 under | runs |\n|---|---:|---:|---:|");
    let bhawa = read_dir(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/config/schemes/bhawa/2025")))
        .expect("the shipped pack reads");
    one_employer(&bhawa);
    many_employers(&bhawa);
    for size in (10..=60).step_by(10) {
        by_size_of_pool(size);
    }
}

fn one_employer(bhawa: &Definition) {
    let inputs = employer(bhawa, 1);
    let first = &bhawa.levels[0].code;
    measured("BHAWA: all levels, one employer", || evaluate(bhawa, &inputs));
    measured("BHAWA: one level, one employer", || evaluate_level(bhawa, &inputs, first));
    let next = bhawa.next_level(&inputs.held, None).map_or(first, |level| &level.code);
    measured("BHAWA: ways up to the next level", || ways_up(bhawa, &inputs, next));
    let blank = Inputs { findings: BTreeMap::new(), ..inputs };
    for level in &bhawa.levels {
        let held = level.requires.iter().cloned().collect();
        let blank = Inputs { held, ..blank.clone() };
        let what = format!("BHAWA: ways up to {}, nothing answered", level.title);
        measured(&what, || ways_up(bhawa, &blank, &level.code));
    }
}

fn many_employers(bhawa: &Definition) {
    let employers: Vec<Inputs> = (0..EMPLOYERS).map(|seed| employer(bhawa, seed)).collect();
    let verdicts = || employers.iter().filter(|inputs| evaluate(bhawa, inputs).overall.is_some()).count();
    measured("BHAWA: all levels, 10,000 employers", verdicts);
}

fn by_size_of_pool(size: usize) {
    for (what, rule) in [("a pool with quotas", quotas(size)), ("points by weight", points(size))] {
        let pack = pool(size, &rule);
        let inputs = Inputs { findings: BTreeMap::new(), ..employer(&pack, 1) };
        let level = &pack.levels[0].code;
        let found = ways_up(&pack, &inputs, level).expect("the level is there");
        let cut = if found.complete { "" } else { ", cut short" };
        measured(&format!("ways up: {what}, {size} criteria{cut}"), || ways_up(&pack, &inputs, level));
    }
}

/// Runs it over and over and writes one row.
fn measured<T>(what: &str, mut run: impl FnMut() -> T) {
    let (started, mut times) = (Instant::now(), Vec::new());
    while started.elapsed() < AT_LEAST / 10 {
        black_box(run());
    }
    let started = Instant::now();
    while started.elapsed() < AT_LEAST || times.len() < 10 {
        let one = Instant::now();
        black_box(run());
        times.push(one.elapsed());
    }
    times.sort_unstable();
    let (median, most) = (times[times.len() / 2], times[times.len() * 95 / 100]);
    println!("| {what} | {} | {} | {} |", shown(median), shown(most), times.len());
}

fn shown(time: Duration) -> String {
    let micros = time.as_secs_f64() * 1e6;
    if micros < 1_000.0 { format!("{micros:.1} µs") } else { format!("{:.2} ms", micros / 1_000.0) }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

/// An employer half-way: some criteria met with all they need, some begun, some excused, by its number.
fn employer(definition: &Definition, seed: u64) -> Inputs {
    let mut chance = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut draw = || {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        chance % 100
    };
    let facts = Facts {
        headcount: 180,
        fte_hundredths: 15_000,
        people_in_scope: 180,
        has_food_outlet: true,
        has_recognised_union: draw() < 30,
        has_visitors: true,
    };
    let findings =
        definition.criteria.iter().map(|criterion| (criterion.code.clone(), found(criterion, draw())));
    Inputs {
        facts,
        track: definition.track_of(&facts).map(|track| track.code.clone()),
        findings: findings.collect(),
        held: BTreeSet::new(),
        as_of: today(),
    }
}

fn found(criterion: &Criterion, drawn: u64) -> Finding {
    let mut finding = match drawn {
        0..=59 => Finding::said(Status::Met, false),
        60..=64 => Finding::said(Status::NotApplicable, true),
        65..=84 => Finding::said(Status::InProgress, false),
        _ => Finding::said(Status::NotStarted, false),
    };
    finding.evidence = vec![today().checked_sub_days(Days::new(drawn)); 3];
    for counter in &criterion.counters {
        let reading = match counter.of {
            Counted::HnaAge { .. } => Reading::Day(today()),
            _ => Reading::Number(counter.of.at_least().unwrap_or(0)),
        };
        finding.readings.insert(counter.name.clone(), reading);
    }
    finding
}

/// A third of the pool, and two in each of five standards.
fn quotas(size: usize) -> String {
    let at_least = (size / 3).max(10);
    format!("kind = \"pool\"\nat_least = {at_least}\nquotas = {{ s0 = 2, s1 = 2, s2 = 2, s3 = 2, s4 = 2 }}")
}

fn points(size: usize) -> String {
    let minimum = "minimum = { s0 = 3, s1 = 3, s2 = 3, s3 = 3, s4 = 3 }";
    format!("kind = \"points\"\nat_least = {}\n{minimum}", size * 7 / 10 + 5)
}

/// A pack of one level with this rule over so many criteria of uneven weight and effort in five standards.
fn pool(size: usize, rule: &str) -> Definition {
    let mut edition = format!(
        "label = \"1\"\nsource = \"Made for a benchmark\"\n[scheme]\nslug = \"pool\"\nname = \"Pool\"\n\
         strap = \"For a benchmark\"\n[[levels]]\ncode = \"only\"\ntitle = \"Only\"\nrank = 1\n\
         [[levels.pass]]\n{rule}\n"
    );
    for standard in 0..5 {
        let _ = write!(edition, "[[standards]]\ncode = \"s{standard}\"\ntitle = \"Standard {standard}\"\n");
    }
    let mut criteria = String::new();
    for at in 0..size {
        let (weight, effort) = (at * 7 % 3 + 1, at * 37 % 23 + 1);
        let _ = write!(
            criteria,
            "[[criteria]]\ncode = \"c-{at}\"\nlevel = \"only\"\nnumber = {}\nstandard = \"s{}\"\n\
             title = \"Criterion {at}\"\ngood_looks_like = \"It is there.\"\nevidence_examples = []\n\
             weight = {weight}\neffort = {effort}\n",
            at + 1,
            at % 5,
        );
    }
    let file = |name: &str, text| PackFile { name: name.to_owned(), text };
    read(vec![file("edition.toml", edition), file("criteria.toml", criteria)]).expect("the pack reads")
}
