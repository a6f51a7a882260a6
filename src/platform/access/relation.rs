//! How a person stands to an employer, an application, a submission: plain facts.

use super::actor::{Actor, Grant, Role};
use crate::platform::ids::{EmployerId, SchemeId};

/// The facts `may` decides on. Everything is false until somebody finds it true.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Relation {
    /// Somebody is signed in.
    pub signed_in: bool,
    /// The person's role at the employer in question.
    pub at_employer: Option<Role>,
    /// Coordinates the scheme in question (or any scheme, where only an employer is in question).
    pub coordinator: bool,
    /// Is an adviser for the place in question.
    pub adviser_here: bool,
    /// Is an assessor for the place in question.
    pub assessor_here: bool,
    /// Sits on the panel of the scheme in question.
    pub panel_member: bool,
    /// Chairs the panel of the scheme in question.
    pub panel_chair: bool,
    /// Is the employer's adviser now.
    pub advising: bool,
    /// Is or was an adviser of this employer, or wrote on this application as such.
    pub advised: bool,
    /// The submission in question is allocated to them.
    pub allocated: bool,
    /// They declared that they have no conflict.
    pub declared: bool,
    /// They declared a conflict.
    pub conflicted: bool,
    /// They marked this application, in this round or an earlier one.
    pub marked: bool,
    /// They stood aside from this decision.
    pub recused: bool,
}

impl Relation {
    /// How `actor` stands to the installation as a whole.
    pub fn of(actor: &Actor) -> Self {
        Relation {
            signed_in: actor.person().is_some(),
            coordinator: actor.has(Role::Coordinator),
            panel_member: actor.has(Role::PanelMember) || actor.has(Role::PanelChair),
            panel_chair: actor.has(Role::PanelChair),
            adviser_here: actor.has(Role::Adviser),
            assessor_here: actor.has(Role::Assessor),
            ..Relation::default()
        }
    }

    /// How `actor` stands to an employer whose main site is in `place`.
    pub fn to_employer(actor: &Actor, employer: EmployerId, place: Option<&str>) -> Self {
        Relation {
            at_employer: role_at(actor, employer),
            adviser_here: holds(actor, Role::Adviser, None, place),
            assessor_here: holds(actor, Role::Assessor, None, place),
            ..Relation::of(actor)
        }
    }

    /// How `actor` stands to what an employer of `place` does in `scheme`.
    pub fn in_scheme(actor: &Actor, employer: EmployerId, place: Option<&str>, scheme: SchemeId) -> Self {
        let holds = |role| holds(actor, role, Some(scheme), place);
        Relation {
            signed_in: actor.person().is_some(),
            at_employer: role_at(actor, employer),
            coordinator: holds(Role::Coordinator),
            adviser_here: holds(Role::Adviser),
            assessor_here: holds(Role::Assessor),
            panel_member: holds(Role::PanelMember) || holds(Role::PanelChair),
            panel_chair: holds(Role::PanelChair),
            ..Relation::default()
        }
    }
}

fn role_at(actor: &Actor, employer: EmployerId) -> Option<Role> {
    actor.grants().iter().find(|grant| grant.employer == Some(employer)).map(|grant| grant.role)
}

fn holds(actor: &Actor, role: Role, scheme: Option<SchemeId>, place: Option<&str>) -> bool {
    let reaches = |grant: &Grant| {
        grant.role == role
            && (scheme.is_none() || grant.scheme == scheme)
            && (grant.place.is_none() || grant.place.as_deref() == place)
    };
    actor.grants().iter().any(reaches)
}
