//! Answers in a CSV file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use csv::StringRecord;

use crate::questionnaires::Questionnaire;
use crate::questionnaires::rules::{Answer, Answers, Choice, Item, ItemKind, Words};
use crate::surveys::rules::ChosenBreakdown;

/// The most groups a column can have.
const MOST_GROUPS: usize = 50;

/// The most faults that are said at once.
const MOST_FAULTS: usize = 20;

/// A file that was read.
pub(super) struct Sheet {
    /// The columns named by `--by`, with the groups found in them.
    pub breakdowns: Vec<ChosenBreakdown>,
    /// Every line.
    pub answers: Vec<Answers>,
    /// Columns that are no item's and were not named.
    pub unused: Vec<String>,
}

/// Where what is.
struct Columns<'a> {
    items: Vec<(usize, &'a Item)>,
    by: Vec<(usize, &'a str)>,
}

/// Reads a file; all that is wrong in it is said with line and column, up to [`MOST_FAULTS`].
pub(super) fn read(path: &Path, questionnaire: &Questionnaire, by: &[String]) -> Result<Sheet, Vec<String>> {
    let fault = |error: csv::Error| vec![format!("{}: {error}", path.display())];
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_path(path).map_err(fault)?;
    let heading = reader.headers().map_err(fault)?.clone();
    let (columns, unused) = columns(&heading, questionnaire, by)?;
    let (mut answers, mut faults) = (Vec::new(), Vec::new());
    for (record, line) in reader.records().zip(2..) {
        match record.map_err(fault).and_then(|record| columns.answers(&record, line)) {
            Ok(one) => answers.push(one),
            Err(found) => faults.extend(found),
        }
        if faults.len() >= MOST_FAULTS {
            break;
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let breakdowns = by.iter().map(|code| breakdown(code, &answers)).collect::<Result<_, _>>()?;
    Ok(Sheet { breakdowns, answers, unused })
}

fn columns<'a>(
    heading: &StringRecord,
    questionnaire: &'a Questionnaire,
    by: &'a [String],
) -> Result<(Columns<'a>, Vec<String>), Vec<String>> {
    let names: Vec<&str> = heading.iter().map(|name| name.trim_start_matches('\u{feff}')).collect();
    let place = |code: &str| names.iter().position(|name| *name == code);
    let items: Vec<_> = questionnaire.items().filter_map(|item| Some((place(&item.code)?, item))).collect();
    let missing = by.iter().filter(|code| place(code).is_none());
    let mut faults: Vec<String> =
        missing.map(|code| format!("--by {code}: the file has no such column")).collect();
    let twice = names.iter().filter(|name| names.iter().filter(|other| other == name).count() > 1);
    faults.extend(twice.collect::<BTreeSet<_>>().iter().map(|name| format!("two columns are headed {name}")));
    if items.is_empty() {
        faults.push(format!("no column is headed by the code of an item of {}", questionnaire.slug));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let by: Vec<_> = by.iter().filter_map(|code| Some((place(code)?, code.as_str()))).collect();
    let is_used = |at: usize| items.iter().any(|(item, _)| *item == at) || by.iter().any(|(by, _)| *by == at);
    let unused = (0..names.len()).filter(|at| !is_used(*at)).map(|at| names[at].to_owned()).collect();
    Ok((Columns { items, by }, unused))
}

impl Columns<'_> {
    fn answers(&self, record: &StringRecord, line: usize) -> Result<Answers, Vec<String>> {
        let (mut answers, mut faults) = (Answers::default(), Vec::new());
        for (at, item) in &self.items {
            match record.get(*at).map_or(Ok(None), |cell| answer(item, cell)) {
                Ok(Some(answer)) => drop(answers.items.insert(item.code.clone(), answer)),
                Ok(None) => {}
                Err(right) => faults.push(format!(
                    "line {line}, column {}: {} is no answer; {right}",
                    item.code,
                    record.get(*at).unwrap_or_default()
                )),
            }
        }
        let said = self.by.iter().filter_map(|(at, code)| Some((*code, record.get(*at)?)));
        answers.groups = said
            .filter(|(_, group)| !group.is_empty())
            .map(|(code, group)| (code.to_owned(), group.to_owned()))
            .collect::<BTreeMap<_, _>>();
        if faults.is_empty() { Ok(answers) } else { Err(faults) }
    }
}

/// What a cell answers; what would be right where it is no answer.
fn answer(item: &Item, cell: &str) -> Result<Option<Answer>, String> {
    if cell.is_empty() {
        return Ok(None);
    }
    match &item.kind {
        ItemKind::Single { choices } => one(choices, cell).map(|code| Some(Answer::Text(code))),
        ItemKind::Several { choices, .. } | ItemKind::Ranking { choices, .. } => {
            let codes = cell.split(';').map(|code| one(choices, code.trim()));
            codes.collect::<Result<_, _>>().map(|codes| Some(Answer::Codes(codes)))
        }
        ItemKind::Likert { choices } => {
            let marks: Vec<i32> = choices.iter().map(|choice| choice.mark).collect();
            number(cell, |number| marks.contains(&number), || format!("its marks are {marks:?}"))
        }
        ItemKind::Scale { from, to, .. } => {
            number(cell, |number| (*from..=*to).contains(&number), || format!("it goes from {from} to {to}"))
        }
        ItemKind::Text { .. } => Ok(None),
    }
}

fn one(choices: &[Choice], code: &str) -> Result<String, String> {
    let codes = || choices.iter().map(|choice| choice.code.as_str()).collect::<Vec<_>>().join(", ");
    let found = choices.iter().find(|choice| choice.code == code);
    found.map(|choice| choice.code.clone()).ok_or_else(|| format!("its choices are {}", codes()))
}

/// A number; 0 is no answer where it is none of the numbers, as in the files of HSE's tool.
fn number(
    cell: &str,
    is_right: impl Fn(i32) -> bool,
    right: impl Fn() -> String,
) -> Result<Option<Answer>, String> {
    match cell.parse::<i32>() {
        Ok(number) if is_right(number) => Ok(Some(Answer::Number(number))),
        Ok(0) => Ok(None),
        _ => Err(right()),
    }
}

/// A column as a breakdown, its groups in the order of the alphabet.
fn breakdown(code: &str, answers: &[Answers]) -> Result<ChosenBreakdown, Vec<String>> {
    let groups: BTreeSet<&String> = answers.iter().filter_map(|one| one.groups.get(code)).collect();
    if groups.len() > MOST_GROUPS {
        return Err(vec![format!("--by {code}: has {} groups, at most {MOST_GROUPS}", groups.len())]);
    }
    let words = |text: &str| Words(BTreeMap::from([("en".to_owned(), text.to_owned())]));
    let choice = |group: &&String| Choice { code: (*group).clone(), text: words(group) };
    Ok(ChosenBreakdown {
        code: code.to_owned(),
        text: words(code),
        hint: None,
        groups: groups.iter().map(choice).collect(),
        sites: Vec::new(),
    })
}
