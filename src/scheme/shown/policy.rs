//! How a scheme handles a level, as rows of a list.

use serde_json::{Value, json};

use super::wording::{evidence, period};
use crate::platform::text::Text;
use crate::platform::web::Visit;
use crate::scheme::rules::{DecidedBy, Definition, Level, MovingUp, Period, Setting, Visit as Visits};

/// A setting, what it is called, and its value in words.
type Row = (Setting, &'static str, String);

/// The policy of a level: rows of `{key, value, own}`, where `own` says that the pack chose the value by itself.
pub(super) fn rows(visit: &Visit, definition: &Definition, level: &Level) -> Vec<Value> {
    let rows = times(visit, definition, level).into_iter().chain(judging(visit, level));
    let shown = rows.map(|(setting, key, value)| {
        json!({ "key": visit.say(&key.into()), "value": value, "own": level.is_own_choice(setting) })
    });
    shown.collect()
}

fn times(visit: &Visit, definition: &Definition, level: &Level) -> Vec<Row> {
    let policy = &level.policy;
    let aged = |key: &str, age: Period| visit.say(&Text::new(key).with("age", period(visit, age)));
    let term = match policy.term {
        Some(term) => period(visit, term),
        None => visit.say(&"scheme-policy-term-none".into()),
    };
    let mut rows = vec![(Setting::Term, "scheme-policy-term", term)];
    let optional = [
        (Setting::ReviewWindow, "scheme-policy-review-window", policy.review_window, "scheme-policy-around"),
        (Setting::WorkPeriod, "scheme-policy-work-period", policy.work_period, "scheme-policy-at-most"),
        (
            Setting::InterimUpdate,
            "scheme-policy-interim-update",
            policy.interim_update,
            "scheme-policy-every",
        ),
        (Setting::HnaAge, "scheme-policy-hna-age", policy.hna_age, "scheme-policy-no-older"),
    ];
    for (setting, key, age, said) in optional {
        rows.extend(age.map(|age| (setting, key, aged(said, age))));
    }
    if policy.term.is_some() && definition.levels.iter().any(|other| other.rank > level.rank) {
        let said = match policy.moving_up {
            MovingUp::RestartsTerm => "scheme-policy-restarts-term",
            MovingUp::KeepsTerm => "scheme-policy-keeps-term",
            MovingUp::EndsRenewal => "scheme-policy-ends-renewal",
        };
        rows.push((Setting::MovingUp, "scheme-policy-moving-up", visit.say(&said.into())));
    }
    rows
}

fn judging(visit: &Visit, level: &Level) -> Vec<Row> {
    let policy = &level.policy;
    let mut rows = Vec::new();
    if let Some(asked) = evidence(visit, policy.evidence) {
        rows.push((Setting::Evidence, "scheme-policy-evidence", asked));
    }
    if policy.decided_by != DecidedBy::Employer {
        let marks = Text::new("scheme-policy-marks-are").with("marks", policy.marks);
        rows.push((Setting::Marks, "scheme-policy-marks", visit.say(&marks)));
        let met_from = Text::new("scheme-policy-met-from-is").with("mark", policy.met_from_mark);
        rows.push((Setting::MetFromMark, "scheme-policy-met-from", visit.say(&met_from)));
    }
    let visits = match policy.visit {
        Visits::None => "scheme-policy-visit-none",
        Visits::Optional => "scheme-policy-visit-optional",
        Visits::Required => "scheme-policy-visit-required",
    };
    rows.push((Setting::Visit, "scheme-policy-visit", visit.say(&visits.into())));
    let decides = match policy.decided_by {
        DecidedBy::Employer => "scheme-policy-employer-decides",
        DecidedBy::Adviser => "scheme-policy-adviser-decides",
        DecidedBy::Assessor => "scheme-policy-assessor-decides",
        DecidedBy::Panel => "scheme-policy-panel-decides",
        DecidedBy::LocalThenRegional => "scheme-policy-region-decides",
    };
    rows.push((Setting::DecidedBy, "scheme-policy-decided-by", visit.say(&decides.into())));
    if matches!(policy.decided_by, DecidedBy::Panel | DecidedBy::LocalThenRegional) {
        let quorum = Text::new("scheme-policy-quorum-is").with("quorum", policy.quorum);
        rows.push((Setting::Quorum, "scheme-policy-quorum", visit.say(&quorum)));
    }
    rows
}
