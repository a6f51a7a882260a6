//! A release as text, and as JSON. Numbers are rounded by rule 8 in both.

use std::fmt::Write;

use serde_json::{Value as Json, json};

use crate::measures::disclosure::{Cell, Column, Measure, Release, ToldFigure, Value};
use crate::questionnaires::Questionnaire;
use crate::questionnaires::rules::{Item, ItemKind, Words};
use crate::surveys::rules::band_of_mean;

/// Everything that may be told, in plain text.
pub(super) fn text(questionnaire: &Questionnaire, told: &Release) -> String {
    let mut text = String::new();
    let least = told.min_cell();
    // Writing to a text cannot fail.
    let _ = match told.answers().overall {
        Some(answers) => writeln!(
            text,
            "{}: {answers} answers. Nothing is told of fewer than {least} people.",
            questionnaire.slug
        ),
        None => writeln!(text, "{}: fewer than {least} answers. Nothing is told.", questionnaire.slug),
    };
    for (at, breakdown) in told.breakdowns().iter().enumerate() {
        let shown = told.answers().groups.get(at).filter(|groups| !groups.is_empty());
        let counts = shown
            .into_iter()
            .flatten()
            .zip(&breakdown.groups)
            .filter_map(|(count, group)| count.map(|count| format!("{group} {count}")));
        let counts: Vec<String> = counts.collect();
        let counts = if counts.is_empty() { "withheld".to_owned() } else { counts.join(", ") };
        let _ = writeln!(text, "By {}: {counts}", breakdown.code);
    }
    for figure in told.figures() {
        let _ = writeln!(text, "\n{}", title(questionnaire, &figure.code));
        for line in lines(questionnaire, told, figure) {
            let _ = writeln!(text, "  {line}");
        }
    }
    text
}

/// All, then each group, in a line each; what is withheld in one line for each breakdown.
fn lines(questionnaire: &Questionnaire, told: &Release, figure: &ToldFigure) -> Vec<String> {
    let item = questionnaire.item(&figure.code);
    let Some(all) = &figure.cells.overall else {
        return vec![format!("withheld: fewer than {} answered it", told.min_cell())];
    };
    let band = band(questionnaire, figure, all);
    let mut lines = vec![format!("all: {}{band}", cell(questionnaire, item, figure, all))];
    for (at, breakdown) in told.breakdowns().iter().enumerate() {
        let mut withheld = Vec::new();
        for (place, group) in breakdown.groups.iter().enumerate() {
            match figure.cells.of(at, place) {
                Some(one) => lines.push(format!(
                    "{} {group}: {}",
                    breakdown.code,
                    cell(questionnaire, item, figure, one)
                )),
                None => withheld.push(group.as_str()),
            }
        }
        if !withheld.is_empty() {
            lines.push(format!(
                "{} {}: withheld, so that nothing is told of fewer than {} people, and nothing can be worked out",
                breakdown.code,
                withheld.join(", "),
                told.min_cell()
            ));
        }
    }
    lines
}

fn cell(questionnaire: &Questionnaire, item: Option<&Item>, figure: &ToldFigure, cell: &Cell) -> String {
    let value = |(column, value): (&Column, &Value)| {
        let name = match (column.measure, item) {
            (Measure::Mean { .. }, _) | (_, None) => "mean".to_owned(),
            (Measure::Points { .. }, Some(item)) => {
                format!("{} points", name(questionnaire, item, &column.code))
            }
            (Measure::Share, Some(item)) => name(questionnaire, item, &column.code),
        };
        format!("{name} {}", number(column.measure, *value))
    };
    let values: Vec<String> = figure.columns.iter().zip(&cell.values).map(value).collect();
    format!("n {}; {}", cell.n, values.join("; "))
}

fn number(measure: Measure, value: Value) -> String {
    let shown = value.rounded(measure).unwrap_or_default();
    let shown = if measure.is_share() { format!("{shown:.0}%") } else { format!("{shown:.1}") };
    match value {
        Value::About { .. } => shown,
        Value::AtLeast { .. } => format!("{shown} or more"),
        Value::AtMost { .. } => format!("{shown} or less"),
        Value::Withheld => "not shown".to_owned(),
    }
}

