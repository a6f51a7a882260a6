//! Opening files in turn: what somebody sent takes far more memory once it is decoded.

use actix_web::web;
use tokio::sync::Semaphore;

use crate::platform::error::AppError;

/// How many files are opened at the same time, in one server: a photograph takes some 300 MB for a second.
const AT_ONCE: usize = 2;

static TURN: Semaphore = Semaphore::const_new(AT_ONCE);

/// Does work that opens a file somebody sent, off the async workers and when it is its turn.
///
/// # Errors
/// A fault when the work panicked.
pub async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, AppError> {
    let turn = TURN.acquire().await.map_err(AppError::fault)?;
    // The work goes on when whoever asked has left, and keeps its turn until it is done.
    let done = web::block(move || {
        let outcome = work();
        drop(turn);
        outcome
    });
    done.await.map_err(AppError::fault)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    static OPEN: AtomicUsize = AtomicUsize::new(0);
    static MOST: AtomicUsize = AtomicUsize::new(0);

    fn opened() {
        let now = OPEN.fetch_add(1, Ordering::SeqCst) + 1;
        MOST.fetch_max(now, Ordering::SeqCst);
        std::thread::sleep(Duration::from_millis(20));
        OPEN.fetch_sub(1, Ordering::SeqCst);
    }

    #[actix_web::test]
    async fn no_more_files_are_open_than_fit_in_memory_even_when_who_sent_them_left() {
        futures_util::future::join_all((0..6).map(|_| actix_web::rt::spawn(web::block(opened)))).await;
        assert!(MOST.swap(0, Ordering::SeqCst) > AT_ONCE, "without turns there are more");
        let left = actix_web::rt::spawn(in_turn(opened));
        tokio::time::sleep(Duration::from_millis(5)).await;
        left.abort();
        futures_util::future::join_all((0..6).map(|_| in_turn(opened))).await;
        assert!((1..=AT_ONCE).contains(&MOST.load(Ordering::SeqCst)));
    }
}
