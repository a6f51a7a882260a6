//! The plan of a needs assessment: how people are asked, when, where, and who does what.

use chrono::NaiveDate;

use super::assessment::Method;
use super::conversation::FEWEST_FOR_CONVERSATION;
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::SiteId;
use crate::platform::text::Text;

/// The fewest people who can be asked in a survey of their own. Of fewer not even a whole survey may be told
/// (measurement rule 6), so they are asked in a conversation.
pub const FEWEST_FOR_SURVEY: i32 = 10;

/// The most days between the first and the last on which people are asked: what was said a year ago is another assessment.
const LONGEST: i64 = 366;

/// What is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedsPlan {
    /// How people are asked; never [`Method::Other`].
    pub method: Method,
    /// The first day people are asked.
    pub starts_on: NaiveDate,
    /// The last day people are asked.
    pub ends_on: NaiveDate,
    /// The sites that are visited.
    pub sites: Vec<SiteId>,
    /// Which shifts it has to reach, in the employer's words; may be empty.
    pub shifts: String,
    /// Who does what in it; may be empty.
    pub who: String,
}

/// Why a plan is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NeedsPlanRefusal {
    /// Another one of the employer is under way.
    AlreadyOpen,
    /// Fewer people work there than a survey can keep unknown.
    TooFewForSurvey,
    /// Fewer people work there than even a conversation can keep unknown.
    TooFew,
    /// More people work there than a conversation alone can hear.
    TooManyForConversation,
    /// A way that only something told of later can have been held in.
    OtherWay,
    /// It ends before it starts.
    EndsBefore,
    /// It takes longer than a year.
    TooLong,
    /// No site is visited.
    NoSite,
    /// A site that is not one of the employer's.
    UnknownSite,
}

impl NeedsPlanRefusal {
    /// The refusal at the field it is about.
    pub fn at_field(self) -> AppError {
        let field = match self {
            Self::AlreadyOpen => return self.into(),
            Self::TooFewForSurvey | Self::TooFew | Self::TooManyForConversation | Self::OtherWay => "method",
            Self::EndsBefore | Self::TooLong => "ends_on",
            Self::NoSite | Self::UnknownSite => "sites",
        };
        AppError::field(field, self.text())
    }
}

impl Refusal for NeedsPlanRefusal {
    fn text(&self) -> Text {
        match self {
            Self::AlreadyOpen => "refused-needs-already-open".into(),
            Self::TooFewForSurvey => {
                Text::new("refused-needs-too-few-for-survey").with("count", FEWEST_FOR_SURVEY)
            }
            Self::TooFew => Text::new("refused-needs-too-few").with("count", FEWEST_FOR_CONVERSATION),
            Self::TooManyForConversation => {
                Text::new("refused-needs-too-many-for-conversation").with("count", FEWEST_FOR_SURVEY)
            }
            Self::OtherWay => "needs-method-missing".into(),
            Self::EndsBefore => "refused-needs-ends-before".into(),
            Self::TooLong => "refused-needs-too-long".into(),
            Self::NoSite => "needs-plan-sites-missing".into(),
            Self::UnknownSite => "refused-needs-unknown-site".into(),
        }
    }
}

/// Whether so many people (where they were counted) can be asked at all without anybody knowing who said what. Asked when an
/// assessment is planned, and not of one that is under way while people leave.
///
/// # Errors
/// [`NeedsPlanRefusal::TooFew`].
pub fn check_can_be_asked(people: Option<i32>) -> Result<(), NeedsPlanRefusal> {
    let are_too_few = people.is_some_and(|people| people < FEWEST_FOR_CONVERSATION);
    if are_too_few { Err(NeedsPlanRefusal::TooFew) } else { Ok(()) }
}

/// Whether an employer with these sites and so many people (where it has counted them) can hold it.
///
/// # Errors
/// The [`NeedsPlanRefusal`] that comes first.
pub fn check_needs_plan(
    plan: &NeedsPlan,
    people: Option<i32>,
    sites: &[SiteId],
) -> Result<(), NeedsPlanRefusal> {
    let asks_few = people.is_some_and(|people| people < FEWEST_FOR_SURVEY);
    match plan.method {
        Method::Other => return Err(NeedsPlanRefusal::OtherWay),
        Method::Survey if asks_few => return Err(NeedsPlanRefusal::TooFewForSurvey),
        Method::Conversation if people.is_some() && !asks_few => {
            return Err(NeedsPlanRefusal::TooManyForConversation);
        }
        Method::Survey | Method::Conversation | Method::Mixed => {}
    }
    if plan.ends_on < plan.starts_on {
        return Err(NeedsPlanRefusal::EndsBefore);
    }
    if (plan.ends_on - plan.starts_on).num_days() > LONGEST {
        return Err(NeedsPlanRefusal::TooLong);
    }
    if plan.sites.is_empty() {
        return Err(NeedsPlanRefusal::NoSite);
    }
    if plan.sites.iter().all(|site| sites.contains(site)) {
        Ok(())
    } else {
        Err(NeedsPlanRefusal::UnknownSite)
    }
}
