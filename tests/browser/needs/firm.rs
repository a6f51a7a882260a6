//! The two employers, their people, and what each journey says where they differ.

use super::window::Window;
use crate::applications::scene::answer_all;
use crate::needs::scene::count_people;
use crate::support::app::{Person, TestApp};
use crate::surveys::scene::{self, Asking};
use halemark::platform::access::Role;
use std::cell::RefCell;

/// What differs from one firm to the other.
pub struct Case {
    /// What the names of its pictures begin with.
    pub pictures: &'static str,
    /// How many people work there.
    pub people: i32,
    /// How they are asked, as the form says it.
    pub method: &'static str,
    /// Its priorities: what they want to reach, their topic, and the finding they answer.
    pub priorities: [Priority; 3],
    /// What somebody suggested, as the adviser words it, and its topic.
    pub suggestion: (&'static str, &'static str),
    /// Whether the adviser walks round the premises.
    pub was_walked: bool,
    /// What the report says of who was asked.
    pub asked: &'static str,
}

/// A priority as it is typed.
pub struct Priority {
    pub title: &'static str,
    pub topic: &'static str,
    pub finding: &'static str,
}

/// Five people, who are asked in a conversation.
pub const FIVE: Case = Case {
    pictures: "needs-five",
    people: 5,
    method: "In conversations",
    priorities: [
        Priority {
            title: "Nights can be slept off",
            topic: "Sleep and tiredness",
            finding: "Sleep and tiredness: “Weighs on many”, says a group in a conversation",
        },
        Priority {
            title: "Nobody lifts a sack alone",
            topic: "Backs, necks and joints",
            finding: "Backs, necks and joints: “Could be better”, says a group in a conversation",
        },
        Priority {
            title: "Breaks happen",
            topic: "Breaks and working hours",
            finding: "Breaks and working hours: “Could be better”, says a group in a conversation",
        },
    ],
    suggestion: ("Sleep and tiredness", "No early shift on the day after a night."),
    was_walked: false,
    asked: "4 people took part in a conversation on 2 March 2026.",
};

/// Two hundred and forty people, who are asked by slips drawn from an envelope.
pub const LARGE: Case = Case {
    pictures: "needs-240",
    people: 240,
    method: "In a survey, on paper or a screen",
    priorities: [
        Priority {
            title: "Everybody can take their breaks",
            topic: "Breaks and working hours",
            finding: "Breaks and working hours: 70% answered “Never” or “Seldom” to “I can take the breaks I need”",
        },
        Priority {
            title: "Water within a minute’s walk",
            topic: "Food and drink",
            finding: "Food and drink: A problem at Bakery: Drinking water",
        },
        Priority {
            title: "Stairs people like to take",
            topic: "Moving more",
            finding: "Moving more: Could be better at Bakery: Stairs",
        },
    ],
    suggestion: ("Breaks and working hours", "A room to sit down in, away from the ovens."),
    was_walked: true,
    asked: "40 of 240 people answered the survey.",
};

/// What the employer is called everywhere.
pub const EMPLOYER: &str = "Northmoor Bakery Limited";

/// One of the two employers, in an installation of its own.
pub struct Firm<'a> {
    pub app: &'a TestApp,
    pub case: &'static Case,
    pub asking: Asking,
    pub assessor: Person,
    findings: RefCell<Vec<String>>,
}

impl<'a> Firm<'a> {
    /// It is registered, is advised, and has begun its Bronze application.
    pub fn set(app: &'a TestApp, case: &'static Case) -> Firm<'a> {
        let asking = scene::set(app);
        count_people(app, &asking, case.people);
        let assessor = app.staff("Asha Assessor", Role::Assessor, Some("E08000021"));
        Firm { app, case, asking, assessor, findings: RefCell::default() }
    }

    /// Who advises it, signed in.
    pub async fn adviser(&self) -> Window<'_> {
        Window::of(self, &self.asking.adviser).await
    }

    /// Its lead, signed in.
    pub async fn lead(&self) -> Window<'_> {
        Window::of(self, &self.asking.scene.lead).await
    }

    /// A contributor, who is one of its health advocates, signed in.
    pub async fn advocate(&self) -> Window<'_> {
        Window::of(self, &self.asking.scene.contributor).await
    }

    /// Time goes by, and sessions end: these people sign in again.
    pub async fn wait_days(&self, days: i64, people: &[&Window<'_>]) {
        self.app.wait_days(days);
        for window in people {
            window.sign_in().await;
        }
    }

    /// Every other criterion of Bronze is answered; how is another journey.
    pub fn answer_the_others(&self) {
        answer_all(self.app, &self.asking.scene, &["bronze-1", "bronze-2"]);
    }

    /// Keeps what was wrong with a page, to go on and tell all at the end.
    pub fn found(&self, findings: Vec<String>) {
        self.findings.borrow_mut().extend(findings);
    }

    /// Fails when a page of the journey was not as it should be.
    pub fn was_sound(&self) {
        let findings = self.findings.borrow();
        assert!(findings.is_empty(), "pages of the journey:\n{}", findings.join("\n"));
    }
}
