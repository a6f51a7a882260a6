//! What a campaign is, where it stands on a day, and what may be said of it: pure types and functions, cut by noun.

mod answered;
mod calendar;
mod campaign;
mod csv;
mod following;
mod pulses;
mod refusal;
mod state;

pub use answered::{Answered, KeptAnswer, UnknownAnswered};
pub use calendar::{Occasion, coming_up, find_occasion};
pub use campaign::{
    Campaign, NewCampaign, Outcome, Theme, check, check_begun, check_days, check_outcome, check_reach,
};
pub use csv::table;
pub use following::Following;
pub use pulses::{Around, Pulses, Side, check_chosen, check_pulses, is_short};
pub use refusal::{CampaignRefusal, OutcomeRefusal, PulseRefusal};
pub use state::{CampaignState, Shown, UnknownShown};
