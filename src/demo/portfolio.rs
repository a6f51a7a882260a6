//! What an employer keeps beside its evidence: needs assessments, campaigns, trained advocates. It has what its criteria
//! count by the time it answers them.

use chrono::{Duration, NaiveDate};

use super::draw::Draw;
use super::employer::Resident;
use super::names;
use super::world::World;
use crate::advocates::{self, Details, Training};
use crate::applications::rules::Portfolio;
use crate::campaigns::{self, NewCampaign, Outcome};
use crate::needs::{self, Method, NeedsAssessment, NewNeedsAssessment, State};
use crate::platform::access::Actor;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::scheme::{Counted, Criterion, Reading};

/// Topics of campaigns, what of the needs assessment each answers, and what came of it.
const CAMPAIGNS: [(&str, &str, &str); 8] = [
    ("Walking challenge", "Most sit or stand all day", "Teams logged their steps; half still walk at lunch."),
    (
        "Backs: lift it right",
        "Back pain is the first cause of absence",
        "Fewer days lost to backs than last year.",
    ),
    (
        "Sleep and shifts",
        "Early shifts leave people tired",
        "Two thirds say they sleep better; rotas were changed.",
    ),
    ("Know your numbers", "Many have not had a health check", "Forty checks; nine people saw their GP."),
    ("Stop smoking together", "One in six smokes", "Seven joined the local service; four have stopped."),
    ("Time to talk", "People do not know whom to tell", "Twelve conversations a month with the advocates."),
    (
        "Eat well at work",
        "The canteen has little that is fresh",
        "The green dish now sells as well as the pie.",
    ),
    (
        "Drink less, feel better",
        "Long evenings after long weeks",
        "Thirty people took the quiz; leaflets ran out.",
    ),
];

/// How long a needs assessment is used before the next one, in days.
const ASSESS_AGAIN: i64 = 400;

/// Adds what the counters of a criterion count: what it takes and some `more`.
///
/// # Errors
/// What the actions say.
pub fn fill(
    world: &mut World<'_>,
    resident: &mut Resident,
    writer: &Actor,
    criterion: &Criterion,
    more: u32,
) -> Result<(), AppError> {
    // Chances of its own: what happens to the employer besides stays what it was.
    let draw = Draw::new(u64::from(resident.profile.headcount) + u64::from(criterion.number));
    let of_world = std::mem::replace(&mut world.draw, draw);
    for counter in &criterion.counters {
        match &counter.of {
            Counted::HnaAge { .. } => assess(world, resident, writer)?,
            Counted::Advocates { .. } => train(world, resident, writer, &counter.of, more.min(1))?,
            Counted::Campaigns { .. } => run(world, resident, writer, &counter.of, more)?,
            Counted::Number { .. } => {}
        }
    }
    world.draw = of_world;
    Ok(())
}

/// What a counter counts today.
fn counted(
    world: &mut World<'_>,
    resident: &mut Resident,
    writer: &Actor,
    of: &Counted,
) -> Result<u32, AppError> {
    let (employer, today) = (resident.id, resident.diary.today());
    let portfolio = world.act(&mut resident.diary, writer, |tx| {
        Ok(Portfolio {
            assessments: needs::list_of_employer(tx.conn(), employer)?,
            campaigns: campaigns::list_of_employer(tx.conn(), employer)?,
            advocates: advocates::list_of_employer(tx.conn(), employer)?,
        })
    })?;
    Ok(match portfolio.reading(of, today) {
        Some(Reading::Number(number)) => number,
        _ => 0,
    })
}

fn assess(world: &mut World<'_>, resident: &mut Resident, writer: &Actor) -> Result<(), AppError> {
    let (employer, today) = (resident.id, resident.diary.today());
    let small = resident.profile.headcount < 10;
    let took_part = i32::try_from(resident.profile.headcount).unwrap_or(i32::MAX) * 3 / 4;
    let new = NewNeedsAssessment {
        held_on: today - Duration::days(30),
        method: if small { Method::Conversation } else { Method::Survey },
        took_part: Some(took_part.max(1)),
        note: String::new(),
    };
    world.act(&mut resident.diary, writer, |tx| {
        let recent = today - Duration::days(ASSESS_AGAIN);
        let last = latest(tx.conn(), employer, today)?;
        if last.is_none_or(|last| last.held_on.is_none_or(|day| day < recent)) {
            needs::actions::add(tx, employer, &new)?;
        }
        Ok(())
    })
}

/// The latest finished needs assessment of an employer that was held by a day.
fn latest(
    conn: &mut Conn,
    employer: EmployerId,
    day: NaiveDate,
) -> Result<Option<NeedsAssessment>, AppError> {
    let mut held = needs::list_of_employer(conn, employer)?;
    held.retain(|one| matches!(one.state, State::Recorded | State::Published) && one.is_held(day));
    Ok(held.into_iter().max_by_key(|one| one.held_on))
}

