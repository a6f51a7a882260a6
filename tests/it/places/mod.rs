//! Places and postcodes.

mod postcode;
mod suggestion;
