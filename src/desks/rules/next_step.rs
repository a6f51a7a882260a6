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
    /// The applications on their way: at most one of each scheme.
    pub running: Vec<Running>,
    /// The next level it may bid for in each scheme of which it has no application on its way and a level left.
    pub next_levels: Vec<Bid>,
}

/// A level of a scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bid {
    /// What people call the level.
    pub level: String,
    /// What people call the scheme, where there is more than one.
    pub scheme: Option<String>,
}

/// An application on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// Its key.
    pub id: ApplicationId,
    /// What it is for.
    pub bid: Bid,
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
    Start(Bid),
    /// Wait until a lead starts an application for this level.
    AwaitStart(Bid),
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

/// The next steps of a person at an employer that stands so: at least one, those on the way first.
pub fn next_steps(position: Position) -> Vec<NextStep> {
    let Position { role, registered, running, next_levels } = position;
    let steps: Vec<NextStep> = match (registered, role) {
        (false, Role::Lead) => vec![NextStep::FinishRegistration],
        (false, _) => vec![NextStep::AwaitRegistration],
        (true, _) => {
            let on_the_way = running.into_iter().map(|running| on_the_way(role, running));
            on_the_way.chain(next_levels.into_iter().map(|bid| to_start(role, bid))).collect()
        }
    };
    if steps.is_empty() { vec![NextStep::Rest] } else { steps }
}

fn to_start(role: Role, bid: Bid) -> NextStep {
    if role == Role::Lead { NextStep::Start(bid) } else { NextStep::AwaitStart(bid) }
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

    fn bid(level: &str) -> Bid {
        Bid { level: level.into(), scheme: None }
    }

    fn running(status: ApplicationStatus, met: bool) -> Running {
        let id = Ids::random().new_id(chrono::DateTime::UNIX_EPOCH.naive_utc());
        Running { id, bid: bid("Bronze"), status, in_place: 3, needed: 12, met }
    }

    fn with(role: Role, running: Running) -> NextStep {
        let running = vec![running];
        let mut steps = next_steps(Position { role, registered: true, running, next_levels: Vec::new() });
        assert_eq!(steps.len(), 1);
        steps.remove(0)
    }

    #[test]
    fn registration_comes_before_everything_else() {
        let position = |role| Position {
            role,
            registered: false,
            running: Vec::new(),
            next_levels: vec![bid("Bronze")],
        };
        assert_eq!(next_steps(position(Role::Lead)), [NextStep::FinishRegistration]);
        assert_eq!(next_steps(position(Role::Contributor)), [NextStep::AwaitRegistration]);
    }

    #[test]
    fn only_a_lead_is_told_to_start_or_to_submit() {
        let open = running(ApplicationStatus::Open, true);
        assert_eq!(with(Role::Lead, open.clone()), NextStep::Submit(open.clone()));
        assert_eq!(with(Role::Contributor, open.clone()), NextStep::Continue(open.clone()));
        assert_eq!(with(Role::Viewer, open.clone()), NextStep::Watch(open));
        let at =
            |role| Position { role, registered: true, running: Vec::new(), next_levels: vec![bid("Silver")] };
        assert_eq!(next_steps(at(Role::Lead)), [NextStep::Start(bid("Silver"))]);
        assert_eq!(next_steps(at(Role::Viewer)), [NextStep::AwaitStart(bid("Silver"))]);
    }

    #[test]
    fn every_application_on_its_way_has_its_step_before_what_else_can_be_started() {
        let (open, waits) =
            (running(ApplicationStatus::Open, false), running(ApplicationStatus::Submitted, true));
        let position = Position {
            role: Role::Lead,
            registered: true,
            running: vec![waits.clone(), open.clone()],
            next_levels: vec![bid("Commitment")],
        };
        let steps = [NextStep::Wait(waits), NextStep::Continue(open), NextStep::Start(bid("Commitment"))];
        assert_eq!(next_steps(position), steps);
    }

    #[test]
    fn what_is_missing_is_answered_before_anything_is_submitted() {
        let open = running(ApplicationStatus::Open, false);
        assert_eq!(with(Role::Lead, open.clone()), NextStep::Continue(open));
    }

    #[test]
    fn what_others_work_on_is_waited_for() {
        for status in
            [ApplicationStatus::Submitted, ApplicationStatus::Assessing, ApplicationStatus::Assessed]
        {
            let with_others = running(status, true);
            assert_eq!(with(Role::Lead, with_others.clone()), NextStep::Wait(with_others));
        }
    }

    #[test]
    fn whoever_holds_the_highest_level_may_rest() {
        let (running, next_levels) = (Vec::new(), Vec::new());
        let position = Position { role: Role::Lead, registered: true, running, next_levels };
        assert_eq!(next_steps(position), [NextStep::Rest]);
    }
}
