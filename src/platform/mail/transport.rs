//! How a letter leaves: over SMTP, or as a file in the demo.

use std::path::Path;

use lettre::message::Mailbox;
use lettre::{FileTransport, Message, SmtpTransport, Transport as _};

/// Where letters go.
#[derive(Clone)]
pub enum Transport {
    /// A mail server.
    Smtp(SmtpTransport),
    /// One `.eml` file for each letter.
    Files(FileTransport),
}

/// Why a letter did not leave.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct MailFault(pub(super) String);

impl Transport {
    /// Letters become files in `dir`, which is made if it is missing.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn files(dir: &Path) -> Result<Self, MailFault> {
        std::fs::create_dir_all(dir).map_err(|error| MailFault(format!("{}: {error}", dir.display())))?;
        Ok(Transport::Files(FileTransport::new(dir)))
    }

    /// A mail server at an address such as `smtps://user:password@mail.example:465`.
    ///
    /// # Errors
    /// When the address cannot be read.
    pub fn smtp(url: &str) -> Result<Self, MailFault> {
        let builder = SmtpTransport::from_url(url).map_err(|error| MailFault(error.to_string()))?;
        Ok(Transport::Smtp(builder.timeout(Some(std::time::Duration::from_secs(20))).build()))
    }

    /// Hands one plain-text letter over. Blocks.
    pub(super) fn send(
        &self,
        from: &Mailbox,
        to: Mailbox,
        subject: &str,
        body: String,
    ) -> Result<(), MailFault> {
        // A line break in a name would make lettre panic.
        let to = Mailbox::new(to.name.map(|name| one_line(&name)), to.email);
        let message = Message::builder()
            .from(from.clone())
            .to(to)
            .subject(one_line(subject))
            .singlepart(lettre::message::SinglePart::plain(body))
            .map_err(|error| MailFault(error.to_string()))?;
        match self {
            Transport::Smtp(smtp) => {
                smtp.send(&message).map(drop).map_err(|error| MailFault(error.to_string()))
            }
            Transport::Files(files) => {
                files.send(&message).map(drop).map_err(|error| MailFault(error.to_string()))
            }
        }
    }
}

/// A header is one line whatever a name in it holds.
fn one_line(text: &str) -> String {
    text.split(char::is_control).collect::<Vec<_>>().join(" ")
}
