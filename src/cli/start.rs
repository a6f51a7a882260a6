//! What `demo` and `serve` share: the log, the database, the socket, and running until told to stop.

use std::collections::BTreeSet;
use std::io::IsTerminal;
use std::net::TcpListener;
use std::path::Path;

use tracing_subscriber::EnvFilter;

use crate::app;
use crate::needs::checklists;
use crate::platform::app::App;
use crate::platform::config::{Config, LogFormat};
use crate::platform::db::{DatabaseUrl, Db};
use crate::platform::{jobs, mail};
use crate::scheme::pack;
use crate::{directory, questionnaires, topics};

/// Starts the log.
pub fn log(config: &Config) {
    let filter = EnvFilter::new(&config.log);
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    // A second start in one process keeps the first log.
    let _ = match config.log_format {
        LogFormat::Text => log.with_target(false).try_init(),
        LogFormat::Json => log.json().try_init(),
    };
}

/// Whether the program has the schemes the installation wants to open.
pub fn schemes(config: &Config) -> Result<(), Vec<String>> {
    let shipped = pack::shipped().map_err(|refusal| vec![refusal.to_string()])?;
    let known: BTreeSet<&str> = shipped.iter().map(|edition| edition.scheme.slug.as_str()).collect();
    let fault = |name: &String| {
        let names: Vec<&str> = known.iter().copied().collect();
        format!("HALEMARK_SCHEMES (schemes): {name} should be one of {}", names.join(", "))
    };
    let faults: Vec<String> =
        config.schemes.iter().filter(|name| !known.contains(name.as_str())).map(fault).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

/// Reads the packs of one file each: those inside the program, and the host's own below `config/`. Topics come before
/// what speaks of them.
///
/// # Errors
/// Everything that is wrong with the packs of all folders, a sentence each. Where the topics cannot be read, what speaks
/// of topics is checked for everything else.
pub fn packs() -> Result<(), Vec<String>> {
    let opened = [
        topics(),
        questionnaires::pack::LIBRARY.open(Path::new("config/questionnaires")),
        checklists::LIBRARY.open(Path::new("config/walkrounds")),
        directory::pack::LIBRARY.open(Path::new("config/directory")),
    ];
    let faults: Vec<String> = opened.into_iter().filter_map(Result::err).flatten().collect();
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

/// Reads the topics: the list inside the program, or the host's own.
pub fn topics() -> Result<(), Vec<String>> {
    topics::pack::LIBRARY.open(Path::new("config/topics"))
}

/// Opens the database and brings it up to date.
pub fn database(url: &DatabaseUrl) -> Result<Db, Vec<String>> {
    if let DatabaseUrl::Sqlite(path) = url
        && let Some(folder) = path.parent()
    {
        std::fs::create_dir_all(folder).map_err(|error| vec![format!("{}: {error}", folder.display())])?;
    }
    let db = Db::open(url).map_err(|fault| vec![format!("DATABASE_URL {url}: {fault}")])?;
    db.migrate().map_err(|fault| vec![format!("DATABASE_URL {url}: {fault}")])?;
    Ok(db)
}

/// Takes the socket.
pub fn listen(config: &Config) -> Result<(TcpListener, u16), Vec<String>> {
    let taken = |error| vec![format!("HALEMARK_LISTEN {}: {error}", config.listen)];
    let listener = TcpListener::bind(config.listen).map_err(taken)?;
    let port = listener.local_addr().map_err(taken)?.port();
    Ok((listener, port))
}

/// Serves until the process is told to stop, delivering letters and doing jobs meanwhile.
pub fn run(app: &App, listener: TcpListener, started: impl FnOnce()) -> Result<(), Vec<String>> {
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    let app = app.clone();
    let served = actix_web::rt::System::new().block_on(async move {
        let server = app::serve(&app, listener, workers)?;
        actix_web::rt::spawn(mail::keep_delivering(app.clone()));
        actix_web::rt::spawn(jobs::keep_running(app, crate::jobs::all()));
        started();
        server.await
    });
    served.map_err(|error| vec![error.to_string()])
}
