//! What every slice stands on: settings, clock, ids, errors, the database, the web, access, the ledger, mail,
//! files, documents, jobs.

pub mod access;
pub mod app;
pub mod clock;
pub mod config;
pub mod csv;
pub mod db;
pub mod documents;
pub mod error;
pub mod files;
pub mod ids;
pub mod installation;
pub mod jobs;
pub mod ledger;
pub mod mail;
pub mod packs;
pub mod passwords;
pub mod safeguards;
pub mod text;
pub mod tx;
pub mod web;
