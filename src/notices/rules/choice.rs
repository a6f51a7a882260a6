//! How a person wants to be told.

use std::str::FromStr;

use super::NoticeKind;

/// How a kind of notice reaches a person; on their page it always is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// In the letter that leaves once a day.
    Digest,
    /// In a letter of its own, at once.
    AtOnce,
    /// On the page only.
    Page,
}

/// A text that names no [`Choice`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownChoice;

impl Choice {
    /// Every choice, in the order people are offered them.
    pub const ALL: [Self; 3] = [Self::Digest, Self::AtOnce, Self::Page];

    /// As stored, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Digest => "digest",
            Self::AtOnce => "at_once",
            Self::Page => "page",
        }
    }
}

impl FromStr for Choice {
    type Err = UnknownChoice;

    fn from_str(text: &str) -> Result<Self, UnknownChoice> {
        Self::ALL.into_iter().find(|choice| choice.as_str() == text).ok_or(UnknownChoice)
    }
}

/// How a kind reaches a person who chose so, or never chose: duty notices at once whatever was chosen, others once a day.
pub fn settle(kind: NoticeKind, chosen: Option<Choice>) -> Choice {
    if kind.is_duty() { Choice::AtOnce } else { chosen.unwrap_or(Choice::Digest) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_chose_waits_for_the_digest_and_duty_notices_never_wait() {
        assert_eq!(settle(NoticeKind::Message, None), Choice::Digest);
        assert_eq!(settle(NoticeKind::Message, Some(Choice::Page)), Choice::Page);
        for kind in [NoticeKind::Team, NoticeKind::Quarantine] {
            assert_eq!(settle(kind, Some(Choice::Page)), Choice::AtOnce, "{kind:?}");
        }
    }
}
