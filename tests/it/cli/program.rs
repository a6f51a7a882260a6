//! Starts the program that cargo built, with settings of the test's own and nothing of this machine's.

use crate::support::leash::{self, Leashed, StopWith};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// What a command that ended has said.
pub struct Ended {
    /// Whether it did what it was asked.
    pub is_ok: bool,
    /// The code it ended with.
    pub code: Option<i32>,
    /// What it printed.
    pub said: String,
    /// What it complained of.
    pub faults: String,
}

/// Runs a command to its end, in `folder`.
pub fn run(folder: &Path, arguments: &[&str], settings: &[(&str, &str)]) -> Ended {
    let output = Command::new(env!("CARGO_BIN_EXE_halemark"))
        .args(arguments)
        .env_clear()
        .envs(settings.iter().copied())
        .current_dir(folder)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ended {
        is_ok: output.status.success(),
        code: output.status.code(),
        said: text(output.stdout),
        faults: text(output.stderr),
    }
}

/// A program that serves; it is stopped when this is dropped.
pub struct Serving {
    /// Where it answers, as `http://127.0.0.1:PORT`.
    pub address: String,
    program: Leashed,
}

impl Serving {
    /// Starts `demo` or `serve` on a free port with its data in `data`, and waits for its address.
    pub fn start(data: &Path, arguments: &[&str], settings: &[(&str, &str)]) -> Serving {
        Self::start_in(Path::new("/"), data, arguments, settings)
    }

    /// The same in a folder, which may have packs below `config/`.
    pub fn start_in(place: &Path, data: &Path, arguments: &[&str], settings: &[(&str, &str)]) -> Serving {
        let folder = leash::new_folder("halemark-cli", None).unwrap();
        let data = data.to_str().unwrap();
        let mut given = vec![("HALEMARK_LISTEN", "127.0.0.1:0"), ("HALEMARK_DATA_DIR", data)];
        given.extend(settings);
        let enter = ["-c", "cd \"$0\" && exec env \"$@\"", place.to_str().unwrap()];
        let mut line: Vec<String> = enter.map(str::to_owned).to_vec();
        line.extend(given.iter().map(|(name, value)| format!("{name}={value}")));
        line.push(env!("CARGO_BIN_EXE_halemark").to_owned());
        line.extend(arguments.iter().map(|argument| (*argument).to_owned()));
        let program = Leashed::start(&folder, None, StopWith::Kill, Path::new("/bin/sh"), line).unwrap();
        let is_announced = |program: &Leashed| Some(address_in(&program.log())?.to_owned());
        let address = program.wait_until(Duration::from_secs(300), is_announced).unwrap();
        Serving { address, program }
    }

    /// What it printed so far.
    pub fn said(&self) -> String {
        self.program.log()
    }
}

/// `… http://127.0.0.1:8080/` at the end of a line, without the last slash.
fn address_in(log: &str) -> Option<&str> {
    let complete = &log[..log.rfind('\n')?];
    complete.lines().find_map(|line| {
        let start = line.find("http://127.0.0.1:")?;
        line[start..].strip_suffix('/')
    })
}
