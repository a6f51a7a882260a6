//! Editions and what is known of an employer, made up at random. An edition here is one a pack could be: its codes
//! lead somewhere, its ladder goes upwards. Every kind of rule is in them, in any mixture.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use halemark::scheme::{
    Asks, Code, Condition, Counted, Counter, Criterion, Definition, Earning, EvidenceAsked, FactName, Facts,
    Finding, Inputs, Ladder, Level, Mark, Measure, NotApplicableClaim, Policy, Range, Reading, Role, Rule,
    Scheme, SchemeKind, Source, Standard, Status, Threshold, Track,
};
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

/// The day everything is judged by.
pub fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

/// A code; the tests write none that is refused.
pub fn code<Noun>(text: impl AsRef<str>) -> Code<Noun> {
    Code::parse(text.as_ref()).expect("a code")
}

/// An edition with nothing in it.
pub fn blank() -> Definition {
    Definition {
        scheme: Scheme {
            slug: code("tidy"),
            name: "Tidy Desk Award".to_owned(),
            strap: "For tests".to_owned(),
            kind: SchemeKind::Award,
        },
        label: "1".to_owned(),
        source: "Made for tests".to_owned(),
        language: "en".to_owned(),
        ladder: Ladder::Open,
        tracks: Vec::new(),
        standards: Vec::new(),
        levels: Vec::new(),
        criteria: Vec::new(),
        recognitions: Vec::new(),
        prize: None,
        response_goals: Vec::new(),
        translations: BTreeMap::new(),
    }
}

/// A mandatory criterion of one level that weighs and costs 1.
pub fn criterion(of: &str, standard: &str, levels: &[&str]) -> Criterion {
    Criterion {
        code: code(of),
        levels: levels.iter().map(code).collect(),
        tracks: Vec::new(),
        number: 1,
        standard: code(standard),
        title: "Desks are tidy".to_owned(),
        good_looks_like: "Nothing lies about.".to_owned(),
        evidence_examples: Vec::new(),
        links: Vec::new(),
        role: Role::Mandatory,
        weight: 1,
        effort: 1,
        when: None,
        allows_not_applicable: true,
        evidence: None,
        counters: Vec::new(),
        by_itself: false,
        note: None,
    }
}

/// A level that takes this.
pub fn level(of: &str, rank: u8, pass: Vec<Rule>) -> Level {
    Level {
        code: code(of),
        title: of.to_owned(),
        rank,
        requires: None,
        optional: false,
        tracks: Vec::new(),
        pass,
        policy: Policy::default(),
        own_choices: Vec::new(),
        note: None,
    }
}

/// A rule for all tracks over the level's own criteria.
pub fn rule(asks: Asks) -> Rule {
    Rule { tracks: Vec::new(), criteria: Vec::new(), asks }
}

/// An edition of up to three levels and so many criteria, and something known of an employer. `met` is how many in a
/// hundred findings say "met".
pub fn cases(criteria: usize, met: u32) -> impl Strategy<Value = (Definition, Inputs)> {
    definitions(criteria).prop_flat_map(move |definition| {
        let inputs = inputs(&definition, met);
        (Just(definition), inputs)
    })
}

pub fn definitions(most: usize) -> impl Strategy<Value = Definition> {
    let shape = (1..=3_usize, 1..=4_usize, 1..=most, prop::bool::weighted(0.3));
    shape.prop_flat_map(|(levels, standards, criteria, tracks)| {
        let levels_made: Vec<_> = (0..levels).map(|at| levels_of(at, criteria, standards, tracks)).collect();
        let criteria_made = prop::collection::vec(criteria_of(levels, standards, tracks), criteria);
        (levels_made, criteria_made).prop_map(move |(levels, mut criteria)| {
            for (at, criterion) in criteria.iter_mut().enumerate() {
                criterion.code = code(format!("c-{at}"));
            }
            let standards = (0..standards)
                .map(|at| Standard { code: code(format!("s-{at}")), title: format!("Standard {at}") });
            let tracks = if tracks { both_tracks() } else { Vec::new() };
            Definition { tracks, standards: standards.collect(), levels, criteria, ..blank() }
        })
    })
}

fn both_tracks() -> Vec<Track> {
    let track = |name: &str, from, to| Track {
        code: code(name),
        title: name.to_owned(),
        measure: Measure::Headcount,
        range: Range { from, to },
    };
    vec![track("small", 0, Some(49)), track("large", 50, None)]
}

/// Mostly for all tracks.
fn some_tracks(tracks: bool) -> impl Strategy<Value = Vec<halemark::scheme::TrackCode>> {
    let named = select(vec![None, None, None, Some("small"), Some("large")]);
    named.prop_map(move |name| name.filter(|_| tracks).map(code).into_iter().collect())
}

