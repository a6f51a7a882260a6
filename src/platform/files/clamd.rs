//! The virus scanner: clamd, over TCP or a Unix socket. Files go to it as a stream, so it needs no access to ours.

use std::fmt;
use std::io;
use std::net::{TcpStream, ToSocketAddrs};
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use clamav_client::TransportProtocol;

/// How long connecting may take, and each piece of sending and hearing. clamd answers when it has scanned everything.
const PATIENCE: Duration = Duration::from_secs(120);

/// Where clamd listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClamdAddress {
    /// A host and a port, as `127.0.0.1:3310`.
    Tcp(String),
    /// The path of a Unix socket.
    Unix(PathBuf),
}

/// A text that is no [`ClamdAddress`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoClamdAddress;

/// What clamd says of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It knows nothing against it.
    Clean,
    /// It found something that must not be passed on.
    Infected,
}

impl FromStr for ClamdAddress {
    type Err = NoClamdAddress;

    fn from_str(text: &str) -> Result<Self, NoClamdAddress> {
        if let Some(path) = text.strip_prefix("unix:") {
            return if path.starts_with('/') { Ok(Self::Unix(path.into())) } else { Err(NoClamdAddress) };
        }
        let address = text.strip_prefix("tcp://").ok_or(NoClamdAddress)?;
        let (host, port) = address.rsplit_once(':').ok_or(NoClamdAddress)?;
        let is_good = !host.is_empty() && !host.contains('/') && port.parse().is_ok_and(|port: u16| port > 0);
        if is_good { Ok(Self::Tcp(address.to_owned())) } else { Err(NoClamdAddress) }
    }
}

impl fmt::Display for ClamdAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(address) => write!(f, "tcp://{address}"),
            Self::Unix(path) => write!(f, "unix:{}", path.display()),
        }
    }
}

impl ClamdAddress {
    /// Asks clamd about a file. Blocks.
    ///
    /// # Errors
    /// When clamd cannot be reached, breaks off, or does not scan the file (one larger than its `StreamMaxLength`).
    pub fn scan(&self, bytes: &[u8]) -> io::Result<Verdict> {
        let said = match self {
            Self::Tcp(address) => clamav_client::scan_buffer(bytes, Tcp(address), None),
            Self::Unix(path) => clamav_client::scan_buffer(bytes, Unix(path), None),
        }?;
        verdict(&said)
    }
}

/// `stream: OK`, `stream: <name> FOUND`, or an error in words.
fn verdict(said: &[u8]) -> io::Result<Verdict> {
    let said = String::from_utf8_lossy(said);
    match said.trim_end_matches(['\0', '\n']) {
        "stream: OK" => Ok(Verdict::Clean),
        found if found.starts_with("stream: ") && found.ends_with(" FOUND") => Ok(Verdict::Infected),
        other => Err(io::Error::other(format!("clamd says: {other}"))),
    }
}

struct Tcp<'a>(&'a str);

impl TransportProtocol for Tcp<'_> {
    type Stream = TcpStream;

    fn connect(&self) -> io::Result<TcpStream> {
        let mut refused = io::Error::other(format!("{} is no address", self.0));
        for address in self.0.to_socket_addrs()? {
            match TcpStream::connect_timeout(&address, Duration::from_secs(5)) {
                Ok(stream) => {
                    stream.set_read_timeout(Some(PATIENCE))?;
                    stream.set_write_timeout(Some(PATIENCE))?;
                    return Ok(stream);
                }
                Err(error) => refused = error,
            }
        }
        Err(refused)
    }
}

struct Unix<'a>(&'a std::path::Path);

#[cfg(unix)]
impl TransportProtocol for Unix<'_> {
    type Stream = std::os::unix::net::UnixStream;

    fn connect(&self) -> io::Result<Self::Stream> {
        let stream = Self::Stream::connect(self.0)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        Ok(stream)
    }
}

#[cfg(not(unix))]
impl TransportProtocol for Unix<'_> {
    type Stream = TcpStream;

    fn connect(&self) -> io::Result<TcpStream> {
        Err(io::Error::other(format!("this system has no Unix sockets: {}", self.0.display())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_tcp_with_a_port_or_the_whole_path_of_a_socket() {
        for good in
            ["tcp://127.0.0.1:3310", "tcp://[::1]:3310", "tcp://clamd:3310", "unix:/run/clamav/clamd.ctl"]
        {
            assert_eq!(good.parse::<ClamdAddress>().unwrap().to_string(), good);
        }
        for wrong in [
            "",
            "clamd",
            "127.0.0.1:3310",
            "tcp://clamd",
            "tcp://:3310",
            "tcp://clamd:0",
            "unix:clamd.ctl",
            "http://clamd:1",
        ] {
            assert_eq!(wrong.parse::<ClamdAddress>(), Err(NoClamdAddress), "{wrong}");
        }
    }

    #[test]
    fn only_what_clamd_calls_clean_is_clean() {
        assert_eq!(verdict(b"stream: OK\0").unwrap(), Verdict::Clean);
        assert_eq!(verdict(b"stream: Eicar-Test-Signature FOUND\0").unwrap(), Verdict::Infected);
        for error in [&b""[..], b"INSTREAM size limit exceeded. ERROR\0", b"stream: OK but not quite\0"] {
            assert!(verdict(error).is_err());
        }
    }
}
