//! Findings: what came out of a needs assessment, each with all it rests on.
//!
//! A finding is made of what was released, of what was seen on a published walk-round, of what a group approved, or of the
//! adviser's own words; never of an answer.

mod basis;
mod detail;
mod finding;
mod ordering;
mod premises;
mod reading;
mod redrawing;
mod reference;
mod surveyed;
mod waves;

pub use basis::{Basis, Sources, Waves};
pub use detail::{Beyond, DETAIL_SHAPE, Detail, EarlierSurvey, Measured, Told, Unit};
pub use finding::{Drawn, Finding, FindingSource, UnknownFindingSource};
pub use ordering::{by_topic, put_in_order};
pub use redrawing::Redrawing;
pub use reference::Reference;
pub use surveyed::of_survey;
pub use waves::of_waves;
