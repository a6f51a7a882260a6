//! A survey as pages show it.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::course::{ClosingStep, State, Survey};
use super::goals::ResponseGoal;
use super::plan::{Plan, PlannedBreakdown};
use crate::questionnaires::Questionnaire;
use crate::questionnaires::rules::Groups;

impl Survey {
    /// As a template shows it `today`.
    pub fn to_value(&self, today: NaiveDate) -> Value {
        json!({
            "id": self.id,
            "title": self.title,
            "mode": self.mode.as_str(),
            "min_cell": self.min_cell,
            "controller": self.controller.as_str(),
            "asked": self.asked,
            "is_small": self.asked < self.min_cell,
            "closes_on": self.closes_on,
            "days_left": (self.closes_on - today).num_days().max(0),
            "is_over": self.closes_on < today,
            "state": if self.is_given_up() { State::Cancelled.as_str() } else { self.state.as_str() },
            "is_lost": self.is_given_up(),
            "tag": self.tag,
            "launched_at": self.launched_at,
            "slips": self.slips,
            "band": self.band,
            "closed_on": self.closed_on,
            "version": self.version,
        })
    }

    /// What was told of it, to be changed.
    pub fn plan(&self) -> Plan {
        Plan {
            title: self.title.clone(),
            scheme: self.scheme,
            questionnaire: self.questionnaire.clone(),
            mode: self.mode,
            controller: self.controller,
            asked: self.asked,
            closes_on: self.closes_on,
            breakdowns: self.breakdowns.clone(),
            previous: self.previous,
        }
    }

    /// Whether it was launched and then given up, since its answers could not be opened any more: it ended where its
    /// answers should have been moved.
    pub fn is_given_up(&self) -> bool {
        self.state == State::Closed && self.closing_step == Some(ClosingStep::Stopped)
    }

    /// Whether it is over, and something was told of it.
    pub fn has_results(&self) -> bool {
        self.state == State::Closed && !self.is_given_up()
    }

    /// Whether it takes answers on a day.
    pub fn takes_answers(&self, today: NaiveDate) -> bool {
        self.state == State::Open && self.closes_on >= today
    }
}

impl ResponseGoal {
    /// As a template shows it.
    pub fn to_value(self) -> Value {
        json!({ "percent": self.percent, "people": self.people })
    }
}

impl PlannedBreakdown {
    /// How many groups it has at an employer with so many sites.
    pub fn count(&self, questionnaire: &Questionnaire, sites: usize) -> usize {
        let offered = questionnaire.breakdowns.iter().find(|offered| offered.code == self.code);
        match offered.map(|offered| &offered.groups) {
            Some(Groups::Fixed { choices }) => choices.len(),
            Some(Groups::Sites) => sites,
            Some(Groups::Named) => self.groups.len(),
            None => 0,
        }
    }

    /// Whether some of its groups have to fall short of the threshold, even if everybody answers.
    pub fn must_fall_short(&self, groups: usize, asked: u32, min_cell: u32) -> bool {
        u32::try_from(groups).unwrap_or(u32::MAX).saturating_mul(min_cell) > asked
    }
}
