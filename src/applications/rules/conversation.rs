//! Conversations: what an employer's people and their adviser write to each other, at a criterion or about the
//! application as a whole.

use std::str::FromStr;

use chrono::NaiveDateTime;

use super::status::ApplicationStatus;
use crate::platform::access::Relation;
use crate::platform::error::Refusal;
use crate::platform::ids::{ApplicationId, MessageId, PersonId};
use crate::platform::text::Text;
use crate::scheme::CriterionCode;

/// The two that talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Somebody who works for the employer.
    Employer,
    /// The employer's adviser of the day.
    Adviser,
}

/// A text that names no [`Side`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownSide;

/// A message, which nobody changes once it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its key.
    pub id: MessageId,
    /// Its place in its conversation, from 1.
    pub number: i32,
    /// For which side its author wrote.
    pub side: Side,
    /// Who wrote it.
    pub author: PersonId,
    /// Their name.
    pub author_name: String,
    /// What it says.
    pub text: String,
    /// Whether it asks the other side for an answer.
    pub needs_reply: bool,
    /// When it was written, in UTC.
    pub written_at: NaiveDateTime,
}

/// A message as a person wants to write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMessage {
    /// What it says.
    pub text: String,
    /// Whether it asks the other side for an answer.
    pub needs_reply: bool,
}

/// A conversation by its last message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversation {
    /// The application.
    pub application: ApplicationId,
    /// What it is about; `None` is the application as a whole.
    pub criterion: Option<CriterionCode>,
    /// How many messages it has.
    pub messages: i32,
    /// Who wrote last.
    pub last_by: Side,
    /// Whether the last message asks for an answer.
    pub needs_reply: bool,
    /// When the last message was written, in UTC.
    pub last_at: NaiveDateTime,
}

/// Why nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConversationRefusal {
    /// The application was decided or withdrawn.
    Ended,
    /// The employer has no adviser who could read it.
    NoAdviser,
}

/// Whether something can be written about an application that is there.
///
/// # Errors
/// The first reason why not.
pub fn may_write(status: ApplicationStatus, has_adviser: bool) -> Result<(), ConversationRefusal> {
    match (status.is_running(), has_adviser) {
        (false, _) => Err(ConversationRefusal::Ended),
        (true, false) => Err(ConversationRefusal::NoAdviser),
        (true, true) => Ok(()),
    }
}

/// For which side somebody who may write does so.
pub fn side_of(relation: &Relation) -> Side {
    if relation.at_employer.is_none() && relation.advising { Side::Adviser } else { Side::Employer }
}

impl Conversation {
    /// The side whose answer the other one waits for, if one does.
    pub fn awaits(&self) -> Option<Side> {
        self.needs_reply.then_some(self.last_by.other())
    }
}

impl Side {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Employer, Self::Adviser];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Employer => "employer",
            Self::Adviser => "adviser",
        }
    }

    /// The other one.
    pub const fn other(self) -> Self {
        match self {
            Self::Employer => Self::Adviser,
            Self::Adviser => Self::Employer,
        }
    }
}

impl FromStr for Side {
    type Err = UnknownSide;

    fn from_str(text: &str) -> Result<Self, UnknownSide> {
        Self::ALL.into_iter().find(|side| side.as_str() == text).ok_or(UnknownSide)
    }
}

impl Refusal for ConversationRefusal {
    fn text(&self) -> Text {
        match self {
            Self::Ended => "refused-applications-ended".into(),
            Self::NoAdviser => "refused-applications-no-adviser".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::ids::Ids;

    fn conversation(last_by: Side, needs_reply: bool) -> Conversation {
        let last_at = chrono::DateTime::UNIX_EPOCH.naive_utc();
        let application = Ids::random().new_id(last_at);
        Conversation { application, criterion: None, messages: 1, last_by, needs_reply, last_at }
    }

    #[test]
    fn whoever_did_not_ask_is_waited_for() {
        assert_eq!(conversation(Side::Employer, true).awaits(), Some(Side::Adviser));
        assert_eq!(conversation(Side::Adviser, true).awaits(), Some(Side::Employer));
        assert_eq!(conversation(Side::Adviser, false).awaits(), None);
    }

    #[test]
    fn people_talk_until_the_application_has_ended() {
        for status in ApplicationStatus::ALL {
            assert_eq!(may_write(status, true).is_ok(), status.is_running(), "{status}");
        }
        assert_eq!(may_write(ApplicationStatus::Open, false), Err(ConversationRefusal::NoAdviser));
    }

    #[test]
    fn a_side_reads_as_it_is_written() {
        for side in Side::ALL {
            assert_eq!(side.as_str().parse(), Ok(side));
            assert_eq!(side.other().other(), side);
        }
        assert_eq!("panel".parse::<Side>(), Err(UnknownSide));
    }
}
