//! What keeps an answer of a survey from being linked to a person: several things, each of which another may fail without.
//!
//! All of them are always on. A test turns one off to show that an attacker then wins, and so that it is needed; nothing
//! in this program does, and no setting can.

/// One of the things that keep answers from being linked to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Safeguard {
    /// Answers are sealed until their survey closes, to a key that is not in the database.
    Sealing,
    /// Every sealed answer of a survey has the same length.
    Padding,
    /// The hash that an answer carries is keyed with a secret that is not in the database.
    KeyedHashes,
    /// The hash of a pass and the hash of the answer given with it have different keys.
    SeparateKeys,
    /// A pass is not touched when its answer is written.
    UntouchedPasses,
    /// Opened answers are kept in a random order, under random keys.
    Scattering,
    /// Comments are kept apart from the ratings and groups they were written with.
    DetachedComments,
    /// The keys of a survey are destroyed when it closes.
    Destroying,
    /// What is deleted is also gone from the database's files.
    Compacting,
}

/// Which safeguards an installation has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Safeguards(Option<Safeguard>);

impl Safeguards {
    /// Every one of them.
    pub const fn all() -> Self {
        Safeguards(None)
    }

    /// All but one, for the test that shows it is needed.
    pub const fn without(safeguard: Safeguard) -> Self {
        Safeguards(Some(safeguard))
    }

    /// Whether this one is on.
    pub fn has(self, safeguard: Safeguard) -> bool {
        self.0 != Some(safeguard)
    }
}
