//! A local authority area and its code.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The GSS code of a local authority, such as `E08000021`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PlaceCode(String);

/// A text that is no GSS code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a place code is E, N, S or W and eight digits")]
pub struct PlaceCodeRefusal;

/// A local authority area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its GSS code.
    pub code: PlaceCode,
    /// Its name in English, as the Office for National Statistics writes it.
    pub name: String,
}

impl PlaceCode {
    /// Reads a code: a capital letter of a country of the United Kingdom and eight digits.
    pub fn parse(text: &str) -> Result<Self, PlaceCodeRefusal> {
        let digits = text.strip_prefix(['E', 'N', 'S', 'W']).ok_or(PlaceCodeRefusal)?;
        if digits.len() != 8 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(PlaceCodeRefusal);
        }
        Ok(Self(text.to_owned()))
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PlaceCode {
    type Err = PlaceCodeRefusal;

    fn from_str(text: &str) -> Result<Self, PlaceCodeRefusal> {
        Self::parse(text)
    }
}

impl TryFrom<String> for PlaceCode {
    type Error = PlaceCodeRefusal;

    fn try_from(text: String) -> Result<Self, PlaceCodeRefusal> {
        Self::parse(&text)
    }
}

impl From<PlaceCode> for String {
    fn from(code: PlaceCode) -> Self {
        code.0
    }
}

impl fmt::Display for PlaceCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}
