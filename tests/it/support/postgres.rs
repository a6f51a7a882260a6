//! A private, throw-away PostgreSQL cluster for the whole test process: a Unix socket only, no durability, gone at the end.

use super::leash::{self, Leashed, RunAs, StopWith};
use diesel::{Connection, PgConnection, RunQueryDsl, sql_query};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock};
use std::time::Duration;

/// Says whether the PostgreSQL half of the tests can run here, starting the cluster if it can.
pub fn available() -> Result<(), String> {
    cluster().as_ref().map(|_| ()).map_err(Clone::clone)
}

/// The one cluster of this process. Panics with the reason when there is none: ask [`available`] first.
pub fn the_cluster() -> &'static Cluster {
    cluster().as_ref().unwrap_or_else(|reason| panic!("no PostgreSQL: {reason}"))
}

fn cluster() -> &'static Result<Cluster, String> {
    static CLUSTER: OnceLock<Result<Cluster, String>> = OnceLock::new();
    CLUSTER.get_or_init(Cluster::start)
}

/// A running server and a connection to its maintenance database.
pub struct Cluster {
    folder: PathBuf,
    maintenance: Mutex<PgConnection>,
    _server: Leashed,
}

impl Cluster {
    fn start() -> Result<Self, String> {
        let programs = programs()?;
        let run_as = server_user()?;
        let folder = leash::new_folder("hmpg", run_as).map_err(|error| format!("no folder: {error}"))?;
        let data = folder.join("data");
        make_data_folder(&programs, run_as, &data).inspect_err(|_| drop(std::fs::remove_dir_all(&folder)))?;
        let server = start_server(&programs, run_as, &folder, &data)?;
        let maintenance =
            PgConnection::establish(&url(&folder, "postgres")).map_err(|error| error.to_string())?;
        Ok(Cluster { folder, maintenance: Mutex::new(maintenance), _server: server })
    }

    /// A new database without tables.
    pub fn create(&self) -> Scratch {
        self.create_with("TEMPLATE template0")
    }

    /// A copy of `template`, made as files: some 8 ms. Nobody may be connected to the template.
    pub fn clone_of(&self, template: &Scratch) -> Scratch {
        self.create_with(&format!("TEMPLATE {} STRATEGY FILE_COPY", template.name))
    }

    fn create_with(&self, clause: &str) -> Scratch {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("t{}", NEXT.fetch_add(1, Ordering::Relaxed));
        self.execute(&format!("CREATE DATABASE {name} {clause}"));
        Scratch { url: url(&self.folder, &name), name }
    }

    fn execute(&self, statement: &str) {
        let mut connection = self.maintenance.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Err(error) = sql_query(statement).execute(&mut *connection) {
            drop(connection);
            panic!("{statement}: {error}");
        }
    }
}

/// One database of the cluster; dropped with its connections when this is.
pub struct Scratch {
    name: String,
    /// How to connect to it.
    pub url: String,
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let mut connection =
            the_cluster().maintenance.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let _ = sql_query(format!("DROP DATABASE {} WITH (FORCE)", self.name)).execute(&mut *connection);
    }
}

/// The folder with `initdb` and `postgres`: `HALEMARK_PG_BIN`, else the newest of the distribution, else the `PATH`.
pub fn programs() -> Result<PathBuf, String> {
    if let Some(folder) = std::env::var_os("HALEMARK_PG_BIN") {
        return Ok(folder.into());
    }
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions
        .filter_map(|entry| {
            Some((entry.file_name().to_str()?.parse::<u32>().ok()?, entry.path().join("bin")))
        })
        .filter(|(_, bin)| bin.join("initdb").is_file() && bin.join("postgres").is_file())
        .max();
    newest
        .map(|(_, bin)| bin)
        .or_else(|| leash::find_program("postgres")?.parent().map(Path::to_owned))
        .ok_or_else(|| {
            "initdb and postgres are not installed; HALEMARK_PG_BIN can name their folder".to_owned()
        })
}

/// The server refuses to run as root: then it runs as `postgres` or `nobody`.
fn server_user() -> Result<RunAs, String> {
    if !leash::we_are_root() {
        return Ok(None);
    }
    let accounts = std::fs::read_to_string("/etc/passwd").map_err(|error| error.to_string())?;
    let ids_of = |name: &str| {
        let fields: Vec<&str> =
            accounts.lines().map(|line| line.split(':').collect::<Vec<_>>()).find(|f| f[0] == name)?;
        Some((fields.get(2)?.parse().ok()?, fields.get(3)?.parse().ok()?))
    };
    let found = ids_of("postgres").or_else(|| ids_of("nobody"));
    found.map(Some).ok_or_else(|| "running as root, and there is no user postgres or nobody".to_owned())
}

fn make_data_folder(programs: &Path, run_as: RunAs, data: &Path) -> Result<(), String> {
    let output = leash::command(&programs.join("initdb"), run_as)
        .args([
            "-U",
            "postgres",
            "-A",
            "trust",
            "-N",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-instructions",
            "-D",
        ])
        .arg(data)
        .output()
        .map_err(|error| format!("initdb: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("initdb: {}", String::from_utf8_lossy(&output.stderr)))
}

fn start_server(programs: &Path, run_as: RunAs, folder: &Path, data: &Path) -> Result<Leashed, String> {
    const SETTINGS: [&str; 11] = [
        "listen_addresses=",
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        "wal_level=minimal",
        // Read whole by the attacker of the surveys, who comes late.
        "wal_keep_size=1GB",
        "max_wal_senders=0",
        "autovacuum=off",
        "max_connections=300",
        "shared_buffers=64MB",
        "timezone=UTC",
    ];
    let mut arguments =
        vec!["-D".into(), data.as_os_str().to_owned(), "-k".into(), folder.as_os_str().to_owned()];
    arguments.extend(SETTINGS.iter().flat_map(|setting| ["-c".into(), (*setting).into()]));
    let server = Leashed::start(folder, run_as, StopWith::Interrupt, &programs.join("postgres"), arguments)
        .map_err(|error| format!("postgres: {error}"))?;
    // The eighth line of postmaster.pid says "ready" once connections are accepted.
    let is_ready = |_: &Leashed| {
        let state = std::fs::read_to_string(data.join("postmaster.pid")).ok()?;
        (state.lines().nth(7)?.trim() == "ready").then_some(())
    };
    server.wait_until(Duration::from_secs(30), is_ready).map_err(|error| format!("postgres: {error}"))?;
    Ok(server)
}

fn url(folder: &Path, database: &str) -> String {
    format!("postgres:///{database}?host={}&user=postgres", folder.display())
}
