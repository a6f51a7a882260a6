//! Which finding stands first, in every list of them: what is clear, then what is further from its limit, then what is
//! known of more people.

use std::cmp::Ordering;

use super::detail::{Beyond, Detail, Measured, Told, Unit};
use super::finding::Finding;
use super::reference::Reference;
use crate::measures::intervals::wilson;

/// How clear it is that something has to be done, the clearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Clearness {
    /// Clear against what others found, or worse than in the survey before.
    Compared,
    /// Clear against an own mark; or somebody says that it is a problem.
    Marked,
    /// The interval reaches back over the limit; or somebody says that it could be better.
    Unclear,
    /// Better than in the survey before.
    Better,
    /// It is not drawn any more.
    Outdated,
}

/// Puts findings into their order. Nothing but what they say decides, so that the same findings always stand alike.
pub fn put_in_order(findings: &mut [Finding]) {
    findings.sort_by(compare);
}

/// The findings that count by topic, each topic where its first finding stands.
pub fn by_topic(findings: &[Finding]) -> Vec<(&str, Vec<&Finding>)> {
    let mut topics: Vec<(&str, Vec<&Finding>)> = Vec::new();
    for finding in findings.iter().filter(|finding| finding.counts()) {
        match topics.iter_mut().find(|(topic, _)| *topic == finding.topic) {
            Some((_, found)) => found.push(finding),
            None => topics.push((&finding.topic, vec![finding])),
        }
    }
    topics
}

fn compare(one: &Finding, other: &Finding) -> Ordering {
    clearness(one)
        .cmp(&clearness(other))
        .then_with(|| distance(&other.detail).total_cmp(&distance(&one.detail)))
        .then_with(|| people(&other.detail).cmp(&people(&one.detail)))
        .then_with(|| (&one.topic, one.source, &one.key).cmp(&(&other.topic, other.source, &other.key)))
}

fn clearness(finding: &Finding) -> Clearness {
    if finding.is_outdated {
        return Clearness::Outdated;
    }
    match &finding.detail {
        Detail::Limit { of, told, limit, reference } | Detail::Group { of, told, limit, reference, .. } => {
            match reference {
                _ if !is_clear(of, told, *limit) => Clearness::Unclear,
                Reference::Cited(_) => Clearness::Compared,
                Reference::OwnMark | Reference::Unknown => Clearness::Marked,
            }
        }
        Detail::Change { is_better: true, .. } => Clearness::Better,
        Detail::Change { .. } => Clearness::Compared,
        Detail::Observation { is_problem: is_named, .. } | Detail::Theme { is_strong: is_named, .. } => {
            if *is_named {
                Clearness::Marked
            } else {
                Clearness::Unclear
            }
        }
        Detail::Own { .. } => Clearness::Marked,
    }
}

/// Whether the whole interval is beyond the limit. Of a bound it is that of a share which is the bound; a mean of which only
/// a bound is told is at the end of its scale.
fn is_clear(of: &Measured, told: &Told, limit: f64) -> bool {
    let of_bound = || match of.unit {
        Unit::Percent => {
            wilson(told.value / 100.0, told.n).map(|found| (found.low * 100.0, found.high * 100.0))
        }
        Unit::Mean => Some((told.value, told.value)),
    };
    let interval = if told.is_bound { of_bound() } else { told.interval };
    interval.is_some_and(|(low, high)| match of.beyond {
        Beyond::From => low >= limit,
        Beyond::Below => high < limit,
    })
}

/// How far it is from what it is held against, in tenths of that: near enough is alike.
fn distance(detail: &Detail) -> f64 {
    let (far, against) = match detail {
        Detail::Limit { told, limit, .. } | Detail::Group { told, limit, .. } => (told.value - limit, *limit),
        Detail::Change { difference, before, .. } => (*difference, *before),
        Detail::Observation { .. } | Detail::Theme { .. } | Detail::Own { .. } => return 0.0,
    };
    (10.0 * far.abs() / against.abs().max(1.0)).round()
}

fn people(detail: &Detail) -> u32 {
    match detail {
        Detail::Limit { told, .. } | Detail::Group { told, .. } => told.n,
        Detail::Change { n, .. } => *n,
        Detail::Theme { people, .. } => u32::try_from(*people).unwrap_or(0),
        Detail::Observation { .. } | Detail::Own { .. } => 0,
    }
}

#[cfg(test)]
mod tests;
