//! The rows: every route with the things it is opened for, and a form that would do for each that takes one.

use super::scene::{Case, Stage};
use super::world::World;
use crate::support::app::PASSWORD;
use halemark::platform::web::Route;
use reqwest::Method;

/// One row of the matrix: a request.
pub struct Row {
    /// `/applications/{id}/submission POST (open)`, so that a path's rows stand together.
    pub name: String,
    pub method: Method,
    pub path: String,
    pub form: Vec<(&'static str, String)>,
}

impl World {
    /// The rows of a route; none when nobody has said what to put into its path.
    pub fn rows_of(&self, route: &Route) -> Vec<Row> {
        self.things_of(route.path)
            .into_iter()
            .map(|(thing, values)| {
                let path = values
                    .iter()
                    .fold(route.path.to_owned(), |path, (name, value)| path.replace(name, value));
                let thing = if thing.is_empty() { thing } else { format!(" ({thing})") };
                Row {
                    name: format!("{} {}{thing}", route.path, route.method),
                    method: Method::from_bytes(route.method.as_str().as_bytes()).unwrap(),
                    form: if route.method.is_safe() { Vec::new() } else { self.form_of(route.path, &path) },
                    path,
                }
            })
            .filter(|row| !row.path.contains('{'))
            .collect()
    }

