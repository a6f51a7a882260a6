//! What an employer still has to tell before it is registered.

use crate::platform::error::Refusal;
use crate::platform::text::Text;

/// A part of registering. Every one is required; inviting a colleague is offered besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Names, number, sector. Told when the employer is made.
    Details,
    /// How many people work there.
    Workforce,
    /// What decides which criteria apply.
    Facts,
    /// Where the first site is.
    Site,
    /// What may be published.
    Publication,
    /// That taking part changes no legal duty.
    Note,
}

impl Task {
    /// Every task, in the order of the list.
    pub const ALL: [Self; 6] =
        [Self::Details, Self::Workforce, Self::Facts, Self::Site, Self::Publication, Self::Note];
}

/// What is known of an employer, as far as registering asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// A count of its people is there.
    pub workforce: bool,
    /// The facts are told.
    pub facts: bool,
    /// A site with its place is there.
    pub site: bool,
    /// What may be published is said.
    pub publication: bool,
    /// The legal note is accepted.
    pub note: bool,
}

impl Known {
    /// Whether a task is done.
    pub fn has(self, task: Task) -> bool {
        match task {
            Task::Details => true,
            Task::Workforce => self.workforce,
            Task::Facts => self.facts,
            Task::Site => self.site,
            Task::Publication => self.publication,
            Task::Note => self.note,
        }
    }

    /// How many tasks are done.
    pub fn done(self) -> usize {
        Task::ALL.into_iter().filter(|task| self.has(*task)).count()
    }

    /// The first task that is not.
    pub fn next(self) -> Option<Task> {
        Task::ALL.into_iter().find(|task| !self.has(*task))
    }
}

/// Why the facts of an employer cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactsRefusal {
    /// It has not told all of them yet.
    Incomplete,
}

impl Refusal for FactsRefusal {
    fn text(&self) -> Text {
        match self {
            Self::Incomplete => "refused-employers-facts-incomplete".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL_KNOWN: Known =
        Known { workforce: true, facts: true, site: true, publication: true, note: true };

    #[test]
    fn registering_is_complete_only_when_every_task_is_done() {
        assert_eq!(ALL_KNOWN.next(), None);
        for (missing, task) in [
            (Known { workforce: false, ..ALL_KNOWN }, Task::Workforce),
            (Known { facts: false, ..ALL_KNOWN }, Task::Facts),
            (Known { site: false, ..ALL_KNOWN }, Task::Site),
            (Known { publication: false, ..ALL_KNOWN }, Task::Publication),
            (Known { note: false, ..ALL_KNOWN }, Task::Note),
        ] {
            assert_eq!(missing.next(), Some(task));
            assert_eq!(missing.done(), Task::ALL.len() - 1);
        }
    }

    #[test]
    fn a_new_employer_has_told_its_details_and_counts_its_people_next() {
        assert_eq!((Known::default().done(), Known::default().next()), (1, Some(Task::Workforce)));
    }
}
