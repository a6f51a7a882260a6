//! Reading a pack: the folder of TOML files that describes one edition of one scheme.
//!
//! A pack has `edition.toml` (label, source, scheme, levels), files with lists of `[[criteria]]`, and
//! `wording-<language>.toml` for each further language. Reading never stops at the first fault: what can be read is
//! read, and everything wrong is said at once, with file, line and what would be right. A key nobody knows is wrong
//! too, so that a misspelt one is not silently left out of a year's judging.

mod assembly;
mod canonical;
mod counters;
mod criteria;
mod edition;
mod folder;
mod levels;
mod pass;
mod terms;
mod wordings;
mod words;

use std::collections::BTreeSet;
use std::path::Path;

pub use crate::platform::packs::{Notice, PackFile, PackRefusal, Problem, pack_file};
pub use canonical::{canonical_json, content_hash, value_hash};
pub use folder::{check_dir, read_dir, shipped};

use super::rules::{self, Definition, Gaps};
use crate::platform::packs::{self, Renamed, Source, legible};
use assembly::{assemble, named};
use criteria::CriterionRead;
use edition::EditionRead;
use wordings::WordingRead;

/// The file of a pack that names the scheme, the edition and its levels.
const EDITION_FILE: &str = "edition.toml";

/// The most files of a pack.
const MOST_FILES: usize = 100;

/// The longest file, in bytes: ten times what the largest handbook needs.
const LONGEST_FILE: usize = 1 << 20;

/// The most criteria of an edition. Every number that judging adds up stays far within 32 bits.
const MOST_CRITERIA: usize = 1_000;

/// What keys used to be called, and what is written now.
const RENAMED: [Renamed; 6] = [
    renamed("topic", "write standard = \"…\" with the code of a standard", Some("standard")),
    renamed("count", "write counters = [{ label = \"…\", kind = \"number\", at_least = 3 }]", None),
    renamed("term_months", "write term = \"24 months\"", Some("term")),
    renamed("term_years", "write term = \"2 years\"", None),
    renamed("mandatory", "write role = \"mandatory\" or role = \"pool\"", None),
    renamed("pool", "write role = \"pool\"", None),
];

const fn renamed(old: &'static str, instead: &'static str, new: Option<&'static str>) -> Renamed {
    Renamed { old, instead, new }
}

/// What came of reading a pack.
pub type Checked = packs::Checked<Definition>;

/// What was read so far.
#[derive(Default)]
struct Reading {
    edition: Option<EditionRead>,
    criteria: Vec<CriterionRead>,
    wordings: Vec<WordingRead>,
    gaps: Gaps,
    problems: Vec<Problem>,
}

/// The edition these files describe; their order does not matter. Files that do not end in `.toml` are passed over.
///
/// # Errors
/// Everything that is wrong with them.
pub fn read(files: Vec<PackFile>) -> Result<Definition, PackRefusal> {
    check(files).into_result()
}

/// Reads a pack and says everything that is wrong with it, and what else its author should know. Never panics,
/// whatever the files hold.
pub fn check(files: Vec<PackFile>) -> Checked {
    check_with(files, Vec::new())
}

/// Like [`check`], beside files that could not even be read as text.
fn check_with(mut files: Vec<PackFile>, unread: Vec<Problem>) -> Checked {
    files.retain(|file| file.name.ends_with(".toml"));
    files.sort_by(|a, b| a.name.cmp(&b.name));
    let gaps = if unread.is_empty() { Gaps::default() } else { Gaps::all() };
    let is_unread = unread.iter().any(|problem| last_name(&problem.file) == EDITION_FILE);
    let mut reading = Reading { gaps, problems: unread, ..Reading::default() };
    if files.len() > MOST_FILES {
        let instead = format!("put criteria together, {MOST_FILES} files at most");
        reading.problems.push(Problem::of_file("the pack", &format!("has {} files", files.len()), &instead));
        files.clear();
    } else if !is_unread && !files.iter().any(is_edition) {
        let instead = "it names the scheme, the edition, its standards and its levels";
        reading.problems.push(Problem::of_file(&beside(&files), "is missing", instead));
    }
    let mut names = BTreeSet::new();
    for file in &files {
        if names.insert(last_name(&file.name)) {
            reading.file(file);
        } else {
            let instead = "a pack is one folder: give each file a name of its own";
            reading.problems.push(Problem::of_file(&file.name, "is there twice", instead));
        }
    }
    reading.finish()
}

impl Reading {
    fn file(&mut self, file: &PackFile) {
        if file.text.len() > LONGEST_FILE {
            let what = format!("has {} bytes", file.text.len());
            self.problems.push(Problem::of_file(
                &file.name,
                &what,
                "a file has 1 MB at most: cut it in several",
            ));
            self.gaps.loose = u32::MAX;
            return;
        }
        let text = file.text.strip_prefix('\u{feff}').unwrap_or(&file.text);
        let legible = legible(text);
        let (source, table) = Source::parse(&file.name, text, &legible, &RENAMED);
        if !legible.is_rest_whole {
            self.gaps = Gaps::all();
        }
        self.gaps.loose =
            self.gaps.loose.saturating_add(u32::try_from(legible.slips.len()).unwrap_or(u32::MAX));
        if is_edition(file) {
            self.edition = Some(edition::read(&source, table, &mut self.gaps));
        } else if let Some(language) = wordings::language_of(last_name(&file.name)) {
            self.wordings.extend(wordings::read(&source, language, table));
        } else {
            self.criteria.extend(criteria::read(&source, table, &mut self.gaps));
        }
        self.problems.extend(source.into_problems());
    }

    /// Looks at the whole, as far as there is one.
    fn finish(mut self) -> Checked {
        if self.criteria.len() > MOST_CRITERIA {
            let what = format!("has {} criteria", self.criteria.len());
            let instead = format!("an edition has {MOST_CRITERIA} at most");
            self.problems.push(Problem::of_file("the pack", &what, &instead));
            self.criteria.clear();
            self.edition = None;
        }
        let wordings = std::mem::take(&mut self.wordings);
        let Some((definition, origins)) =
            self.edition.and_then(|edition| assemble(edition, self.criteria, wordings))
        else {
            return Checked::refused(self.problems);
        };
        let faults = rules::faults(&definition, &self.gaps);
        self.problems.extend(faults.iter().map(|fault| origins.problem(&definition, fault)));
        if !self.problems.is_empty() {
            return Checked::refused(self.problems);
        }
        let remarks = rules::remarks(&definition).into_iter().map(|remark| {
            let (file, line) = origins.place(&remark.part, &remark.key);
            let says = format!("{}: {}", named(&definition, &remark.part), remark.says);
            Notice { file, line: Some(line), says }
        });
        let notices = remarks.collect();
        Checked { whole: Some(definition), problems: Vec::new(), notices }
    }
}

fn is_edition(file: &PackFile) -> bool {
    last_name(&file.name) == EDITION_FILE
}

/// The name of a file without its folders.
fn last_name(name: &str) -> &str {
    Path::new(name).file_name().and_then(|name| name.to_str()).unwrap_or(name)
}

/// Where the edition's file would be, beside the others.
fn beside(files: &[PackFile]) -> String {
    let folder = files.first().and_then(|file| Path::new(&file.name).parent()).unwrap_or(Path::new(""));
    folder.join(EDITION_FILE).display().to_string()
}
