//! A real clamd with one signature of our own: it knows a single file, and needs no network.

use super::leash::{self, Leashed, StopWith};
use halemark::platform::files::clamd::ClamdAddress;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A PDF that the signature calls infected. There is nothing wrong with it.
pub const INFECTED: &[u8] = b"%PDF-1.7\n% A harmless file that a signature of the tests knows.\n%%EOF\n";

/// Says whether clamd is installed.
pub fn available() -> Result<(), String> {
    program().map(|_| ())
}

/// A running clamd; gone when this is dropped or the process ends.
pub struct Clamd {
    /// Where it listens.
    pub address: ClamdAddress,
    _server: Leashed,
}

impl Clamd {
    /// A place for a socket on which nothing listens yet.
    pub fn socket() -> PathBuf {
        leash::new_folder("hmcs", None).unwrap().join("clamd.ctl")
    }

    /// Starts it on this socket. Panics when there is none: ask `Part::Clamd` first.
    pub fn start(socket: &Path) -> Clamd {
        Clamd::start_knowing(socket, INFECTED)
    }

    /// The same, with a signature that calls these bytes infected.
    pub fn start_knowing(socket: &Path, infected: &[u8]) -> Clamd {
        let folder = leash::new_folder("hmcl", None).unwrap();
        let signature = format!("{}:{}:Halemark.Test\n", hex(&Sha256::digest(infected)), infected.len());
        std::fs::create_dir(folder.join("signatures")).unwrap();
        std::fs::write(folder.join("signatures/test.hsb"), signature).unwrap();
        let settings = format!(
            "LocalSocket {}\nDatabaseDirectory {}\nTemporaryDirectory {}\nForeground yes\nStreamMaxLength 30M\n",
            socket.display(),
            folder.join("signatures").display(),
            folder.display()
        );
        std::fs::write(folder.join("clamd.conf"), settings).unwrap();
        let arguments = ["--config-file".into(), folder.join("clamd.conf").into_os_string()];
        let server = Leashed::start(&folder, None, StopWith::Kill, &program().unwrap(), arguments).unwrap();
        let answers = |_: &Leashed| std::os::unix::net::UnixStream::connect(socket).ok().map(|_| ());
        server.wait_until(Duration::from_secs(30), answers).unwrap();
        Clamd { address: ClamdAddress::Unix(socket.to_owned()), _server: server }
    }
}

fn program() -> Result<PathBuf, String> {
    let usual = PathBuf::from("/usr/sbin/clamd");
    let found = if usual.is_file() { Some(usual) } else { leash::find_program("clamd") };
    found.ok_or_else(|| "clamd is not installed".to_owned())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
