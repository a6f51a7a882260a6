//! How one criterion stands.

use halemark::scheme::{
    Assessed, Criterion, Definition, Mark, NotApplicableClaim, SelfAssessed, Standing, Status, Why, assessed,
    self_assessed,
};

use super::ladder::{criterion, ladder, level};

fn find<'a>(ladder: &'a Definition, code: &str) -> &'a Criterion {
    ladder.criterion(&criterion(code)).expect("the criterion is there")
}

fn says(code: &str, status: Status, count: Option<u32>, has_reason: bool) -> Standing {
    self_assessed(find(&ladder(), code), &SelfAssessed { status, count, has_reason })
}

fn finds(code: &str, mark: Option<Mark>, count: Option<u32>, claim: NotApplicableClaim) -> Standing {
    let ladder = ladder();
    let low = ladder.level(&level("low")).expect("the level is there");
    assessed(low, find(&ladder, code), &Assessed { mark, count, claim })
}

#[test]
fn an_employer_says_how_far_it_is() {
    assert_eq!(says("low-1", Status::NotStarted, None, false), Standing::NotMet(Why::NotStarted));
    assert_eq!(says("low-1", Status::InProgress, None, false), Standing::NotMet(Why::InProgress));
    assert_eq!(says("low-1", Status::Met, None, false), Standing::Met);
}

#[test]
fn a_typed_count_below_what_is_asked_is_not_met() {
    assert_eq!(says("low-2", Status::Met, None, false), Standing::NotMet(Why::CountMissing { at_least: 3 }));
    let too_few = Standing::NotMet(Why::CountTooLow { count: 2, at_least: 3 });
    assert_eq!(says("low-2", Status::Met, Some(2), false), too_few);
    assert_eq!(says("low-2", Status::Met, Some(3), false), Standing::Met);
    assert_eq!(finds("low-2", Some(Mark::Exceeds), Some(2), NotApplicableClaim::NotMade), too_few);
}

#[test]
fn not_applicable_excuses_only_where_allowed_and_with_a_reason() {
    let not_allowed = Standing::NotMet(Why::NotApplicableNotAllowed);
    assert_eq!(says("low-1", Status::NotApplicable, None, true), not_allowed);
    let no_reason = Standing::NotMet(Why::NotApplicableWithoutReason);
    assert_eq!(says("low-2", Status::NotApplicable, None, false), no_reason);
    assert_eq!(says("low-2", Status::NotApplicable, None, true), Standing::Excused);
}

#[test]
fn a_mark_counts_from_the_level_s_own_threshold() {
    let claim = NotApplicableClaim::NotMade;
    assert_eq!(finds("low-1", None, None, claim), Standing::NotMet(Why::NotMarked));
    let too_low = Standing::NotMet(Why::MarkTooLow { mark: Mark::Partly, met_from: 2 });
    assert_eq!(finds("low-1", Some(Mark::Partly), None, claim), too_low);
    assert_eq!(finds("low-1", Some(Mark::Met), None, claim), Standing::Met);
}

#[test]
fn not_applicable_excuses_an_assessed_criterion_only_once_accepted() {
    let open = Standing::NotMet(Why::NotApplicableOpen);
    assert_eq!(finds("low-2", Some(Mark::Met), Some(3), NotApplicableClaim::Open), open);
    assert_eq!(finds("low-2", None, None, NotApplicableClaim::Accepted), Standing::Excused);
    let refused = Standing::NotMet(Why::NotApplicableRefused);
    assert_eq!(finds("low-2", None, None, NotApplicableClaim::Refused), refused);
    assert_eq!(finds("low-2", Some(Mark::Met), Some(3), NotApplicableClaim::Refused), Standing::Met);
    let not_allowed = Standing::NotMet(Why::NotApplicableNotAllowed);
    assert_eq!(finds("low-1", Some(Mark::Met), None, NotApplicableClaim::Accepted), not_allowed);
}

#[test]
fn statuses_and_marks_read_back_as_written() {
    for status in Status::ALL {
        assert_eq!(status.as_str().parse(), Ok(status));
    }
    for mark in Mark::ALL {
        assert_eq!(Mark::try_from(mark.number()), Ok(mark));
    }
    assert!("Met".parse::<Status>().is_err());
    assert!(Mark::try_from(4).is_err());
}
