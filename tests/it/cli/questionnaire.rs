//! `halemark questionnaire check`, and a host's own folder of questionnaires.

use super::program::{Ended, run};
use std::fs;
use std::path::Path;

const PULSE: &str = include_str!("../../../config/questionnaires/pulse.toml");

fn check(folder: &Path, text: &str) -> Ended {
    fs::write(folder.join("own.toml"), text).unwrap();
    run(folder, &["questionnaire", "check", "own.toml"], &[])
}

#[test]
fn a_good_questionnaire_ends_with_nought_and_a_flawed_one_says_every_fault() {
    let folder = tempfile::tempdir().unwrap();
    let good = check(folder.path(), PULSE);
    assert!(
        good.is_ok && good.said.contains("5 items") && good.faults.is_empty(),
        "{}{}",
        good.said,
        good.faults
    );
    let flawed = PULSE
        .replace("code = \"breaks\"", "code = \"workload\"")
        .replace("answers = \"agree\"", "answers = \"agreed\"");
    let ended = check(folder.path(), &flawed);
    assert!(!ended.is_ok, "{}", ended.said);
    assert!(
        ended.said.contains("agreed") && ended.said.contains("Mend them and check again"),
        "{}",
        ended.said
    );
    let missing = run(folder.path(), &["questionnaire", "check", "nothing.toml"], &[]);
    assert!(!missing.is_ok && missing.said.contains("nothing.toml"), "{}{}", missing.said, missing.faults);
}

#[test]
fn a_flawed_questionnaire_in_the_hosts_folder_stops_the_start_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("config/questionnaires");
    fs::create_dir_all(&own).unwrap();
    fs::write(own.join("flawed.toml"), PULSE.replace("answers = \"agree\"", "answers = \"agreed\"")).unwrap();
    let settings = [("HALEMARK_MAIL_FILES", "true"), ("HALEMARK_LISTEN", "127.0.0.1:0")];
    let ended = run(folder.path(), &["serve", "--create"], &settings);
    assert!(!ended.is_ok && ended.faults.contains("flawed.toml"), "{}", ended.faults);
    assert!(!folder.path().join("data").exists(), "it stopped before it made anything");
}
