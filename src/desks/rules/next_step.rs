//! The one thing an employer's own person does next.

use crate::applications::ApplicationStatus;
use crate::platform::access::Role;
use crate::platform::ids::ApplicationId;

/// Where an employer stands, as far as it decides what comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// What the person is there.
    pub role: Role,
    /// Whether its registration is complete.
    pub registered: bool,
    /// The application on its way, if there is one.
    pub running: Option<Running>,
    /// What people call the next level it may bid for, if there is one left.
    pub next_level: Option<String>,
}

/// An application on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// Its key.
    pub id: ApplicationId,
    /// What people call its level.
    pub level: String,
    /// Where it is.
    pub status: ApplicationStatus,
    /// Criteria that are in place, by the employer's own word.
    pub in_place: u32,
    /// Criteria that have to be.
    pub needed: u32,
    /// Whether nothing is missing.
    pub met: bool,
}

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Say what is asked for at registration.
    FinishRegistration,
    /// Wait until a lead has said what is asked for.
    AwaitRegistration,
    /// Start an application for this level.
    Start {
        /// What people call it.
        level: String,
    },
    /// Wait until a lead starts an application for this level.
    AwaitStart {
        /// What people call it.
        level: String,
    },
    /// Go on answering.
    Continue(Running),
    /// Look at what others answer.
    Watch(Running),
    /// Hand it in.
    Submit(Running),
    /// Others are at work on it.
    Wait(Running),
    /// Nothing: the highest level is held.
    Rest,
}

/// The next step of a person at an employer that stands so.
pub fn next_step(position: Position) -> NextStep {
    let Position { role, registered, running, next_level } = position;
    match (registered, running, next_level) {
        (false, ..) if role == Role::Lead => NextStep::FinishRegistration,
        (false, ..) => NextStep::AwaitRegistration,
        (true, Some(running), _) => on_the_way(role, running),
        (true, None, Some(level)) if role == Role::Lead => NextStep::Start { level },
        (true, None, Some(level)) => NextStep::AwaitStart { level },
        (true, None, None) => NextStep::Rest,
    }
}

fn on_the_way(role: Role, running: Running) -> NextStep {
    match (running.status, role) {
        (ApplicationStatus::Open, Role::Lead) if running.met => NextStep::Submit(running),
        (ApplicationStatus::Open, Role::Lead | Role::Contributor) => NextStep::Continue(running),
        (ApplicationStatus::Open, _) => NextStep::Watch(running),
        _ => NextStep::Wait(running),
    }
}

/// The key of the words for where an application is.
pub fn status_key(status: ApplicationStatus) -> &'static str {
    match status {
        ApplicationStatus::Open => "desk-status-open",
        ApplicationStatus::Submitted => "desk-status-submitted",
        ApplicationStatus::Assessing => "desk-status-assessing",
        ApplicationStatus::Assessed => "desk-status-assessed",
        ApplicationStatus::Decided => "desk-status-decided",
        ApplicationStatus::Withdrawn => "desk-status-withdrawn",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::ids::Ids;

    fn running(status: ApplicationStatus, met: bool) -> Running {
        let id = Ids::random().new_id(chrono::DateTime::UNIX_EPOCH.naive_utc());
        Running { id, level: "Bronze".into(), status, in_place: 3, needed: 12, met }
    }

    fn at(role: Role, running: Option<Running>) -> NextStep {
        next_step(Position { role, registered: true, running, next_level: Some("Silver".into()) })
    }

    #[test]
    fn registration_comes_before_everything_else() {
        let position = |role| Position { role, registered: false, running: None, next_level: None };
        assert_eq!(next_step(position(Role::Lead)), NextStep::FinishRegistration);
        assert_eq!(next_step(position(Role::Contributor)), NextStep::AwaitRegistration);
    }

    #[test]
    fn only_a_lead_is_told_to_start_or_to_submit() {
        let open = running(ApplicationStatus::Open, true);
        assert_eq!(at(Role::Lead, Some(open.clone())), NextStep::Submit(open.clone()));
        assert_eq!(at(Role::Contributor, Some(open.clone())), NextStep::Continue(open.clone()));
        assert_eq!(at(Role::Viewer, Some(open.clone())), NextStep::Watch(open));
        assert_eq!(at(Role::Lead, None), NextStep::Start { level: "Silver".into() });
        assert_eq!(at(Role::Viewer, None), NextStep::AwaitStart { level: "Silver".into() });
    }

    #[test]
    fn what_is_missing_is_answered_before_anything_is_submitted() {
        let open = running(ApplicationStatus::Open, false);
        assert_eq!(at(Role::Lead, Some(open.clone())), NextStep::Continue(open));
    }

    #[test]
    fn what_others_work_on_is_waited_for() {
        for status in
            [ApplicationStatus::Submitted, ApplicationStatus::Assessing, ApplicationStatus::Assessed]
        {
            let with_others = running(status, true);
            assert_eq!(at(Role::Lead, Some(with_others.clone())), NextStep::Wait(with_others));
        }
    }

    #[test]
    fn whoever_holds_the_highest_level_may_rest() {
        let position = Position { role: Role::Lead, registered: true, running: None, next_level: None };
        assert_eq!(next_step(position), NextStep::Rest);
    }
}
