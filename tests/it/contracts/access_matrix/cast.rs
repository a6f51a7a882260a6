//! Who opens every page: one person for each way of standing to an employer and its application.

use crate::assessments::scene::PLACE;
use crate::support::app::{Person, TestApp};
use halemark::platform::access::{Grant, Role};
use halemark::platform::ids::EmployerId;

/// Newcastle upon Tyne: not where the employers are.
const ELSEWHERE: &str = "E08000021";

/// The people. Those of the scheme are for the employers' place or for all, unless said otherwise.
pub struct Cast {
    pub nobody: Person,
    pub lead: Person,
    pub contributor: Person,
    pub viewer: Person,
    pub other_lead: Person,
    pub adviser: Person,
    pub allotted: Person,
    pub assessor: Person,
    pub assessor_elsewhere: Person,
    pub allocated: Person,
    pub conflicted: Person,
    pub member: Person,
    pub chair: Person,
    pub member_elsewhere: Person,
    pub marked: Person,
    pub advised: Person,
    pub works_there: Person,
    pub stood_aside: Person,
    pub coordinator: Person,
    /// Two who have voted where the others come to decide; they open no page.
    pub voters: [Person; 2],
}

impl Cast {
    /// Makes the people, with their roles in the scheme.
    pub fn make(app: &TestApp) -> Cast {
        let here = Some(PLACE);
        let marked = app.staff("Max Marked", Role::PanelMember, None);
        let advised = app.staff("Ada Advised", Role::PanelMember, None);
        let also = |person: &Person, role| {
            let place = Some(PLACE.to_owned());
            app.give(person, &Grant { role, scheme: Some(app.bhawa()), place, employer: None });
        };
        also(&marked, Role::Assessor);
        also(&advised, Role::Adviser);
        Cast {
            nobody: app.person("Nora Nobody"),
            lead: app.person("Lena Lead"),
            contributor: app.person("Colin Contributor"),
            viewer: app.person("Vik Viewer"),
            other_lead: app.person("Otto Other"),
            adviser: app.staff("Alma Adviser", Role::Adviser, here),
            allotted: app.staff("Adam Allotted", Role::Adviser, here),
            assessor: app.staff("Anna Assessor", Role::Assessor, here),
            assessor_elsewhere: app.staff("Elsa Elsewhere", Role::Assessor, Some(ELSEWHERE)),
            allocated: app.staff("Asha Allocated", Role::Assessor, here),
            conflicted: app.staff("Connie Conflicted", Role::Assessor, here),
            member: app.staff("Mo Member", Role::PanelMember, None),
            chair: app.staff("Chris Chair", Role::PanelChair, None),
            member_elsewhere: app.staff("Ella Elsewhere", Role::PanelMember, Some(ELSEWHERE)),
            marked,
            advised,
            works_there: app.staff("Wanda Worker", Role::PanelMember, None),
            stood_aside: app.staff("Rhea Recused", Role::PanelMember, None),
            coordinator: app.staff("Cora Coordinator", Role::Coordinator, None),
            voters: [
                app.staff("Vera Voter", Role::PanelMember, None),
                app.staff("Vince Voter", Role::PanelMember, None),
            ],
        }
    }

    /// Gives those who work at an employer their roles there; its lead registered it.
    pub fn join(&self, app: &TestApp, employer: EmployerId) {
        let roles = [
            (&self.contributor, Role::Contributor),
            (&self.viewer, Role::Viewer),
            (&self.works_there, Role::Viewer),
        ];
        for (person, role) in roles {
            app.give(person, &Grant { role, scheme: None, place: None, employer: Some(employer) });
        }
    }

    /// How each stands to the employers and their applications, in the order of the matrix; the visitor comes first.
    pub fn relations(&self) -> Vec<(&'static str, &Person)> {
        vec![
            ("no role", &self.nobody),
            ("lead", &self.lead),
            ("contributor", &self.contributor),
            ("viewer", &self.viewer),
            ("other employer's lead", &self.other_lead),
            ("adviser here", &self.adviser),
            ("its adviser", &self.allotted),
            ("assessor here", &self.assessor),
            ("assessor elsewhere", &self.assessor_elsewhere),
            ("its assessor", &self.allocated),
            ("assessor in conflict", &self.conflicted),
            ("member", &self.member),
            ("chair", &self.chair),
            ("member elsewhere", &self.member_elsewhere),
            ("member who marked", &self.marked),
            ("member who advised", &self.advised),
            ("member who works there", &self.works_there),
            ("member who stood aside", &self.stood_aside),
            ("coordinator", &self.coordinator),
        ]
    }
}
