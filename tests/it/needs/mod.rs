//! Needs assessments an employer records.

mod list;
