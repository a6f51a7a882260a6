//! Settings as the program uses them.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;

use lettre::message::Mailbox;
use url::Url;

use super::gather::Given;
use crate::platform::db::DatabaseUrl;
use crate::platform::files::clamd::ClamdAddress;

/// The settings of a running program, all checked.
#[derive(Clone, Debug)]
pub struct Config {
    /// The folder for files.
    pub data_dir: PathBuf,
    /// The database, when one is named; otherwise a file in `data_dir`.
    pub database_url: Option<DatabaseUrl>,
    /// Address and port; port 0 picks one.
    pub listen: SocketAddr,
    /// Where people reach the service, when it is named.
    pub public_url: Option<Url>,
    /// Whether X-Forwarded-For is to be believed.
    pub behind_proxy: bool,
    /// How letters leave.
    pub mail: MailSetting,
    /// Whom letters come from.
    pub mail_from: Mailbox,
    /// Hours after which a session ends.
    pub session_hours: u32,
    /// The largest file of evidence, in bytes.
    pub upload_limit: usize,
    /// The virus scanner, when there is one.
    pub clamd: Option<ClamdAddress>,
    /// Short names of the schemes in the program to open.
    pub schemes: Vec<String>,
    /// The folder for the keys of open surveys, when one is named; otherwise one in `data_dir`.
    pub survey_keys: Option<PathBuf>,
    /// The fewest people any figure of a survey is told of, from its launch on.
    pub survey_min_cell: u32,
    /// Days after a survey closes until the addresses of the people it asked are removed.
    pub survey_invitees_days: u32,
    /// Months after a survey closes until its answers are removed.
    pub survey_answers_months: u32,
    /// A filter for the log.
    pub log: String,
    /// How the log is written.
    pub log_format: LogFormat,
    /// A folder with templates/ and locales/ used instead of those in the program.
    pub texts_dir: Option<PathBuf>,
}

/// How letters leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailSetting {
    /// Through the mail server at this address.
    Smtp(String),
    /// As files, because a setting says so.
    Files,
    /// Nobody said: the demo writes files, a service does not start.
    Unset,
}

/// How the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// Lines for people.
    Text,
    /// One JSON object a line.
    Json,
}

impl Config {
    /// Checks every setting.
    ///
    /// # Errors
    /// One sentence for each setting that is wrong: its name, its source and what it should be.
    pub fn read(given: &[Given]) -> Result<Self, Vec<String>> {
        let mut reader = Reader { given, faults: Vec::new() };
        let config = reader.config();
        match config {
            Some(config) if reader.faults.is_empty() => Ok(config),
            _ => Err(reader.faults),
        }
    }

    /// The folder for the keys of open surveys.
    pub fn survey_keys_folder(&self) -> PathBuf {
        self.survey_keys.clone().unwrap_or_else(|| self.data_dir.join("survey-keys"))
    }
}

struct Reader<'a> {
    given: &'a [Given],
    faults: Vec<String>,
}

impl Reader<'_> {
    fn config(&mut self) -> Option<Config> {
        let data_dir = self.take("data_dir", |text| Ok(PathBuf::from(text)));
        let database_url = self.take("database_url", |text| optional(text, DatabaseUrl::parse));
        let listen = self.take("listen", |text| {
            text.parse().map_err(|_| "should be an address and a port, as in 127.0.0.1:8080".into())
        });
        let public_url = self.take("public_url", |text| optional(text, public_url));
        let behind_proxy = self.take("behind_proxy", truth);
        let smtp_url = self.take("smtp_url", |text| optional(text, smtp_url));
        let mail_files = self.take("mail_files", truth);
        let mail_from = self.take("mail_from", |text| {
            Mailbox::from_str(text).map_err(|_| "should look like Name <address@example.org>".into())
        });
        let session_hours = self.take("session_hours", |text| whole(text, 1..=168));
        let upload_limit_mb = self.take("upload_limit_mb", |text| whole(text, 1..=200));
        let clamd = self.take("clamd", |text| optional(text, clamd));
        let schemes = self.take("schemes", names);
        let survey_keys = self.take("survey_keys", |text| optional(text, |text| Ok(PathBuf::from(text))));
        let survey_min_cell = self.take("survey_min_cell", |text| whole(text, 5..=50));
        let survey_invitees_days = self.take("survey_invitees_days", |text| whole(text, 1..=90));
        let survey_answers_months = self.take("survey_answers_months", |text| whole(text, 1..=36));
        let log = self.take("log", log_filter);
        let log_format = self.take("log_format", |text| match text {
            "text" => Ok(LogFormat::Text),
            "json" => Ok(LogFormat::Json),
            _ => Err("should be text or json".into()),
        });
        let texts_dir = self.take("texts_dir", |text| optional(text, |text| Ok(PathBuf::from(text))));
        let mail = match (smtp_url?, mail_files?) {
            (Some(url), _) => MailSetting::Smtp(url),
            (None, true) => MailSetting::Files,
            (None, false) => MailSetting::Unset,
        };
        Some(Config {
            data_dir: data_dir?,
            database_url: database_url?,
            listen: listen?,
            public_url: public_url?,
            behind_proxy: behind_proxy?,
            mail,
            mail_from: mail_from?,
            session_hours: session_hours?,
            upload_limit: upload_limit_mb? as usize * 1024 * 1024,
            clamd: clamd?,
            schemes: schemes?,
            survey_keys: survey_keys?,
            survey_min_cell: survey_min_cell?,
            survey_invitees_days: survey_invitees_days?,
            survey_answers_months: survey_answers_months?,
            log: log?,
            log_format: log_format?,
            texts_dir: texts_dir?,
        })
    }

    fn take<T>(&mut self, name: &str, read: impl FnOnce(&str) -> Result<T, String>) -> Option<T> {
        let given = self.given.iter().find(|given| given.setting.name == name)?;
        match read(&given.value) {
            Ok(value) => Some(value),
            Err(fault) => {
                let Given { setting, source, .. } = given;
                self.faults.push(format!(
                    "{} ({}) from {source}: {} {fault}",
                    setting.env,
                    setting.name,
                    given.shown()
                ));
                None
            }
        }
    }
}

