//! One misspelt key, one value of the wrong kind: what is said of it.

use super::super::ladder::{CRITERIA, EDITION};
use super::{assert_criteria, assert_edition, criteria, edition, problems};

#[test]
fn a_misspelt_key_is_named_with_the_one_that_was_meant() {
    assert_criteria(
        "allows_not_applicable = true",
        "allow_not_applicable = true",
        "criterion low-2: there is no key `allow_not_applicable`; did you mean `allows_not_applicable`?",
    );
    assert_edition("strap =", "starp =", "`scheme`: there is no key `starp`; did you mean `strap`?");
    assert_edition(
        "title = \"Low\"",
        "titel = \"Low\"",
        "level low: there is no key `titel`; did you mean `title`?",
    );
    let told = problems(EDITION, &CRITERIA.replace("[[criteria]]", "[[criterion]]"));
    assert!(
        told.iter().any(|told| told.contains("there is no key `criterion`; did you mean `criteria`?")),
        "{told:?}"
    );
}

#[test]
fn a_key_nobody_would_guess_is_answered_with_what_can_be_written() {
    let told = problems(&edition("title = \"Desks\"", "title = \"Desks\"\ncolour = \"red\""), CRITERIA);
    assert_eq!(
        told,
        [
            "edition.toml:13: standard desks: there is no key `colour`; what can be written here is code and title"
        ]
    );
}

#[test]
fn a_key_that_slid_into_the_table_below_is_sent_back() {
    assert_edition(
        "slug = \"tidy\"",
        "slug = \"tidy\"\nladder = \"open\"",
        "`scheme`: there is no key `ladder`; it belongs to the table around this one: \
         write it above this table's header",
    );
    assert_edition(
        "kind = \"every\"",
        "kind = \"every\"\nterm = \"24 months\"",
        "level low: rule every: there is no key `term`; it belongs to the table around this one: \
         write it above this table's header",
    );
}

#[test]
fn a_problem_is_one_line_whatever_it_quotes() {
    let told = problems(&edition("strap =", "\"a\\nb\\u001b[31m\" = 1\nstrap ="), CRITERIA);
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("there is no key `a\\nb\\u{1b}[31m`"), "{told:?}");
}

#[test]
fn a_slip_of_the_pen_is_said_with_what_to_write() {
    let told = problems(&edition("title = \"Low\"", "title = “Low”"), CRITERIA);
    assert!(told.iter().any(|one| one.contains("write straight quotes")), "{told:?}");
    let list = "evidence_examples = [\"A photograph\" \"A plan\"]";
    let told = problems(EDITION, &criteria("evidence_examples = [\"A photograph\"]", list));
    assert!(told.iter().any(|one| one.contains("put a comma between the entries")), "{told:?}");
}

#[test]
fn a_missing_key_is_said_with_an_example() {
    assert_edition(
        "label = \"1\"\n",
        "",
        "the edition has no `label`; write label = \"2025\" above the first table",
    );
    assert_edition("title = \"High\"\n", "", "level high has no `title`; write title = \"Bronze\"");
    assert_criteria(
        "number = 3\n",
        "",
        "criterion low-3 has no `number`; write number = 1: its number within the level",
    );
    assert_criteria(
        "level = \"high\"\n",
        "",
        "criterion high-1 has no `level`; write level = \"bronze\", or levels = [\"bronze\", \"silver\"]",
    );
    assert_criteria(
        "label = \"Desks tidied\", ",
        "",
        "criterion low-2: counter has no `label`; write label = \"…\": what is counted, as a form asks for it",
    );
}

#[test]
fn a_value_of_the_wrong_kind_is_said_with_the_right_one() {
    let wrong = [
        (
            "label = \"1\"",
            "label = 1",
            "the edition: `label` is a number, not a text; put it in quotes: label = \"1\"",
        ),
        (
            "rank = 1\n",
            "rank = \"1\"\n",
            "level low: `rank` is a text, not a number; take the quotes away: rank = 1",
        ),
        (
            "rank = 1\n",
            "rank = 1.5\n",
            "level low: `rank` is a number with a fraction, not a whole number; \
          write a whole number from 0 to 250",
        ),
        (
            "rank = 1\n",
            "rank = 1\noptional = \"yes\"\n",
            "level low: `optional` is a text, not true or false; \
          write optional = true or optional = false, without quotes",
        ),
        (
            "rank = 1\n",
            "rank = 1\nown_choices = \"term\"\n",
            "level low: `own_choices` is a text, not a list; \
          put it in brackets: own_choices = [\"term\"]",
        ),
        (
            "rank = 1\n",
            "rank = 1\nquorum = 21\n",
            "level low: `quorum` is 21; write a whole number from 1 to 20",
        ),
        (
            "rank = 1\n",
            "rank = 1\nmet_from_mark = 0\n",
            "level low: `met_from_mark` is 0; \
          write a whole number from 1 to 3",
        ),
        (
            "rank = 1\n",
            "rank = 1\nmarks = 99999999999999999999999\n",
            "level low: `marks` is \
          99999999999999999999999; write a whole number from 1 to 2",
        ),
        (
            "rank = 1\n",
            "rank = 1\nvisit = \"requird\"\n",
            "level low: `visit` is \"requird\"; \
          did you mean \"required\"? It can be \"none\", \"optional\" or \"required\"",
        ),
        (
            "code = \"food\"",
            "code = \"Food!\"",
            "standard Food!: `code` is \"Food!\", which is no code: a code has \
          lowercase letters, digits and hyphens only, not 'F'; write \"food\"",
        ),
        (
            "title = \"High\"",
            "title = \" \"",
            "level high: `title` is blank; \
          write a text, or leave the key out if it is not needed",
        ),
        (
            "strap = \"For tests\"",
            "strap = \"For\\u0000tests\"",
            "`scheme`: `strap` has the character '\\0' in it, \
          which nobody can read; take it out",
        ),
        (
            "label = \"1\"",
            "label = \"1\"\nlanguage = \"english\"",
            "the edition: `language` is no code of a \
          language; write two small letters, as in \"en\" or \"cy\"",
        ),
    ];
    for (from, to, says) in wrong {
        assert_edition(from, to, says);
    }
}

