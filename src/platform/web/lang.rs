//! The languages texts are in.

use serde::{Deserialize, Serialize};

/// A language of texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English: complete.
    #[default]
    En,
    /// Welsh: the public pages. What is missing is shown in English.
    Cy,
    /// Polish: what respondents of surveys read, as the next two.
    Pl,
    /// Romanian.
    Ro,
    /// Portuguese.
    Pt,
}

impl Lang {
    /// Every language, the complete one first.
    pub const ALL: [Self; 5] = [Self::En, Self::Cy, Self::Pl, Self::Ro, Self::Pt];

    /// The languages of the whole site.
    pub const OF_SITE: [Self; 2] = [Self::En, Self::Cy];

    /// The BCP 47 code, which is also the value of the `lang` attribute and the catalogue's folder.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Cy => "cy",
            Self::Pl => "pl",
            Self::Ro => "ro",
            Self::Pt => "pt",
        }
    }

    /// What it calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Cy => "Cymraeg",
            Self::Pl => "Polski",
            Self::Ro => "Română",
            Self::Pt => "Português",
        }
    }

    /// Whether somebody who speaks it has read its texts. Pages in one that nobody has read say so.
    pub fn is_reviewed(self) -> bool {
        Self::OF_SITE.contains(&self)
    }

    /// The language of a code, or `None` for any other.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language of a code, if the whole site is in it.
    pub fn of_site(code: &str) -> Option<Self> {
        Self::from_code(code).filter(|lang| Self::OF_SITE.contains(lang))
    }

    /// The language of a page of the site: the one chosen before (the cookie's value), else the one
    /// the browser prefers (an `Accept-Language` value), else English.
    pub fn negotiate(cookie: Option<&str>, accept: Option<&str>) -> Self {
        cookie.and_then(Self::of_site).unwrap_or_else(|| Self::preferred(accept, &Self::OF_SITE))
    }

    /// The one of some languages that an `Accept-Language` value prefers, else English.
    pub fn preferred(accept: Option<&str>, among: &[Self]) -> Self {
        let mut best = (Self::En, 0.0);
        for range in accept.unwrap_or_default().split(',') {
            let (tag, weight) = range.split_once(';').unwrap_or((range, "q=1"));
            let primary = tag.trim().split('-').next().unwrap_or_default();
            let weight = weight.trim().trim_start_matches("q=").parse().unwrap_or(0.0);
            let lang = Self::from_code(&primary.to_ascii_lowercase()).filter(|lang| among.contains(lang));
            if let Some(lang) = lang
                && weight > best.1
            {
                best = (lang, weight);
            }
        }
        best.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_language_beats_the_browsers_and_english_is_the_last_resort() {
        assert_eq!(Lang::negotiate(Some("cy"), Some("en-GB")), Lang::Cy);
        assert_eq!(Lang::negotiate(None, Some("cy, en;q=0.8")), Lang::Cy);
        assert_eq!(Lang::negotiate(None, Some("en-GB,en;q=0.9,cy;q=0.8")), Lang::En);
        assert_eq!(Lang::negotiate(Some("fr"), Some("fr")), Lang::En);
        assert_eq!(Lang::negotiate(None, None), Lang::En);
    }

    #[test]
    fn a_language_of_respondents_alone_is_none_of_the_site() {
        assert_eq!(Lang::negotiate(Some("pl"), Some("pl")), Lang::En);
        assert_eq!(Lang::preferred(Some("pl-PL, en;q=0.5"), &Lang::ALL), Lang::Pl);
        assert_eq!(Lang::preferred(Some("de, fr"), &Lang::ALL), Lang::En);
    }
}
