//! What an assessor finds on one criterion, and what the findings add up to.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::platform::error::Refusal;
use crate::platform::text::Text;
use crate::scheme::{self, Criterion, CriterionCode, Mark, NotApplicableClaim, Readings, Source, Status};

/// What the employer says of a criterion, as far as an assessor's finding turns on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claimed {
    /// What it says.
    pub status: Status,
    /// What its counters read.
    pub readings: Readings,
    /// The day each item of its evidence is about; `None` where nobody said.
    pub evidence: Vec<Option<NaiveDate>>,
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

/// Whether the employer says something of a criterion that an assessor has to judge. In a pool nobody has to.
pub fn is_to_mark(claim: &Claimed) -> bool {
    matches!(claim.status, Status::Met | Status::NotApplicable)
}

/// What is known of a criterion, for the engine. A finding stands on the claim it was made about, even if the employer
/// says something else by now.
pub fn judged(criterion: &Criterion, claim: &Claimed, finding: Option<&Finding>) -> scheme::Finding {
    let verdict_on_claim = match finding.map(|finding| finding.excused) {
        Some(Some(true)) => NotApplicableClaim::Accepted,
        Some(Some(false)) => NotApplicableClaim::Refused,
        Some(None) => NotApplicableClaim::NotMade,
        None if claimed(criterion, claim) => NotApplicableClaim::Open,
        None => NotApplicableClaim::NotMade,
    };
    scheme::Finding {
        source: Source::Assessor { mark: finding.and_then(|finding| finding.mark), claim: verdict_on_claim },
        readings: claim.readings.clone(),
        evidence: claim.evidence.clone(),
    }
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
