//! A mail server on loopback that speaks SMTP (RFC 5321), accepts what it is sent, and keeps it.
//!
//! Written here because the one embeddable server on crates.io brings a second, old TLS stack with it.
//! No TLS, no authentication: what a relay on the same machine offers.

use mail_parser::MessageParser;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};
use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// A running server; it stops when this is dropped.
pub struct SmtpServer {
    /// Where it listens.
    pub address: SocketAddr,
    mailbox: Arc<Mutex<Mailbox>>,
    listener: JoinHandle<()>,
}

#[derive(Default)]
struct Mailbox {
    received: Vec<Message>,
    to_refuse: usize,
}

/// One accepted message: its envelope, and the bytes after DATA.
#[derive(Clone, Debug, Default)]
pub struct Message {
    /// The reverse path, without brackets.
    pub from: String,
    /// The forward paths, without brackets.
    pub to: Vec<String>,
    /// Headers and body as sent, dots unstuffed.
    pub raw: Vec<u8>,
}

impl SmtpServer {
    /// Listens on a free port of loopback, in the runtime of the caller.
    pub async fn start() -> SmtpServer {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port on loopback");
        let address = listener.local_addr().expect("a bound listener has an address");
        let mailbox = Arc::new(Mutex::new(Mailbox::default()));
        let listener = tokio::spawn(accept(listener, Arc::clone(&mailbox)));
        SmtpServer { address, mailbox, listener }
    }

    /// Everything accepted so far, oldest first.
    pub fn received(&self) -> Vec<Message> {
        lock(&self.mailbox).received.clone()
    }

    /// What was accepted for one address, oldest first.
    pub fn received_by(&self, address: &str) -> Vec<Message> {
        self.received().into_iter().filter(|message| message.to.iter().any(|to| to == address)).collect()
    }

    /// Answers the next `count` messages with `451`: come back later.
    pub fn refuse_next(&self, count: usize) {
        lock(&self.mailbox).to_refuse = count;
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        self.listener.abort();
    }
}

impl Message {
    /// The subject, decoded.
    pub fn subject(&self) -> String {
        let parsed = MessageParser::default().parse(&self.raw).expect("a message that can be parsed");
        parsed.subject().unwrap_or_default().to_owned()
    }

    /// The plain text part, decoded; empty when there is none.
    pub fn text(&self) -> String {
        let parsed = MessageParser::default().parse(&self.raw).expect("a message that can be parsed");
        parsed.body_text(0).map(|text| text.into_owned()).unwrap_or_default()
    }

    /// The first link in the text.
    pub fn link(&self) -> Option<String> {
        let text = self.text();
        let start = text.find("http://").or_else(|| text.find("https://"))?;
        text[start..]
            .split_whitespace()
            .next()
            .map(|link| link.trim_end_matches(['.', ',', ')', '>']).to_owned())
    }
}

async fn accept(listener: TcpListener, mailbox: Arc<Mutex<Mailbox>>) {
    while let Ok((stream, _)) = listener.accept().await {
        tokio::spawn(Session { mailbox: Arc::clone(&mailbox), message: Message::default() }.serve(stream));
    }
}

fn lock(mailbox: &Mutex<Mailbox>) -> MutexGuard<'_, Mailbox> {
    mailbox.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}

/// One conversation with a client.
struct Session {
    mailbox: Arc<Mutex<Mailbox>>,
    message: Message,
}

impl Session {
    /// A client that hangs up mid-way ends its session and nothing else.
    async fn serve(self, mut stream: TcpStream) {
        let (reader, writer) = stream.split();
        let _ = self.converse(BufReader::new(reader), writer).await;
    }

    async fn converse(
        mut self,
        mut reader: impl AsyncBufRead + Unpin,
        mut writer: impl AsyncWrite + Unpin,
    ) -> std::io::Result<()> {
        writer.write_all(b"220 localhost ready\r\n").await?;
        let mut line = String::new();
        while read_line(&mut reader, &mut line).await? {
            let (verb, rest) = line.split_once(' ').unwrap_or((&line, ""));
            let reply = match verb.to_ascii_uppercase().as_str() {
                "EHLO" | "HELO" => "250 localhost",
                "MAIL" => self.begin(path_in(rest)),
                "RCPT" => self.add_recipient(path_in(rest)),
                "DATA" if self.message.to.is_empty() => "503 RCPT first",
                "DATA" => {
                    writer.write_all(b"354 end with a dot\r\n").await?;
                    read_data(&mut reader, &mut self.message.raw).await?;
                    self.deliver()
                }
                "RSET" => self.begin(String::new()),
                "NOOP" => "250 OK",
                "QUIT" => {
                    return writer.write_all(b"221 bye\r\n").await;
                }
                _ => "502 not known",
            };
            writer.write_all(format!("{reply}\r\n").as_bytes()).await?;
        }
        Ok(())
    }

