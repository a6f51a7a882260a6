//! Schemes as data: packs, and the rules that judge.

mod difference;
mod document;
mod evaluation;
mod frozen;
mod frozen_rows;
mod glossary;
mod handbooks;
mod kinds;
mod ladder;
mod packs;
mod pages;
mod properties;
mod readiness;
mod shipped;
mod standing;
mod ways;
