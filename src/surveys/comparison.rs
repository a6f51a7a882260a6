//! A survey beside the one before it, as if different people had answered.

use actix_web::{HttpResponse, web};
use serde_json::{Value as Json, json};

use super::results::Reader;
use super::rules::{Line, Mode, Told, lines};
use super::{store, survey};
use crate::measures::comparison::{Change, changes};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::platform::web::Visit;

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such survey, no results yet, or nothing to compare with.
pub async fn show(visit: Visit, path: web::Path<SurveyId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (seen, now, earlier) = visit
        .read(move |conn, actor| {
            let seen = survey::load(conn, actor, id, Act::ReadResults)?;
            let before =
                survey::load(conn, actor, seen.survey.previous.ok_or(AppError::NotFound)?, Act::ReadResults)?;
            let mut told = |id| store::find_told(conn, id)?.ok_or(AppError::NotFound);
            Ok((seen, told(id)?, told(before.survey.id)?))
        })
        .await?;
    let mut context = seen.context(&visit);
    context["comparison"] = compared(&visit, &now, &earlier);
    visit.page("surveys/comparison.html", context)
}

/// Two surveys side by side, for pages: `{before, alike, pooled, open, rows}`. Made of released figures and nothing finer.
pub fn compared(visit: &Visit, now: &Told, earlier: &Told) -> Json {
    let reader = Reader { visit, terms: &now.terms, results: &now.results };
    let alike = now.is_alike(earlier);
    json!({
        "before": earlier.terms.title,
        "alike": alike,
        "rows": if alike { rows(&reader, earlier) } else { Vec::new() },
        "pooled": (now.results.employers > 1).then_some(now.results.employers),
        "open": (now.terms.mode == Mode::Open || earlier.terms.mode == Mode::Open),
    })
}

/// Every number that is told in both.
fn rows(reader: &Reader<'_>, earlier: &Told) -> Vec<Json> {
    let (now, before) = (lines(reader.terms, reader.results), lines(&earlier.terms, &earlier.results));
    let mut rows = Vec::new();
    for line in now.iter().flatten() {
        let (figure, at) = line.place();
        let same = |other: &&Line<'_>| other.place().0.code == figure.code && other.place().1 == at;
        let Some(other) = before.iter().flatten().find(same) else { continue };
        let change = changes(other.place().0, figure).get(at).copied().flatten();
        rows.extend(change.map(|change| row(reader, line, other, change)));
    }
    rows
}

fn row(reader: &Reader<'_>, line: &Line<'_>, before: &Line<'_>, change: Change) -> Json {
    let decimals = if line.is_share() { 0 } else { 1 };
    let number = |number: f64| format!("{number:+.decimals$}");
    let shown = change.as_shown(line.measure);
    let told = |line: &Line<'_>| line.overall().map(|value| reader.number(value, line.measure));
    json!({
        "title": reader.say(line.of.title()),
        "label": reader.label(line),
        "before": told(before),
        "after": told(line),
        "before_n": change.before,
        "after_n": change.after,
        "difference": number(shown.difference),
        "low": number(shown.low),
        "high": number(shown.high),
        "clear": shown.is_clear,
        "share": line.is_share(),
    })
}
