//! A finding in short: against what, and of how many people.

use super::{number, percent};
use crate::needs::rules::{Beyond, Detail, Measured, Unit};
use crate::platform::text::Text;
use crate::platform::web::{Visit, filters};

/// What one line below a finding says; nothing of the adviser's own.
pub(super) fn facts(visit: &Visit, detail: &Detail) -> Vec<Text> {
    let day = |day| filters::date(visit.lang, day);
    match detail {
        Detail::Limit { of, told, limit, .. } => vec![limited(of, *limit), people(told.n)],
        Detail::Group { of, told, all, limit, .. } => {
            let all = Text::new("finding-fact-all").with("all", percent(of, *all));
            vec![all, limited(of, *limit), people(told.n)]
        }
        Detail::Change { of, before_n, n, low, high, earlier, .. } => {
            let interval = Text::new("finding-fact-change")
                .with("low", format!("{low:+.*}", super::decimals(of.unit)))
                .with("high", format!("{high:+.*}", super::decimals(of.unit)));
            let waves = Text::new("finding-fact-waves").with("before", *before_n).with("count", *n);
            let since = earlier.as_ref().map(|earlier| {
                Text::new("finding-fact-earlier")
                    .with("survey", earlier.title.as_str())
                    .with("day", day(earlier.released_on))
            });
            [interval, waves].into_iter().chain(since).collect()
        }
        Detail::Observation { walked_on, .. } => {
            vec![Text::new("finding-fact-walkround").with("day", day(*walked_on))]
        }
        Detail::Theme { held_on, people: took_part, .. } => {
            let held = Text::new("finding-fact-conversation").with("day", day(*held_on));
            vec![held, Text::new("finding-fact-people").with("count", *took_part)]
        }
        Detail::Own { .. } => Vec::new(),
    }
}

/// How uncertain the number is, where that is told; of a change it is among its facts.
pub(super) fn interval(detail: &Detail) -> Option<Text> {
    let (Detail::Limit { of, told, .. } | Detail::Group { of, told, .. }) = detail else { return None };
    let said = |end| percent(of, end);
    told.interval
        .map(|(low, high)| Text::new("needs-report-interval").with("low", said(low)).with("high", said(high)))
}

/// Where the limit comes from, where anybody says so.
pub(super) fn reference(detail: &Detail) -> Option<&str> {
    match detail {
        Detail::Limit { reference, .. } | Detail::Group { reference, .. } => reference.cited(),
        _ => None,
    }
}

fn people(count: u32) -> Text {
    Text::new("finding-fact-people").with("count", count)
}

fn limited(of: &Measured, limit: f64) -> Text {
    let beyond = if of.beyond == Beyond::From { "from" } else { "below" };
    let limit =
        if of.unit == Unit::Percent { format!("{}%", number(of.unit, limit)) } else { limit.to_string() };
    Text::new("finding-fact-limit").with("beyond", beyond).with("limit", limit)
}
