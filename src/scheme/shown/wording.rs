//! What a criterion takes and what a level's rules ask for, in words.

use std::collections::BTreeMap;

use crate::platform::text::Text;
use crate::platform::web::Visit;
use crate::scheme::rules::{
    Asks, Condition, Counted, Counter, Criterion, CriterionCode, Definition, Earning, EvidenceAsked,
    FactName, Level, LevelCode, Measure, Period, Range, Rule, StandardCode, Threshold, TrackCode,
    evidence_asked,
};

/// A length of time: "24 months".
pub(super) fn period(visit: &Visit, of: Period) -> String {
    visit.say(&Text::new("scheme-period").with("count", of.count()).with("unit", of.unit().as_str()))
}

/// What a criterion takes besides being in place: numbers, days and evidence, one sentence each.
pub(super) fn takes(
    visit: &Visit,
    definition: &Definition,
    level: &Level,
    criterion: &Criterion,
) -> Vec<String> {
    let counted = criterion.counters.iter().map(|counter| counter_words(visit, definition, level, counter));
    counted.chain(evidence(visit, evidence_asked(level, criterion))).collect()
}

/// How much evidence there has to be, where any has to be.
pub(super) fn evidence(visit: &Visit, asked: EvidenceAsked) -> Option<String> {
    let at_least = (asked.at_least > 0).then_some(asked.at_least)?;
    Some(match asked.max_age {
        Some(age) => {
            let text = Text::new("scheme-takes-recent-evidence").with("at_least", at_least);
            visit.say(&text.with("age", period(visit, age)))
        }
        None => visit.say(&Text::new("scheme-takes-evidence").with("at_least", at_least)),
    })
}

fn counter_words(visit: &Visit, definition: &Definition, level: &Level, counter: &Counter) -> String {
    let label = counter.label.as_str();
    let number = |at_least: u32| {
        visit.say(&Text::new("scheme-takes-number").with("label", label).with("at_least", at_least))
    };
    match &counter.of {
        Counted::Number { at_least } => number(*at_least),
        Counted::Advocates { at_least, trained_within: None } => number(*at_least),
        Counted::Advocates { at_least, trained_within: Some(within) } => visit.say(
            &Text::new("scheme-takes-advocates")
                .with("label", label)
                .with("at_least", *at_least)
                .with("within", period(visit, *within)),
        ),
        Counted::Campaigns { at_least, from_hna, evaluated, all_year, theme } => {
            let theme = theme
                .as_ref()
                .map(|code| Text::new("scheme-takes-theme").with("theme", definition.standard_title(code)));
            let plain = [
                (*from_hna, "scheme-takes-from-hna"),
                (*evaluated, "scheme-takes-evaluated"),
                (*all_year, "scheme-takes-all-year"),
            ];
            let plain = plain.into_iter().filter(|(asked, _)| *asked).map(|(_, key)| Text::new(key));
            let parts = plain.chain(theme).map(|text| visit.say(&text));
            std::iter::once(number(*at_least)).chain(parts).collect::<Vec<_>>().join(", ")
        }
        Counted::HnaAge { at_most } => match at_most.or(level.policy.hna_age) {
            Some(age) => visit
                .say(&Text::new("scheme-takes-hna-age").with("label", label).with("age", period(visit, age))),
            None => visit.say(&Text::new("scheme-takes-day").with("label", label)),
        },
    }
}

/// Whom a criterion is asked of, where it is not everybody.
pub(super) fn only_for(visit: &Visit, definition: &Definition, criterion: &Criterion) -> Vec<String> {
    let tracks = (!criterion.tracks.is_empty())
        .then(|| Text::new("scheme-when-tracks").with("tracks", titles_of(definition, &criterion.tracks)));
    let when = criterion.when.map(condition);
    tracks.into_iter().chain(when).map(|text| visit.say(&text)).collect()
}

fn condition(of: Condition) -> Text {
    match of {
        Condition::Fact { fact, is } => match (fact, is) {
            (FactName::HasFoodOutlet, true) => "scheme-when-food-outlet",
            (FactName::HasFoodOutlet, false) => "scheme-when-no-food-outlet",
            (FactName::HasRecognisedUnion, true) => "scheme-when-union",
            (FactName::HasRecognisedUnion, false) => "scheme-when-no-union",
            (FactName::HasVisitors, true) => "scheme-when-visitors",
            (FactName::HasVisitors, false) => "scheme-when-no-visitors",
        }
        .into(),
        Condition::Size { measure, range } => Text::new("scheme-when-size")
            .with("measure", measure.as_str())
            .with("from", range.from)
            .with("to", to_of(range))
            .with("open", if range.to.is_none() { "yes" } else { "no" }),
    }
}

