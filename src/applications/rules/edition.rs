//! Moving an open application to a newer edition, or staying.

use super::refusal::EditionRefusal;
use crate::platform::ids::EditionId;
use crate::scheme::{Definition, LevelCode, TrackCode};

/// What a lead chooses when an edition is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EditionChoice {
    /// The edition the person had before them.
    pub edition: EditionId,
    /// Whether the application moves to it.
    pub moves: bool,
    /// The version of the application the person had before them.
    pub version: i32,
}

/// Whether an application for a level can go on under an edition, on the track its employer would be on.
///
/// # Errors
/// Why not.
pub fn may_move(
    definition: &Definition,
    level: &LevelCode,
    track: Option<&TrackCode>,
) -> Result<(), EditionRefusal> {
    match definition.level(level) {
        None => Err(EditionRefusal::NoSuchLevel),
        Some(level) if !level.is_open_to(track) => Err(EditionRefusal::NotForThisSize),
        Some(_) => Ok(()),
    }
}
