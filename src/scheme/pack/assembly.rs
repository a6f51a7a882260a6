//! Putting what the files say together into one definition, in an order of its own: the same pack gives the same
//! definition whatever its files are called.

use std::collections::BTreeMap;

use super::criteria::CriterionRead;
use super::edition::EditionRead;
use super::levels::LevelRead;
use super::wordings::WordingRead;
use crate::platform::packs::{Origin, Problem};
use crate::scheme::rules::{Definition, Fault, Part, Recognition, ResponseGoal, Standard, Track};

/// Where each part of a definition stands, by its place in it.
pub(super) struct Origins {
    edition: Origin,
    scheme: Origin,
    prize: Option<Origin>,
    tracks: Vec<Origin>,
    standards: Vec<Origin>,
    levels: Vec<(Origin, Vec<Origin>)>,
    criteria: Vec<(Origin, Vec<Origin>)>,
    recognitions: Vec<Origin>,
    response_goals: Vec<Origin>,
    wordings: BTreeMap<String, Origin>,
}

/// The definition, and where its parts stand; `None` without a scheme.
pub(super) fn assemble(
    edition: EditionRead,
    mut criteria: Vec<CriterionRead>,
    wordings: Vec<WordingRead>,
) -> Option<(Definition, Origins)> {
    let EditionRead { label, source, language, ladder, scheme, origin, scheme_origin, .. } = edition;
    let mut levels = edition.levels;
    levels.sort_by_key(|read| read.level.rank);
    in_order(&mut criteria, &levels);
    let mut cut: Vec<(Track, Origin)> = edition.tracks;
    cut.sort_by_key(|(track, _)| track.range.from);
    let (tracks, track_origins) = cut.into_iter().unzip();
    let (standards, standard_origins): (Vec<Standard>, _) = edition.standards.into_iter().unzip();
    let (recognitions, recognition_origins): (Vec<Recognition>, _) = edition.recognitions.into_iter().unzip();
    let (prize, prize_origin) = edition.prize.unzip();
    let mut goals: Vec<(ResponseGoal, Origin)> = edition.response_goals;
    goals.sort_by_key(|(goal, _)| goal.range.from);
    let (response_goals, goal_origins) = goals.into_iter().unzip();
    let (levels, level_origins) =
        levels.into_iter().map(|read| (read.level, (read.origin, read.rules))).unzip();
    let (criteria, criterion_origins) =
        criteria.into_iter().map(|read| (read.criterion, (read.origin, read.counters))).unzip();
    let (translations, wording_origins) = wordings
        .into_iter()
        .map(|read| ((read.language.clone(), read.wording), (read.language, read.origin)))
        .unzip();
    let definition = Definition {
        scheme: scheme?,
        label,
        source,
        language,
        ladder,
        tracks,
        standards,
        levels,
        criteria,
        recognitions,
        prize,
        response_goals,
        translations,
    };
    let origins = Origins {
        edition: origin,
        scheme: scheme_origin,
        prize: prize_origin,
        tracks: track_origins,
        standards: standard_origins,
        levels: level_origins,
        criteria: criterion_origins,
        recognitions: recognition_origins,
        response_goals: goal_origins,
        wordings: wording_origins,
    };
    Some((definition, origins))
}

/// By rank of the lowest level, then number, then code.
fn in_order(criteria: &mut [CriterionRead], levels: &[LevelRead]) {
    criteria.sort_by_cached_key(|read| {
        let asked = &read.criterion;
        let lowest = levels.iter().position(|read| asked.levels.contains(&read.level.code));
        (lowest, asked.number, asked.code.clone())
    });
}

impl Origins {
    /// The file and line of a part, or of its key where it has one there.
    pub(super) fn place(&self, part: &Part, key: &str) -> (String, usize) {
        let origin = self.origin(part).unwrap_or(&self.edition);
        (origin.file.clone(), origin.keys.get(key).copied().unwrap_or(origin.line))
    }

    fn origin(&self, part: &Part) -> Option<&Origin> {
        match part {
            Part::Edition => Some(&self.edition),
            Part::Scheme => Some(&self.scheme),
            Part::Prize => self.prize.as_ref(),
            Part::Track(at) => self.tracks.get(*at),
            Part::Standard(at) => self.standards.get(*at),
            Part::Level(at) => self.levels.get(*at).map(|(own, _)| own),
            Part::Rule(at, nth) => self.levels.get(*at).and_then(|(_, rules)| rules.get(*nth)),
            Part::Criterion(at) => self.criteria.get(*at).map(|(own, _)| own),
            Part::Counter(at, nth) => self.criteria.get(*at).and_then(|(_, counters)| counters.get(*nth)),
            Part::Recognition(at) => self.recognitions.get(*at),
            Part::ResponseGoal(at) => self.response_goals.get(*at),
            Part::Wording(language) => self.wordings.get(language),
        }
    }

    /// A fault of the definition, as a problem of its files.
    pub(super) fn problem(&self, definition: &Definition, fault: &Fault) -> Problem {
        let (file, line) = self.place(&fault.part, &fault.key);
        let what = format!("{}: {}", named(definition, &fault.part), fault.what);
        Problem { file, line: Some(line), what, instead: Some(fault.instead.clone()) }
    }
}

/// What an author calls a part.
pub(super) fn named(definition: &Definition, part: &Part) -> String {
    let level = |at: &usize| definition.levels.get(*at).map_or("", |level| level.code.as_str());
    let criterion = |at: &usize| definition.criteria.get(*at).map_or("", |asked| asked.code.as_str());
    match part {
        Part::Edition => "the edition".to_owned(),
        Part::Scheme => "the scheme".to_owned(),
        Part::Prize => "the prize".to_owned(),
        Part::Track(at) => {
            format!("track {}", definition.tracks.get(*at).map_or("", |track| track.code.as_str()))
        }
        Part::Standard(at) => {
            format!("standard {}", definition.standards.get(*at).map_or("", |found| found.code.as_str()))
        }
        Part::Level(at) => format!("level {}", level(at)),
        Part::Rule(at, _) => format!("level {}: rule", level(at)),
        Part::Criterion(at) => format!("criterion {}", criterion(at)),
        Part::Counter(at, _) => format!("criterion {}: counter", criterion(at)),
        Part::Recognition(at) => {
            format!(
                "recognition {}",
                definition.recognitions.get(*at).map_or("", |found| found.code.as_str())
            )
        }
        Part::ResponseGoal(at) => format!("response goal {}", at + 1),
        Part::Wording(language) => format!("the wording in {language}"),
    }
}
