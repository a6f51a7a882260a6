//! What an assessor finds on one criterion, and what the findings add up to.

use std::collections::{BTreeMap, BTreeSet};

use crate::platform::error::Refusal;
use crate::platform::text::Text;
use crate::scheme::{
    Assessed, Criterion, CriterionCode, Definition, Facts, LevelCode, Mark, NotApplicableClaim, Status,
    Verdict, assessed, evaluate,
};

/// What the employer says of a criterion, as far as an assessor's finding turns on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Claimed {
    /// What it says.
    pub status: Status,
    /// The number it typed in.
    pub count: Option<u32>,
}

/// What an assessor finds on one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Whether the assessor accepts "not applicable"; `None` where the employer did not say so.
    pub excused: Option<bool>,
    /// The mark; `None` only where "not applicable" is accepted.
    pub mark: Option<Mark>,
    /// Why, in the assessor's words.
    pub rationale: String,
}

/// How many criteria have a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// With one.
    pub marked: usize,
    /// In all.
    pub of: usize,
    /// The first without one.
    pub next: Option<CriterionCode>,
}

/// Why a finding cannot stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkRefusal {
    /// "Not applicable" was neither accepted nor refused.
    ClaimOpen,
    /// There is no mark where one is needed.
    NoMark,
    /// There is no reason for it.
    NoRationale,
    /// The criterion is not asked of this employer.
    NotAsked,
}

/// Whether the employer says "not applicable" where it may.
pub fn claimed(criterion: &Criterion, claim: &Claimed) -> bool {
    criterion.allows_not_applicable && claim.status == Status::NotApplicable
}

/// The finding without what does not belong to it: no mark beside an accepted "not applicable", no word on a
/// "not applicable" that nobody claims.
///
/// # Errors
/// What it lacks.
pub fn tidy(criterion: &Criterion, claim: &Claimed, finding: Finding) -> Result<Finding, MarkRefusal> {
    if finding.rationale.trim().is_empty() {
        return Err(MarkRefusal::NoRationale);
    }
    let excused =
        if claimed(criterion, claim) { Some(finding.excused.ok_or(MarkRefusal::ClaimOpen)?) } else { None };
    let mark = if excused == Some(true) { None } else { Some(finding.mark.ok_or(MarkRefusal::NoMark)?) };
    Ok(Finding { excused, mark, rationale: finding.rationale })
}

/// How many of these criteria have a finding.
pub fn progress(criteria: &[&Criterion], findings: &BTreeMap<CriterionCode, Finding>) -> Progress {
    let mut without = criteria.iter().filter(|criterion| !findings.contains_key(&criterion.code));
    let next = without.next().map(|criterion| criterion.code.clone());
    let left = usize::from(next.is_some()) + without.count();
    Progress { marked: criteria.len() - left, of: criteria.len(), next }
}

/// Whether the level is met by the findings.
pub fn verdict(
    definition: &Definition,
    level: &LevelCode,
    facts: &Facts,
    claims: &BTreeMap<CriterionCode, Claimed>,
    findings: &BTreeMap<CriterionCode, Finding>,
    held: &BTreeSet<LevelCode>,
) -> Verdict {
    let mut standings = BTreeMap::new();
    if let Some(found) = definition.level(level) {
        for criterion in definition.applicable(level, facts) {
            let claim = claims.get(&criterion.code).copied().unwrap_or_default();
            let finding = judged(criterion, &claim, findings.get(&criterion.code));
            standings.insert(criterion.code.clone(), assessed(found, criterion, &finding));
        }
    }
    evaluate(definition, level, facts, &standings, held)
}

/// A finding stands on the claim it was made about, even if the employer says something else by now.
fn judged(criterion: &Criterion, claim: &Claimed, finding: Option<&Finding>) -> Assessed {
    let verdict_on_claim = match finding.map(|finding| finding.excused) {
        Some(Some(true)) => NotApplicableClaim::Accepted,
        Some(Some(false)) => NotApplicableClaim::Refused,
        Some(None) => NotApplicableClaim::NotMade,
        None if claimed(criterion, claim) => NotApplicableClaim::Open,
        None => NotApplicableClaim::NotMade,
    };
    Assessed { mark: finding.and_then(|finding| finding.mark), count: claim.count, claim: verdict_on_claim }
}

impl Refusal for MarkRefusal {
    fn text(&self) -> Text {
        Text::new(match self {
            Self::ClaimOpen => "refused-assessments-claim-open",
            Self::NoMark => "refused-assessments-no-mark",
            Self::NoRationale => "refused-assessments-no-rationale",
            Self::NotAsked => "refused-assessments-not-asked",
        })
    }
}
