//! What only the whole pack shows: contradictions, and what nobody could ever win.

use halemark::scheme::pack::{check, read};

use super::super::ladder::{CRITERIA, EDITION, file};
use super::{assert_criteria, assert_edition, changed, criteria, edition, problems};

const HIGH: &str = "requires = \"low\"\n";

#[test]
fn one_code_is_one_thing() {
    let told = problems(EDITION, &criteria("low-2", "low-1"));
    assert_eq!(
        told,
        [
            "low.toml:3: criterion low-1: another criterion has the code low-1; give one of them a code of its own",
            "low.toml:12: criterion low-1: another criterion has the code low-1; give one of them a code of its own",
        ]
    );
    let files = vec![file("edition.toml", EDITION), file("one.toml", CRITERIA), file("two.toml", CRITERIA)];
    let told = read(files).expect_err("it is refused").to_string();
    assert!(
        told.contains("one.toml:3: criterion low-1") && told.contains("two.toml:3: criterion low-1"),
        "{told}"
    );
    let told = problems(&edition("code = \"food\"", "code = \"desks\""), CRITERIA).join("\n");
    assert!(told.contains("edition.toml:15: standard desks: another standard has the code desks"), "{told}");
    assert_edition(
        "rank = 2",
        "rank = 1",
        "level high: level low has the same rank, 1; give each level a rank of its own, higher for the harder",
    );
}

#[test]
fn a_ladder_leads_up_from_a_level_that_requires_none() {
    let round = edition("rank = 1\n", "rank = 1\nrequires = \"high\"\n");
    let told = problems(&round, CRITERIA);
    let says = "`requires` leads round in a circle, so this level can never be won; \
                let each level require one of lower rank, and the lowest none";
    assert_eq!(
        told,
        [format!("edition.toml:26: level low: {says}"), format!("edition.toml:35: level high: {says}")]
    );
    assert_edition(
        HIGH,
        "requires = \"lo\"\n",
        "level high: `requires` names the level lo, which does not exist; did you mean low?",
    );
    assert_edition(
        "rank = 2\nrequires = \"low\"",
        "rank = 0\nrequires = \"low\"",
        "level high: `requires` names the level low, whose rank 1 is not lower; \
         name a level of a rank below 0, or change the ranks",
    );
    assert_edition(
        "rank = 1\n",
        "rank = 1\noptional = true\n",
        "level high: `requires` names the level low, which is optional; \
         take `optional` off level low, or require the level below it",
    );
    assert_edition(
        "label = \"1\"",
        "label = \"1\"\nladder = \"open\"",
        "level high: `requires` has no meaning where ladder = \"open\" lets any level be won first; \
         leave `requires` out, or write ladder = \"sequential\"",
    );
}

#[test]
fn a_rule_names_what_is_there() {
    let rule = |rule: &str| format!("{HIGH}\n[[levels.pass]]\n{rule}\n");
    let wrong = [
        (
            "kind = \"pool\"\nat_least = 1\ncriteria = [\"high-2\"]",
            "rule: `criteria` names the criterion high-2, which does not exist; did you mean high-1?",
        ),
        (
            "kind = \"pool\"\nat_least = 1\nquotas = { drawer = 1 }",
            "rule: `quotas` names the standard drawer, which does not exist; did you mean drawers?",
        ),
        (
            "kind = \"lower-kept\"\nlevels = [\"high\"]",
            "rule: `levels` names the rule's own level; name levels of a rank below 2",
        ),
        (
            "kind = \"lower-kept\"\nlevels = [\"base\"]",
            "rule: `levels` names the level base, which does not exist; there is low and high",
        ),
        (
            "kind = \"points\"\nat_least = 1\nat_least_percent = 50",
            "rule points: has both `at_least` and `at_least_percent`; write one of them",
        ),
        (
            "kind = \"points\"\nat_least_percent = 101",
            "rule points: `at_least_percent` is 101; \
          write a whole number from 1 to 100",
        ),
        (
            "kind = \"best-fit\"",
            "rule best-fit has no `at_least`; write at_least = 6: how many of the standards",
        ),
        (
            "kind = \"every\"\nat_least = 1",
            "rule every: there is no key `at_least`; \
          what can be written here is kind, tracks and criteria",
        ),
    ];
    for (text, says) in wrong {
        assert_edition(HIGH, &rule(text), &format!("level high: {says}"));
    }
    let floor = edition("kind = \"every\"\n", "kind = \"standards\"\nfloor = \"high\"\n");
    let told = problems(&floor, CRITERIA).join("\n");
    assert!(
        told.contains("`floor` names the level high, which is higher than low; name level low"),
        "{told}"
    );
    let round = edition("kind = \"every\"\n", "kind = \"lower-kept\"\nlevels = [\"high\"]\n");
    let round = changed(&round, HIGH, &rule("kind = \"lower-kept\"\nlevels = [\"low\"]"));
    let told = problems(&round, CRITERIA).join("\n");
    assert!(
        told.contains(
            "level low: rule: `levels` names the level high, which itself keeps low: round in a circle"
        ),
        "{told}"
    );
}