pub(super) fn to_of(range: Range) -> u32 {
    range.to.unwrap_or(range.from)
}

/// The sizes a track is for.
pub(super) fn sizes(visit: &Visit, measure: Measure, range: Range) -> String {
    visit.say(
        &Text::new("scheme-track-size")
            .with("measure", measure.as_str())
            .with("from", range.from)
            .with("to", to_of(range))
            .with("open", if range.to.is_none() { "yes" } else { "no" }),
    )
}

/// One rule of a level as a sentence, with whom and what it concerns where that is not everything.
pub(super) fn rule(visit: &Visit, definition: &Definition, level: &Level, rule: &Rule) -> String {
    let mut said = asks(visit, definition, level, &rule.asks);
    if !rule.criteria.is_empty() {
        let numbers = numbers_of(definition, level, &rule.criteria);
        said = visit.say(&Text::new("scheme-rule-of").with("rule", said).with("numbers", numbers));
    }
    if !rule.tracks.is_empty() {
        let tracks = titles_of(definition, &rule.tracks);
        said = visit.say(&Text::new("scheme-rule-for").with("rule", said).with("tracks", tracks));
    }
    said
}

fn asks(visit: &Visit, definition: &Definition, level: &Level, asks: &Asks) -> String {
    let title =
        |code: &LevelCode| definition.level(code).map_or(code.as_str(), |level| &level.title).to_owned();
    let text = match asks {
        Asks::Every => "scheme-rule-every".into(),
        Asks::CoreAndPool { at_least } => Text::new("scheme-rule-core-and-pool").with("at_least", *at_least),
        Asks::Pool { at_least, quotas } => {
            let text = Text::new("scheme-rule-pool").with("at_least", *at_least);
            return with_quotas(visit, definition, text, quotas);
        }
        Asks::Cumulative { at_least } => Text::new("scheme-rule-cumulative").with("at_least", *at_least),
        Asks::Points { at_least, by, minimum } => {
            return with_quotas(visit, definition, points(*at_least, *by), minimum);
        }
        Asks::Standards { floor } => Text::new("scheme-rule-standards")
            .with("level", floor.as_ref().map_or(level.title.clone(), title)),
        Asks::BestFit { at_least } => {
            Text::new("scheme-rule-best-fit").with("at_least", *at_least).with("level", level.title.as_str())
        }
        Asks::LowerKept { levels } => Text::new("scheme-rule-lower-kept")
            .with("levels", levels.iter().map(title).collect::<Vec<_>>().join(", ")),
    };
    visit.say(&text)
}

fn points(at_least: Threshold, by: Earning) -> Text {
    let by = match by {
        Earning::Weight => "weight",
        Earning::Mark => "mark",
    };
    match at_least {
        Threshold::Points(points) => Text::new("scheme-rule-points").with("at_least", points),
        Threshold::Percent(percent) => Text::new("scheme-rule-percent").with("at_least", percent),
    }
    .with("by", by)
}

fn with_quotas(
    visit: &Visit,
    definition: &Definition,
    text: Text,
    quotas: &BTreeMap<StandardCode, u32>,
) -> String {
    let each = quotas.iter().map(|(standard, at_least)| {
        visit.say(
            &Text::new("scheme-rule-quota")
                .with("standard", definition.standard_title(standard))
                .with("at_least", *at_least),
        )
    });
    std::iter::once(visit.say(&text)).chain(each).collect::<Vec<_>>().join(", ")
}

/// "1, 4, Bronze 7": numbers of the level's own criteria, with their level where they are of another.
fn numbers_of(definition: &Definition, level: &Level, codes: &[CriterionCode]) -> String {
    let numbers = codes.iter().filter_map(|code| definition.criterion(code)).map(|criterion| {
        let other = criterion.levels.first().filter(|_| !criterion.is_of(&level.code));
        match other.and_then(|code| definition.level(code)) {
            Some(other) => format!("{} {}", other.title, criterion.number),
            None => criterion.number.to_string(),
        }
    });
    numbers.collect::<Vec<_>>().join(", ")
}

/// The titles of tracks, with commas between.
pub(super) fn titles_of(definition: &Definition, tracks: &[TrackCode]) -> String {
    let titles = definition.tracks.iter().filter(|track| tracks.contains(&track.code));
    titles.map(|track| track.title.as_str()).collect::<Vec<_>>().join(", ")
}
