//! Criteria that are met by what follows from a published needs assessment, without an answer.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::answer::{Answers, findings};
use super::portfolio::Portfolio;
use crate::campaigns::Campaign;
use crate::needs::{NeedsAssessment, State};
use crate::scheme::{Counter, Criterion, CriterionCode, Definition, Finding, Reading, Source, Status};

impl Portfolio {
    /// The published assessment by which a criterion is met by itself on a day; `None` where it is not. How old an
    /// assessment may be is the engine's to say.
    pub fn meets(&self, criterion: &Criterion, as_of: NaiveDate) -> Option<&NeedsAssessment> {
        if !criterion.by_itself {
            return None;
        }
        let published = self.published(as_of);
        let latest = published.iter().max_by_key(|one| one.held_on).copied()?;
        let assessments: Vec<NeedsAssessment> = published.into_iter().cloned().collect();
        let follows = |one: &&Campaign| one.told.is_from_needs(&assessments);
        let campaigns = self.campaigns.iter().filter(follows).cloned().collect();
        let proven = Portfolio { assessments, campaigns, advocates: self.advocates.clone() };
        let reached = |counter: &Counter| match proven.reading(&counter.of, as_of) {
            Some(Reading::Number(number)) => counter.of.at_least().is_some_and(|least| number >= least),
            Some(Reading::Day(_)) => true,
            None => false,
        };
        criterion.counters.iter().all(reached).then_some(latest)
    }

    /// What the employer says of each criterion, and what is met by itself.
    pub fn findings(
        &self,
        answers: &Answers,
        definition: &Definition,
        as_of: NaiveDate,
    ) -> BTreeMap<CriterionCode, Finding> {
        let mut found = findings(answers);
        for criterion in definition.criteria.iter().filter(|one| self.meets(one, as_of).is_some()) {
            let finding = found.entry(criterion.code.clone()).or_insert_with(|| Finding {
                source: Source::Employer { status: Status::NotStarted, has_reason: false },
                readings: self.readings(criterion, as_of),
                evidence: Vec::new(),
            });
            if let Source::Employer { status, .. } = &mut finding.source
                && *status != Status::NotApplicable
            {
                *status = Status::Met;
            }
        }
        found
    }

    fn published(&self, as_of: NaiveDate) -> Vec<&NeedsAssessment> {
        let counts = |one: &&NeedsAssessment| one.state == State::Published && one.is_held(as_of);
        self.assessments.iter().filter(counts).collect()
    }
}
