//! Packs: what reads, and everything that is said of what does not.

mod any_input;
mod keys_and_values;
mod remarks;
mod whole;

use std::fs;

use halemark::scheme::pack::{PackFile, check, check_dir, content_hash, read, read_dir};

use super::ladder::{CRITERIA, EDITION, file, ladder};
use crate::support::packs::{changed, said};

/// Every problem of the test pack with these texts, a line each.
fn problems(edition: &str, criteria: &str) -> Vec<String> {
    said(&check(vec![file("edition.toml", edition), file("low.toml", criteria)]))
}

/// The test pack's edition with one text put for another, which has to be there.
fn edition(from: &str, to: &str) -> String {
    changed(EDITION, from, to)
}

/// The test pack's criteria with one text put for another.
fn criteria(from: &str, to: &str) -> String {
    changed(CRITERIA, from, to)
}

/// One change to the edition makes exactly this one problem, said without its line.
fn assert_edition(from: &str, to: &str, says: &str) {
    assert_says(&problems(&edition(from, to), CRITERIA), "edition.toml", says);
}

/// One change to the criteria makes exactly this one problem, said without its line.
fn assert_criteria(from: &str, to: &str, says: &str) {
    assert_says(&problems(EDITION, &criteria(from, to)), "low.toml", says);
}

fn assert_says(found: &[String], file: &str, says: &str) {
    let told: Vec<&str> = found
        .iter()
        .map(|problem| {
            problem.strip_prefix(file).and_then(|rest| rest.split_once(": ")).map_or("", |it| it.1)
        })
        .collect();
    assert_eq!(told, [says], "\n{}", found.join("\n"));
}

#[test]
fn every_fault_of_every_file_is_found_in_one_run_with_its_line() {
    let edition = edition("rank = 1\n", "rank = 1\nterm = 24\nvisits = \"required\"\n");
    let one = criteria("code = \"low-1\"", "code = low-1");
    let (_, two) = CRITERIA.split_at(CRITERIA.rfind("[[criteria]]").expect("a last one"));
    let two = two.replace("\"high-1\"", "\"high-2\"").replace("\"high\"", "\"hihg\"");
    let files = vec![file("p/two.toml", &two), file("p/edition.toml", &edition), file("p/one.toml", &one)];
    let told: Vec<String> = check(files).problems.iter().map(ToString::to_string).collect();
    let expected = [
        "p/edition.toml:26: level low: `term` is a number without a unit; write the unit as well: \
         term = \"24 months\"",
        "p/edition.toml:27: level low: there is no key `visits`; did you mean `visit`?",
        "p/one.toml:3: is not TOML here: ",
        "p/two.toml:3: criterion high-2: `level` names the level hihg, which does not exist; did you mean high?",
    ];
    assert_eq!(told.len(), expected.len(), "{}", told.join("\n"));
    for (told, expected) in told.iter().zip(expected) {
        assert!(told.starts_with(expected), "{told}\nis not\n{expected}");
    }
}

#[test]
fn several_slips_in_the_toml_of_one_file_are_all_said() {
    let slipped = criteria("title = \"Desks are tidy\"", "title = Desks are tidy");
    let slipped = changed(&slipped, "number = 2", "number 2");
    let slipped = changed(&slipped, "title = \"Crumbs are swept up\"", "title = \"Crumbs are swept up");
    let slipped = changed(&slipped, "level = \"high\"", "level = \"hihg\"");
    let told = problems(EDITION, &slipped);
    let lines: Vec<&str> = told.iter().map(|told| told.split(": ").next().unwrap_or("")).collect();
    assert_eq!(lines, ["low.toml:7", "low.toml:14", "low.toml:27", "low.toml:35"], "{}", told.join("\n"));
}

#[test]
fn a_pack_without_its_edition_file_or_with_two_of_a_name_is_refused() {
    let message = read(vec![file("low.toml", CRITERIA)]).expect_err("it is refused").to_string();
    assert!(message.starts_with("edition.toml: is missing; it names the scheme"), "{message}");
    let message = read(vec![file("here/low.toml", CRITERIA)]).expect_err("it is refused").to_string();
    assert!(message.starts_with("here/edition.toml: is missing"), "{message}");
    let two =
        vec![file("a/edition.toml", EDITION), file("b/edition.toml", EDITION), file("low.toml", CRITERIA)];
    let message = read(two).expect_err("it is refused").to_string();
    assert!(message.contains("b/edition.toml: is there twice"), "{message}");
}

#[test]
fn a_pack_reads_from_a_folder_as_from_the_program() {
    let folder = tempfile::tempdir().expect("a folder");
    let refused = |folder: &std::path::Path| read_dir(folder).expect_err("it is refused").to_string();
    assert!(refused(folder.path()).contains("holds no .toml files"));
    fs::write(folder.path().join("edition.toml"), EDITION).expect("written");
    fs::write(folder.path().join("low.toml"), CRITERIA).expect("written");
    fs::write(folder.path().join("NOTES.md"), "not part of the pack").expect("written");
    assert_eq!(read_dir(folder.path()).expect("it reads"), ladder());
    assert!(refused(&folder.path().join("nowhere")).contains("nowhere: cannot be read: "));
    fs::create_dir(folder.path().join("more")).expect("made");
    let notices = check_dir(folder.path()).notices;
    assert!(notices.iter().any(|notice| notice.to_string().contains("more: is a folder and was not read")));
}

#[test]
fn a_file_that_is_not_utf_8_is_said_with_its_line_beside_the_faults_of_the_others() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("edition.toml"), edition("rank = 1\n", "rank = -1\n")).expect("written");
    fs::write(folder.path().join("low.toml"), b"# Caf\n# Caf\xe9\n").expect("written");
    let refusal = read_dir(folder.path()).expect_err("it is refused").to_string();
    assert!(refusal.contains("low.toml:2: is not UTF-8 text; save the file as UTF-8"), "{refusal}");
    assert!(refusal.contains("`rank` is -1; write a whole number from 0 to 250"), "{refusal}");
    assert_eq!(refusal.lines().count(), 2, "nothing is said of what the unread file may hold: {refusal}");
    fs::write(folder.path().join("edition.toml"), b"\xff").expect("written");
    let refusal = read_dir(folder.path()).expect_err("it is refused").to_string();
    assert!(!refusal.contains("is missing"), "{refusal}");
}

#[test]
fn the_hash_follows_the_content_and_not_the_files() {
    let hash = |files: Vec<PackFile>| content_hash(&read(files).expect("it reads")).expect("it hashes");
    let one = hash(vec![file("edition.toml", EDITION), file("low.toml", CRITERIA)]);
    let (low, high) = CRITERIA.split_at(CRITERIA.rfind("[[criteria]]").expect("a last one"));
    assert_eq!(one, hash(vec![file("x.toml", high), file("edition.toml", EDITION), file("y.toml", low)]));
    let windows = format!("\u{feff}{}", CRITERIA.replace('\n', "\r\n"));
    assert_eq!(one, hash(vec![file("edition.toml", EDITION), file("low.toml", &windows)]));
    let other = criteria("They shut", "Shut");
    assert_ne!(one, hash(vec![file("edition.toml", EDITION), file("low.toml", &other)]));
    assert_eq!(one.len(), 64);
}
