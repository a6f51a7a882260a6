//! What somebody posted, typed in from paper or had in a file, checked against the questions: answers, or what is wrong.

use super::answers::{Answer, Answers};
use super::questionnaire::{Choice, Item, ItemKind, Questionnaire};

/// The questions somebody was asked: a questionnaire and the groups of a survey.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The questions.
    pub questionnaire: &'a Questionnaire,
    /// The codes of the chosen breakdowns, each with its groups.
    pub groups: &'a [(&'a str, &'a [Choice])],
}

/// Something that cannot be read as an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// The code of the item or breakdown.
    pub code: String,
    /// The field it is in, as [`item_field`], [`rank_field`] and [`group_field`] call it.
    pub field: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What can be wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no such choice, number or group.
    Unknown,
    /// More was chosen than may be.
    TooMany {
        /// The most that may be chosen.
        most: usize,
    },
    /// One answer where there can be only one, and another.
    Twice,
    /// The same was ranked twice.
    RankedTwice,
    /// The text is too long.
    TooLong {
        /// The most characters.
        longest: usize,
        /// How many there are too many.
        over: usize,
    },
}

/// The field of an item in every form that asks it.
pub fn item_field(code: &str) -> String {
    format!("q-{code}")
}

/// The field of a rank, counted from 1, of an item that ranks. No code of an item looks like it: packs are checked.
pub fn rank_field(code: &str, rank: usize) -> String {
    format!("q-{code}-{rank}")
}

/// The field of a breakdown in every form that asks it.
pub fn group_field(code: &str) -> String {
    format!("g-{code}")
}

/// Reads answers. `raw` gives every text of a field, none where it is not there; what is blank was left out, and fields
/// nobody asked for are never looked at. A text in the answers has no characters that cannot be read, and at most
/// `longest` of any.
///
/// # Errors
/// Everything that is wrong, in the order of the questions; breakdowns first.
pub fn read<'r>(asked: &Asked<'_>, raw: impl Fn(&str) -> Vec<&'r str>) -> Result<Answers, Vec<Misread>> {
    let (mut answers, mut misread) = (Answers::default(), Vec::new());
    for (code, groups) in asked.groups {
        let field = group_field(code);
        match one_code(&given(&raw, &field), groups) {
            Ok(group) => answers.groups.extend(group.map(|group| ((*code).to_owned(), group))),
            Err(fault) => misread.push(Misread { code: (*code).to_owned(), field, fault }),
        }
    }
    for item in asked.questionnaire.items() {
        match answer(item, &raw) {
            Ok(answer) => answers.items.extend(answer.map(|answer| (item.code.clone(), answer))),
            Err((field, fault)) => misread.push(Misread { code: item.code.clone(), field, fault }),
        }
    }
    if misread.is_empty() { Ok(answers) } else { Err(misread) }
}

/// The texts of a field that are not blank.
fn given<'r>(raw: &impl Fn(&str) -> Vec<&'r str>, field: &str) -> Vec<&'r str> {
    raw(field).into_iter().map(str::trim).filter(|text| !text.is_empty()).collect()
}

fn answer<'r>(item: &Item, raw: &impl Fn(&str) -> Vec<&'r str>) -> Result<Option<Answer>, (String, Fault)> {
    let field = item_field(&item.code);
    let texts = || given(raw, &field);
    let read = match &item.kind {
        ItemKind::Single { choices } => one_code(&texts(), choices).map(|code| code.map(Answer::Text)),
        ItemKind::Several { choices, most } => several(&texts(), choices, *most),
        ItemKind::Scale { .. } | ItemKind::Likert { .. } => number(&texts(), item),
        ItemKind::Text { longest } => comment(&texts(), *longest),
        ItemKind::Ranking { choices, most } => return ranking(&item.code, raw, choices, *most),
    };
    read.map_err(|fault| (field, fault))
}

/// One code of those there are.
fn one_code(texts: &[&str], choices: &[Choice]) -> Result<Option<String>, Fault> {
    match texts {
        [] => Ok(None),
        [text] => known(text, choices).map(Some),
        _ => Err(Fault::Twice),
    }
}

fn known(text: &str, choices: &[Choice]) -> Result<String, Fault> {
    let found = choices.iter().find(|choice| choice.code == text);
    found.map(|choice| choice.code.clone()).ok_or(Fault::Unknown)
}

/// Codes in the order of the choices, whatever order they came in: how somebody went about it is nobody's business.
fn several(texts: &[&str], choices: &[Choice], most: Option<usize>) -> Result<Option<Answer>, Fault> {
    texts.iter().try_for_each(|text| known(text, choices).map(drop))?;
    let chosen = choices.iter().filter(|choice| texts.contains(&choice.code.as_str()));
    let codes: Vec<_> = chosen.map(|choice| choice.code.clone()).collect();
    match most {
        Some(most) if codes.len() > most => Err(Fault::TooMany { most }),
        _ => Ok((!codes.is_empty()).then_some(Answer::Codes(codes))),
    }
}

fn number(texts: &[&str], item: &Item) -> Result<Option<Answer>, Fault> {
    let text = match texts {
        [] => return Ok(None),
        [text] => text,
        _ => return Err(Fault::Twice),
    };
    let number = text.parse().ok().filter(|number| item.has_number(*number));
    number.map(|number| Some(Answer::Number(number))).ok_or(Fault::Unknown)
}

fn comment(texts: &[&str], longest: usize) -> Result<Option<Answer>, Fault> {
    let text = match texts {
        [] => return Ok(None),
        [text] => text.replace("\r\n", "\n").replace('\r', "\n"),
        _ => return Err(Fault::Twice),
    };
    let text: String = text.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect();
    match text.chars().count().checked_sub(longest) {
        None | Some(0) => Ok((!text.trim().is_empty()).then_some(Answer::Text(text))),
        Some(over) => Err(Fault::TooLong { longest, over }),
    }
}

