//! A finding in words: what it says, and the rule it was drawn by, for whoever wants to check it.

mod facts;

use serde_json::{Value, json};

use crate::needs::rules::{Beyond, Detail, Finding, Measured, Reference, Told, Unit};
use crate::platform::text::Text;
use crate::platform::web::{Visit, filters};

/// A finding as templates show it: `id`, `version`, `source`, `topic`, `text`, `facts` (short ones), `interval`,
/// `reference`, `note`, `rule` (sentences), `is_own_mark`, `is_better`, `left_out`, `is_outdated`.
pub fn told(visit: &Visit, finding: &Finding) -> Value {
    let rule: Vec<String> = rule(visit, &finding.detail).iter().map(|text| visit.say(text)).collect();
    json!({
        "id": finding.id,
        "version": finding.version,
        "source": finding.source.as_str(),
        "topic": finding.topic,
        "text": visit.say(&says(visit, &finding.detail)),
        "facts": facts::facts(visit, &finding.detail).iter().map(|text| visit.say(text)).collect::<Vec<_>>(),
        "interval": facts::interval(&finding.detail).map(|text| visit.say(&text)),
        "reference": facts::reference(&finding.detail),
        "note": note(&finding.detail),
        "rule": rule,
        "is_own_mark": is_own_mark(&finding.detail),
        "is_better": matches!(finding.detail, Detail::Change { is_better: true, .. }),
        "left_out": finding.left_out,
        "is_outdated": finding.is_outdated,
    })
}

/// What it says, in a sentence.
fn says(visit: &Visit, detail: &Detail) -> Text {
    match detail {
        Detail::Limit { of, told, .. } => value(asked(visit, of, "finding-limit-"), of, told),
        Detail::Group { of, told, group, .. } => {
            value(asked(visit, of, "finding-group-"), of, told).with("group", group.clone())
        }
        Detail::Change { of, before, now, .. } => asked(visit, of, "finding-change-")
            .with("before", number(of.unit, *before))
            .with("now", number(of.unit, *now)),
        Detail::Observation { site, item, is_problem, .. } => Text::new("finding-observation")
            .with("mark", if *is_problem { "problem" } else { "better" })
            .with("item", item.clone())
            .with("site", site.clone()),
        Detail::Theme { is_strong, .. } => {
            Text::new("finding-theme").with("weight", if *is_strong { "strong" } else { "some" })
        }
        Detail::Own { .. } => Text::new("finding-own"),
    }
}

/// The words somebody wrote, where there are some.
fn note(detail: &Detail) -> Option<&str> {
    match detail {
        Detail::Observation { note, .. } => Some(note.as_str()),
        Detail::Theme { summary, .. } => Some(summary.as_str()),
        Detail::Own { text } => Some(text.as_str()),
        Detail::Limit { .. } | Detail::Group { .. } | Detail::Change { .. } => None,
    }
    .filter(|text| !text.is_empty())
}

/// The message of this beginning for a mean or a share.
fn asked(visit: &Visit, of: &Measured, start: &str) -> Text {
    Text::new(format!("{start}{}", unit(of)))
        .with("question", of.question.clone())
        .with("answers", counted(visit, &of.answers))
}

/// The answers that are counted together, each in its own quotation marks.
fn counted(visit: &Visit, answers: &[String]) -> String {
    let quoted = |answer: &String| visit.say(&Text::new("finding-answer").with("answer", answer.as_str()));
    let quoted: Vec<String> = answers.iter().map(quoted).collect();
    match quoted.as_slice() {
        [before @ .., last] if !before.is_empty() => {
            let or = Text::new("finding-answers").with("before", before.join(", "));
            visit.say(&or.with("last", last.as_str()))
        }
        few => few.concat(),
    }
}

fn value(text: Text, of: &Measured, told: &Told) -> Text {
    let bound = match (told.is_bound, of.beyond) {
        (false, _) => "none",
        (true, Beyond::From) => "from",
        (true, Beyond::Below) => "below",
    };
    text.with("bound", bound).with("value", number(of.unit, told.value))
}

