//! Photographs of the premises: how many, how large, and who may see one.

use crate::evidence::rules::Scan;
use crate::platform::ids::PhotographId;

/// The most photographs of one walk-round.
pub const MOST_PHOTOGRAPHS: usize = 30;

/// The longest side a photograph keeps, in pixels.
pub const LONGEST_SIDE: u32 = 2048;

/// The most photographs of one walk-round that its report shows; the page of the walk-round has them all.
pub const MOST_IN_REPORT: usize = 8;

/// A photograph of the premises, without what the camera wrote into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photograph {
    /// Its key.
    pub id: PhotographId,
    /// The code of the item it shows, if it shows one.
    pub item: Option<String>,
    /// What it shows, for whoever cannot see it.
    pub caption: String,
    /// The SHA-256 of its bytes, in hexadecimal: where they are.
    pub sha256: String,
    /// Its width in pixels.
    pub width: i32,
    /// Its height in pixels.
    pub height: i32,
    /// What the virus scanner says of it.
    pub scan: Scan,
}

/// A photograph to add, its bytes kept already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPhotograph {
    /// The code of the item it shows, if it shows one.
    pub item: Option<String>,
    /// What it shows.
    pub caption: String,
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// How many bytes it has.
    pub size_bytes: i32,
    /// Its width in pixels.
    pub width: i32,
    /// Its height in pixels.
    pub height: i32,
    /// What the virus scanner says of it: nothing yet, or it is not asked.
    pub scan: Scan,
    /// What tells it apart from the same one sent twice.
    pub token: String,
}

impl Photograph {
    /// Whether its picture is shown: one that waits for the virus scanner only to whoever leads, one that was put aside to
    /// nobody.
    pub fn is_served(&self, to_lead: bool) -> bool {
        match self.scan {
            Scan::Off | Scan::Clean => true,
            Scan::Pending => to_lead,
            Scan::Quarantined => false,
        }
    }
}
