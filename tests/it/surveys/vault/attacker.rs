//! An attacker who watched the door: it knows in which order people answered, and has everything but the running server's
//! keys. Each attack is one way to get from people to answers, and says how many of them it got right.

use std::collections::{BTreeMap, BTreeSet};

use halemark::platform::safeguards::Safeguards;
use halemark::questionnaires::Answers;
use halemark::surveys::rules::{Code, read_record};
use halemark::surveys::sealing;
use sha2::{Digest, Sha256};

use super::bytes::{Hit, in_step, nearest, orders};
use super::hoard::{Hoard, owner};
use super::scene::{person_of, writer_of};
use super::seen::{Row, Seen};

/// What somebody does with a hoard; how many of the people they got right.
pub type Attack = fn(&Hoard) -> usize;

/// Guessing gets one of sixty right on average; more than eleven of them about once in a thousand million tries, and some
/// thousand orders are tried.
const GUESSING: usize = 11;

/// Every attack, by name, with what guessing would get.
pub const ATTACKS: [(&str, usize, Attack); 14] = [
    ("reads answers before the close", 0, reads_before_the_close),
    ("reads answers that lie about before the close", 0, reads_what_lies_about),
    ("finds codes elsewhere than in letters", 0, finds_codes),
    ("takes what stands beside people", GUESSING, takes_what_stands_beside),
    ("compares all orders", GUESSING, compares_orders),
    ("matches by length", GUESSING, matches_by_length),
    ("matches by order", GUESSING, matches_by_order),
    ("matches by transaction", GUESSING, matches_by_transaction),
    ("opens with keys left behind", 0, opens_with_keys_left_behind),
    ("sees which pass was used", 0, sees_which_pass_was_used),
    ("finds the hash of a pass among answers", 0, finds_a_pass_among_answers),
    ("hashes the codes in letters", 0, hashes_the_codes_in_letters),
    ("joins comments to answers", GUESSING, joins_comments_to_answers),
    ("finds what was deleted", 0, finds_what_was_deleted),
];

/// Plain words in a letter, a log, a write-ahead log, a file or a backup of the days before.
fn reads_what_lies_about(hoard: &Hoard) -> usize {
    let before = hoard.found.iter().filter(|found| found.is_before);
    people(before.flat_map(|found| &found.said).filter(|hit| hit.sort.starts_with("comment")))
}

/// A code that anything but the letter keeps would say that its owner was there.
fn finds_codes(hoard: &Hoard) -> usize {
    let kept = hoard.found.iter().filter(|found| found.name != "letters");
    let is_code = |hit: &&Hit| ["secret", "printed code"].contains(&hit.sort);
    people(kept.flat_map(|found| &found.names).filter(is_code))
}

fn people<'a>(hits: impl Iterator<Item = &'a Hit>) -> usize {
    hits.map(|hit| hit.person).collect::<BTreeSet<_>>().len()
}

fn takes_what_stands_beside(hoard: &Hoard) -> usize {
    hoard.found.iter().map(|found| nearest(&found.names, &found.said)).max().unwrap_or(0)
}

/// Every order of people in anything against every order of what was said in anything, and orders of answers against those
/// of comments.
fn compares_orders(hoard: &Hoard) -> usize {
    let named = hoard.found.iter().flat_map(|found| orders(&found.names)).map(|(_, order)| order);
    let said = hoard.found.iter().flat_map(|found| orders(&found.said)).chain(in_tables(&hoard.after));
    let said: Vec<_> = said.collect();
    let is_answer = |sort: &str| sort.ends_with("answers");
    let (answers, comments): (Vec<_>, Vec<_>) = said.iter().partition(|(sort, _)| is_answer(sort));
    let of_people: Vec<Vec<usize>> = named.chain(sealed_orders(hoard)).collect();
    let with_people =
        of_people.iter().flat_map(|order| said.iter().map(move |(_, said)| in_step(order, said)));
    let of_both =
        answers.iter().flat_map(|(_, one)| comments.iter().map(move |(_, other)| in_step(one, other)));
    with_people.chain(of_both).max().unwrap_or(0)
}

fn reads_before_the_close(hoard: &Hoard) -> usize {
    right(hoard, |row| read_record(&row.rest).ok())
}

fn opens_with_keys_left_behind(hoard: &Hoard) -> usize {
    let Some(keys) = &hoard.keys else { return 0 };
    right(hoard, |row| sealing::open(keys, &row.rest, Safeguards::all()).ok())
}

