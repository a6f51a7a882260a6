//! The texts an answer had, and making one of two.

use chrono::NaiveDateTime;

use crate::scheme::Status;

/// An answer as it was saved once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerVersion {
    /// 1 for the first; the newest is the answer as it stands.
    pub version: i32,
    /// What the employer said of the criterion.
    pub status: Status,
    /// What it did, in its own words.
    pub narrative: String,
    /// Why the criterion did not concern it; empty unless it said so.
    pub reason: String,
    /// When it was saved, in UTC.
    pub saved_at: NaiveDateTime,
    /// Who saved it.
    pub saved_by_name: String,
}

/// Two texts as one: theirs, then mine after an empty line. What one of them has already is not said twice.
pub fn put_together(theirs: &str, mine: &str) -> String {
    let (theirs, mine) = (theirs.trim(), mine.trim());
    if theirs.contains(mine) {
        return theirs.to_owned();
    }
    if mine.contains(theirs) {
        return mine.to_owned();
    }
    format!("{theirs}\n\n{mine}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_texts_become_one_and_nothing_is_said_twice() {
        assert_eq!(put_together("Theirs.\n", " Mine."), "Theirs.\n\nMine.");
        assert_eq!(put_together("", "Mine."), "Mine.");
        assert_eq!(put_together("Theirs.", ""), "Theirs.");
        assert_eq!(put_together("We ask. We listen.", "We ask."), "We ask. We listen.");
        assert_eq!(put_together("We ask.", "We ask. We listen."), "We ask. We listen.");
    }
}
