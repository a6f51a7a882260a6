//! Definitions kept as files: TOML read key by key, every fault said at once with its line and what would be right.
//!
//! A pack is checked while it is read: a key that was taken is known, what is left over is reported with the key it was
//! most likely meant to be. What a pack holds, and what has to hold between its parts, is its slice's to say.
//! [`Library`] is the home of packs of one file: those inside the program, and a host's own.

mod folder;
mod keys;
mod legible;
mod library;
mod nearest;
mod problem;
mod reading;
mod source;
mod values;

pub(crate) use folder::{Gathered, gather};
pub(crate) use keys::Keys;
pub(crate) use legible::legible;
pub use library::{Library, Pack};
pub(crate) use nearest::{listed, nearest};
pub use problem::{Notice, PackFile, PackRefusal, Problem, pack_file};
pub(crate) use reading::check;
pub use reading::{Checked, check_at};
pub(crate) use source::{Origin, Renamed, Source};
pub(crate) use values::{Choice, FromToml, Item, shortened};
