//! Every text exists, is used, and is there in Welsh where the public reads it.

use super::files::{File, files, sources, templates};
use super::rust::string_literals;
use super::{assert_found, assert_none};
use std::collections::BTreeSet;

/// Beginnings of keys that are put together at run time (`sector-` and the sector's code, say), each with its reason.
/// A beginning stands literally in the sources or templates, and some key begins with it.
const FAMILIES: &[(&str, &str)] = &[
    ("role-", "a role, or its hint"),
    ("people-removal-title-", "what is removed: a role or an invitation"),
    ("people-removal-text-", "what is removed: a role or an invitation"),
    ("people-removal-button-", "what is removed: a role or an invitation"),
    ("evidence-kind-", "a file, a link or a note"),
    ("evidence-asked-", "why it is asked whether an item is still current"),
    ("evidence-state-", "what a library is narrowed to"),
    ("evidence-sort-", "the order of a library"),
    ("evidence-tag-", "what stands out of an item in a list"),
    ("assessments-evidence-", "why whoever judges cannot see an item"),
    ("evidence-suspicion-", "what seems to be personal data"),
    ("advocates-standing-", "where a health advocate stands"),
    ("advocates-then-", "what to do next about a health advocate"),
    ("application-status-", "where an application is"),
    ("answer-status-", "how far an answer is"),
    ("held-", "how close an assignment's day is"),
    ("message-by-", "the side a message comes from"),
    ("term-", "a word of the glossary, and what it means"),
    ("next-", "the next step of an application"),
    ("workbook-part-", "a part of an answer that a workbook changes"),
    ("scheme-kind-", "an award, a pledge or a prize"),
    ("employers-recovery-ended-", "how the search for a new lead ended"),
    ("notices-line-", "what somebody is told, by its kind"),
    ("notices-kind-", "a kind of notice, or its hint"),
    ("notices-choice-", "how to be told: once a day, at once, on the page"),
    ("campaigns-following-", "how a campaign stands to the needs assessment it names"),
    ("campaigns-pulse-new-", "on which side of a campaign a survey is planned"),
    ("campaigns-pulse-plan-", "on which side of a campaign a survey can be planned"),
    ("campaigns-shown-", "where a campaign stands, or which a list shows"),
    ("surveys-state-", "where a survey stands"),
    ("surveys-band-", "the band the answers of a survey are in"),
    ("surveys-poster-how-", "how people come to the questions of a survey"),
    ("counted-from-", "what of an employer a criterion counts"),
    ("counted-only-", "what a campaign needs to be counted"),
    ("needs-method-", "how people were asked"),
    ("needs-dimension-", "what people are counted by"),
    ("needs-group-", "a group of people that are counted"),
    ("needs-campaign-", "how far a campaign is that follows from an assessment"),
    ("needs-report-answer-", "what the employer answers to a suggestion"),
    ("needs-report-state-", "how far an action of the plan is"),
    ("needs-state-", "how far a needs assessment is"),
    ("needs-step-", "a step of a needs assessment"),
    ("needs-hint-", "what a step of a needs assessment is for"),
    ("needs-next-", "what to do in a step of a needs assessment"),
    ("needs-contents-", "what was written down in a needs assessment"),
    ("advising-needs-", "whose the next step of a needs assessment is"),
    ("needs-waits-", "what a step of a needs assessment waits for"),
    ("needs-status-", "where a step of a needs assessment stands"),
    ("respondent-more-", "how people come to the questions"),
    ("respondent-end-", "what came of sending answers"),
    ("scheme-ladder-", "how one level leads to the next"),
    ("surveys-limit-", "how people come to the questions of a survey"),
    ("results-goal-", "what can be said of the response a scheme hoped for"),
    ("results-rate-", "what a response rate is called"),
    ("results-limit-", "what results by this way of asking cannot tell"),
    ("results-csv-", "a column of the table of results"),
    ("directory-audience-", "whom a service is for"),
    ("questionnaires-limit-", "where a finding begins: of all answers, of each, of a mean"),
    ("board-answer-", "what the employer answers to a suggestion, on the board"),
    ("needs-answer-", "what the employer answers to a suggestion"),
    ("needs-suggestion-from-", "where a suggestion comes from"),
    ("finding-from-", "where a finding comes from"),
    ("finding-limit-", "a number of all beyond a limit: a mean or a share"),
    ("finding-group-", "a number of a group that stands out: a mean or a share"),
    ("finding-change-", "a number that changed between two surveys: a mean or a share"),
    ("plan-ended-on-", "when an action of a plan was done or given up"),
    ("plan-progress-", "how many actions of a plan stand how"),
    ("walkround-mark-", "how something on the premises was"),
];

