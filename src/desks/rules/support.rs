//! Which of the employers an adviser supports needs them most.

use std::cmp::Reverse;

use chrono::NaiveDate;

/// Days without a change after which an open application is stuck.
pub const STUCK_DAYS: i64 = 30;

/// Days without a change after which it is silent.
pub const SILENT_DAYS: i64 = 90;

/// How an open application moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pace {
    /// Something changed lately.
    Moving,
    /// Nothing changed for [`STUCK_DAYS`].
    Stuck,
    /// Nothing changed for [`SILENT_DAYS`].
    Silent,
}

/// What an employer needs of its adviser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    /// Conversations that wait for the adviser's answer.
    pub waiting: usize,
    /// How its application moves.
    pub pace: Pace,
    /// Criteria that are overdue.
    pub overdue: usize,
}

/// How an open application moves that changed last on a day.
pub fn pace(changed_on: NaiveDate, today: NaiveDate) -> Pace {
    match (today - changed_on).num_days() {
        SILENT_DAYS.. => Pace::Silent,
        STUCK_DAYS.. => Pace::Stuck,
        _ => Pace::Moving,
    }
}

impl Need {
    /// Sorts whoever needs the adviser most to the front: those who wait for an answer, then those who stand still the
    /// longest, then those who are late.
    pub fn order(&self) -> (Reverse<bool>, Reverse<Pace>, Reverse<bool>) {
        (Reverse(self.waiting > 0), Reverse(self.pace), Reverse(self.overdue > 0))
    }
}

impl Pace {
    /// The key of the word a page shows for it; none where all is well.
    pub const fn text_key(self) -> Option<&'static str> {
        match self {
            Pace::Moving => None,
            Pace::Stuck => Some("advising-stuck"),
            Pace::Silent => Some("advising-silent"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    #[test]
    fn thirty_days_without_a_change_are_stuck_and_ninety_silent() {
        let paces = [(1, 30), (1, 31), (3, 31), (4, 1)].map(|(month, at)| pace(day(1, 1), day(month, at)));
        assert_eq!(paces, [Pace::Moving, Pace::Stuck, Pace::Stuck, Pace::Silent]);
    }

    #[test]
    fn who_waits_for_an_answer_comes_first_then_who_stands_still_then_who_is_late() {
        let need = |waiting, pace, overdue| Need { waiting, pace, overdue };
        let mut needs = [
            need(0, Pace::Moving, 0),
            need(0, Pace::Moving, 2),
            need(0, Pace::Stuck, 0),
            need(0, Pace::Silent, 0),
            need(1, Pace::Moving, 0),
        ];
        let wanted: Vec<Need> = needs.iter().rev().copied().collect();
        needs.sort_by_key(Need::order);
        assert_eq!(needs.to_vec(), wanted);
    }
}
