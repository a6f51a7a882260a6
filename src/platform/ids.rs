//! The keys of the tables, and where new ones come from.

use std::sync::{Arc, Mutex};

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
    /// An employer's bid for a level.
    Application => ApplicationId,
    /// An answer to one criterion of an application.
    Answer => AnswerId,
    /// A note of an adviser on an application.
    Advice => AdviceId,
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
    /// A letter in the outbox.
    Letter => LetterId,
    /// Stands in where a key of any table may be.
    Any => AnyId,
}

/// Makes new keys. UUID v7: ordered by time, so that indexes grow at one end. Where order must not
/// leak (survey answers, passes), another source is used.
#[derive(Clone, Debug)]
pub enum Ids {
    /// From the operating system's randomness.
    Random,
    /// From a seed: the demo world is the same every time it is made.
    Seeded(Arc<Mutex<StdRng>>),
}

impl Ids {
    /// Keys that are the same for the same seed and the same order of asking.
    pub fn seeded(seed: u64) -> Self {
        Ids::Seeded(Arc::new(Mutex::new(StdRng::seed_from_u64(seed))))
    }

    /// A new key, made at `at`.
    pub fn new_id<T>(&self, at: NaiveDateTime) -> Id<T> {
        let millis = u64::try_from(at.and_utc().timestamp_millis()).unwrap_or_default();
        Id::from_uuid(Builder::from_unix_timestamp_millis(millis, &self.random_bytes()).into_uuid())
    }

    /// A short reference a person can read out: eight letters and digits, none alike, after a prefix.
    /// 40 bits: the table's unique constraint decides, a clash is an error that can be tried again.
    pub fn reference(&self, prefix: &str) -> String {
        const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        let bytes: [u8; 10] = self.random_bytes();
        let letters: String =
            bytes.iter().take(8).map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect();
        format!("{prefix}-{}-{}", &letters[..4], &letters[4..])
    }

    fn random_bytes(&self) -> [u8; 10] {
        let mut bytes = [0; 10];
        match self {
            Ids::Random => rand::rng().fill_bytes(&mut bytes),
            Ids::Seeded(rng) => {
                rng.lock().unwrap_or_else(std::sync::PoisonError::into_inner).fill_bytes(&mut bytes);
            }
        }
        bytes
    }
}

/// The same key without its table, for places that hold keys of several.
pub fn any<T>(id: Id<T>) -> AnyId {
    Id::from_uuid(id.uuid())
}
