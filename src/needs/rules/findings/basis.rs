//! What findings are drawn from, and what they would be if they were drawn now.

use std::collections::BTreeSet;

use super::finding::{Drawn, Finding};
use super::premises::{of_conversation, of_walkround};
use super::redrawing::{Redrawing, redraw};
use super::surveyed::of_survey;
use super::waves::of_waves;
use crate::needs::rules::{Conversation, Priority, Walkround};
use crate::platform::ids::{ConversationId, FindingId, SurveyId, SurveyPoolId, WalkroundId};
use crate::surveys::rules::Told;

/// The findings of an assessment with what they are drawn from in it, and what rests on them.
#[derive(Clone, Debug)]
pub struct Basis {
    /// Those that are kept, what matters first.
    pub findings: Vec<Finding>,
    /// Its priorities, which rest on findings.
    pub priorities: Vec<Priority>,
    /// Its published walk-rounds.
    pub walkrounds: Vec<Walkround>,
    /// Its conversations.
    pub conversations: Vec<Conversation>,
}

/// What is told of the survey of an assessment, and of the one before it.
#[derive(Clone, Debug, Default)]
pub struct Waves {
    /// Of its own, once that is released.
    pub now: Option<Told>,
    /// Of the one before that.
    pub before: Option<Told>,
}

/// What findings can be drawn from, by its keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    /// The survey of the assessment and the one before it, as far as they are released, each with the pool it is in.
    pub surveys: Vec<(SurveyId, Option<SurveyPoolId>)>,
    /// The published walk-rounds, each with the name of its site.
    pub walkrounds: Vec<(WalkroundId, String)>,
    /// The conversations.
    pub conversations: Vec<ConversationId>,
}

impl Basis {
    /// What drawing would change now: nothing as long as what the findings rest on is what they were drawn from.
    pub fn redrawing(&self, waves: &Waves) -> Redrawing {
        let links = self.priorities.iter().flat_map(|priority| priority.findings.iter().copied());
        let rested_on: BTreeSet<FindingId> = links.collect();
        redraw(&self.findings, self.drawn(waves), &rested_on)
    }

    /// Everything that can be drawn now: from the released results of the survey beside those of the one before it, from
    /// published walk-rounds, from conversations.
    fn drawn(&self, waves: &Waves) -> Vec<Drawn> {
        let mut found = Vec::new();
        if let Some(now) = &waves.now {
            found.extend(of_survey(&now.terms, &now.results));
            found.extend(waves.before.iter().flat_map(|before| of_waves(before, now)));
        }
        found.extend(self.walkrounds.iter().flat_map(of_walkround));
        found.extend(self.conversations.iter().flat_map(of_conversation));
        found
    }
}
