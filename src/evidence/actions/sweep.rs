//! What the program does by itself with evidence, once a day.

use std::time::Duration;

use crate::evidence::store;
use crate::platform::access::Actor;
use crate::platform::app::App;
use crate::platform::error::AppError;
use crate::platform::jobs::{Every, Job};

/// Bytes that nothing names stay for so long: a form whose file is stored may still be on its way to its row.
const GRACE: Duration = Duration::from_hours(24);

/// Sweeps at the first start and every night.
pub const SWEEPS: Job = Job { name: "evidence-sweeps", every: Every::DayAt(3), run: sweep };

/// Hashes and items looked at in one go.
const AT_ONCE: usize = 500;

/// Deletes the bytes that no item needs, which uploads that broke off and removed items left behind, and gives items from
/// before an update their search keys. Blocks.
///
/// # Errors
/// The database's or the file store's fault.
pub fn sweep(app: &App) -> Result<(), AppError> {
    fill_keys(app)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(AppError::fault)?.block_on(delete_leftovers(app))
}

async fn delete_leftovers(app: &App) -> Result<(), AppError> {
    let old = app.files().list_older_than(GRACE).await?;
    for some in old.chunks(AT_ONCE) {
        for hash in app.read_now(|conn| store::list_unnamed(conn, some))? {
            // The same bytes may have come again since the list was made.
            if app.files().is_older_than(&hash, GRACE).await? {
                app.files().delete(&hash).await?;
            }
        }
    }
    Ok(())
}

fn fill_keys(app: &App) -> Result<(), AppError> {
    let most = i64::try_from(AT_ONCE).map_err(AppError::fault)?;
    app.write_now(&Actor::System, |tx| {
        for (id, title) in store::list_without_key(tx.conn(), most)? {
            store::set_key(tx, id, &title)?;
        }
        Ok(())
    })
}