/// How many people's own answers `read` finds in the row that appeared when they answered.
fn right(hoard: &Hoard, read: impl Fn(&Row) -> Option<Answers>) -> usize {
    let rows = hoard.appeared();
    let hits = hoard.order.iter().zip(&rows);
    hits.filter(|(person, row)| read(row).as_ref().and_then(person_of) == Some(**person)).count()
}

/// The longest sealed row belongs to the longest comment, and so on.
fn matches_by_length(hoard: &Hoard) -> usize {
    let mut rows: Vec<(usize, usize)> =
        hoard.appeared().iter().zip(&hoard.order).map(|(row, person)| (row.rest.len(), *person)).collect();
    let mut comments: Vec<String> = hoard.after.comments.iter().map(text).collect();
    rows.sort_by_key(|(length, _)| *length);
    comments.sort_by_key(String::len);
    rows.iter().zip(&comments).filter(|((_, person), comment)| writer_of(comment) == Some(*person)).count()
}

/// Tries every order of the sealed rows, of each day's backup too, against every order of the closed ones, and keeps the
/// best.
fn matches_by_order(hoard: &Hoard) -> usize {
    let closed = [&hoard.after, hoard.backups.last().unwrap()].into_iter().flat_map(in_tables);
    let closed: Vec<Vec<usize>> = closed.map(|(_, order)| order).collect();
    let sealed = sealed_orders(hoard);
    sealed.iter().flat_map(|one| closed.iter().map(|other| in_step(one, other))).max().unwrap_or(0)
}

/// The people at the door, and those whose rows are in the tables and backups, in the order of the rows and of their hashes.
fn sealed_orders(hoard: &Hoard) -> Vec<Vec<usize>> {
    let left: BTreeMap<Vec<u8>, usize> =
        hoard.appeared().into_iter().map(|row| row.key).zip(hoard.order.iter().copied()).collect();
    let people = |seen: &Seen| -> Vec<usize> { seen.sealed.iter().map(|row| left[&row.key]).collect() };
    let last = hoard.before.last().unwrap();
    let rows = hoard.backups.iter().chain([last]).map(people);
    rows.chain([hoard.order.clone(), left.values().copied().collect()]).collect()
}

/// Whose closed answers and comments these are, as the tables keep them and by their keys.
fn in_tables(seen: &Seen) -> Vec<(&'static str, Vec<usize>)> {
    let both = |sort, rows: &[Row], of: fn(&Row) -> Option<usize>| {
        let mut by_key = rows.to_vec();
        by_key.sort_by(|a, b| a.key.cmp(&b.key));
        [(sort, rows.iter().filter_map(of).collect()), (sort, by_key.iter().filter_map(of).collect())]
    };
    let answers = both("answers", &seen.closed, owner);
    let comments = both("comments", &seen.comments, |row| writer_of(&text(row)));
    answers.into_iter().chain(comments).collect()
}

/// PostgreSQL writes into every row which transaction wrote it.
fn matches_by_transaction(hoard: &Hoard) -> usize {
    let mut hits = 0;
    for (person, row) in hoard.order.iter().zip(hoard.appeared()) {
        let same: Vec<&Row> =
            hoard.after.closed.iter().filter(|closed| closed.transaction == row.transaction).collect();
        if let [only] = same[..] {
            hits += usize::from(owner(only) == Some(*person));
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
    let rows = hoard.appeared();
    let hits = hoard.order.iter().zip(&rows);
    hits.filter(|(person, row)| hash(&hoard.launched.codes[**person]) == row.key).count()
}

fn joins_comments_to_answers(hoard: &Hoard) -> usize {
    let with_key = |key: &[u8]| hoard.after.closed.iter().find(|row| row.key == key);
    let comments = hoard.after.comments.iter();
    let joined = comments.filter(|row| with_key(&row.key).and_then(owner) == writer_of(&text(row)));
    joined.count()
}

/// What was sealed, in the files of the database, and whatever of it the backup after the close has.
fn finds_what_was_deleted(hoard: &Hoard) -> usize {
    let deleted: BTreeSet<&[u8]> =
        hoard.before.last().unwrap().sealed.iter().map(|row| row.key.as_slice()).collect();
    let found: BTreeSet<&[u8]> = hoard.raw.windows(32).filter(|bytes| deleted.contains(bytes)).collect();
    let backup = hoard.backups.last().unwrap();
    found.len() + backup.sealed.len() + backup.passes.len()
}

fn text(row: &Row) -> String {
    String::from_utf8(row.rest.clone()).unwrap()
}
