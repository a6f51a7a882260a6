//! A campaign and what is told of it.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;
use serde_json::{Value, json};

use super::pulses::Pulses;
use super::refusal::{CampaignRefusal, OutcomeRefusal};
use super::state::CampaignState;
use crate::platform::ids::{CampaignId, EmployerId, NeedsAssessmentId, PriorityId};
use crate::scheme::StandardCode;

/// A campaign or event of an employer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Campaign {
    /// Its key.
    pub id: CampaignId,
    /// Whose it is.
    pub employer: EmployerId,
    /// What is told of it.
    pub told: NewCampaign,
    /// What came of it.
    pub outcome: Outcome,
    /// The surveys that show what changed.
    pub pulses: Pulses,
    /// Goes up by one with every change.
    pub version: i32,
    /// When it was changed last, in UTC.
    pub changed_at: NaiveDateTime,
    /// By whom.
    pub changed_by_name: String,
}

/// What a person tells of a campaign before it starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCampaign {
    /// What it is about.
    pub topic: String,
    /// The standard it belongs to, where it was said.
    pub theme: Option<StandardCode>,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its last day; `None` where it runs all year until it is ended.
    pub ends_on: Option<NaiveDate>,
    /// Whether it runs the whole year round.
    pub all_year: bool,
    /// The finding or priority of a needs assessment that it answers; may be empty.
    pub priority: String,
    /// The needs assessment it follows from.
    pub assessment: Option<NeedsAssessmentId>,
    /// The priority of that needs assessment it answers, where one was chosen.
    pub answers: Option<PriorityId>,
}

/// What came of a campaign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// How many people it reached, where that was counted.
    pub reach: Option<i32>,
    /// What changed, and how one can tell; empty until it is evaluated.
    pub evaluation: String,
    /// The day it was evaluated.
    pub evaluated_on: Option<NaiveDate>,
    /// What was learnt for the next one; may be empty.
    pub learnt: String,
}

/// A standard a campaign can belong to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Theme {
    /// Its code.
    pub code: StandardCode,
    /// What people call it.
    pub title: String,
}

/// Whether a campaign can be so.
///
/// # Errors
/// The first reason why not.
pub fn check(new: &NewCampaign) -> Result<(), CampaignRefusal> {
    match new.ends_on {
        Some(end) if end < new.starts_on => Err(CampaignRefusal::EndsBeforeStart),
        None if !new.all_year => Err(CampaignRefusal::NoEnd),
        _ => Ok(()),
    }
}

/// Whether this can be said `today` of what came of a campaign that started on `starts_on`: in words, of a day between the two.
///
/// # Errors
/// The first reason why not.
pub fn check_outcome(
    outcome: &Outcome,
    starts_on: NaiveDate,
    today: NaiveDate,
) -> Result<(), OutcomeRefusal> {
    check_begun(starts_on, today)?;
    if outcome.evaluation.is_empty() {
        return Err(OutcomeRefusal::WordsMissing);
    }
    if outcome.evaluated_on.is_none() {
        return Err(OutcomeRefusal::DayMissing);
    }
    check_days(outcome, starts_on, today)
}

/// Whether anything can be said `today` of what came of a campaign that starts on `starts_on`.
///
/// # Errors
/// When it has not started.
pub fn check_begun(starts_on: NaiveDate, today: NaiveDate) -> Result<(), OutcomeRefusal> {
    if starts_on > today { Err(OutcomeRefusal::NotStarted) } else { Ok(()) }
}

/// Whether what was said of a campaign can have been said of one that started on `starts_on`.
///
/// # Errors
/// The first reason why not.
pub fn check_days(outcome: &Outcome, starts_on: NaiveDate, today: NaiveDate) -> Result<(), OutcomeRefusal> {
    check_begun(starts_on, today)?;
    match outcome.evaluated_on {
        Some(day) if day < starts_on => Err(OutcomeRefusal::BeforeStart),
        Some(day) if day > today => Err(OutcomeRefusal::ToCome),
        _ => Ok(()),
    }
}

