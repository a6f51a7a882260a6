//! What an employer is, what it has to tell before it is registered, and what its team may do. Pure.

mod alike;
mod number;
mod profile;
mod progress;
mod sector;
mod size;
mod team;
mod workforce;

pub use alike::{alike_keys, search_key_of};
pub use number::{NumberRefusal, Registration, RegistrationKind};
pub use profile::{Details, Publication, SiteDetails, ToldFacts, website};
pub use progress::{FactsRefusal, Known, Task};
pub use sector::{Sector, UnknownSector};
pub use size::{SizeBand, UnknownSizeBand};
pub use team::{TeamRefusal, keeps_a_lead};
pub use workforce::{Workforce, WorkforceRefusal};
