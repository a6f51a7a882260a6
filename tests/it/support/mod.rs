//! The real parts the tests stand on: databases, a mail server, a browser. Nothing here pretends to be something else.
#![allow(dead_code, reason = "a driver offers more than the journeys of one day use")]

pub mod app;
pub mod browser;
pub mod clamd;
pub mod client;
pub mod database;
mod isolation;
pub mod leash;
pub mod libreoffice;
pub mod packs;
pub mod parts;
pub mod postgres;
pub mod smtp;
