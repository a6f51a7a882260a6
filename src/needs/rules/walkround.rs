//! A walk round one site: what was seen, item by item, and photographs of it.

use std::collections::BTreeMap;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime};

use super::checklist::Checklist;
use super::photograph::{MOST_PHOTOGRAPHS, Photograph};
use crate::platform::access::{Act, Relation, may};
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::{NeedsAssessmentId, SiteId, WalkroundId};
use crate::platform::text::Text;

/// A walk round one site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walkround {
    /// Its key.
    pub id: WalkroundId,
    /// What it belongs to.
    pub assessment: NeedsAssessmentId,
    /// Where it was.
    pub site: SiteId,
    /// What the site is called.
    pub site_name: String,
    /// The day of the walk.
    pub walked_on: NaiveDate,
    /// What was looked at, as it was when the walk-round began.
    pub checklist: Checklist,
    /// Whether the employer's people may read it.
    pub is_published: bool,
    /// What was written down, by the code of the item; also where all of it was taken back: [`Walkround::seen`].
    pub observations: BTreeMap<String, Observation>,
    /// Photographs, in the order they were added.
    pub photographs: Vec<Photograph>,
    /// How many were taken out after it was published.
    pub taken_out: usize,
    /// Goes up by one with every change of its day or site.
    pub version: i32,
}

/// What was seen of one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// How it was.
    pub mark: ObservationMark,
    /// What there is to say of it; may be empty.
    pub note: String,
    /// When it was written down, in UTC.
    pub changed_at: NaiveDateTime,
    /// By whom.
    pub changed_by_name: String,
    /// Goes up by one with every change.
    pub version: i32,
}

/// How something on the premises was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObservationMark {
    /// Nobody has said how it was: a note alone, or nothing.
    Unmarked,
    /// As good practice has it.
    Good,
    /// It would do, and could be better.
    Better,
    /// It harms or hinders people.
    Problem,
    /// It could not be seen, or there is no such thing on this site.
    Unseen,
}

/// A text that names no [`ObservationMark`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownMark;

impl ObservationMark {
    /// Every mark, in the order a form offers them.
    pub const ALL: [Self; 5] = [Self::Unmarked, Self::Good, Self::Better, Self::Problem, Self::Unseen];

    /// As stored, sent in forms, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unmarked => "unmarked",
            Self::Good => "good",
            Self::Better => "better",
            Self::Problem => "problem",
            Self::Unseen => "unseen",
        }
    }
}

impl FromStr for ObservationMark {
    type Err = UnknownMark;

    fn from_str(text: &str) -> Result<Self, UnknownMark> {
        Self::ALL.into_iter().find(|mark| mark.as_str() == text).ok_or(UnknownMark)
    }
}

impl Observation {
    /// Whether everything that was said of the item was taken back.
    pub fn is_blank(&self) -> bool {
        self.mark == ObservationMark::Unmarked && self.note.is_empty()
    }
}

/// What somebody noted of one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewObservation {
    /// The code of the item.
    pub item: String,
    /// How it was.
    pub mark: ObservationMark,
    /// What there is to say of it; may be empty.
    pub note: String,
    /// The version they had before them; 0 where there was none.
    pub seen: i32,
}

impl NewObservation {
    /// Whether nothing is said of the item.
    pub fn is_blank(&self) -> bool {
        self.mark == ObservationMark::Unmarked && self.note.is_empty()
    }
}

/// What becomes of a note, given what is written down already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noting {
    /// It is written down.
    Write,
    /// It is written down already, word for word: it was sent twice.
    Same,
    /// Somebody else, or another device, wrote something else meanwhile: both have to be seen.
    Stale,
}

/// What becomes of a note.
pub fn noting(now: Option<&Observation>, new: &NewObservation) -> Noting {
    match now {
        None if new.is_blank() => Noting::Same,
        Some(now) if now.mark == new.mark && now.note == new.note => Noting::Same,
        Some(now) if now.version != new.seen => Noting::Stale,
        _ => Noting::Write,
    }
}

/// A walk-round to begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewWalkround {
    /// Where it is.
    pub site: SiteId,
    /// The day of the walk.
    pub walked_on: NaiveDate,
    /// The short name of what is looked at.
    pub checklist: String,
}

