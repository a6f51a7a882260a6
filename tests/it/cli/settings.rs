//! Settings, as an operator meets them.

use super::program::run;
use halemark::platform::config::SETTINGS;

#[test]
fn check_config_explains_every_setting_and_where_it_came_from() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("config")).unwrap();
    std::fs::write(folder.path().join("config/own.toml"), "session_hours = 3\nlog = \"debug\"\n").unwrap();
    let ended = run(folder.path(), &["check-config"], &[("HALEMARK_LOG", "warn")]);
    assert!(ended.is_ok, "{}", ended.faults);
    for setting in SETTINGS {
        for part in [format!("{} = ", setting.name), setting.env.to_owned(), setting.about.to_owned()] {
            assert!(ended.said.contains(&part), "{part} is not in\n{}", ended.said);
        }
    }
    assert_eq!(source_of(&ended.said, "session_hours = 3"), "config/own.toml");
    assert!(source_of(&ended.said, "log = warn").contains("environment"), "{}", ended.said);
    assert!(source_of(&ended.said, "upload_limit_mb = 25").contains("default"), "{}", ended.said);
}

#[test]
fn check_config_shows_no_secret() {
    let folder = tempfile::tempdir().unwrap();
    let secrets = [
        ("DATABASE_URL", "postgres://hale:s3cret@db.example.org/halemark"),
        ("HALEMARK_SMTP_URL", "smtps://hale:s3cret@mail.example.org:465"),
    ];
    let ended = run(folder.path(), &["check-config"], &secrets);
    assert!(ended.is_ok, "{}", ended.faults);
    assert!(!ended.said.contains("s3cret"), "{}", ended.said);
    assert!(source_of(&ended.said, "smtp_url = (set, not shown)").contains("environment"), "{}", ended.said);
}

#[test]
fn a_wrong_setting_stops_every_command_and_is_named_with_what_it_should_be() {
    let folder = tempfile::tempdir().unwrap();
    let wrong = [("HALEMARK_LISTEN", "everywhere"), ("HALEMARK_SESSION_HOURS", "soon")];
    for command in ["check-config", "serve", "demo"] {
        let ended = run(folder.path(), &[command], &wrong);
        assert!(!ended.is_ok, "{command} started");
        for part in ["HALEMARK_LISTEN", "127.0.0.1:8080", "HALEMARK_SESSION_HOURS", "1 to 168"] {
            assert!(ended.faults.contains(part), "{command} does not say {part}:\n{}", ended.faults);
        }
    }
    assert!(!folder.path().join("data").exists(), "a wrong setting left something behind");
}

#[test]
fn a_setting_that_does_not_exist_is_refused_with_its_file() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("config")).unwrap();
    std::fs::write(folder.path().join("config/own.toml"), "sesion_hours = 3\n").unwrap();
    let ended = run(folder.path(), &["serve"], &[]);
    assert!(!ended.is_ok);
    assert!(ended.faults.contains("config/own.toml: there is no setting sesion_hours"), "{}", ended.faults);
}

/// The words after "from" under a line of the explanation.
fn source_of<'a>(said: &'a str, line: &str) -> &'a str {
    let mut lines = said.lines().skip_while(|found| *found != line);
    assert!(lines.next().is_some(), "no line {line:?} in\n{said}");
    let source = lines.next().and_then(|next| next.trim().strip_prefix("from ")?.split(';').next());
    source.unwrap_or_else(|| panic!("no source under {line:?} in\n{said}"))
}
