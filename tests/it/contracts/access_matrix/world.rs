//! Everything the rows name.

use super::cast::Cast;
use super::scene::{Case, Stage, live};
use crate::assessments::scene::{act, registered};
use crate::directory;
use crate::directory::scene::UNTIL;
use crate::drafts::scene::pack;
use crate::support::app::{Person, TestApp};
use diesel::prelude::*;
use halemark::notices::{Notice, NoticeKind, actions::notify};
use halemark::platform::access::{Actor, Grant, Role};
use halemark::platform::ids::{
    AdvocateId, AnyId, DraftId, EditionId, EmployerId, InvitationId, NoticeId, PersonId, RoleId, ServiceId,
    SiteId, any,
};
use halemark::platform::mail::links::{Purpose, mint};
use halemark::schema::{notices, roles, sites};
use halemark::scheme::pack::PackFile;
use halemark::{advocates, applications, awards, drafts, employers, people, scheme};
use std::collections::BTreeMap;

/// Everything a path or a form may name.
pub struct World {
    /// An employer for each stage.
    pub cases: BTreeMap<Stage, Case>,
    /// The versions of its employer and its application, which forms carry.
    pub versions: BTreeMap<Stage, (i32, i32)>,
    /// The number of its award.
    pub numbers: BTreeMap<Stage, String>,
    /// Of the employer whose application is open: its site, its viewer's role, an invitation.
    pub site: SiteId,
    pub role: RoleId,
    pub invitation: InvitationId,
    /// Of the same employer: a trained advocate.
    pub advocate: AdvocateId,
    /// Of the scheme: a role and an invitation.
    pub staff_role: RoleId,
    pub staff_invitation: InvitationId,
    /// A draft of a new edition.
    pub draft: DraftId,
    /// A service of the support directory.
    pub service: ServiceId,
    /// Something the lead of the employers was told.
    pub notice: NoticeId,
    /// One-use links that work: how their paths start, and the secret.
    pub links: BTreeMap<&'static str, String>,
    /// Who could be chosen in a form.
    pub assessor: PersonId,
    pub adviser: PersonId,
    pub scheme: String,
    /// The edition that open applications may move to. There is a newer one that is not offered yet.
    pub offered: EditionId,
}

impl World {
    /// Makes all of it.
    pub async fn make(app: &TestApp, cast: &Cast) -> World {
        let sha256 = app.app.files().put(b"%PDF-1.7\n".to_vec()).await.unwrap();
        let cases: BTreeMap<Stage, Case> =
            Stage::ALL.into_iter().map(|stage| (stage, live(app, cast, stage, &sha256))).collect();
        registered(app, &cast.other_lead, "Other Bakery Limited");
        let open = cases[&Stage::Open].employer;
        let staff_invitation = invite_staff(app);
        let file =
            |(name, text): (String, Vec<u8>)| PackFile { name, text: String::from_utf8(text).unwrap() };
        let files: Vec<PackFile> = pack("bhawa", "2027").into_iter().map(file).collect();
        let number_of = |case: &Case| {
            let award = case.award?;
            Some(app.app.read_now(|conn| awards::get(conn, award)).unwrap().number)
        };
        World {
            versions: cases.iter().map(|(stage, case)| (*stage, versions_of(app, case))).collect(),
            numbers: cases.iter().filter_map(|(stage, case)| Some((*stage, number_of(case)?))).collect(),
            site: site_of(app, open),
            role: role_of(app, &cast.viewer, Some(open)),
            invitation: act(app, &cast.lead, |tx| {
                employers::actions::invite(tx, open, "invited@test.example", Role::Viewer)
            }),
            advocate: act(app, &cast.lead, |tx| advocates::actions::add(tx, open, &trained())),
            staff_role: role_of(app, &cast.assessor, None),
            staff_invitation,
            draft: act(app, &cast.coordinator, |tx| drafts::actions::upload(tx, &files)),
            service: directory::scene::add(
                app,
                &cast.coordinator,
                &directory::scene::service("Help Line"),
                UNTIL,
            ),
            notice: notice_to(app, &cast.lead),
            links: links(app, cast, staff_invitation),
            assessor: cast.assessor.id,
            adviser: cast.adviser.id,
            scheme: app.bhawa().to_string(),
            offered: offer(app, cast),
            cases,
        }
    }
}

