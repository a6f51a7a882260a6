use super::*;
use crate::platform::ids::Ids;

fn day(day: u32) -> NaiveDate {
    // Reason: a test writes days that exist.
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
}

fn person() -> PersonId {
    Ids::random().new_id(chrono::DateTime::UNIX_EPOCH.naive_utc())
}

fn told(owner: Option<PersonId>, due: u32) -> NewPlanAction {
    NewPlanAction {
        priority: None,
        topic: "food".into(),
        action: "Put fruit beside the till".into(),
        owner,
        due_on: day(due),
        measure: String::new(),
        cost_pence: None,
    }
}

#[test]
fn nothing_is_planned_for_yesterday_or_for_a_stranger_but_what_was_so_may_stay() {
    let (ada, stranger) = (person(), person());
    let able = BTreeSet::from([ada]);
    assert_eq!(check_action(&told(Some(ada), 5), None, &able, day(5)), Ok(()));
    assert_eq!(check_action(&told(None, 5), None, &able, day(5)), Ok(()));
    assert_eq!(check_action(&told(Some(ada), 4), None, &able, day(5)), Err(PlanRefusal::DayPassed));
    let strange = told(Some(stranger), 9);
    assert_eq!(check_action(&strange, None, &able, day(5)), Err(PlanRefusal::NotOfTheTeam));
    let old = told(Some(stranger), 2);
    let reworded = NewPlanAction { action: "Put fruit beside both tills".into(), ..old.clone() };
    assert_eq!(check_action(&reworded, Some(&old), &able, day(5)), Ok(()));
}

#[test]
fn done_needs_a_note_or_evidence_and_giving_up_needs_a_reason() {
    let ending = |is_done, note: &str, evidence| {
        let ending = NewEnding { is_done, on: None, note: note.into(), evidence };
        check_ending(ActionState::Open, &ending, None, day(5))
    };
    let item = Ids::random().new_id(chrono::DateTime::UNIX_EPOCH.naive_utc());
    assert_eq!(ending(true, "", None), Err(PlanRefusal::NothingShown));
    assert_eq!(ending(true, "", Some(item)), Ok(()));
    assert_eq!(ending(true, "The bowls are there.", None), Ok(()));
    assert_eq!(ending(false, "", Some(item)), Err(PlanRefusal::NoReason));
    assert_eq!(ending(false, "The shop closes.", None), Ok(()));
    let again = NewEnding { is_done: true, on: None, note: "Twice.".into(), evidence: None };
    assert_eq!(check_ending(ActionState::Done, &again, None, day(5)), Err(PlanRefusal::Ended));
}

#[test]
fn an_action_ends_between_the_first_day_of_its_assessment_and_today() {
    let on = |on: u32, began: u32| {
        let ending = NewEnding { is_done: true, on: Some(day(on)), note: "There.".into(), evidence: None };
        check_ending(ActionState::Open, &ending, Some(day(began)), day(5))
    };
    assert_eq!((on(5, 2), on(2, 2)), (Ok(()), Ok(())));
    assert_eq!(on(6, 2), Err(PlanRefusal::EndsToCome));
    assert_eq!(on(1, 2), Err(PlanRefusal::EndsBefore));
    assert_eq!(on(5, 9), Ok(()), "what could be done before people were asked");
}

#[test]
fn only_what_is_held_here_has_a_plan_and_keeps_it_once_published() {
    let found = State::ALL.map(|state| check_plan(state).is_ok());
    assert_eq!(found, [false, true, true, false]);
}