#[test]
fn a_level_that_asks_for_more_than_there_is_can_never_be_won() {
    let wrong = [
        (
            "kind = \"core-and-pool\"\nat_least = 1",
            "`at_least` asks for 1, and there are no criteria in the pool (role = \"pool\"), \
             so the level can never be won; add some, or take the rule out",
        ),
        (
            "kind = \"pool\"\nat_least = 4",
            "`at_least` asks for 4, and there are only 3 criteria to choose from, so the level can never be won; \
             ask for 3 at most, or add more",
        ),
        (
            "kind = \"pool\"\nat_least = 1\nquotas = { food = 2 }",
            "`quotas` asks for 2, and there is only 1 of the criteria of the standard food to choose from, \
             so the level can never be won; ask for 1 at most, or add more",
        ),
        (
            "kind = \"cumulative\"\nat_least = 4",
            "`at_least` asks for 4, and there are only 3 criteria up to this level, so the level can never be won; \
             ask for 3 at most, or add more",
        ),
        (
            "kind = \"points\"\nat_least = 10\nby = \"mark\"",
            "`at_least` asks for 10, and there are only 9 points to earn, so the level can never be won; \
             ask for 9 at most, or add more",
        ),
        (
            "kind = \"points\"\nat_least = 1\nminimum = { food = 2 }",
            "`minimum` asks for 2, and there is only 1 of the points to earn in the standard food, \
             so the level can never be won; ask for 1 at most, or add more",
        ),
        (
            "kind = \"best-fit\"\nat_least = 4",
            "`at_least` asks for 4, and there are only 3 standards with criteria at this level or higher, \
             so the level can never be won; ask for 3 at most, or add more",
        ),
    ];
    for (rule, says) in wrong {
        let extra = format!("kind = \"every\"\n\n[[levels.pass]]\n{rule}\n");
        assert_edition("kind = \"every\"\n", &extra, &format!("level low: rule: {says}"));
    }
    let quotas = "kind = \"every\"\n\n[[levels.pass]]\nkind = \"pool\"\nat_least = 4\nquotas = { food = 2, desks = 3 }\n";
    let told = problems(&edition("kind = \"every\"\n", quotas), CRITERIA);
    assert_eq!(told.len(), 3, "each number by itself: {}", told.join("\n"));
    let told = problems(EDITION, &CRITERIA[..CRITERIA.rfind("[[criteria]]").expect("a last one")]);
    assert_eq!(
        told,
        ["edition.toml:30: level high: it asks for no criterion, so it can never be won; \
          write level = \"high\" in some criteria"]
    );
}

#[test]
fn what_is_enough_for_one_employer_is_no_fault() {
    let both = "kind = \"every\"\n\n[[levels.pass]]\nkind = \"pool\"\nat_least = 3\n";
    assert_eq!(problems(&edition("kind = \"every\"\n", both), CRITERIA), [""; 0]);
    let other = criteria("number = 1\n", "number = 7\nwhen = { fact = \"has_food_outlet\", is = false }\n");
    let told = problems(&edition("kind = \"every\"\n", both), &other).join("\n");
    assert!(
        told.contains("there are only 2 criteria to choose from"),
        "two of them are never asked together: {told}"
    );
}

