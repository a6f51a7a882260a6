//! Evidence.

mod currency;
mod intake;
mod judges;
mod library;
mod redaction;
mod scanning;
mod sweep;
mod uploads;
mod versions;
