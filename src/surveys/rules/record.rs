//! An answer as bytes of one length: lengths of comments would match sealed rows to answers otherwise.

use super::terms::Terms;
use crate::questionnaires::rules::{Answer, ItemKind};
use crate::questionnaires::{Answers, Questionnaire};

/// Sizes are rounded up to this.
const STEP: usize = 256;

/// The bytes a number of an answer takes at most.
const NUMBER: usize = 11;

/// The bytes that quotes, colons and commas of one entry take at most.
const MARKS: usize = 8;

/// The answers do not fit the size that every record of their survey has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

/// Those bytes are no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoRecord;

/// How many bytes every record of a survey has: as many as the longest answers take.
pub fn record_size(terms: &Terms) -> usize {
    let groups: usize = terms
        .breakdowns
        .iter()
        .map(|breakdown| {
            let longest = breakdown.groups.iter().map(|group| group.code.len()).max();
            breakdown.code.len() + longest.unwrap_or_default() + MARKS
        })
        .sum();
    let whole = 4 + MARKS * 8 + groups + items_size(&terms.questionnaire);
    whole.next_multiple_of(STEP)
}

fn items_size(questionnaire: &Questionnaire) -> usize {
    questionnaire.items().map(|item| item.code.len() + MARKS + value_size(&item.kind)).sum()
}

fn value_size(kind: &ItemKind) -> usize {
    match kind {
        ItemKind::Single { choices } => choices.iter().map(|choice| choice.code.len()).max().unwrap_or(0),
        ItemKind::Several { choices, .. } | ItemKind::Ranking { choices, .. } => {
            choices.iter().map(|choice| choice.code.len() + MARKS).sum()
        }
        ItemKind::Scale { .. } | ItemKind::Likert { .. } => NUMBER,
        // A character takes four bytes at most once those that JSON spells out are gone.
        ItemKind::Text { longest } => longest * 4,
    }
}

/// Answers as a record: their length, their JSON, and zeros.
///
/// # Errors
/// [`TooLarge`] when they are longer than the terms allow.
pub fn write_record(answers: &Answers, size: usize) -> Result<Vec<u8>, TooLarge> {
    let json = serde_json::to_vec(&tidy(answers)).map_err(|_| TooLarge)?;
    let length = u32::try_from(json.len()).map_err(|_| TooLarge)?;
    if json.len() + 4 > size {
        return Err(TooLarge);
    }
    let mut record = Vec::with_capacity(size);
    record.extend(length.to_be_bytes());
    record.extend(json);
    record.resize(size, 0);
    Ok(record)
}

/// The answers in a record.
///
/// # Errors
/// [`NoRecord`] when there are none in it.
pub fn read_record(record: &[u8]) -> Result<Answers, NoRecord> {
    let (length, rest) = record.split_first_chunk::<4>().ok_or(NoRecord)?;
    let json = rest.get(..u32::from_be_bytes(*length) as usize).ok_or(NoRecord)?;
    serde_json::from_slice(json).map_err(|_| NoRecord)
}

/// Control characters become spaces: JSON would spell each out in six bytes.
fn tidy(answers: &Answers) -> Answers {
    let plain = |c: char| if c.is_control() && !matches!(c, '\n' | '\r' | '\t') { ' ' } else { c };
    let mut answers = answers.clone();
    for answer in answers.items.values_mut() {
        if let Answer::Text(text) = answer {
            *text = text.chars().map(plain).collect();
        }
    }
    answers
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(text: &str) -> Answers {
        let mut answers = Answers::default();
        answers.items.insert("comment".into(), Answer::Text(text.into()));
        answers
    }

    #[test]
    fn a_short_answer_and_a_long_one_have_the_same_length() {
        let (short, long) =
            (write_record(&answers("no"), 512), write_record(&answers(&"yes ".repeat(99)), 512));
        assert_eq!(short.as_ref().unwrap().len(), long.as_ref().unwrap().len());
        assert_eq!(read_record(&long.unwrap()).unwrap(), answers(&"yes ".repeat(99)));
    }

    #[test]
    fn answers_that_do_not_fit_are_refused_and_what_is_no_record_is_not_read() {
        assert_eq!(write_record(&answers(&"x".repeat(600)), 512), Err(TooLarge));
        assert_eq!(read_record(&[0, 0, 9, 9, b'{']), Err(NoRecord));
        assert_eq!(read_record(b"xy"), Err(NoRecord));
    }

    #[test]
    fn characters_that_json_spells_out_take_no_more_room_than_others() {
        let record = write_record(&answers(&"\u{1}".repeat(100)), 256).unwrap();
        assert_eq!(read_record(&record).unwrap(), answers(&" ".repeat(100)));
    }
}