const TRACKS: &str = "
[[tracks]]
code = \"small\"
title = \"Small\"
measure = \"headcount\"
from = 1
to = 49

[[tracks]]
code = \"large\"
title = \"Large\"
measure = \"headcount\"
from = 50
";

#[test]
fn every_employer_is_on_one_track() {
    let tracked = format!("{EDITION}{TRACKS}");
    assert_eq!(problems(&tracked, CRITERIA), [""; 0]);
    let wrong = [
        (
            "from = 50",
            "from = 52",
            "track large: employers of 50 to 51 are on no track: small ends at 49; write from = 50",
        ),
        ("from = 50", "from = 49", "track large: it overlaps track small, which ends at 49; write from = 50"),
        (
            "to = 49\n",
            "",
            "track large: it overlaps track small, which has no upper end; write to = 49 for track small",
        ),
        (
            "from = 1\n",
            "from = 2\n",
            "track small: the smallest track begins at 2, so smaller employers are on none; \
          write from = 0 or from = 1",
        ),
        (
            "from = 50",
            "from = 50\nto = 250",
            "track large: the largest track ends at 250, so larger employers are \
          on none; leave `to` out of the last track",
        ),
        (
            "title = \"Large\"\nmeasure = \"headcount\"",
            "title = \"Large\"\nmeasure = \"fte\"",
            "track large: it is \
          cut by fte, and track small by headcount; write measure = \"headcount\" for all tracks",
        ),
    ];
    for (from, to, says) in wrong {
        super::assert_says(&problems(&changed(&tracked, from, to), CRITERIA), "edition.toml", says);
    }
}

#[test]
fn what_is_asked_is_asked_track_by_track() {
    let tracked = format!("{EDITION}{TRACKS}");
    let one = changed(&tracked, "rank = 1\n", "rank = 1\ntracks = [\"large\"]\n");
    super::assert_says(
        &problems(&one, CRITERIA),
        "edition.toml",
        "level high: employers on track small can never win it: the level low it requires is not open to them; \
         add small to the tracks of level low, or take it off this one",
    );
    let nobody = "tracks = [\"large\"]\n\n[[levels.pass]]\nkind = \"every\"\n\n[[levels.pass]]\nkind = \"cumulative\"\n\
                  at_least = 1\ntracks = [\"small\"]\n";
    let rule = changed(&tracked, "requires = \"low\"\n", &format!("requires = \"low\"\n{nobody}"));
    super::assert_says(
        &problems(&rule, CRITERIA),
        "edition.toml",
        "level high: rule: `tracks` names none of the tracks the level is open to, so the rule concerns nobody; \
         name one of the level's tracks, or take the rule out",
    );
    let pool = changed(&tracked, "kind = \"every\"\n", "kind = \"pool\"\nat_least = 2\n");
    let fewer = CRITERIA.replace("level = \"low\"\n", "level = \"low\"\ntracks = [\"large\"]\n");
    let fewer = changed(&fewer, "tracks = [\"large\"]\n", "");
    super::assert_says(
        &problems(&pool, &fewer),
        "edition.toml",
        "level low: rule: `at_least` asks for 2, and there is only 1 of the criteria to choose from for employers on \
         track small, so the level can never be won; ask for 1 at most, or add more",
    );
    let stray = CRITERIA.replacen("level = \"low\"\n", "level = \"low\"\ntracks = [\"tiny\"]\n", 1);
    super::assert_says(
        &problems(&tracked, &stray),
        "low.toml",
        "criterion low-1: `tracks` names the track tiny, which does not exist; there is small and large",
    );
}

