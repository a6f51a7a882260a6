//! The words a column may hold, by its CHECK, are the words its Rust type says.

use super::files::{File, files, sources};
use super::{assert_found, assert_none};
use std::collections::{BTreeMap, BTreeSet};
use syn::visit::{self, Visit};

/// The Rust type whose `as_str` gives the words of each checked column.
const TYPES: &[(&str, &str)] = &[
    ("installation.kind", "InstallationKind"),
    ("links.purpose", "Purpose"),
    ("employers.registration", "RegistrationKind"),
    ("roles.role", "Role"),
    ("invitations.role", "Role"),
    ("evidence.kind", "Kind"),
    ("notices.kind", "NoticeKind"),
    ("evidence_versions.kind", "Kind"),
    ("evidence_versions.scan", "Scan"),
    ("notice_choices.kind", "NoticeKind"),
    ("notice_choices.choice", "Choice"),
    ("recoveries.outcome", "RecoveryOutcome"),
    ("applications.status", "ApplicationStatus"),
    ("messages.side", "Side"),
    ("answers.status", "Status"),
    ("answer_versions.status", "Status"),
    ("answer_carries.status", "Status"),
    ("panel_votes.outcome", "Outcome"),
    ("panel_decisions.outcome", "Outcome"),
    ("awards.size_band", "SizeBand"),
    ("awards.scope", "Scope"),
    ("awards.assurance", "Assurance"),
    ("events.actor_kind", "Actor"),
    ("needs_assessments.method", "Method"),
    ("needs_profiles.dimension", "Dimension"),
    ("needs_themes.weight", "Weight"),
    ("needs_observations.mark", "ObservationMark"),
    ("needs_findings.source", "FindingSource"),
    ("needs_suggestions.source", "SuggestionSource"),
    ("needs_suggestions.answer", "SuggestionAnswer"),
    ("needs_actions.state", "ActionState"),
    ("directory_services.audience", "Audience"),
    ("surveys.mode", "Mode"),
    ("surveys.controller", "Controller"),
    ("surveys.state", "State"),
    ("surveys.closing_step", "ClosingStep"),
];

type Words = BTreeSet<String>;

#[test]
fn what_a_column_may_hold_is_what_its_type_says() {
    let said = words_said(&sources());
    for side in ["migrations/sqlite", "migrations/postgres"] {
        let migrations: Vec<File> =
            files(side, &["sql"]).into_iter().filter(|file| file.path.ends_with("up.sql")).collect();
        let violations = disagreements(&words_checked(&migrations), TYPES, &said);
        assert_none(&format!("the CHECKs of {side} list what the types say"), &violations);
    }
}

#[test]
fn the_check_of_words_can_fail() {
    let migration = File::invented(
        "migrations/sqlite/1/up.sql",
        "CREATE TABLE a (\n  x TEXT NOT NULL CHECK (x IN ('one', 'two')),\n  y TEXT CHECK (y IN ('one')),\n  z INTEGER\n);",
    );
    let source = File::invented(
        "src/a/rules.rs",
        "impl X { pub const fn as_str(self) -> &'static str { match self { X::One => \"one\", X::Three => \"three\" } } }",
    );
    let types = [("a.x", "X"), ("a.z", "Z")];
    let violations = disagreements(&words_checked(&[migration]), &types, &words_said(&[source]));
    assert_found(&violations, &["a.x allows {\"one\", \"two\"}", "a.y has a CHECK", "a.z has no CHECK"]);
}

fn disagreements(
    checked: &BTreeMap<String, Words>,
    types: &[(&str, &str)],
    said: &BTreeMap<String, Vec<Words>>,
) -> Vec<String> {
    let mut violations = Vec::new();
    for (column, words) in checked {
        match types.iter().find(|(of, _)| of == column) {
            None => violations.push(format!("{column} has a CHECK, but TYPES does not name its type")),
            Some((_, name)) if said.get(*name).is_none_or(|said| !said.contains(words)) => {
                violations.push(format!("{column} allows {words:?}, {name} says {:?}", said.get(*name)));
            }
            Some(_) => {}
        }
    }
    let unchecked = types.iter().filter(|(column, _)| !checked.contains_key(*column));
    violations.extend(unchecked.map(|(column, _)| format!("{column} has no CHECK")));
    violations
}

/// `table.column` to the words of its `CHECK (column IN (…))`. A column stands on a line of its own.
fn words_checked(migrations: &[File]) -> BTreeMap<String, Words> {
    let mut checked = BTreeMap::new();
    let mut table = "";
    for line in migrations.iter().flat_map(|file| file.text.lines()) {
        let of_table = line.strip_prefix("CREATE TABLE ").or_else(|| line.strip_prefix("ALTER TABLE "));
        if let Some(rest) = of_table {
            table = rest.split(' ').next().unwrap_or_default();
        }
        let column = line.trim().split(' ').next().unwrap_or_default();
        if let Some((_, list)) = line.split_once(&format!("CHECK ({column} IN (")) {
            let list = list.split(')').next().unwrap_or_default();
            let words = list.split(',').map(|word| word.trim().trim_matches('\'').to_owned());
            checked.insert(format!("{table}.{column}"), words.collect());
        }
    }
    checked
}

/// The string literals in each type's `as_str` (or `kind`, for [`Actor`](halemark::platform::access::Actor)).
/// Two slices may have types of one name.
fn words_said(sources: &[File]) -> BTreeMap<String, Vec<Words>> {
    let mut said: BTreeMap<String, Vec<Words>> = BTreeMap::new();
    for file in sources {
        let parsed = syn::parse_file(&file.text).unwrap_or_else(|error| panic!("{}: {error}", file.path));
        let mut impls = Impls::default();
        impls.visit_file(&parsed);
        for (name, words) in impls.found {
            said.entry(name).or_default().push(words);
        }
    }
    said
}

#[derive(Default)]
struct Impls {
    found: Vec<(String, Words)>,
}

impl<'ast> Visit<'ast> for Impls {
    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        let syn::Type::Path(path) = &*item.self_ty else { return };
        let Some(name) = path.path.segments.last().map(|segment| segment.ident.to_string()) else { return };
        for method in item.items.iter().filter_map(|item| match item {
            syn::ImplItem::Fn(method) => Some(method),
            _ => None,
        }) {
            if method.sig.ident == "as_str" || (name == "Actor" && method.sig.ident == "kind") {
                let mut literals = Literals::default();
                literals.visit_block(&method.block);
                self.found.push((name.clone(), literals.0));
            }
        }
    }
}

#[derive(Default)]
struct Literals(Words);

impl<'ast> Visit<'ast> for Literals {
    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.0.insert(literal.value());
        visit::visit_lit_str(self, literal);
    }
}