fn train(
    world: &mut World<'_>,
    resident: &mut Resident,
    writer: &Actor,
    of: &Counted,
    more: u32,
) -> Result<(), AppError> {
    let wanted = of.at_least().unwrap_or_default() + more;
    let there = counted(world, resident, writer, of)?;
    for _ in there..wanted {
        let on = resident.diary.today() - Duration::days(world.draw.days(40, 100));
        let expires_on = on.checked_add_months(chrono::Months::new(36));
        let details = Details {
            name: names::person(&mut world.draw),
            site: None,
            training: Some(Training { title: "Workplace health advocate".to_owned(), on, expires_on }),
            hours_a_month: Some(if resident.profile.headcount < 50 { 4 } else { 8 }),
        };
        let employer = resident.id;
        world.act(&mut resident.diary, writer, |tx| advocates::actions::add(tx, employer, &details))?;
    }
    Ok(())
}

fn run(
    world: &mut World<'_>,
    resident: &mut Resident,
    writer: &Actor,
    of: &Counted,
    more: u32,
) -> Result<(), AppError> {
    let Counted::Campaigns { from_hna, all_year, theme, .. } = of else { return Ok(()) };
    if *from_hna {
        assess(world, resident, writer)?;
    }
    let wanted = of.at_least().unwrap_or_default() + more;
    let there = counted(world, resident, writer, of)?;
    let first = world.draw.below(CAMPAIGNS.len());
    for number in there..wanted {
        let (topic, priority, outcome) = CAMPAIGNS[(first + number as usize) % CAMPAIGNS.len()];
        let starts_on = resident.diary.today() - Duration::days(i64::from(number) * 9 + 20);
        let new = NewCampaign {
            topic: topic.to_owned(),
            theme: theme.clone(),
            starts_on,
            ends_on: (!all_year).then(|| starts_on + Duration::days(6)),
            all_year: *all_year,
            priority: priority.to_owned(),
            assessment: None,
            answers: None,
        };
        hold(world, resident, writer, &new, outcome)?;
    }
    Ok(())
}

/// Holds a campaign and says what came of it.
fn hold(
    world: &mut World<'_>,
    resident: &mut Resident,
    writer: &Actor,
    new: &NewCampaign,
    outcome: &str,
) -> Result<(), AppError> {
    let (employer, today) = (resident.id, resident.diary.today());
    let reach = i32::try_from(resident.profile.headcount).unwrap_or(i32::MAX);
    let outcome = Outcome {
        reach: Some((reach * 2 / 3).max(1)),
        evaluation: outcome.to_owned(),
        evaluated_on: Some(today),
        ..Outcome::default()
    };
    world.act(&mut resident.diary, writer, |tx| {
        let mut new = new.clone();
        if let Some(last) = latest(tx.conn(), employer, today)? {
            new.assessment = Some(last.id);
            let asked = last.held_on.unwrap_or(new.starts_on);
            // People are asked before a campaign is chosen.
            let later = (asked - new.starts_on).max(Duration::zero());
            new.starts_on += later;
            new.ends_on = new.ends_on.map(|day| day + later);
        }
        let id = campaigns::actions::plan(tx, employer, &new)?;
        campaigns::actions::evaluate(tx, id, 1, &outcome)
    })
}

/// The employer of the cast has one campaign that nobody has evaluated yet, and one planned.
///
/// # Errors
/// What the actions say.
pub fn go_on(world: &mut World<'_>, resident: &mut Resident) -> Result<(), AppError> {
    let (employer, anchor) = (resident.id, world.anchor);
    let lead = resident.lead().clone();
    let of_world = std::mem::replace(&mut world.draw, Draw::new(0));
    let week = |topic: &str, priority: &str, starts_on: NaiveDate| NewCampaign {
        topic: topic.to_owned(),
        theme: None,
        starts_on,
        ends_on: Some(starts_on + Duration::days(6)),
        all_year: false,
        priority: priority.to_owned(),
        assessment: None,
        answers: None,
    };
    let over = week("Flu: get the jab", "Winter absence", anchor - Duration::days(30));
    let planned = week("Walks in winter light", "Most sit or stand all day", anchor + Duration::days(44));
    world.act(&mut resident.diary, &lead, |tx| {
        for week in [&over, &planned] {
            let asked = latest(tx.conn(), employer, week.starts_on.min(anchor))?;
            let new = match asked {
                Some(asked) => NewCampaign { assessment: Some(asked.id), ..week.clone() },
                None => NewCampaign { priority: String::new(), ..week.clone() },
            };
            campaigns::actions::plan(tx, employer, &new)?;
        }
        Ok(())
    })?;
    world.draw = of_world;
    Ok(())
}
