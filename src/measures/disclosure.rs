//! What may be told of groups of people without telling of a person.
//!
//! Words: a *respondent* is a row nobody may see; a *figure* is a question or a scale, with one *column* for each number
//! told of it; the *base* of a figure is whoever answered it; a *breakdown* divides respondents into *groups*; a *cell* is
//! what is told of one figure for one group.
//!
//! The attacker knows who works where, knows this code, and has everything that was ever released. The promise: no
//! statistic can be worked out for a set of groups, or of crossings of groups, in which fewer than `min_cell` people
//! answered. It is kept by hiding *bases*, figure by figure, never by hiding single numbers of a table with known margins.
//!
//! Invariants:
//! - A [`Release`] is made by [`release`] or [`pool`] alone; its fields are private, and nothing finer leaves.
//! - Columns of one figure have one base. A number must not feed two figures of different bases (an item and its scale):
//!   the difference of the two tells of those who skipped the item. Whoever plans the figures sees to it.
//! - At most two breakdowns: for two, what can be worked out is a minimum cut (`disclosure/cut.rs`); for three it is not.

mod alike;
mod cover;
mod cut;
mod ends;
mod hiding;
mod places;
mod plan;
mod policy;
mod pool;
mod release;
mod released;
mod spread;
mod tally;

pub use places::{PublicCount, public_count, public_count_of};
pub use plan::{Column, Figure, Grouping, Kind, Measure, Plan, Respondent};
pub use policy::{FEWEST, Policy, Refusal};
pub use pool::{FEWEST_EMPLOYERS, is_mixed, pool};
pub use release::release;
pub use released::{Cell, Release, SHAPE, Told, ToldFigure, Value};
