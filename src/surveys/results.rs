//! What a closed survey found: every figure with its chart, what is withheld and why, and what it stands on.

use actix_web::{HttpResponse, web};
use serde_json::{Value as Json, json};

use super::rules::{Line, Mode, RateWord, Results, Terms, Told, lines};
use super::{store, survey};
use crate::measures::disclosure::{Measure, Value};
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::platform::text::Text;
use crate::platform::web::Visit;
use crate::questionnaires::rules::{Page, Words};

/// Results in the language of a reader.
pub(super) struct Reader<'a> {
    pub visit: &'a Visit,
    pub terms: &'a Terms,
    pub results: &'a Results,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such survey, or no results yet.
pub async fn show(visit: Visit, path: web::Path<SurveyId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (seen, told, own) = visit
        .read(move |conn, actor| {
            let seen = survey::load(conn, actor, id, Act::ReadResults)?;
            let own = store::find_results(conn, id)?.and_then(|(own, _)| own.answers());
            Ok((seen, store::find_told(conn, id)?.ok_or(AppError::NotFound)?, own))
        })
        .await?;
    let Told { terms, results, released_on, .. } = told;
    let reader = Reader { visit: &visit, terms: &terms, results: &results };
    let mut context = seen.context(&visit);
    let lines = lines(&terms, &results);
    context["results"] = json!({
        "released_on": released_on,
        "answers": results.answers(),
        "pooled": (results.employers > 1).then_some(results.employers),
        "rate": reader.rate(),
        "goal": terms.goal().map(|goal| json!({ "percent": goal.percent, "people": goal.people,
            "outcome": goal.outcome(terms.mode, own).as_str() })),
        "small": results.answers().is_none() && terms.asked < super::rules::FEWEST_ASKED,
        "mode": terms.mode.as_str(),
        "scales": lines.iter().flatten().filter(|line| line.of.scale().is_some()).map(|line| reader.line(line)).collect::<Vec<_>>(),
        "parts": reader.parts(&lines),
        "breakdowns": (0..terms.breakdowns.len()).map(|at| reader.breakdown(&lines, at)).collect::<Vec<_>>(),
        "references": reader.references(),
        "source": terms.questionnaire.source,
        "lang": terms.questionnaire.lang_apart(visit.lang.code()),
        "compares": seen.survey.previous.is_some(),
        "has_comments": may(Act::ReadComments, &seen.relation).is_ok(),
    });
    visit.page("surveys/results.html", context)
}

