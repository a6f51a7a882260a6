//! Programs that cannot outlive the test process.
//!
//! The program is the child of a small shell that waits on our pipe. When this process ends, even by
//! SIGKILL, the pipe closes; the shell then stops the program and removes its folder.

use std::ffi::OsStr;
use std::io;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// The user and group a program runs as; `None` keeps ours.
pub type RunAs = Option<(u32, u32)>;

/// The signal that stops the program at once.
#[derive(Clone, Copy)]
pub enum StopWith {
    /// SIGINT: PostgreSQL's fast shutdown.
    Interrupt,
    /// SIGKILL: for what keeps nothing worth saving.
    Kill,
}

/// `setsid` gives the program a process group, so that what it started is stopped with it. A dying browser
/// may still write to its profile, so the folder is removed until it stays away.
const SCRIPT: &str = r#"folder=$1; signal=$2; shift 2
if command -v setsid >/dev/null; then setsid "$@" >"$folder/log" 2>&1 & else "$@" >"$folder/log" 2>&1 & fi
pid=$!
read -r _
kill -"$signal" -- -$pid 2>/dev/null || kill -"$signal" $pid 2>/dev/null
wait $pid 2>/dev/null
for _ in 1 2 3 4 5; do rm -rf "$folder" 2>/dev/null; sleep 0.1; [ -e "$folder" ] || break; done"#;

/// A running program with a folder of its own; both are gone when this is dropped or the process ends.
pub struct Leashed {
    folder: PathBuf,
    shell: Child,
}

impl Leashed {
    /// Starts `program` with its output in `<folder>/log`. `folder` comes from [`new_folder`].
    pub fn start<A: AsRef<OsStr>>(
        folder: &Path,
        run_as: RunAs,
        stop: StopWith,
        program: &Path,
        arguments: impl IntoIterator<Item = A>,
    ) -> io::Result<Self> {
        let signal = match stop {
            StopWith::Interrupt => "INT",
            StopWith::Kill => "KILL",
        };
        let shell = command(Path::new("/bin/sh"), run_as)
            .args(["-c", SCRIPT, "sh"])
            .arg(folder)
            .arg(signal)
            .arg(program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0) // Ctrl-C in a terminal must not reach the program before it reaches us
            .spawn()?;
        Ok(Leashed { folder: folder.to_owned(), shell })
    }

    /// What the program has printed so far.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder.join("log")).unwrap_or_default()
    }

    /// Asks `ready` every few milliseconds until it has an answer; after `limit` the error is the log.
    pub fn wait_until<T>(&self, limit: Duration, ready: impl Fn(&Self) -> Option<T>) -> io::Result<T> {
        let start = Instant::now();
        loop {
            if let Some(answer) = ready(self) {
                return Ok(answer);
            }
            if start.elapsed() > limit {
                return Err(io::Error::other(format!("not ready after {limit:?}: {}", self.log())));
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Leashed {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        let _ = self.shell.wait();
    }
}

/// A new empty folder for a program, readable by `run_as` only. Short, because a Unix socket's path has
/// at most 107 bytes.
pub fn new_folder(prefix: &str, run_as: RunAs) -> io::Result<PathBuf> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    loop {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let folder = scratch().join(format!("{prefix}-{}-{number}", std::process::id()));
        match std::fs::create_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            Err(error) => return Err(error),
            Ok(()) => {}
        }
        std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o700))?;
        if let Some((user, group)) = run_as {
            chown(&folder, Some(user), Some(group))?;
        }
        return Ok(folder);
    }
}

/// Where databases of tests go: into memory where there is plenty, since every test makes and removes a thousand
/// small files; else, and when `TMPDIR` says so, into the usual place.
pub fn scratch() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let memory = Path::new("/dev/shm");
        let is_free = std::env::var_os("TMPDIR").is_none() && free_kib(memory) > Some(2 * 1024 * 1024);
        if is_free { memory.to_owned() } else { std::env::temp_dir() }
    })
}

/// What `df` says; nothing where there is no such folder, or no such program.
fn free_kib(folder: &Path) -> Option<u64> {
    let output = Command::new("df").args(["-k", "--output=avail"]).arg(folder).output().ok()?;
    String::from_utf8_lossy(&output.stdout).lines().nth(1)?.trim().parse().ok()
}

/// A command in a clean environment, as the given user.
pub fn command(program: &Path, run_as: RunAs) -> Command {
    let mut command = Command::new(program);
    if let Some((user, group)) = run_as {
        command.uid(user).gid(group);
    }
    command.current_dir("/").env_clear().env("PATH", "/usr/local/bin:/usr/bin:/bin").env("LC_ALL", "C.UTF-8");
    command
}

/// True when this process is root: some programs refuse that and are run as another user.
pub fn we_are_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|meta| meta.uid() == 0)
}

/// Where `name` is on the `PATH`.
pub fn find_program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

#[test]
fn a_leashed_program_and_its_folder_are_gone_after_the_drop() {
    let folder = new_folder("halemark-leash", None).unwrap();
    let script = format!("echo $$ > {}/pid; exec sleep 600", folder.display());
    let leashed =
        Leashed::start(&folder, None, StopWith::Kill, Path::new("/bin/sh"), ["-c", script.as_str()]).unwrap();
    let pid = leashed
        .wait_until(Duration::from_secs(5), |_| {
            std::fs::read_to_string(folder.join("pid")).ok()?.trim().parse::<u32>().ok()
        })
        .unwrap();
    let process = PathBuf::from(format!("/proc/{pid}"));
    assert!(process.exists(), "the program should be running before the drop");
    drop(leashed);
    assert!(!process.exists(), "the program outlived its leash");
    assert!(!folder.exists(), "the folder was left behind");
}
