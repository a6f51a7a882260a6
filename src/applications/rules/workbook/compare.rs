//! What a workbook would change, and where a colleague was at work in the meantime.

use std::collections::{BTreeMap, BTreeSet};

use super::content::{ProblemKind, Said, WorkbookContent, WorkbookProblem, WorkbookRow};
use crate::applications::rules::{Answer, AnswerRefusal, Answers, NewAnswer, check};
use crate::scheme::{Counter, Criterion, CriterionCode, Reading};

/// What a workbook comes to beside the answers as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkbookComparison {
    /// The criteria where the workbook says something else, in the order of the edition.
    pub differences: Vec<WorkbookDifference>,
    /// How many criteria stay as they are.
    pub unchanged: usize,
    /// The cells that cannot be taken.
    pub problems: Vec<WorkbookProblem>,
}

/// A criterion where the workbook says something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkbookDifference {
    /// The criterion.
    pub code: CriterionCode,
    /// What the answer says now.
    pub now: Said,
    /// What the workbook says.
    pub new: Said,
    /// The version of the answer now; 0 where there is none.
    pub version: i32,
    /// Whether the answer was changed since the workbook was made.
    pub is_conflict: bool,
    answer: NewAnswer,
}

/// What a person chose on the page that shows the differences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkbookChoices {
    /// The version of each answer that would change, as the person saw it.
    pub seen: BTreeMap<CriterionCode, i32>,
    /// The criteria with a conflict whose answers stay as they are.
    pub kept: BTreeSet<CriterionCode>,
    /// The criteria with a conflict for which the workbook is taken.
    pub taken: BTreeSet<CriterionCode>,
}

/// Compares a workbook with the answers as they are. A row that still says what the answer said when the workbook was
/// made changes nothing, whatever colleagues have saved since.
pub fn compare(content: &WorkbookContent, asked: &[&Criterion], answers: &Answers) -> WorkbookComparison {
    let mut found =
        WorkbookComparison { problems: content.problems.clone(), ..WorkbookComparison::default() };
    let rows: BTreeMap<&CriterionCode, &WorkbookRow> =
        content.rows.iter().map(|row| (&row.code, row)).collect();
    for criterion in asked {
        let difference = match rows.get(&criterion.code) {
            Some(row) => difference(row, criterion, answers.get(&criterion.code)),
            None => Ok(None),
        };
        match difference {
            Ok(None) => found.unchanged += 1,
            Ok(Some(difference)) => found.differences.push(difference),
            Err(problem) => found.problems.push(problem),
        }
    }
    let is_asked = |row: &&WorkbookRow| asked.iter().any(|criterion| criterion.code == row.code);
    for row in content.rows.iter().filter(|row| !is_asked(row)) {
        found.problems.push(WorkbookProblem::new(row.status_cell.clone(), ProblemKind::RowUnknown));
    }
    found
}

fn difference(
    row: &WorkbookRow,
    criterion: &Criterion,
    answer: Option<&Answer>,
) -> Result<Option<WorkbookDifference>, WorkbookProblem> {
    let now = Said::of(criterion, answer);
    if row.said == now || row.said.fingerprint() == row.base {
        return Ok(None);
    }
    let new = new_answer(row, criterion, answer);
    check(criterion, &new).map_err(|refusal| problem(row, refusal))?;
    let version = new.version;
    Ok(Some(WorkbookDifference {
        code: criterion.code.clone(),
        now,
        new: row.said.clone(),
        version,
        is_conflict: version != row.version,
        answer: new,
    }))
}

/// What would be saved. Evidence stays as it is.
fn new_answer(row: &WorkbookRow, criterion: &Criterion, answer: Option<&Answer>) -> NewAnswer {
    let count = |counter: &Counter| Some((counter.name.clone(), *row.said.counts.get(&counter.name)?));
    let counts = super::counted(criterion).filter_map(count);
    let readings = counts.map(|(name, number)| (name, Reading::Number(number))).collect();
    NewAnswer {
        status: row.said.status,
        narrative: row.said.narrative.clone(),
        reason: row.said.reason.clone(),
        readings,
        evidence: answer.iter().flat_map(|answer| answer.evidence.iter().map(|item| item.id)).collect(),
        version: answer.map_or(0, |answer| answer.version),
    }
}

fn problem(row: &WorkbookRow, refusal: AnswerRefusal) -> WorkbookProblem {
    match refusal {
        AnswerRefusal::ReasonMissing => {
            WorkbookProblem::new(row.reason_cell.clone(), ProblemKind::ReasonMissing)
        }
        _ => WorkbookProblem::new(row.status_cell.clone(), ProblemKind::NotApplicableNotAllowed),
    }
}

/// What is saved when a person takes a workbook over; `None` when that is not what the person saw.
pub fn new_answers(
    found: &WorkbookComparison,
    choices: &WorkbookChoices,
) -> Option<Vec<(CriterionCode, NewAnswer)>> {
    let mut taken = Vec::new();
    for difference in &found.differences {
        let code = &difference.code;
        if choices.seen.get(code) != Some(&difference.version) {
            return None;
        }
        if !difference.is_conflict || choices.taken.contains(code) {
            taken.push((code.clone(), difference.answer.clone()));
        } else if !choices.kept.contains(code) {
            return None;
        }
    }
    Some(taken)
}
