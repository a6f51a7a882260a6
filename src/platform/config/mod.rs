//! Settings: what there is to set, where each value came from, and what is wrong with it.

mod gather;
mod read;
mod settings;

pub use gather::{Given, Source, gather};
pub use read::{Config, LogFormat, MailSetting};
pub use settings::{SETTINGS, Setting};
