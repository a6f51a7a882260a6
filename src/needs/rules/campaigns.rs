//! A campaign that follows from a needs assessment, as the assessment's own pages tell of it.

use chrono::NaiveDate;

use crate::platform::ids::{CampaignId, PriorityId};

/// A campaign that says it follows from an assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowingCampaign {
    /// Its key.
    pub id: CampaignId,
    /// The priority it answers, where one was chosen.
    pub priority: Option<PriorityId>,
    /// What it is about.
    pub topic: String,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its last day; `None` while it runs all year.
    pub ends_on: Option<NaiveDate>,
    /// The day somebody said what came of it.
    pub evaluated_on: Option<NaiveDate>,
}

/// How far such a campaign is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CampaignProgress {
    /// It has not started.
    Planned,
    /// It runs.
    Running,
    /// Its last day has passed, and nobody has said what came of it.
    Over,
    /// Somebody has said what came of it.
    Evaluated,
}

impl FollowingCampaign {
    /// How far it is on a day.
    pub fn progress(&self, today: NaiveDate) -> CampaignProgress {
        if self.evaluated_on.is_some() {
            CampaignProgress::Evaluated
        } else if self.starts_on > today {
            CampaignProgress::Planned
        } else if self.ends_on.is_some_and(|end| end < today) {
            CampaignProgress::Over
        } else {
            CampaignProgress::Running
        }
    }
}

impl CampaignProgress {
    /// In the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Running => "running",
            Self::Over => "over",
            Self::Evaluated => "evaluated",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_campaign_is_planned_runs_is_over_and_is_evaluated() {
        let day = |number| NaiveDate::from_ymd_opt(2026, 3, number).unwrap();
        let mut campaign = FollowingCampaign {
            id: CampaignId::from_uuid(uuid::Uuid::nil()),
            priority: None,
            topic: "Sleep".to_owned(),
            starts_on: day(10),
            ends_on: Some(day(20)),
            evaluated_on: None,
        };
        let on = |campaign: &FollowingCampaign, number| campaign.progress(day(number));
        assert_eq!(on(&campaign, 9), CampaignProgress::Planned);
        assert_eq!(on(&campaign, 10), CampaignProgress::Running);
        assert_eq!(on(&campaign, 20), CampaignProgress::Running);
        assert_eq!(on(&campaign, 21), CampaignProgress::Over);
        campaign.evaluated_on = Some(day(15));
        assert_eq!(on(&campaign, 16), CampaignProgress::Evaluated);
        let all_year = FollowingCampaign { ends_on: None, evaluated_on: None, ..campaign };
        assert_eq!(on(&all_year, 31), CampaignProgress::Running);
    }
}
