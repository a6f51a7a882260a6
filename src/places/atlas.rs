//! The places of the installation, read once.

use std::sync::OnceLock;

use super::rules::{Places, PlacesRefusal};

static ATLAS: OnceLock<Places> = OnceLock::new();

/// Reads the shipped places when the program starts.
///
/// # Errors
/// What is wrong with them.
pub fn open() -> Result<&'static Places, PlacesRefusal> {
    if let Some(places) = ATLAS.get() {
        return Ok(places);
    }
    let places = Places::load()?;
    Ok(ATLAS.get_or_init(|| places))
}

/// The places of the installation.
///
/// # Panics
/// Where [`open`] did not succeed first; starting the program does that, and so does every test.
pub fn atlas() -> &'static Places {
    // Reason: the shipped files are part of the program and a test reads them; a start that cannot read them has ended.
    open().expect("the shipped places can be read")
}
