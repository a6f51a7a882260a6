//! Reading a frozen definition, of whatever version it was frozen in. What is stored never changes; what it means is
//! said here in the terms of today.

mod version_1;

use super::codes::CodeRefusal;
use super::definition::Definition;

/// The version definitions are frozen in today.
pub const DEFINITION_VERSION: i32 = 2;

/// Why a frozen definition cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum FrozenRefusal {
    /// It is not what its version should be.
    #[error("a definition of version {0} does not read: {1}")]
    Unreadable(i32, serde_json::Error),
    /// A name in it cannot be one.
    #[error("a definition of version {0} has a name that is none: {1}")]
    Name(i32, CodeRefusal),
    /// A newer program froze it.
    #[error("a definition of version {0}, and this program knows versions 1 to {DEFINITION_VERSION}")]
    Version(i32),
}

/// The definition frozen as `json` in this version.
///
/// # Errors
/// A version this program does not know, or JSON that is not of that version.
pub fn read_frozen(json: &str, version: i32) -> Result<Definition, FrozenRefusal> {
    let unreadable = |error| FrozenRefusal::Unreadable(version, error);
    match version {
        1 => {
            let old: version_1::Definition = serde_json::from_str(json).map_err(unreadable)?;
            old.today().map_err(|refusal| FrozenRefusal::Name(version, refusal))
        }
        DEFINITION_VERSION => serde_json::from_str(json).map_err(unreadable),
        _ => Err(FrozenRefusal::Version(version)),
    }
}
