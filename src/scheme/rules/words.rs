//! What a derivation says, in words: the same for the employer, the assessor, the panel and the command line.

use super::definition::Definition;
use super::derivation::Says;
use super::period::Period;
use super::standing::{Standing, Why};
use crate::platform::text::Text;
use crate::scheme::rules::codes::LevelCode;
use crate::scheme::rules::criterion::Criterion;

/// One step of a derivation as a sentence. Of a criterion it says how it stands; its title is for the page to add.
pub fn sentence(definition: &Definition, says: &Says) -> Text {
    let level = |code: &LevelCode| title_of(definition, code).to_owned();
    match says {
        Says::Level { level: code } => Text::new("scheme-says-level").with("level", level(code)),
        Says::Held { level: code } => Text::new("scheme-says-held").with("level", level(code)),
        Says::OpenToTrack { level: code } => {
            Text::new("scheme-says-open-to-track").with("level", level(code))
        }
        Says::SomethingMet => "scheme-says-something-met".into(),
        Says::LowerKept => "scheme-says-lower-kept".into(),
        Says::Criterion { criterion, standing } => standing_text(definition.criterion(criterion), standing),
        Says::Every { in_place, needed, excused } => {
            counted("scheme-says-every", *in_place, *needed, *excused)
        }
        Says::Core { in_place, needed, excused } => counted("scheme-says-core", *in_place, *needed, *excused),
        Says::Pool { in_place, at_least, of } => {
            chosen("scheme-says-pool", *in_place, *at_least).with("of", *of)
        }
        Says::Cumulative { in_place, at_least, of } => {
            chosen("scheme-says-cumulative", *in_place, *at_least).with("of", *of)
        }
        Says::Quota { standard, in_place, at_least } => chosen("scheme-says-quota", *in_place, *at_least)
            .with("standard", definition.standard_title(standard)),
        Says::Points { points, at_least, possible } => Text::new("scheme-says-points")
            .with("points", *points)
            .with("at_least", *at_least)
            .with("possible", *possible),
        Says::StandardPoints { standard, points, at_least } => Text::new("scheme-says-standard-points")
            .with("standard", definition.standard_title(standard))
            .with("points", *points)
            .with("at_least", *at_least),
        Says::Standards { floor, in_place, needed } => Text::new("scheme-says-standards")
            .with("level", level(floor))
            .with("in_place", *in_place)
            .with("needed", *needed),
        Says::BestFit { level: code, in_place, at_least, of } => {
            chosen("scheme-says-best-fit", *in_place, *at_least).with("of", *of).with("level", level(code))
        }
        Says::Standard { standard, stands_at, set_aside } => {
            let key = match (set_aside, stands_at) {
                (true, _) => "scheme-says-standard-set-aside",
                (false, None) => "scheme-says-standard-below",
                (false, Some(_)) => "scheme-says-standard",
            };
            let at = stands_at.as_ref().map(level).unwrap_or_default();
            Text::new(key).with("standard", definition.standard_title(standard)).with("level", at)
        }
    }
}

fn title_of<'a>(definition: &'a Definition, code: &'a LevelCode) -> &'a str {
    definition.level(code).map_or(code.as_str(), |level| level.title.as_str())
}

fn counted(key: &str, in_place: u32, needed: u32, excused: u32) -> Text {
    Text::new(key).with("in_place", in_place).with("needed", needed).with("excused", excused)
}

fn chosen(key: &str, in_place: u32, at_least: u32) -> Text {
    Text::new(key).with("in_place", in_place).with("at_least", at_least)
}

/// How a criterion stands, as a sentence. `criterion` is its definition, where the edition has it.
pub fn standing_text(criterion: Option<&Criterion>, standing: &Standing) -> Text {
    match standing {
        Standing::Met { .. } => "scheme-standing-met".into(),
        Standing::Excused => "scheme-standing-excused".into(),
        Standing::NotMet(why) => why_text(criterion, why),
    }
}

fn why_text(criterion: Option<&Criterion>, why: &Why) -> Text {
    let label =
        |name| criterion.and_then(|of| of.counter(name)).map_or("", |counter| &counter.label).to_owned();
    match why {
        Why::NotStarted => "scheme-why-not-started".into(),
        Why::InProgress => "scheme-why-in-progress".into(),
        Why::CounterMissing { counter, at_least: Some(at_least) } => {
            Text::new("scheme-why-number-missing").with("label", label(counter)).with("at_least", *at_least)
        }
        Why::CounterMissing { counter, at_least: None } => {
            Text::new("scheme-why-day-missing").with("label", label(counter))
        }
        Why::CounterTooLow { counter, is, at_least } => Text::new("scheme-why-number-too-low")
            .with("label", label(counter))
            .with("is", *is)
            .with("at_least", *at_least),
        Why::HnaTooOld { at_most, .. } => aged("scheme-why-hna-too-old", *at_most),
        Why::TooLittleEvidence { items, at_least } => {
            Text::new("scheme-why-too-little-evidence").with("items", *items).with("at_least", *at_least)
        }
        Why::EvidenceTooOld { recent, at_least, max_age } => {
            aged("scheme-why-evidence-too-old", *max_age).with("recent", *recent).with("at_least", *at_least)
        }
        Why::NotApplicableNotAllowed => "scheme-why-not-applicable-not-allowed".into(),
        Why::NotApplicableWithoutReason => "scheme-why-not-applicable-without-reason".into(),
        Why::NotApplicableOpen => "scheme-why-not-applicable-open".into(),
        Why::NotApplicableRefused => "scheme-why-not-applicable-refused".into(),
        Why::NotMarked => "scheme-why-not-marked".into(),
        Why::MarkTooLow { mark, met_from } => {
            Text::new("scheme-why-mark-too-low").with("mark", mark.number()).with("met_from", *met_from)
        }
    }
}

/// A text with a length of time as `count` and `unit`: the catalogue has the words.
fn aged(key: &str, period: Period) -> Text {
    Text::new(key).with("count", period.count()).with("unit", period.unit().as_str())
}
