//! Reading a file that anybody may have made: nothing in it stops the program, and what is said is what was written.

use std::io::{Cursor, Read, Write};

use chrono::NaiveDateTime;
use halemark::applications::rules::{
    Column, FIRST_LINE, ProblemKind, Said, StatusWords, WorkbookChoices, WorkbookContent, compare,
    new_answers, read_workbook,
};
use halemark::applications::{Answer, Answers};
use halemark::platform::ids::ApplicationId;
use halemark::scheme::{Criterion, Reading, Status, pack};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::spreadsheet::{Spreadsheet, Value};

fn application() -> ApplicationId {
    "0193a1b2-0000-7000-8000-000000000001".parse().unwrap()
}

fn words() -> StatusWords {
    [("Not started", Status::NotStarted), ("In progress", Status::InProgress), ("Met", Status::Met)]
        .map(|(word, status)| (word.to_owned(), status))
        .into()
}

/// Gold's criterion with a number that is typed in.
fn counted() -> Criterion {
    let shipped = pack::shipped().unwrap();
    let bhawa = shipped.iter().find(|definition| definition.scheme.slug.as_str() == "bhawa").unwrap();
    let has_number = |criterion: &&Criterion| halemark::applications::rules::counted(criterion).count() == 1;
    bhawa.criteria.iter().find(has_number).unwrap().clone()
}

fn row(criterion: &Criterion, version: i32, said: &Said, status: &str, number: Option<Value>) -> Spreadsheet {
    let mut sheet = Spreadsheet::empty(application());
    let counters: Vec<_> =
        halemark::applications::rules::counted(criterion).map(|counter| counter.name.as_str()).collect();
    for (column, text) in [
        (Column::Code, criterion.code.as_str()),
        (Column::Version, &version.to_string()),
        (Column::Counters, &counters.join(" ")),
        (Column::Base, &said.fingerprint()),
        (Column::Status, status),
        (Column::Narrative, "We do."),
    ] {
        sheet.put(FIRST_LINE, column.at(), text);
    }
    if let Some(number) = number {
        sheet.cells.insert((FIRST_LINE, Column::pair(0).1), number);
    }
    sheet
}

fn read(sheet: &Spreadsheet) -> WorkbookContent {
    read_workbook(&sheet.bytes(), application(), &words()).unwrap()
}

fn stored(criterion: &Criterion, number: u32) -> Answers {
    let counter = halemark::applications::rules::counted(criterion).next().unwrap();
    let other = criterion.counters.iter().find(|one| one.name != counter.name);
    let readings = [(counter.name.clone(), Reading::Number(number))]
        .into_iter()
        .chain(other.map(|other| (other.name.clone(), Reading::Number(7))));
    let answer = Answer {
        id: "0193a1b2-0000-7000-8000-000000000002".parse().unwrap(),
        status: Status::Met,
        narrative: "We do.".into(),
        reason: String::new(),
        readings: readings.collect(),
        version: 4,
        saved_at: NaiveDateTime::default(),
        saved_by: "0193a1b2-0000-7000-8000-000000000003".parse().unwrap(),
        saved_by_name: "Lena Lead".into(),
        evidence: Vec::new(),
    };
    [(criterion.code.clone(), answer)].into()
}

#[test]
fn a_number_is_taken_as_it_is_typed_and_nothing_that_is_counted() {
    let criterion = counted();
    let answers = stored(&criterion, 3);
    let said = Said::of(&criterion, answers.get(&criterion.code));
    let name = halemark::applications::rules::counted(&criterion).next().unwrap().name.clone();
    for (number, expected) in [
        (Some(Value::Number(12.0)), Some(12)),
        (Some(Value::Text(" 1,250 ".into())), Some(1250)),
        (Some(Value::Text(" ".into())), None),
        (None, None),
    ] {
        let content = read(&row(&criterion, 4, &said, "Met", number));
        assert_eq!(content.problems, []);
        let found = compare(&content, &[&criterion], &answers);
        assert_eq!(found.differences.len(), 1);
        let seen = [(criterion.code.clone(), 4)].into();
        let choices = WorkbookChoices { seen, ..WorkbookChoices::default() };
        let taken = new_answers(&found, &choices).unwrap();
        let reading = taken[0].1.readings.get(&name).copied();
        assert_eq!(reading, expected.map(Reading::Number));
        let others = taken[0].1.readings.keys().filter(|other| **other != name).count();
        assert_eq!(others, 0, "what is counted is not typed in");
        assert_eq!(new_answers(&found, &WorkbookChoices::default()), None, "nobody saw the version");
    }
}