#[test]
fn a_length_of_time_has_a_unit() {
    let wrong = [
        ("term = 24", "`term` is a number without a unit; write the unit as well: term = \"24 months\""),
        (
            "term = \"24\"",
            "`term` is \"24\", which has no unit; write term = \"24 months\" (or days, weeks, months, years)",
        ),
        (
            "work_period = \"12mnths\"",
            "`work_period` is \"12mnths\", which is no length of time; \
             write work_period = \"12 months\" (or days, weeks, months, years)",
        ),
        (
            "hna_age = \"two years\"",
            "`hna_age` is \"two years\", which is no length of time; write a whole number from 1 to 600 and days, \
             weeks, months or years, as in hna_age = \"24 months\"",
        ),
        (
            "term = \"90 days\"",
            "`term` is 90 days, and a term is in months or years; \
             write term = \"24 months\", or leave it out if an award has no end",
        ),
        ("term = \"51 years\"", "`term` is longer than 50 years; leave it out if an award has no end"),
        (
            "evidence = { at_least = 0, max_age = \"1 year\" }",
            "`evidence`: `max_age` has no effect where no item is asked for; write at_least = 1, or leave max_age out",
        ),
    ];
    for (line, says) in wrong {
        assert_edition("rank = 1\n", &format!("rank = 1\n{line}\n"), &format!("level low: {says}"));
    }
}

#[test]
fn what_a_criterion_says_is_read_with_care() {
    let wrong = [
        ("number = 1\n", "number = 1\nweight = 0\n", "`weight` is 0; write a whole number from 1 to 100"),
        ("number = 1\n", "number = 1\neffort = 101\n", "`effort` is 101; write a whole number from 1 to 100"),
        (
            "number = 1\n",
            "number = 1\nlevels = [\"low\"]\n",
            "has both `level` and `levels`; write one of them",
        ),
        (
            "number = 1\n",
            "number = 1\nlinks = [{ title = \"A page\", url = \"ftp://example.org/\" }]\n",
            "link: `url` is no address of a page; write the whole address, beginning with https://",
        ),
        (
            "number = 1\n",
            "number = 1\nwhen = { fact = \"has_visitor\", is = true }\n",
            "`when`: `fact` is \"has_visitor\"; did you mean \"has_visitors\"? \
             It can be \"has_food_outlet\", \"has_recognised_union\" or \"has_visitors\"",
        ),
        (
            "number = 1\n",
            "number = 1\nwhen = { measure = \"headcount\", from = 50, to = 10 }\n",
            "`when`: `to` is less than `from`; write the least in `from` and the most in `to`",
        ),
        (
            "evidence_examples = [\"A photograph\"]",
            "evidence_examples = [\"A photograph\", \"A photograph\"]",
            "`evidence_examples` names the same twice; leave one of them out",
        ),
    ];
    for (from, to, says) in wrong {
        assert_criteria(from, to, &format!("criterion low-1: {says}"));
    }
}

#[test]
fn a_counter_says_what_it_counts() {
    let counter = "{ name = \"desks\", label = \"Desks tidied\", kind = \"number\", at_least = 3 }";
    assert_criteria(
        counter,
        "{ label = \"Desks\", kind = \"numbers\", at_least = 3 }",
        "criterion low-2: counter: `kind` is \"numbers\"; did you mean \"number\"? \
         It can be \"campaigns\", \"advocates\", \"hna-age\" or \"number\"",
    );
    assert_criteria(
        counter,
        "{ label = \"Desks\", kind = \"number\", at_least = 3, evaluated = true }",
        "criterion low-2: counter: there is no key `evaluated`; \
         what can be written here is kind, label, name and at_least",
    );
    assert_criteria(
        counter,
        &format!("{counter}, {counter}"),
        "criterion low-2: counter: another counter of the criterion is called desks; \
         give it a name of its own, as in name = \"desks-2\"",
    );
}

#[test]
fn what_packs_of_the_first_year_were_written_with_is_answered_with_today_s_keys() {
    let topic = criteria("standard = \"desks\"", "topic = \"Desks\"");
    assert_eq!(
        problems(EDITION, &topic),
        [
            "low.toml:6: criterion low-1: there is no key `topic`; write standard = \"…\" with the code of a standard"
        ]
    );
    assert_edition(
        "rank = 1\n",
        "rank = 1\nterm_months = 24\n",
        "level low: there is no key `term_months`; write term = \"24 months\"",
    );
}
