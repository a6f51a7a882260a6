//! Places: the local authority areas of an installation, and what a postcode suggests.
//!
//! A place is known by its GSS code under one vintage (`lad25`), never by its name alone. A postcode only suggests a
//! place, since an outward code can lie in several: the employer confirms.

mod atlas;
pub mod rules;

pub use atlas::{atlas, open};
pub use rules::{
    Place, PlaceCode, PlaceCodeRefusal, Places, PlacesRefusal, Postcode, PostcodeRefusal, Suggestion,
};
