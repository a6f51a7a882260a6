//! What people write in the world: read from `config/demo/`, which is part of the program.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::platform::error::AppError;

const CRITERIA: [&str; 3] = [
    include_str!("../../config/demo/bronze.toml"),
    include_str!("../../config/demo/silver.toml"),
    include_str!("../../config/demo/gold.toml"),
];
const SENTENCES: &str = include_str!("../../config/demo/sentences.toml");

/// Everything people write.
#[derive(Debug)]
pub struct Texts {
    /// By criterion.
    pub criteria: BTreeMap<String, Criterion>,
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
    use super::*;
    use crate::scheme::pack;

    #[test]
    fn there_is_something_to_write_on_every_criterion_of_the_scheme_and_of_no_other() {
        let texts = read().unwrap();
        let shipped = pack::shipped().unwrap();
        let bhawa = shipped.iter().find(|definition| definition.scheme.slug.as_str() == "bhawa").unwrap();
        let asked: Vec<&str> = bhawa.criteria.iter().map(|criterion| criterion.code.as_str()).collect();
        for code in &asked {
            let found = texts.criteria.get(*code).unwrap_or_else(|| panic!("{code}"));
            assert!(found.narratives.len() > 1 && found.rationales.len() > 1, "{code}");
            assert!(!found.evidence.is_empty(), "{code}");
        }
        assert_eq!(texts.criteria.len(), asked.len());
    }
}
