//! Anonymous surveys of an employer's people: asking, keeping sealed, closing, telling.
//!
//! Words: a survey's *mode* is how people come to its questions; a *pass* is a one-time right to answer, its *code* what
//! somebody types; the *tag* is the public beginning of every code of a survey; the *terms* are what respondents are
//! promised, fixed at the launch; an answer is *sealed* until the survey closes; the *band* is what the employer sees of
//! the number of answers meanwhile.
//!
//! Invariants:
//! - The terms of a launched survey never change: the database refuses, and every sealed answer is bound to them.
//! - What is written when somebody answers is one row, which names nobody and no instant, and which nobody can read
//!   before the survey closes.
//! - A pass answers once: the keyed hash of its code is unique among the answers, and the pass itself is never touched.
//! - Nothing returns one respondent's answers. Results are frozen once, at the close, behind `measures::disclosure`.

pub mod actions;
pub mod keys;
pub mod rules;
pub mod sealing;
mod store;

pub use rules::{State, Survey, Terms};
pub use store::{
    Kept, count_sealed, find_by_tag, find_results, find_vault, get, get_public_key, get_terms,
    list_of_employer, list_with_results,
};
