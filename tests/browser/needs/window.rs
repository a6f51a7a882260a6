//! Somebody of the journey at a window of their own.

use super::firm::{EMPLOYER, Firm};
use crate::browser::person::sign_in;
use crate::support::app::{PASSWORD, Person};
use crate::support::browser::Browser;
use std::ops::Deref;

/// Somebody at a window of their own.
pub struct Window<'a> {
    pub firm: &'a Firm<'a>,
    person: &'a Person,
    browser: Browser,
}

impl Deref for Window<'_> {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

impl<'a> Window<'a> {
    /// Opens a window and signs the person in.
    pub async fn of(firm: &'a Firm<'a>, person: &'a Person) -> Window<'a> {
        let window = Window { firm, person, browser: Browser::open().await };
        window.sign_in().await;
        window
    }

    /// Comes in by the front door, which leads to their desk.
    pub async fn sign_in(&self) {
        self.forget_cookies().await;
        self.goto(&format!("{}/sign-in", self.firm.app.address)).await;
        sign_in(self, &self.person.email, PASSWORD).await;
        self.sees_heading("Your desk").await;
    }

    /// Goes to the employer's page, from wherever they are.
    pub async fn to_the_employer(&self) {
        if self.offers("What people suggested").await && self.heading().await == "You said, we did" {
            self.click("What people suggested").await;
        }
        if self.heading().await == "Report of the health needs assessment" {
            self.click("Health needs assessment").await;
        }
        self.click("Desk").await;
        self.click(EMPLOYER).await;
        self.sees_heading(EMPLOYER).await;
    }

    /// Goes to the needs assessment, from wherever they are.
    pub async fn to_the_assessment(&self) {
        self.to_the_employer().await;
        self.click("Health needs assessments").await;
        self.click(if self.offers("Continue").await { "Continue" } else { "Held on" }).await;
        self.sees_heading("Health needs assessment").await;
    }

    /// Takes a step of it.
    pub async fn takes_step(&self, step: &str) {
        self.to_the_assessment().await;
        self.click(step).await;
    }

    /// Goes to the Bronze application, from wherever they are.
    pub async fn to_the_application(&self) {
        self.to_the_employer().await;
        self.click("Go to applications").await;
        self.click("Bronze application").await;
        self.sees_heading("Bronze application").await;
    }

    /// Types a day.
    pub async fn date(&self, legend: &str, parts: [&str; 3]) {
        self.fill_date(legend, parts).await;
    }

    /// Checks the page as it stands, keeps its pictures, and goes on.
    pub async fn looks(&self, name: &str) {
        let name = format!("{}-{name}", self.firm.case.pictures);
        let found = self.browser.findings(&name).await;
        self.firm.found(found.into_iter().map(|finding| format!("{name}: {finding}")).collect());
    }
}
