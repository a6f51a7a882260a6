use super::*;

fn nothing(method: Method) -> Facts {
    Facts {
        method,
        people: Some(48),
        is_profiled: false,
        survey: None,
        conversations: 0,
        walkrounds: 0,
        published_walkrounds: 0,
        findings: 0,
        is_drawn: true,
        suggestions: 0,
        unanswered: 0,
        priorities: 0,
        is_agreed: false,
        actions: 0,
        campaigns: 0,
        next_priority: None,
        review_on: None,
        is_published: false,
    }
}

fn of(facts: &Facts, step: Step) -> Option<Status> {
    steps(facts).into_iter().find(|(other, _)| *other == step).map(|(_, status)| status)
}

#[test]
fn the_way_people_are_asked_decides_which_steps_there_are() {
    assert_eq!(of(&nothing(Method::Survey), Step::Conversations), None);
    assert_eq!(of(&nothing(Method::Conversation), Step::Survey), None);
    assert_eq!(steps(&nothing(Method::Mixed)).len(), Step::ALL.len());
}

#[test]
fn what_comes_later_waits_for_what_comes_before() {
    let mut facts = nothing(Method::Conversation);
    assert_eq!(of(&facts, Step::Findings), Some(Status::Waits(Wait::Asked)));
    facts.conversations = 1;
    assert_eq!(of(&facts, Step::Findings), Some(Status::ToDo));
    assert_eq!(of(&facts, Step::Priorities), Some(Status::Waits(Wait::Findings)));
    facts.findings = 4;
    assert_eq!(of(&facts, Step::Priorities), Some(Status::ToDo));
    facts.priorities = 3;
    assert_eq!(of(&facts, Step::Priorities), Some(Status::Begun), "the employer has not agreed");
    assert_eq!(of(&facts, Step::Campaigns), Some(Status::Waits(Wait::Agreement)));
    facts.is_agreed = true;
    assert_eq!(of(&facts, Step::Campaigns), Some(Status::ToDo));
    assert_eq!(of(&facts, Step::Actions), Some(Status::ToDo));
    assert_eq!(of(&facts, Step::Publication), Some(Status::Waits(Wait::Ready)));
    (facts.actions, facts.review_on) = (1, NaiveDate::from_ymd_opt(2027, 3, 1));
    assert_eq!(of(&facts, Step::Publication), Some(Status::ToDo));
}

#[test]
fn suggestions_and_what_can_be_done_at_once_wait_for_nothing() {
    let mut facts = nothing(Method::Conversation);
    assert_eq!(of(&facts, Step::Findings), Some(Status::Waits(Wait::Asked)), "this one does");
    assert_eq!(of(&facts, Step::Suggestions), Some(Status::Optional));
    assert_eq!(of(&facts, Step::Actions), Some(Status::Optional));
    (facts.suggestions, facts.unanswered, facts.actions) = (1, 1, 1);
    assert_eq!(of(&facts, Step::Suggestions), Some(Status::Begun));
    assert_eq!(of(&facts, Step::Actions), Some(Status::Done));
}

#[test]
fn a_survey_must_close_before_the_report_of_those_who_hold_one() {
    let mut facts = Facts { findings: 4, is_agreed: true, actions: 1, ..nothing(Method::Mixed) };
    facts.review_on = NaiveDate::from_ymd_opt(2027, 3, 1);
    facts.conversations = 1;
    facts.survey = Some(surveys::State::Open);
    assert!(!is_ready(&facts));
    facts.survey = Some(surveys::State::Closed);
    assert!(is_ready(&facts));
    facts.survey = None;
    assert!(!is_ready(&facts));
    facts.people = Some(5);
    assert!(is_ready(&facts), "five people can only answer together with others");
    facts.conversations = 0;
    assert!(!is_ready(&facts));
}

#[test]
fn findings_that_would_be_others_now_are_drawn_again_before_the_report() {
    let mut facts = Facts { findings: 4, conversations: 1, is_agreed: true, ..nothing(Method::Conversation) };
    (facts.actions, facts.review_on) = (1, NaiveDate::from_ymd_opt(2027, 3, 1));
    assert!(is_ready(&facts));
    facts.is_drawn = false;
    assert!(!is_ready(&facts));
    assert_eq!(of(&facts, Step::Findings), Some(Status::Begun));
    assert_eq!(of(&facts, Step::Publication), Some(Status::Waits(Wait::Ready)));
}

/// The next step for somebody who can do everything.
fn for_all(facts: &Facts) -> Option<Step> {
    next(facts, &steps(facts), |_| true)
}

#[test]
fn the_next_step_is_the_first_that_can_be_taken() {
    let mut facts = nothing(Method::Survey);
    assert_eq!(for_all(&facts), Some(Step::Profile));
    facts.is_profiled = true;
    assert_eq!(for_all(&facts), Some(Step::Survey));
    facts.survey = Some(surveys::State::Open);
    assert_eq!(for_all(&facts), Some(Step::Survey), "it is still open");
    facts.survey = Some(surveys::State::Closed);
    assert_eq!(for_all(&facts), Some(Step::Walkrounds));
    facts.walkrounds = 2;
    facts.published_walkrounds = 1;
    assert_eq!(for_all(&facts), Some(Step::Walkrounds));
    facts.published_walkrounds = 2;
    assert_eq!(for_all(&facts), Some(Step::Findings));
}

#[test]
fn once_it_is_published_only_what_is_done_about_it_goes_on() {
    let facts = Facts { is_published: true, is_agreed: true, findings: 3, ..nothing(Method::Survey) };
    assert_eq!(of(&facts, Step::Profile), Some(Status::Skipped));
    assert_eq!(of(&facts, Step::Publication), Some(Status::Done));
    assert_eq!(for_all(&facts), Some(Step::Actions));
}

#[test]
fn each_is_sent_to_the_step_they_can_take_and_others_wait_for() {
    let lead = |act: Act| act != Act::LeadNeeds;
    let adviser = |act: Act| !matches!(act, Act::AgreePriorities | Act::EditPortfolio);
    let viewer = |_: Act| false;
    let mut facts = Facts { conversations: 1, findings: 4, ..nothing(Method::Conversation) };
    (facts.is_profiled, facts.walkrounds, facts.published_walkrounds) = (true, 1, 1);
    (facts.suggestions, facts.unanswered, facts.priorities) = (2, 2, 2);
    let of = |facts: &Facts, can: fn(Act) -> bool| next(facts, &steps(facts), can);
    assert_eq!(of(&facts, lead), Some(Step::Priorities), "a third is to be chosen");
    facts.priorities = 3;
    assert_eq!(of(&facts, lead), Some(Step::Priorities), "theirs to agree to, before suggestions");
    assert_eq!(of(&facts, viewer), Some(Step::Priorities), "everything waits for it");
    facts.walkrounds = 2;
    assert_eq!(of(&facts, adviser), Some(Step::Walkrounds), "the agreement is the lead's");
    (facts.walkrounds, facts.is_agreed, facts.actions) = (1, true, 1);
    facts.review_on = NaiveDate::from_ymd_opt(2027, 3, 1);
    assert_eq!(of(&facts, adviser), Some(Step::Publication), "before the campaigns");
    assert_eq!(of(&facts, lead), Some(Step::Suggestions), "the report is the adviser's to publish");
}
