//! The words of a pack, and what each means. Facts and sizes are in the order their rules list them.

use crate::platform::packs::Choice;
use crate::scheme::rules::{
    DecidedBy, Earning, FactName, Ladder, Measure, MovingUp, Role, SchemeKind, Setting, Visit,
};

impl Choice for SchemeKind {
    const WORDS: &'static [(&'static str, Self)] =
        &[("award", Self::Award), ("pledge", Self::Pledge), ("prize", Self::Prize)];
}

impl Choice for Ladder {
    const WORDS: &'static [(&'static str, Self)] =
        &[("sequential", Self::Sequential), ("open", Self::Open), ("early-upload", Self::EarlyUpload)];
}

impl Choice for Measure {
    const WORDS: &'static [(&'static str, Self)] =
        &[("headcount", Self::Headcount), ("fte", Self::Fte), ("people_in_scope", Self::PeopleInScope)];
}

impl Choice for FactName {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("has_food_outlet", Self::HasFoodOutlet),
        ("has_recognised_union", Self::HasRecognisedUnion),
        ("has_visitors", Self::HasVisitors),
    ];
}

impl Choice for MovingUp {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("restarts-term", Self::RestartsTerm),
        ("keeps-term", Self::KeepsTerm),
        ("ends-renewal", Self::EndsRenewal),
    ];
}

impl Choice for Visit {
    const WORDS: &'static [(&'static str, Self)] =
        &[("none", Self::None), ("optional", Self::Optional), ("required", Self::Required)];
}

impl Choice for DecidedBy {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("employer", Self::Employer),
        ("adviser", Self::Adviser),
        ("assessor", Self::Assessor),
        ("panel", Self::Panel),
        ("local-then-regional", Self::LocalThenRegional),
    ];
}

impl Choice for Setting {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("criteria", Self::Criteria),
        ("pass", Self::Pass),
        ("term", Self::Term),
        ("review_window", Self::ReviewWindow),
        ("work_period", Self::WorkPeriod),
        ("interim_update", Self::InterimUpdate),
        ("hna_age", Self::HnaAge),
        ("evidence", Self::Evidence),
        ("moving_up", Self::MovingUp),
        ("marks", Self::Marks),
        ("met_from_mark", Self::MetFromMark),
        ("visit", Self::Visit),
        ("quorum", Self::Quorum),
        ("decided_by", Self::DecidedBy),
    ];
}

impl Choice for Role {
    const WORDS: &'static [(&'static str, Self)] = &[("mandatory", Self::Mandatory), ("pool", Self::Pool)];
}

impl Choice for Earning {
    const WORDS: &'static [(&'static str, Self)] = &[("weight", Self::Weight), ("mark", Self::Mark)];
}
