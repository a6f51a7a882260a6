//! A structured conversation: what a group said of the topics, as the group approved it. No names, no single voices.

use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime};

use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::{ConversationId, NeedsAssessmentId, SiteId};
use crate::platform::text::Text;
use crate::topics::rules::TopicList;

/// The fewest people of one conversation: what one or two say is told as theirs.
pub const LEAST_IN_CONVERSATION: i32 = 3;

/// The most people of one conversation: more are no conversation.
pub const MOST_IN_CONVERSATION: i32 = 60;

/// The fewest people who can be asked in a conversation: those who talk, and the owner or manager who leaves the room.
pub const FEWEST_FOR_CONVERSATION: i32 = LEAST_IN_CONVERSATION + 1;

/// A structured conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversation {
    /// Its key.
    pub id: ConversationId,
    /// What it belongs to.
    pub assessment: NeedsAssessmentId,
    /// The day it was held.
    pub held_on: NaiveDate,
    /// How many people took part, without whoever led it.
    pub people: i32,
    /// Where it was, when it was with the people of one site.
    pub site: Option<SiteId>,
    /// What that site is called.
    pub site_name: Option<String>,
    /// What was spoken of, as the list was on that day.
    pub topics: TopicList,
    /// What the group had to say, in the order of the topics.
    pub themes: Vec<Theme>,
    /// When it was written down, in UTC.
    pub saved_at: NaiveDateTime,
}

/// What a group said of one topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The code of the topic.
    pub topic: String,
    /// How much it weighs on the group.
    pub weight: Weight,
    /// What was said, in the group's words; may be empty where it is fine.
    pub summary: String,
    /// What the group suggests; may be empty.
    pub suggestion: String,
}

/// How much a topic weighs on a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// It is fine as it is.
    Fine,
    /// Some would like it better.
    Some,
    /// It weighs on many.
    Strong,
}

/// A text that names no [`Weight`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownWeight;

impl Weight {
    /// Every weight, from the lightest.
    pub const ALL: [Self; 3] = [Self::Fine, Self::Some, Self::Strong];

    /// As stored, sent in forms, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Some => "some",
            Self::Strong => "strong",
        }
    }
}

impl FromStr for Weight {
    type Err = UnknownWeight;

    fn from_str(text: &str) -> Result<Self, UnknownWeight> {
        Self::ALL.into_iter().find(|weight| weight.as_str() == text).ok_or(UnknownWeight)
    }
}

/// A conversation to write down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewConversation {
    /// The day it was held.
    pub held_on: NaiveDate,
    /// How many people took part, without whoever led it.
    pub people: i32,
    /// Where it was, when it was with the people of one site.
    pub site: Option<SiteId>,
    /// What the group had to say.
    pub themes: Vec<Theme>,
    /// What tells it apart from the same one sent twice.
    pub token: String,
}

/// Why a conversation is not written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConversationRefusal {
    /// Its day is still to come.
    ToCome,
    /// Its day is before the first of the plan.
    BeforePlan {
        /// That first day.
        starts_on: NaiveDate,
    },
    /// More people took part than work there.
    TooMany {
        /// How many work there.
        people: i32,
    },
    /// The one to correct was removed or corrected meanwhile.
    Gone,
    /// Its site is none of the employer's.
    UnknownSite,
    /// Nothing was spoken of.
    NoThemes,
    /// It is written down already, in other words.
    SavedOtherwise,
}

impl ConversationRefusal {
    /// The refusal at the field it is about.
    pub fn at_field(self) -> AppError {
        let field = match self {
            Self::ToCome | Self::BeforePlan { .. } => "held_on",
            Self::TooMany { .. } => "people",
            Self::UnknownSite => "site",
            Self::Gone | Self::NoThemes | Self::SavedOtherwise => return self.into(),
        };
        AppError::field(field, self.text())
    }
}

impl Refusal for ConversationRefusal {
    fn text(&self) -> Text {
        match self {
            Self::ToCome => "refused-conversation-to-come".into(),
            Self::BeforePlan { starts_on } => Text::new("refused-conversation-before-plan")
                .with("day", starts_on.format("%-d %B %Y").to_string()),
            Self::TooMany { people } => Text::new("refused-conversation-too-many").with("people", *people),
            Self::Gone => "refused-conversation-gone".into(),
            Self::UnknownSite => "refused-conversation-site".into(),
            Self::NoThemes => "refused-conversation-no-themes".into(),
            Self::SavedOtherwise => "refused-conversation-otherwise".into(),
        }
    }
}

/// Whether it can be written down `today`, for an assessment that asks people from `starts_on`, of an employer of so many
/// `people`, where they were counted.
///
/// # Errors
/// The [`ConversationRefusal`] that comes first.
pub fn check_conversation(
    new: &NewConversation,
    today: NaiveDate,
    starts_on: Option<NaiveDate>,
    people: Option<i32>,
) -> Result<(), ConversationRefusal> {
    if new.held_on > today {
        return Err(ConversationRefusal::ToCome);
    }
    if let Some(starts_on) = starts_on.filter(|starts_on| new.held_on < *starts_on) {
        return Err(ConversationRefusal::BeforePlan { starts_on });
    }
    if let Some(people) = people.filter(|people| new.people > *people) {
        return Err(ConversationRefusal::TooMany { people });
    }
    if new.themes.is_empty() { Err(ConversationRefusal::NoThemes) } else { Ok(()) }
}

impl Conversation {
    /// Whether this is what `new` would write down.
    pub fn is_same(&self, new: &NewConversation) -> bool {
        let sorted = |themes: &[Theme]| {
            let mut themes = themes.to_vec();
            themes.sort_by(|a, b| a.topic.cmp(&b.topic));
            themes
        };
        (self.held_on, self.people, self.site) == (new.held_on, new.people, new.site)
            && sorted(&self.themes) == sorted(&new.themes)
    }
}
