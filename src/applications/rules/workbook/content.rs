//! What a workbook says, once it is read.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDateTime};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::layout::{HIGHEST_COUNT, LONGEST_STORY};
use crate::applications::rules::Answer;
use crate::platform::ids::WorkbookId;
use crate::platform::text::Text;
use crate::scheme::{Counter, CounterName, Criterion, CriterionCode, Reading, Status};

/// The shape of the JSON in `workbooks.content`: 1 is [`WorkbookContent`] as it is.
pub const CONTENT_SHAPE: i32 = 1;

/// How many days an uploaded workbook waits.
const DAYS: Days = Days::new(7);

/// The name of a cell, such as `I5`.
pub type CellName = String;

/// A workbook that waits to be taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Its key.
    pub id: WorkbookId,
    /// What the file was called.
    pub file_name: String,
    /// When it was uploaded, in UTC.
    pub uploaded_at: NaiveDateTime,
    /// What it says.
    pub content: WorkbookContent,
}

/// Everything that could be read, and everything that could not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkbookContent {
    /// What the sheet is called.
    pub sheet: String,
    /// The rows that could be read.
    pub rows: Vec<WorkbookRow>,
    /// The cells that could not.
    pub problems: Vec<WorkbookProblem>,
}

/// One row: what is said of a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkbookRow {
    /// The criterion.
    pub code: CriterionCode,
    /// The version of the answer the workbook was made from; 0 where there was none.
    pub version: i32,
    /// The fingerprint of that answer.
    pub base: String,
    /// What the row says now.
    pub said: Said,
    /// Its cell with the status.
    pub status_cell: CellName,
    /// Its cell with the reason.
    pub reason_cell: CellName,
}

/// The part of an answer that a workbook can change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// How far the employer is.
    pub status: Status,
    /// What it does.
    pub narrative: String,
    /// Why the criterion does not concern it; empty unless it says so.
    pub reason: String,
    /// What was counted, where anything was.
    pub counts: BTreeMap<CounterName, u32>,
}

/// A cell that cannot be taken as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkbookProblem {
    /// The cell.
    pub cell: CellName,
    /// What is wrong with it.
    pub kind: ProblemKind,
}

/// What can be wrong with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProblemKind {
    /// It holds a formula, which is never worked out.
    Formula,
    /// It is not one of the statuses.
    StatusUnknown,
    /// It is no whole number in the range of counts.
    NumberUnknown,
    /// Nothing is counted there.
    NothingCounted,
    /// It has more characters than an answer may have.
    TooLong,
    /// It is a date, a truth or an error value in place of a text.
    NotText,
    /// Its row does not say which criterion it is about, or names one that is not asked.
    RowUnknown,
    /// Another row above is about the same criterion.
    RowTwice,
    /// The criterion has to be answered.
    NotApplicableNotAllowed,
    /// "Not applicable" needs a reason.
    ReasonMissing,
}

impl WorkbookProblem {
    /// A cell and what is wrong with it.
    pub(super) fn new(cell: CellName, kind: ProblemKind) -> Self {
        WorkbookProblem { cell, kind }
    }

    /// What is wrong, and what to write in place of it.
    pub fn text(&self) -> Text {
        match self.kind {
            ProblemKind::Formula => "workbook-problem-formula".into(),
            ProblemKind::StatusUnknown => "workbook-problem-status".into(),
            ProblemKind::NumberUnknown => Text::new("workbook-problem-number").with("most", HIGHEST_COUNT),
            ProblemKind::NothingCounted => "workbook-problem-nothing-counted".into(),
            ProblemKind::TooLong => Text::new("workbook-problem-too-long").with("limit", LONGEST_STORY),
            ProblemKind::NotText => "workbook-problem-not-text".into(),
            ProblemKind::RowUnknown => "workbook-problem-row-unknown".into(),
            ProblemKind::RowTwice => "workbook-problem-row-twice".into(),
            ProblemKind::NotApplicableNotAllowed => "workbook-problem-not-applicable".into(),
            ProblemKind::ReasonMissing => "workbook-problem-reason".into(),
        }
    }
}

/// The counters of a criterion whose numbers are typed in, and so can stand in a workbook.
pub fn counted(criterion: &Criterion) -> impl Iterator<Item = &Counter> {
    criterion.counters.iter().filter(|counter| counter.of.is_typed())
}

/// The instant since which a workbook has to have been uploaded to be still kept.
pub fn is_kept_since(now: NaiveDateTime) -> NaiveDateTime {
    now.checked_sub_days(DAYS).unwrap_or(now)
}

impl Said {
    /// What the answer to a criterion says; no answer says "not started".
    pub fn of(criterion: &Criterion, answer: Option<&Answer>) -> Self {
        let Some(answer) = answer else { return Said::default() };
        let count = |counter: &Counter| match answer.readings.get(&counter.name) {
            Some(Reading::Number(number)) => Some((counter.name.clone(), *number)),
            _ => None,
        };
        Said {
            status: answer.status,
            narrative: tidy(&answer.narrative),
            reason: tidy(&answer.reason),
            counts: counted(criterion).filter_map(count).collect(),
        }
    }

    /// A short text that is another one when anything else is said.
    pub fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        for text in [self.status.as_str(), self.narrative.as_str(), self.reason.as_str()] {
            hash.update(text.len().to_le_bytes());
            hash.update(text);
        }
        for (name, number) in &self.counts {
            hash.update(name.as_str());
            hash.update(number.to_le_bytes());
        }
        hex::encode(hash.finalize()).chars().take(16).collect()
    }
}

/// A text as the form of a criterion would keep it: line ends as `\n`, no characters that no text holds, no spaces
/// round it. A spreadsheet may change the former.
pub(super) fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = text.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect();
    kept.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_else_is_said_has_another_fingerprint() {
        let said = Said { status: Status::Met, narrative: "We walk.".into(), ..Said::default() };
        let others = [
            Said::default(),
            Said { narrative: "We walk".into(), ..said.clone() },
            Said { narrative: String::new(), reason: "We walk.".into(), ..said.clone() },
            Said { status: Status::InProgress, ..said.clone() },
            Said { counts: [("talks".parse().unwrap(), 3)].into(), ..said.clone() },
        ];
        assert_eq!(said.fingerprint(), said.clone().fingerprint());
        for other in others {
            assert_ne!(said.fingerprint(), other.fingerprint(), "{other:?}");
        }
    }

    #[test]
    fn what_a_spreadsheet_does_to_line_ends_is_undone() {
        assert_eq!(tidy(" one\r\ntwo\rthree\0 \n"), "one\ntwo\nthree");
    }
}
