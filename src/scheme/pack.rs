//! Reading a pack: the folder of TOML files that describes one edition of one scheme.
//!
//! A pack has `edition.toml` (label, source, scheme, levels) and any number of further `.toml` files, each a list of
//! `[[criteria]]`. Unknown keys are refused, so that a misspelt one is not silently left out of a year's judging.

use std::fmt;
use std::path::Path;

use include_dir::{Dir, include_dir};
use serde::Deserialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::rules::{Criterion, Definition, Level, Scheme, Subject, faults};

/// The packs inside the program: `config/schemes/<scheme>/<edition>/`.
static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/config/schemes");

/// The file of a pack that names the scheme, the edition and its levels.
const EDITION_FILE: &str = "edition.toml";

/// One file of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFile {
    /// File name, for error messages; the last part says what the file is.
    pub name: String,
    /// Its TOML.
    pub text: String,
}

/// Everything that is wrong with a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackRefusal {
    /// At least one.
    pub problems: Vec<Problem>,
}

/// One thing that is wrong with a pack, in words for its author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file to mend.
    pub file: String,
    /// What is wrong with it.
    pub what: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EditionToml {
    label: String,
    source: String,
    scheme: Scheme,
    levels: Vec<Level>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CriteriaToml {
    criteria: Vec<Criterion>,
}

/// Every edition inside the program, by scheme, then label.
pub fn shipped() -> Result<Vec<Definition>, PackRefusal> {
    let mut found = Vec::new();
    for edition in SHIPPED.dirs().flat_map(Dir::dirs) {
        let files: Result<Vec<_>, _> = edition.files().map(shipped_file).collect();
        found.push(read(files?)?);
    }
    found.sort_by(|a, b| (&a.scheme.slug, &a.label).cmp(&(&b.scheme.slug, &b.label)));
    Ok(found)
}

fn shipped_file(file: &include_dir::File<'_>) -> Result<PackFile, PackRefusal> {
    let name = file.path().display().to_string();
    let text = file.contents_utf8().ok_or_else(|| refusal(&name, "is not UTF-8 text"))?;
    Ok(PackFile { name, text: text.to_owned() })
}

/// The edition in a folder of the file system.
pub fn read_dir(folder: &Path) -> Result<Definition, PackRefusal> {
    let unreadable =
        |path: &Path, error: std::io::Error| refusal(&path.display().to_string(), &error.to_string());
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| unreadable(folder, error))? {
        let path = entry.map_err(|error| unreadable(folder, error))?.path();
        if path.is_file() {
            let text = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
            files.push(PackFile { name: path.display().to_string(), text });
        }
    }
    if files.is_empty() {
        return Err(refusal(&folder.display().to_string(), "holds no files"));
    }
    read(files)
}

/// The edition these files describe; their order does not matter. Files that do not end in `.toml` are passed over.
pub fn read(mut files: Vec<PackFile>) -> Result<Definition, PackRefusal> {
    files.retain(|file| file.name.ends_with(".toml"));
    files.sort_by(|a, b| a.name.cmp(&b.name));
    let (edition, rest): (Vec<_>, Vec<_>) = files.into_iter().partition(PackFile::is_edition);
    let Some(edition) = edition.first() else {
        return Err(refusal(EDITION_FILE, "is missing: it names the scheme, the edition and its levels"));
    };
    let mut criteria = Vec::new();
    let mut problems = Vec::new();
    for file in &rest {
        match file.parse::<CriteriaToml>() {
            Ok(parsed) => criteria.extend(parsed.criteria.into_iter().map(|criterion| (file, criterion))),
            Err(problem) => problems.push(problem),
        }
    }
    let parsed = match edition.parse::<EditionToml>() {
        Ok(parsed) if problems.is_empty() => parsed,
        Ok(_) => return Err(PackRefusal { problems }),
        Err(problem) => {
            problems.insert(0, problem);
            return Err(PackRefusal { problems });
        }
    };
    checked(edition, parsed, criteria)
}

fn checked(
    edition: &PackFile,
    parsed: EditionToml,
    criteria: Vec<(&PackFile, Criterion)>,
) -> Result<Definition, PackRefusal> {
    let origins: Vec<_> =
        criteria.iter().map(|(file, criterion)| (file.name.clone(), criterion.code.clone())).collect();
    let EditionToml { label, source, scheme, levels } = parsed;
    let criteria = criteria.into_iter().map(|(_, criterion)| criterion).collect();
    let definition = in_order(todo_definition(scheme, label, source, levels, criteria));
    let problems: Vec<_> = faults(&definition)
        .into_iter()
        .map(|(subject, fault)| {
            let file = match &subject {
                Subject::Edition | Subject::Level(_) => edition.name.clone(),
                Subject::Criterion(code) => {
                    let mut names: Vec<_> = origins
                        .iter()
                        .filter(|(_, other)| other == code)
                        .map(|(file, _)| file.as_str())
                        .collect();
                    names.dedup();
                    names.join(" and ")
                }
            };
            Problem { file, what: format!("{subject}: {fault}") }
        })
        .collect();
    if problems.is_empty() { Ok(definition) } else { Err(PackRefusal { problems }) }
}

/// Levels by rank, criteria by rank of level, number, code: the same pack gives the same definition whatever the files
/// are called.
fn in_order(mut definition: Definition) -> Definition {
    definition.levels.sort_by_key(|level| level.rank);
    let ranks: Vec<_> = definition.levels.iter().map(|level| level.code.clone()).collect();
    definition.criteria.sort_by_key(|criterion| {
        (ranks.iter().position(|code| criterion.levels.contains(code)), criterion.number, criterion.code.clone())
    });
    definition
}

/// SHA-256, in lowercase hexadecimal, of [`canonical_json`]: two definitions with one hash judge alike.
pub fn content_hash(definition: &Definition) -> Result<String, serde_json::Error> {
    Ok(hex::encode(Sha256::digest(canonical_json(definition)?)))
}

/// The definition as JSON without spaces, keys in alphabetical order.
pub fn canonical_json(definition: &Definition) -> Result<String, serde_json::Error> {
    Ok(sorted(serde_json::to_value(definition)?).to_string())
}

/// Sorts the keys by itself: whether `serde_json` keeps insertion order is decided by any crate in the build.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut pairs: Vec<_> = map.into_iter().map(|(key, value)| (key, sorted(value))).collect();
            pairs.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Object(pairs.into_iter().collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(sorted).collect()),
        plain => plain,
    }
}

fn refusal(file: &str, what: &str) -> PackRefusal {
    PackRefusal { problems: vec![Problem { file: file.to_owned(), what: what.to_owned() }] }
}

impl PackFile {
    fn is_edition(&self) -> bool {
        Path::new(&self.name).file_name().is_some_and(|name| name == EDITION_FILE)
    }

    fn parse<T: for<'de> Deserialize<'de>>(&self) -> Result<T, Problem> {
        toml::from_str(&self.text).map_err(|error| Problem {
            file: self.name.clone(),
            what: error.to_string().trim_end().to_owned(),
        })
    }
}

impl fmt::Display for PackRefusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<_> =
            self.problems.iter().map(|problem| format!("{}: {}", problem.file, problem.what)).collect();
        out.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for PackRefusal {}

fn todo_definition(scheme: Scheme, label: String, source: String, levels: Vec<Level>, criteria: Vec<Criterion>) -> Definition {
    Definition { scheme, label, source, levels, criteria, language: "en".into(), ladder: Default::default(), tracks: vec![], standards: vec![], recognitions: vec![], prize: None, translations: Default::default() }
}
