//! What is still missing from a level, in a form that can be searched. A need speaks of criteria that are not met at
//! this level or another, by their place in the edition.

/// One thing that is missing. Meeting a criterion never makes any of them larger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Need {
    /// All of these.
    Every(Vec<usize>),
    /// Of these, each worth something, worth so much together. `short` is at least 1.
    Worth {
        /// Criteria and what each is worth, at least 1.
        of: Vec<(usize, u32)>,
        /// How much is missing.
        short: u32,
    },
    /// So many of these groups, each whole. `short` is at least 1; no group is empty, no two share a criterion.
    Groups {
        /// The groups.
        of: Vec<Vec<usize>>,
        /// How many are missing.
        short: u32,
    },
    /// Nothing that an employer could meet helps.
    Never,
}
