//! Codes: what somebody types to answer. Four letters of the survey's tag, eleven of a secret, one that checks the others.

use std::fmt;

/// Letters and digits that are not mistaken for each other: no I, O, 0 or 1.
const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// How many letters a tag has.
const TAG: usize = 4;

/// How many letters a secret has: 55 bits.
const SECRET: usize = 11;

/// A one-time code. It is a secret, so it prints itself only when asked to.
#[derive(Clone, PartialEq, Eq)]
pub struct Code {
    tag: String,
    secret: String,
}

/// What somebody typed into the box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entered {
    /// The tag of a survey alone, as on a poster.
    Tag(String),
    /// A code of their own.
    Code(Code),
}

/// Why what was typed is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misread {
    /// It has neither four letters nor sixteen.
    Length,
    /// It has a letter that no code has.
    Letter,
    /// A letter is wrong, or two changed places: the last one does not fit the others.
    Check,
}

impl Code {
    /// The code with this secret: the first 55 of its bits.
    pub fn new(tag: &str, secret: [u8; 8]) -> Self {
        Code { tag: tag.to_owned(), secret: letters(secret, SECRET) }
    }

    /// The public beginning, which says which survey.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// What nobody else knows.
    pub fn secret(&self) -> &str {
        &self.secret
    }

    /// As printed: four groups of four.
    pub fn printed(&self) -> String {
        let mut text = format!("{}{}", self.tag, self.secret);
        text.push(check(&text));
        let groups: Vec<&str> = (0..4).filter_map(|at| text.get(at * 4..at * 4 + 4)).collect();
        groups.join("-")
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Code({}-…)", self.tag)
    }
}

/// The tag that these bits make.
pub fn tag_of(bits: [u8; 8]) -> String {
    letters(bits, TAG)
}

/// Reads what somebody typed: a code or a tag, in any case, with spaces or dashes anywhere.
///
/// # Errors
/// What is wrong with it.
pub fn read(text: &str) -> Result<Entered, Misread> {
    let is_between = |c: char| c.is_whitespace() || matches!(c, '-' | '‐'..='―' | '.');
    let typed: Vec<char> = text
        .chars()
        .filter(|c| !is_between(*c))
        .flat_map(char::to_uppercase)
        .take(2 * (TAG + SECRET))
        .collect();
    if typed.iter().any(|c| value(*c).is_none()) {
        return Err(Misread::Letter);
    }
    let typed: String = typed.into_iter().collect();
    match typed.len() {
        TAG => Ok(Entered::Tag(typed)),
        len if len == TAG + SECRET + 1 && remainder(&typed) != 0 => Err(Misread::Check),
        len if len == TAG + SECRET + 1 => {
            let (tag, rest) = typed.split_at(TAG);
            Ok(Entered::Code(Code { tag: tag.to_owned(), secret: rest[..SECRET].to_owned() }))
        }
        _ => Err(Misread::Length),
    }
}

fn letters(bits: [u8; 8], count: usize) -> String {
    let bits = u64::from_be_bytes(bits);
    let letter = |at: usize| ALPHABET[(bits >> (59 - 5 * at) & 31) as usize];
    (0..count).map(|at| char::from(letter(at))).collect()
}

fn value(letter: char) -> Option<u8> {
    ALPHABET.iter().position(|other| char::from(*other) == letter).and_then(|at| u8::try_from(at).ok())
}

/// The letter that makes the whole divisible: it tells every wrong letter and every two that changed places.
fn check(text: &str) -> char {
    char::from(ALPHABET[usize::from(times_x(remainder(text)))])
}

/// The letters as a polynomial over the field of 32 elements (x⁵ + x² + 1), at its generator.
fn remainder(text: &str) -> u8 {
    text.chars().filter_map(value).fold(0, |sum, value| times_x(sum) ^ value)
}

fn times_x(element: u8) -> u8 {
    let shifted = element << 1;
    if shifted & 32 == 0 { shifted } else { (shifted ^ 0b10_0101) & 31 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code() -> Code {
        Code::new("K7QM", [0x9e, 0x37, 0x79, 0xb9, 0x7f, 0x4a, 0x7c, 0x15])
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let printed = code().printed();
        assert_eq!(printed.len(), 19);
        for typed in
            [printed.clone(), printed.to_lowercase(), printed.replace('-', " "), format!(" {printed}\n")]
        {
            assert_eq!(read(&typed), Ok(Entered::Code(code())), "{typed}");
        }
        assert_eq!(read("k7 qm"), Ok(Entered::Tag("K7QM".into())));
    }

    #[test]
    fn a_wrong_letter_or_two_that_changed_places_are_always_noticed() {
        let right: Vec<char> = code().printed().replace('-', "").chars().collect();
        for at in 0..right.len() {
            for other in
                ALPHABET.iter().map(|letter| char::from(*letter)).filter(|letter| *letter != right[at])
            {
                let mut wrong = right.clone();
                wrong[at] = other;
                assert_eq!(read(&String::from_iter(wrong)), Err(Misread::Check));
            }
            for with in (0..at).filter(|with| right[*with] != right[at]) {
                let mut wrong = right.clone();
                wrong.swap(at, with);
                assert_eq!(read(&String::from_iter(wrong)), Err(Misread::Check));
            }
        }
    }

    #[test]
    fn what_no_code_looks_like_is_refused_by_what_is_wrong() {
        assert_eq!(read(""), Err(Misread::Length));
        assert_eq!(read("K7QMA"), Err(Misread::Length));
        assert_eq!(read("K0QM"), Err(Misread::Letter));
        assert_eq!(read(&"é".repeat(1_000_000)), Err(Misread::Letter));
        assert_eq!(read(&"A".repeat(1_000_000)), Err(Misread::Length));
    }

    #[test]
    fn a_code_keeps_its_secret_when_it_is_logged() {
        assert!(!format!("{:?}", code()).contains(code().secret()));
    }
}
