//! The forms of this slice.

mod search;

pub use search::{page, search};

use chrono::NaiveDate;

use super::rules::{
    Details, NewLead, NumberRefusal, Publication, Registration, RegistrationKind, SiteDetails, ToldFacts,
    Workforce, website,
};
use crate::places::{PlaceCode, Postcode, PostcodeRefusal};
use crate::platform::access::Role;
use crate::platform::error::AppError;
use crate::platform::ids::{PersonId, RoleId, SiteId};
use crate::platform::text::Text;
use crate::platform::web::{Fields, Posted};

/// The most people one employer can have: more than any in the country.
const MOST_PEOPLE: i32 = 2_000_000;
/// The longest name of a site, in characters.
const SITE_NAME_LIMIT: usize = 100;

/// Names, number, sector.
pub fn details(posted: &Posted) -> Result<Details, AppError> {
    let mut fields = Fields::of(posted);
    let legal_name = fields.line("legal_name", "employers-legal-name-missing");
    let trading_name = fields.optional_line("trading_name");
    let kind = fields.choice("registration", "employers-registration-missing");
    let registration = kind.and_then(|kind| registration(&mut fields, kind));
    let sector = fields.choice("sector", "employers-sector-missing");
    fields.finish(|| {
        let legal_name = legal_name?;
        Some(Details {
            trading_name: trading_name?.filter(|name| *name != legal_name),
            legal_name,
            registration: registration?,
            sector: sector?,
        })
    })
}

fn registration(fields: &mut Fields<'_>, kind: RegistrationKind) -> Option<Registration> {
    let read = Registration::read(kind, fields.text(kind.field()));
    read.map_err(|refusal: NumberRefusal| fields.error(kind.field(), refusal.key())).ok()
}

/// Whether the person has said that an employer with nearly the same name is another one.
pub fn is_another(posted: &Posted) -> bool {
    posted.text("is_another") == "yes"
}

/// A count of people, told on `today`.
pub fn workforce(posted: &Posted, today: NaiveDate) -> Result<Workforce, AppError> {
    let mut fields = Fields::of(posted);
    let headcount = fields.whole("headcount", 1..=MOST_PEOPLE, "employers-headcount-missing");
    let fte_hundredths = fields.hundredths("fte", 0..=MOST_PEOPLE * 100, "employers-fte-missing");
    let in_scope = fields.whole("in_scope", 1..=MOST_PEOPLE, "employers-in-scope-missing");
    let counted_on = fields.date("counted_on", "employers-counted-on-missing");
    let read = || {
        let (headcount, fte_hundredths) = (headcount?, fte_hundredths?);
        Some(Workforce { headcount, fte_hundredths, in_scope: in_scope?, counted_on: counted_on? })
    };
    for fault in read().map(|workforce| workforce.faults(today)).unwrap_or_default() {
        fields.error(fault.field(), fault.key());
    }
    fields.finish(read)
}

/// The facts that decide which criteria apply.
pub fn facts(posted: &Posted) -> Result<ToldFacts, AppError> {
    let mut fields = Fields::of(posted);
    let food = fields.yes_no("has_food_outlet", "employers-food-outlet-missing");
    let union = fields.yes_no("has_recognised_union", "employers-union-missing");
    let visitors = fields.yes_no("has_visitors", "employers-visitors-missing");
    fields.finish(|| {
        Some(ToldFacts { has_food_outlet: food?, has_recognised_union: union?, has_visitors: visitors? })
    })
}

/// What may be published.
pub fn publication(posted: &Posted) -> Result<Publication, AppError> {
    let mut fields = Fields::of(posted);
    let publish_sector = fields.yes_no("publish_sector", "employers-publish-sector-missing");
    let publish_size = fields.yes_no("publish_size", "employers-publish-size-missing");
    let typed = fields.optional_line("website");
    let address = match typed.flatten() {
        Some(typed) => {
            let address = website(&typed);
            if address.is_none() {
                fields.error("website", "employers-website-wrong");
            }
            address
        }
        None => None,
    };
    fields.finish(|| {
        Some(Publication { publish_sector: publish_sector?, publish_size: publish_size?, website: address })
    })
}

/// That the legal note was read.
pub fn note(posted: &Posted) -> Result<(), AppError> {
    let mut fields = Fields::of(posted);
    if fields.text("accepted") != "yes" {
        fields.error("accepted", "employers-note-missing");
    }
    fields.finish(|| Some(()))
}

