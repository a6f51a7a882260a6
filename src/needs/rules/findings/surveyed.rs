//! What a survey found: numbers beyond the limits its questionnaire sets, of all and of groups.

use super::detail::{Beyond, Detail};
use super::finding::{Drawn, FindingSource};
use super::reading::{Number, Reading, readings};
use crate::questionnaires::rules::Words;
use crate::surveys::rules::{ChosenBreakdown, Results, Terms, lines};

/// The findings of a closed survey: a function of what was released and of nothing else.
pub fn of_survey(terms: &Terms, results: &Results) -> Vec<Drawn> {
    let figures = lines(terms, results);
    let mut found = Vec::new();
    for reading in readings(&figures) {
        found.extend(of_all(terms, results, &reading));
        for (place, breakdown) in terms.breakdowns.iter().enumerate() {
            found.extend(of_groups(terms, results, &reading, (place, breakdown)));
        }
    }
    found
}

fn of_all(terms: &Terms, results: &Results, reading: &Reading<'_>) -> Option<Drawn> {
    let told = reading.reached(reading.overall()?)?;
    let of = reading.measured(terms, results);
    let (limit, reference) = (reading.limit.number(), reading.reference());
    let detail = Detail::Limit { of, told, limit, reference };
    Some(drawn(format!("survey:{}", reading.key()), reading, detail))
}

/// Groups beyond the limit whose whole interval is beyond the number of all.
fn of_groups(
    terms: &Terms,
    results: &Results,
    reading: &Reading<'_>,
    (place, breakdown): (usize, &ChosenBreakdown),
) -> Vec<Drawn> {
    let say = |words: &Words| words.say("", &terms.questionnaire.languages).to_owned();
    let Some(all) = reading.overall().filter(|all| all.low >= all.high) else { return Vec::new() };
    let of_group = |(at, group): (usize, &crate::questionnaires::rules::Choice)| {
        let told = reading.of_group(place, at)?;
        let reached = reading.reached(told).filter(|_| stands_out(reading, told, all))?;
        let detail = Detail::Group {
            of: reading.measured(terms, results),
            by: say(&breakdown.text),
            group: say(&group.text),
            told: reached,
            all: all.low,
            limit: reading.limit.number(),
            reference: reading.reference(),
        };
        let key = format!("group:{}:{}:{}", reading.key(), breakdown.code, group.code);
        Some(drawn(key, reading, detail))
    };
    breakdown.groups.iter().enumerate().filter_map(of_group).collect()
}

fn stands_out(reading: &Reading<'_>, group: Number, all: Number) -> bool {
    match reading.beyond() {
        Beyond::From => reading.interval(group, group.low).is_some_and(|(low, _)| low > all.high),
        Beyond::Below => reading.interval(group, group.high).is_some_and(|(_, high)| high < all.low),
    }
}

fn drawn(key: String, reading: &Reading<'_>, detail: Detail) -> Drawn {
    Drawn { key, source: FindingSource::Survey, topic: reading.topic.to_owned(), detail }
}
