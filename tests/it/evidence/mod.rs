//! Evidence.

mod library;
mod uploads;
