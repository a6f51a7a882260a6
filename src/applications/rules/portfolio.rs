//! What counters read from an employer's needs assessments, campaigns and advocates: nobody types these numbers in.

use chrono::NaiveDate;

use super::answer::Answers;
use crate::advocates::Advocate;
use crate::campaigns::{Campaign, CampaignState};
use crate::needs::NeedsAssessment;
use crate::scheme::{Counted, Criterion, Definition, Period, Reading, Readings};

/// What an employer keeps beside its evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portfolio {
    /// Its needs assessments.
    pub assessments: Vec<NeedsAssessment>,
    /// Its campaigns.
    pub campaigns: Vec<Campaign>,
    /// Its health advocates, those who left among them.
    pub advocates: Vec<Advocate>,
}

impl Portfolio {
    /// What a counter reads on a day; `None` where it is typed in, or there is no needs assessment yet.
    pub fn reading(&self, of: &Counted, as_of: NaiveDate) -> Option<Reading> {
        match of {
            Counted::Campaigns { .. } => Some(number(
                self.campaigns.iter().filter(|campaign| self.counts(of, campaign, as_of)).count(),
            )),
            Counted::Advocates { trained_within, .. } => {
                let trained = |one: &&Advocate| is_trained(one, *trained_within, as_of);
                Some(number(self.advocates.iter().filter(trained).count()))
            }
            Counted::HnaAge { .. } => {
                let counted = self.assessments.iter().filter(|assessment| assessment.counts());
                let held = counted.filter_map(|assessment| assessment.held_on);
                held.filter(|day| *day <= as_of).max().map(Reading::Day)
            }
            Counted::Number { .. } => None,
        }
    }

    /// Whether a campaign counts: it has started, and fits.
    fn counts(&self, of: &Counted, campaign: &Campaign, as_of: NaiveDate) -> bool {
        let Counted::Campaigns { from_hna, evaluated, all_year, theme, .. } = of else { return false };
        let told = &campaign.told;
        campaign.state(as_of) != CampaignState::Planned
            && (!from_hna || told.is_from_needs(&self.assessments))
            && (!evaluated || campaign.outcome.evaluated_on.is_some_and(|day| day <= as_of))
            && (!all_year || told.all_year)
            && (theme.is_none() || told.theme == *theme)
    }

    /// What the counters of a criterion read on a day, without those that are typed in.
    pub fn readings(&self, criterion: &Criterion, as_of: NaiveDate) -> Readings {
        let counters = criterion.counters.iter();
        counters
            .filter_map(|counter| Some((counter.name.clone(), self.reading(&counter.of, as_of)?)))
            .collect()
    }

    /// Puts what is counted on a day into the answers, in place of what was there.
    pub fn count(&self, answers: &mut Answers, definition: &Definition, as_of: NaiveDate) {
        uncount(answers, definition);
        for criterion in &definition.criteria {
            if let Some(answer) = answers.get_mut(&criterion.code) {
                answer.readings.extend(self.readings(criterion, as_of));
            }
        }
    }
}

/// Takes out of the answers what a definition counts.
pub fn uncount(answers: &mut Answers, definition: &Definition) {
    for criterion in &definition.criteria {
        if let Some(answer) = answers.get_mut(&criterion.code) {
            answer.readings.retain(|name, _| criterion.counter(name).is_none_or(|one| one.of.is_typed()));
        }
    }
}

fn is_trained(advocate: &Advocate, within: Option<Period>, as_of: NaiveDate) -> bool {
    let oldest = within.map_or(NaiveDate::MIN, |within| within.before(as_of));
    advocate.counts_on(as_of) && advocate.trained_on.is_some_and(|day| day >= oldest)
}

