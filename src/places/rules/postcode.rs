//! Postcodes of the United Kingdom, as people type them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A postcode in its usual form, such as `NE1 4LP`. Its shape is right; whether it is in use is not known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Postcode(String);

/// Why a text is not a postcode.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PostcodeRefusal {
    /// Nothing was typed.
    #[error("no postcode was given")]
    Empty,
    /// Only the first half was typed.
    #[error("only the first half of a postcode was given")]
    FirstHalfOnly,
    /// No postcode of the United Kingdom looks like this.
    #[error("not the shape of a postcode")]
    WrongShape,
}

/// Characters in the inward half: three, always.
const INWARD: usize = 3;

impl Postcode {
    /// Reads a postcode, whatever its case, spaces, hyphens, full stops or brackets.
    pub fn parse(text: &str) -> Result<Self, PostcodeRefusal> {
        let ignored = |c: &char| c.is_whitespace() || matches!(c, '-' | '–' | '.' | '(' | ')' | ',');
        let letters: String = text.chars().filter(|c| !ignored(c)).map(|c| c.to_ascii_uppercase()).collect();
        if letters.is_empty() {
            return Err(PostcodeRefusal::Empty);
        }
        if !letters.is_ascii() {
            return Err(PostcodeRefusal::WrongShape);
        }
        let (outward, inward) = letters.split_at(letters.len().saturating_sub(INWARD));
        if is_outward(outward) && is_inward(inward) {
            Ok(Self(format!("{outward} {inward}")))
        } else if is_outward(&letters) {
            Err(PostcodeRefusal::FirstHalfOnly)
        } else {
            Err(PostcodeRefusal::WrongShape)
        }
    }

    /// The first half, such as `NE1`.
    pub fn outward(&self) -> &str {
        self.0.split_once(' ').map_or(self.as_str(), |(outward, _)| outward)
    }

    /// The postcode with one space.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One or two letters, then one or two digits, or a digit and a letter; some letters never stand in some positions.
fn is_outward(text: &str) -> bool {
    let digit = |byte: u8| byte.is_ascii_digit();
    match text.as_bytes() {
        [a, d] => first(*a) && digit(*d),
        [a, d, last] if digit(*d) => first(*a) && (digit(*last) || b"ABCDEFGHJKPSTUW".contains(last)),
        [a, b, d] => first(*a) && second(*b) && digit(*d),
        [a, b, d, last] => {
            first(*a) && second(*b) && digit(*d) && (digit(*last) || b"ABEHMNPRVWXY".contains(last))
        }
        _ => false,
    }
}

fn first(byte: u8) -> bool {
    byte.is_ascii_uppercase() && !b"QVX".contains(&byte)
}

fn second(byte: u8) -> bool {
    byte.is_ascii_uppercase() && !b"IJZ".contains(&byte)
}

/// A digit and two letters, none of which is easily misread.
fn is_inward(text: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_uppercase() && !b"CIKMOV".contains(&byte);
    matches!(text.as_bytes(), [d, a, b] if d.is_ascii_digit() && letter(*a) && letter(*b))
}

impl TryFrom<String> for Postcode {
    type Error = PostcodeRefusal;

    fn try_from(text: String) -> Result<Self, PostcodeRefusal> {
        Self::parse(&text)
    }
}

impl From<Postcode> for String {
    fn from(postcode: Postcode) -> Self {
        postcode.0
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}