#[test]
fn a_number_that_is_none_is_named_by_its_cell() {
    let criterion = counted();
    let cell = halemark::applications::rules::place(FIRST_LINE, u32::from(Column::pair(0).1));
    for (number, kind) in [
        (Value::Text("three".into()), ProblemKind::NumberUnknown),
        (Value::Number(2.5), ProblemKind::NumberUnknown),
        (Value::Number(-1.0), ProblemKind::NumberUnknown),
        (Value::Number(100_001.0), ProblemKind::NumberUnknown),
        (Value::Number(1e300), ProblemKind::NumberUnknown),
        (Value::Truth, ProblemKind::NumberUnknown),
        (Value::Formula("=SUM(A1:A9)"), ProblemKind::Formula),
    ] {
        let content = read(&row(&criterion, 4, &Said::default(), "Met", Some(number)));
        assert_eq!(content.rows, []);
        let problems: Vec<_> = content.problems.iter().map(|one| (one.cell.as_str(), one.kind)).collect();
        assert_eq!(problems, [(cell.as_str(), kind)]);
    }
}

#[test]
fn columns_are_known_by_their_marks_wherever_they_stand() {
    let criterion = counted();
    let mut sheet = row(&criterion, 4, &Said::default(), "Met", Some(Value::Number(5.0)));
    let moved = sheet.cells.iter().map(|((line, column), value)| {
        let column = if *column >= Column::Status.at() { column + 3 } else { *column };
        ((*line, column), value.clone())
    });
    sheet.cells = moved.collect();
    let content = read(&sheet);
    assert_eq!(content.problems, []);
    assert_eq!(
        (content.rows[0].said.status, content.rows[0].said.narrative.as_str()),
        (Status::Met, "We do.")
    );
    assert_eq!(content.rows[0].status_cell, "L3");
}

/// A workbook with its sheet of answers replaced, as somebody with a text editor would.
fn with_sheet(xml: &[u8]) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(Spreadsheet::empty(application()).bytes())).unwrap();
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        to.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        to.write_all(if name == "xl/worksheets/sheet1.xml" { xml } else { &bytes }).unwrap();
    }
    to.finish().unwrap().into_inner()
}

#[test]
fn names_of_cells_beyond_every_sheet_make_a_file_unreadable_and_nothing_more() {
    for cell in ["AAAAAAAAAAAAAAAAAAAA1", "A99999999999999999999", "A0", "1", "", "Ä1"] {
        let xml = format!(
            "<worksheet><sheetData><row r=\"1\"><c r=\"{cell}\"><v>1</v></c></row></sheetData></worksheet>"
        );
        assert!(read_workbook(&with_sheet(xml.as_bytes()), application(), &words()).is_err(), "{cell}");
    }
}

#[test]
fn a_formula_that_is_shared_any_number_of_times_costs_nothing() {
    let xml = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"18446744073709551614\" \
               ref=\"A1:XFD1048576\">1</f><v>1</v></c></row></sheetData></worksheet>";
    assert!(read_workbook(&with_sheet(xml.as_bytes()), application(), &words()).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        prop_assert!(read_workbook(&bytes, application(), &words()).is_err());
        let zip = [b"PK\x03\x04".as_slice(), &bytes].concat();
        prop_assert!(read_workbook(&zip, application(), &words()).is_err());
    }

    #[test]
    fn a_workbook_with_bytes_changed_is_read_or_refused(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
    ) {
        let mut bytes = row(&counted(), 4, &Said::default(), "Met", None).bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = read_workbook(&bytes, application(), &words());
    }

    #[test]
    fn any_cells_in_a_sheet_are_read_or_refused(
        cells in "(<c r=\"[A-Za-z]{0,12}[0-9]{0,12}\" ?(t=\"(s|str|n|b|e|d|inlineStr)\")?>(<f>[^<&]{0,9}</f>)?<(v|is|x)>[^<&]{0,12}</(v|is|x)></c>){0,8}",
    ) {
        let xml = format!("<worksheet><sheetData><row r=\"1\">{cells}</row></sheetData></worksheet>");
        let _ = read_workbook(&with_sheet(xml.as_bytes()), application(), &words());
    }

    #[test]
    fn what_is_written_into_the_cells_is_what_is_read_or_named(
        status in "(Met|met |In progress|Done|)",
        narrative in "[ -~\n\u{a0}-\u{d7ff}]{0,40}",
        count in proptest::option::of(any::<f64>()),
    ) {
        let criterion = counted();
        let count = count.filter(|count| count.is_finite()).map(Value::Number);
        let mut sheet = row(&criterion, 4, &Said::default(), &status, count);
        sheet.put(FIRST_LINE, Column::Narrative.at(), narrative.as_str());
        let content = read(&sheet);
        prop_assert_eq!(content.rows.len() + usize::from(!content.problems.is_empty()), 1);
        for row in &content.rows {
            let plain: String = narrative.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
            prop_assert_eq!(row.said.narrative.as_str(), plain.trim());
        }
    }
}
