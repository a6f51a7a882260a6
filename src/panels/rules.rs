//! Who may take part in a decision, when there are enough of them, and what they decide together.

use std::str::FromStr;

use chrono::NaiveDate;

use crate::platform::access::{self, Grant, Reach, Role};
use crate::platform::error::Refusal;
use crate::platform::ids::PersonId;
use crate::platform::text::Text;

/// What a panel can decide. There is no public "fail".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The employer gets the level.
    Award,
    /// Back to the employer with actions and a date.
    Defer,
}

/// How a member of the panel stands to a case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ties {
    /// Marked the application, in this round or an earlier one.
    pub marked: bool,
    /// Is or was the employer's adviser, or wrote on the application as such.
    pub advised: bool,
    /// Has a role at the employer.
    pub works_there: bool,
    /// Stood aside.
    pub recused: bool,
    /// Is no longer of the panel.
    pub left: bool,
}

/// Why a member takes no part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// They marked it.
    Marked,
    /// They advised the employer.
    Advised,
    /// They have a role at the employer.
    WorksThere,
    /// They stood aside.
    Recused,
    /// They left the panel.
    Left,
}

/// A member's view of a case, with how the member stands to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vote {
    /// Whose.
    pub member: PersonId,
    /// What they would decide.
    pub outcome: Outcome,
    /// What bars them, if anything.
    pub bar: Option<Bar>,
}

/// Votes that count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// For an award.
    pub award: usize,
    /// For deferring.
    pub defer: usize,
}

/// What the votes come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Too few votes count.
    TooFew,
    /// A majority.
    Clear(Outcome),
    /// As many for one as for the other: the chair's own vote decides.
    Tied,
}

/// What a chair records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Award or defer.
    pub outcome: Outcome,
    /// Why.
    pub reason: String,
    /// What the employer is asked to do; only where it is deferred.
    pub actions: Option<String>,
    /// By when; only where it is deferred.
    pub act_by: Option<NaiveDate>,
}

/// Why a panel's step is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PanelRefusal {
    /// The case is decided.
    Decided,
    /// The case is not with the panel.
    NotWithPanel,
    /// The marks do not meet the level: nothing can be awarded on them.
    LevelNotMet,
    /// Too few votes count.
    QuorumNotReached {
        /// How many count.
        counted: usize,
        /// How many it takes.
        quorum: usize,
    },
    /// As many for one as for the other, and the chair has not voted.
    ChairHasNotVoted,
    /// The panel's view is another.
    NotTheMajority,
    /// Deferred without saying what is to be done by when.
    NoActions,
    /// The day by which to act is not after today.
    DatePassed,
}

impl Outcome {
    /// Both, in the order a form offers them.
    pub const ALL: [Self; 2] = [Self::Award, Self::Defer];

    /// As stored and as the value of a form.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Award => "award",
            Self::Defer => "defer",
        }
    }

    /// The key of its name.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Award => "panels-outcome-award",
            Self::Defer => "panels-outcome-defer",
        }
    }
}

impl FromStr for Outcome {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Outcome::ALL.into_iter().find(|outcome| outcome.as_str() == text).ok_or(())
    }
}

impl Bar {
    /// The key of the words that say so beside a name.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Marked => "panels-bar-marked",
            Self::Advised => "panels-bar-advised",
            Self::WorksThere => "panels-bar-works-there",
            Self::Recused => "panels-bar-recused",
            Self::Left => "panels-bar-left",
        }
    }
}

impl Tally {
    /// How many votes count.
    pub fn total(self) -> usize {
        self.award + self.defer
    }
}

/// The panels that these grants seat somebody on, each scheme once.
pub fn reaches(grants: &[Grant]) -> Vec<Reach> {
    access::reaches(grants, &[Role::PanelMember, Role::PanelChair])
}

