//! The checklists there are: those inside the program, and the host's own.

use std::path::Path;
use std::sync::{LazyLock, OnceLock};

use include_dir::{Dir, include_dir};

use super::check;
use crate::needs::rules::Checklist;
use crate::platform::packs::{Checked, PackRefusal, check_all, check_at, pack_file};

/// The packs inside the program.
static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/config/walkrounds");

/// What they read as. A test reads them all, so that a program with a faulty one is not built.
static READ: LazyLock<Result<Vec<Checklist>, PackRefusal>> = LazyLock::new(read_shipped);

/// All there are, once [`open`] has looked at the host's own.
static STANDING: OnceLock<Vec<Checklist>> = OnceLock::new();

/// The checklists inside the program, by their short names.
///
/// # Errors
/// What is wrong with the first pack that is.
pub fn shipped() -> Result<Vec<Checklist>, PackRefusal> {
    READ.clone()
}

fn read_shipped() -> Result<Vec<Checklist>, PackRefusal> {
    let mut found = Vec::new();
    for file in SHIPPED.files().filter(|file| file.path().extension().is_some_and(|end| end == "toml")) {
        let file = pack_file(&file.path().display().to_string(), file.contents().to_owned())?;
        found.push(check(&file).into_result()?);
    }
    found.sort_by(|a, b| a.slug.cmp(&b.slug));
    Ok(found)
}

/// The checklists a walk-round can begin with, by their short names.
pub fn standing() -> &'static [Checklist] {
    let shipped = || READ.as_deref().unwrap_or_default();
    STANDING.get().map_or_else(shipped, Vec::as_slice)
}

/// The checklist with this short name, as it is now. A walk-round keeps the one it began with.
pub fn find(slug: &str) -> Option<&'static Checklist> {
    standing().iter().find(|checklist| checklist.slug == slug)
}

/// Reads the host's own packs from a folder, which need not be there. One with the short name of a shipped checklist
/// takes its place. The first call in a process decides. The list of topics is opened before it.
///
/// # Errors
/// Everything that is wrong with them, a sentence each.
pub fn open(folder: &Path) -> Result<(), Vec<String>> {
    let mut all = shipped().map_err(|refusal| vec![refusal.to_string()])?;
    let mut own: Vec<Checklist> = Vec::new();
    for (path, checklist) in check_all(folder, check)? {
        if own.iter().any(|other| other.slug == checklist.slug) {
            let fault = format!("{}: there are two packs called {}", path.display(), checklist.slug);
            return Err(vec![fault]);
        }
        own.push(checklist);
    }
    all.retain(|shipped| !own.iter().any(|own| own.slug == shipped.slug));
    all.extend(own);
    all.sort_by(|a, b| a.slug.cmp(&b.slug));
    let _ = STANDING.set(all);
    Ok(())
}

/// The checklist in a file, with everything that is wrong with it.
pub fn read_file(path: &Path) -> Checked<Checklist> {
    check_at(path, check)
}