fn number(count: usize) -> Reading {
    Reading::Number(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaigns::{NewCampaign, Outcome};
    use crate::needs::{Method, State, Thread};
    use crate::platform::ids::{AdvocateId, CampaignId, EmployerId, NeedsAssessmentId};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn campaign(starts_on: &str, change: impl FnOnce(&mut NewCampaign, &mut Outcome)) -> Campaign {
        let mut told = NewCampaign {
            topic: "Walking".into(),
            theme: None,
            starts_on: day(starts_on),
            ends_on: Some(day(starts_on)),
            all_year: false,
            priority: String::new(),
            assessment: None,
            answers: None,
        };
        let mut outcome = Outcome::default();
        change(&mut told, &mut outcome);
        Campaign {
            id: CampaignId::from_uuid(uuid::Uuid::nil()),
            employer: EmployerId::from_uuid(uuid::Uuid::nil()),
            told,
            outcome,
            pulses: Default::default(),
            version: 1,
            changed_at: day(starts_on).into(),
            changed_by_name: "Lena Lead".into(),
        }
    }

    fn advocate(trained: Option<&str>, expires: Option<&str>, left: Option<&str>) -> Advocate {
        Advocate {
            id: AdvocateId::from_uuid(uuid::Uuid::nil()),
            employer: EmployerId::from_uuid(uuid::Uuid::nil()),
            name: "Ann Example".into(),
            site: None,
            site_name: None,
            training: trained.map(|_| "Health advocate".into()),
            trained_on: trained.map(day),
            expires_on: expires.map(day),
            hours_a_month: None,
            left_on: left.map(day),
            covered_by: None,
            version: 1,
        }
    }

    fn held(on: &str) -> NeedsAssessment {
        NeedsAssessment {
            id: NeedsAssessmentId::from_uuid(uuid::Uuid::nil()),
            employer: EmployerId::from_uuid(uuid::Uuid::nil()),
            state: State::Recorded,
            method: Method::Survey,
            held_on: Some(day(on)),
            took_part: None,
            note: String::new(),
            thread: Thread::default(),
            version: 1,
            changed_at: day(on).into(),
            changed_by_name: "Lena Lead".into(),
        }
    }

    fn asks(theme: Option<&str>, [from_hna, evaluated, all_year]: [bool; 3]) -> Counted {
        let theme = theme.map(|code| code.parse().unwrap());
        Counted::Campaigns { at_least: 1, from_hna, evaluated, all_year, theme }
    }

    #[test]
    fn a_campaign_counts_from_its_first_day_where_it_fits() {
        let evaluated = |told: &mut NewCampaign, outcome: &mut Outcome| {
            told.assessment = Some(held("2026-01-15").id);
            outcome.evaluation = "Fewer days lost.".into();
            outcome.evaluated_on = Some(day("2026-05-01"));
        };
        let campaigns = vec![
            campaign("2026-03-02", |_, _| ()),
            campaign("2026-03-03", |told, _| told.all_year = true),
            campaign("2026-04-01", evaluated),
            campaign("2026-04-01", |told, _| told.theme = Some("smoking".parse().unwrap())),
        ];
        let portfolio =
            Portfolio { campaigns, assessments: vec![held("2026-01-15")], ..Portfolio::default() };
        let any = [false, false, false];
        for (of, on, count) in [
            (asks(None, any), "2026-03-01", 0),
            (asks(None, any), "2026-03-02", 1),
            (asks(None, any), "2026-04-01", 4),
            (asks(None, [true, false, false]), "2026-04-01", 1),
            (asks(None, [false, true, false]), "2026-04-30", 0),
            (asks(None, [false, true, false]), "2026-05-01", 1),
            (asks(None, [false, false, true]), "2026-05-01", 1),
            (asks(None, [true, true, true]), "2026-05-01", 0),
            (asks(Some("smoking"), any), "2026-05-01", 1),
            (asks(Some("alcohol"), any), "2026-05-01", 0),
        ] {
            assert_eq!(portfolio.reading(&of, day(on)), Some(Reading::Number(count)), "{of:?} on {on}");
        }
    }

    #[test]
    fn a_campaign_follows_only_from_an_assessment_that_is_finished_and_was_held_before_it() {
        let named = |starts_on| {
            campaign(starts_on, |told, _| {
                told.priority = "Backs".into();
                told.assessment = Some(held("2026-03-01").id);
            })
        };
        let counted = |campaign: Campaign, state, held_on: &str| {
            let assessments = vec![NeedsAssessment { state, ..held(held_on) }];
            let portfolio = Portfolio { assessments, campaigns: vec![campaign], ..Portfolio::default() };
            portfolio.reading(&asks(None, [true, false, false]), day("2026-06-01"))
        };
        let counts = |yes: bool| Some(Reading::Number(u32::from(yes)));
        for (state, yes) in [
            (State::Recorded, true),
            (State::Published, true),
            (State::Open, false),
            (State::Cancelled, false),
        ] {
            assert_eq!(counted(named("2026-04-01"), state, "2026-03-01"), counts(yes), "{state:?}");
        }
        assert_eq!(counted(named("2026-03-01"), State::Published, "2026-03-01"), counts(true));
        assert_eq!(counted(named("2026-03-01"), State::Published, "2026-03-02"), counts(false), "held after");
        let words = campaign("2026-04-01", |told, _| told.priority = "Backs".into());
        assert_eq!(counted(words, State::Published, "2026-03-01"), counts(false), "words alone");
    }

    #[test]
    fn an_advocate_counts_while_trained_lately_enough_and_there() {
        let advocates = vec![
            advocate(Some("2024-01-10"), None, None),
            advocate(Some("2026-01-10"), Some("2026-06-30"), None),
            advocate(Some("2026-01-10"), None, Some("2026-03-01")),
            advocate(None, None, None),
        ];
        let portfolio = Portfolio { advocates, ..Portfolio::default() };
        let counted = |within: Option<&str>, on: &str| {
            let trained_within = within.map(|text| text.parse().unwrap());
            portfolio.reading(&Counted::Advocates { at_least: 2, trained_within }, day(on))
        };
        assert_eq!(counted(None, "2026-02-01"), Some(Reading::Number(3)));
        assert_eq!(counted(None, "2026-03-01"), Some(Reading::Number(2)), "one has left");
        assert_eq!(counted(None, "2026-07-01"), Some(Reading::Number(1)), "a training has run out");
        assert_eq!(counted(Some("24 months"), "2026-02-01"), Some(Reading::Number(2)));
        assert_eq!(counted(None, "2023-01-01"), Some(Reading::Number(0)));
    }

    #[test]
    fn the_latest_needs_assessment_held_by_the_day_counts() {
        let assessments = vec![held("2024-05-01"), held("2026-05-01")];
        let portfolio = Portfolio { assessments, ..Portfolio::default() };
        let read = |on: &str| portfolio.reading(&Counted::HnaAge { at_most: None }, day(on));
        assert_eq!(read("2024-04-30"), None);
        assert_eq!(read("2026-04-30"), Some(Reading::Day(day("2024-05-01"))));
        assert_eq!(read("2026-05-01"), Some(Reading::Day(day("2026-05-01"))));
        assert_eq!(portfolio.reading(&Counted::Number { at_least: 1 }, day("2026-05-01")), None);
    }

    #[test]
    fn a_needs_assessment_that_is_under_way_or_given_up_is_no_day_anybody_was_asked() {
        for (state, counts) in [
            (State::Recorded, true),
            (State::Published, true),
            (State::Open, false),
            (State::Cancelled, false),
        ] {
            let assessments = vec![NeedsAssessment { state, ..held("2026-05-01") }];
            let portfolio = Portfolio { assessments, ..Portfolio::default() };
            let read = portfolio.reading(&Counted::HnaAge { at_most: None }, day("2026-06-01"));
            assert_eq!(read, counts.then(|| Reading::Day(day("2026-05-01"))), "{state:?}");
        }
    }
}
