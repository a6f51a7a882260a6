//! What the form carries of the way through the questions, besides the answers.

use serde::Serialize;

use super::steps::Step;
use crate::platform::web::Posted;

/// How somebody goes through the questions.
#[derive(Clone, Default, Serialize)]
pub struct Course {
    /// Their code, as printed; empty where there are none.
    pub code: String,
    /// What makes sending twice count once where there are no codes: random, 32 hexadecimal digits.
    pub nonce: String,
    /// Whether the device is shared: after the end it goes back to the beginning by itself.
    pub is_kiosk: bool,
    /// Whether everything is on one page.
    pub is_whole: bool,
    /// Whether they have got to the review: from then on every page leads back to it.
    pub was_reviewed: bool,
}

impl Course {
    /// What a form carries.
    pub fn of(posted: &Posted) -> Self {
        let short = |name: &str| posted.text(name).chars().take(64).collect();
        Course {
            code: short("code"),
            nonce: short("nonce"),
            is_kiosk: posted.text("kiosk") == "1",
            is_whole: posted.text("whole") == "1",
            was_reviewed: posted.text("reviewed") == "1",
        }
    }

    /// The beginning of a way where there are no codes.
    #[must_use]
    pub fn with_nonce(self) -> Self {
        Course { nonce: uuid::Uuid::new_v4().simple().to_string(), code: String::new(), ..self }
    }

    /// The way after it has led to this step.
    #[must_use]
    pub fn at(self, step: Step) -> Self {
        Course {
            is_whole: self.is_whole || step == Step::Whole,
            was_reviewed: self.was_reviewed || step == Step::Review,
            ..self
        }
    }
}
