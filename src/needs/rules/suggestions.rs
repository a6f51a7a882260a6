//! Staff suggestions: what people said would help, grouped and worded by the adviser, and what the employer answers.

use std::str::FromStr;

use crate::platform::error::Refusal;
use crate::platform::ids::SuggestionId;
use crate::platform::text::Text;

/// Where a suggestion comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SuggestionSource {
    /// Comments of a survey that enough people wrote.
    Survey,
    /// A conversation whose group approved it.
    Conversation,
    /// Another way, such as a box.
    Other,
}

/// What the employer answers to a suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SuggestionAnswer {
    /// It was done.
    Done,
    /// It is going to be done.
    Planned,
    /// It is not done now, for a reason.
    NotNow,
}

/// A text that names no source or answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownSuggestionWord;

/// A suggestion of the staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Its key.
    pub id: SuggestionId,
    /// The code of its topic.
    pub topic: String,
    /// What is suggested, in the adviser's wording.
    pub text: String,
    /// Where it comes from.
    pub source: SuggestionSource,
    /// What the employer answers; `None` until it did.
    pub answer: Option<SuggestionAnswer>,
    /// What is to be said of the answer; may be empty.
    pub answer_text: String,
    /// Whether it is on the board: the adviser confirmed that it points to nobody.
    pub is_on_board: bool,
    /// Goes up by one with every change.
    pub version: i32,
}

impl SuggestionSource {
    /// Every source, in the order a form offers them.
    pub const ALL: [Self; 3] = [Self::Survey, Self::Conversation, Self::Other];

    /// As stored, sent in forms, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Survey => "survey",
            Self::Conversation => "conversation",
            Self::Other => "other",
        }
    }
}

impl SuggestionAnswer {
    /// Every answer, in the order a form offers them.
    pub const ALL: [Self; 3] = [Self::Done, Self::Planned, Self::NotNow];

    /// As stored, sent in forms, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Planned => "planned",
            Self::NotNow => "not_now",
        }
    }
}

impl FromStr for SuggestionSource {
    type Err = UnknownSuggestionWord;

    fn from_str(text: &str) -> Result<Self, UnknownSuggestionWord> {
        Self::ALL.into_iter().find(|source| source.as_str() == text).ok_or(UnknownSuggestionWord)
    }
}

impl FromStr for SuggestionAnswer {
    type Err = UnknownSuggestionWord;

    fn from_str(text: &str) -> Result<Self, UnknownSuggestionWord> {
        Self::ALL.into_iter().find(|answer| answer.as_str() == text).ok_or(UnknownSuggestionWord)
    }
}

/// What the adviser writes down of a suggestion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSuggestion {
    /// The code of its topic.
    pub topic: String,
    /// What is suggested, worded so that it points to nobody.
    pub text: String,
    /// Where it comes from.
    pub source: SuggestionSource,
}

/// Why a suggestion is not kept or answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuggestionRefusal {
    /// No survey of this assessment has closed in which enough people wrote something.
    NoComments,
    /// No conversation of this assessment was written down.
    NoConversation,
    /// A topic nobody knows.
    UnknownTopic,
    /// Nobody confirmed that it points to no person.
    NotConfirmed,
}

impl Refusal for SuggestionRefusal {
    fn text(&self) -> Text {
        match self {
            Self::NoComments => "refused-suggestion-comments".into(),
            Self::NoConversation => "refused-suggestion-conversation".into(),
            Self::UnknownTopic => "refused-topic".into(),
            Self::NotConfirmed => "refused-suggestion-confirmation".into(),
        }
    }
}

/// Whether a suggestion can come from there: from comments only where so many wrote that the adviser may read them.
///
/// # Errors
/// [`SuggestionRefusal::NoComments`], [`SuggestionRefusal::NoConversation`].
pub fn check_source(
    source: SuggestionSource,
    has_comments: bool,
    conversations: usize,
) -> Result<(), SuggestionRefusal> {
    match source {
        SuggestionSource::Survey if !has_comments => Err(SuggestionRefusal::NoComments),
        SuggestionSource::Conversation if conversations == 0 => Err(SuggestionRefusal::NoConversation),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_a_source_only_where_enough_people_wrote() {
        assert_eq!(check_source(SuggestionSource::Survey, false, 1), Err(SuggestionRefusal::NoComments));
        assert_eq!(check_source(SuggestionSource::Survey, true, 0), Ok(()));
        assert_eq!(
            check_source(SuggestionSource::Conversation, true, 0),
            Err(SuggestionRefusal::NoConversation)
        );
        assert_eq!(check_source(SuggestionSource::Other, false, 0), Ok(()));
    }
}
