//! Parts of the suite that need programs from outside: what is missing is named, once each, and never silently skipped.

use super::{browser, clamd, leash, libreoffice, postgres};
use std::collections::HashSet;
use std::io::Write;
use std::sync::Mutex;

/// A part of the suite that a machine may be unable to run.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Part {
    /// The PostgreSQL half of every database test.
    Postgres,
    /// The journeys in a real browser.
    Browser,
    /// Reading our PDF files with other people's programs.
    Pdf,
    /// Reading our calendar files with another program.
    Calendars,
    /// The virus scanner.
    Clamd,
    /// Workbooks edited in the real LibreOffice.
    LibreOffice,
}

impl Part {
    const ALL: [Part; 6] =
        [Part::Postgres, Part::Browser, Part::Pdf, Part::Calendars, Part::Clamd, Part::LibreOffice];

    /// True when this part can run here; otherwise says once on stderr that it was not run, and why.
    pub fn runs(self) -> bool {
        match self.available() {
            Ok(()) => true,
            Err(reason) => {
                self.say_not_run(&reason);
                false
            }
        }
    }

    fn available(self) -> Result<(), String> {
        match self {
            Part::Postgres => postgres::available(),
            Part::Browser => browser::available(),
            Part::Pdf => programs(&["qpdf", "pdftotext", "pdfinfo"]),
            Part::Calendars => python_has("icalendar"),
            Part::Clamd => clamd::available(),
            Part::LibreOffice => libreoffice::available(),
        }
    }

    /// Goes straight to the file descriptor: cargo's test harness captures only what the print macros write.
    fn say_not_run(self, reason: &str) {
        static SAID: Mutex<Option<HashSet<Part>>> = Mutex::new(None);
        let mut said = SAID.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if said.get_or_insert_default().insert(self) {
            let reason = reason.replace('\n', " ");
            let line = format!("\nNOT RUN: {} ({})\n", self.name(), reason.trim());
            let _ = std::io::stderr().write_all(line.as_bytes());
        }
    }

    fn name(self) -> &'static str {
        match self {
            Part::Postgres => "PostgreSQL tests",
            Part::Browser => "browser tests",
            Part::Pdf => "tests of PDF files",
            Part::Calendars => "tests of calendar files",
            Part::Clamd => "virus scanner tests",
            Part::LibreOffice => "tests with LibreOffice",
        }
    }
}

/// Says which of these programs this machine lacks.
fn programs(names: &[&str]) -> Result<(), String> {
    match names.iter().find(|name| leash::find_program(name).is_none()) {
        Some(missing) => Err(format!("{missing} is not installed")),
        None => Ok(()),
    }
}

/// Says when the distribution's Python lacks a module (Debian: `python3-icalendar`).
fn python_has(module: &str) -> Result<(), String> {
    let asked =
        std::process::Command::new("/usr/bin/python3").args(["-c", &format!("import {module}")]).output();
    match asked {
        Ok(answer) if answer.status.success() => Ok(()),
        _ => Err(format!("/usr/bin/python3 has no module {module}")),
    }
}

/// `HALEMARK_REQUIRE_ALL=1` is how continuous integration says that nothing may be skipped.
fn all_are_required() -> bool {
    std::env::var_os("HALEMARK_REQUIRE_ALL").is_some_and(|value| value == "1")
}

#[test]
fn every_part_of_the_suite_can_run() {
    let missing: Vec<Part> = Part::ALL.into_iter().filter(|part| !part.runs()).collect();
    assert!(missing.is_empty() || !all_are_required(), "HALEMARK_REQUIRE_ALL=1, but cannot run: {missing:?}");
}