/// A site as far as it is typed: the place is `None` until somebody has confirmed one for this postcode.
pub struct TypedSite {
    /// What its people call it.
    pub name: String,
    /// Where it is.
    pub postcode: Postcode,
    /// The place confirmed.
    pub place: Option<PlaceCode>,
}

impl TypedSite {
    /// The site, once its place is confirmed.
    pub fn confirmed(&self) -> Option<SiteDetails> {
        let place = self.place.clone()?;
        Some(SiteDetails { name: self.name.clone(), postcode: self.postcode.clone(), place })
    }
}

/// A site. The field `asked` holds the postcode for which places were offered: those for another are not taken.
pub fn site(posted: &Posted) -> Result<TypedSite, AppError> {
    let mut fields = Fields::of(posted);
    let name = fields.line("name", "employers-site-name-missing");
    if name.as_ref().is_some_and(|name| name.chars().count() > SITE_NAME_LIMIT) {
        fields.error("name", Text::new("field-too-long").with("limit", SITE_NAME_LIMIT));
    }
    let postcode = Postcode::parse(fields.text("postcode"))
        .map_err(|refusal| fields.error("postcode", postcode_key(refusal)))
        .ok();
    let was_asked = postcode.as_ref().is_some_and(|postcode| postcode.as_str() == fields.text("asked"));
    let place = PlaceCode::parse(fields.text("place_code")).ok().filter(|_| was_asked);
    if was_asked && place.is_none() {
        fields.error("place_code", "employers-site-place-missing");
    }
    fields.finish(|| Some(TypedSite { name: name?, postcode: postcode?, place }))
}

/// Which site is to be the main one.
pub fn main_site(posted: &Posted) -> Result<SiteId, AppError> {
    let mut fields = Fields::of(posted);
    let site = fields.choice("site", "employers-main-site-missing");
    fields.finish(|| site)
}

fn postcode_key(refusal: PostcodeRefusal) -> &'static str {
    match refusal {
        PostcodeRefusal::Empty => "employers-postcode-missing",
        PostcodeRefusal::FirstHalfOnly => "employers-postcode-half",
        PostcodeRefusal::WrongShape => "employers-postcode-wrong",
    }
}

/// Whom to invite, and as what.
pub fn invitation(posted: &Posted) -> Result<(String, Role), AppError> {
    let mut fields = Fields::of(posted);
    let email = fields.email("email");
    let role = role_at_employer(&mut fields);
    fields.finish(|| Some((email?, role?)))
}

/// A role at the employer.
pub fn role(posted: &Posted) -> Result<Role, AppError> {
    let mut fields = Fields::of(posted);
    let role = role_at_employer(&mut fields);
    fields.finish(|| role)
}

fn role_at_employer(fields: &mut Fields<'_>) -> Option<Role> {
    let role: Role = fields.choice("role", "employers-team-role-missing")?;
    if !role.is_at_employer() {
        fields.error("role", "employers-team-role-missing");
    }
    Some(role)
}

/// Who is to advise.
pub fn adviser(posted: &Posted) -> Result<PersonId, AppError> {
    let mut fields = Fields::of(posted);
    let adviser = fields.choice("adviser", "employers-adviser-missing");
    fields.finish(|| adviser)
}

/// Who leads from now on, where somebody was chosen.
pub fn successor(posted: &Posted) -> Option<RoleId> {
    posted.text("successor").parse().ok()
}

/// Who should lead an employer whose lead has gone.
pub fn new_lead(posted: &Posted) -> Result<NewLead, AppError> {
    let mut fields = Fields::of(posted);
    let name = fields.line("name", "employers-recovery-name-missing");
    let email = fields.email("email");
    let reason = fields.story("reason", "employers-recovery-reason-missing");
    fields.finish(|| Some(NewLead { name: name?, email: email?, reason: reason? }))
}

/// Why somebody who leads an employer objects to another lead.
pub fn objection(posted: &Posted) -> Result<String, AppError> {
    let mut fields = Fields::of(posted);
    let objection = fields.story("objection", "employers-recovery-objection-missing");
    fields.finish(|| objection)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_offered_for_another_postcode_are_not_taken() {
        let posted = |asked: &str| {
            Posted::new(vec![
                ("name".into(), "Shop".into()),
                ("postcode".into(), "ne1 4lp".into()),
                ("place_code".into(), "E08000021".into()),
                ("asked".into(), asked.into()),
            ])
        };
        assert!(site(&posted("NE1 4LP")).unwrap().confirmed().is_some());
        assert!(site(&posted("DH1 1AA")).unwrap().confirmed().is_none());
    }
}
