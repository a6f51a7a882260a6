//! What a database says it is: a demonstration's is never served as a service.

mod store;

use crate::platform::error::AppError;
use crate::platform::tx::Tx;
pub use store::find_kind;

/// What kind of installation a database belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstallationKind {
    /// Invented people and employers.
    Demo,
    /// Real ones.
    Service,
}

impl InstallationKind {
    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            InstallationKind::Demo => "demo",
            InstallationKind::Service => "service",
        }
    }
}

/// Marks an empty database as belonging to this kind of installation.
///
/// # Errors
/// The database's fault.
pub fn mark(tx: &mut Tx<'_>, kind: InstallationKind) -> Result<(), AppError> {
    store::add(tx, kind)
}