/// What bars a member with these ties from taking part; `None` when nothing does.
pub fn bar(ties: &Ties) -> Option<Bar> {
    [
        (ties.marked, Bar::Marked),
        (ties.advised, Bar::Advised),
        (ties.works_there, Bar::WorksThere),
        (ties.recused, Bar::Recused),
        (ties.left, Bar::Left),
    ]
    .into_iter()
    .find_map(|(holds, bar)| holds.then_some(bar))
}

/// Counts the votes of those whom nothing bars.
pub fn tally(votes: &[Vote]) -> Tally {
    let count = |outcome| votes.iter().filter(|vote| vote.bar.is_none() && vote.outcome == outcome).count();
    Tally { award: count(Outcome::Award), defer: count(Outcome::Defer) }
}

/// What the votes come to, where so many have to take part.
pub fn view(votes: &[Vote], quorum: usize) -> View {
    let tally = tally(votes);
    if tally.total() < quorum.max(1) {
        return View::TooFew;
    }
    match tally.award.cmp(&tally.defer) {
        std::cmp::Ordering::Greater => View::Clear(Outcome::Award),
        std::cmp::Ordering::Less => View::Clear(Outcome::Defer),
        std::cmp::Ordering::Equal => View::Tied,
    }
}

/// What this chair has to record: the majority's view, or at a tie the chair's own.
///
/// # Errors
/// When too few votes count, or at a tie without a vote of the chair's that counts.
pub fn outcome(votes: &[Vote], chair: PersonId, quorum: usize) -> Result<Outcome, PanelRefusal> {
    match view(votes, quorum) {
        View::TooFew => Err(PanelRefusal::QuorumNotReached { counted: tally(votes).total(), quorum }),
        View::Clear(outcome) => Ok(outcome),
        View::Tied => votes
            .iter()
            .find(|vote| vote.member == chair && vote.bar.is_none())
            .map(|vote| vote.outcome)
            .ok_or(PanelRefusal::ChairHasNotVoted),
    }
}

/// Whether an outcome can be voted for or recorded on marks that meet the level, or do not.
///
/// # Errors
/// [`PanelRefusal::LevelNotMet`].
pub fn awardable(outcome: Outcome, level_met: bool) -> Result<(), PanelRefusal> {
    match outcome {
        Outcome::Award if !level_met => Err(PanelRefusal::LevelNotMet),
        _ => Ok(()),
    }
}

/// Whether what a chair records is what the panel decided, and says what it has to.
///
/// # Errors
/// Why not.
pub fn recordable(decision: &Decision, decided: Outcome, today: NaiveDate) -> Result<(), PanelRefusal> {
    if decision.outcome != decided {
        return Err(PanelRefusal::NotTheMajority);
    }
    if decision.outcome == Outcome::Award {
        return Ok(());
    }
    match (&decision.actions, decision.act_by) {
        (Some(_), Some(day)) if day > today => Ok(()),
        (Some(_), Some(_)) => Err(PanelRefusal::DatePassed),
        _ => Err(PanelRefusal::NoActions),
    }
}

