//! What a scheme is and how it judges: pure types and functions, cut by noun.

mod answers;
mod check;
mod codes;
mod definition;
mod facts;
mod standing;
mod verdict;

pub use answers::{Assessed, Mark, NotApplicableClaim, SelfAssessed, Status, UnknownMark, UnknownStatus};
pub use check::{Fault, Subject, faults};
pub use codes::{Code, CodeRefusal, CriterionCode, LevelCode, SchemeSlug};
pub use definition::{Count, Criterion, Definition, Level, LevelSetting, Scheme};
pub use facts::{Condition, FactName, Facts};
pub use standing::{Standing, Why, assessed, self_assessed};
pub use verdict::{Gap, Verdict, evaluate};
