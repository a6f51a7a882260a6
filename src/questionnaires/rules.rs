//! What a questionnaire is, and what somebody answers to one.

mod answers;
mod questionnaire;

pub use answers::{Answer, Answers};
pub use questionnaire::{
    Band, Breakdown, Choice, Groups, Item, ItemKind, Language, Mark, Page, Questionnaire, Scale, Share,
    Source, Translation, Words,
};