/// Why something is not done with a walk-round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WalkroundRefusal {
    /// Its day is still to come.
    ToCome,
    /// Its day is before the first of the plan.
    BeforePlan {
        /// The plan's first day.
        starts_on: NaiveDate,
    },
    /// The site is none of the employer's, or the checklist is gone.
    Unknown,
    /// It was published: nothing in it changes any more.
    Published,
    /// It has as many photographs as it may.
    Full,
    /// Nothing was noted yet.
    Empty,
}

impl Refusal for WalkroundRefusal {
    fn text(&self) -> Text {
        match self {
            Self::ToCome => "refused-walkround-to-come".into(),
            Self::BeforePlan { starts_on } => Text::new("refused-walkround-before-plan")
                .with("day", starts_on.format("%-d %B %Y").to_string()),
            Self::Unknown => "refused-walkround-unknown".into(),
            Self::Published => "refused-walkround-published".into(),
            Self::Full => Text::new("refused-walkround-full").with("most", MOST_PHOTOGRAPHS),
            Self::Empty => "refused-walkround-empty".into(),
        }
    }
}

impl Walkround {
    /// Whether what was seen can still be changed.
    ///
    /// # Errors
    /// [`WalkroundRefusal::Published`].
    pub fn check_unpublished(&self) -> Result<(), WalkroundRefusal> {
        if self.is_published { Err(WalkroundRefusal::Published) } else { Ok(()) }
    }

    /// Whether the employer's people may be shown it now.
    ///
    /// # Errors
    /// [`WalkroundRefusal::Published`], [`WalkroundRefusal::Empty`].
    pub fn check_publication(&self) -> Result<(), WalkroundRefusal> {
        self.check_unpublished()?;
        let is_empty = self.observations.values().all(Observation::is_blank);
        if is_empty { Err(WalkroundRefusal::Empty) } else { Ok(()) }
    }

    /// What was seen of an item; `None` where nothing is said of it, or not any more.
    pub fn seen(&self, code: &str) -> Option<&Observation> {
        self.observations.get(code).filter(|seen| !seen.is_blank())
    }

    /// Whether somebody may take a photograph out of it: whoever leads, at any time; of one that is published the employer's
    /// lead, too, whose people and premises it shows.
    ///
    /// # Errors
    /// [`AppError::NotAllowed`].
    pub fn check_taking_out(&self, relation: &Relation) -> Result<(), AppError> {
        let leads = may(Act::LeadNeeds, relation);
        if self.is_published { leads.or_else(|_| may(Act::AgreePriorities, relation)) } else { leads }
    }

    /// How many of its items nobody has noted anything of.
    pub fn count_open(&self) -> usize {
        self.checklist.items().filter(|item| self.seen(&item.code).is_none()).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now(note: &str, version: i32) -> Observation {
        let changed_at = NaiveDateTime::default();
        let (note, mark) = (note.to_owned(), ObservationMark::Good);
        Observation { mark, note, changed_at, changed_by_name: "A".into(), version }
    }

    fn new(note: &str, seen: i32) -> NewObservation {
        NewObservation { item: "air".into(), mark: ObservationMark::Good, note: note.into(), seen }
    }

    #[test]
    fn a_note_is_written_over_what_was_seen_and_never_over_what_was_not() {
        assert_eq!(noting(None, &new("fresh", 0)), Noting::Write);
        assert_eq!(noting(Some(&now("stale", 3)), &new("fresh", 3)), Noting::Write);
        assert_eq!(noting(Some(&now("stale", 3)), &new("fresh", 2)), Noting::Stale);
        assert_eq!(noting(Some(&now("stale", 1)), &new("fresh", 0)), Noting::Stale);
    }

    #[test]
    fn what_was_taken_back_is_seen_no_more_and_still_not_written_over_unseen() {
        let blank = NewObservation { mark: ObservationMark::Unmarked, ..new("", 1) };
        assert!(blank.is_blank() && !new("", 1).is_blank());
        assert_eq!(noting(None, &blank), Noting::Same, "there is nothing to take back");
        assert_eq!(noting(Some(&now("fresh", 1)), &blank), Noting::Write);
        let taken_back = Observation { mark: ObservationMark::Unmarked, ..now("", 2) };
        assert!(taken_back.is_blank());
        assert_eq!(noting(Some(&taken_back), &new("fresh", 1)), Noting::Stale);
    }

    #[test]
    fn a_note_sent_twice_is_no_conflict() {
        assert_eq!(noting(Some(&now("fresh", 1)), &new("fresh", 0)), Noting::Same);
    }
}
