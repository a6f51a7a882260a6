//! What `docs/QUESTIONNAIRES.md`, `docs/NEEDS-PACKS.md` and `docs/DIRECTORY.md` tell a host, done as they say.

use super::program::run;
use std::fs;

const QUESTIONNAIRES: &str = include_str!("../../../docs/QUESTIONNAIRES.md");
const NEEDS: &str = include_str!("../../../docs/NEEDS-PACKS.md");
const DIRECTORY: &str = include_str!("../../../docs/DIRECTORY.md");

/// The texts of the fenced blocks of this kind.
fn blocks(document: &str, kind: &str) -> Vec<String> {
    let pieces = document.split("```").skip(1).step_by(2);
    let of_kind = pieces.filter_map(|piece| piece.split_once('\n')).filter(|(is, _)| *is == kind);
    of_kind.map(|(_, text)| text.to_owned()).collect()
}

/// The files the documents write, each with the command that checks it.
fn written() -> Vec<(&'static str, &'static str, String)> {
    let places = [
        ("questionnaire", "config/questionnaires/my-pulse.toml", QUESTIONNAIRES, 0),
        ("topics", "config/topics/our-topics.toml", NEEDS, 0),
        ("checklist", "config/walkrounds/depot.toml", NEEDS, 1),
        ("directory", "config/directory/tyneside.toml", DIRECTORY, 0),
    ];
    let text = |document: &str, at: usize| blocks(document, "toml").remove(at);
    places.into_iter().map(|(command, file, document, at)| (command, file, text(document, at))).collect()
}

#[test]
fn the_packs_of_the_documents_check_and_start_together_and_the_commands_print_what_they_say() {
    let all: usize = [QUESTIONNAIRES, NEEDS, DIRECTORY].iter().map(|of| blocks(of, "toml").len()).sum();
    assert_eq!(all, written().len(), "every example is tried");
    let folder = tempfile::tempdir().unwrap();
    let mut said = Vec::new();
    for (command, file, text) in written() {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        let ended = run(folder.path(), &[command, "check", file], &[]);
        assert!(ended.is_ok, "{file}: {}{}", ended.said, ended.faults);
        said.extend(ended.said.lines().map(str::to_owned));
    }
    let printed = [QUESTIONNAIRES, NEEDS].into_iter().flat_map(|of| blocks(of, "printed"));
    let printed: Vec<String> = printed.map(|text| text.trim().to_owned()).collect();
    assert_eq!(printed.len(), 3);
    for line in printed {
        assert!(said.contains(&line), "{line} is not among {said:#?}");
    }
    let ended = run(folder.path(), &["check-config"], &[]);
    assert!(ended.is_ok, "{}", ended.faults);
}

#[test]
fn the_lines_of_concerns_in_the_document_can_be_written_where_it_says() {
    let lines = blocks(QUESTIONNAIRES, "lines").remove(0);
    let of = |what: &str| lines.lines().filter(|line| line.contains(what)).collect::<Vec<_>>();
    let (likert, scale, ranking) = (of("choices ="), of("# of a scale"), of("# of a ranking"));
    assert_eq!((likert.len(), scale.len(), ranking.len(), lines.lines().count()), (2, 1, 1, 4));
    for line in likert {
        let text = pack(line, "", "");
        assert_eq!(check(&text), "all 1: 1 page, 2 items, 1 scale, 0 breakdowns, 1 language. No problems.\n");
    }
    let text = pack("", ranking[0], scale[0]);
    assert_eq!(check(&text), "all 1: 1 page, 2 items, 1 scale, 0 breakdowns, 1 language. No problems.\n");
    assert!(check(&pack("", "", &scale[0].replace("below", "beneath"))).contains("`beneath`"), "it is read");
}

#[test]
fn the_document_names_every_code_of_the_built_in_topics() {
    for topic in &halemark::topics::pack::shipped().unwrap().topics {
        assert!(NEEDS.contains(&format!("`{}`", topic.code)), "{}", topic.code);
    }
}

fn check(text: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("all.toml"), text).unwrap();
    run(folder.path(), &["questionnaire", "check", "all.toml"], &[]).said
}

/// A questionnaire with a line more in its first item, in its ranking and in its scale.
fn pack(likert: &str, ranking: &str, scale: &str) -> String {
    let marks: Vec<String> = (1..=5).map(|mark| format!("{{ mark = {mark}, text = \"{mark}\" }}")).collect();
    format!(
        r#"slug = "all"
version = "1"
title = "All"
purpose = "To be tried."
languages = [{{ code = "en", status = "original" }}]
[source]
citation = "Us"
licence = "Ours"
validated = false
[[pages]]
title = "All"
[[pages.items]]
code = "rush"
text = "I rush"
kind = "likert"
choices = [{}]
{likert}
[[pages.items]]
code = "wish"
text = "What do you want?"
kind = "ranking"
most = 1
choices = [{{ code = "sleep", text = "Sleep" }}, {{ code = "food", text = "Food" }}]
{ranking}
[[scales]]
code = "pace"
title = "Pace"
items = ["rush"]
least = 1
{scale}
"#,
        marks.join(", ")
    )
}
