mod help;
mod keeping;
mod lapses;
mod packs;
pub mod scene;
mod search;
mod uses;
