//! A survey beside the one before it, as if different people had answered.

use actix_web::{HttpResponse, web};
use serde_json::{Value as Json, json};

use super::results::{Reader, Told, told};
use super::rules::{Line, Mode, Results, Terms, lines};
use super::survey;
use crate::measures::comparison::{Change, changes};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::platform::web::Visit;

/// What the earlier survey promised and found.
type Earlier = (Terms, Results);

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
            let then = told(conn, before.survey.id)?;
            Ok((seen, told(conn, id)?, (then.terms, then.results)))
        })
        .await?;
    let Told { terms, results, .. } = now;
    let mut context = seen.context(&visit);
    context["comparison"] = compared(&visit, &(terms, results), &earlier);
    visit.page("surveys/comparison.html", context)
}

/// Two surveys side by side, for pages: `{before, alike, pooled, open, rows}`. Made of released figures and nothing finer.
pub fn compared(visit: &Visit, (terms, results): &(Terms, Results), earlier: &(Terms, Results)) -> Json {
    let reader = Reader { visit, terms, results };
    json!({
        "before": earlier.0.title,
        "alike": is_alike(&reader, earlier),
        "rows": rows(&reader, earlier),
        "pooled": (results.employers > 1).then_some(results.employers),
        "open": (terms.mode == Mode::Open || earlier.0.mode == Mode::Open),
    })
}

/// Whether both asked the same questionnaire in the same version, and both are told of one employer, or both of several.
fn is_alike(reader: &Reader<'_>, (earlier, told): &Earlier) -> bool {
    let name = |terms: &Terms| (terms.questionnaire.slug.clone(), terms.questionnaire.version.clone());
    name(reader.terms) == name(earlier) && (reader.results.employers > 1) == (told.employers > 1)
}

/// Every number that is told in both.
fn rows(reader: &Reader<'_>, earlier: &Earlier) -> Vec<Json> {
    if !is_alike(reader, earlier) {
        return Vec::new();
    }
    let (now, before) = (lines(reader.terms, reader.results), lines(&earlier.0, &earlier.1));
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
    let (unit, decimals) = if line.is_share() { (100.0, 0) } else { (1.0, 1) };
    let number = |number: f64| format!("{:+.decimals$}", number * unit);
    let told = |line: &Line<'_>| line.overall().map(|value| reader.number(value, line.measure));
    json!({
        "title": reader.say(line.of.title()),
        "label": reader.label(line),
        "before": told(before),
        "after": told(line),
        "before_n": change.before,
        "after_n": change.after,
        "difference": number(change.difference.estimate),
        "low": number(change.difference.low),
        "high": number(change.difference.high),
        "clear": change.difference.excludes_zero(),
        "share": line.is_share(),
    })
}
