//! A workbook as somebody edits it: the cells of its sheet of answers, written anew.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use halemark::applications::rules::{Column, FIRST_LINE, HEADING_LINE, MARKS_LINE, mark};
use halemark::platform::ids::ApplicationId;
use rust_xlsxwriter::{Formula, Workbook};

/// What a cell is given.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    Number(f64),
    Formula(&'static str),
    Truth,
}

/// The sheet of answers.
#[derive(Clone, Debug)]
pub struct Spreadsheet {
    pub name: String,
    pub cells: BTreeMap<(u32, u16), Value>,
}

impl Spreadsheet {
    /// Of a downloaded workbook.
    pub fn of(bytes: &[u8]) -> Self {
        let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let range = file.worksheet_range("Answers").unwrap();
        let mut cells = BTreeMap::new();
        for (line, column, value) in range.used_cells() {
            let value = match value {
                Data::String(text) => Value::Text(text.clone()),
                Data::Float(number) => Value::Number(*number),
                Data::Int(number) => Value::Number(*number as f64),
                Data::Empty => continue,
                other => panic!("{other:?} in a workbook of ours"),
            };
            cells.insert((u32::try_from(line).unwrap(), u16::try_from(column).unwrap()), value);
        }
        Spreadsheet { name: "Answers".into(), cells }
    }

    /// One with the marks of an application and no row.
    pub fn empty(application: ApplicationId) -> Self {
        let mut sheet = Spreadsheet { name: "Answers".into(), cells: BTreeMap::new() };
        sheet.put(MARKS_LINE, Column::Code.at(), mark(application));
        for column in Column::ALL {
            if let Some(key) = column.key() {
                sheet.put(MARKS_LINE, column.at(), key);
            }
        }
        sheet.put(MARKS_LINE, Column::pair(0).1, Column::pair_key(0));
        sheet.put(HEADING_LINE, Column::Status.at(), "How far are you?");
        sheet
    }

    pub fn put(&mut self, line: u32, column: u16, text: impl Into<String>) {
        self.cells.insert((line, column), Value::Text(text.into()));
    }

    /// The line of a criterion, counted from 0.
    pub fn line(&self, code: &str) -> u32 {
        let wanted = Value::Text(code.to_owned());
        let found = self.cells.iter().find(|((line, column), value)| {
            *line >= FIRST_LINE && *column == Column::Code.at() && **value == wanted
        });
        found.unwrap_or_else(|| panic!("no row for {code}")).0.0
    }

    /// Gives a cell of a criterion's row a value.
    pub fn set(&mut self, code: &str, column: Column, value: Value) {
        self.cells.insert((self.line(code), column.at()), value);
    }

    /// Writes a text into a cell of a criterion's row.
    pub fn write(&mut self, code: &str, column: Column, text: &str) {
        self.set(code, column, Value::Text(text.to_owned()));
    }

    /// The text of a cell of a criterion's row; empty when there is nothing.
    pub fn text(&self, code: &str, column: Column) -> &str {
        match self.cells.get(&(self.line(code), column.at())) {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }

    /// The name of a cell of a criterion's row, as a spreadsheet shows it.
    pub fn cell(&self, code: &str, column: Column) -> String {
        halemark::applications::rules::place(self.line(code), u32::from(column.at()))
    }

    /// The file.
    pub fn bytes(&self) -> Vec<u8> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.set_name(&self.name).unwrap();
        for ((line, column), value) in &self.cells {
            match value {
                Value::Text(text) => sheet.write_string(*line, *column, text).map(drop),
                Value::Number(number) => sheet.write_number(*line, *column, *number).map(drop),
                Value::Formula(formula) => {
                    sheet.write_formula(*line, *column, Formula::new(*formula).set_result("3")).map(drop)
                }
                Value::Truth => sheet.write_boolean(*line, *column, true).map(drop),
            }
            .unwrap();
        }
        workbook.save_to_buffer().unwrap()
    }
}
