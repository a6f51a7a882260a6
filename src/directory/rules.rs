//! Services of the support directory, whom they are for, and how often they are used. Pure.

mod band;
mod service;

pub use band::UseBand;
pub use service::{
    Audience, Details, Filters, LONGEST_ABOUT, LONGEST_NAME, Service, ServiceRefusal, UnknownAudience,
    is_web_address, may_vouch_until, usual_review,
};