/// Keys that the platform puts together from a name that stands alone in the sources: `Event::new("award-released")`
/// is shown as `event-award-released`. Beginning and end of the key; what is between them must be a literal.
const COMPOSED: [(&str, &str); 4] =
    [("event-", ""), ("notice-", ""), ("letter-", "-subject"), ("letter-", "-body")];

#[test]
fn every_text_that_is_named_exists_and_every_text_is_named() {
    let project = Project::read();
    assert_none("texts of locales/en are complete and used", &project.missing_and_unused(FAMILIES));
}

#[test]
fn the_public_pages_are_there_in_welsh() {
    let listed: Vec<&str> =
        include_str!("public_templates.txt").lines().filter(|line| !line.starts_with('#')).collect();
    assert_none("the texts of public pages exist in Welsh", &Project::read().not_in_welsh(&listed));
}

#[test]
fn the_checks_of_texts_can_fail() {
    let project = Project {
        english: keys(&[File::invented(
            "locales/en/a.ftl",
            "-brand = Halemark\n# note\nused = Used { inner }\n  .title = T\ninner = I\nevent-by-rust = R\nevent-sung = S\nunused = U\nsector-health = H\nsector-retail = R\nby-rust = { $n ->\n  [one] x\n *[other] y\n}\n",
        )]),
        welsh: keys(&[File::invented("locales/cy/a.ftl", "used = W\n")]),
        mentions: BTreeSet::from(["inner".to_owned()]),
        templates: vec![
            File::invented(
                "templates/a/show.html",
                "{{ \"used\" | t }} {{ t(key=\"absent\") }} {{ 'gone'|t(n=1) }}",
            ),
            File::invented("templates/a/list.html", "{{ t(n=1, key=\"used\") }}{{ \"used\" | title }}"),
        ],
        sources: vec![File::invented(
            "src/a/show.rs",
            "fn f() { text(\"by-rust\"); format!(\"sector-{}\", x); }",
        )],
    };
    let families = [("sector-", "the sector's code"), ("size-", "nothing is called so")];
    assert_found(
        &project.missing_and_unused(&families),
        &["show.html: absent", "show.html: gone", "event-sung", "unused", "size-"],
    );
    assert_found(&project.not_in_welsh(&["a/list.html"]), &[]);
    assert_found(
        &project.not_in_welsh(&["a/show.html", "a/gone.html"]),
        &["absent", "gone", "a/gone.html is gone"],
    );
}

struct Project {
    english: BTreeSet<String>,
    welsh: BTreeSet<String>,
    /// Keys that other texts refer to.
    mentions: BTreeSet<String>,
    templates: Vec<File>,
    sources: Vec<File>,
}

impl Project {
    fn read() -> Project {
        let (english, welsh) = (files("locales/en", &["ftl"]), files("locales/cy", &["ftl"]));
        let mentions = english.iter().flat_map(|file| references(&file.text)).collect();
        let (english, welsh) = (keys(&english), keys(&welsh));
        Project { english, welsh, mentions, templates: templates(), sources: sources() }
    }

