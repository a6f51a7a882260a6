//! What a questionnaire is, what somebody answers to one, and how answers are read and counted.

mod answers;
mod concern;
#[cfg(test)]
mod invented;
mod questionnaire;
mod reading;
mod scoring;

pub use answers::{Answer, Answers};
pub use concern::{Concern, Limit};
pub use questionnaire::{
    Band, Breakdown, Choice, Groups, Item, ItemKind, Language, Mark, Page, Questionnaire, Scale, Share,
    Source, Translation, Words,
};
pub use reading::{Asked, Fault, Misread, group_field, item_field, rank_field, read};
pub use scoring::{Scoring, score};
