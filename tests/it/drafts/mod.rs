//! Uploading, checking and publishing packs.

mod publication;
pub mod scene;
mod upload;
