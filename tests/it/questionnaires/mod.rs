//! Questionnaires: what ships, what is said of a faulty pack, and the pages everybody reads.

mod packs;
mod pages;
mod shipped;
