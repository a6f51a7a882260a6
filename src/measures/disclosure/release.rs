//! The engine: respondents in, what may be told out.

use super::cover::{Of, Row, cover};
use super::ends::values;
use super::hiding::{Shown, hide};
use super::plan::{Figure, Plan, Respondent};
use super::policy::{Policy, Refusal};
use super::released::{Cell, Release, SHAPE, Told, ToldFigure};
use super::tally::{Base, Counted, Sums, Tally};

/// Counts everybody and tells what may be told, by rules 1, 2, 5 and 9. The order of respondents does not matter.
pub fn release(
    policy: Policy,
    plan: &Plan,
    respondents: impl IntoIterator<Item = Respondent>,
) -> Result<Release, Refusal> {
    let tally = Tally::count(plan, respondents)?;
    let min_cell = policy.min_cell();
    let shown = hide(&tally.base, min_cell, &Shown::all(&tally.base));
    let answers = shown.as_ref().map_or_else(Told::nothing, |shown| {
        let groups = (0..plan.breakdowns.len()).map(|breakdown| counts(&tally.base, breakdown, shown));
        Told { overall: Some(tally.base.total()), groups: groups.collect() }
    });
    let figures = plan.figures.iter().zip(&tally.figures).map(|(figure, counted)| {
        // What is shown of a figure is never more than what is shown of the answers: who left it out is a difference of both.
        let shown = shown.as_ref().and_then(|shown| hide(&counted.base, min_cell, shown));
        let cells = shown.map_or_else(Told::nothing, |shown| cells(plan, figure, counted, &shown));
        ToldFigure { code: figure.code.clone(), columns: figure.columns.clone(), cells }
    });
    let figures = figures.collect();
    Ok(Release { shape: SHAPE, min_cell, breakdowns: plan.breakdowns.clone(), answers, figures })
}

fn counts(base: &Base, breakdown: usize, shown: &Shown) -> Vec<Option<u32>> {
    let shown = &shown.0[breakdown];
    if !shown.contains(&true) {
        return Vec::new();
    }
    shown.iter().zip(base.margin(breakdown)).map(|(shown, count)| shown.then_some(count)).collect()
}

/// The cells of one figure: of all, and of the groups that are shown.
fn cells(plan: &Plan, figure: &Figure, counted: &Counted, shown: &Shown) -> Told<Cell> {
    let breakdowns = 0..plan.breakdowns.len();
    let groups = breakdowns.flat_map(|breakdown| of_breakdown(&shown.0[breakdown], breakdown));
    let rows = std::iter::once(Of::All).chain(groups).map(|of| row(figure, counted, shown, of));
    let mut rows: Vec<Row> = rows.filter(|row| row.n > 0).collect();
    cover(figure, &counted.base, &mut rows);
    let mut told = Told { overall: None, groups: vec![Vec::new(); plan.breakdowns.len()] };
    for Row { of, n, values, .. } in rows {
        let cell = Some(Cell { n, values });
        match of {
            Of::All => told.overall = cell,
            Of::Group(breakdown, group) => {
                told.groups[breakdown].resize(shown.0[breakdown].len(), None);
                told.groups[breakdown][group] = cell;
            }
            Of::Rest(_) => {}
        }
    }
    told
}

/// The groups of a breakdown that are shown, and the rest; nothing of a breakdown that is withheld as a whole.
fn of_breakdown(shown: &[bool], breakdown: usize) -> Vec<Of> {
    let groups = (0..shown.len()).filter(|group| shown[*group]).map(|group| Of::Group(breakdown, group));
    let mut all: Vec<Of> = groups.collect();
    if !all.is_empty() {
        all.push(Of::Rest(breakdown));
    }
    all
}

fn row(figure: &Figure, counted: &Counted, shown: &Shown, of: Of) -> Row {
    let base = &counted.base;
    let crossings: Vec<usize> = match of {
        Of::All => (0..base.counts.len()).collect(),
        Of::Group(breakdown, group) => base.crossings(breakdown, group).collect(),
        Of::Rest(breakdown) => {
            let groups = 0..base.margin(breakdown).len();
            let hidden = groups.filter(|group| !shown.0[breakdown].get(*group).is_some_and(|shown| *shown));
            hidden.flat_map(|group| base.crossings(breakdown, group)).collect()
        }
    };
    let together = |column: &Vec<Sums>| Sums::together(crossings.iter().map(|crossing| column[*crossing]));
    let sums: Vec<Sums> = counted.columns.iter().map(together).collect();
    let n = crossings.iter().map(|crossing| base.counts[*crossing]).sum();
    let values = if n == 0 { Vec::new() } else { values(figure, &sums) };
    Row { of, crossings, n, values }
}
