//! Who may leave an employer's team.

use crate::platform::access::Role;
use crate::platform::error::Refusal;
use crate::platform::text::Text;

/// Why a team stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TeamRefusal {
    /// Nobody would be left who can hand an application in.
    LastLead,
}

impl Refusal for TeamRefusal {
    fn text(&self) -> Text {
        match self {
            Self::LastLead => "refused-employers-last-lead".into(),
        }
    }
}

/// Whether a lead is left when the member at `position` becomes `then`, or leaves where `then` is `None`.
///
/// # Errors
/// [`TeamRefusal::LastLead`].
pub fn keeps_a_lead(team: &[Role], position: usize, then: Option<Role>) -> Result<(), TeamRefusal> {
    let stays = |(at, role): (usize, &Role)| if at == position { then } else { Some(*role) };
    if team.iter().enumerate().any(|member| stays(member) == Some(Role::Lead)) {
        Ok(())
    } else {
        Err(TeamRefusal::LastLead)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Role::{Contributor, Lead, Viewer};

    #[test]
    fn the_last_lead_can_neither_leave_nor_become_something_else() {
        let team = [Contributor, Lead, Viewer];
        assert_eq!(keeps_a_lead(&team, 1, None), Err(TeamRefusal::LastLead));
        assert_eq!(keeps_a_lead(&team, 1, Some(Contributor)), Err(TeamRefusal::LastLead));
        assert_eq!(keeps_a_lead(&team, 1, Some(Lead)), Ok(()));
    }

    #[test]
    fn others_leave_freely_and_so_does_a_lead_beside_another() {
        assert_eq!(keeps_a_lead(&[Contributor, Lead], 0, None), Ok(()));
        assert_eq!(keeps_a_lead(&[Lead, Lead], 0, None), Ok(()));
    }
}
