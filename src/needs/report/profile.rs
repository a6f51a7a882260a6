//! Who works there, as far as it may be told, with the response of a site beside it where the survey tells it.

use serde_json::{Value, json};

use super::super::profile::{site_codes, title};
use super::super::rules::{Dimension, groups, shown};
use super::{Report, Told};
use crate::platform::web::Visit;

/// The dimensions that were told: `[{dimension, rows: [{title, people, answers}] | none}]`, without rows where nothing may
/// be told. A dimension of which nothing was typed is not there.
pub(super) fn shown_of(visit: &Visit, report: &Report, min_cell: i32) -> Vec<Value> {
    let sites = site_codes(&report.sites);
    let dimension = |dimension: Dimension| {
        let groups = groups(&report.profile, dimension, &sites);
        if groups.is_empty() {
            return None;
        }
        let row = |(code, people): (String, Option<i32>)| {
            let title = title(visit, dimension, &code, &report.sites);
            let answers = people.and(report.survey.as_ref()).and_then(|of| response(of, dimension, &title));
            json!({ "title": title, "people": people, "answers": answers })
        };
        let rows = shown(&groups, report.facts.people, min_cell)
            .map(|rows| rows.into_iter().map(row).collect::<Vec<_>>());
        let has_answers = rows.iter().flatten().any(|row| !row["answers"].is_null());
        Some(json!({ "dimension": dimension.as_str(), "rows": rows, "has_answers": has_answers }))
    };
    Dimension::ALL.into_iter().filter_map(dimension).collect()
}

/// How many of a site answered, as the survey tells it: only where it broke its results down by the sites.
fn response(of: &Told, dimension: Dimension, title: &str) -> Option<u32> {
    if dimension != Dimension::Site {
        return None;
    }
    let breakdown = of.terms.breakdowns.iter().position(|chosen| chosen.code == "site")?;
    let groups = &of.terms.breakdowns.get(breakdown)?.groups;
    let group = groups.iter().position(|group| group.text.say("en", &[]) == title)?;
    of.results.release.answers().of(breakdown, group).copied()
}
