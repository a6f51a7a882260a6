//! Somebody at a window of their own.

use super::installation::Installation;
use crate::support::app::PASSWORD;
use crate::support::browser::Browser;
use std::cell::RefCell;
use std::ops::Deref;

/// An installation and what was found wrong with its pages so far.
pub struct Journey {
    /// The installation.
    pub site: Installation,
    findings: RefCell<Vec<String>>,
}

impl Journey {
    /// Begins on an empty installation.
    pub fn begin() -> Journey {
        Journey { site: Installation::serve(), findings: RefCell::default() }
    }

    /// Somebody comes to the site.
    pub async fn person(&self, name: &'static str, email: &'static str) -> Person<'_> {
        Person { name, email, browser: Browser::open().await, is_looked_at: true, journey: self }
    }

    /// Somebody comes to the site whose browser runs no scripts. Their pages are the same, and not checked again.
    pub async fn person_without_scripts(&self, name: &'static str, email: &'static str) -> Person<'_> {
        Person { name, email, browser: Browser::without_scripts().await, is_looked_at: false, journey: self }
    }

    /// Fails when a page of the journey was not as it should be, or the program logged a fault.
    pub fn was_sound(&self) {
        let findings = self.findings.borrow();
        assert!(findings.is_empty(), "pages of the journey:\n{}", findings.join("\n"));
        self.site.logged_no_fault();
    }
}

/// Somebody at a window of their own.
pub struct Person<'a> {
    /// What they are called.
    pub name: &'static str,
    /// The address they sign in with.
    pub email: &'static str,
    browser: Browser,
    is_looked_at: bool,
    journey: &'a Journey,
}

impl Deref for Person<'_> {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

impl Person<'_> {
    /// Goes to a page of the site.
    pub async fn open(&self, path: &str) {
        self.goto(&format!("{}{path}", self.journey.site.address)).await;
    }

    /// Checks the page as it stands, keeps its pictures, and goes on.
    pub async fn check(&self, name: &str) {
        if !self.is_looked_at {
            return;
        }
        let found = self.browser.findings(name).await;
        let found = found.into_iter().map(|finding| format!("{name}: {finding}"));
        self.journey.findings.borrow_mut().extend(found);
    }

    /// Reads the last letter with this subject.
    pub async fn letter(&self, subject: &str) -> String {
        self.journey.site.letter(self.email, subject).await
    }

    /// Follows the link in the last letter with this subject that was not followed yet.
    pub async fn follow_letter(&self, subject: &str) {
        self.goto(&self.journey.site.link(self.email, subject).await).await;
    }

    /// Makes an account from the sign-up page, without the letter.
    pub async fn sign_up(&self) {
        self.open("/sign-up").await;
        self.fill("Your name", self.name).await;
        self.fill("E-mail address", self.email).await;
        self.fill("Choose a password", PASSWORD).await;
        self.click("Create account").await;
        self.sees_heading("Look for a letter from us").await;
    }

    /// Takes up the invitation on the page as somebody who has no account yet.
    pub async fn accept_invitation(&self) {
        self.fill("Your name", self.name).await;
        self.fill("Choose a password", PASSWORD).await;
        self.click("Accept the invitation").await;
        self.sees("You have accepted the invitation.").await;
    }

    /// Signs in.
    pub async fn sign_in(&self) {
        self.open("/sign-in").await;
        self.signs_in_here().await;
        self.sees(self.name).await;
    }

    /// Signs in on a page that asks for it.
    pub async fn signs_in_here(&self) {
        sign_in(self, self.email, PASSWORD).await;
    }

    /// Signs out.
    pub async fn sign_out(&self) {
        self.click("Sign out").await;
        self.sees("You are signed out.").await;
    }
}

/// Fills in and sends the form that asks who is there.
pub async fn sign_in(browser: &Browser, email: &str, password: &str) {
    browser.fill("E-mail address", email).await;
    browser.fill("Password", password).await;
    browser.submit("Sign in").await;
}
