//! Topics of health at work: one list of codes by which findings, priorities, campaigns and services find each other.
//!
//! Words: a *topic* is what something is about, as `sleep`; its *prompt* opens it in a conversation; the *standing* list is
//! the host's own, or the one inside the program.
//!
//! Invariants:
//! - What is kept carries a topic's code. A code no list knows is shown as it is, so a changed list loses nothing.

pub mod pack;
pub mod rules;

pub use pack::{is_known, of_standard, offered, standing, title};
pub use rules::{Topic, TopicList};
