//! An empty installation, served by the program itself as an operator would start it, and the letters it sends.

use crate::support::app::letters_in;
use crate::support::leash::{self, Leashed, StopWith};
use std::cell::RefCell;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The outbox is looked at every two seconds.
const PATIENCE: Duration = Duration::from_secs(120);
/// A demonstration is made before the first page; on a busy machine that takes minutes.
const UNTIL_READY: Duration = Duration::from_secs(300);

/// A running `halemark serve` with a folder of its own; both are gone when it is dropped.
pub struct Installation {
    /// Where it answers, as `http://127.0.0.1:PORT`.
    pub address: String,
    mail: PathBuf,
    followed: RefCell<HashSet<String>>,
    process: Leashed,
}

impl Installation {
    /// Starts `halemark serve` with nothing there but the settings it needs.
    pub fn serve() -> Installation {
        Installation::start(&["serve"])
    }

    /// Starts `halemark demo`; its sign-ins are in the file that is returned.
    pub fn demo() -> (Installation, PathBuf) {
        let file = std::env::temp_dir().join(format!("halemark-sign-ins-{}.json", std::process::id()));
        (Installation::start(&["demo", "--sign-ins", &file.to_string_lossy()]), file)
    }

    fn start(arguments: &[&str]) -> Installation {
        let folder = leash::new_folder("halemark-journey", None).unwrap();
        let data = folder.join("data");
        let mut command = settings(&data);
        command.push(env!("CARGO_BIN_EXE_halemark").to_owned());
        command.extend(arguments.iter().map(|&argument| argument.to_owned()));
        let program = leash::find_program("env").expect("env");
        let process = Leashed::start(&folder, None, StopWith::Kill, &program, command).unwrap();
        let address = process.wait_until(UNTIL_READY, |process| address_in(&process.log()));
        Installation {
            address: address.unwrap(),
            mail: data.join("mail"),
            followed: RefCell::default(),
            process,
        }
    }

    /// The one-time link that the program printed.
    pub fn printed_link(&self) -> String {
        let found = self.process.wait_until(PATIENCE, |process| {
            let log = process.log();
            let start = log.find(&format!("{}/first-coordinator/", self.address))?;
            // A line that is not ended yet may lack a part of the link.
            let (line, _) = log[start..].split_once('\n')?;
            line.split_whitespace().next().map(str::to_owned)
        });
        found.unwrap()
    }

    /// The text of the last letter to `email` whose subject contains `subject`, now or within [`PATIENCE`].
    pub async fn letter(&self, email: &str, subject: &str) -> String {
        self.wait_for_letter(email, subject, |_| true).await
    }

    /// The link in the last letter to `email` about `subject` whose link was not followed yet.
    pub async fn link(&self, email: &str, subject: &str) -> String {
        let is_new = |letter: &str| !self.followed.borrow().contains(&self.link_in(letter));
        let link = self.link_in(&self.wait_for_letter(email, subject, is_new).await);
        self.followed.borrow_mut().insert(link.clone());
        link
    }

    async fn wait_for_letter(&self, email: &str, subject: &str, wanted: impl Fn(&str) -> bool) -> String {
        let start = Instant::now();
        loop {
            let letters = letters_in(&self.mail, email);
            let about = |letter: &&String| letter.lines().next().unwrap_or_default().contains(subject);
            if let Some(found) = letters.iter().rev().filter(about).find(|letter| wanted(letter)) {
                return found.clone();
            }
            if start.elapsed() > PATIENCE {
                panic!("no new letter {subject:?} to {email}; there are {letters:#?}");
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    fn link_in(&self, letter: &str) -> String {
        let page = format!("{}/", self.address);
        let link = letter.split_whitespace().find(|word| word.starts_with(&page) && *word != page);
        link.unwrap_or_else(|| panic!("there should be a link in:\n{letter}")).to_owned()
    }

    /// Fails when the program logged a fault of its own or a panic.
    pub fn logged_no_fault(&self) {
        let log = self.process.log();
        let faults: Vec<&str> =
            log.lines().filter(|line| line.contains("ERROR") || line.contains("panicked")).collect();
        assert!(faults.is_empty(), "the log should have no fault: {faults:#?}");
    }
}

impl Drop for Installation {
    /// A journey that failed tells what the program logged.
    fn drop(&mut self) {
        if std::thread::panicking() {
            let log = self.process.log();
            let last: Vec<&str> = log.lines().rev().take(20).collect();
            eprintln!("the end of the log:");
            last.iter().rev().for_each(|line| eprintln!("  {line}"));
        }
    }
}

fn settings(data: &Path) -> Vec<String> {
    let mut settings = vec![
        "HALEMARK_LISTEN=127.0.0.1:0".to_owned(),
        "HALEMARK_MAIL_FILES=true".to_owned(),
        format!("HALEMARK_DATA_DIR={}", data.display()),
    ];
    settings.extend(std::env::var("HALEMARK_TEXTS_DIR").map(|dir| format!("HALEMARK_TEXTS_DIR={dir}")));
    settings
}

/// The first address the program prints, without its last slash.
fn address_in(log: &str) -> Option<String> {
    let line = log.split_inclusive('\n').find(|line| line.starts_with("Halemark") && line.ends_with('\n'))?;
    let (_, address) = line.split_once("http://")?;
    Some(format!("http://{}", address.trim().trim_end_matches('/')))
}