fn levels_of(at: usize, criteria: usize, standards: usize, tracks: bool) -> impl Strategy<Value = Level> {
    let pass = prop::collection::vec(rules(at, criteria, standards, tracks), 1..=3);
    let open_to = prop::bool::weighted(0.1).prop_flat_map(move |some| some_tracks(tracks && some));
    (pass, policies(), prop::bool::weighted(0.2), open_to).prop_map(
        move |(pass, policy, requires, tracks)| {
            let requires = (requires && at > 0).then(|| code(format!("l-{}", at - 1)));
            let rank = u8::try_from(at * 10 + 10).expect("few levels");
            Level { policy, requires, tracks, ..level(&format!("l-{at}"), rank, pass) }
        },
    )
}

fn policies() -> impl Strategy<Value = Policy> {
    let evidence =
        (select(vec![0_u8, 0, 0, 1]), prop::option::of(Just("12 months".parse().expect("a period"))));
    let hna_age = prop::option::of(Just("24 months".parse().expect("a period")));
    (1..=3_u8, evidence, hna_age).prop_map(|(met_from_mark, (at_least, max_age), hna_age)| Policy {
        met_from_mark,
        hna_age,
        evidence: EvidenceAsked { at_least, max_age },
        ..Policy::default()
    })
}

fn rules(at: usize, criteria: usize, standards: usize, tracks: bool) -> impl Strategy<Value = Rule> {
    let named = prop_oneof![
        3 => Just(Vec::new()),
        1 => subsequence((0..criteria).collect::<Vec<_>>(), 1..=criteria),
    ];
    (asks(at, criteria, standards), named, some_tracks(tracks)).prop_map(|(asks, named, tracks)| {
        let named = named.into_iter().map(|at| code(format!("c-{at}")));
        let chooses =
            matches!(asks, Asks::Every | Asks::CoreAndPool { .. } | Asks::Pool { .. } | Asks::Points { .. });
        Rule { tracks, criteria: named.filter(|_| chooses).collect(), asks }
    })
}

fn asks(at: usize, criteria: usize, standards: usize) -> impl Strategy<Value = Asks> {
    let most = u32::try_from(criteria / 2 + 1).expect("few criteria");
    let themes = u32::try_from(standards).expect("few standards");
    let quotas = move |most: u32| {
        let standard = (0..standards).prop_map(|at| code(format!("s-{at}")));
        prop::collection::btree_map(standard, 1..=most, 0..=2)
    };
    let threshold =
        prop_oneof![(1..=most * 2).prop_map(Threshold::Points), (20..=100_u8).prop_map(Threshold::Percent),];
    let by = select(vec![Earning::Weight, Earning::Mark]);
    let lower = (0..at.max(1)).prop_map(|at| code(format!("l-{at}")));
    let lower_kept = prop::collection::btree_set(lower, 1..=at.max(1)).prop_map(move |levels| {
        if at == 0 { Asks::Every } else { Asks::LowerKept { levels: levels.into_iter().collect() } }
    });
    prop_oneof![
        Just(Asks::Every),
        (0..=most).prop_map(|at_least| Asks::CoreAndPool { at_least }),
        (1..=most, quotas(2)).prop_map(|(at_least, quotas)| Asks::Pool { at_least, quotas }),
        (1..=most).prop_map(|at_least| Asks::Cumulative { at_least }),
        (threshold, by, quotas(4)).prop_map(|(at_least, by, minimum)| Asks::Points { at_least, by, minimum }),
        prop::option::of(0..=at)
            .prop_map(|at| Asks::Standards { floor: at.map(|at| code(format!("l-{at}"))) }),
        (1..=themes).prop_map(|at_least| Asks::BestFit { at_least }),
        lower_kept,
    ]
}

fn criteria_of(levels: usize, standards: usize, tracks: bool) -> impl Strategy<Value = Criterion> {
    let placed =
        (subsequence((0..levels).collect::<Vec<_>>(), 1..=levels), 0..standards, some_tracks(tracks));
    let sized = (select(vec![Role::Mandatory, Role::Pool]), 1..=3_u8, 1..=6_u8, conditions());
    let proven = (prop::bool::weighted(0.8), prop::option::weighted(0.2, evidence_asked()), counters());
    (placed, sized, proven).prop_map(
        |((levels, standard, tracks), (role, weight, effort, when), (allows, evidence, counters))| {
            let levels: Vec<String> = levels.into_iter().map(|at| format!("l-{at}")).collect();
            let levels: Vec<&str> = levels.iter().map(String::as_str).collect();
            Criterion {
                tracks,
                role,
                weight,
                effort,
                when,
                allows_not_applicable: allows,
                evidence,
                counters,
                ..criterion("c", &format!("s-{standard}"), &levels)
            }
        },
    )
}

