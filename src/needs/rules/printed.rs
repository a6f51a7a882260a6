//! Prints of what somebody had before them: they agree to that, or publish that, and nothing else.

use sha2::{Digest, Sha256};

use super::action_plan::PlanAction;
use super::assessment::NeedsAssessment;
use super::conversation::Conversation;
use super::findings::Finding;
use super::priorities::Priority;
use super::suggestions::Suggestion;
use super::walkround::Walkround;

/// What a report says, as far as it can change until it is published.
pub struct Printed<'a> {
    /// The assessment, with its plan and review.
    pub assessment: &'a NeedsAssessment,
    /// How many people are in scope, where that was counted.
    pub people: Option<i32>,
    /// All of its findings.
    pub findings: &'a [Finding],
    /// Its priorities.
    pub priorities: &'a [Priority],
    /// Its action plan.
    pub actions: &'a [PlanAction],
    /// What people suggested.
    pub suggestions: &'a [Suggestion],
    /// Its published walk-rounds.
    pub walkrounds: &'a [Walkround],
    /// Its conversations.
    pub conversations: &'a [Conversation],
}

/// A print of priorities in their order, and of what the findings say that they rest on.
pub fn print_of(priorities: &[Priority], findings: &[Finding]) -> String {
    let mut print = Sha256::new();
    for priority in priorities {
        add(&mut print, format_args!("{} {} {}", priority.id, priority.position, priority.version));
        for finding in findings.iter().filter(|finding| priority.findings.contains(&finding.id)) {
            add(&mut print, format_args!("{} {}", finding.id, finding.version));
        }
    }
    hex::encode(print.finalize())
}

/// A print of all that a report says.
pub fn print_of_report(of: &Printed<'_>) -> String {
    let mut print = Sha256::new();
    add(&mut print, format_args!("{} {:?}", of.assessment.version, of.people));
    add(
        &mut print,
        format_args!("{} {:?}", print_of(of.priorities, of.findings), of.assessment.thread.agreed_at),
    );
    of.findings.iter().for_each(|one| add(&mut print, format_args!("{} {}", one.id, one.version)));
    of.actions.iter().for_each(|one| add(&mut print, format_args!("{} {}", one.id, one.version)));
    of.suggestions.iter().for_each(|one| add(&mut print, format_args!("{} {}", one.id, one.version)));
    of.conversations.iter().for_each(|one| add(&mut print, format_args!("{}", one.id)));
    for walkround in of.walkrounds {
        add(&mut print, format_args!("{} {}", walkround.id, walkround.version));
        walkround.photographs.iter().for_each(|one| add(&mut print, format_args!("{}", one.id)));
    }
    hex::encode(print.finalize())
}

/// Each part ends, so that two of them never read as others would.
fn add(print: &mut Sha256, part: std::fmt::Arguments<'_>) {
    print.update(part.to_string());
    print.update([0]);
}