fn trained() -> advocates::Details {
    let training = advocates::Training {
        title: "Understanding Health Improvement".into(),
        on: "2025-03-02".parse().unwrap(),
        expires_on: None,
    };
    advocates::Details {
        name: "Ann Advocate".into(),
        site: None,
        training: Some(training),
        hours_a_month: None,
    }
}

/// Two more editions like the first: one offered, one not.
fn offer(app: &TestApp, cast: &Cast) -> EditionId {
    let offered = publish_again(app, "2025b");
    act(app, &cast.coordinator, |tx| applications::actions::offer_edition(tx, offered));
    publish_again(app, "2025c");
    offered
}

fn publish_again(app: &TestApp, label: &str) -> EditionId {
    let current = app.app.read_now(|conn| scheme::get_current_edition(conn, app.bhawa())).unwrap();
    let next = scheme::Definition { label: label.to_owned(), ..current.definition.clone() };
    app.app.write_now(&Actor::Operator, |tx| scheme::actions::publish(tx, &next)).unwrap();
    app.app.read_now(|conn| scheme::get_edition_id(conn, app.bhawa(), label)).unwrap()
}

fn invite_staff(app: &TestApp) -> InvitationId {
    let grant = Grant { role: Role::Adviser, scheme: Some(app.bhawa()), place: None, employer: None };
    let email = "invited.staff@test.example".to_owned();
    let details = people::actions::Invite { email, grant, what: "the award".into() };
    app.app.write_now(&Actor::Operator, |tx| people::actions::invite(tx, &details)).unwrap()
}

fn links(app: &TestApp, cast: &Cast, invitation: InvitationId) -> BTreeMap<&'static str, String> {
    let link = |purpose: Purpose, subject: AnyId| {
        let path = app.app.write_now(&Actor::Operator, |tx| mint(tx, purpose, subject)).unwrap();
        (purpose.path(), path[purpose.path().len()..].to_owned())
    };
    [
        link(Purpose::Confirmation, any(cast.nobody.id)),
        link(Purpose::Reset, any(cast.nobody.id)),
        link(Purpose::Invitation, any(invitation)),
        link(Purpose::FirstCoordinator, any(app.bhawa())),
    ]
    .into()
}

fn notice_to(app: &TestApp, person: &Person) -> NoticeId {
    let notice = Notice::new(NoticeKind::Nudge, "/desk").with("who", "Adam Allotted");
    app.app.write_now(&Actor::Operator, |tx| notify(tx, &[person.id], &notice)).unwrap();
    let told =
        notices::table.filter(notices::person_id.eq(person.id)).order(notices::id.desc()).select(notices::id);
    app.app.read_now(|conn| Ok(told.first(conn)?)).unwrap()
}

fn versions_of(app: &TestApp, case: &Case) -> (i32, i32) {
    let employer = app.app.read_now(|conn| employers::get(conn, case.employer)).unwrap();
    let application = app.app.read_now(|conn| applications::get(conn, case.application)).unwrap();
    (employer.version, application.version)
}

fn site_of(app: &TestApp, employer: EmployerId) -> SiteId {
    let site = sites::table.filter(sites::employer_id.eq(employer)).select(sites::id);
    app.app.read_now(|conn| Ok(site.first(conn)?)).unwrap()
}

fn role_of(app: &TestApp, person: &Person, employer: Option<EmployerId>) -> RoleId {
    let held = roles::table.filter(roles::person_id.eq(person.id)).select((roles::id, roles::employer_id));
    let held: Vec<(RoleId, Option<EmployerId>)> = app.app.read_now(|conn| Ok(held.load(conn)?)).unwrap();
    held.into_iter().find(|(_, at)| *at == employer).unwrap().0
}