    fn begin(&mut self, from: String) -> &'static str {
        self.message = Message { from, ..Message::default() };
        "250 OK"
    }

    fn add_recipient(&mut self, to: String) -> &'static str {
        if self.message.from.is_empty() {
            return "503 MAIL first";
        }
        self.message.to.push(to);
        "250 OK"
    }

    fn deliver(&mut self) -> &'static str {
        let message = std::mem::take(&mut self.message);
        let mut mailbox = lock(&self.mailbox);
        if mailbox.to_refuse > 0 {
            mailbox.to_refuse -= 1;
            return "451 try again later";
        }
        mailbox.received.push(message);
        "250 accepted"
    }
}

/// One line without its end; false when the client has hung up.
async fn read_line(reader: &mut (impl AsyncBufRead + Unpin), line: &mut String) -> std::io::Result<bool> {
    line.clear();
    let length = reader.read_line(line).await?;
    line.truncate(line.trim_end_matches(['\r', '\n']).len());
    Ok(length > 0)
}

/// Everything up to a line of one dot; a leading dot that the client doubled is taken off.
async fn read_data(reader: &mut (impl AsyncBufRead + Unpin), raw: &mut Vec<u8>) -> std::io::Result<()> {
    let mut line = Vec::new();
    loop {
        line.clear();
        if reader.read_until(b'\n', &mut line).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        if line == b".\r\n" {
            return Ok(());
        }
        raw.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
    }
}

/// `FROM:<a@b> SIZE=1` gives `a@b`.
fn path_in(argument: &str) -> String {
    let inside = argument.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inside.map(|(path, _)| path.to_owned()).unwrap_or_default()
}

#[actix_web::test]
async fn a_letter_sent_over_smtp_is_kept_as_written() {
    let server = SmtpServer::start().await;
    send(&server, "Dyfarniad efydd: Siôn", ".\n..\nOpen https://example.test/invitation?code=abc=1.\nDone é")
        .await
        .unwrap();
    let letters = server.received_by("lead@employer.test");
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].from, "award@scheme.test");
    assert_eq!(letters[0].subject(), "Dyfarniad efydd: Siôn");
    assert_eq!(
        letters[0].text().replace("\r\n", "\n").trim_end(),
        ".\n..\nOpen https://example.test/invitation?code=abc=1.\nDone é"
    );
    assert_eq!(letters[0].link().as_deref(), Some("https://example.test/invitation?code=abc=1"));
    assert!(server.received_by("other@employer.test").is_empty());
}

#[actix_web::test]
async fn a_refused_letter_is_not_kept_and_the_next_one_is() {
    let server = SmtpServer::start().await;
    server.refuse_next(1);
    let error = send(&server, "First", "text").await.unwrap_err();
    assert!(error.is_transient(), "a 451 asks to come back: {error}");
    send(&server, "Second", "text").await.unwrap();
    let subjects: Vec<String> = server.received().iter().map(Message::subject).collect();
    assert_eq!(subjects, ["Second"]);
}

/// Sends with the client the platform itself uses, off the runtime's thread so that the server can answer.
async fn send(server: &SmtpServer, subject: &str, text: &str) -> Result<(), lettre::transport::smtp::Error> {
    use lettre::{SmtpTransport, Transport};
    let letter = lettre::Message::builder()
        .from("award@scheme.test".parse().unwrap())
        .to("lead@employer.test".parse().unwrap())
        .subject(subject)
        .body(text.to_owned())
        .unwrap();
    let transport = SmtpTransport::builder_dangerous("127.0.0.1").port(server.address.port()).build();
    let sent = tokio::task::spawn_blocking(move || transport.send(&letter)).await.unwrap();
    sent.map(|_| ())
}