    /// What to open a route for: a name, and what stands in the braces of its path.
    fn things_of(&self, path: &str) -> Vec<(String, Vec<(&'static str, String)>)> {
        use Stage::*;
        let at = |path_start: &str| path.starts_with(path_start);
        if !path.contains('{') {
            return vec![(String::new(), vec![("/language", "/language?to=cy".into())])];
        }
        if at("/employers/{id}/awards") {
            return self.of(&[Pending, Released], "{id}", |case| Some(case.employer.to_string()));
        }
        if at("/employers/{id}") {
            let mut things = self.of(&[Open], "{id}", |case| Some(case.employer.to_string()));
            things[0].1.extend([
                ("{site}", self.site.to_string()),
                ("{role}", self.role.to_string()),
                ("{invitation}", self.invitation.to_string()),
            ]);
            return things;
        }
        if at("/advocates/{id}") {
            return vec![(String::new(), vec![("{id}", self.advocate.to_string())])];
        }
        if at("/needs/{id}") {
            let open = &self.cases[&Open];
            let action = || ("{action}", open.planned.unwrap().to_string());
            let thing = |name: &str, id: String| (name.to_owned(), vec![("{id}", id), action()]);
            let mut things = vec![thing("open", open.thread.unwrap().to_string())];
            let found = open.found.as_ref().unwrap();
            things[0].1.extend([
                ("{finding}", found.finding.to_string()),
                ("{suggestion}", found.suggestion.to_string()),
                ("{priority}", found.priority.to_string()),
            ]);
            let (conversation, walkround, photograph) = open.premises.unwrap();
            things[0].1.extend([
                ("{conversation}", conversation.to_string()),
                ("{walkround}", walkround.to_string()),
                ("{photograph}", photograph.to_string()),
            ]);
            if matches!(path, "/needs/{id}" | "/needs/{id}/details" | "/needs/{id}/removal") {
                things.push(thing("told", open.needs.to_string()));
            }
            return things;
        }
        if at("/campaigns/{id}") {
            return self.of(&[Open], "{id}", |case| Some(case.campaign.to_string()));
        }
        if at("/surveys/{id}") {
            let [planned, open] = self.cases[&Open].surveys.unwrap();
            let thing = |name: &str, id: String| (name.to_owned(), vec![("{id}", id)]);
            return vec![thing("planned", planned.to_string()), thing("open", open.to_string())];
        }
        if at("/evidence/{id}") {
            let mut things = self.of(&[Open, Declared, Assessed], "{id}", |case| Some(case.item.to_string()));
            things.iter_mut().for_each(|(_, names)| names.push(("{number}", "1".into())));
            return things;
        }
        if at("/applications/{id}/allocation") {
            return self
                .of(&[Submitted, Allocated, Assessed], "{id}", |case| Some(case.application.to_string()));
        }
        if at("/applications/{id}/edition") {
            return self.of(&[Open, Submitted], "{id}", |case| Some(case.application.to_string()));
        }
        if at("/applications/{id}") {
            let mut things =
                self.of(&[Open, Submitted, Released], "{id}", |case| Some(case.application.to_string()));
            self.add_code(&mut things);
            return things;
        }
        if at("/assessments/{id}") {
            let mut things =
                self.of(&[Allocated, Declared, Assessed], "{id}", |case| Some(case.assessment?.to_string()));
            let ended = |name: &str, id: Option<_>| (name.to_owned(), vec![("{id}", id.unwrap_or_default())]);
            let case = &self.cases[&Declared];
            things.push(ended("ended by a conflict", case.conflicted.map(|id| id.to_string())));
            things.push(ended("taken back", case.taken_back.map(|id| id.to_string())));
            self.add_code(&mut things);
            return things;
        }
        if at("/panels/{submission}") {
            return self.of(&[Declared, Assessed, Pending], "{submission}", |case| {
                Some(case.submission?.to_string())
            });
        }
        if at("/awards/{id}") {
            return self.of(&[Pending, Released, Revoked], "{id}", |case| Some(case.award?.to_string()));
        }
        if at("/register/{number}") {
            let number = |stage| {
                (format!("{stage:?}").to_lowercase(), vec![("{number}", self.numbers[&stage].clone())])
            };
            return [Pending, Released, Revoked].map(number).into();
        }
        if at("/s/{tag}") {
            return vec![(String::new(), vec![("{tag}", "ZZZZ".into())])];
        }
        if at("/questionnaires/{slug}") {
            return vec![(String::new(), vec![("{slug}", "hna".into())])];
        }
        if at("/schemes/{slug}/people") {
            let id = if at("/schemes/{slug}/people/roles") {
                self.staff_role.to_string()
            } else {
                self.staff_invitation.to_string()
            };
            return vec![(String::new(), vec![("{slug}", "bhawa".into()), ("{id}", id)])];
        }
        if at("/directory/{id}") {
            return vec![(String::new(), vec![("{id}", self.service.to_string())])];
        }
        if at("/notices/{notice}") {
            return vec![(String::new(), vec![("{notice}", self.notice.to_string())])];
        }
        if at("/drafts/{id}") {
            return vec![(String::new(), vec![("{id}", self.draft.to_string())])];
        }
        if at("/schemes/{slug}/editions/{label}/offer") {
            return vec![(String::new(), vec![("{slug}", "bhawa".into()), ("{label}", "2025c".into())])];
        }
        if at("/schemes/{slug}") {
            return vec![(String::new(), vec![("{slug}", "bhawa".into()), ("{label}", "2025".into())])];
        }
        let secrets = self.links.iter().filter(|(start, _)| at(start));
        secrets.map(|(_, secret)| (String::new(), vec![("{secret}", secret.clone())])).collect()
    }

    fn of(
        &self,
        stages: &[Stage],
        placeholder: &'static str,
        key: impl Fn(&Case) -> Option<String>,
    ) -> Vec<(String, Vec<(&'static str, String)>)> {
        let thing = |stage: &Stage| {
            Some((format!("{stage:?}").to_lowercase(), vec![(placeholder, key(&self.cases[stage])?)]))
        };
        stages.iter().filter_map(thing).collect()
    }

    /// The same criterion is asked in every case.
    fn add_code(&self, things: &mut [(String, Vec<(&'static str, String)>)]) {
        for (_, values) in things {
            values.push(("{code}", self.cases[&Stage::Open].criterion.to_string()));
        }
    }

    /// A form that a person who may would get through with.
    fn form_of(&self, pattern: &str, path: &str) -> Vec<(&'static str, String)> {
        let case = self.cases.iter().find(|(_, case)| {
            path.contains(&case.employer.to_string()) || path.contains(&case.application.to_string())
        });
        let (employer, application) = case.map_or((0, 0), |(stage, _)| self.versions[stage]);
        let running = case.and_then(|(_, case)| Some(case.assessment?.to_string())).unwrap_or_default();
        let version = match pattern {
            // A site, an advocate and an answer have a version of their own, and have not been changed since.
            pattern
                if pattern.ends_with("/{site}")
                    || pattern.starts_with("/advocates")
                    || pattern.starts_with("/applications/{id}/criteria") =>
            {
                1
            }
            pattern if pattern.starts_with("/directory") => 1,
            pattern if pattern.starts_with("/needs") || pattern.starts_with("/surveys") => 1,
            pattern if pattern.starts_with("/campaigns") => 2,
            pattern if pattern.starts_with("/employers") => employer,
            _ => application,
        };
        let fixed: &[(&'static str, &str)] = match pattern.rsplit('/').next().unwrap_or_default() {
            "sign-in" => &[("email", "nora.nobody@test.example"), ("password", PASSWORD)],
            "sign-up" => {
                &[("name", "New One"), ("email", "new.one@test.example"), ("password", "nine green ducks")]
            }
            "resets" => &[("email", "nora.nobody@test.example")],
            "{secret}" => {
                &[("name", "New One"), ("email", "new.one@test.example"), ("password", "nine green ducks")]
            }
            "name" => &[("name", "Renamed Person")],
            "notices" if pattern == "/account/notices" => &[
                ("message", "at_once"),
                ("assignment", "digest"),
                ("due", "digest"),
                ("nudge", "page"),
                ("expiry", "digest"),
                ("survey", "digest"),
                ("needs", "digest"),
                ("plan", "digest"),
                ("directory", "digest"),
            ],
            "password" => &[("old_password", PASSWORD), ("password", "nine green ducks")],
            "invitations" if pattern.starts_with("/schemes") => {
                &[("email", "friend@test.example"), ("role", "assessor"), ("place", "")]
            }
            "invitations" => &[("email", "friend@test.example"), ("role", "viewer")],
            "new" if pattern == "/employers/new" => NEW_EMPLOYER,
            "new" if pattern.ends_with("/advocates/new") => &[("name", "Ann Added")],
            "details" if pattern.starts_with("/advocates") => &[("name", "Ann Changed")],
            "new" | "details" | "review" if pattern.starts_with("/directory") => SERVICE,
            "uses" => &[("used", "yes")],
            "scope" => &[("scope", "whole"), ("seen", "")],
            "leaving" => &[("leaves", "no")],
            "new" if pattern == "/employers/{id}/needs/new" => NEEDS_PLAN,
            "new" | "{suggestion}" if pattern.starts_with("/needs/{id}/suggestions") => {
                &[("topic", "rest"), ("text", "Somewhere quiet"), ("source", "other")]
            }
            "new" if pattern == "/needs/{id}/findings/new" => &[("topic", "food"), ("text", "No fridge")],
            "{finding}" => &[("step", "out"), ("why", "It was mended.")],
            "answer" => &[("answer", "done")],
            "showing" => &[("step", "show"), ("nobody", "yes")],
            "board" => &[("step", "open")],
            "new" | "{priority}" if pattern.starts_with("/needs/{id}/priorities") => {
                &[("topic", "food"), ("title", "Better food")]
            }
            "earlier" => HELD,
            "details" if pattern == "/needs/{id}/details" => NEEDS,
            "new" | "details" if pattern.starts_with("/needs/{id}/plan") => PLAN_ACTION,
            "removal" if pattern == "/needs/{id}/removal" => &[("why", "The shop closes")],
            "ending" => &[("ending", "done"), ("note", "It is there.")],
            "profile" => &[("shift-day", "20")],
            "survey" => &[("survey", "none")],
            "review" => &[("review_on-day", "1"), ("review_on-month", "3"), ("review_on-year", "2027")],
            "new" if pattern == "/employers/{id}/campaigns/new" => CAMPAIGN,
            "details" if pattern == "/campaigns/{id}/details" => CAMPAIGN,
            "new"
                if matches!(
                    pattern,
                    "/employers/{id}/surveys/new" | "/needs/{id}/survey/new" | "/campaigns/{id}/pulse/new"
                ) =>
            {
                SURVEY
            }
            "details" if pattern == "/surveys/{id}/details" => SURVEY,
            "groups" => &[("breakdowns", "shift")],
            "invitees" => &[("addresses", "bo@test.example")],
            "sheet" => &[("slips", "2")],
            "evaluation" => &[
                ("reach", "20"),
                ("evaluation", "Half still walk."),
                ("evaluated_on-day", "2"),
                ("evaluated_on-month", "3"),
                ("evaluated_on-year", "2026"),
            ],
            "details" => NEW_EMPLOYER,
            "new" => &[("kind", "note"), ("title", "Minutes"), ("note", "Twelve came.")],
            "workforce" => &[
                ("headcount", "50"),
                ("fte", "45"),
                ("in_scope", "50"),
                ("counted_on-day", "1"),
                ("counted_on-month", "3"),
                ("counted_on-year", "2026"),
            ],
            "facts" => &[("has_food_outlet", "yes"), ("has_recognised_union", "no"), ("has_visitors", "yes")],
            "sites" | "{site}" => &[
                ("name", "Second shop"),
                ("postcode", "NE8 1AB"),
                ("asked", "NE8 1AB"),
                ("place_code", "E08000037"),
            ],
            "publication" => &[("publish_sector", "yes"), ("publish_size", "yes"), ("website", "")],
            "note" => &[("accepted", "yes")],
            "clearance" => &[("number", "1")],
            "{role}" => &[("role", "contributor")],
            "applications" => &[("level", "bronze")],
            "{code}" if pattern.starts_with("/applications") => {
                &[("status", "in_progress"), ("narrative", "More.")]
            }
            "{code}" => &[("mark", "3"), ("rationale", "Seen again.")],
            "draft" => &[("status", "in_progress"), ("narrative", "Half a sentence.")],
            "submission" => {
                &[("signatory_name", "Sue Senior"), ("signatory_role", "Owner"), ("declaration", "yes")]
            }
            "edition" => &[("moves", "yes")],
            "messages" => &[("text", "Show the minutes.")],
            "assignment" => &[("step", "clear")],
            "declaration" => &[("declaration", "clear")],
            "completion" => &[("summary", "A sound file."), ("confirmed", "yes")],
            "votes" => &[("outcome", "award"), ("reason", "Sound.")],
            "recusals" => &[("recusal_reason", "I know the owner.")],
            "decision" => &[("outcome", "award"), ("reason", "Sound.")],
            "recovery" => {
                &[("name", "Nia New"), ("email", "nia.new@test.example"), ("reason", "She has left.")]
            }
            "objection" => &[("objection", "I am still here.")],
            "revocation" => &[("reason", "It was not so.")],
            _ => &[],
        };
        let mut form: Vec<(&'static str, String)> =
            fixed.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        form.extend([
            ("version", version.to_string()),
            ("scheme", self.scheme.clone()),
            ("assessor", self.assessor.to_string()),
            ("adviser", self.adviser.to_string()),
            ("site", self.site.to_string()),
            ("sites", self.site.to_string()),
            ("instead_of", running),
            ("edition", self.offered.to_string()),
            ("employer", self.cases[&Stage::Open].employer.to_string()),
            ("print", self.cases[&Stage::Open].found.as_ref().unwrap().print.clone()),
        ]);
        form
    }
}

const HELD: &[(&str, &str)] =
    &[("held_on-day", "16"), ("held_on-month", "2"), ("held_on-year", "2026"), ("method", "mixed")];

const PLAN_ACTION: &[(&str, &str)] = &[
    ("action", "Put a table into the rest room"),
    ("topic", "rest"),
    ("due_on-day", "27"),
    ("due_on-month", "3"),
    ("due_on-year", "2026"),
];

const NEEDS_PLAN: &[(&str, &str)] = &[
    ("method", "mixed"),
    ("starts_on-day", "2"),
    ("starts_on-month", "3"),
    ("starts_on-year", "2026"),
    ("ends_on-day", "27"),
    ("ends_on-month", "3"),
    ("ends_on-year", "2026"),
];

/// What is told of one that was held, and what is planned of one that is held here.
const NEEDS: &[(&str, &str)] = &[
    ("held_on-day", "16"),
    ("held_on-month", "2"),
    ("held_on-year", "2026"),
    ("method", "mixed"),
    ("starts_on-day", "2"),
    ("starts_on-month", "3"),
    ("starts_on-year", "2026"),
    ("ends_on-day", "27"),
    ("ends_on-month", "3"),
    ("ends_on-year", "2026"),
];

const SURVEY: &[(&str, &str)] = &[
    ("title", "How are you at work?"),
    ("questionnaire", "hse-indicator"),
    ("mode", "slips"),
    ("asked", "20"),
    ("closes_on-day", "20"),
    ("closes_on-month", "3"),
    ("closes_on-year", "2026"),
    ("controller", "scheme"),
];

const SERVICE: &[(&str, &str)] = &[
    ("name", "Help Line"),
    ("about", "Somebody to talk to."),
    ("audience", "both"),
    ("address", "https://help.example/"),
    ("topics", "stress"),
    ("until-day", "1"),
    ("until-month", "3"),
    ("until-year", "2027"),
];

const CAMPAIGN: &[(&str, &str)] = &[
    ("topic", "Walking challenge"),
    ("starts_on-day", "16"),
    ("starts_on-month", "2"),
    ("starts_on-year", "2026"),
];

const NEW_EMPLOYER: &[(&str, &str)] =
    &[("legal_name", "New Bakery Limited"), ("registration", "none"), ("sector", "C"), ("is_another", "yes")];
