//! Award schemes as data: packs, editions, criteria, and the rules that judge them.
//!
//! Words: a *scheme* (BHAWA) is run by *editions* ("2025"); a *pack* is the folder of TOML an edition is read from
//! (`config/schemes/<scheme>/<edition>/`); an edition has *levels* (Bronze), a level has *criteria*.
//!
//! Invariants:
//! - A published edition is a frozen [`Definition`]; an application keeps the one it started under.
//! - What "not applicable" means is decided in `rules/standing.rs` and nowhere else.
//! - The same definition, facts and standings always give the same [`Verdict`], in the same order.

pub mod actions;
pub mod pack;
pub mod rules;
mod store;

pub use rules::{
    Assessed, Code, CodeRefusal, Condition, Count, Criterion, CriterionCode, Definition, FactName, Facts,
    Gap, Level, LevelCode, LevelSetting, Mark, NotApplicableClaim, Scheme, SchemeSlug, SelfAssessed,
    Standing, Status, UnknownMark, UnknownStatus, Verdict, Why, assessed, evaluate, self_assessed,
};

pub use store::{
    Edition, SchemeSummary, get_current_edition, get_edition, get_scheme, get_scheme_by_id, list_schemes,
};
