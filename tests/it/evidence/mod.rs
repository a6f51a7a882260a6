//! Evidence.

mod intake;
mod judges;
mod library;
mod scanning;
mod uploads;