    fn missing_and_unused(&self, families: &[(&str, &str)]) -> Vec<String> {
        let named = self
            .templates
            .iter()
            .flat_map(|file| named_keys(&file.text).into_iter().map(move |key| (file, key)));
        let missing = named.filter(|(_, key)| !self.english.contains(key));
        let mut violations: Vec<String> =
            missing.map(|(file, key)| format!("{}: {key} does not exist", file.path)).collect();

        let literals = self.literals();
        let in_family = |key: &str| families.iter().any(|(start, _)| key.starts_with(start));
        let is_composed = |key: &str| {
            let between = |(start, end): &(&str, &str)| key.strip_prefix(start)?.strip_suffix(end);
            COMPOSED.iter().filter_map(between).any(|name| literals.contains(name))
        };
        let is_used = |key: &String| {
            literals.contains(key) || self.mentions.contains(key) || in_family(key) || is_composed(key)
        };
        violations.extend(
            self.english.iter().filter(|key| !is_used(key)).map(|key| format!("{key} is used nowhere")),
        );

        let built = |start: &str| literals.iter().any(|literal| literal.contains(start));
        let known = |start: &str| self.english.iter().any(|key| key.starts_with(start));
        let stale = families.iter().filter(|(start, _)| !built(start) || !known(start));
        violations
            .extend(stale.map(|(start, _)| format!("{start} is no beginning of keys: take it off the list")));
        violations
    }

    fn not_in_welsh(&self, listed: &[&str]) -> Vec<String> {
        let mut violations = Vec::new();
        for name in listed {
            let Some(file) = self.templates.iter().find(|file| file.path == format!("templates/{name}"))
            else {
                violations.push(format!("{name} is gone: take it off the list"));
                continue;
            };
            let missing = named_keys(&file.text).into_iter().filter(|key| !self.welsh.contains(key));
            violations.extend(missing.map(|key| format!("{name}: {key} is not in locales/cy")));
        }
        violations
    }

    /// Every quoted text of the templates and the sources.
    fn literals(&self) -> BTreeSet<String> {
        let in_sources = self.sources.iter().flat_map(string_literals);
        let in_templates =
            self.templates.iter().flat_map(|file| quoted(&file.text).into_iter().map(|(_, text)| text));
        in_sources.chain(in_templates).collect()
    }
}

/// The keys of messages: what stands before `=` at the start of a line. Terms (`-brand`) and attributes are not keys.
pub(super) fn keys(files: &[File]) -> BTreeSet<String> {
    let lines = files.iter().flat_map(|file| file.text.lines());
    let starts = lines.filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
    starts.filter_map(|line| line.split_once('=')).map(|(key, _)| key.trim().to_owned()).collect()
}

/// What texts refer to: `{ other-key }`.
fn references(text: &str) -> Vec<String> {
    let placeables =
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(inside, _)| inside.trim());
    placeables
        .filter(|inside| inside.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c)))
        .map(str::to_owned)
        .collect()
}

/// The keys a template names: `"key" | t` and `t(key="key")`.
pub(super) fn named_keys(text: &str) -> BTreeSet<String> {
    let is_named = |end: usize, start: usize| {
        let after = text[end..].trim_start().strip_prefix('|').map(str::trim_start).unwrap_or_default();
        let filtered = after
            .strip_prefix('t')
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'));
        filtered || is_argument_of_t(&text[..start])
    };
    let texts = quoted(text).into_iter().filter(|(start, quoted)| is_named(start + quoted.len() + 2, *start));
    texts.map(|(_, quoted)| quoted).collect()
}

/// True when `before` ends in `t(key=` or `t(other=1, key=`.
fn is_argument_of_t(before: &str) -> bool {
    let Some(call) =
        before.trim_end().strip_suffix('=').map(str::trim_end).and_then(|b| b.strip_suffix("key"))
    else {
        return false;
    };
    let Some((function, _)) = call.rsplit_once('(') else { return false };
    function.strip_suffix('t').is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

/// The quoted texts inside `{{ … }}` and `{% … %}`, with where their opening quote is.
fn quoted(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_tag(text, at) {
        let mut inside = start;
        while let Some(sign) = text[inside..].chars().next() {
            if text[inside..].starts_with("}}") || text[inside..].starts_with("%}") {
                break;
            }
            let closing = (sign == '"' || sign == '\'').then(|| text[inside + 1..].find(sign)).flatten();
            if let Some(length) = closing {
                found.push((inside, text[inside + 1..inside + 1 + length].to_owned()));
                inside += length + 2;
            } else {
                inside += sign.len_utf8();
            }
        }
        at = inside.max(start + 1);
    }
    found
}

fn next_tag(text: &str, from: usize) -> Option<usize> {
    let (expression, statement) = (text[from..].find("{{"), text[from..].find("{%"));
    let first = expression.into_iter().chain(statement).min()?;
    Some(from + first + 2)
}
