//! The workbook as a file: a sheet of guidance, and a sheet with a row for each criterion. Every text is written as a
//! text, so that none becomes a formula; what is not to be filled in is locked, against mistakes.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, Format, FormatAlign, FormatBorder,
    ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use super::{STATUSES, word};
use crate::applications::rules::{
    Answer, Column, FIRST_LINE, HEADING_LINE, HIGHEST_COUNT, MARKS_LINE, Said, counted, mark,
};
use crate::applications::store::Dossier;
use crate::platform::error::AppError;
use crate::platform::text::Text;
use crate::platform::web::Visit;
use crate::scheme::{Counter, Criterion, Status};

/// A4.
const PAPER: u8 = 9;

/// The lines of the guidance, after the application's own: each is the message `workbook-guide-<line>`.
const GUIDE: [&str; 7] = [
    "workbook-guide-fill",
    "workbook-guide-status",
    "workbook-guide-numbers",
    "workbook-guide-health",
    "workbook-guide-locked",
    "workbook-guide-save",
    "workbook-guide-upload",
];

/// The file.
///
/// # Errors
/// A fault when a text is longer than a cell can be.
pub(super) fn write(visit: &Visit, dossier: &Dossier) -> Result<Vec<u8>, AppError> {
    Out { visit, dossier, looks: Looks::new() }.workbook().map_err(AppError::fault)
}

/// A workbook being written.
struct Out<'a> {
    visit: &'a Visit,
    dossier: &'a Dossier,
    looks: Looks,
}

/// How cells look.
struct Looks {
    title: Format,
    heading: Format,
    locked: Format,
    text: Format,
    number: Format,
}

impl Looks {
    fn new() -> Self {
        let wrapped = || Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let cell = || wrapped().set_border(FormatBorder::Thin).set_border_color("C8CFCE");
        Looks {
            title: wrapped().set_bold().set_font_size(16),
            heading: cell().set_bold().set_background_color("0A4A47").set_font_color("FFFFFF"),
            locked: cell().set_background_color("F1F3F2"),
            // As a text, so that nothing that is typed becomes a date or a formula.
            text: cell().set_num_format("@").set_unlocked(),
            number: cell().set_num_format("0").set_unlocked(),
        }
    }
}