/// What is ranked, the most wanted first. A rank left out moves the next one up. Each rank has its field; a field of the
/// item's own name may hold all of them in order, divided by spaces or commas, as files do.
fn ranking<'r>(
    code: &str,
    raw: &impl Fn(&str) -> Vec<&'r str>,
    choices: &[Choice],
    most: usize,
) -> Result<Option<Answer>, (String, Fault)> {
    let mut ranked: Vec<String> = Vec::new();
    let whole = item_field(code);
    let apart = |text: &'r str| text.split([' ', ',', ';']).filter(|part| !part.is_empty());
    let listed = given(raw, &whole).into_iter().flat_map(apart).map(|text| (whole.clone(), text));
    let by_rank = (1..=most).flat_map(|rank| {
        let field = rank_field(code, rank);
        given(raw, &field).into_iter().map(move |text| (field.clone(), text))
    });
    for (field, text) in listed.chain(by_rank) {
        match known(text, choices) {
            Ok(choice) if ranked.contains(&choice) => return Err((field, Fault::RankedTwice)),
            Ok(_) if ranked.len() == most => return Err((field, Fault::TooMany { most })),
            Ok(choice) => ranked.push(choice),
            Err(fault) => return Err((field, fault)),
        }
    }
    Ok((!ranked.is_empty()).then_some(Answer::Codes(ranked)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaires::rules::invented;

    fn attempt(fields: &[(&str, &str)]) -> Result<Answers, Vec<Misread>> {
        let questionnaire = invented::questionnaire();
        let shifts = invented::choices(&["days", "nights"]);
        let asked = Asked { questionnaire: &questionnaire, groups: &[("shift", &shifts)] };
        read(&asked, |name| {
            fields.iter().filter(|(field, _)| *field == name).map(|(_, text)| *text).collect()
        })
    }

    fn faults(fields: &[(&str, &str)]) -> Vec<(String, Fault)> {
        let misread = attempt(fields).expect_err("faults");
        misread.into_iter().map(|misread| (misread.field, misread.fault)).collect()
    }

    #[test]
    fn an_answer_of_every_kind_is_read() {
        let answers = attempt(&[
            ("g-shift", "nights"),
            ("q-rush", " 5 "),
            ("q-life", "0"),
            ("q-travel", "bike"),
            ("q-help", "none"),
            ("q-help", "line"),
            ("q-wishes-1", "food"),
            ("q-wishes-2", "sleep"),
            ("q-say", "Less\r\nnoise\u{7}"),
            ("q-nobody", "asked"),
        ]);
        let answers = answers.expect("answers");
        assert_eq!(answers.groups.get("shift").map(String::as_str), Some("nights"));
        let told = serde_json::to_string(&answers.items).expect("JSON");
        assert_eq!(
            told,
            r#"{"help":["line","none"],"life":0,"rush":5,"say":"Less\nnoise","travel":"bike","wishes":["food","sleep"]}"#
        );
    }

    #[test]
    fn everything_can_be_left_out() {
        assert_eq!(attempt(&[]), Ok(Answers::default()));
        assert_eq!(attempt(&[("q-say", " \n "), ("q-rush", ""), ("g-shift", "")]), Ok(Answers::default()));
    }

    #[test]
    fn what_is_none_of_the_choices_is_said_at_its_field() {
        for (field, text) in [
            ("q-rush", "0"),
            ("q-rush", "often"),
            ("q-life", "11"),
            ("q-life", "5.5"),
            ("q-travel", "car"),
            ("q-help", "all"),
            ("q-wishes-2", "work"),
            ("g-shift", "noon"),
        ] {
            assert_eq!(faults(&[(field, text)]), [(field.to_owned(), Fault::Unknown)], "{field}={text}");
        }
    }

    #[test]
    fn too_much_is_said_at_its_field() {
        let both = [("q-rush", "1"), ("q-rush", "2"), ("q-travel", "bus"), ("q-travel", "bike")];
        assert_eq!(faults(&both).iter().map(|(_, fault)| *fault).collect::<Vec<_>>(), [Fault::Twice; 2]);
        let three = [("q-help", "line"), ("q-help", "guide"), ("q-help", "none")];
        assert_eq!(faults(&three), [("q-help".to_owned(), Fault::TooMany { most: 2 })]);
        let long = faults(&[("q-say", "A hundred times no, no and no")]);
        assert_eq!(long, [("q-say".to_owned(), Fault::TooLong { longest: 20, over: 9 })]);
    }

    #[test]
    fn nothing_is_ranked_twice_and_a_rank_left_out_moves_the_next_up() {
        let twice = faults(&[("q-wishes-1", "food"), ("q-wishes-2", "food")]);
        assert_eq!(twice, [("q-wishes-2".to_owned(), Fault::RankedTwice)]);
        let second = attempt(&[("q-wishes-2", "food")]).expect("answers");
        assert_eq!(second.items.get("wishes"), Some(&Answer::Codes(vec!["food".to_owned()])));
        let listed = attempt(&[("q-wishes", "sleep, food")]).expect("answers");
        let both = vec!["sleep".to_owned(), "food".to_owned()];
        assert_eq!(listed.items.get("wishes"), Some(&Answer::Codes(both)));
        let three = faults(&[("q-wishes", "sleep food stress")]);
        assert_eq!(three, [("q-wishes".to_owned(), Fault::TooMany { most: 2 })]);
    }
}