fn conditions() -> impl Strategy<Value = Option<Condition>> {
    let size = Condition::Size { measure: Measure::Headcount, range: Range { from: 10, to: None } };
    prop_oneof![
        6 => Just(None),
        1 => (select(&FactName::ALL[..]), any::<bool>()).prop_map(|(fact, is)| Some(Condition::Fact { fact, is })),
        1 => Just(Some(size)),
    ]
}

fn evidence_asked() -> impl Strategy<Value = EvidenceAsked> {
    (0..=2_u8, prop::option::of(Just("6 months".parse().expect("a period"))))
        .prop_map(|(at_least, max_age)| EvidenceAsked { at_least, max_age })
}

fn counters() -> impl Strategy<Value = Vec<Counter>> {
    let counter = |name: &str, of| Counter { name: code(name), label: name.to_owned(), of };
    let number = counter("number", Counted::Number { at_least: 2 });
    let hna = counter("hna-age", Counted::HnaAge { at_most: None });
    select(vec![vec![], vec![], vec![], vec![], vec![number.clone()], vec![hna.clone()], vec![number, hna]])
}

/// What may be known of an employer under the edition.
pub fn inputs(definition: &Definition, met: u32) -> impl Strategy<Value = Inputs> + use<> {
    let codes: Vec<_> = definition.criteria.iter().map(|criterion| criterion.code.clone()).collect();
    let levels: Vec<_> = definition.levels.iter().map(|level| level.code.clone()).collect();
    let findings = prop::collection::vec(prop::option::weighted(0.9, findings(met)), codes.len());
    let held = prop::collection::vec(any::<bool>(), levels.len());
    let definition = definition.clone();
    (facts(), findings, held).prop_map(move |(facts, findings, held)| {
        let findings = codes.iter().cloned().zip(findings);
        let held = levels.iter().cloned().zip(held);
        Inputs {
            facts,
            track: definition.track_of(&facts).map(|track| track.code.clone()),
            findings: findings.filter_map(|(code, finding)| Some((code, finding?))).collect(),
            held: held.filter(|(_, held)| *held).map(|(code, _)| code).collect::<BTreeSet<_>>(),
            as_of: as_of(),
        }
    })
}

fn facts() -> impl Strategy<Value = Facts> {
    (select(vec![5_u32, 30, 49, 50, 400]), any::<[bool; 3]>()).prop_map(
        |(headcount, [food, union, visitors])| Facts {
            headcount,
            fte_hundredths: headcount * 80,
            people_in_scope: headcount,
            has_food_outlet: food,
            has_recognised_union: union,
            has_visitors: visitors,
        },
    )
}

fn findings(met: u32) -> impl Strategy<Value = Finding> {
    let rest = 100_u32.saturating_sub(met).max(5);
    let said = prop_oneof![
        met.max(1) => Just((Status::Met, false)),
        rest => (select(&Status::ALL[..]), any::<bool>()),
    ];
    let marked = prop_oneof![
        met.max(1) => select(vec![Mark::Met, Mark::Exceeds]).prop_map(|mark| (Some(mark), NotApplicableClaim::NotMade)),
        rest => (prop::option::of(select(&Mark::ALL[..])), select(CLAIMS)),
    ];
    let source = prop_oneof![
        said.prop_map(|(status, has_reason)| Source::Employer { status, has_reason }),
        marked.prop_map(|(mark, claim)| Source::Assessor { mark, claim }),
    ];
    let readings = prop::collection::btree_map(select(vec!["number", "hna-age"]), readings(), 0..=2);
    let evidence = prop::collection::vec(prop::option::of(days()), 0..=3);
    (source, readings, evidence).prop_map(|(source, readings, evidence)| {
        let readings = readings.into_iter().map(|(name, reading)| (code(name), reading)).collect();
        Finding { source, readings, evidence }
    })
}

const CLAIMS: &[NotApplicableClaim] = &[
    NotApplicableClaim::NotMade,
    NotApplicableClaim::Open,
    NotApplicableClaim::Accepted,
    NotApplicableClaim::Refused,
];

fn readings() -> impl Strategy<Value = Reading> {
    prop_oneof![(0..5_u32).prop_map(Reading::Number), days().prop_map(Reading::Day)]
}

/// Up to three years back, and a little ahead.
fn days() -> impl Strategy<Value = NaiveDate> {
    (0..1100_u64).prop_map(|back| as_of() + Days::new(50) - Days::new(back))
}

/// Which criterion of an edition, drawn before there is one.
pub fn any_index() -> impl Strategy<Value = Index> {
    any::<Index>()
}
