//! The keys of the tables, and where new ones come from.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::NaiveDateTime;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use uuid::Builder;

pub use crate::platform::db::Id;

macro_rules! keys {
    ($($(#[$doc:meta])* $marker:ident => $key:ident),+ $(,)?) => { $(
        #[doc = concat!("Marks the table that [`", stringify!($key), "`] belongs to.")]
        #[derive(Debug)]
        pub enum $marker {}
        $(#[$doc])*
        pub type $key = Id<$marker>;
    )+ };
}

keys! {
    /// A person with an account.
    Person => PersonId,
    /// A role a person holds.
    Role => RoleId,
    /// An invitation to take a role.
    Invitation => InvitationId,
    /// An award scheme.
    Scheme => SchemeId,
    /// A published edition of a scheme.
    Edition => EditionId,
    /// An uploaded pack that is not published.
    Draft => DraftId,
    /// An employer.
    Employer => EmployerId,
    /// A dated headcount of an employer.
    Headcount => HeadcountId,
    /// A site of an employer.
    Site => SiteId,
    /// An adviser's allotment to an employer.
    Advisership => AdvisershipId,
    /// An item in an employer's evidence.
    EvidenceItem => EvidenceId,
    /// A version of an item of evidence.
    EvidenceVersion => EvidenceVersionId,
    /// A trained health advocate of an employer.
    Advocate => AdvocateId,
    /// A health needs assessment an employer held.
    NeedsAssessment => NeedsAssessmentId,
    /// A structured conversation of a needs assessment.
    Conversation => ConversationId,
    /// A walk round one site of a needs assessment.
    Walkround => WalkroundId,
    /// A photograph of a walk round.
    Photograph => PhotographId,
    /// What came out of a needs assessment.
    Finding => FindingId,
    /// What people suggested in a needs assessment.
    Suggestion => SuggestionId,
    /// What an employer agreed to begin with.
    Priority => PriorityId,
    /// What is to be done, of an action plan.
    PlanAction => PlanActionId,
    /// A service of the support directory.
    DirectoryService => ServiceId,
    /// An anonymous survey of an employer's people.
    Survey => SurveyId,
    /// Somebody who is asked by a link of their own. Its keys are of v4: their order tells nothing.
    Invitee => InviteeId,
    /// What one respondent answered. Its keys are of v4.
    Response => ResponseId,
    /// Results of several small employers together.
    SurveyPool => SurveyPoolId,
    /// A campaign or event of an employer.
    Campaign => CampaignId,
    /// An employer's bid for a level.
    Application => ApplicationId,
    /// An answer to one criterion of an application.
    Answer => AnswerId,
    /// A message in the conversation about an application or one of its criteria.
    Message => MessageId,
    /// A workbook that was handed in and is not taken over yet.
    Workbook => WorkbookId,
    /// One handing-in of an application.
    Submission => SubmissionId,
    /// An assessor's judging of a submission.
    Assessment => AssessmentId,
    /// A mark for one criterion in an assessment.
    Mark => MarkId,
    /// A panel member's view of a submission.
    Vote => VoteId,
    /// A panel member's standing aside.
    Recusal => RecusalId,
    /// A panel's decision.
    Decision => DecisionId,
    /// An award.
    Award => AwardId,
    /// An entry in the ledger.
    Event => EventId,
    /// Something a person is told.
    Notice => NoticeId,
    /// The way back for an employer whose lead has gone.
    Recovery => RecoveryId,
    /// A letter in the outbox.
    Letter => LetterId,
    /// Stands in where a key of any table may be.
    Any => AnyId,
}

/// The bits of a key that count. What is left of the 74 that v7 does not fix is random.
const COUNT_BITS: u32 = 42;

/// Makes new keys. UUID v7: ordered by time, so that indexes grow at one end, and those of one instant by the order in
/// which they were asked for, so that a history of one second reads as it happened. Where order must not leak (survey
/// answers, passes), another source is used.
#[derive(Clone, Debug)]
pub struct Ids(Arc<Mutex<Source>>);

#[derive(Debug)]
struct Source {
    rng: StdRng,
    /// Grows with every key and never starts anew, so that writes of different instants, side by side, each keep
    /// their order.
    count: u64,
}

impl Ids {
    /// Keys that nobody can foretell, from the operating system's randomness. Servers on one database count from
    /// different numbers.
    pub fn random() -> Self {
        let mut rng: StdRng = rand::make_rng();
        // The top bit is left free: the count would run over after two million million keys.
        let count = rng.next_u64() >> (u64::BITS - COUNT_BITS + 1);
        Ids::of(Source { rng, count })
    }

    /// Keys that are the same for the same seed and the same order of asking.
    pub fn seeded(seed: u64) -> Self {
        Ids::of(Source { rng: StdRng::seed_from_u64(seed), count: 0 })
    }

    fn of(source: Source) -> Self {
        Ids(Arc::new(Mutex::new(source)))
    }

    /// A new key, made at `at`.
    pub fn new_id<T>(&self, at: NaiveDateTime) -> Id<T> {
        let millis = u64::try_from(at.and_utc().timestamp_millis()).unwrap_or_default();
        Id::from_uuid(Builder::from_unix_timestamp_millis(millis, &self.source().next()).into_uuid())
    }

    /// A short reference a person can read out: eight letters and digits, none alike, after a prefix.
    /// 40 bits: the table's unique constraint decides, a clash is an error that can be tried again.
    pub fn reference(&self, prefix: &str) -> String {
        const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        let mut bytes = [0; 8];
        self.source().rng.fill_bytes(&mut bytes);
        let letters: String = bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect();
        format!("{prefix}-{}-{}", &letters[..4], &letters[4..])
    }

    fn source(&self) -> MutexGuard<'_, Source> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Source {
    /// What a key holds besides its instant: the count, then 32 random bits. The top four bits of the first byte and
    /// the top two of the third are left empty: there the key says that it is of v7.
    fn next(&mut self) -> [u8; 10] {
        self.count += 1;
        let (high, low) = (self.count >> 30 & 0xfff, self.count & 0x3fff_ffff);
        let mut bytes = [0; 10];
        bytes[..2].copy_from_slice(&high.to_be_bytes()[6..]);
        bytes[2..6].copy_from_slice(&low.to_be_bytes()[4..]);
        self.rng.fill_bytes(&mut bytes[6..]);
        bytes
    }
}

/// The same key without its table, for places that hold keys of several.
pub fn any<T>(id: Id<T>) -> AnyId {
    Id::from_uuid(id.uuid())
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn at(millis: i64) -> NaiveDateTime {
        DateTime::from_timestamp_millis(millis).unwrap().naive_utc()
    }

    fn is_increasing(ids: &[EventId]) -> bool {
        ids.windows(2).all(|pair| pair[0] < pair[1])
    }

    #[test]
    fn keys_of_one_instant_are_in_the_order_they_were_asked_for() {
        for ids in [Ids::random(), Ids::seeded(1)] {
            let made: Vec<EventId> = (0..2_000).map(|_| ids.new_id(at(1_800_000_000_000))).collect();
            assert!(is_increasing(&made), "{ids:?}");
        }
    }

    #[test]
    fn keys_of_two_writes_side_by_side_keep_the_order_of_each() {
        let ids = Ids::random();
        let (mut earlier, mut later) = (Vec::new(), Vec::new());
        for _ in 0..100 {
            later.push(ids.new_id(at(2_000)));
            earlier.push(ids.new_id(at(1_000)));
        }
        assert!(is_increasing(&earlier) && is_increasing(&later));
        assert!(earlier.last() < later.first(), "an instant counts for more than the order of asking");
    }

    #[test]
    fn the_count_carries_over_where_the_key_says_its_version() {
        let ids = Ids::of(Source { rng: StdRng::seed_from_u64(1), count: (1 << 30) - 3 });
        let made: Vec<EventId> = (0..6).map(|_| ids.new_id(at(1_000))).collect();
        assert!(is_increasing(&made), "{made:?}");
        assert!(made.iter().all(|id| id.uuid().get_version_num() == 7), "{made:?}");
    }

    #[test]
    fn keys_of_one_seed_are_the_same_and_random_ones_are_not() {
        let made = |ids: &Ids| -> [EventId; 3] { [0, 0, 1].map(|millis| ids.new_id(at(millis))) };
        assert_eq!(made(&Ids::seeded(7)), made(&Ids::seeded(7)));
        assert_ne!(made(&Ids::random()), made(&Ids::random()));
    }
}
