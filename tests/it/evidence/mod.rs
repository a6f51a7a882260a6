//! Evidence.

mod currency;
mod expiries;
mod intake;
mod judges;
mod library;
mod redaction;
mod scanning;
mod sweep;
mod uploads;
mod versions;
