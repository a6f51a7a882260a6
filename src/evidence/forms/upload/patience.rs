//! How long a form may take to arrive.

use std::future::Future;
use std::time::Duration;

use futures_util::{Stream, TryStreamExt};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

use super::unreadable;
use crate::platform::error::AppError;

/// How long a form may take to arrive.
pub struct Patience {
    /// The whole of it: 25 MB over a slow telephone, and room.
    pub whole: Duration,
    /// Nothing at all arriving.
    pub silence: Duration,
    /// Waiting for other files to be done with.
    pub room: Duration,
}

impl Patience {
    /// What people with a slow connection need.
    pub const fn of_people() -> Self {
        Patience {
            whole: Duration::from_secs(20 * 60),
            silence: Duration::from_secs(30),
            room: Duration::from_secs(20),
        }
    }

    /// What the whole form gives, unless it takes too long.
    pub async fn in_all<T>(&self, form: impl Future<Output = T>) -> Result<T, AppError> {
        timeout(self.whole, form).await.map_err(|_| slow())
    }

    /// The next piece, unless nothing comes for too long.
    pub async fn next<T, E>(
        &self,
        pieces: &mut (impl Stream<Item = Result<T, E>> + Unpin),
    ) -> Result<Option<T>, AppError> {
        timeout(self.silence, pieces.try_next()).await.map_err(|_| slow())?.map_err(unreadable)
    }

    /// A place, unless none becomes free for too long.
    pub async fn room(&self, room: &'static Semaphore) -> Option<SemaphorePermit<'static>> {
        timeout(self.room, room.acquire()).await.ok()?.ok()
    }
}

fn slow() -> AppError {
    AppError::Refused("refused-upload-slow".into())
}
