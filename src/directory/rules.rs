//! Services of the support directory, whom they are for, and how often they are used. Pure.

mod band;
mod service;

pub use band::UseBand;
pub use service::{Audience, Details, Filters, Service, ServiceRefusal, UnknownAudience, is_web_address};
