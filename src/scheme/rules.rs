//! What a scheme is and how it judges: pure types and functions, cut by noun.

mod answers;
mod asked;
mod bundle;
mod check;
mod codes;
mod criterion;
mod definition;
mod derivation;
mod difference;
mod evaluation;
mod facts;
mod frozen;
mod glossary;
mod inputs;
mod judging;
mod level;
mod need;
mod offer;
mod period;
mod readiness;
mod standing;
mod ways;
mod wording;
mod words;

pub(super) use crate::platform::packs::{listed, nearest};
pub use answers::{
    Finding, Mark, NotApplicableClaim, Reading, Readings, Source, Status, UnknownMark, UnknownStatus,
};
pub use bundle::{Bundle, BundleRefusal, Divergence, FrozenEdition, Replayed, Step, replay};
pub use check::{Fault, Gaps, Part, Remark, faults, remarks};
pub use codes::{
    Code, CodeRefusal, CounterName, CriterionCode, LevelCode, RecognitionCode, SchemeSlug, StandardCode,
    TrackCode,
};
pub use criterion::{Counted, Counter, Criterion, Link, Role};
pub use definition::{
    Definition, Ladder, Prize, Recognition, ResponseGoal, Scheme, SchemeKind, Standard, Track,
};
pub use derivation::{Derivation, Says};
pub use difference::{
    ApplicationDifference, Change, ChangedCriterion, CriterionPart, LevelPart, LostReading, difference,
};
pub use evaluation::{Evaluation, LevelVerdict, Outcome, StandardStanding, evaluate, evaluate_level};
pub use facts::{Condition, FactName, Facts, Measure, Range};
pub use frozen::{DEFINITION_VERSION, FrozenRefusal, read_frozen};
pub use glossary::{TERMS, Term, words_used};
pub use inputs::Inputs;
pub use level::{
    Asks, DecidedBy, Earning, EvidenceAsked, Level, MovingUp, Policy, Rule, Setting, Threshold, Visit,
};
pub use need::Need;
pub use offer::{OfferRefusal, may_offer};
pub use period::{Period, PeriodRefusal, Unit};
pub use readiness::{FactsAsked, Readiness, facts_asked, ladder, readiness};
pub use standing::{Standing, Why, evidence_asked, standing};
pub use ways::{Way, WaysUp, ways_up};
pub use wording::{CriterionWording, Wording};
pub use words::{sentence, standing_text};