/// The band of a scale, of all respondents together, where their mean is told.
fn band(questionnaire: &Questionnaire, figure: &ToldFigure, all: &Cell) -> String {
    let scale = questionnaire.scales.iter().find(|scale| scale.code == figure.code);
    let mean = all.values.first().copied().zip(figure.columns.first());
    let band = scale
        .zip(mean)
        .and_then(|(scale, (mean, column))| Some((scale, band_of_mean(scale, column.measure, mean)?)));
    band.map_or_else(String::new, |(scale, band)| {
        let reference = scale.reference.as_deref().unwrap_or("no reference named");
        format!("; {} ({reference})", say(questionnaire, &band.title))
    })
}

fn title(questionnaire: &Questionnaire, code: &str) -> String {
    let scale = questionnaire.scales.iter().find(|scale| scale.code == code);
    let item = questionnaire.item(code);
    let words = scale.map(|scale| &scale.title).or(item.map(|item| &item.text));
    words.map_or_else(|| code.to_owned(), |words| say(questionnaire, words).to_owned())
}

/// What a choice, a mark or a range is called.
fn name(questionnaire: &Questionnaire, item: &Item, code: &str) -> String {
    let words = match &item.kind {
        ItemKind::Single { choices }
        | ItemKind::Several { choices, .. }
        | ItemKind::Ranking { choices, .. } => {
            choices.iter().find(|choice| choice.code == code).map(|choice| &choice.text)
        }
        ItemKind::Likert { choices } => {
            choices.iter().find(|choice| choice.mark.to_string() == code).map(|choice| &choice.text)
        }
        ItemKind::Scale { shares, .. } => shares
            .iter()
            .find(|share| format!("{}-{}", share.from, share.to) == code)
            .map(|share| &share.title),
        ItemKind::Text { .. } => None,
    };
    words.map_or_else(|| code.to_owned(), |words| say(questionnaire, words).to_owned())
}

fn say<'a>(questionnaire: &Questionnaire, words: &'a Words) -> &'a str {
    words.say("en", &questionnaire.languages)
}

/// Everything that may be told, as JSON; a group that is withheld is null.
pub(super) fn json(questionnaire: &Questionnaire, told: &Release) -> Json {
    let figure = |figure: &ToldFigure| {
        let of = |cell: &Cell| json_cell(figure, cell);
        let by = told.breakdowns().iter().enumerate().map(|(at, breakdown)| {
            let group =
                |(place, group): (usize, &String)| (group.clone(), figure.cells.of(at, place).map(of).into());
            let groups = breakdown.groups.iter().enumerate().map(group);
            (breakdown.code.clone(), Json::Object(groups.collect()))
        });
        json!({
            "code": figure.code,
            "all": figure.cells.overall.as_ref().map(of),
            "by": Json::Object(by.collect()),
        })
    };
    json!({
        "questionnaire": { "slug": questionnaire.slug, "version": questionnaire.version },
        "min_cell": told.min_cell(),
        "answers": told.answers().overall,
        "figures": told.figures().iter().map(figure).collect::<Vec<_>>(),
    })
}

fn json_cell(figure: &ToldFigure, cell: &Cell) -> Json {
    let value = |(column, value): (&Column, &Value)| {
        let (measure, told) = (measure(column.measure), told(*value));
        json!({
            "column": column.code, "measure": measure, "told": told, "value": value.rounded(column.measure),
        })
    };
    json!({ "n": cell.n, "values": figure.columns.iter().zip(&cell.values).map(value).collect::<Vec<_>>() })
}

fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Mean { .. } => "mean",
        Measure::Share => "percent",
        Measure::Points { .. } => "points",
    }
}

fn told(value: Value) -> &'static str {
    match value {
        Value::About { .. } => "about",
        Value::AtLeast { .. } => "at least",
        Value::AtMost { .. } => "at most",
        Value::Withheld => "withheld",
    }
}
