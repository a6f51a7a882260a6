//! What a layout can see while it is set: itself, its values, its pictures, the typefaces.

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::Job;

/// The name of the layout itself.
const LAYOUT: &str = "layout.typ";
/// The name by which a layout reads its values.
const VALUES: &str = "values.json";

/// One document in the making.
pub(crate) struct Sheet<'a> {
    library: LazyHash<Library>,
    book: &'a LazyHash<FontBook>,
    fonts: &'a [Font],
    layout: Source,
    files: Vec<(&'static str, Bytes)>,
}

impl<'a> Sheet<'a> {
    pub(crate) fn new(book: &'a LazyHash<FontBook>, fonts: &'a [Font], job: &Job<'_>) -> Self {
        let mut files = vec![(VALUES, Bytes::from_string(job.values.to_owned()))];
        files.extend(job.pictures.iter().map(|(name, bytes)| (*name, Bytes::new(*bytes))));
        let layout = match VirtualPath::new(LAYOUT) {
            Ok(path) => {
                Source::new(RootedPath::new(VirtualRoot::Project, path).intern(), job.layout.to_owned())
            }
            Err(_) => Source::detached(job.layout),
        };
        Sheet { library: LazyHash::new(Library::default()), book, fonts, layout, files }
    }
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.book
    }

    fn main(&self) -> FileId {
        self.layout.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.layout.id() { Ok(self.layout.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let is_ours = matches!(id.root(), VirtualRoot::Project);
        let name = id.vpath().get_without_slash();
        let found = self.files.iter().find(|(known, _)| is_ours && *known == name);
        found.map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
