//! An attacker who watched the door: it knows in which order people answered, and has everything but the running server's
//! keys. Each attack is one way to get from people to answers, and says how many of them it got right.

use std::collections::{BTreeMap, BTreeSet};

use halemark::platform::safeguards::Safeguards;
use halemark::questionnaires::Answers;
use halemark::surveys::keys::Keys;
use halemark::surveys::rules::{Code, read_record};
use halemark::surveys::sealing;
use sha2::{Digest, Sha256};

use super::scene::{person_of, writer_of};
use super::seen::{Row, Seen};

/// What the attacker holds.
pub struct Hoard {
    /// Who answered, in the order in which they came out of the door.
    pub order: Vec<usize>,
    /// The tables before anybody answered, and after each of them did.
    pub before: Vec<Seen>,
    /// The tables after the close.
    pub after: Seen,
    /// The bytes of the database's files after the close.
    pub raw: Vec<u8>,
    /// Keys that were still on the disk after the close.
    pub keys: Option<Keys>,
    /// Everybody's code, as their mailbox has it.
    pub codes: Vec<Code>,
}

/// What somebody does with a hoard; how many of the people they got right.
pub type Attack = fn(&Hoard) -> usize;

/// Every attack, by name.
pub const ATTACKS: [(&str, Attack); 10] = [
    ("reads answers before the close", reads_before_the_close),
    ("matches by length", matches_by_length),
    ("matches by order", matches_by_order),
    ("matches by transaction", matches_by_transaction),
    ("opens with keys left behind", opens_with_keys_left_behind),
    ("sees which pass was used", sees_which_pass_was_used),
    ("finds the hash of a pass among answers", finds_a_pass_among_answers),
    ("hashes the codes in letters", hashes_the_codes_in_letters),
    ("joins comments to answers", joins_comments_to_answers),
    ("finds what was deleted", finds_what_was_deleted),
];

fn reads_before_the_close(hoard: &Hoard) -> usize {
    right(hoard, |row| read_record(&row.rest).ok())
}

fn opens_with_keys_left_behind(hoard: &Hoard) -> usize {
    let Some(keys) = &hoard.keys else { return 0 };
    right(hoard, |row| sealing::open(keys, &row.rest, Safeguards::all()).ok())
}

/// How many people's own answers `read` finds in the row that appeared when they answered.
fn right(hoard: &Hoard, read: impl Fn(&Row) -> Option<Answers>) -> usize {
    let rows = appeared(hoard);
    let hits = hoard.order.iter().zip(&rows);
    hits.filter(|(person, row)| read(row).as_ref().and_then(person_of) == Some(**person)).count()
}

/// The sealed row that each person left, in the order of the people.
fn appeared(hoard: &Hoard) -> Vec<Row> {
    let new = |pair: &[Seen]| pair[1].sealed.iter().find(|row| !pair[0].sealed.contains(row)).cloned();
    hoard.before.windows(2).map(|pair| new(pair).unwrap()).collect()
}

/// The longest sealed row belongs to the longest comment, and so on.
fn matches_by_length(hoard: &Hoard) -> usize {
    let mut rows: Vec<(usize, usize)> =
        appeared(hoard).iter().zip(&hoard.order).map(|(row, person)| (row.rest.len(), *person)).collect();
    let mut comments: Vec<String> = hoard.after.comments.iter().map(text).collect();
    rows.sort_by_key(|(length, _)| *length);
    comments.sort_by_key(String::len);
    rows.iter().zip(&comments).filter(|((_, person), comment)| writer_of(comment) == Some(*person)).count()
}

/// Tries every order of the sealed rows against every order of the closed ones, and keeps the best.
fn matches_by_order(hoard: &Hoard) -> usize {
    let left: BTreeMap<Vec<u8>, usize> =
        appeared(hoard).into_iter().map(|row| row.key).zip(hoard.order.iter().copied()).collect();
    let last = hoard.before.last().unwrap();
    let people = |rows: &[Row]| -> Vec<usize> { rows.iter().map(|row| left[&row.key]).collect() };
    let by_hash: Vec<usize> = left.values().copied().collect();
    let closed = |mut rows: Vec<Row>, by_key: bool| -> Vec<usize> {
        if by_key {
            rows.sort_by(|a, b| a.key.cmp(&b.key));
        }
        rows.iter().map(|row| person_of(&serde_json::from_slice(&row.rest).unwrap()).unwrap()).collect()
    };
    let (as_kept, by_key) =
        (closed(hoard.after.closed.clone(), false), closed(hoard.after.closed.clone(), true));
    let mut best = 0;
    for sealed in [hoard.order.clone(), people(&last.sealed), by_hash] {
        for answers in [&as_kept, &by_key] {
            let same = |back: bool| {
                let matching = |(at, person): (usize, &usize)| {
                    answers.get(if back { answers.len() - 1 - at } else { at }) == Some(person)
                };
                sealed.iter().enumerate().filter(|pair| matching(*pair)).count()
            };
            best = best.max(same(false)).max(same(true));
        }
    }
    best
}

/// PostgreSQL writes into every row which transaction wrote it.
fn matches_by_transaction(hoard: &Hoard) -> usize {
    let mut hits = 0;
    for (person, row) in hoard.order.iter().zip(appeared(hoard)) {
        let same: Vec<&Row> =
            hoard.after.closed.iter().filter(|closed| closed.transaction == row.transaction).collect();
        if let [only] = same[..] {
            hits += usize::from(person_of(&serde_json::from_slice(&only.rest).unwrap()) == Some(*person));
        }
    }
    hits
}

/// Which pass vanished, or was written anew, when somebody answered.
fn sees_which_pass_was_used(hoard: &Hoard) -> usize {
    let touched = |pair: &[Seen]| pair[0].passes.iter().filter(|pass| !pair[1].passes.contains(pass)).count();
    hoard.before.windows(2).filter(|pair| touched(pair) == 1).count()
}

fn finds_a_pass_among_answers(hoard: &Hoard) -> usize {
    let last = hoard.before.last().unwrap();
    let passes: BTreeSet<&Vec<u8>> = hoard.before[0].passes.iter().map(|row| &row.key).collect();
    last.sealed.iter().filter(|row| passes.contains(&row.key)).count()
}

fn hashes_the_codes_in_letters(hoard: &Hoard) -> usize {
    let hash = |code: &Code| Sha256::digest(code.secret()).to_vec();
    let rows = appeared(hoard);
    let hits = hoard.order.iter().zip(&rows);
    hits.filter(|(person, row)| hash(&hoard.codes[**person]) == row.key).count()
}

fn joins_comments_to_answers(hoard: &Hoard) -> usize {
    let with_key = |key: &[u8]| hoard.after.closed.iter().find(|row| row.key == key);
    let person = |row: &Row| person_of(&serde_json::from_slice(&row.rest).unwrap());
    let comments = hoard.after.comments.iter();
    let joined = comments.filter(|row| with_key(&row.key).and_then(person) == writer_of(&text(row)));
    joined.count()
}

/// What was sealed, and which passes there were, in the files of the database.
fn finds_what_was_deleted(hoard: &Hoard) -> usize {
    let deleted: BTreeSet<&[u8]> =
        hoard.before.last().unwrap().sealed.iter().map(|row| row.key.as_slice()).collect();
    let found: BTreeSet<&[u8]> = hoard.raw.windows(32).filter(|bytes| deleted.contains(bytes)).collect();
    found.len()
}

fn text(row: &Row) -> String {
    String::from_utf8(row.rest.clone()).unwrap()
}
