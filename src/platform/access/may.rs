//! The one authorisation function.

use super::act::Act;
use super::actor::Role;
use super::relation::Relation;
use crate::platform::error::AppError;

/// Whether a person who stands so may do this.
///
/// # Errors
/// [`AppError::SignInFirst`] when nobody is signed in; [`AppError::NotFound`] where the thing does not
/// exist for this person; [`AppError::NotAllowed`] where they may see it but not do this.
pub fn may(act: Act, relation: &Relation) -> Result<(), AppError> {
    if !relation.signed_in {
        return Err(AppError::SignInFirst);
    }
    if allowed(act, relation) {
        return Ok(());
    }
    if visible(act, relation) { Err(AppError::NotAllowed) } else { Err(AppError::NotFound) }
}

fn allowed(act: Act, r: &Relation) -> bool {
    let edits = matches!(r.at_employer, Some(Role::Lead | Role::Contributor));
    let leads = r.at_employer == Some(Role::Lead);
    let judges = r.allocated && r.declared && !r.conflicted && !r.advised;
    let sits = r.panel_member && !r.marked && !r.advised && !r.recused && r.at_employer.is_none();
    match act {
        Act::RegisterEmployer => true,
        Act::ViewEmployer | Act::ViewHistory => sees_employer(r),
        Act::EditEmployer | Act::ManageTeam | Act::SubmitApplication | Act::StartApplication => leads,
        Act::RecoverLead => (r.advising || r.coordinator) && r.at_employer.is_none(),
        Act::ConfirmRecovery => r.coordinator && r.at_employer.is_none(),
        Act::EditEvidence | Act::EditPortfolio | Act::AnswerCriterion => edits,
        Act::ViewEvidence => r.at_employer.is_some() || r.coordinator || r.advising || judges || sits,
        Act::ViewApplication => r.at_employer.is_some() || r.coordinator || r.advising,
        // Nobody who judges, or could be asked to, reads what passes between an employer and its adviser.
        Act::ReadMessages => {
            let judging = r.panel_member || r.assessor_here || r.allocated;
            r.at_employer.is_some() || r.advising || (r.coordinator && !judging)
        }
        Act::WriteMessage => edits || r.advising,
        Act::Nudge => r.advising,
        Act::AllotAdviser
        | Act::ViewQueue
        | Act::AllocateAssessor
        | Act::Revoke
        | Act::ManageScheme
        | Act::OfferEdition
        | Act::PublishEdition
        | Act::PoolSurveys
        | Act::KeepDirectory => r.coordinator,
        Act::PlanSurvey => edits || r.advising,
        Act::LaunchSurvey => leads || r.advising,
        Act::ViewSurvey => sees_employer(r),
        Act::ReadResults => r.at_employer.is_some() || r.advising,
        // What somebody could be known by stays out of the hands of whoever works with them.
        Act::PrintSlips | Act::EnterPaper | Act::ReadComments => r.advising && r.at_employer.is_none(),
        Act::ViewNeeds => sees_employer(r),
        Act::PlanNeeds => edits || r.advising,
        Act::LeadNeeds => r.advising && r.at_employer.is_none(),
        Act::AgreePriorities => leads,
        Act::ReadNeeds => sees_employer(r) || judges || sits,
        Act::DeclareConflict => r.allocated && !r.advised,
        Act::OpenFile | Act::Mark => judges,
        Act::ViewCase | Act::Recuse => r.panel_member && r.at_employer.is_none(),
        Act::Vote => sits,
        Act::Decide | Act::Release => sits && r.panel_chair,
        Act::ViewAward => sees_employer(r) || r.panel_member,
    }
}

