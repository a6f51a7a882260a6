//! What every slice stands on: settings, clock, ids, errors, the database, the web, access, the ledger, mail, files.

pub mod web;
