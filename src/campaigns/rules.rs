//! What a campaign is, where it stands on a day, and what may be said of it: pure types and functions, cut by noun.

mod answered;
mod calendar;
mod campaign;
mod csv;
mod following;
mod refusal;
mod state;

pub use answered::{Answered, KeptAnswer, UnknownAnswered};
pub use calendar::{Occasion, coming_up, find_occasion};
pub use campaign::{Campaign, NewCampaign, Outcome, Pulses, Theme, check, check_outcome, check_pulses};
pub use csv::table;
pub use following::Following;
pub use refusal::{CampaignRefusal, OutcomeRefusal, PulseRefusal};
pub use state::{CampaignState, Shown, UnknownShown};
