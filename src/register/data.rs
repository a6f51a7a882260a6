//! The register as open data, CSV and JSON, under the same search as its page. Sent in batches as they are read, so
//! that a large register never stands in memory; nothing is kept by caches, so that a revocation counts at once.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::NaiveDate;
use futures_util::stream::{self, Stream, StreamExt};

use crate::platform::app::App;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::register::rules::{Entry, Filters, csv_header, csv_row, json_entry, json_head};
use crate::register::{forms, store};

/// Entries read at a time.
const BATCH: i64 = 500;

/// An export in progress.
#[derive(Clone)]
struct Export {
    app: App,
    filters: Filters,
    as_of: NaiveDate,
}

/// The entries as a table for spreadsheets.
///
/// # Errors
/// As [`forms::search`], or the database's fault before the first line is sent.
pub async fn csv(app: web::Data<App>, request: HttpRequest) -> Result<HttpResponse, AppError> {
    let export = Export::of(&app, &request)?;
    let name = format!("attachment; filename=\"register-{}.csv\"", export.as_of);
    let (_, first) = export.begin().await?;
    let lines = |batch: Vec<Entry>| batch.iter().map(csv_row).collect::<String>();
    let body = stream::once(async { Ok(Bytes::from(csv_header())) })
        .chain(export.batches(first).map(move |batch| Ok::<_, AppError>(lines(batch?).into())));
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8; header=present")
        .insert_header((CONTENT_DISPOSITION, name))
        .insert_header((CACHE_CONTROL, "no-cache"))
        .streaming(body))
}

/// The entries as `{as_of, source, attribution, licence, filters, count, entries}`.
///
/// # Errors
/// As [`forms::search`], or the database's fault before the first entry is sent.
pub async fn json(app: web::Data<App>, request: HttpRequest) -> Result<HttpResponse, AppError> {
    let export = Export::of(&app, &request)?;
    let (count, first) = export.begin().await?;
    let address = app.address("/register");
    let head = json_head(&address, export.as_of, &export.filters, count).to_string();
    let open = format!("{},\"entries\":[", head.strip_suffix('}').unwrap_or(&head));
    let mut separator = "";
    let mut objects = move |batch: Vec<Entry>| {
        let mut text = String::new();
        for entry in &batch {
            text = text + separator + &json_entry(entry, &address).to_string();
            separator = ",";
        }
        text
    };
    let body = stream::once(async { Ok(Bytes::from(open)) })
        .chain(export.batches(first).map(move |batch| Ok::<_, AppError>(objects(batch?).into())))
        .chain(stream::once(async { Ok(Bytes::from("]}")) }));
    Ok(HttpResponse::Ok()
        .content_type("application/json")
        .insert_header((CACHE_CONTROL, "no-cache"))
        .streaming(body))
}

impl Export {
    fn of(app: &App, request: &HttpRequest) -> Result<Self, AppError> {
        let (filters, _) = forms::search(request.query_string())?;
        Ok(Export { app: app.clone(), filters, as_of: day_of(app.clock().now()) })
    }

    /// The number of entries and the first of them, before anything is sent: a fault is still a page then.
    async fn begin(&self) -> Result<(i64, Vec<Entry>), AppError> {
        let Export { app, filters, as_of } = self.clone();
        app.read(move |conn| {
            let count = store::count(conn, &filters, as_of)?;
            Ok((count, store::list_after(conn, &filters, as_of, None, BATCH)?))
        })
        .await
    }

    /// `first` and every batch after it.
    fn batches(self, first: Vec<Entry>) -> impl Stream<Item = Result<Vec<Entry>, AppError>> {
        stream::try_unfold((self, Some(first), None), |(export, given, last)| async move {
            let batch = match given {
                Some(first) => first,
                None => export.next(last).await?,
            };
            let last = batch.last().cloned();
            Ok(last.is_some().then_some((batch, (export, None, last))))
        })
    }

    async fn next(&self, last: Option<Entry>) -> Result<Vec<Entry>, AppError> {
        let Export { app, filters, as_of } = self.clone();
        app.read(move |conn| store::list_after(conn, &filters, as_of, last.as_ref(), BATCH)).await
    }
}
