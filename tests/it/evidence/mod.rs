//! Evidence.

mod judges;
mod library;
mod uploads;
