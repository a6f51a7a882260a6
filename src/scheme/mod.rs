//! Award schemes as data: packs, editions, criteria, and the rules that judge.
//!
//! Words: a *scheme* (BHAWA) is run by *editions* ("2025"); a *pack* is the folder of TOML an edition is read from
//! (`config/schemes/<scheme>/<edition>/`, `docs/SCHEME-PACKS.md`); an edition has *levels* (Bronze), a level has
//! *rules* over *criteria*, a criterion belongs to a *standard*.
//!
//! Invariants:
//! - A published edition is a frozen [`Definition`]; an application keeps the one it started under.
//! - Code knows kinds of rule, never a scheme's name.
//! - How one criterion stands is decided in `rules/standing.rs`, what a rule makes of it in `rules/judging/`; what
//!   "not applicable" means has no other home.
//! - The same definition and [`Inputs`] always give the same [`Evaluation`].

pub mod actions;
mod forms;
mod glossary;
pub mod pack;
mod questions;
mod readiness;
pub mod rules;
mod show;
mod shown;
mod store;

use crate::platform::web::Route;

pub use rules::{
    ApplicationDifference, Asks, Bundle, Change, ChangedCriterion, Code, CodeRefusal, Condition, Counted,
    Counter, CounterName, Criterion, CriterionCode, CriterionPart, DecidedBy, Definition, Derivation,
    Divergence, Earning, Evaluation, EvidenceAsked, FactName, Facts, Finding, Inputs, Ladder, Level,
    LevelCode, LevelPart, LevelVerdict, Link, LostReading, Mark, Measure, MovingUp, NotApplicableClaim,
    Outcome, Period, Policy, Prize, Range, Reading, Readings, Recognition, Replayed, ResponseGoal, Role,
    Rule, Says, Scheme, SchemeKind, SchemeSlug, Setting, Source, Standard, StandardCode, StandardStanding,
    Standing, Status, TERMS, Term, Threshold, Track, TrackCode, UnknownMark, UnknownStatus, Visit, Way,
    WaysUp, Why, Wording, difference, evaluate, evaluate_level, evidence_asked, replay, sentence, standing,
    standing_text, ways_up, words_used,
};

pub use shown::{
    edition_address, question_set, response_goals, shown_derivation, shown_gaps, shown_standards,
    side_by_side,
};
pub use store::{
    Edition, EditionSummary, SchemeSummary, find_offered_edition, find_response_goal, get_current_edition,
    get_edition, get_edition_id, get_frozen, get_scheme, get_scheme_by_id, is_offered, list_editions,
    list_full_editions, list_schemes, names_apart,
};

/// The routes of this slice. All are public.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/glossary" => glossary::show,
        GET "/schemes/{slug}" => show::show,
        GET "/schemes/{slug}/questions" => questions::show,
        GET "/schemes/{slug}/readiness" => readiness::show,
        POST "/schemes/{slug}/readiness" => readiness::answer,
        GET "/schemes/{slug}/editions/{label}" => questions::show_edition,
    ]
}
