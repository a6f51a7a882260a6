//! Reading who is asked by a link of their own: from what was pasted, or from a table that was uploaded.

use std::collections::BTreeMap;
use std::str::FromStr;

use lettre::Address;

use crate::platform::error::{AppError, Refusal};
use crate::platform::text::Text;
use crate::platform::web::Posted;
use crate::platform::web::texts::Lang;
use crate::surveys::rules::MOST_INVITEES;

/// The most faults of a table that are said at once.
const MOST_FAULTS: usize = 20;

/// The longest piece of somebody's table that is shown again, in characters.
const SHOWN: usize = 80;

/// What was read of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadList {
    /// Every address once, in small letters, sorted.
    pub emails: Vec<String>,
    /// What heads their column, where anything does.
    pub column: Option<String>,
    /// Lines that have no address.
    pub without: usize,
}

/// Why a list of addresses cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Misaddressed {
    /// There is no address in it.
    Empty,
    /// Something that should be an address is none.
    NotAnAddress(String),
    /// The same in a line of a table.
    NotInLine(u64, String),
    /// Two addresses lead to one mailbox.
    OneMailbox(String, String),
    /// There are too many.
    TooMany,
    /// It is no table that can be read.
    NoTable,
}

/// The addresses that were pasted, and the language of the letters.
///
/// # Errors
/// [`AppError::Invalid`] with what is wrong with them.
pub fn invitees(posted: &Posted) -> Result<(Vec<String>, Lang), AppError> {
    let lang = Lang::from_code(posted.text("language")).unwrap_or(Lang::En);
    let emails = addresses(posted.text("addresses"));
    emails.map(|emails| (emails, lang)).map_err(|refusal| AppError::field("addresses", refusal.text()))
}

/// What a table of staff says, that was uploaded as text.
///
/// # Errors
/// Everything that is wrong in it, by line: at least one fault, and the first twenty.
pub fn staff_table(bytes: &[u8]) -> Result<ReadList, Vec<Text>> {
    table(bytes).map_err(|faults| faults.iter().map(Refusal::text).collect())
}

/// The addresses in what somebody pasted: one a line, a column of a spreadsheet, or a table with names and more, which is
/// left out. Each once, in small letters, sorted.
fn addresses(text: &str) -> Result<Vec<String>, Misaddressed> {
    let is_between = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '"' | '(' | ')');
    let words = text.split(is_between).filter(|word| word.contains('@'));
    let found: Result<Vec<String>, Misaddressed> = words.map(address).collect();
    listed(found?)
}

/// One address, in small letters.
fn address(word: &str) -> Result<String, Misaddressed> {
    let word = word.trim().trim_start_matches("mailto:").trim_end_matches('.');
    match Address::from_str(word) {
        Ok(_) => Ok(word.to_lowercase()),
        Err(_) => Err(Misaddressed::NotAnAddress(word.chars().take(SHOWN).collect())),
    }
}

/// The list they make: one mailbox counts once, so that nobody answers twice by spelling their address in another way.
fn listed(mut found: Vec<String>) -> Result<Vec<String>, Misaddressed> {
    found.sort();
    found.dedup();
    let mut mailboxes: BTreeMap<String, &String> = BTreeMap::new();
    for email in &found {
        if let Some(other) = mailboxes.insert(mailbox(email), email) {
            return Err(Misaddressed::OneMailbox(other.clone(), email.clone()));
        }
    }
    match found.len() {
        0 => Err(Misaddressed::Empty),
        count if count > MOST_INVITEES => Err(Misaddressed::TooMany),
        _ => Ok(found),
    }
}

/// Where mail to an address arrives: what stands behind a plus sign only sorts it.
fn mailbox(email: &str) -> String {
    let (local, domain) = email.rsplit_once('@').unwrap_or((email, ""));
    format!("{}@{domain}", local.split('+').next().unwrap_or(local))
}

/// The addresses in a table: in the column that is headed so, or in the one that has the most of them.
fn table(bytes: &[u8]) -> Result<ReadList, Vec<Misaddressed>> {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    if text.contains('\0') {
        return Err(vec![Misaddressed::NoTable]);
    }
    let mut reader = csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(delimiter(text));
    let rows: Result<Vec<csv::StringRecord>, _> = reader.from_reader(text.as_bytes()).records().collect();
    let mut rows = rows.map_err(|_| vec![Misaddressed::NoTable])?;
    let head = match rows.first() {
        Some(first) if !first.iter().any(|cell| cell.contains('@')) => Some(rows.remove(0)),
        _ => None,
    };
    let column = column(head.as_ref(), &rows).ok_or_else(|| vec![Misaddressed::Empty])?;
    let named =
        head.as_ref().and_then(|head| head.get(column)).map(str::trim).filter(|name| !name.is_empty());
    read_column(&rows, column, named.map(|name| name.chars().take(SHOWN).collect()))
}

/// What parts the cells of the first line most often.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |mark: u8| first.bytes().filter(|byte| *byte == mark).count();
    [b',', b';', b'\t'].into_iter().max_by_key(|mark| (count(*mark), *mark == b',')).unwrap_or(b',')
}

