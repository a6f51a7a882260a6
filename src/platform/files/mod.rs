//! The file store: bytes named by their SHA-256, in a folder (or, later, in an object store).
//! What is the same is kept once; nothing in a name comes from a person.

pub mod clamd;
mod leftovers;
pub mod picture;
pub mod text;
pub mod turn;

use std::path::Path as FilePath;
use std::sync::Arc;

use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};
use sha2::{Digest, Sha256};

use crate::platform::error::AppError;

/// Where uploaded files are.
#[derive(Clone)]
pub struct Files(Arc<dyn ObjectStore>);

impl Files {
    /// A store in a folder, which is made if it is missing.
    ///
    /// # Errors
    /// When the folder cannot be made or read.
    pub fn in_folder(folder: &FilePath) -> std::io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        leftovers::delete_half_written(folder)?;
        let store = LocalFileSystem::new_with_prefix(folder).map_err(std::io::Error::other)?;
        Ok(Files(Arc::new(store)))
    }

    /// Keeps `bytes`; returns their SHA-256 in hexadecimal, by which they are found again.
    ///
    /// # Errors
    /// When the store does not take them; nothing half-written is left under the name.
    pub async fn put(&self, bytes: Vec<u8>) -> Result<String, AppError> {
        let sha256 = hex::encode(Sha256::digest(&bytes));
        let payload = PutPayload::from(bytes);
        self.0.put(&path_of(&sha256), payload).await.map_err(AppError::fault)?;
        Ok(sha256)
    }

    /// The bytes with this SHA-256.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the store does not have them.
    pub async fn get(&self, sha256: &str) -> Result<Vec<u8>, AppError> {
        match self.0.get(&path_of(sha256)).await {
            Ok(found) => Ok(found.bytes().await.map_err(AppError::fault)?.to_vec()),
            Err(object_store::Error::NotFound { .. }) => Err(AppError::NotFound),
            Err(error) => Err(AppError::fault(error)),
        }
    }

    /// [`Files::get`] for callers that may block and run on no web worker: jobs.
    ///
    /// # Errors
    /// As [`Files::get`].
    pub fn get_now(&self, sha256: &str) -> Result<Vec<u8>, AppError> {
        let waiting = tokio::runtime::Builder::new_current_thread().build().map_err(AppError::fault)?;
        waiting.block_on(self.get(sha256))
    }
}

fn path_of(sha256: &str) -> Path {
    let (folder, rest) = sha256.split_at(sha256.len().min(2));
    Path::from(format!("{folder}/{rest}"))
}
