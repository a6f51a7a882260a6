//! `halemark scheme`, as the author of a pack meets it.

use super::program::run;
use std::fs;
use std::path::Path;

const EDITION: &str = r#"label = "1"
source = "Made for tests"

[scheme]
slug = "tidy"
name = "Tidy Desk Award"
strap = "For tests"

[[standards]]
code = "desks"
title = "Desks"

[[levels]]
code = "low"
title = "Low"
rank = 1
visit = "required"

[[levels.pass]]
kind = "every"
"#;

const CRITERIA: &str = r#"[[criteria]]
code = "low-1"
level = "low"
number = 1
standard = "desks"
title = "Desks are tidy"
good_looks_like = "Nothing lies about."
"#;

fn pack(edition: &str, criteria: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("tidy")).unwrap();
    fs::write(folder.path().join("tidy/edition.toml"), edition).unwrap();
    fs::write(folder.path().join("tidy/low.toml"), criteria).unwrap();
    folder
}

#[test]
fn a_good_pack_is_said_to_be_good_with_what_the_program_does_not_run_yet() {
    let folder = pack(EDITION, CRITERIA);
    let ended = run(folder.path(), &["scheme", "check", "tidy"], &[]);
    assert!(ended.is_ok, "{}{}", ended.said, ended.faults);
    let lines: Vec<&str> = ended.said.lines().collect();
    assert_eq!(lines.len(), 3, "{}", ended.said);
    assert!(lines[0].starts_with("remark: tidy/edition.toml:17: level low: "), "{}", lines[0]);
    assert_eq!(lines[1], "Tidy Desk Award 1: 1 level, 1 standard, 1 criterion. No problems, 1 remark.");
    assert!(lines[2].starts_with("Content hash ") && lines[2].len() == 77, "{}", lines[2]);
}

#[test]
fn every_fault_of_every_file_is_said_in_one_run() {
    let edition = EDITION.replace("rank = 1\n", "rank = 1\nterm = \"24\"\nquroum = 2\n");
    let criteria =
        CRITERIA.replace("level = \"low\"", "level = \"lwo\"").replace("number = 1", "number = one");
    let folder = pack(&edition, &criteria);
    let ended = run(folder.path(), &["scheme", "check", "tidy"], &[]);
    assert!(!ended.is_ok, "{}", ended.said);
    for line in [
        "tidy/edition.toml:17: level low: `term` is \"24\", which has no unit; write term = \"24 months\"",
        "tidy/edition.toml:18: level low: there is no key `quroum`; did you mean `quorum`?",
        "tidy/low.toml:3: criterion low-1: `level` names the level lwo, which does not exist; did you mean low?",
        "tidy/low.toml:4: is not TOML here: ",
        "tidy: 4 problems. Mend them and check again.",
    ] {
        assert!(ended.said.lines().any(|said| said.starts_with(line)), "no line {line}\n{}", ended.said);
    }
    assert_eq!(ended.faults, "");
}

#[test]
fn a_folder_that_is_no_pack_is_said_to_be_none() {
    let folder = tempfile::tempdir().unwrap();
    let said = |dir: &str| {
        let ended = run(folder.path(), &["scheme", "check", dir], &[]);
        assert!(!ended.is_ok && ended.faults.is_empty(), "{}", ended.faults);
        ended.said
    };
    assert!(said("nowhere").starts_with("nowhere: cannot be read: "), "{}", said("nowhere"));
    assert!(said(".").starts_with(".: holds no .toml files; a pack is a folder with edition.toml"));
    fs::write(folder.path().join("odd.toml"), [0xff, 0xfe]).unwrap();
    assert!(
        said(".").starts_with("./odd.toml:1: is not UTF-8 text; save the file as UTF-8"),
        "{}",
        said(".")
    );
}

#[test]
fn every_shipped_pack_has_nothing_wrong() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut checked = 0;
    for scheme in fs::read_dir(project.join("config/schemes")).unwrap() {
        for edition in fs::read_dir(scheme.unwrap().path()).unwrap() {
            let dir = edition.unwrap().path();
            let ended = run(project, &["scheme", "check", dir.to_str().unwrap()], &[]);
            assert!(ended.is_ok, "{}", ended.said);
            checked += 1;
        }
    }
    assert!(checked > 0);
}
