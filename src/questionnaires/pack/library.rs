//! The questionnaires there are: those inside the program, and the host's own.

use std::path::Path;
use std::sync::{LazyLock, OnceLock};

use include_dir::{Dir, include_dir};

use super::{Checked, check};
use crate::platform::packs::{PackRefusal, Problem, pack_file};
use crate::questionnaires::rules::Questionnaire;

/// The packs inside the program.
static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/config/questionnaires");

/// What they read as. A test reads them all, so that a program with a faulty one is not built.
static READ: LazyLock<Result<Vec<Questionnaire>, PackRefusal>> = LazyLock::new(read_shipped);

/// All there are, once [`open`] has looked at the host's own.
static STANDING: OnceLock<Vec<Questionnaire>> = OnceLock::new();

/// The questionnaires inside the program, by their short names.
///
/// # Errors
/// What is wrong with the first pack that is.
pub fn shipped() -> Result<Vec<Questionnaire>, PackRefusal> {
    READ.clone()
}

fn read_shipped() -> Result<Vec<Questionnaire>, PackRefusal> {
    let mut found = Vec::new();
    for file in SHIPPED.files().filter(|file| file.path().extension().is_some_and(|end| end == "toml")) {
        let file = pack_file(&file.path().display().to_string(), file.contents().to_owned())?;
        found.push(check(&file).into_result()?);
    }
    found.sort_by(|a, b| a.slug.cmp(&b.slug));
    Ok(found)
}

/// The questionnaires surveys can be planned with, by their short names: the shipped, and the host's own once they were
/// opened.
pub fn standing() -> &'static [Questionnaire] {
    let shipped = || READ.as_deref().unwrap_or_default();
    STANDING.get().map_or_else(shipped, Vec::as_slice)
}

/// The questionnaire with this short name, as it is now. A survey keeps the one it was launched with.
pub fn find(slug: &str) -> Option<&'static Questionnaire> {
    standing().iter().find(|questionnaire| questionnaire.slug == slug)
}

/// Reads the host's own packs from a folder, which need not be there. One with the short name of a shipped
/// questionnaire takes its place. The first call in a process decides.
///
/// # Errors
/// Everything that is wrong with them, a sentence each.
pub fn open(folder: &Path) -> Result<(), Vec<String>> {
    let mut all = shipped().map_err(|refusal| vec![refusal.to_string()])?;
    let mut paths = Vec::new();
    if folder.is_dir() {
        let entries =
            std::fs::read_dir(folder).map_err(|error| vec![format!("{}: {error}", folder.display())])?;
        paths.extend(entries.filter_map(Result::ok).map(|entry| entry.path()));
    }
    paths.retain(|path| path.extension().is_some_and(|end| end == "toml"));
    paths.sort();
    let (mut own, mut faults) = (Vec::<Questionnaire>::new(), Vec::new());
    for path in &paths {
        match read_file(path).into_result() {
            Ok(one) if own.iter().any(|other| other.slug == one.slug) => {
                faults.push(format!("{}: there are two packs called {}", path.display(), one.slug));
            }
            Ok(one) => own.push(one),
            Err(refusal) => faults.extend(refusal.problems.iter().map(Problem::to_string)),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    all.retain(|shipped| !own.iter().any(|own| own.slug == shipped.slug));
    all.extend(own);
    all.sort_by(|a, b| a.slug.cmp(&b.slug));
    let _ = STANDING.set(all);
    Ok(())
}

/// The questionnaire in a file, with everything that is wrong with it.
pub fn read_file(path: &Path) -> Checked {
    let name = path.display().to_string();
    let bytes = std::fs::read(path).map_err(|error| {
        Problem::of_file(
            &name,
            &format!("cannot be read: {error}"),
            "name a file that is there and may be read",
        )
    });
    match bytes.and_then(|bytes| pack_file(&name, bytes)) {
        Ok(file) => check(&file),
        Err(problem) => Checked { questionnaire: None, problems: vec![problem], notices: Vec::new() },
    }
}
