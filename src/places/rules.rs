//! Place codes, postcodes, and the table that leads from one to the other. Everything is embedded: nothing is read.

mod atlas;
mod place;
mod postcode;

pub use atlas::{Places, PlacesRefusal, Suggestion};
pub use place::{Place, PlaceCode, PlaceCodeRefusal};
pub use postcode::{Postcode, PostcodeRefusal};
