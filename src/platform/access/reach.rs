//! How far roles of a scheme reach, as lists ask for it: where `may` weighs one thing, a list wants all of them.

use super::actor::{Grant, Role};
use crate::platform::ids::SchemeId;

/// A scheme, and the places in which somebody holds a role of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The scheme.
    pub scheme: SchemeId,
    /// The places of the employers it reaches; `None` is every employer, also one that has said no place yet.
    pub places: Option<Vec<String>>,
}

/// How far these grants reach in any of these roles, each scheme once.
pub fn reaches(grants: &[Grant], roles: &[Role]) -> Vec<Reach> {
    let mut found: Vec<Reach> = Vec::new();
    for grant in grants.iter().filter(|grant| roles.contains(&grant.role)) {
        let Some(scheme) = grant.scheme else { continue };
        let place = grant.place.clone().map(|place| vec![place]);
        match found.iter_mut().find(|reach| reach.scheme == scheme) {
            None => found.push(Reach { scheme, places: place }),
            Some(reach) => {
                reach.places = reach.places.take().zip(place).map(|(known, more)| [known, more].concat());
            }
        }
    }
    found
}
