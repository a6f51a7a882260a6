//! Packs that are refused, and why.

use std::fs;

use halemark::scheme::pack::{PackFile, content_hash, read, read_dir};

use super::ladder::{CRITERIA, EDITION, file, ladder};

fn refused(edition: &str, criteria: &str) -> String {
    read(vec![file("a/edition.toml", edition), file("a/low.toml", criteria)])
        .expect_err("it is refused")
        .to_string()
}

#[test]
fn a_misspelt_key_is_refused_by_name_of_file_and_key() {
    let message = refused(EDITION, &CRITERIA.replacen("allows_not_applicable", "allow_not_applicable", 1));
    assert!(message.starts_with("a/low.toml: "), "{message}");
    assert!(message.contains("allow_not_applicable"), "{message}");
    let message = refused(&EDITION.replacen("rank = 1", "rank = 1\nterm = 24", 1), CRITERIA);
    assert!(message.starts_with("a/edition.toml: ") && message.contains("term"), "{message}");
}

#[test]
fn a_duplicate_code_is_refused() {
    let message = refused(EDITION, &CRITERIA.replacen("low-2", "low-1", 1));
    assert!(
        message.contains("a/low.toml: criterion low-1: another criterion has the same code"),
        "{message}"
    );
}

#[test]
fn a_duplicate_code_in_two_files_names_both() {
    let files = vec![file("edition.toml", EDITION), file("one.toml", CRITERIA), file("two.toml", CRITERIA)];
    let message = read(files).expect_err("it is refused").to_string();
    assert!(message.contains("one.toml and two.toml: criterion low-1"), "{message}");
}

#[test]
fn a_criterion_of_a_missing_level_is_refused() {
    let message = refused(EDITION, &CRITERIA.replacen("level = \"high\"", "level = \"top\"", 1));
    assert!(message.contains("a/low.toml: criterion high-1: the level top does not exist"), "{message}");
    assert!(message.contains("a/edition.toml: level high: no criterion belongs to this level"), "{message}");
}

#[test]
fn levels_that_require_each_other_are_refused() {
    let message = refused(&EDITION.replacen("rank = 1", "rank = 1\nrequires = \"high\"", 1), CRITERIA);
    assert!(message.contains("level low: `requires` leads round in a circle"), "{message}");
    assert!(message.contains("level high: `requires` leads round in a circle"), "{message}");
}

#[test]
fn a_level_that_requires_nothing_known_is_refused() {
    let message = refused(&EDITION.replacen("requires = \"low\"", "requires = \"base\"", 1), CRITERIA);
    assert!(
        message.contains("level high: `requires` names the level base, which does not exist"),
        "{message}"
    );
}

#[test]
fn a_count_without_a_label_is_refused() {
    let message = refused(EDITION, &CRITERIA.replacen("label = \"Desks tidied\", ", "", 1));
    assert!(message.contains("missing field `label`"), "{message}");
    let message = refused(EDITION, &CRITERIA.replacen("Desks tidied", " ", 1));
    assert!(message.contains("criterion low-2: `count.label` is blank"), "{message}");
}

#[test]
fn a_number_is_shared_only_by_criteria_no_employer_can_both_have() {
    let gated = CRITERIA.replacen(
        "number = 1\n",
        "number = 3\nwhen = { fact = \"has_food_outlet\", is = false }\n",
        1,
    );
    assert!(read(vec![file("edition.toml", EDITION), file("low.toml", &gated)]).is_ok());
    let message = refused(EDITION, &CRITERIA.replacen("number = 1\n", "number = 3\n", 1));
    assert!(message.contains("criterion low-1 has the same number"), "{message}");
}

#[test]
fn a_mark_or_term_outside_what_makes_sense_is_refused() {
    let message =
        refused(&EDITION.replacen("rank = 1", "rank = 1\nmet_from_mark = 4\nterm_months = 0", 1), CRITERIA);
    assert!(message.contains("level low: `met_from_mark` has to be from 1 to 3"), "{message}");
    assert!(message.contains("level low: `term_months` has to be from 1 to 600"), "{message}");
}

#[test]
fn a_pack_without_its_edition_file_is_refused() {
    let message = read(vec![file("low.toml", CRITERIA)]).expect_err("it is refused").to_string();
    assert!(message.starts_with("edition.toml: is missing"), "{message}");
}

#[test]
fn a_pack_reads_from_a_folder_as_from_the_program() {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(read_dir(folder.path()).expect_err("it is empty").to_string().contains("holds no files"));
    fs::write(folder.path().join("edition.toml"), EDITION).expect("written");
    fs::write(folder.path().join("low.toml"), CRITERIA).expect("written");
    fs::write(folder.path().join("NOTES.md"), "not part of the pack").expect("written");
    assert_eq!(read_dir(folder.path()).expect("it reads"), ladder());
    assert!(read_dir(&folder.path().join("nowhere")).is_err());
}

#[test]
fn the_hash_follows_the_content_and_not_the_files() {
    let hash = |files: Vec<PackFile>| content_hash(&read(files).expect("it reads")).expect("it hashes");
    let one = hash(vec![file("edition.toml", EDITION), file("low.toml", CRITERIA)]);
    let (low, high) = CRITERIA.split_at(CRITERIA.rfind("[[criteria]]").expect("a last one"));
    assert_eq!(one, hash(vec![file("x.toml", high), file("edition.toml", EDITION), file("y.toml", low)]));
    assert_ne!(
        one,
        hash(vec![file("edition.toml", EDITION), file("low.toml", &CRITERIA.replace("They shut", "Shut"))])
    );
    assert_eq!(one.len(), 64);
}