impl Reader<'_> {
    /// A text of the questionnaire.
    pub fn say(&self, words: &Words) -> String {
        words.say(self.visit.lang.code(), &self.terms.questionnaire.languages).to_owned()
    }

    /// The response rate with HSE's word for it; none where anybody could answer twice.
    fn rate(&self) -> Option<Json> {
        let answers = self.results.answers().filter(|_| self.terms.mode != Mode::Open)?;
        let asked = self.results.asked.max(1);
        let percent = (f64::from(answers) * 100.0 / f64::from(asked)).round();
        let word = RateWord::of(answers, asked).as_str();
        Some(
            json!({ "percent": percent, "asked": asked, "word": self.visit.say(&Text::new(format!("results-rate-{word}"))) }),
        )
    }

    /// One number with its bar.
    pub fn line(&self, line: &Line<'_>) -> Json {
        let (low, high) = line.measure.ends();
        let ticks = line.of.scale().map(|scale| {
            let at = |below: f64| ((below - low) / (high - low) * 100.0).clamp(0.0, 100.0);
            scale.bands.iter().filter_map(|band| band.below).map(at).collect::<Vec<_>>()
        });
        json!({
            "code": line.of.code(),
            "title": self.say(line.of.title()),
            "note": line.of.note().map(|note| self.say(note)),
            "label": self.label(line),
            "n": line.base(),
            "value": line.overall().map(|value| self.number(value, line.measure)),
            "bar": line.shown().map(|shown| bar(line, shown)),
            "ticks": ticks.unwrap_or_default(),
            "band": line.band().map(|band| self.say(&band.title)),
            "low": low,
            "high": high,
        })
    }

    /// What of the question a number is.
    pub fn label(&self, line: &Line<'_>) -> String {
        line.label.map_or_else(|| self.visit.say(&Text::new("results-mean")), |label| self.say(label))
    }

    /// The items that are in no scale, by the pages people answered them on: `{id, title, items}`.
    fn parts(&self, lines: &[Vec<Line<'_>>]) -> Vec<Json> {
        let of = |code: &str| lines.iter().find(|lines| lines.iter().any(|line| line.is_of_item(code)));
        let pages = self.terms.questionnaire.pages.iter().zip(1..);
        let part = |(page, number): (&Page, usize)| {
            let items = page.items.iter().filter_map(|item| of(&item.code)).map(|lines| self.item(lines));
            let items: Vec<Json> = items.collect();
            let id = format!("part-{number}");
            (!items.is_empty()).then(|| json!({ "id": id, "title": self.say(&page.title), "items": items }))
        };
        pages.filter_map(part).collect()
    }

    /// An item of its own: its choices with their shares; of a ranking the most wanted first.
    fn item(&self, lines: &[Line<'_>]) -> Json {
        let first = lines.first();
        let is_ranking = first.is_some_and(|line| line.of.is_ranking());
        let mut rows: Vec<Json> = Vec::new();
        if is_ranking {
            let mut ranked: Vec<_> = lines.chunks(2).collect();
            let shown = |line: Option<&Line<'_>>| line.and_then(Line::shown).unwrap_or(-1.0);
            let by = |pair: &[Line<'_>]| (shown(pair.last()), shown(pair.first()));
            // Sorted by what is shown, so that the order tells nothing finer: by points, and where there are none by shares.
            ranked.sort_by(|a, b| {
                let ((points, share), (other_points, other_share)) = (by(a), by(b));
                other_points.total_cmp(&points).then(other_share.total_cmp(&share))
            });
            for pair in ranked {
                let mut row = pair.first().map(|line| self.line(line)).unwrap_or_default();
                let points = pair.last().and_then(|line| Some(self.number(line.overall()?, line.measure)));
                row["points"] = points.into();
                rows.push(row);
            }
        } else {
            rows.extend(lines.iter().map(|line| self.line(line)));
        }
        let title = first.map(|line| self.say(line.of.title()));
        let base = first.and_then(Line::base);
        json!({ "title": title, "n": base, "rows": rows, "ranking": is_ranking })
    }

    /// A breakdown: every figure by its groups, and which groups are withheld.
    fn breakdown(&self, lines: &[Vec<Line<'_>>], at: usize) -> Json {
        let Some(breakdown) = self.terms.breakdowns.get(at) else { return Json::Null };
        let answers = self.results.release.answers();
        let groups = || breakdown.groups.iter().enumerate();
        let is_shown = |group: usize| answers.of(at, group).is_some();
        let shown: Vec<usize> = groups().map(|(group, _)| group).filter(|group| is_shown(*group)).collect();
        let heads: Vec<Json> = shown
            .iter()
            .filter_map(|group| Some((breakdown.groups.get(*group)?, answers.of(at, *group)?)))
            .map(|(group, n)| json!({ "title": self.say(&group.text), "n": n }))
            .collect();
        let withheld: Vec<String> =
            groups().filter(|(at, _)| !is_shown(*at)).map(|(_, group)| self.say(&group.text)).collect();
        let row = |line: &Line<'_>| {
            let cell =
                |group: &usize| line.of_group(at, *group).map(|(_, value)| self.number(value, line.measure));
            let cells: Vec<Option<String>> = shown.iter().map(cell).collect();
            json!({ "title": self.say(line.of.title()), "label": self.label(line), "cells": cells })
        };
        let figures = lines.iter().filter(|lines| lines.iter().any(|line| line.breaks_down(at)));
        let figures: Vec<Vec<Json>> = figures.map(|lines| lines.iter().map(row).collect()).collect();
        json!({ "title": self.say(&breakdown.text), "groups": heads, "withheld": withheld, "figures": figures })
    }

    /// What the bands compare with, each reference once.
    fn references(&self) -> Vec<&str> {
        let scales = self.terms.questionnaire.scales.iter();
        let mut found: Vec<&str> = scales.filter_map(|scale| scale.reference.as_deref()).collect();
        found.dedup();
        found
    }

    /// A number as it may be told: whole percents, one decimal, coded at the ends.
    pub fn number(&self, value: Value, measure: Measure) -> String {
        let shown = value.rounded(measure).unwrap_or_default();
        let number = match measure {
            Measure::Share => format!("{shown:.0}%"),
            Measure::Mean { .. } | Measure::Points { .. } => format!("{shown:.1}"),
        };
        let key = match value {
            Value::About { .. } => return number,
            Value::AtLeast { .. } => "results-at-least",
            Value::AtMost { .. } => "results-at-most",
            Value::Withheld => "results-withheld",
        };
        self.visit.say(&Text::new(key).with("number", number))
    }
}

/// How long a bar is, in percent of its scale, from the number that is shown and nothing finer.
fn bar(line: &Line<'_>, shown: f64) -> f64 {
    let (low, high) = line.measure.ends();
    let along = if line.is_share() { shown } else { (shown - low) / (high - low) * 100.0 };
    along.round().clamp(0.0, 100.0)
}
