//! A host's own packs below `config/`: what stops the start, and what stands beside what.

use super::packs::ALL;
use super::program::{Ended, Serving, run};
use crate::support::client::Client;
use std::fs;
use std::path::Path;

/// A folder in which packs are written below `config/`.
fn folder_with(packs: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in packs {
        let path = folder.path().join("config").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn check_config(folder: &Path) -> Ended {
    run(folder, &["check-config"], &[])
}

/// The faults of packs below `config/`.
fn faults(packs: &[(&str, &str)]) -> String {
    let ended = check_config(folder_with(packs).path());
    assert_eq!(ended.is_ok, ended.faults.is_empty());
    ended.faults
}

#[test]
fn good_packs_of_every_kind_start_and_faulty_ones_stop_it_all_by_name() {
    let good: Vec<(String, &str)> =
        ALL.iter().map(|sample| (format!("{}/own.toml", sample.folder), sample.good)).collect();
    let good: Vec<(&str, &str)> = good.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    let folder = folder_with(&good);
    let ended = check_config(folder.path());
    assert!(ended.is_ok && ended.said.ends_with("Every setting is good.\n"), "{}", ended.faults);
    for sample in &ALL {
        let flawed = folder.path().join("config").join(sample.folder).join("own.toml");
        fs::write(flawed, sample.flawed()).unwrap();
    }
    let settings = [("HALEMARK_MAIL_FILES", "true"), ("HALEMARK_LISTEN", "127.0.0.1:0")];
    for command in [&["serve", "--create"][..], &["demo"], &["check-config"]] {
        let ended = run(folder.path(), command, &settings);
        assert_eq!(ended.code, Some(1), "{command:?}");
        for sample in &ALL {
            for (_, _, says) in sample.faults {
                let line = format!("halemark: config/{}/own.toml{says}", sample.folder);
                // Nobody can say what a list of topics has that cannot be read.
                let is_told = !says.contains("topic \"") && !says.contains("is no topic");
                assert_eq!(ended.faults.contains(&line), is_told, "{command:?}: {line}\n{}", ended.faults);
            }
        }
    }
    assert!(!folder.path().join("data").exists(), "it stopped before it made anything");
}

#[actix_web::test]
async fn what_a_host_wrote_is_on_the_pages_of_its_installation_beside_what_is_built_in() {
    let packs: Vec<(String, &str)> =
        ALL.iter().map(|sample| (format!("{}/own.toml", sample.folder), sample.good)).collect();
    let packs: Vec<(&str, &str)> = packs.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    let (folder, data) = (folder_with(&packs), tempfile::tempdir().unwrap());
    let settings = [("HALEMARK_MAIL_FILES", "true")];
    let serving = Serving::start_in(folder.path(), data.path(), &["serve"], &settings);
    let visitor = Client::new(&serving.address);
    let list = visitor.get("/questionnaires").await;
    assert!(list.says("Our pulse") && list.says("Five-question pulse"), "{}", list.text());
    assert!(visitor.get("/questionnaires/own-pulse").await.says("I had to rush"));
    let list = visitor.get("/directory").await;
    assert!(list.says("Heat") && list.says("Somebody to talk to."), "{}", list.text());
    assert!(list.says("Menopause"), "services of a topic the host's list leaves out are still found by it");
    let list = visitor.get("/directory?topic=menopause").await;
    assert!(!list.says("Somebody to talk to.") && !list.says("No services found"), "{}", list.text());
}

#[test]
fn two_packs_with_one_short_name_are_a_fault_that_names_both() {
    for sample in ALL.iter().filter(|sample| sample.folder != "topics") {
        let (first, second) = (format!("{}/a.toml", sample.folder), format!("{}/b.toml", sample.folder));
        let other = sample.good.replacen("slug = \"o", "slug = \"another-o", 1).replace("depot", "other");
        let other = other.replace("code = \"line\"", "code = \"other\"");
        assert_eq!(faults(&[(&first, sample.good), (&second, &other)]), "", "{}", sample.folder);
        let told = faults(&[(&first, sample.good), (&second, sample.good)]);
        let line = format!("halemark: config/{second}: has the slug ");
        assert!(told.lines().any(|said| said.starts_with(&line)), "{told}");
        assert!(told.contains(&format!("as config/{first} has; give each pack a slug of its own")), "{told}");
    }
}

#[test]
fn a_service_whose_code_another_pack_has_is_a_fault_that_names_both() {
    let sample = &ALL[3];
    let second = sample.good.replace("\"ours\"", "\"theirs\"");
    let told = faults(&[("directory/a.toml", sample.good), ("directory/b.toml", &second)]);
    let line = "halemark: config/directory/b.toml: has the code \"line\", as config/directory/a.toml has; ";
    assert!(told.starts_with(line), "{told}");
    let shipped = sample.good.replace("\"line\"", "\"nhs-111\"");
    let told = faults(&[("directory/a.toml", &shipped)]);
    assert!(told.contains("\"nhs-111\"") && told.contains("north-east.toml inside the program"), "{told}");
    let instead = shipped.replace("\"ours\"", "\"north-east\"");
    assert_eq!(faults(&[("directory/a.toml", &instead)]), "", "it takes the place of the shipped");
}

#[test]
fn one_list_of_topics_stands_at_a_time() {
    let (list, other) = (ALL[1].good, ALL[1].good.replace("own-topics", "other-topics"));
    assert_eq!(faults(&[("topics/a.toml", list)]), "");
    let told = faults(&[("topics/a.toml", list), ("topics/b.toml", &other)]);
    let says = "config/topics/b.toml: stands beside config/topics/a.toml, and one at a time is used; keep one of them";
    assert!(told.contains(says), "{told}");
}

#[test]
fn a_faulty_list_of_topics_is_told_alone_and_not_once_more_in_what_speaks_of_its_topics() {
    let list = &ALL[1];
    let speaks = [(2, "\"premises\""), (3, "\"stress\"")]
        .map(|(at, topic)| (ALL[at].folder, ALL[at].good.replace(topic, "\"heat\"")));
    let [(walkrounds, checklist), (directory, services)] = &speaks;
    let beside = |topics: &str| {
        faults(&[
            ("topics/own.toml", topics),
            (&format!("{walkrounds}/own.toml"), checklist),
            (&format!("{directory}/own.toml"), services),
        ])
    };
    assert_eq!(beside(list.good), "", "the list has that topic");
    let another = list.good.replace("\"heat\"", "\"cold\"");
    assert!(beside(&another).contains("\"heat\""), "a list without it is a fault of what speaks of it");
    let told = beside(&list.flawed());
    let lines: Vec<&str> = told.lines().collect();
    assert!(lines.iter().all(|line| line.contains("config/topics/own.toml")), "{told}");
    assert_eq!(lines.len(), list.faults.len(), "{told}");
}

#[test]
fn a_file_that_would_not_be_read_is_a_fault_and_a_folder_of_what_is_put_away_is_none() {
    let sample = &ALL[2];
    assert_eq!(faults(&[("walkrounds/away/flawed.toml", "slug = 3"), ("walkrounds/README.md", "x")]), "");
    let told = faults(&[("walkrounds/own.TOML", sample.good)]);
    assert!(told.contains("config/walkrounds/own.TOML: would not be read; a pack ends in .toml"), "{told}");
    let told = faults(&[("walkrounds", "a file where a folder is meant")]);
    assert!(told.contains("config/walkrounds: cannot be read: "), "{told}");
}
