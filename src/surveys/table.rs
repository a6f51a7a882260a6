//! The results of a survey as a table for spreadsheets: the numbers of the page, rounded and withheld as there.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use actix_web::{HttpResponse, web};

use super::results::Reader;
use super::rules::{Line, Told, lines};
use super::{store, survey};
use crate::platform::access::Act;
use crate::platform::csv;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::platform::text::Text;
use crate::platform::web::Visit;

/// One line for each number told: of all, then of each group.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such survey, or no results yet.
pub async fn csv(visit: Visit, path: web::Path<SurveyId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let told = visit
        .read(move |conn, actor| {
            survey::load(conn, actor, id, Act::ReadResults)?;
            store::find_told(conn, id)?.ok_or(AppError::NotFound)
        })
        .await?;
    let Told { terms, results, .. } = told;
    let reader = Reader { visit: &visit, terms: &terms, results: &results };
    let heads = ["code", "question", "number", "group", "answered", "value"];
    let heads = heads.map(|head| visit.say(&Text::new(format!("results-csv-{head}"))));
    let mut body = format!("{}{}", csv::MARK, csv::line(heads));
    for line in lines(&terms, &results).iter().flatten() {
        body.push_str(&rows(&reader, line));
    }
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8; header=present")
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"results.csv\""))
        .insert_header((CACHE_CONTROL, "no-store"))
        .body(body))
}

fn rows(reader: &Reader<'_>, line: &Line<'_>) -> String {
    let start = [line.of.code().to_owned(), reader.say(line.of.title()), reader.label(line)];
    let row = |group: String, told: Option<(u32, String)>| {
        let (n, value) = match told {
            Some((n, value)) => (n.to_string(), value),
            None => (String::new(), reader.visit.say(&Text::new("results-withheld"))),
        };
        csv::line(start.iter().cloned().chain([group, n, value]))
    };
    let number = |value| reader.number(value, line.measure);
    let overall = line.base().zip(line.overall().map(number));
    let mut rows = row(reader.visit.say(&Text::new("results-everybody")), overall);
    for (at, breakdown) in reader.terms.breakdowns.iter().enumerate() {
        for (group, named) in breakdown.groups.iter().enumerate() {
            let told = line.of_group(at, group).map(|(n, value)| (n, number(value)));
            rows.push_str(&row(reader.say(&named.text), told));
        }
    }
    rows
}