/// Whether the person knows that the thing is there, so that "you may not" gives nothing away.
fn visible(act: Act, r: &Relation) -> bool {
    match act {
        Act::RegisterEmployer => true,
        Act::ViewEmployer
        | Act::EditEmployer
        | Act::ManageTeam
        | Act::RecoverLead
        | Act::ConfirmRecovery
        | Act::ViewHistory
        | Act::AllotAdviser => sees_employer(r),
        Act::ViewEvidence
        | Act::EditEvidence
        | Act::EditPortfolio
        | Act::StartApplication
        | Act::ViewApplication
        | Act::AnswerCriterion
        | Act::SubmitApplication
        | Act::ReadMessages
        | Act::WriteMessage
        | Act::Nudge => allowed(Act::ViewApplication, r),
        Act::DeclareConflict | Act::OpenFile | Act::Mark => r.allocated,
        Act::ViewCase | Act::Vote | Act::Recuse | Act::Decide | Act::Release => {
            r.panel_member && r.at_employer.is_none()
        }
        Act::ViewAward => allowed(Act::ViewAward, r),
        Act::PlanSurvey
        | Act::LaunchSurvey
        | Act::ViewSurvey
        | Act::PrintSlips
        | Act::EnterPaper
        | Act::ReadResults
        | Act::ReadComments => allowed(Act::ViewSurvey, r),
        Act::ViewNeeds | Act::PlanNeeds | Act::LeadNeeds | Act::AgreePriorities => allowed(Act::ViewNeeds, r),
        Act::ReadNeeds => allowed(Act::ReadNeeds, r),
        Act::ViewQueue
        | Act::AllocateAssessor
        | Act::Revoke
        | Act::ManageScheme
        | Act::OfferEdition
        | Act::PublishEdition
        | Act::PoolSurveys
        | Act::KeepDirectory => false,
    }
}

