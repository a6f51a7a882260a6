//! What votes come to, over many panels.

use halemark::panels::rules::{Bar, Outcome, PanelRefusal, View, Vote, outcome, reaches, tally, view};
use halemark::platform::access::{Grant, Reach, Role};
use halemark::platform::ids::{Id, PersonId, SchemeId};
use proptest::prelude::*;
use uuid::Uuid;

fn person(number: u128) -> PersonId {
    Id::from_uuid(Uuid::from_u128(number))
}

fn votes() -> impl Strategy<Value = Vec<Vote>> {
    let bar = prop_oneof![
        3 => Just(None),
        1 => prop_oneof![
            Just(Bar::Marked), Just(Bar::Advised), Just(Bar::WorksThere), Just(Bar::Recused), Just(Bar::Left)
        ].prop_map(Some),
    ];
    let vote = (any::<bool>(), bar);
    proptest::collection::vec(vote, 0..9).prop_map(|votes| {
        let vote = |(number, (award, bar)): (usize, (bool, Option<Bar>))| Vote {
            member: person(number as u128 + 1),
            outcome: if award { Outcome::Award } else { Outcome::Defer },
            bar,
        };
        votes.into_iter().enumerate().map(vote).collect()
    })
}

proptest! {
    #[test]
    fn a_vote_that_is_barred_changes_nothing(votes in votes(), quorum in 1usize..5, chair in 1u128..9) {
        let counting: Vec<Vote> = votes.iter().copied().filter(|vote| vote.bar.is_none()).collect();
        prop_assert_eq!(tally(&votes), tally(&counting));
        prop_assert_eq!(outcome(&votes, person(chair), quorum), outcome(&counting, person(chair), quorum));
    }

    #[test]
    fn nothing_is_decided_by_fewer_than_the_quorum(votes in votes(), quorum in 1usize..9, chair in 1u128..9) {
        let counted = tally(&votes).total();
        match outcome(&votes, person(chair), quorum) {
            Ok(_) => prop_assert!(counted >= quorum),
            Err(PanelRefusal::QuorumNotReached { counted: said, quorum: asked }) => {
                prop_assert!(counted < quorum);
                prop_assert_eq!((said, asked), (counted, quorum));
            }
            Err(PanelRefusal::ChairHasNotVoted) => prop_assert_eq!(view(&votes, quorum), View::Tied),
            Err(other) => prop_assert!(false, "{other:?}"),
        }
    }

    #[test]
    fn the_larger_side_wins_and_if_all_change_their_minds_so_does_the_panel(
        votes in votes(), quorum in 1usize..4, chair in 1u128..9
    ) {
        let turned = |one: Outcome| match one { Outcome::Award => Outcome::Defer, Outcome::Defer => Outcome::Award };
        let other: Vec<Vote> =
            votes.iter().map(|vote| Vote { outcome: turned(vote.outcome), ..*vote }).collect();
        prop_assert_eq!(
            outcome(&other, person(chair), quorum),
            outcome(&votes, person(chair), quorum).map(turned)
        );
        if let Ok(found) = outcome(&votes, person(chair), quorum) {
            let sides = tally(&votes);
            let (ours, theirs) = match found {
                Outcome::Award => (sides.award, sides.defer),
                Outcome::Defer => (sides.defer, sides.award),
            };
            prop_assert!(ours >= theirs);
        }
    }
}

#[test]
fn a_member_reaches_the_places_of_their_seats_and_every_place_by_one_seat_without_a_place() {
    let (one, two): (SchemeId, SchemeId) =
        (Id::from_uuid(Uuid::from_u128(1)), Id::from_uuid(Uuid::from_u128(2)));
    let seat = |role, scheme, place: Option<&str>| Grant {
        role,
        scheme: Some(scheme),
        place: place.map(str::to_owned),
        employer: None,
    };
    let grants = [
        seat(Role::PanelMember, one, Some("E08000037")),
        seat(Role::PanelChair, one, Some("E08000021")),
        seat(Role::PanelMember, two, Some("E08000037")),
        seat(Role::PanelChair, two, None),
        seat(Role::Assessor, one, None),
    ];
    assert_eq!(
        reaches(&grants),
        [
            Reach { scheme: one, places: Some(vec!["E08000037".into(), "E08000021".into()]) },
            Reach { scheme: two, places: None },
        ]
    );
}
