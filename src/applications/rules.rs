//! What an application is, where it stands, and what may be done with it when: pure, cut by noun.

mod answer;
mod application;
mod carries;
mod draft;
mod edition;
mod refusal;
mod status;
mod submission;
mod versions;

pub use answer::{Answer, Answers, NewAnswer, check, findings};
pub use application::{
    Advice, Application, ApplicationSummary, Choice, QueueRow, Starter, may_start, startable,
};
pub use carries::{Carried, Carries, Carry, Past, carried, count_unconfirmed};
pub use draft::{AnswerDraft, FIELDS_VERSION, NewDraft};
pub use edition::{EditionChoice, may_move};
pub use refusal::{AnswerRefusal, ApplicationRefusal, CarryRefusal, EditionRefusal, StartRefusal};
pub use status::{ApplicationStatus, Step, UnknownApplicationStatus, after, may_advise, may_answer};
pub use submission::{FACTS_VERSION, NewSubmission, Submission, may_submit};
pub use versions::{AnswerVersion, put_together};
