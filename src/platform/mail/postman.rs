//! Empties the outbox: claims what is due, gives it words and links, hands it over, notes what happened.

use std::str::FromStr;
use std::time::Duration;

use lettre::Address;
use lettre::message::Mailbox;
use serde::Deserialize;
use serde_json::Value;

use super::letter::LINES;
use super::links::{self, Purpose};
use super::store::{self, OutboxRow};
use super::transport::MailFault;
use crate::platform::access::Actor;
use crate::platform::app::App;
use crate::platform::error::AppError;
use crate::platform::ids::AnyId;
use crate::platform::tx::Tx;
use crate::platform::web::texts::{Args, Lang};

const AT_ONCE: i64 = 20;

/// Delivers for as long as the program runs; looks every two seconds.
pub async fn keep_delivering(app: App) {
    loop {
        let delivering = app.clone();
        let outcome = tokio::task::spawn_blocking(move || deliver_due(&delivering)).await;
        match outcome {
            Ok(Ok(0)) | Err(_) => tokio::time::sleep(Duration::from_secs(2)).await,
            Ok(Ok(_)) => {}
            Ok(Err(error)) => {
                tracing::warn!(%error, "the outbox could not be read");
                tokio::time::sleep(Duration::from_secs(10)).await;
            }
        }
    }
}

/// Delivers what is due now, up to twenty letters; returns how many it tried. Blocks.
///
/// # Errors
/// The database's fault; a letter that does not leave is not an error but is tried again later.
pub fn deliver_due(app: &App) -> Result<usize, AppError> {
    let claimed = app.write_now(&Actor::System, |tx| {
        store::claim_due(tx, AT_ONCE)?
            .into_iter()
            .map(|row| with_link(tx, row))
            .collect::<Result<Vec<_>, _>>()
    })?;
    for (row, link) in &claimed {
        let sent = deliver(app, row, link);
        app.write_now(&Actor::System, |tx| match &sent {
            Ok(true) => store::set_sent(tx, row.id),
            Ok(false) => store::set_failed(tx, row.id),
            Err(_) => store::set_unsent(tx, row.id, row.attempts),
        })?;
        if let Err(fault) = sent {
            tracing::warn!(letter = %row.id, kind = row.kind, %fault, "a letter did not leave");
        }
    }
    Ok(claimed.len())
}

/// The link a letter leaves with.
enum Link {
    /// None.
    None,
    /// One that was minted; its path.
    Minted(String),
    /// One that a slice derives for this purpose and subject.
    Derived(String, AnyId),
}

fn with_link(tx: &mut Tx<'_>, mut row: OutboxRow) -> Result<(OutboxRow, Link), AppError> {
    let (Some(purpose), Some(subject)) = (row.link_purpose.take(), row.link_subject) else {
        return Ok((row, Link::None));
    };
    let link = match Purpose::from_str(&purpose) {
        Ok(purpose) => Link::Minted(links::mint(tx, purpose, subject)?),
        Err(()) => Link::Derived(purpose, subject),
    };
    Ok((row, link))
}

/// Sends a letter; `false` when there is no link to be had for it any more, and no sense in it without.
fn deliver(app: &App, row: &OutboxRow, link: &Link) -> Result<bool, MailFault> {
    let path = match link {
        Link::None => None,
        Link::Minted(path) => Some(path.clone()),
        Link::Derived(purpose, subject) => {
            let derived = (app.slices().link)(app, purpose, *subject);
            match derived.map_err(|error| MailFault(error.to_string()))? {
                Some(path) => Some(path),
                None => return Ok(false),
            }
        }
    };
    send(app, row, path.as_deref()).map(|()| true)
}

fn send(app: &App, row: &OutboxRow, link: Option<&str>) -> Result<(), MailFault> {
    let lang = Lang::from_code(&row.language).unwrap_or(Lang::En);
    let params = params(app, row, lang, link)?;
    let say = |part: &str| {
        let key = format!("letter-{}-{part}", row.kind);
        app.pages().texts().get(lang, &key, &params).map_err(|error| MailFault(error.to_string()))
    };
    let address = Address::from_str(&row.to_email).map_err(|error| MailFault(error.to_string()))?;
    let to = Mailbox::new(Some(row.to_name.clone()).filter(|name| !name.is_empty()), address);
    app.mail().send(app.mail_from(), to, &say("subject")?, say("body")?)
}

fn params(app: &App, row: &OutboxRow, lang: Lang, link: Option<&str>) -> Result<Args, MailFault> {
    let mut params: Args = serde_json::from_str(&row.params).unwrap_or_default();
    if let Some(Value::Array(lines)) = params.remove(LINES) {
        params.insert(LINES.into(), said(app, lang, lines)?.into());
    }
    params.insert("name".into(), row.to_name.clone().into());
    params.insert("site".into(), app.address("/").into());
    if let Some(Value::String(path)) = params.get("page") {
        let address = app.address(path);
        params.insert("page".into(), address.into());
    }
    if let Some(path) = link {
        params.insert("link".into(), app.address(path).into());
    }
    Ok(params)
}

/// A line of a letter, as the outbox keeps it.
#[derive(Deserialize)]
struct Line {
    key: String,
    args: Args,
    page: String,
}

/// The words of a letter's lines, each with the address of its page under it.
fn said(app: &App, lang: Lang, lines: Vec<Value>) -> Result<String, MailFault> {
    let said = |line: Value| {
        let line: Line = serde_json::from_value(line).map_err(|error| MailFault(error.to_string()))?;
        let words = app.pages().texts().get(lang, &line.key, &line.args);
        let words = words.map_err(|error| MailFault(error.to_string()))?;
        Ok(format!("{words}\n{}", app.address(&line.page)))
    };
    Ok(lines.into_iter().map(said).collect::<Result<Vec<_>, MailFault>>()?.join("\n\n"))
}
