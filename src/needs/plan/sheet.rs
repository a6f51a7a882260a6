//! An action plan as a workbook: one row for each action. Every text is written as a text, so that none becomes a
//! formula; days and sums are days and numbers, so that they can be sorted and added up.

use chrono::NaiveDate;
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::shown::Reader;
use crate::needs::rules::PlanAction;
use crate::platform::error::AppError;
use crate::platform::text::Text;

/// A4.
const PAPER: u8 = 9;

/// The line of the headings; the first action stands below it.
const HEADINGS: u32 = 1;

/// The columns: the message of each heading, and how wide it is, in characters.
const COLUMNS: [(&str, u32); 11] = [
    ("plan-priority", 28),
    ("plan-topic", 20),
    ("plan-action", 44),
    ("plan-owner", 24),
    ("plan-due-on", 14),
    ("plan-measure", 36),
    ("plan-cost", 12),
    ("plan-state", 14),
    ("plan-ended-on", 14),
    ("plan-note", 40),
    ("plan-evidence", 28),
];

/// How cells look.
struct Looks {
    title: Format,
    heading: Format,
    text: Format,
    day: Format,
    sum: Format,
}

/// The file.
///
/// # Errors
/// A fault when a text is longer than a cell can be.
pub(super) fn write(
    reader: &Reader<'_>,
    employer: &str,
    actions: &[PlanAction],
) -> Result<Vec<u8>, AppError> {
    workbook(reader, employer, actions).map_err(AppError::fault)
}

fn workbook(reader: &Reader<'_>, employer: &str, actions: &[PlanAction]) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks::new();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let title = reader.visit.say(&Text::new("plan-title"));
    sheet.set_name(&title)?.set_landscape().set_paper_size(PAPER).set_print_fit_to_pages(1, 0);
    sheet.set_freeze_panes(HEADINGS + 1, 0)?.set_repeat_rows(HEADINGS, HEADINGS)?;
    sheet.write_string_with_format(0, 0, format!("{title}: {employer}"), &looks.title)?;
    for (at, (key, width)) in (0..).zip(COLUMNS) {
        sheet.set_column_width(at, width)?;
        sheet.write_string_with_format(HEADINGS, at, reader.visit.say(&Text::new(key)), &looks.heading)?;
    }
    for (line, action) in (HEADINGS + 1..).zip(actions) {
        row(sheet, line, action, reader, &looks)?;
    }
    workbook.save_to_buffer()
}

impl Looks {
    fn new() -> Self {
        let wrapped = || Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let cell = || wrapped().set_border(FormatBorder::Thin).set_border_color("C8CFCE");
        Looks {
            title: Format::new().set_bold().set_font_size(16),
            heading: cell().set_bold().set_background_color("0A4A47").set_font_color("FFFFFF"),
            text: cell().set_num_format("@"),
            day: cell().set_num_format("dd/mm/yyyy"),
            sum: cell().set_num_format("£#,##0.00"),
        }
    }
}

fn row(
    sheet: &mut Worksheet,
    line: u32,
    action: &PlanAction,
    reader: &Reader<'_>,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let (told, ended) = (&action.told, action.ended.as_ref());
    let state = reader.visit.say(&Text::new(format!("plan-state-{}", action.state.as_str())));
    let note = ended.map(|ended| ended.note.clone()).unwrap_or_default();
    let evidence = ended.and_then(|ended| ended.evidence_title.clone()).unwrap_or_default();
    let priority = action.priority_title.clone().unwrap_or_default();
    let texts = [
        (0, priority),
        (1, reader.topic(action)),
        (2, told.action.clone()),
        (3, reader.owner(action)),
        (5, told.measure.clone()),
        (7, state),
        (9, note),
        (10, evidence),
    ];
    for (at, text) in texts {
        sheet.write_string_with_format(line, at, text, &looks.text)?;
    }
    day(sheet, (line, 4), Some(told.due_on), looks)?;
    day(sheet, (line, 8), ended.map(|ended| ended.on), looks)?;
    match told.cost_pence {
        Some(pence) => sheet.write_number_with_format(line, 6, f64::from(pence) / 100.0, &looks.sum)?,
        None => sheet.write_blank(line, 6, &looks.sum)?,
    };
    Ok(())
}

fn day(
    sheet: &mut Worksheet,
    (line, at): (u32, u16),
    day: Option<NaiveDate>,
    looks: &Looks,
) -> Result<(), XlsxError> {
    match day {
        Some(day) => sheet.write_datetime_with_format(
            line,
            at,
            ExcelDateTime::parse_from_str(&day.to_string())?,
            &looks.day,
        )?,
        None => sheet.write_blank(line, at, &looks.day)?,
    };
    Ok(())
}