/// The column of the addresses.
fn column(head: Option<&csv::StringRecord>, rows: &[csv::StringRecord]) -> Option<usize> {
    let width = rows.iter().map(csv::StringRecord::len).max()?;
    let addresses =
        |at: usize| rows.iter().filter(|row| row.get(at).is_some_and(|cell| cell.contains('@'))).count();
    let is_headed = |at: &usize| {
        let name = head.and_then(|head| head.get(*at)).unwrap_or_default().to_lowercase().replace('-', "");
        name.contains("mail") || name.contains("ebost")
    };
    let best = |columns: Vec<usize>| {
        columns.into_iter().filter(|at| addresses(*at) > 0).max_by_key(|at| (addresses(*at), width - at))
    };
    best((0..width).filter(is_headed).collect()).or_else(|| best((0..width).collect()))
}

fn read_column(
    rows: &[csv::StringRecord],
    column: usize,
    named: Option<String>,
) -> Result<ReadList, Vec<Misaddressed>> {
    let (mut emails, mut faults, mut without) = (Vec::new(), Vec::new(), 0);
    for row in rows {
        let line = row.position().map_or(0, csv::Position::line);
        match row.get(column).map(str::trim).filter(|cell| !cell.is_empty()).map(address) {
            None => without += 1,
            Some(Ok(email)) => emails.push(email),
            Some(Err(Misaddressed::NotAnAddress(word))) => faults.push(Misaddressed::NotInLine(line, word)),
            Some(Err(other)) => faults.push(other),
        }
    }
    if !faults.is_empty() {
        faults.truncate(MOST_FAULTS);
        return Err(faults);
    }
    let emails = listed(emails).map_err(|refusal| vec![refusal])?;
    Ok(ReadList { emails, column: named, without })
}

impl Refusal for Misaddressed {
    fn text(&self) -> Text {
        match self {
            Self::Empty => "refused-surveys-no-address".into(),
            Self::NotAnAddress(word) => Text::new("refused-surveys-address").with("word", word.as_str()),
            Self::NotInLine(line, word) => {
                Text::new("refused-surveys-address-in-line").with("line", *line).with("word", word.as_str())
            }
            Self::OneMailbox(one, other) => Text::new("refused-surveys-one-mailbox")
                .with("one", one.as_str())
                .with("other", other.as_str()),
            Self::TooMany => Text::new("refused-surveys-too-many-addresses").with("most", MOST_INVITEES),
            Self::NoTable => "refused-surveys-no-table".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_in_whatever_was_pasted() {
        let table =
            "Name,E-mail\nAnn Old,ann@example.org\n\"Bo\" <BO@example.org>;\tcy@example.org, ann@example.org";
        assert_eq!(addresses(table).unwrap(), ["ann@example.org", "bo@example.org", "cy@example.org"]);
    }

    #[test]
    fn a_list_says_what_is_wrong_with_it() {
        assert_eq!(addresses("Ann\nBo"), Err(Misaddressed::Empty));
        let wrong = addresses("ann@example.org\nbo@@example.org");
        assert_eq!(wrong, Err(Misaddressed::NotAnAddress("bo@@example.org".into())));
        let many: String = (0..=MOST_INVITEES).map(|at| format!("a{at}@example.org\n")).collect();
        assert_eq!(addresses(&many), Err(Misaddressed::TooMany));
    }

    #[test]
    fn one_mailbox_counts_once_however_its_address_is_spelt() {
        assert_eq!(addresses("Ann@example.org ann@EXAMPLE.org").unwrap(), ["ann@example.org"]);
        let twice = addresses("ann@example.org\nann+2@example.org").unwrap_err();
        assert_eq!(twice, Misaddressed::OneMailbox("ann+2@example.org".into(), "ann@example.org".into()));
    }

    #[test]
    fn the_column_of_addresses_is_found_by_its_head_or_by_looks() {
        let headed = "\u{feff}Manager’s e-mail;Name;E-mail\r\nboss@example.org;Ann;ann@example.org\r\n;Bo;\r\n;Cy;cy@example.org\r\n";
        let read = table(headed.as_bytes()).unwrap();
        assert_eq!(read.emails, ["ann@example.org", "cy@example.org"], "the one with more addresses");
        assert_eq!((read.column.as_deref(), read.without), (Some("E-mail"), 1));
        let bare = table(b"1,Ann,ann@example.org\n2,Bo,bo@example.org\n").unwrap();
        assert_eq!((bare.emails.len(), bare.column), (2, None));
    }

    #[test]
    fn every_wrong_line_of_a_table_is_named() {
        let faults =
            table(b"Name,Mail\nAnn,ann@example.org\nBo,bo@@example.org\n\"C\nY\",cy at home\n").unwrap_err();
        assert_eq!(
            faults,
            [
                Misaddressed::NotInLine(3, "bo@@example.org".into()),
                Misaddressed::NotInLine(4, "cy at home".into())
            ]
        );
        assert_eq!(table(b"PK\0\0").unwrap_err(), [Misaddressed::NoTable]);
        assert_eq!(table(b"Name\nAnn\n").unwrap_err(), [Misaddressed::Empty]);
        assert_eq!(table(b"").unwrap_err(), [Misaddressed::Empty]);
    }
}
