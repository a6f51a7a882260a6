//! Employers.

mod kinds;
