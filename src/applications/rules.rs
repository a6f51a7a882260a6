//! What an application is, where it stands, and what may be done with it when: pure, cut by noun.

mod answer;
mod application;
mod assignment;
mod by_itself;
mod carries;
mod conversation;
mod draft;
mod edition;
mod pace;
mod portfolio;
mod refusal;
mod scope;
mod status;
mod submission;
mod versions;
mod workbook;

pub use crate::notices::rules::{Holder, Timing, holder, last_soon, timing};
pub use answer::{Answer, Answers, NewAnswer, check, findings};
pub use application::{Application, ApplicationSummary, Choice, QueueRow, Starter, may_start, startable};
pub use assignment::{Assignment, AssignmentRefusal, Duty, NewAssignment, Undone, is_done, may_assign};
pub use carries::{Carried, Carries, Carry, Past, carried, count_unconfirmed};
pub use conversation::{
    Conversation, ConversationRefusal, Message, NewMessage, Side, UnknownSide, may_write, side_of,
};
pub use draft::{AnswerDraft, FIELDS_VERSION, NewDraft};
pub use edition::{EditionChoice, may_move};
pub use pace::{NUDGE_DAYS, NudgeRefusal, WorkClock, may_nudge, work_clock};
pub use portfolio::{Portfolio, uncount};
pub use refusal::{AnswerRefusal, ApplicationRefusal, CarryRefusal, EditionRefusal, StartRefusal};
pub use scope::{CoveredSite, NewScope, print, site_names};
pub use status::{ApplicationStatus, Step, UnknownApplicationStatus, after, may_answer};
pub use submission::{FACTS_VERSION, NewSubmission, Submission, may_submit};
pub use versions::{AnswerVersion, put_together};
pub use workbook::{
    CONTENT_SHAPE, CellName, Column, FIRST_LINE, HEADING_LINE, HIGHEST_COUNT, LONGEST_STORY, MARKS_LINE,
    MOST_MEGABYTES, ProblemKind, Said, StatusWords, Waiting, WorkbookChoices, WorkbookComparison,
    WorkbookContent, WorkbookDifference, WorkbookProblem, WorkbookRefusal, WorkbookRow, compare, counted,
    is_kept_since, mark, new_answers, place, read_workbook,
};
