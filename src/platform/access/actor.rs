//! Who is acting, and the roles they hold.

use std::str::FromStr;

use serde::Serialize;

use crate::platform::ids::{EmployerId, PersonId, SchemeId};

/// Who does a thing.
#[derive(Clone, Debug)]
pub enum Actor {
    /// Someone signed in, with the roles they hold now.
    Person {
        /// Whose account it is.
        id: PersonId,
        /// The name shown in the ledger's pages.
        name: String,
        /// Every role not ended.
        grants: Vec<Grant>,
    },
    /// Someone who is not signed in.
    Visitor,
    /// Whoever runs the program, from the command line.
    Operator,
    /// The program itself.
    System,
}

impl Actor {
    /// The person, when someone is signed in.
    pub fn person(&self) -> Option<PersonId> {
        match self {
            Actor::Person { id, .. } => Some(*id),
            _ => None,
        }
    }

    /// The roles held now; none for anyone who is not signed in.
    pub fn grants(&self) -> &[Grant] {
        match self {
            Actor::Person { grants, .. } => grants,
            _ => &[],
        }
    }

    /// Whether any role held is `role`, wherever it holds.
    pub fn has(&self, role: Role) -> bool {
        self.grants().iter().any(|grant| grant.role == role)
    }

    /// The employers this person works for, in the order the roles were granted.
    pub fn employers(&self) -> Vec<EmployerId> {
        self.grants().iter().filter_map(|grant| grant.employer).collect()
    }

    /// The kind of actor as the ledger keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Actor::Person { .. } => "person",
            Actor::Visitor => "visitor",
            Actor::Operator => "operator",
            Actor::System => "system",
        }
    }
}

/// A role, and where it holds: for an employer, or for a scheme and perhaps one place of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// What the person is there.
    pub role: Role,
    /// The scheme, for a role of the scheme's own people.
    pub scheme: Option<SchemeId>,
    /// The one place the role is limited to; `None` is every place of the scheme.
    pub place: Option<String>,
    /// The employer, for a role at an employer.
    pub employer: Option<EmployerId>,
}

/// The roles there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Leads at an employer: everything a contributor does, and the team, and the submission.
    Lead,
    /// Answers and gathers evidence at an employer.
    Contributor,
    /// Reads at an employer.
    Viewer,
    /// Supports the employers allotted to them.
    Adviser,
    /// Judges what is allocated to them.
    Assessor,
    /// Decides with others.
    PanelMember,
    /// Decides, records the decision and releases it.
    PanelChair,
    /// Runs a scheme.
    Coordinator,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 8] = [
        Role::Lead,
        Role::Contributor,
        Role::Viewer,
        Role::Adviser,
        Role::Assessor,
        Role::PanelMember,
        Role::PanelChair,
        Role::Coordinator,
    ];

    /// The role as stored and as the value of a form.
    pub const fn as_str(self) -> &'static str {
        match self {
            Role::Lead => "lead",
            Role::Contributor => "contributor",
            Role::Viewer => "viewer",
            Role::Adviser => "adviser",
            Role::Assessor => "assessor",
            Role::PanelMember => "panel_member",
            Role::PanelChair => "panel_chair",
            Role::Coordinator => "coordinator",
        }
    }

    /// Whether the role is held at an employer, not in a scheme.
    pub const fn is_at_employer(self) -> bool {
        matches!(self, Role::Lead | Role::Contributor | Role::Viewer)
    }
}

impl FromStr for Role {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Role::ALL.into_iter().find(|role| role.as_str() == text).ok_or(())
    }
}
