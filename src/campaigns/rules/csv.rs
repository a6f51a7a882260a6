//! The campaigns of an employer as a table.

use chrono::{NaiveDate, NaiveDateTime};

use super::campaign::{Campaign, Theme};
use crate::platform::csv::line;

const HEADER: [&str; 11] = [
    "topic",
    "theme",
    "starts_on",
    "ends_on",
    "all_year",
    "priority",
    "people_reached",
    "evaluated_on",
    "evaluation",
    "learnt",
    "changed_on",
];

/// A header and a line for each campaign. Days as `2026-11-22`; empty where nothing was said. `day_of` says which day it is
/// at an instant in UTC.
pub fn table(campaigns: &[Campaign], themes: &[Theme], day_of: fn(NaiveDateTime) -> NaiveDate) -> String {
    let rows = campaigns.iter().map(|campaign| line(cells(campaign, themes, day_of(campaign.changed_at))));
    line(HEADER) + &rows.collect::<String>()
}

fn cells(campaign: &Campaign, themes: &[Theme], changed_on: NaiveDate) -> [String; HEADER.len()] {
    let (told, outcome) = (&campaign.told, &campaign.outcome);
    [
        told.topic.clone(),
        campaign.theme(themes).unwrap_or_default(),
        told.starts_on.to_string(),
        told.ends_on.map(|day| day.to_string()).unwrap_or_default(),
        if told.all_year { "yes".into() } else { String::new() },
        told.priority.clone(),
        outcome.reach.map(|reach| reach.to_string()).unwrap_or_default(),
        outcome.evaluated_on.map(|day| day.to_string()).unwrap_or_default(),
        outcome.evaluation.clone(),
        outcome.learnt.clone(),
        changed_on.to_string(),
    ]
}