/// Whether a campaign can have reached so many, where `headcount` people work there: `None` where nobody was counted.
///
/// # Errors
/// When it would have reached more.
pub fn check_reach(reach: Option<i32>, headcount: Option<i32>) -> Result<(), OutcomeRefusal> {
    match (reach, headcount) {
        (Some(reach), Some(headcount)) if reach > headcount => {
            Err(OutcomeRefusal::MoreThanWork { headcount })
        }
        _ => Ok(()),
    }
}

impl Campaign {
    /// Where it stands on a day.
    pub fn state(&self, day: NaiveDate) -> CampaignState {
        CampaignState::of(&self.told, day)
    }

    /// What people call its theme: its code, where no scheme of the employer has it any more.
    pub fn theme(&self, themes: &[Theme]) -> Option<String> {
        let code = self.told.theme.as_ref()?;
        let found = themes.iter().find(|theme| theme.code == *code);
        Some(found.map_or_else(|| code.to_string(), |theme| theme.title.clone()))
    }

    /// As a template shows it `today`.
    pub fn to_value(&self, themes: &[Theme], today: NaiveDate) -> Value {
        json!({
            "id": self.id,
            "topic": self.told.topic,
            "theme": self.theme(themes),
            "starts_on": self.told.starts_on,
            "ends_on": self.told.ends_on,
            "all_year": self.told.all_year,
            "priority": self.told.priority,
            "assessment": self.told.assessment,
            "answers": self.told.answers,
            "reach": self.outcome.reach,
            "evaluation": self.outcome.evaluation,
            "evaluated_on": self.outcome.evaluated_on,
            "learnt": self.outcome.learnt,
            "state": self.state(today).as_str(),
            "version": self.version,
            "changed_at": self.changed_at,
            "changed_by": self.changed_by_name,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
    }

    fn walking() -> NewCampaign {
        NewCampaign {
            topic: "Walking".into(),
            theme: None,
            starts_on: day(2),
            ends_on: Some(day(20)),
            all_year: false,
            priority: String::new(),
            assessment: None,
            answers: None,
        }
    }

    #[test]
    fn only_what_runs_all_year_may_have_no_end() {
        assert_eq!(check(&walking()), Ok(()));
        let endless = NewCampaign { ends_on: None, ..walking() };
        assert_eq!(check(&endless), Err(CampaignRefusal::NoEnd));
        assert_eq!(check(&NewCampaign { all_year: true, ..endless }), Ok(()));
        let backwards = NewCampaign { ends_on: Some(day(1)), ..walking() };
        assert_eq!(check(&backwards), Err(CampaignRefusal::EndsBeforeStart));
    }

    #[test]
    fn an_evaluation_has_words_and_a_day_between_the_start_and_today() {
        let said = |evaluation: &str, evaluated_on| {
            let outcome = Outcome {
                reach: Some(3),
                evaluation: evaluation.into(),
                evaluated_on,
                learnt: String::new(),
            };
            check_outcome(&outcome, day(2), day(10))
        };
        assert_eq!(said("", None), Err(OutcomeRefusal::WordsMissing));
        assert_eq!(said("More people walk.", Some(day(10))), Ok(()));
        assert_eq!(said("More people walk.", None), Err(OutcomeRefusal::DayMissing));
        assert_eq!(said("", Some(day(10))), Err(OutcomeRefusal::WordsMissing));
        assert_eq!(said("More people walk.", Some(day(1))), Err(OutcomeRefusal::BeforeStart));
        assert_eq!(said("More people walk.", Some(day(11))), Err(OutcomeRefusal::ToCome));
        let early = check_outcome(&Outcome::default(), day(11), day(10));
        assert_eq!(early, Err(OutcomeRefusal::NotStarted));
    }

    #[test]
    fn a_campaign_reaches_no_more_people_than_work_there() {
        assert_eq!(check_reach(Some(40), Some(40)), Ok(()));
        assert_eq!(check_reach(Some(41), Some(40)), Err(OutcomeRefusal::MoreThanWork { headcount: 40 }));
        assert_eq!((check_reach(Some(41), None), check_reach(None, Some(40))), (Ok(()), Ok(())));
    }
}
