//! What nothing names any more: found by its age, and deleted.

use std::path::Path as FilePath;
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures_util::TryStreamExt;
use object_store::ObjectStoreExt;
use object_store::path::Path;

use super::{Files, path_of};
use crate::platform::error::AppError;

/// Half-written files are this old before they count as left behind.
const DAY: Duration = Duration::from_hours(24);

impl Files {
    /// Deletes the bytes with this SHA-256. That there are none is fine.
    ///
    /// # Errors
    /// When the store does not let them go.
    pub async fn delete(&self, sha256: &str) -> Result<(), AppError> {
        match self.0.delete(&path_of(sha256)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(AppError::fault(error)),
        }
    }

    /// The SHA-256 of everything that was put here longer ago than `age`, by the store's own clock.
    ///
    /// # Errors
    /// When the store cannot be listed.
    pub async fn list_older_than(&self, age: Duration) -> Result<Vec<String>, AppError> {
        self.0
            .list(None)
            .try_filter_map(|object| async move {
                Ok(sha256_of(&object.location).filter(|_| age_of(object.last_modified) > age))
            })
            .try_collect()
            .await
            .map_err(AppError::fault)
    }

    /// Whether the bytes with this SHA-256 are there and were put here longer ago than `age`.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn is_older_than(&self, sha256: &str, age: Duration) -> Result<bool, AppError> {
        match self.0.head(&path_of(sha256)).await {
            Ok(object) => Ok(age_of(object.last_modified) > age),
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(error) => Err(AppError::fault(error)),
        }
    }
}

/// How long ago the store wrote something.
#[expect(clippy::disallowed_methods, reason = "a store dates its objects by the machine's clock")]
fn age_of(written_at: DateTime<Utc>) -> Duration {
    (Utc::now() - written_at).to_std().unwrap_or_default()
}

/// The name of an object, where it is one of ours.
fn sha256_of(location: &Path) -> Option<String> {
    let name: String = location.parts().map(|part| part.as_ref().to_owned()).collect();
    let is_hash = name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash.then_some(name)
}

/// Deletes what a program that was killed while it wrote left behind: files called `<name>#<number>`, which the store
/// itself does not list.
pub(super) fn delete_half_written(folder: &FilePath) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if !path.is_dir() {
            continue;
        }
        for file in std::fs::read_dir(path)? {
            let file = file?;
            let half = file.file_name().to_string_lossy().contains('#');
            if half && age_of(file.metadata()?.modified()?.into()) > DAY {
                std::fs::remove_file(file.path())?;
            }
        }
    }
    Ok(())
}
