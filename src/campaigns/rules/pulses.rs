//! The short surveys around a campaign: which can be planned, and which two show what changed.

use chrono::NaiveDate;

use super::campaign::Campaign;
use super::refusal::PulseRefusal;
use super::state::CampaignState;
use crate::platform::ids::SurveyId;
use crate::questionnaires::Questionnaire;
use crate::surveys::Survey;

/// The most questions of a survey that is short: people answer them in two minutes, twice.
const MOST_ITEMS: usize = 10;

/// The short surveys around a campaign: the same questions, before and after.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pulses {
    /// The one before it.
    pub before: Option<SurveyId>,
    /// The one after it.
    pub after: Option<SurveyId>,
}

/// On which side of a campaign people are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Before it.
    Before,
    /// After it.
    After,
}

impl Side {
    /// In the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
        }
    }
}

impl Pulses {
    /// Both, with another one on a side.
    #[must_use]
    pub fn with(self, side: Side, survey: SurveyId) -> Self {
        match side {
            Side::Before => Self { before: Some(survey), ..self },
            Side::After => Self { after: Some(survey), ..self },
        }
    }
}

impl Campaign {
    /// The short survey that can be planned on a day: the one before it until it begins; then, where there is one before, the
    /// one after it once it is over. What runs on without an end is asked about while it runs.
    pub fn survey_to_plan(&self, day: NaiveDate) -> Option<Side> {
        let Pulses { before, after } = self.pulses;
        match self.state(day) {
            CampaignState::Planned => before.is_none().then_some(Side::Before),
            CampaignState::Running if self.told.ends_on.is_some() => None,
            CampaignState::Running | CampaignState::Over => {
                (before.is_some() && after.is_none()).then_some(Side::After)
            }
        }
    }
}

/// Whether a questionnaire is short enough to be asked before a campaign and again after it.
pub fn is_short(questionnaire: &Questionnaire) -> bool {
    questionnaire.items().take(MOST_ITEMS + 1).count() <= MOST_ITEMS
}

/// Whether these two can show what changed: surveys of the campaign's employer, two of them, that ask the same, the one
/// before over by the day the one after opened and by the campaign's last. `opened_on` is the day the one after was launched.
///
/// # Errors
/// The first reason why not.
pub fn check_pulses(
    campaign: &Campaign,
    before: Option<&Survey>,
    after: Option<&Survey>,
    opened_on: Option<NaiveDate>,
) -> Result<(), PulseRefusal> {
    let employer = campaign.employer;
    if before.is_some_and(|survey| survey.employer != employer) {
        return Err(PulseRefusal::UnknownBefore);
    }
    if after.is_some_and(|survey| survey.employer != employer) {
        return Err(PulseRefusal::UnknownAfter);
    }
    let last = before.map(last_day);
    // One that was not launched yet opens by its last day.
    let opens = after.map(|survey| opened_on.unwrap_or(survey.closes_on));
    match (before, after) {
        (Some(before), Some(after)) if before.id == after.id => Err(PulseRefusal::Same),
        (Some(before), Some(after)) if before.questionnaire != after.questionnaire => {
            Err(PulseRefusal::OtherQuestions)
        }
        _ if last.zip(opens).is_some_and(|(last, opens)| opens < last) => Err(PulseRefusal::Swapped),
        _ if last.zip(campaign.told.ends_on).is_some_and(|(last, end)| end < last) => {
            Err(PulseRefusal::BeforeIsLate)
        }
        _ => Ok(()),
    }
}

/// The last day somebody could answer a survey.
fn last_day(survey: &Survey) -> NaiveDate {
    survey.closed_on.map_or(survey.closes_on, |closed| closed.min(survey.closes_on))
}
