//! `halemark scheme evaluate DIR --facts FILE --answers FILE --as-of DATE`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::json;

use super::words::{Words, outcome};
use super::{answers, facts};
use crate::scheme::pack::read_dir;
use crate::scheme::{
    Definition, Evaluation, Inputs, LevelCode, LevelVerdict, Outcome, Way, WaysUp, evaluate, ways_up,
};

/// What to evaluate.
#[derive(clap::Args)]
pub struct Given {
    /// The folder of the pack.
    dir: PathBuf,
    /// The employer's facts, as TOML or JSON: headcount, fte, people_in_scope, has_food_outlet,
    /// has_recognised_union, has_visitors, track, held.
    #[arg(long, value_name = "FILE")]
    facts: PathBuf,
    /// A table for each criterion that is answered, as TOML or JSON: status and reason, or mark and not_applicable;
    /// counters; evidence.
    #[arg(long, value_name = "FILE")]
    answers: PathBuf,
    /// The day it is judged by, such as 2026-11-22.
    #[arg(long, value_name = "DATE")]
    as_of: NaiveDate,
    /// Print the evaluation and the ways up as JSON.
    #[arg(long)]
    json: bool,
}

/// Prints the verdict on every level with its derivation, and the ways up.
pub fn run(given: &Given) -> Result<(), Vec<String>> {
    let definition = read_dir(&given.dir).map_err(|refusal| vec![refusal.to_string()])?;
    let inputs = inputs(given, &definition)?;
    let evaluation = evaluate(&definition, &inputs);
    let ways: BTreeMap<LevelCode, WaysUp> = evaluation
        .levels
        .iter()
        .filter(|verdict| verdict.outcome == Outcome::NotMet)
        .filter_map(|verdict| Some((verdict.level.clone(), ways_up(&definition, &inputs, &verdict.level)?)))
        .collect();
    if given.json {
        let found = json!({ "evaluation": evaluation, "ways": ways });
        super::print(&format!("{found:#}\n"));
        return Ok(());
    }
    super::print(&report(&Words::load()?, &definition, &inputs, &evaluation, &ways));
    Ok(())
}

/// Both files are read before anything is complained of.
fn inputs(given: &Given, definition: &Definition) -> Result<Inputs, Vec<String>> {
    let employer = facts::employer(&given.facts, definition);
    let findings = answers::answers(&given.answers, definition);
    match (employer, findings) {
        (Ok(facts::Employer { facts, track, held }), Ok(findings)) => {
            Ok(Inputs { facts, track, findings, held, as_of: given.as_of })
        }
        (employer, findings) => Err(employer.err().into_iter().chain(findings.err()).flatten().collect()),
    }
}

fn report(
    words: &Words,
    definition: &Definition,
    inputs: &Inputs,
    evaluation: &Evaluation,
    ways: &BTreeMap<LevelCode, WaysUp>,
) -> String {
    // Writing to a text cannot fail.
    let mut out = format!("{}, {}, as of {}", definition.scheme.name, definition.label, inputs.as_of);
    let _ = match &inputs.track {
        Some(track) => writeln!(out, ", track {track}"),
        None => writeln!(out),
    };
    for verdict in &evaluation.levels {
        let _ = writeln!(out, "\n{}", headline(definition, verdict));
        words.tree(definition, &verdict.derivation, 1, &mut out);
        if let Some(ways) = ways.get(&verdict.level) {
            list_ways(definition, ways, &mut out);
        }
    }
    if !evaluation.standards.is_empty() {
        let _ = writeln!(out, "\nStandards");
    }
    for standing in &evaluation.standards {
        let at = standing.stands_at.as_ref().map_or("below every level", |code| title(definition, code));
        let _ = writeln!(out, "  {}: {at}", definition.standard_title(&standing.standard));
    }
    let overall = evaluation.overall.as_ref().map_or("no level is met", |code| title(definition, code));
    let _ = writeln!(out, "\nOverall: {overall}");
    out
}

fn headline(definition: &Definition, verdict: &LevelVerdict) -> String {
    let LevelVerdict { in_place, needed, excused, .. } = verdict;
    let excused = if *excused == 0 { String::new() } else { format!(", {excused} excused") };
    let title = title(definition, &verdict.level);
    format!("{title}: {} ({in_place} of {needed} criteria in place{excused})", outcome(verdict.outcome))
}

fn title<'a>(definition: &'a Definition, code: &'a LevelCode) -> &'a str {
    definition.level(code).map_or(code.as_str(), |level| &level.title)
}

fn list_ways(definition: &Definition, ways: &WaysUp, out: &mut String) {
    if ways.ways.is_empty() {
        return;
    }
    let _ = writeln!(out, "  Ways up, the least work first");
    for (at, Way { criteria, effort }) in ways.ways.iter().enumerate() {
        let _ = writeln!(out, "    {}. effort {effort}", at + 1);
        for code in criteria {
            let title = definition.criterion(code).map_or("", |criterion| criterion.title.as_str());
            let _ = writeln!(out, "       {code} {title}");
        }
    }
    if !ways.complete {
        let _ = writeln!(out, "    The search was stopped at its limit: there may be cheaper ways.");
    }
}
