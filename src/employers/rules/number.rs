//! Company and charity numbers, as people type them and as they are compared.

use std::str::FromStr;

/// With which register an employer has its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RegistrationKind {
    /// Companies House.
    Company,
    /// The Charity Commission.
    Charity,
    /// Neither: a school, a council, a sole trader.
    None,
}

impl RegistrationKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Company, Self::Charity, Self::None];

    /// The value stored and sent in forms.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Charity => "charity",
            Self::None => "none",
        }
    }

    /// The field of a form in which the number is typed. Nothing is typed where there is none.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Company => "company_number",
            Self::Charity => "charity_number",
            Self::None => "registration",
        }
    }

    /// The key of its name in the message catalogues.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Company => "employers-registration-company",
            Self::Charity => "employers-registration-charity",
            Self::None => "employers-registration-none",
        }
    }
}

impl FromStr for RegistrationKind {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or(())
    }
}

/// With which register an employer is, and under which number, in the one form numbers are compared in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registration {
    kind: RegistrationKind,
    number: Option<String>,
}

/// Why a text is no such number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberRefusal {
    /// No number was given.
    Missing,
    /// Companies House has no numbers like this.
    NotCompany,
    /// The Charity Commission has no numbers like this.
    NotCharity,
}

impl NumberRefusal {
    /// The message that says what such a number looks like.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Missing => "employers-number-missing",
            Self::NotCompany => "employers-number-not-company",
            Self::NotCharity => "employers-number-not-charity",
        }
    }
}

impl Registration {
    /// Reads a number, whatever its case, spaces and leading zeros. The number is left unread where there is none to have.
    ///
    /// # Errors
    /// [`NumberRefusal`] when the text has not the shape of such a number.
    pub fn read(kind: RegistrationKind, text: &str) -> Result<Self, NumberRefusal> {
        let typed: String =
            text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
        let number = match kind {
            RegistrationKind::None => None,
            _ if typed.is_empty() => return Err(NumberRefusal::Missing),
            RegistrationKind::Company => Some(company(&typed).ok_or(NumberRefusal::NotCompany)?),
            RegistrationKind::Charity => Some(charity(&typed).ok_or(NumberRefusal::NotCharity)?),
        };
        Ok(Self { kind, number })
    }

    /// With which register.
    pub fn kind(&self) -> RegistrationKind {
        self.kind
    }

    /// The number, where there is one.
    pub fn number(&self) -> Option<&str> {
        self.number.as_deref()
    }
}

/// Eight characters: digits, or two letters and digits; zeros left out are put back.
fn company(typed: &str) -> Option<String> {
    let letters = typed.bytes().take_while(u8::is_ascii_uppercase).count();
    if letters != 0 && letters != 2 {
        return None;
    }
    let (prefix, digits) = typed.split_at(letters);
    let most = 8 - letters;
    if !(1..=most).contains(&digits.len()) || !is_number(digits) {
        return None;
    }
    Some(format!("{prefix}{digits:0>most$}"))
}

/// Six or seven digits, and for a linked charity a hyphen and its own number.
fn charity(typed: &str) -> Option<String> {
    let (main, linked) = typed.split_once('-').unwrap_or((typed, "0"));
    if !(6..=7).contains(&main.len()) || !is_number(main) || !(1..=3).contains(&linked.len()) {
        return None;
    }
    match linked.parse::<u16>().ok().filter(|_| linked.bytes().all(|byte| byte.is_ascii_digit()))? {
        0 => Some(main.to_owned()),
        linked => Some(format!("{main}-{linked}")),
    }
}

fn is_number(digits: &str) -> bool {
    digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.bytes().any(|byte| byte != b'0')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(kind: RegistrationKind, text: &str) -> Result<String, NumberRefusal> {
        Registration::read(kind, text).map(|registration| registration.number().unwrap_or("").to_owned())
    }

    #[test]
    fn a_company_number_is_the_same_with_and_without_its_zeros() {
        let read = |text| read(RegistrationKind::Company, text);
        assert_eq!(read("01234567"), Ok("01234567".into()));
        assert_eq!(read(" 1234567 "), Ok("01234567".into()));
        assert_eq!(read("sc 123456"), Ok("SC123456".into()));
        assert_eq!(read("OC1234"), Ok("OC001234".into()));
    }

    #[test]
    fn what_companies_house_never_gave_out_is_refused() {
        for text in ["123456789", "S1234567", "SC1234567", "ABC12345", "00000000", "SC", "12-34", "١٢٣", "é1"]
        {
            assert_eq!(
                read(RegistrationKind::Company, text),
                Err(NumberRefusal::NotCompany),
                "{text} was taken"
            );
        }
    }

    #[test]
    fn a_charity_number_may_name_a_linked_charity() {
        let read = |text| read(RegistrationKind::Charity, text);
        assert_eq!(read("209131"), Ok("209131".into()));
        assert_eq!(read("1089464-2"), Ok("1089464-2".into()));
        assert_eq!(read("1089464-02"), Ok("1089464-2".into()));
        assert_eq!(read("1089464-0"), Ok("1089464".into()));
        for text in ["12345", "12345678", "1089464-", "1089464-1-2", "SC012345", "1089464-+1"] {
            assert_eq!(read(text), Err(NumberRefusal::NotCharity), "{text} was taken");
        }
    }

    #[test]
    fn a_number_is_asked_for_only_where_there_is_one() {
        assert_eq!(read(RegistrationKind::Company, "  "), Err(NumberRefusal::Missing));
        assert_eq!(read(RegistrationKind::None, "12345"), Ok(String::new()));
    }
}
