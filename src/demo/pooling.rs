//! Surveys of other employers: three small ones whose people are told together, one that waits for a pool, and one that is
//! open. Of the day the demonstration is made, like those of the cast's employer.

use super::asking::{Asked, ask_all, close_now};
use super::draw::Draw;
use super::staff::Staff;
use crate::employers;
use crate::people;
use crate::platform::access::{Actor, Grant, Role};
use crate::platform::app::App;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, SurveyId};
use crate::surveys::actions::pool;
use crate::surveys::rules::FEWEST_ASKED;

/// Its own seed.
const SEED: u64 = 74;

/// How many small employers are told together; one more waits.
const POOLED: usize = 3;

/// An employer that asks its people, and who advises it.
pub(super) struct Asker {
    pub id: EmployerId,
    pub headcount: u32,
    pub lead: Actor,
    pub adviser: Actor,
}

/// Asks them; nothing where the world has too few small employers.
///
/// # Errors
/// What an action says.
pub fn ask_others(app: &App, staff: &Staff, askers: &[Asker]) -> Result<(), AppError> {
    let mut draw = Draw::new(SEED);
    let (small, larger): (Vec<&Asker>, Vec<&Asker>) =
        askers.iter().partition(|asker| asker.headcount < FEWEST_ASKED);
    let small: Vec<&Asker> =
        small.into_iter().filter(|asker| asker.headcount >= 4).take(POOLED + 1).collect();
    if small.len() > POOLED {
        let mut closed: Vec<SurveyId> = Vec::new();
        for asker in small {
            let survey = ask_all(app, &asked(asker, "How are we?", "pulse", asker.headcount - 1), &mut draw)?;
            close_now(app, &asker.lead, survey)?;
            closed.push(survey);
        }
        app.write_now(&staff.coordinator, |tx| {
            pool(tx, staff.scheme, "Small employers, first round", &closed[..POOLED])
        })?;
    }
    match larger.iter().find(|asker| (30..=90).contains(&asker.headcount)) {
        Some(asker) => {
            ask_all(app, &asked(asker, "Work and health", "hna", asker.headcount / 3), &mut draw).map(drop)
        }
        None => Ok(()),
    }
}

fn asked<'a>(asker: &'a Asker, title: &'a str, questionnaire: &'a str, answers: u32) -> Asked<'a> {
    Asked {
        employer: asker.id,
        lead: &asker.lead,
        adviser: &asker.adviser,
        title,
        questionnaire,
        people: asker.headcount,
        answers: answers as usize,
    }
}

/// The registered employers that the scheme's advisers look after, by name, but for the cast's.
///
/// # Errors
/// The database's fault.
pub(super) fn askers(app: &App, staff: &Staff) -> Result<Vec<Asker>, AppError> {
    let mut askers = Vec::new();
    app.read_now(|conn| {
        for adviser in &staff.advisers {
            let Some(person) = adviser.person() else { continue };
            for summary in employers::list_advised_by(conn, person)? {
                let counted = employers::get_headcount(conn, summary.id)?;
                let team = people::list_members(conn, summary.id)?;
                let lead = team.into_iter().find(|member| member.role == Role::Lead);
                let (Some(counted), Some(lead)) = (counted, lead.filter(|_| summary.registered_at.is_some()))
                else {
                    continue;
                };
                let grant = Grant { role: Role::Lead, scheme: None, place: None, employer: Some(summary.id) };
                askers.push(Asker {
                    id: summary.id,
                    headcount: u32::try_from(counted.headcount).unwrap_or_default(),
                    lead: Actor::Person { id: lead.person, name: lead.name, grants: vec![grant] },
                    adviser: adviser.clone(),
                });
            }
        }
        Ok(())
    })?;
    // The employer of the cast has surveys of its own.
    askers.retain(|asker| !matches!(&asker.lead, Actor::Person { name, .. } if name == super::cast::LEAD.0));
    Ok(askers)
}