impl Out<'_> {
    fn workbook(&self) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        self.guide(workbook.add_worksheet())?;
        let answers = workbook.add_worksheet();
        self.set_up(answers)?;
        self.headings(answers)?;
        for (line, criterion) in (FIRST_LINE..).zip(self.dossier.criteria()) {
            self.row(answers, line, criterion)?;
        }
        answers.set_active(true);
        workbook.save_to_buffer()
    }

    fn say(&self, text: impl Into<Text>) -> String {
        self.visit.say(&text.into())
    }

    /// The sheet that says what this is and what to do.
    fn guide(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(self.say("workbook-sheet-guide"))?.set_column_width(0, 95)?.set_paper_size(PAPER);
        let application = &self.dossier.application;
        let about = Text::new("workbook-guide-about")
            .with("employer", self.dossier.employer.name())
            .with("scheme", self.dossier.edition.definition.scheme.name.as_str())
            .with("edition", self.dossier.edition.label.as_str())
            .with("level", self.dossier.level_title())
            .with("reference", application.reference.as_str());
        sheet.write_string_with_format(0, 0, self.say("workbook-guide-title"), &self.looks.title)?;
        let lines = [about].into_iter().chain(GUIDE.map(Text::new));
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        for (line, text) in (1..).zip(lines) {
            sheet.write_string_with_format(line, 0, self.say(text), &wrapped)?;
        }
        sheet.protect();
        Ok(())
    }

    /// Widths, what is hidden, what stays in sight, how it prints.
    fn set_up(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(self.say("workbook-sheet-answers"))?;
        for column in Column::ALL {
            sheet.set_column_width(column.at(), width(column))?;
            if column.is_hidden() {
                sheet.set_column_hidden(column.at())?;
            }
        }
        for place in 0..self.pairs() {
            let (label, number) = Column::pair(place);
            sheet.set_column_width(label, 28)?.set_column_width(number, 12)?;
        }
        sheet.set_row_hidden(MARKS_LINE)?;
        sheet.set_freeze_panes(FIRST_LINE, Column::Number.at() + 1)?;
        sheet.set_landscape().set_paper_size(PAPER).set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(HEADING_LINE, HEADING_LINE)?;
        let allowed =
            ProtectionOptions { format_columns: true, format_rows: true, ..ProtectionOptions::new() };
        sheet.protect_with_options(&allowed);
        Ok(())
    }

    /// The most numbers any criterion asks to be typed in.
    fn pairs(&self) -> u16 {
        let most = self.dossier.criteria().iter().map(|criterion| counted(criterion).count()).max();
        most.and_then(|most| u16::try_from(most).ok()).unwrap_or_default()
    }

    /// The hidden line with the marks, and the line with the headings.
    fn headings(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.write_string(MARKS_LINE, Column::Code.at(), mark(self.dossier.application.id))?;
        for column in Column::ALL {
            if let Some(key) = column.key() {
                sheet.write_string(MARKS_LINE, column.at(), key)?;
            }
            if let Some(heading) = heading(column) {
                let text = self.say(heading);
                sheet.write_string_with_format(HEADING_LINE, column.at(), text, &self.looks.heading)?;
            }
        }
        for place in 0..self.pairs() {
            let (label, number) = Column::pair(place);
            sheet.write_string(MARKS_LINE, number, Column::pair_key(place))?;
            let (what, how_many) =
                (self.say("workbook-column-counted"), self.say("workbook-column-number-typed"));
            sheet.write_string_with_format(HEADING_LINE, label, what, &self.looks.heading)?;
            sheet.write_string_with_format(HEADING_LINE, number, how_many, &self.looks.heading)?;
        }
        Ok(())
    }

    fn row(&self, sheet: &mut Worksheet, line: u32, criterion: &Criterion) -> Result<(), XlsxError> {
        let answer = self.dossier.answers.get(&criterion.code);
        let said = Said::of(criterion, answer);
        for column in Column::ALL {
            let text = self.text(column, criterion, answer, &said);
            let look = match column {
                Column::Status | Column::Narrative | Column::Reason => &self.looks.text,
                _ => &self.looks.locked,
            };
            sheet.write_string_with_format(line, column.at(), text, look)?;
        }
        let choices = self.choices(criterion)?;
        sheet.add_data_validation(line, Column::Status.at(), line, Column::Status.at(), &choices)?;
        for (place, counter) in (0..).zip(counted(criterion)) {
            self.pair(sheet, line, place, counter, &said)?;
        }
        Ok(())
    }

    fn text(&self, column: Column, criterion: &Criterion, answer: Option<&Answer>, said: &Said) -> String {
        match column {
            Column::Code => criterion.code.to_string(),
            Column::Version => answer.map_or(0, |answer| answer.version).to_string(),
            Column::Counters => {
                let names: Vec<_> = counted(criterion).map(|counter| counter.name.as_str()).collect();
                names.join(" ")
            }
            Column::Base => said.fingerprint(),
            Column::Number => criterion.number.to_string(),
            Column::Standard => {
                self.dossier.edition.definition.standard_title(&criterion.standard).to_owned()
            }
            Column::Title => criterion.title.clone(),
            Column::Good => criterion.good_looks_like.trim().to_owned(),
            Column::Status => word(self.visit, said.status),
            Column::Narrative => said.narrative.clone(),
            Column::Reason => said.reason.clone(),
            Column::Evidence => {
                let items = answer.map(|answer| answer.evidence.as_slice()).unwrap_or_default();
                items.iter().map(|item| item.title.as_str()).collect::<Vec<_>>().join("\n")
            }
        }
    }

    /// The list to choose a status from.
    fn choices(&self, criterion: &Criterion) -> Result<DataValidation, XlsxError> {
        let may = |status: &Status| *status != Status::NotApplicable || criterion.allows_not_applicable;
        let words: Vec<String> =
            STATUSES.into_iter().filter(may).map(|status| word(self.visit, status)).collect();
        DataValidation::new()
            .allow_list_strings(&words)?
            .set_error_title(self.say("workbook-list-title"))?
            .set_error_message(self.say("workbook-list-text"))
            .map(|list| list.set_error_style(DataValidationErrorStyle::Stop))
    }

    /// What is counted, and the cell for the number.
    fn pair(
        &self,
        sheet: &mut Worksheet,
        line: u32,
        place: u16,
        counter: &Counter,
        said: &Said,
    ) -> Result<(), XlsxError> {
        let (label, number) = Column::pair(place);
        let what = match counter.of.at_least() {
            Some(at_least) => self.say(
                Text::new("workbook-counted")
                    .with("label", counter.label.as_str())
                    .with("at_least", at_least),
            ),
            None => counter.label.clone(),
        };
        sheet.write_string_with_format(line, label, what, &self.looks.locked)?;
        match said.counts.get(&counter.name) {
            Some(count) => sheet.write_number_with_format(line, number, *count, &self.looks.number)?,
            None => sheet.write_blank(line, number, &self.looks.number)?,
        };
        let most = i32::try_from(HIGHEST_COUNT).unwrap_or(i32::MAX);
        let whole = DataValidation::new()
            .allow_whole_number(DataValidationRule::Between(0, most))
            .set_error_message(self.say(Text::new("workbook-problem-number").with("most", HIGHEST_COUNT)))?;
        sheet.add_data_validation(line, number, line, number, &whole)?;
        Ok(())
    }
}

/// How wide a column is, in characters.
const fn width(column: Column) -> u32 {
    match column {
        Column::Number => 9,
        Column::Status => 16,
        Column::Standard => 20,
        Column::Title | Column::Reason | Column::Evidence => 34,
        Column::Good => 46,
        Column::Narrative => 60,
        _ => 12,
    }
}

/// The message of a column's heading; `None` where nobody sees it.
const fn heading(column: Column) -> Option<&'static str> {
    match column {
        Column::Number => Some("workbook-column-number"),
        Column::Standard => Some("workbook-column-standard"),
        Column::Title => Some("workbook-column-criterion"),
        Column::Good => Some("criterion-good"),
        Column::Status => Some("answer-status"),
        Column::Narrative => Some("answer-narrative"),
        Column::Reason => Some("answer-reason"),
        Column::Evidence => Some("answer-evidence"),
        _ => None,
    }
}
