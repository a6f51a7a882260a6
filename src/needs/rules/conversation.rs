//! A structured conversation: what a group said of the topics, as the group approved it. No names, no single voices.

use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime};

use crate::platform::error::Refusal;
use crate::platform::ids::{ConversationId, NeedsAssessmentId, SiteId};
use crate::platform::text::Text;
use crate::topics::rules::TopicList;

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
    /// Its site is none of the employer's.
    UnknownSite,
    /// Nothing was spoken of.
    NoThemes,
    /// It is written down already, in other words.
    SavedOtherwise,
}

impl Refusal for ConversationRefusal {
    fn text(&self) -> Text {
        match self {
            Self::ToCome => "refused-conversation-to-come".into(),
            Self::UnknownSite => "refused-conversation-site".into(),
            Self::NoThemes => "refused-conversation-no-themes".into(),
            Self::SavedOtherwise => "refused-conversation-otherwise".into(),
        }
    }
}

/// Whether it can be written down `today`.
///
/// # Errors
/// [`ConversationRefusal::ToCome`], [`ConversationRefusal::NoThemes`].
pub fn check_conversation(new: &NewConversation, today: NaiveDate) -> Result<(), ConversationRefusal> {
    if new.held_on > today {
        return Err(ConversationRefusal::ToCome);
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