fn sees_employer(r: &Relation) -> bool {
    r.at_employer.is_some() || r.coordinator || r.advising
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signed_in() -> Relation {
        Relation { signed_in: true, ..Relation::default() }
    }

    fn outcome(act: Act, relation: &Relation) -> &'static str {
        match may(act, relation) {
            Ok(()) => "yes",
            Err(AppError::SignInFirst) => "sign in",
            Err(AppError::NotFound) => "hidden",
            Err(AppError::NotAllowed) => "no",
            Err(_) => "something else",
        }
    }

    #[test]
    fn nobody_does_anything_unless_signed_in() {
        let everything = Relation {
            at_employer: Some(Role::Lead),
            coordinator: true,
            panel_chair: true,
            panel_member: true,
            allocated: true,
            declared: true,
            ..Relation::default()
        };
        for act in Act::ALL {
            assert_eq!(outcome(act, &everything), "sign in", "{act:?}");
        }
    }

    #[test]
    fn for_a_stranger_nothing_exists_but_registering() {
        for act in Act::ALL {
            let expected = if act == Act::RegisterEmployer { "yes" } else { "hidden" };
            assert_eq!(outcome(act, &signed_in()), expected, "{act:?}");
        }
    }

    #[test]
    fn a_viewer_sees_and_a_contributor_answers_and_a_lead_submits() {
        let viewer = Relation { at_employer: Some(Role::Viewer), ..signed_in() };
        let contributor = Relation { at_employer: Some(Role::Contributor), ..signed_in() };
        let lead = Relation { at_employer: Some(Role::Lead), ..signed_in() };
        for (act, expected) in [
            (Act::ViewApplication, ["yes", "yes", "yes"]),
            (Act::AnswerCriterion, ["no", "yes", "yes"]),
            (Act::ReadMessages, ["yes", "yes", "yes"]),
            (Act::WriteMessage, ["no", "yes", "yes"]),
            (Act::SubmitApplication, ["no", "no", "yes"]),
            (Act::ManageTeam, ["no", "no", "yes"]),
            (Act::OpenFile, ["hidden", "hidden", "hidden"]),
            (Act::ViewCase, ["hidden", "hidden", "hidden"]),
        ] {
            let found = [&viewer, &contributor, &lead].map(|relation| outcome(act, relation));
            assert_eq!(found, expected, "{act:?}");
        }
    }

    #[test]
    fn the_file_opens_only_after_a_clean_declaration_and_never_for_whoever_advised() {
        let allocated = Relation { allocated: true, assessor_here: true, ..signed_in() };
        assert_eq!(outcome(Act::DeclareConflict, &allocated), "yes");
        assert_eq!(outcome(Act::OpenFile, &allocated), "no");
        let declared = Relation { declared: true, ..allocated };
        assert_eq!(outcome(Act::OpenFile, &declared), "yes");
        assert_eq!(outcome(Act::Mark, &declared), "yes");
        for spoilt in [
            Relation { conflicted: true, ..declared.clone() },
            Relation { advised: true, ..declared.clone() },
        ] {
            assert_eq!(outcome(Act::OpenFile, &spoilt), "no");
            assert_eq!(outcome(Act::Mark, &spoilt), "no");
        }
    }

    #[test]
    fn who_judges_reads_no_conversation_whatever_else_they_are() {
        let coordinator = Relation { coordinator: true, ..signed_in() };
        assert_eq!(outcome(Act::ReadMessages, &coordinator), "yes");
        for judge in [
            Relation { panel_member: true, ..coordinator.clone() },
            Relation { assessor_here: true, ..coordinator.clone() },
            Relation { allocated: true, ..coordinator.clone() },
        ] {
            assert_eq!(outcome(Act::ReadMessages, &judge), "no");
        }
        let adviser = Relation { advising: true, ..signed_in() };
        for (act, expected) in [(Act::WriteMessage, "yes"), (Act::Nudge, "yes"), (Act::AnswerCriterion, "no")]
        {
            assert_eq!(outcome(act, &adviser), expected, "{act:?}");
        }
    }

    #[test]
    fn only_an_adviser_from_outside_reads_comments_and_prints_slips() {
        let lead = Relation { at_employer: Some(Role::Lead), ..signed_in() };
        let contributor = Relation { at_employer: Some(Role::Contributor), ..signed_in() };
        let viewer = Relation { at_employer: Some(Role::Viewer), ..signed_in() };
        let adviser = Relation { advising: true, ..signed_in() };
        let coordinator = Relation { coordinator: true, ..signed_in() };
        let insider = Relation { at_employer: Some(Role::Viewer), ..adviser.clone() };
        for (act, expected) in [
            (Act::PlanSurvey, ["yes", "yes", "no", "yes", "no", "yes"]),
            (Act::LaunchSurvey, ["yes", "no", "no", "yes", "no", "yes"]),
            (Act::ViewSurvey, ["yes", "yes", "yes", "yes", "yes", "yes"]),
            (Act::ReadResults, ["yes", "yes", "yes", "yes", "no", "yes"]),
            (Act::PrintSlips, ["no", "no", "no", "yes", "no", "no"]),
            (Act::EnterPaper, ["no", "no", "no", "yes", "no", "no"]),
            (Act::ReadComments, ["no", "no", "no", "yes", "no", "no"]),
            (Act::PoolSurveys, ["hidden", "hidden", "hidden", "hidden", "yes", "hidden"]),
        ] {
            let everybody = [&lead, &contributor, &viewer, &adviser, &coordinator, &insider];
            assert_eq!(everybody.map(|relation| outcome(act, relation)), expected, "{act:?}");
        }
    }

    #[test]
    fn who_marked_advised_stood_aside_or_works_there_does_not_decide() {
        let chair = Relation { panel_member: true, panel_chair: true, ..signed_in() };
        assert_eq!(outcome(Act::Decide, &chair), "yes");
        for spoilt in [
            Relation { marked: true, ..chair.clone() },
            Relation { advised: true, ..chair.clone() },
            Relation { recused: true, ..chair.clone() },
        ] {
            for act in [Act::Vote, Act::Decide, Act::Release] {
                assert_eq!(outcome(act, &spoilt), "no", "{act:?}");
            }
        }
        let insider = Relation { at_employer: Some(Role::Viewer), ..chair.clone() };
        assert_eq!(outcome(Act::ViewCase, &insider), "hidden");
        let member = Relation { panel_chair: false, ..chair };
        assert_eq!(outcome(Act::Vote, &member), "yes");
        assert_eq!(outcome(Act::Decide, &member), "no");
    }
}
