//! What people write in the world: read from `config/demo/`, which is part of the program.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::platform::error::AppError;
use crate::scheme;

const CRITERIA: [&str; 4] = [
    include_str!("../../config/demo/bronze.toml"),
    include_str!("../../config/demo/silver.toml"),
    include_str!("../../config/demo/gold.toml"),
    include_str!("../../config/demo/charter.toml"),
];
const SENTENCES: &str = include_str!("../../config/demo/sentences.toml");

/// Everything people write.
#[derive(Debug)]
pub struct Texts {
    /// By the code of a criterion, or of a standard for all its criteria.
    criteria: BTreeMap<String, Criterion>,
    /// The rest.
    pub sentences: Sentences,
}

/// What is written of one criterion.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// By employers.
    pub narratives: Vec<String>,
    /// By assessors who find it met.
    pub rationales: Vec<String>,
    /// As titles of evidence.
    pub evidence: Vec<String>,
}

/// What is written elsewhere.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sentences {
    /// Narratives of what is begun.
    pub begun: Vec<String>,
    /// Reasons why a criterion does not apply.
    pub reasons: Vec<String>,
    /// Rationales that accept one.
    pub excused: Vec<String>,
    /// Rationales of criteria that are partly met.
    pub partly: Vec<String>,
    /// Assessors' summaries that recommend.
    pub summaries: Vec<String>,
    /// Assessors' summaries that do not.
    pub summaries_not_met: Vec<String>,
    /// Conflicts of interest.
    pub conflicts: Vec<String>,
    /// Advisers' notes.
    pub advice: Vec<String>,
    /// Reasons of votes to award.
    pub votes: Vec<String>,
    /// Reasons of votes to defer.
    pub votes_defer: Vec<String>,
    /// Reasons of decisions to award.
    pub decisions: Vec<String>,
    /// Reasons of decisions to defer.
    pub decisions_defer: Vec<String>,
    /// What a deferred employer is asked to do.
    pub actions: Vec<String>,
    /// Reasons to stand aside.
    pub recusals: Vec<String>,
    /// Reasons to take an award back.
    pub revocations: Vec<String>,
    /// Evidence that is a note.
    pub notes: Vec<String>,
}

impl Texts {
    /// What is written of a criterion: its own texts, or those of its standard.
    ///
    /// # Errors
    /// A fault when nothing is; a test looks at every criterion of the demonstration.
    pub fn of(&self, criterion: &scheme::Criterion) -> Result<&Criterion, AppError> {
        let found = self.criteria.get(criterion.code.as_str());
        let found = found.or_else(|| self.criteria.get(criterion.standard.as_str()));
        found.ok_or_else(|| AppError::fault(format!("nobody writes anything of {}", criterion.code)))
    }
}

/// Reads them.
///
/// # Errors
/// What is wrong with a file; a test reads them all.
pub fn read() -> Result<Texts, AppError> {
    let mut criteria = BTreeMap::new();
    for text in CRITERIA {
        let level: BTreeMap<String, Criterion> = toml::from_str(text).map_err(AppError::fault)?;
        criteria.extend(level);
    }
    Ok(Texts { criteria, sentences: toml::from_str(SENTENCES).map_err(AppError::fault)? })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::staff::SCHEMES;
    use super::*;
    use crate::scheme::pack;

    /// The steep pyramid of the demonstration ends at Gold, and everybody begins with Bronze.
    fn is_of_a_level_nobody_goes_for(criterion: &scheme::Criterion) -> bool {
        let left_out = ["foundation", "continuing-excellence", "maintaining-excellence"];
        criterion.levels.iter().all(|level| left_out.contains(&level.as_str()))
    }

    #[test]
    fn there_is_something_to_write_on_every_criterion_of_the_demonstration_and_of_no_other() {
        let texts = read().unwrap();
        let mut unused: BTreeSet<&str> = texts.criteria.keys().map(String::as_str).collect();
        let shipped = pack::shipped().unwrap();
        for edition in shipped.iter().filter(|edition| SCHEMES.contains(&edition.scheme.slug.as_str())) {
            for criterion in edition.criteria.iter().filter(|one| !is_of_a_level_nobody_goes_for(one)) {
                let found = texts.of(criterion).unwrap_or_else(|_| panic!("{}", criterion.code));
                assert!(found.narratives.len() > 1 && found.rationales.len() > 1, "{}", criterion.code);
                assert!(!found.evidence.is_empty(), "{}", criterion.code);
                unused.remove(criterion.code.as_str());
                unused.remove(criterion.standard.as_str());
            }
        }
        assert!(unused.is_empty(), "{unused:?}");
    }
}
