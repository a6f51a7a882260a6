//! What the virus scanner says of files. A file waits for as long as the scanner cannot be reached.

use std::io::{self, ErrorKind};

use crate::employers;
use crate::evidence::rules::{Scan, Waiting};
use crate::evidence::store;
use crate::notices::actions::notify;
use crate::notices::rules::{Notice, NoticeKind};
use crate::people;
use crate::platform::access::{Actor, Role};
use crate::platform::app::App;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::files::clamd::{ClamdAddress, Verdict};
use crate::platform::ids::PersonId;
use crate::platform::jobs::{Every, Job};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;

/// Asks the virus scanner about the files that wait for it.
pub const SCANNING: Job = Job { name: "evidence-scan", every: Every::Minutes(1), run: scan_waiting };

/// Files asked about in one go.
const AT_ONCE: i64 = 50;

/// Asks the virus scanner about the files that wait for it, and notes what it says. Blocks.
///
/// # Errors
/// The fault of the database or the file store. A scanner that cannot be reached is none: the files wait.
pub fn scan_waiting(app: &App) -> Result<(), AppError> {
    scan_each(app, store::list_waiting, |waiting| &waiting.sha256, note)
}

/// Asks the virus scanner about each of what waits for it, whatever it is: `list` gives at most so many, `sha256` says
/// where the bytes of one are, `note` writes down what the scanner says, clean or quarantined. Blocks.
///
/// # Errors
/// The fault of the database or the file store. A scanner that cannot be reached is none: everything waits.
pub fn scan_each<W>(
    app: &App,
    list: impl FnOnce(&mut Conn, i64) -> Result<Vec<W>, AppError>,
    sha256: impl Fn(&W) -> &str,
    note: impl Fn(&mut Tx<'_>, &W, Scan) -> Result<(), AppError>,
) -> Result<(), AppError> {
    let Some(clamd) = app.config().clamd.as_ref() else { return Ok(()) };
    for waiting in app.read_now(|conn| list(conn, AT_ONCE))? {
        let scan = match ask_scanner(app, clamd, sha256(&waiting))? {
            Asked::Told(Verdict::Clean) => Scan::Clean,
            Asked::Told(Verdict::Infected) => Scan::Quarantined,
            Asked::Waits => continue,
            Asked::Away => break,
        };
        app.write_now(&Actor::System, |tx| note(tx, &waiting, scan))?;
    }
    Ok(())
}

/// What came of asking the virus scanner about a file.
enum Asked {
    /// What it says.
    Told(Verdict),
    /// It says nothing of this one, which waits.
    Waits,
    /// Nobody listens: every file waits.
    Away,
}

fn ask_scanner(app: &App, clamd: &ClamdAddress, sha256: &str) -> Result<Asked, AppError> {
    let bytes = match app.files().get_now(sha256) {
        Ok(bytes) => bytes,
        // Redacted in the meantime, or lost: there is nothing that could be served.
        Err(AppError::NotFound) => return Ok(Asked::Waits),
        Err(error) => return Err(error),
    };
    clamd.scan(&bytes).map(Asked::Told).or_else(|error| {
        tracing::warn!(%clamd, sha256, %error, "a file waits for the virus scanner");
        Ok(if is_away(&error) { Asked::Away } else { Asked::Waits })
    })
}

/// Whether nobody listens, rather than that this one file could not be scanned.
fn is_away(error: &io::Error) -> bool {
    use ErrorKind::{ConnectionRefused, NotFound, PermissionDenied, TimedOut, WouldBlock};
    matches!(error.kind(), ConnectionRefused | NotFound | PermissionDenied | TimedOut | WouldBlock)
}

fn note(tx: &mut Tx<'_>, waiting: &Waiting, scan: Scan) -> Result<(), AppError> {
    let kind = if scan == Scan::Quarantined { "evidence-quarantined" } else { "evidence-scanned" };
    if !store::set_scan(tx, waiting.version, scan)? {
        return Ok(());
    }
    let item = store::get_with(tx.conn(), waiting.version)?;
    let event = Event::new(kind).employer(item.employer).subject(item.id);
    tx.record(event.with("title", item.title.as_str()))?;
    if scan == Scan::Quarantined {
        let employer = employers::get(tx.conn(), item.employer)?;
        let members = people::list_members(tx.conn(), item.employer)?;
        let leads =
            members.into_iter().filter(|member| member.role == Role::Lead).map(|member| member.person);
        let to: Vec<PersonId> = leads.chain([waiting.added_by]).collect();
        let notice = Notice::new(NoticeKind::Quarantine, format!("/evidence/{}", item.id));
        let notice = notice.employer(item.employer).with("employer", employer.name());
        notify(tx, &to, &notice.with("title", item.title.as_str()))?;
    }
    Ok(())
}
