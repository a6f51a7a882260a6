//! What coordinators and assessors type in.

use crate::platform::error::AppError;
use crate::platform::ids::{AssessmentId, PersonId};
use crate::platform::web::{Fields, Posted};
use crate::scheme::Mark;

use super::rules::{Declaration, Finding};

/// The assessor chosen, and the assessment the coordinator saw running.
///
/// # Errors
/// [`AppError::Invalid`] when nobody is chosen.
pub fn allocation(posted: &Posted) -> Result<(PersonId, Option<AssessmentId>), AppError> {
    let mut fields = Fields::of(posted);
    let assessor = fields.choice("assessor", "assessments-assessor-missing");
    let instead_of = fields.text("instead_of").parse().ok();
    fields.finish(|| Some((assessor?, instead_of)))
}

/// Whether there is a conflict, and which.
///
/// # Errors
/// [`AppError::Invalid`] when it is not said, or a conflict without a reason.
pub fn declaration(posted: &Posted) -> Result<Declaration, AppError> {
    let mut fields = Fields::of(posted);
    match fields.text("declaration") {
        "clear" => Ok(Declaration::Clear),
        "conflict" => {
            let reason = fields.story("reason", "assessments-conflict-reason-missing");
            fields.finish(|| Some(Declaration::Conflict(reason?)))
        }
        _ => Err(AppError::field("declaration", "assessments-declaration-missing")),
    }
}

/// A finding, and the version of the one the assessor saw. `claimed` is whether the employer says "not applicable".
///
/// # Errors
/// [`AppError::Invalid`] when something is left out.
pub fn finding(posted: &Posted, claimed: bool) -> Result<(Finding, i32), AppError> {
    let mut fields = Fields::of(posted);
    let excused = match claimed {
        true => fields.choice::<Claim>("claim", "assessments-claim-missing").map(|claim| Some(claim.0)),
        false => Some(None),
    };
    // A claim not yet decided asks for no mark: one error at a time.
    let mark = match excused {
        None | Some(Some(true)) => Some(None),
        Some(_) => fields.choice::<Marked>("mark", "assessments-mark-missing").map(|marked| Some(marked.0)),
    };
    let rationale = fields.story("rationale", "assessments-rationale-missing");
    let version = fields.text("version").parse().unwrap_or_default();
    fields.finish(|| Some((Finding { excused: excused?, mark: mark?, rationale: rationale? }, version)))
}

/// The summary that closes an assessment.
///
/// # Errors
/// [`AppError::Invalid`] when it is missing or the marks are not confirmed.
pub fn completion(posted: &Posted) -> Result<String, AppError> {
    let mut fields = Fields::of(posted);
    let summary = fields.story("summary", "assessments-summary-missing");
    if fields.text("confirmed") != "yes" {
        fields.error("confirmed", "assessments-confirmed-missing");
    }
    fields.finish(|| summary)
}

/// "Accept" or "refuse", of a "not applicable".
struct Claim(bool);

impl std::str::FromStr for Claim {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "accept" => Ok(Claim(true)),
            "refuse" => Ok(Claim(false)),
            _ => Err(()),
        }
    }
}

/// A mark as a form sends it: its number.
struct Marked(Mark);

impl std::str::FromStr for Marked {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let number: u8 = text.parse().map_err(|_| ())?;
        Mark::try_from(number).map(Marked).map_err(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posted(fields: &[(&str, &str)]) -> Posted {
        Posted::new(fields.iter().map(|(name, text)| ((*name).into(), (*text).into())).collect())
    }

    fn errors(outcome: Result<(Finding, i32), AppError>) -> Vec<String> {
        let Err(AppError::Invalid(errors)) = outcome else { panic!("taken") };
        errors.iter().map(|error| error.name.clone()).collect()
    }

    #[test]
    fn a_mark_and_its_reason_are_both_needed() {
        assert_eq!(errors(finding(&posted(&[]), false)), ["mark", "rationale"]);
        assert_eq!(errors(finding(&posted(&[("mark", "4"), ("rationale", "x")]), false)), ["mark"]);
        let (found, version) =
            finding(&posted(&[("mark", "2"), ("rationale", "Seen"), ("version", "3")]), false).unwrap();
        assert_eq!((found.mark, found.excused, version), (Some(Mark::Met), None, 3));
    }

    #[test]
    fn a_not_applicable_is_accepted_without_a_mark_or_refused_with_one() {
        assert_eq!(errors(finding(&posted(&[("rationale", "x")]), true)), ["claim"]);
        assert_eq!(errors(finding(&posted(&[("claim", "refuse"), ("rationale", "x")]), true)), ["mark"]);
        let (accepted, _) =
            finding(&posted(&[("claim", "accept"), ("mark", "3"), ("rationale", "x")]), true).unwrap();
        assert_eq!((accepted.mark, accepted.excused), (None, Some(true)));
    }

    #[test]
    fn a_conflict_is_declared_with_its_reason() {
        assert_eq!(declaration(&posted(&[("declaration", "clear")])).unwrap(), Declaration::Clear);
        assert!(declaration(&posted(&[("declaration", "conflict")])).is_err());
        assert!(declaration(&posted(&[])).is_err());
    }
}
