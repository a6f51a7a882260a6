//! Files and functions stay small.

use super::files::{File, sources};
use super::{assert_found, assert_none};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

const LONGEST_FILE: usize = 400;
const LONG_FILE: usize = 250;
const MEDIAN_FILE: usize = 100;
const LONG_FUNCTION: usize = 40;
const MEDIAN_FUNCTION: usize = 12;

/// Files that may be longer than [`LONGEST_FILE`], with their length today. The list only shrinks: no new entry, no
/// larger number; an entry that is no longer needed is taken out.
const LONGER: &[(&str, usize)] = &[];

/// The list of all tables: columns, not code.
const SCHEMA: &str = "src/schema.rs";

#[test]
fn no_file_is_longer_than_the_limit() {
    assert_none("files are at most 400 lines", &too_long(&code(), LONGER));
}

#[test]
fn most_files_are_short() {
    let lengths = code().iter().map(length).collect();
    assert_none("files", &spread(lengths, LONG_FILE, MEDIAN_FILE));
}

#[test]
fn most_functions_are_short() {
    let lengths = sources().iter().flat_map(functions).map(|function| function.lines).collect();
    assert_none("functions", &spread(lengths, LONG_FUNCTION, MEDIAN_FUNCTION));
}

/// Not a rule of its own: names the functions a person would cut first when the rule above fails.
#[test]
fn no_function_is_longer_than_a_hundred_lines() {
    let all = sources();
    let long = all.iter().flat_map(functions).filter(|function| function.lines > 100);
    let named: Vec<String> = long.map(|f| format!("{}: {} has {} lines", f.file, f.name, f.lines)).collect();
    assert_none("functions are at most 100 lines", &named);
}

#[test]
fn the_size_checks_can_fail() {
    let files = [
        File::invented("src/a.rs", &"\n".repeat(401)),
        File::invented("src/b.rs", &"\n".repeat(410)),
        File::invented("src/c.rs", &"\n".repeat(12)),
    ];
    let listed = [("src/b.rs", 405), ("src/c.rs", 500), ("src/gone.rs", 500)];
    let found = too_long(&files, &listed);
    assert_found(
        &found,
        &["src/a.rs has 401", "src/b.rs has 410", "src/c.rs is short", "src/gone.rs is short"],
    );
    assert_found(&spread(vec![1, 2, 3, 300], 250, 100), &["1 of 4"]);
    assert_found(&spread(vec![200, 200, 2], 250, 100), &["median is 200"]);
    let file = File::invented(
        "src/d.rs",
        "struct S;\nimpl S {\n    /// Doc.\n    fn long(\n        &self,\n    ) {\n    }\n}\n#[cfg(test)]\nmod t {\n    fn no() {}\n}\n",
    );
    let functions: Vec<_> = functions(&file).into_iter().map(|f| (f.name, f.lines)).collect();
    assert_eq!(functions, [("long".to_owned(), 4)]);
}

fn code() -> Vec<File> {
    sources().into_iter().filter(|file| file.path != SCHEMA).collect()
}

fn length(file: &File) -> usize {
    file.text.lines().count()
}

fn too_long(files: &[File], listed: &[(&str, usize)]) -> Vec<String> {
    let limit =
        |path: &str| listed.iter().find(|(name, _)| *name == path).map_or(LONGEST_FILE, |(_, lines)| *lines);
    let over = files.iter().filter(|file| length(file) > limit(&file.path));
    let mut violations: Vec<String> = over
        .map(|file| format!("{} has {} lines, at most {}", file.path, length(file), limit(&file.path)))
        .collect();
    let needed = |path: &str| files.iter().any(|file| file.path == path && length(file) > LONGEST_FILE);
    let stale = listed.iter().filter(|(path, _)| !needed(path));
    violations.extend(stale.map(|(path, _)| format!("{path} is short or gone: take it off the list")));
    violations
}

/// Nine in ten under `long`, the median at most `median`.
fn spread(mut lengths: Vec<usize>, long: usize, median: usize) -> Vec<String> {
    lengths.sort_unstable();
    let (all, over) = (lengths.len(), lengths.iter().filter(|length| **length >= long).count());
    let mut violations = Vec::new();
    if over * 10 > all {
        violations.push(format!("{over} of {all} have {long} lines or more, at most one in ten may"));
    }
    let middle = lengths.get(all / 2).copied().unwrap_or(0);
    if middle > median {
        violations.push(format!("the median is {middle} lines, at most {median}"));
    }
    violations
}

struct Function {
    file: String,
    name: String,
    lines: usize,
}

/// The functions of a file outside its tests; a function's lines run from `fn` to its closing brace.
fn functions(file: &File) -> Vec<Function> {
    let syntax = syn::parse_file(&file.text).unwrap_or_else(|error| panic!("{}: {error}", file.path));
    let mut finder = Finder { file: &file.path, found: Vec::new() };
    finder.visit_file(&syntax);
    finder.found
}

struct Finder<'a> {
    file: &'a str,
    found: Vec<Function>,
}

impl Finder<'_> {
    fn keep(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let lines = block.span().end().line + 1 - signature.span().start().line;
        self.found.push(Function { file: self.file.to_owned(), name: signature.ident.to_string(), lines });
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        let is_test = |attribute: &syn::Attribute| {
            attribute.path().is_ident("cfg")
                && attribute.parse_args::<syn::Ident>().is_ok_and(|condition| condition == "test")
        };
        if !module.attrs.iter().any(is_test) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.keep(&function.sig, &function.block);
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.keep(&function.sig, &function.block);
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_trait_item_fn(&mut self, function: &'ast syn::TraitItemFn) {
        if let Some(block) = &function.default {
            self.keep(&function.sig, block);
        }
        visit::visit_trait_item_fn(self, function);
    }
}
