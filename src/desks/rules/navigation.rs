//! What a person finds in the navigation: one entry for each part of the service that has work for them.

use serde_json::{Value, json};

use crate::platform::access::{Actor, Role};

/// The entries of the navigation for `actor` on the page at `path`: a list of `{href, text_key, active}`.
/// Nobody is shown an entry that leads to a page they may not open.
pub fn navigation(actor: &Actor, path: &str) -> Value {
    let entries = match actor.person() {
        Some(_) => own_entries(actor),
        None => vec![
            entry("/", "nav-about"),
            entry("/register", "nav-register"),
            entry("/sign-up", "nav-sign-up"),
        ],
    };
    let shown = here(&entries, path);
    let listed = entries.into_iter().map(|(href, text_key)| {
        let active = shown.as_ref() == Some(&href);
        json!({ "href": href, "text_key": text_key, "active": active })
    });
    Value::Array(listed.collect())
}

type Entry = (String, &'static str);

fn entry(href: &str, text_key: &'static str) -> Entry {
    (href.to_owned(), text_key)
}

fn own_entries(actor: &Actor) -> Vec<Entry> {
    let mut entries = vec![entry("/desk", "nav-desk")];
    if let [only] = actor.employers()[..] {
        entries.push((format!("/employers/{only}"), "nav-employer"));
    }
    if actor.has(Role::Coordinator) || actor.has(Role::Adviser) {
        entries.push(entry("/employers", "nav-employers"));
    }
    if actor.has(Role::Coordinator) || actor.has(Role::Assessor) {
        entries.push(entry("/assessments", "nav-assessments"));
    }
    if actor.has(Role::Coordinator) {
        entries.push(entry("/drafts", "nav-editions"));
    }
    if actor.has(Role::PanelMember) || actor.has(Role::PanelChair) {
        entries.push(entry("/panels", "nav-panel"));
    }
    entries.push(entry("/notices", "nav-notices"));
    entries.push(entry("/register", "nav-register"));
    entries.push(entry("/account", "nav-account"));
    entries
}

/// The entry that `path` lies under: the longest that fits, so that one's own employer wins over all employers.
fn here(entries: &[Entry], path: &str) -> Option<String> {
    let fits = |href: &&String| match href.as_str() {
        "/" => path == "/",
        href => path.strip_prefix(href).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')),
    };
    entries.iter().map(|(href, _)| href).filter(fits).max_by_key(|href| href.len()).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::access::Grant;
    use crate::platform::ids::Ids;

    fn grant(role: Role) -> Grant {
        let now = chrono::DateTime::UNIX_EPOCH.naive_utc();
        let employer = role.is_at_employer().then(|| Ids::random().new_id(now));
        Grant { role, scheme: None, place: None, employer }
    }

    fn person(roles: &[Role]) -> Actor {
        let id = Ids::random().new_id(chrono::DateTime::UNIX_EPOCH.naive_utc());
        Actor::Person { id, name: "Ada".into(), grants: roles.iter().copied().map(grant).collect() }
    }

    fn keys(actor: &Actor) -> Vec<String> {
        let shown = navigation(actor, "/desk");
        shown.as_array().unwrap().iter().map(|entry| entry["text_key"].as_str().unwrap().to_owned()).collect()
    }

    fn active(actor: &Actor, path: &str) -> Option<String> {
        let shown = navigation(actor, path);
        let found = shown.as_array().unwrap().iter().find(|entry| entry["active"] == true);
        found.map(|entry| entry["text_key"].as_str().unwrap().to_owned())
    }

    #[test]
    fn a_visitor_finds_the_register_and_the_way_in() {
        assert_eq!(keys(&Actor::Visitor), ["nav-about", "nav-register", "nav-sign-up"]);
    }

    #[test]
    fn each_role_finds_only_the_parts_it_may_open() {
        assert_eq!(
            keys(&person(&[Role::Assessor])),
            ["nav-desk", "nav-assessments", "nav-notices", "nav-register", "nav-account"]
        );
        assert_eq!(
            keys(&person(&[Role::PanelChair])),
            ["nav-desk", "nav-panel", "nav-notices", "nav-register", "nav-account"]
        );
        assert_eq!(
            keys(&person(&[Role::Coordinator])),
            [
                "nav-desk",
                "nav-employers",
                "nav-assessments",
                "nav-editions",
                "nav-notices",
                "nav-register",
                "nav-account"
            ]
        );
        assert_eq!(
            keys(&person(&[Role::Lead])),
            ["nav-desk", "nav-employer", "nav-notices", "nav-register", "nav-account"]
        );
    }

    #[test]
    fn someone_at_two_employers_chooses_on_the_desk() {
        assert_eq!(
            keys(&person(&[Role::Lead, Role::Viewer])),
            ["nav-desk", "nav-notices", "nav-register", "nav-account"]
        );
    }

    #[test]
    fn the_entry_a_page_lies_under_is_marked_and_no_other() {
        let coordinator = person(&[Role::Coordinator]);
        assert_eq!(active(&coordinator, "/employers/x/team").as_deref(), Some("nav-employers"));
        assert_eq!(active(&coordinator, "/employershandbook"), None);
        assert_eq!(active(&Actor::Visitor, "/").as_deref(), Some("nav-about"));
        assert_eq!(active(&Actor::Visitor, "/register/BHA-1").as_deref(), Some("nav-register"));
    }
}
