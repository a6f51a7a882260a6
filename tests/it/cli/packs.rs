//! `halemark questionnaire|topics|checklist|directory check`, as the author of a pack meets it.

mod samples;

use super::program::{Ended, run};
pub use samples::{ALL, CHECKLIST, DIRECTORY, Sample, TOPICS};
use std::fs;
use std::path::Path;

fn check(folder: &Path, sample: &Sample, file: &str) -> Ended {
    run(folder, &[sample.command, "check", file], &[])
}

#[test]
fn a_good_pack_ends_with_nought_and_a_line_of_what_it_holds() {
    let folder = tempfile::tempdir().unwrap();
    for sample in &ALL {
        fs::write(folder.path().join("own.toml"), sample.good).unwrap();
        let ended = check(folder.path(), sample, "own.toml");
        assert_eq!((ended.code, ended.faults.as_str()), (Some(0), ""), "{}: {}", sample.command, ended.said);
        assert_eq!(ended.said.lines().last(), Some(sample.praise));
    }
}

#[test]
fn a_flawed_pack_ends_with_one_and_every_fault_at_its_line() {
    let folder = tempfile::tempdir().unwrap();
    for sample in &ALL {
        fs::write(folder.path().join("own.toml"), sample.flawed()).unwrap();
        let ended = check(folder.path(), sample, "own.toml");
        assert_eq!((ended.code, ended.faults.as_str()), (Some(1), ""), "{}: {}", sample.command, ended.said);
        for (_, _, says) in sample.faults {
            let line = format!("own.toml{says}");
            assert!(ended.said.lines().any(|said| said.starts_with(&line)), "no {line}\n{}", ended.said);
        }
        let count = "own.toml: 2 problems. Mend them and check again.\n";
        assert!(ended.said.ends_with(count), "no fault is said that is none: {}", ended.said);
    }
}

#[test]
fn a_file_that_is_not_there_is_a_folder_or_is_no_text_ends_with_one_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("kept")).unwrap();
    fs::write(folder.path().join("odd.toml"), [b'a', b'\n', 0xff]).unwrap();
    for sample in &ALL {
        for (file, says) in [
            ("none/own.toml", "none/own.toml: cannot be read: "),
            ("kept", "kept: cannot be read: "),
            ("odd.toml", "odd.toml:2: is not UTF-8 text; save the file as UTF-8"),
        ] {
            let ended = check(folder.path(), sample, file);
            assert_eq!((ended.code, ended.faults.as_str()), (Some(1), ""), "{}: {file}", sample.command);
            assert!(ended.said.starts_with(says), "{}: {}", sample.command, ended.said);
        }
    }
}

#[test]
fn what_speaks_of_topics_is_checked_with_the_hosts_own_list() {
    let folder = tempfile::tempdir().unwrap();
    let check = |index: usize, topic: &str| {
        let sample: &Sample = &ALL[index];
        let text = sample.good.replace("\"stress\"", "\"heat\"").replace("\"premises\"", "\"heat\"");
        fs::write(folder.path().join("own.toml"), text.replace("\"heat\"", topic)).unwrap();
        check(folder.path(), sample, "own.toml")
    };
    let remark = "remark: own.toml: its concerns name the topic \"heat\", which no list of topics has";
    assert!(check(0, "\"heat\"").said.starts_with(remark), "a remark: {}", check(0, "\"heat\"").said);
    assert!(!check(2, "\"heat\"").is_ok && !check(3, "\"heat\"").is_ok);
    fs::create_dir_all(folder.path().join("config/topics")).unwrap();
    fs::write(folder.path().join("config/topics/own.toml"), ALL[1].good).unwrap();
    assert!(!check(0, "\"heat\"").said.contains("remark"), "{}", check(0, "\"heat\"").said);
    assert!(check(2, "\"heat\"").is_ok && check(3, "\"heat\"").is_ok, "{}", check(2, "\"heat\"").said);
    assert!(!check(2, "\"moon\"").is_ok, "not every code is known now");
}

#[test]
fn every_shipped_pack_has_nothing_wrong() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    for sample in &ALL {
        let files = fs::read_dir(project.join("config").join(sample.folder)).unwrap();
        let files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
        assert!(!files.is_empty(), "{}", sample.folder);
        for file in files {
            let ended = check(Path::new("/"), sample, file.to_str().unwrap());
            assert!(ended.is_ok && !ended.said.contains("no list of topics has"), "{}", ended.said);
        }
    }
}