impl Refusal for PanelRefusal {
    fn text(&self) -> Text {
        match self {
            Self::Decided => "refused-panels-decided".into(),
            Self::NotWithPanel => "refused-panels-not-with-panel".into(),
            Self::LevelNotMet => "refused-panels-level-not-met".into(),
            Self::QuorumNotReached { counted, quorum } => {
                Text::new("refused-panels-quorum").with("counted", *counted).with("quorum", *quorum)
            }
            Self::ChairHasNotVoted => "refused-panels-chair-has-not-voted".into(),
            Self::NotTheMajority => "refused-panels-not-the-majority".into(),
            Self::NoActions => "refused-panels-no-actions".into(),
            Self::DatePassed => "refused-panels-date-passed".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Outcome::{Award, Defer};
    use super::*;

    fn person(number: u128) -> PersonId {
        PersonId::from_uuid(uuid::Uuid::from_u128(number))
    }

    fn votes(of: &[(u128, Outcome, Option<Bar>)]) -> Vec<Vote> {
        of.iter().map(|&(number, outcome, bar)| Vote { member: person(number), outcome, bar }).collect()
    }

    #[test]
    fn a_recused_member_does_not_count_towards_quorum() {
        let both = votes(&[(1, Award, None), (2, Award, None)]);
        assert_eq!(outcome(&both, person(1), 2), Ok(Award));
        let one_recused = votes(&[(1, Award, None), (2, Award, Some(Bar::Recused))]);
        assert_eq!(
            outcome(&one_recused, person(1), 2),
            Err(PanelRefusal::QuorumNotReached { counted: 1, quorum: 2 })
        );
    }

    #[test]
    fn who_marked_or_advised_or_works_there_does_not_count() {
        for bar in [Bar::Marked, Bar::Advised, Bar::WorksThere] {
            let cast = votes(&[(1, Award, None), (2, Defer, None), (3, Defer, Some(bar)), (4, Award, None)]);
            assert_eq!(tally(&cast), Tally { award: 2, defer: 1 });
            assert_eq!(outcome(&cast, person(2), 2), Ok(Award));
        }
    }

    #[test]
    fn each_tie_bars_and_the_first_is_named() {
        assert_eq!(bar(&Ties::default()), None);
        assert_eq!(bar(&Ties { recused: true, ..Ties::default() }), Some(Bar::Recused));
        assert_eq!(bar(&Ties { marked: true, recused: true, ..Ties::default() }), Some(Bar::Marked));
        assert_eq!(bar(&Ties { advised: true, ..Ties::default() }), Some(Bar::Advised));
        assert_eq!(bar(&Ties { works_there: true, ..Ties::default() }), Some(Bar::WorksThere));
    }

    #[test]
    fn a_tie_is_the_chairs_own_vote() {
        let tied = votes(&[(1, Award, None), (2, Defer, None)]);
        assert_eq!(outcome(&tied, person(1), 2), Ok(Award));
        assert_eq!(outcome(&tied, person(2), 2), Ok(Defer));
        assert_eq!(outcome(&tied, person(3), 2), Err(PanelRefusal::ChairHasNotVoted));
    }

    #[test]
    fn a_chair_who_is_barred_breaks_no_tie() {
        let tied = votes(&[(1, Award, None), (2, Defer, None), (3, Award, Some(Bar::Recused))]);
        assert_eq!(outcome(&tied, person(3), 2), Err(PanelRefusal::ChairHasNotVoted));
    }

    #[test]
    fn nobody_decides_alone_by_a_quorum_of_none() {
        assert_eq!(view(&[], 0), View::TooFew);
    }

    #[test]
    fn nothing_is_awarded_on_marks_that_do_not_meet_the_level() {
        assert_eq!(awardable(Award, false), Err(PanelRefusal::LevelNotMet));
        assert_eq!(awardable(Award, true), Ok(()));
        assert_eq!(awardable(Defer, false), Ok(()));
    }

    #[test]
    fn a_chair_records_the_panels_view_and_when_deferring_what_to_do_by_when() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let award = Decision { outcome: Award, reason: "Sound".into(), actions: None, act_by: None };
        assert_eq!(recordable(&award, Award, day(22)), Ok(()));
        assert_eq!(recordable(&award, Defer, day(22)), Err(PanelRefusal::NotTheMajority));
        let defer = Decision { outcome: Defer, ..award };
        assert_eq!(recordable(&defer, Defer, day(22)), Err(PanelRefusal::NoActions));
        let asked = Decision { actions: Some("Show it".into()), act_by: Some(day(22)), ..defer };
        assert_eq!(recordable(&asked, Defer, day(22)), Err(PanelRefusal::DatePassed));
        assert_eq!(recordable(&asked, Defer, day(21)), Ok(()));
    }
}