fn optional<T>(text: &str, read: impl FnOnce(&str) -> Result<T, String>) -> Result<Option<T>, String> {
    if text.is_empty() { Ok(None) } else { read(text).map(Some) }
}

fn truth(text: &str) -> Result<bool, String> {
    match text {
        "true" | "1" | "yes" => Ok(true),
        "false" | "0" | "no" => Ok(false),
        _ => Err("should be true or false".into()),
    }
}

fn whole(text: &str, range: std::ops::RangeInclusive<u32>) -> Result<u32, String> {
    let fault = || format!("should be a whole number from {} to {}", range.start(), range.end());
    text.parse().ok().filter(|number| range.contains(number)).ok_or_else(fault)
}

/// Names with commas between; at least one.
fn names(text: &str) -> Result<Vec<String>, String> {
    let names: Vec<String> =
        text.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect();
    if names.is_empty() { Err("should name at least one scheme, as in bhawa".into()) } else { Ok(names) }
}

fn clamd(text: &str) -> Result<ClamdAddress, String> {
    text.parse().map_err(|_| "should look like tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl".into())
}

fn public_url(text: &str) -> Result<Url, String> {
    let fault =
        "should be https:// and a host, as in https://award.example.org (http:// only for this machine)";
    let url = Url::parse(text).map_err(|_| fault.to_owned())?;
    let here = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    let plain = url.path() == "/" && url.query().is_none();
    if plain && (url.scheme() == "https" || (url.scheme() == "http" && here)) {
        Ok(url)
    } else {
        Err(fault.into())
    }
}

fn smtp_url(text: &str) -> Result<String, String> {
    let known = ["smtp://", "smtps://"].iter().any(|scheme| text.starts_with(scheme));
    if known && Url::parse(text).is_ok() {
        Ok(text.to_owned())
    } else {
        Err("should look like smtps://user:password@mail.example.org:465".into())
    }
}

fn log_filter(text: &str) -> Result<String, String> {
    match text.parse::<tracing_subscriber::EnvFilter>() {
        Ok(_) => Ok(text.to_owned()),
        Err(_) => Err("should be a level such as info, or a filter such as halemark=debug,info".into()),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::gather::gather;
    use super::*;

    fn read(env: &[(&str, &str)]) -> Result<Config, Vec<String>> {
        let env: Vec<(String, String)> = env.iter().map(|(k, v)| ((*k).into(), (*v).into())).collect();
        let lookup = move |name: &str| env.iter().find(|(k, _)| k == name).map(|(_, v)| v.clone());
        Config::read(&gather(Path::new("no-such-folder"), lookup).unwrap())
    }

    #[test]
    fn the_defaults_are_good() {
        assert_eq!(read(&[]).unwrap().listen.port(), 8080);
    }

    #[test]
    fn every_wrong_setting_is_named_with_what_it_should_be() {
        let faults = read(&[
            ("HALEMARK_LISTEN", "nowhere"),
            ("DATABASE_URL", "mysql://root:s3cret@db"),
            ("HALEMARK_PUBLIC_URL", "http://award.example.org"),
            ("HALEMARK_SESSION_HOURS", "0"),
            ("HALEMARK_LOG_FORMAT", "xml"),
            ("HALEMARK_LOG", "halemark=loud"),
            ("HALEMARK_CLAMD", "localhost"),
        ])
        .unwrap_err();
        for name in [
            "HALEMARK_LISTEN",
            "DATABASE_URL",
            "HALEMARK_PUBLIC_URL",
            "HALEMARK_SESSION_HOURS",
            "HALEMARK_LOG_FORMAT",
            "HALEMARK_LOG",
            "HALEMARK_CLAMD",
        ] {
            assert!(
                faults.iter().any(|fault| fault.contains(name) && fault.contains("should")),
                "{name}: {faults:?}"
            );
        }
        assert!(!faults.join(" ").contains("s3cret"));
    }
}
