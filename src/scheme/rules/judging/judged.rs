//! What comes of judging something.

use super::Stood;
use crate::scheme::rules::derivation::{Derivation, Says};
use crate::scheme::rules::need::Need;
use crate::scheme::rules::standing::Standing;

/// What came of judging something.
pub(in crate::scheme::rules) struct Judged {
    pub(in crate::scheme::rules) derivation: Derivation,
    /// What is missing. Of a whole level: empty exactly when it holds.
    pub(in crate::scheme::rules) needs: Vec<Need>,
    /// The criteria looked at.
    pub(super) touched: Vec<Touched>,
}

/// A criterion that was looked at, by its place in the edition. One may stand in two ways: levels have policies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Touched {
    pub(super) at: usize,
    pub(super) stands: Stands,
}

/// How a criterion stands, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stands {
    Met,
    Open,
    Excused,
}

impl Judged {
    /// A step without criteria. What is missing when it does not hold has to be in `needs`.
    pub(super) fn leaf(holds: bool, says: Says, needs: Vec<Need>) -> Self {
        Self { derivation: Derivation::leaf(holds, says), needs, touched: Vec::new() }
    }

    /// Something outside the criteria holds or does not; nothing an employer could meet changes it.
    pub(super) fn gate(holds: bool, says: Says) -> Self {
        Self::leaf(holds, says, if holds { Vec::new() } else { vec![Need::Never] })
    }

    /// Holds when all of these do.
    pub(super) fn all(says: Says, parts: Vec<Self>) -> Self {
        let (mut needs, mut touched) = (Vec::new(), Vec::new());
        let mut because = Vec::with_capacity(parts.len());
        for part in parts {
            because.push(part.derivation);
            needs.extend(part.needs);
            touched.extend(part.touched);
        }
        touched.sort_unstable();
        touched.dedup();
        let holds = because.iter().all(|part| part.holds);
        Self { derivation: Derivation { holds, says, because }, needs, touched }
    }

    /// A step that rests on criteria and holds when nothing is missing.
    pub(super) fn of(says: Says, stood: &[Stood<'_>], needs: Vec<Need>) -> Self {
        let because = stood.iter().map(Stood::leaf).collect();
        let derivation = Derivation { holds: needs.is_empty(), says, because };
        Self { derivation, needs, touched: stood.iter().map(Stood::touched).collect() }
    }
}

impl Stood<'_> {
    pub(super) fn touched(&self) -> Touched {
        let stands = match self.standing {
            Standing::Met { .. } => Stands::Met,
            Standing::NotMet(_) => Stands::Open,
            Standing::Excused => Stands::Excused,
        };
        Touched { at: self.at, stands }
    }
}
