//! Packs that are one file each: those inside the program, and a host's own from a folder.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use include_dir::Dir;

use super::folder::{Gathered, gather};
use super::problem::{PackFile, PackRefusal, Problem, pack_file};
use super::reading::Checked;

/// What a pack of one file defines.
pub trait Pack: Send + Sync + Sized + 'static {
    /// Whether one stands at a time: a host's own then takes the place of whatever is inside the program.
    const STANDS_ALONE: bool = false;

    /// Reads a file, with everything that is wrong with it. Never panics, whatever it holds.
    fn check(file: &PackFile) -> Checked<Self>;

    /// Its short name. A host's own takes the place of the one inside the program with the same.
    fn slug(&self) -> &str;

    /// What in it has a code that no other pack beside it may have.
    fn codes(&self) -> Vec<&str> {
        Vec::new()
    }
}

/// All packs of one kind. One of these is a `static` of its slice.
pub struct Library<T: 'static> {
    /// The files inside the program.
    inside: &'static Dir<'static>,
    /// What they read as.
    shipped: OnceLock<Result<Vec<T>, PackRefusal>>,
    /// All there are, once [`Library::open`] has looked at the host's own.
    standing: OnceLock<Vec<T>>,
    /// Set when [`Library::open`] could not read the host's own.
    in_doubt: OnceLock<()>,
}

/// A pack with the file it was read from, for messages.
type Filed<T> = (String, T);

impl<T: Pack> Library<T> {
    /// The packs in a folder of the project, which are inside the program.
    pub(crate) const fn new(inside: &'static Dir<'static>) -> Self {
        Self { inside, shipped: OnceLock::new(), standing: OnceLock::new(), in_doubt: OnceLock::new() }
    }

    /// The packs inside the program, by their short names. Tests read them all, so that a program with a faulty one is
    /// not released.
    ///
    /// # Errors
    /// What is wrong with the first that is.
    pub fn shipped(&self) -> Result<&[T], PackRefusal> {
        let read = || Ok(self.read_inside()?.into_iter().map(|(_, pack)| pack).collect());
        self.shipped.get_or_init(read).as_deref().map_err(Clone::clone)
    }

    /// The packs that are used, by their short names: the shipped, and the host's own once they were opened.
    pub fn standing(&self) -> &[T] {
        self.standing.get().map_or_else(|| self.shipped().unwrap_or_default(), Vec::as_slice)
    }

    /// The pack with this short name, as it is now.
    pub fn find(&self, slug: &str) -> Option<&T> {
        self.standing().iter().find(|pack| pack.slug() == slug)
    }

    /// Reads the host's own packs from a folder, which need not be there. The first call in a process decides what
    /// stands from then on.
    ///
    /// # Errors
    /// Everything that is wrong with them, a sentence each.
    pub fn open(&self, folder: &Path) -> Result<(), Vec<String>> {
        let all = self.read_with(folder).inspect_err(|_| *self.in_doubt.get_or_init(|| ()))?;
        let _ = self.standing.set(all);
        Ok(())
    }

    /// Whether the host's own were looked at and could not be read: then nobody can say what they have and what not.
    pub fn is_in_doubt(&self) -> bool {
        self.in_doubt.get().is_some()
    }

    /// What would stand with the packs of a folder.
    ///
    /// # Errors
    /// Everything that is wrong with them, a sentence each.
    pub fn read_with(&self, folder: &Path) -> Result<Vec<T>, Vec<String>> {
        let mut all = self.read_inside().map_err(|refusal| vec![refusal.to_string()])?;
        let (own, mut problems) = read_own::<T>(folder);
        problems.extend(same_slugs(&own));
        if T::STANDS_ALONE {
            problems.extend(beside_another(&own));
        }
        let gives_way = |slug: &str| T::STANDS_ALONE || own.iter().any(|(_, own)| own.slug() == slug);
        if !own.is_empty() {
            all.retain(|(_, shipped)| !gives_way(shipped.slug()));
        }
        all.extend(own);
        if problems.is_empty() {
            problems.extend(same_codes(&all));
        }
        if !problems.is_empty() {
            return Err(problems.iter().map(Problem::to_string).collect());
        }
        Ok(by_slug(all).into_iter().map(|(_, pack)| pack).collect())
    }

    fn read_inside(&self) -> Result<Vec<Filed<T>>, PackRefusal> {
        let is_pack = |name: &str| name.ends_with(".toml");
        let named = self.inside.files().map(|file| (file.path().display().to_string(), file));
        let mut found = Vec::new();
        for (name, file) in named.filter(|(name, _)| is_pack(name)) {
            let pack = T::check(&pack_file(&name, file.contents().to_owned())?).into_result()?;
            found.push((format!("{name} inside the program"), pack));
        }
        Ok(by_slug(found))
    }
}

fn by_slug<T: Pack>(mut packs: Vec<Filed<T>>) -> Vec<Filed<T>> {
    packs.sort_by(|(_, a), (_, b)| a.slug().cmp(b.slug()));
    packs
}

/// The packs of a folder that can be read, by the names of their files, and what is wrong with the others. Folders in it
/// are passed over: a host may put away there what it does not use.
fn read_own<T: Pack>(folder: &Path) -> (Vec<Filed<T>>, Vec<Problem>) {
    if !folder.exists() {
        return (Vec::new(), Vec::new());
    }
    let Gathered { files, mut problems, misnamed, .. } = gather(folder);
    problems.extend(misnamed.iter().map(|name| {
        Problem::of_file(name, "would not be read", "a pack ends in .toml, in small letters: rename it")
    }));
    let mut own = Vec::new();
    for file in &files {
        match T::check(file).into_result() {
            Ok(pack) => own.push((file.name.clone(), pack)),
            Err(refusal) => problems.extend(refusal.problems),
        }
    }
    (own, problems)
}

/// A fault for each pack whose short name another has as well.
fn same_slugs<T: Pack>(packs: &[Filed<T>]) -> Vec<Problem> {
    let named = packs.iter().map(|(file, pack)| (file.as_str(), pack.slug()));
    repeated("slug", named, "give each pack a slug of its own, or take one of the two away")
}

/// A fault for each code that two packs have. Within one file the pack's own reader says it, with its line.
fn same_codes<T: Pack>(packs: &[Filed<T>]) -> Vec<Problem> {
    let coded = packs.iter().flat_map(|(file, pack)| {
        let codes = pack.codes().into_iter();
        codes.map(move |code| (file.as_str(), code))
    });
    repeated("code", coded, "a code stands once in all packs together: give one of the two another")
}

fn repeated<'a>(key: &str, named: impl Iterator<Item = (&'a str, &'a str)>, instead: &str) -> Vec<Problem> {
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    let mut problems = Vec::new();
    for (file, word) in named {
        let other = *first.entry(word).or_insert(file);
        if other != file {
            problems.push(Problem::of_file(
                file,
                &format!("has the {key} {word:?}, as {other} has"),
                instead,
            ));
        }
    }
    problems
}

/// A fault for each pack beside the first, where one stands at a time.
fn beside_another<T: Pack>(packs: &[Filed<T>]) -> Vec<Problem> {
    let Some(((first, _), others)) = packs.split_first() else { return Vec::new() };
    let what = format!("stands beside {first}, and one at a time is used");
    others.iter().map(|(file, _)| Problem::of_file(file, &what, "keep one of them here")).collect()
}