/// How it was drawn, sentence by sentence.
fn rule(visit: &Visit, detail: &Detail) -> Vec<Text> {
    let day = |day| filters::date(visit.lang, day);
    match detail {
        Detail::Limit { of, told, limit, reference } => {
            let mut rule = vec![limited(of, *limit), certain(of, told)];
            rule.extend(compared(reference));
            rule.extend(source(of));
            rule
        }
        Detail::Group { of, told, all, limit, by, reference, .. } => {
            let all = Text::new("finding-rule-group").with("by", by.clone()).with("all", percent(of, *all));
            let mut rule = vec![limited(of, *limit), certain(of, told), all];
            rule.extend(compared(reference));
            rule.extend(source(of));
            rule
        }
        Detail::Change { of, before_n, n, difference, low, high, earlier, .. } => {
            let signed = |number: f64| format!("{number:+.*}", decimals(of.unit));
            let change = Text::new("finding-rule-change")
                .with("difference", signed(*difference))
                .with("low", signed(*low))
                .with("high", signed(*high))
                .with("before", *before_n)
                .with("count", *n);
            let mut rule = vec![change];
            rule.extend(earlier.as_ref().map(|earlier| {
                Text::new("finding-rule-earlier")
                    .with("survey", earlier.title.as_str())
                    .with("day", day(earlier.released_on))
            }));
            rule.extend(source(of));
            rule
        }
        Detail::Observation { walked_on, .. } => {
            vec![Text::new("finding-rule-walkround").with("day", day(*walked_on))]
        }
        Detail::Theme { held_on, people, .. } => {
            vec![Text::new("finding-rule-theme").with("day", day(*held_on)).with("count", *people)]
        }
        Detail::Own { .. } => vec![Text::new("finding-rule-own")],
    }
}

fn limited(of: &Measured, limit: f64) -> Text {
    let beyond = match of.beyond {
        Beyond::From => "from",
        Beyond::Below => "below",
    };
    let limit =
        if of.unit == Unit::Percent { format!("{}%", number(of.unit, limit)) } else { limit.to_string() };
    Text::new("finding-rule-limit").with("beyond", beyond).with("limit", limit)
}

/// Where the limit comes from, as a sentence, where anybody says so.
fn compared(reference: &Reference) -> Option<Text> {
    reference.cited().map(|of| Text::new("finding-rule-reference").with("reference", of))
}

/// Whether there is a limit, and it is the own mark of whoever wrote the questions.
fn is_own_mark(detail: &Detail) -> bool {
    matches!(
        detail,
        Detail::Limit { reference: Reference::OwnMark, .. }
            | Detail::Group { reference: Reference::OwnMark, .. }
    )
}

/// How many answered, and how uncertain the number is.
fn certain(of: &Measured, told: &Told) -> Text {
    match told.interval {
        Some((low, high)) => Text::new("finding-rule-interval")
            .with("low", percent(of, low))
            .with("high", percent(of, high))
            .with("count", told.n),
        None => Text::new("finding-rule-bound").with("count", told.n),
    }
}

fn source(of: &Measured) -> Vec<Text> {
    let survey = Text::new("finding-rule-survey").with("survey", of.survey.clone());
    let pool = (of.employers > 1).then(|| Text::new("finding-rule-pool").with("count", of.employers));
    std::iter::once(survey).chain(pool).collect()
}

fn percent(of: &Measured, value: f64) -> String {
    match of.unit {
        Unit::Percent => format!("{}%", number(of.unit, value)),
        Unit::Mean => number(of.unit, value),
    }
}

fn number(unit: Unit, value: f64) -> String {
    format!("{value:.*}", decimals(unit))
}

fn decimals(unit: Unit) -> usize {
    match unit {
        Unit::Percent => 0,
        Unit::Mean => 1,
    }
}

fn unit(of: &Measured) -> &'static str {
    match of.unit {
        Unit::Percent => "percent",
        Unit::Mean => "mean",
    }
}
