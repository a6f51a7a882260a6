//! Rules name things that are there, and levels that are lower.

use super::{Fault, Gaps, Part, unknown};
use crate::scheme::rules::codes::{LevelCode, StandardCode};
use crate::scheme::rules::definition::{Definition, Track};
use crate::scheme::rules::level::{Asks, Level, Rule};

pub(super) fn faults(definition: &Definition, gaps: &Gaps) -> Vec<Fault> {
    let mut found = Vec::new();
    for (at, level) in definition.levels.iter().enumerate() {
        for (nth, rule) in level.pass.iter().enumerate() {
            let check = Check { definition, gaps, level, part: Part::Rule(at, nth) };
            found.extend(check.tracks(rule));
            found.extend(check.criteria(rule));
            found.extend(check.asks(rule));
        }
    }
    found
}

struct Check<'a> {
    definition: &'a Definition,
    gaps: &'a Gaps,
    level: &'a Level,
    part: Part,
}

impl Check<'_> {
    /// A rule for tracks that the level is not open to holds nobody to anything.
    fn tracks(&self, rule: &Rule) -> Option<Fault> {
        let tracks = &self.definition.tracks;
        let named = |track: &Track| rule.tracks.contains(&track.code);
        let known = rule.tracks.iter().all(|code| tracks.iter().any(|track| track.code == *code));
        let open = tracks.iter().any(|track| named(track) && self.level.is_open_to(Some(&track.code)));
        let what = "`tracks` names none of the tracks the level is open to, so the rule concerns nobody";
        let instead = "name one of the level's tracks, or take the rule out";
        let concerns_nobody = !rule.tracks.is_empty() && known && !open && !self.gaps.tracks;
        concerns_nobody.then(|| Fault::new(self.part.clone(), "tracks", what, instead))
    }

    fn criteria(&self, rule: &Rule) -> Vec<Fault> {
        let criteria = &self.definition.criteria;
        let known = criteria.iter().map(|criterion| criterion.code.as_str());
        let missing = rule.criteria.iter().filter(|code| self.definition.criterion(code).is_none());
        let missing = missing.filter(|_| !self.gaps.criteria);
        missing.map(|code| self.unknown("criteria", "criterion", code.as_str(), known.clone())).collect()
    }

    fn asks(&self, rule: &Rule) -> Vec<Fault> {
        match &rule.asks {
            Asks::Pool { quotas, .. } => self.standards("quotas", quotas.keys()),
            Asks::Points { minimum, .. } => self.standards("minimum", minimum.keys()),
            Asks::Standards { floor: Some(floor) } => self.floor(floor).into_iter().collect(),
            Asks::LowerKept { levels } => levels.iter().filter_map(|code| self.kept(code)).collect(),
            _ => Vec::new(),
        }
    }

    fn standards<'c>(&self, key: &str, codes: impl Iterator<Item = &'c StandardCode>) -> Vec<Fault> {
        let known = self.definition.standards.iter().map(|standard| standard.code.as_str());
        let missing = codes.filter(|code| self.definition.standard(code).is_none() && !self.gaps.standards);
        missing.map(|code| self.unknown(key, "standard", code.as_str(), known.clone())).collect()
    }

    fn floor(&self, floor: &LevelCode) -> Option<Fault> {
        let Some(found) = self.definition.level(floor) else { return self.no_level("floor", floor) };
        let what = format!("`floor` names the level {floor}, which is higher than {}", self.level.code);
        let instead = format!("name level {} or a lower one, or leave `floor` out", self.level.code);
        (found.rank > self.level.rank).then(|| Fault::new(self.part.clone(), "floor", what, instead))
    }

    fn kept(&self, code: &LevelCode) -> Option<Fault> {
        let Some(found) = self.definition.level(code) else { return self.no_level("levels", code) };
        if found.rank < self.level.rank {
            return None;
        }
        let what = if self.keeps(found) {
            format!(
                "`levels` names the level {code}, which itself keeps {}: round in a circle",
                self.level.code
            )
        } else if found.code == self.level.code {
            "`levels` names the rule's own level".to_owned()
        } else {
            format!("`levels` names the level {code}, which is not lower than {}", self.level.code)
        };
        let instead = format!("name levels of a rank below {}", self.level.rank);
        Some(Fault::new(self.part.clone(), "levels", what, instead))
    }

    /// Whether a level keeps this rule's own.
    fn keeps(&self, other: &Level) -> bool {
        let own = &self.level.code;
        other.code != *own
            && other
                .pass
                .iter()
                .any(|rule| matches!(&rule.asks, Asks::LowerKept { levels } if levels.contains(own)))
    }

    fn no_level(&self, key: &str, code: &LevelCode) -> Option<Fault> {
        let known = self.definition.levels.iter().map(|level| level.code.as_str());
        (!self.gaps.levels).then(|| self.unknown(key, "level", code.as_str(), known))
    }

    fn unknown<'c>(
        &self,
        key: &str,
        noun: &str,
        code: &str,
        known: impl Iterator<Item = &'c str> + Clone,
    ) -> Fault {
        unknown(self.part.clone(), key, noun, code, known)
    }
}
