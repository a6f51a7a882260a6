//! Prints: of what somebody had before them, who agrees to that or publishes that and nothing else; and of what findings were
//! drawn from.

use sha2::{Digest, Sha256};

use super::action_plan::PlanAction;
use super::assessment::NeedsAssessment;
use super::campaigns::FollowingCampaign;
use super::findings::{Basis, Finding, Sources};
use super::priorities::Priority;
use super::suggestions::Suggestion;
use super::walkround::Walkround;

/// What a report says, as far as it can change until it is published.
pub struct Printed<'a> {
    /// The assessment, with its plan and review.
    pub assessment: &'a NeedsAssessment,
    /// How many people are in scope, where that was counted.
    pub people: Option<i32>,
    /// All of its findings, with what they are drawn from and what rests on them.
    pub basis: &'a Basis,
    /// A print of what it tells of surveys and the pools they are in, and of the other sources.
    pub sources: &'a str,
    /// Its action plan.
    pub actions: &'a [PlanAction],
    /// What people suggested.
    pub suggestions: &'a [Suggestion],
    /// The campaigns that answer its priorities.
    pub campaigns: &'a [FollowingCampaign],
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

/// A print of all that a report says, but for what can help: the support directory is not the report's own.
pub fn print_of_report(of: &Printed<'_>) -> String {
    let (basis, mut print) = (of.basis, Sha256::new());
    add(&mut print, format_args!("{} {:?}", of.assessment.version, of.people));
    add(&mut print, format_args!("{}", of.sources));
    let agreed = print_of(&basis.priorities, &basis.findings);
    add(&mut print, format_args!("{agreed} {:?}", of.assessment.thread.agreed_at));
    basis.findings.iter().for_each(|one| add(&mut print, format_args!("{} {}", one.id, one.version)));
    of.actions.iter().for_each(|one| add(&mut print, format_args!("{} {}", one.id, one.version)));
    of.suggestions.iter().for_each(|one| add(&mut print, format_args!("{} {}", one.id, one.version)));
    for one in of.campaigns {
        add(&mut print, format_args!("{} {:?} {}", one.id, one.priority, one.topic));
        add(&mut print, format_args!("{} {:?} {:?}", one.starts_on, one.ends_on, one.evaluated_on));
    }
    basis.conversations.iter().for_each(|one| add(&mut print, format_args!("{}", one.id)));
    for walkround in &basis.walkrounds {
        add(&mut print, format_args!("{} {}", walkround.id, walkround.version));
        walkround.photographs.iter().for_each(|one| add(&mut print, format_args!("{}", one.id)));
    }
    hex::encode(print.finalize())
}

/// A print of what findings can be drawn from. Nothing of a source changes under its key but the name of a site.
pub fn print_of_sources(of: &Sources) -> String {
    let mut print = Sha256::new();
    of.surveys.iter().for_each(|(survey, pool)| add(&mut print, format_args!("{survey} {pool:?}")));
    of.walkrounds.iter().for_each(|(walkround, site)| add(&mut print, format_args!("{walkround} {site}")));
    of.conversations.iter().for_each(|one| add(&mut print, format_args!("{one}")));
    hex::encode(print.finalize())
}

/// A print of all that publishing a walk-round shows to the employer's people.
pub fn print_of_walkround(of: &Walkround) -> String {
    let mut print = Sha256::new();
    add(&mut print, format_args!("{} {}", of.id, of.version));
    of.observations.iter().for_each(|(code, seen)| add(&mut print, format_args!("{code} {}", seen.version)));
    of.photographs.iter().for_each(|one| add(&mut print, format_args!("{}", one.id)));
    hex::encode(print.finalize())
}

/// Each part ends, so that two of them never read as others would.
fn add(print: &mut Sha256, part: std::fmt::Arguments<'_>) {
    print.update(part.to_string());
    print.update([0]);
}
