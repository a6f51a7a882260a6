//! Schemes as data: packs, and the rules that judge.

mod document;
// mod evaluation;
mod ladder;
<<<<<<< HEAD
// mod packs;
// mod properties;
=======
mod packs;
mod pages;
mod properties;
>>>>>>> 65aa9b6 (Show what a scheme is and print the questions of each edition, for everybody)
mod shipped;
// mod standing;
