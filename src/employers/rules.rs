//! What an employer is, what it has to tell before it is registered, and what its team may do. Pure.

mod adviser;
mod alike;
mod number;
mod office;
mod profile;
mod progress;
mod recovery;
mod sector;
mod sites;
mod size;
mod workforce;

pub use adviser::AdviserRefusal;
pub use alike::{alike_keys, search_key_of};
pub use number::{NumberRefusal, Registration, RegistrationKind};
pub use office::office_key;
pub use profile::{Details, Publication, SiteDetails, ToldFacts, website};
pub use progress::{FactsRefusal, Known, Task};
pub use recovery::{
    NewLead, OBJECTION_DAYS, RecoveryOutcome, RecoveryRefusal, check_completion, objection_ends_at,
};
pub use sector::{Sector, UnknownSector};
pub use sites::{OfferedPlaces, SitesRefusal};
pub use size::{SizeBand, UnknownSizeBand};
pub use workforce::{Workforce, WorkforceRefusal};
