//! The packs of services there are: those inside the program, and the host's own.

use std::path::Path;
use std::sync::{LazyLock, OnceLock};

use include_dir::{Dir, include_dir};

use super::{Pack, check};
use crate::platform::packs::{Checked, PackRefusal, check_all, check_at, pack_file};

/// The packs inside the program.
static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/config/directory");

/// What they read as. A test reads them all, so that a program with a faulty one is not built.
static READ: LazyLock<Result<Vec<Pack>, PackRefusal>> = LazyLock::new(read_shipped);

/// All there are, once [`open`] has looked at the host's own.
static STANDING: OnceLock<Vec<Pack>> = OnceLock::new();

/// The packs inside the program, by their short names.
///
/// # Errors
/// What is wrong with the first that is.
pub fn shipped() -> Result<&'static [Pack], PackRefusal> {
    READ.as_deref().map_err(Clone::clone)
}

fn read_shipped() -> Result<Vec<Pack>, PackRefusal> {
    let mut found = Vec::new();
    for file in SHIPPED.files().filter(|file| file.path().extension().is_some_and(|end| end == "toml")) {
        let file = pack_file(&file.path().display().to_string(), file.contents().to_owned())?;
        found.push(check(&file).into_result()?);
    }
    found.sort_by(|a: &Pack, b| a.slug.cmp(&b.slug));
    Ok(found)
}

/// The packs that are taken over: the shipped, and the host's own once they were opened.
pub fn standing() -> &'static [Pack] {
    STANDING.get().map_or_else(|| READ.as_deref().unwrap_or_default(), Vec::as_slice)
}

/// Reads the host's own packs from a folder, which need not be there. One with the short name of a shipped pack takes its
/// place. The first call in a process decides.
///
/// # Errors
/// Everything that is wrong with them, a sentence each.
pub fn open(folder: &Path) -> Result<(), Vec<String>> {
    let mut all = shipped().map_err(|refusal| vec![refusal.to_string()])?.to_vec();
    let own = check_all(folder, check)?;
    for (index, (path, pack)) in own.iter().enumerate() {
        if own[..index].iter().any(|(_, other)| other.slug == pack.slug) {
            return Err(vec![format!("{}: there are two packs called {}", path.display(), pack.slug)]);
        }
    }
    all.retain(|shipped| !own.iter().any(|(_, own)| own.slug == shipped.slug));
    all.extend(own.into_iter().map(|(_, pack)| pack));
    all.sort_by(|a, b| a.slug.cmp(&b.slug));
    let _ = STANDING.set(all);
    Ok(())
}

/// The pack in a file, with everything that is wrong with it.
pub fn read_file(path: &Path) -> Checked<Pack> {
    check_at(path, check)
}
