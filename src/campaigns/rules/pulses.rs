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

/// The short surveys around a campaign as they are now. One that was given up is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Around {
    /// The one before it.
    pub before: Option<Survey>,
    /// The one after it.
    pub after: Option<Survey>,
    /// The day the one after was launched; none until it is.
    pub opened_on: Option<NaiveDate>,
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

impl Around {
    /// Which they are.
    pub fn pulses(&self) -> Pulses {
        let id = |survey: &Option<Survey>| survey.as_ref().map(|survey| survey.id);
        Pulses { before: id(&self.before), after: id(&self.after) }
    }

    /// Whether what one after the campaign tells could be compared with the one before it, were it opened on a day.
    fn awaits_after(&self, campaign: &Campaign, day: NaiveDate) -> bool {
        let is_over = |before: &Survey| before.launched_at.is_some() && last_day(before) < day;
        self.before.as_ref().is_some_and(is_over)
            && self.after.is_none()
            && check_pulses(campaign, self).is_ok()
    }
}

impl Campaign {
    /// The short survey that can be planned on a day, with these around it now: the one before it until it begins; then, once it
    /// is over and the last day of the one before has passed, the one after it. What runs on without an end is asked about while
    /// it runs.
    pub fn survey_to_plan(&self, around: &Around, day: NaiveDate) -> Option<Side> {
        match self.state(day) {
            CampaignState::Planned => around.before.is_none().then_some(Side::Before),
            CampaignState::Running if self.told.ends_on.is_some() => None,
            CampaignState::Running | CampaignState::Over => {
                around.awaits_after(self, day).then_some(Side::After)
            }
        }
    }

    /// Whether it has come too far on a day for anybody to be asked before it: it has begun with no survey before it, or is over
    /// and the one before it was never launched.
    pub fn is_too_late_to_ask(&self, around: &Around, day: NaiveDate) -> bool {
        match (&around.before, self.state(day)) {
            (_, CampaignState::Planned) => false,
            (None, _) => true,
            (Some(before), state) => state == CampaignState::Over && before.launched_at.is_none(),
        }
    }
}

/// Whether a questionnaire is short enough to be asked before a campaign and again after it.
pub fn is_short(questionnaire: &Questionnaire) -> bool {
    questionnaire.items().take(MOST_ITEMS + 1).count() <= MOST_ITEMS
}

/// Whether these surveys can be chosen for a campaign: those that were `found` of them are all, and of its employer.
///
/// # Errors
/// The first that cannot.
pub fn check_chosen(campaign: &Campaign, chosen: Pulses, found: &Around) -> Result<(), PulseRefusal> {
    let known = found.pulses();
    let is_elsewhere =
        |survey: &Option<Survey>| survey.as_ref().is_some_and(|survey| survey.employer != campaign.employer);
    if known.before != chosen.before || is_elsewhere(&found.before) {
        return Err(PulseRefusal::UnknownBefore);
    }
    if known.after != chosen.after || is_elsewhere(&found.after) {
        return Err(PulseRefusal::UnknownAfter);
    }
    Ok(())
}

/// Whether the surveys around a campaign can show what changed: two of them that ask the same, the last day of the one before
/// past when the one after was launched, and no later than the campaign's.
///
/// # Errors
/// The first reason why not.
pub fn check_pulses(campaign: &Campaign, around: &Around) -> Result<(), PulseRefusal> {
    let last = around.before.as_ref().map(last_day);
    // One that was not launched yet opens by its last day.
    let opens = around.after.as_ref().map(|survey| around.opened_on.unwrap_or(survey.closes_on));
    match (&around.before, &around.after) {
        (Some(before), Some(after)) if before.id == after.id => Err(PulseRefusal::Same),
        (Some(before), Some(after)) if before.questionnaire != after.questionnaire => {
            Err(PulseRefusal::OtherQuestions)
        }
        _ if last.zip(opens).is_some_and(|(last, opens)| opens <= last) => Err(PulseRefusal::Swapped),
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