#[test]
fn a_criterion_belongs_somewhere_and_counts() {
    assert_criteria(
        "standard = \"food\"",
        "standard = \"foods\"",
        "criterion low-3: `standard` names the standard foods, which does not exist; did you mean food?",
    );
    let named = edition("kind = \"every\"\n", "kind = \"every\"\ncriteria = [\"low-1\", \"low-2\"]\n");
    super::assert_says(
        &problems(&named, CRITERIA),
        "low.toml",
        "criterion low-3: no rule looks at it, so meeting it changes nothing; \
         name it in the `criteria` of a rule of its level, or take the criterion out",
    );
    assert_criteria(
        "number = 1\n",
        "number = 1\nrole = \"pool\"\n",
        "criterion low-1: role = \"pool\" has no effect: no rule of kind core-and-pool looks at it; \
         give its level a rule of kind core-and-pool, or leave `role` out",
    );
    let themed =
        criteria("kind = \"number\", at_least = 3", "kind = \"campaigns\", at_least = 3, theme = \"desk\"");
    super::assert_says(
        &problems(EDITION, &themed),
        "low.toml",
        "criterion low-2: counter: `theme` names the standard desk, which does not exist; did you mean desks?",
    );
}

#[test]
fn a_number_is_shared_only_by_criteria_no_employer_can_both_have() {
    let gated = criteria("number = 1\n", "number = 3\nwhen = { fact = \"has_food_outlet\", is = false }\n");
    assert_eq!(problems(EDITION, &gated), [""; 0]);
    let told = problems(EDITION, &criteria("number = 1\n", "number = 3\n"));
    assert!(told[0].contains("criterion low-1 has the same number, 3, in the same level"), "{}", told[0]);
    let large = criteria("number = 1\n", "number = 3\ntracks = [\"large\"]\n");
    let small = changed(
        &large,
        "number = 3\nstandard = \"food\"",
        "number = 3\ntracks = [\"small\"]\nstandard = \"food\"",
    );
    assert_eq!(problems(&format!("{EDITION}{TRACKS}"), &small), [""; 0]);
}

#[test]
fn a_prize_is_ranked_by_the_points_of_one_level() {
    let told =
        problems(&edition("strap = \"For tests\"", "strap = \"For tests\"\nkind = \"prize\""), CRITERIA);
    let told = told.join("\n");
    for says in ["has no [prize]; write [prize]", "has another level, high", "no rule of kind points"] {
        assert!(told.contains(says), "{says}\n{told}");
    }
    let prize =
        format!("{EDITION}\n[prize]\nwinners = 1\njudged_by = \"A specialist\"\nhanded_over = \"In May\"\n");
    super::assert_says(
        &problems(&prize, CRITERIA),
        "edition.toml",
        "the prize: only a scheme of kind \"prize\" has [prize]; \
         write kind = \"prize\" under [scheme], or take [prize] out",
    );
}

#[test]
fn wordings_speak_of_what_is_there_in_a_language_of_their_own() {
    let with = |name: &str, wording: &str| {
        let files = vec![file("edition.toml", EDITION), file("low.toml", CRITERIA), file(name, wording)];
        check(files).problems.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let good = "reviewed = false\n[levels]\nlow = \"Isel\"\n[criteria.low-1]\ntitle = \"Desgiau taclus\"\n";
    assert_eq!(with("wording-cy.toml", good), [""; 0]);
    assert_eq!(
        with("wording-cy.toml", &good.replace("low = ", "lo = ")),
        [
            "wording-cy.toml:3: the wording in cy: `levels.lo` names the level lo, which does not exist; did you mean low?"
        ]
    );
    assert_eq!(
        with("wording-cy.toml", &good.replace("criteria.low-1", "criteria.low-9")),
        [
            "wording-cy.toml:4: the wording in cy: `criteria.low-9` names the criterion low-9, which does not exist; \
          did you mean low-3?"
        ]
    );
    assert!(with("wording-en.toml", good)[0].contains("the edition is in the language en itself"));
    assert!(
        with("wording-welsh.toml", good)[0]
            .contains("name it after two small letters, as in wording-cy.toml")
    );
    assert!(with("wording-cy.toml", &good.replace("title", "titel"))[0].contains("did you mean `title`?"));
}
