//! A file of a pack while it is read: where its lines begin, and what was found wrong with it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use toml::de::DeTable;

use super::legible::Legible;
use super::problem::Problem;

/// A file and the problems found in it so far.
pub(crate) struct Source<'a> {
    pub(crate) file: &'a str,
    text: &'a str,
    /// Where each line begins, in bytes.
    starts: Vec<usize>,
    /// Lines, counted from 1, that are not TOML: what was made of them is a guess.
    broken: Vec<usize>,
    problems: RefCell<Vec<Problem>>,
    /// What keys used to be called.
    pub(crate) renamed: &'static [Renamed],
}

/// What a key used to be called, or is often called by mistake.
pub(crate) struct Renamed {
    /// The name that is not known.
    pub(crate) old: &'static str,
    /// What to do about it.
    pub(crate) instead: &'static str,
    /// The key it most likely stands for, which is then not missing.
    pub(crate) new: Option<&'static str>,
}

/// Where a part of a pack stands: its own line, and those of its keys.
#[derive(Debug, Clone, Default)]
pub(crate) struct Origin {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) keys: BTreeMap<String, usize>,
}

impl<'a> Source<'a> {
    /// Reads the TOML of a file; what is not TOML in `original` is a problem, and left out of `legible`.
    pub(crate) fn parse(
        file: &'a str,
        original: &str,
        legible: &'a Legible,
        renamed: &'static [Renamed],
    ) -> (Self, DeTable<'a>) {
        let text = &legible.text;
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let mut source =
            Self { file, text, starts, broken: Vec::new(), problems: RefCell::default(), renamed };
        let lines: Vec<&str> = original.lines().collect();
        for (line, says) in &legible.slips {
            let text = lines.get(line - 1).copied().unwrap_or("").trim();
            source.wrong(*line, format!("is not TOML here: {says}"), &mend(text, says));
        }
        source.broken = legible.slips.iter().map(|(line, _)| *line).collect();
        let (table, _) = DeTable::parse_recoverable(text);
        (source, table.into_inner())
    }

    /// The line, counted from 1, in which a span begins.
    pub(crate) fn line(&self, span: Range<usize>) -> usize {
        self.starts.partition_point(|start| *start <= span.start).max(1)
    }

    /// Says what is wrong in a line and what would be right.
    pub(crate) fn wrong(&self, line: usize, what: String, instead: &str) {
        if self.broken.contains(&line) {
            return;
        }
        let (what, instead) = (readable(&what), Some(readable(instead)));
        self.problems.borrow_mut().push(Problem {
            file: self.file.to_owned(),
            line: Some(line),
            what,
            instead,
        });
    }

    /// Says what the table that begins in a line lacks, unless a part of it could not be read.
    pub(crate) fn missing(&self, line: usize, what: String, instead: &str) {
        let unread =
            |broken: &usize| *broken >= line && !(line + 1..=*broken).any(|between| self.is_header(between));
        if !self.broken.iter().any(unread) {
            self.wrong(line, what, instead);
        }
    }

    fn is_header(&self, line: usize) -> bool {
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        self.text.get(start..).is_some_and(|rest| rest.trim_start_matches([' ', '\t']).starts_with('['))
    }

    /// What was found, in the order of the lines.
    pub(crate) fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.problems.into_inner();
        problems.sort_by_key(|problem| problem.line);
        problems
    }
}

/// A sentence on one line, whatever of the file is quoted in it.
fn readable(text: &str) -> String {
    let shown = |c: char| if c.is_control() { c.escape_default().to_string() } else { c.to_string() };
    text.chars().map(shown).collect()
}

/// What a line that is not TOML most likely lacks.
fn mend(text: &str, says: &str) -> String {
    let say = |says: &str| says.to_owned();
    match text.split_once('=') {
        _ if says.contains("duplicate key") => say("a table has each key once: take one of them out"),
        _ if text.is_empty() => say("look for a quote or bracket above that is not closed"),
        _ if text.starts_with('[') => say("a table is written [name], one of a list [[name]]"),
        None => say("every line is a key and a value, as in title = \"Bronze\", or a comment after #"),
        Some((key, _)) if !is_key(key.trim()) => {
            say("a key is letters, digits, - and _, as in good_looks_like = \"…\"")
        }
        Some((_, value)) if value.trim().is_empty() => say("write a value after the =, texts in quotes"),
        Some((_, value)) if value.matches('"').count() % 2 == 1 => {
            say("a text begins and ends with a quote; one of several lines with three (\"\"\")")
        }
        Some((_, value)) if value.contains(['“', '”', '‘', '’']) => {
            say("write straight quotes (\"…\"): the curly ones of a word processor are letters here")
        }
        Some((_, value)) if value.trim().starts_with('[') => {
            say("put a comma between the entries of a list, as in [\"one\", \"two\"]")
        }
        Some((key, _)) => {
            let key = key.trim();
            format!("write texts in quotes, as in {key} = \"…\"; numbers, true and false without")
        }
    }
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_.\"' ".contains(c))
}
