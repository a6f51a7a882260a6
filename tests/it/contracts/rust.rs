//! Reading Rust as tokens: what a file names, wherever it names it, macros included. Test code is left out.

use super::files::File;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A path as it is written, with `crate`, `self` and `super` resolved: `["crate", "employers", "rules"]` for one of
/// ours, `["diesel", "prelude", "*"]` for one of others.
#[derive(Debug, PartialEq)]
pub struct UsedPath {
    pub segments: Vec<String>,
    pub line: usize,
}

impl UsedPath {
    /// True when the path is `prefix` or goes on from it.
    pub fn starts_with(&self, prefix: &str) -> bool {
        let mut own = self.segments.iter();
        prefix.split("::").all(|part| own.next().is_some_and(|segment| segment == part))
    }
}

/// The tokens of a file without its `#[cfg(test)]` items, groups flattened with their brackets.
pub fn flat_tokens(file: &File) -> Vec<TokenTree> {
    let mut flat = Vec::new();
    flatten(without_tests(parse(file)), &mut flat);
    flat
}

/// Every path of more than one segment, and every path of a `use`.
pub fn used_paths(file: &File) -> Vec<UsedPath> {
    let mut reader = PathReader { module: module_of(&file.path), found: Vec::new() };
    reader.read(without_tests(parse(file)));
    reader.found
}

/// The string literals of a file, tests left out, as their text.
pub fn string_literals(file: &File) -> Vec<String> {
    let literals = flat_tokens(file).into_iter().filter_map(|token| match token {
        TokenTree::Literal(literal) => syn::parse_str::<syn::LitStr>(&literal.to_string()).ok(),
        _ => None,
    });
    literals.map(|literal| literal.value()).collect()
}

fn parse(file: &File) -> TokenStream {
    file.text.parse().unwrap_or_else(|error| panic!("{}: {error}", file.path))
}

/// `src/employers/store.rs` is `["crate", "employers", "store"]`.
fn module_of(path: &str) -> Vec<String> {
    let inside = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    let root = ["lib", "main", "mod"].contains(&inside);
    let parts = inside.split('/').filter(|_| !root).map(str::to_owned);
    std::iter::once("crate".to_owned()).chain(parts).collect()
}

/// Leaves out each item that follows `#[cfg(test)]`, down to its block or semicolon.
fn without_tests(tokens: TokenStream) -> Vec<TokenTree> {
    let mut kept = Vec::new();
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        if is_cfg_test(&token) {
            kept.pop(); // the # before it
            for skipped in tokens.by_ref() {
                if is_punct(&skipped, ';') || is_group(&skipped, Delimiter::Brace) {
                    break;
                }
            }
        } else {
            kept.push(token);
        }
    }
    kept
}

fn is_cfg_test(token: &TokenTree) -> bool {
    is_group(token, Delimiter::Bracket) && token.to_string().replace(' ', "") == "[cfg(test)]"
}

fn flatten(tokens: Vec<TokenTree>, flat: &mut Vec<TokenTree>) {
    for token in tokens {
        let inside = match &token {
            TokenTree::Group(group) => Some(group.stream()),
            _ => None,
        };
        flat.push(token);
        if let Some(stream) = inside {
            flatten(without_tests(stream), flat);
        }
    }
}

struct PathReader {
    module: Vec<String>,
    found: Vec<UsedPath>,
}

impl PathReader {
    fn read(&mut self, tokens: Vec<TokenTree>) {
        let mut at = 0;
        while at < tokens.len() {
            let inner_module = module_block(&tokens[at..]);
            match &tokens[at] {
                TokenTree::Ident(_) if inner_module.is_some() => {
                    let (name, stream) = inner_module.expect("just looked");
                    self.module.push(name);
                    self.read(without_tests(stream));
                    self.module.pop();
                    at += 3;
                }
                // `use<'a>` in a type captures a lifetime and names no path.
                TokenTree::Ident(word) if *word == "use" && !is_punct_at(&tokens, at + 1, '<') => {
                    at = self.read_tree(&tokens, at + 1, &[]);
                }
                TokenTree::Ident(_) if is_path_end(&tokens, at + 1) => at = self.read_tree(&tokens, at, &[]),
                TokenTree::Group(group) => {
                    self.read(without_tests(group.stream()));
                    at += 1;
                }
                _ => at += 1,
            }
        }
    }

    /// Reads `a::b::{c, d as e, f::*}` from `at`, as what follows `prefix`; returns where it ends.
    fn read_tree(&mut self, tokens: &[TokenTree], mut at: usize, prefix: &[String]) -> usize {
        let mut path = prefix.to_vec();
        while is_punct_at(tokens, at, ':') {
            at += 1;
        }
        loop {
            match tokens.get(at) {
                Some(TokenTree::Ident(word)) => path.push(word.to_string()),
                Some(token) if is_punct(token, '*') => path.push("*".to_owned()),
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                    self.read_branches(group.stream(), &path);
                    return at + 1;
                }
                _ => break,
            }
            at += 1;
            if !is_path_end(tokens, at) {
                break;
            }
            at += 2;
        }
        if !is_macro_call(tokens, at) {
            self.keep(path, tokens.get(at - 1).map_or(0, |token| token.span().start().line));
        }
        at
    }

    fn read_branches(&mut self, branches: TokenStream, prefix: &[String]) {
        let tokens: Vec<TokenTree> = branches.into_iter().collect();
        for branch in tokens.split(|token| is_punct(token, ',')).filter(|branch| !branch.is_empty()) {
            self.read_tree(branch, 0, prefix);
        }
    }

    fn keep(&mut self, mut path: Vec<String>, line: usize) {
        if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
            path.pop();
        }
        let mut from = match path.first().map(String::as_str) {
            Some("self" | "super") => self.module.clone(),
            _ => Vec::new(),
        };
        for segment in path {
            match segment.as_str() {
                "self" => {}
                "super" => drop(from.pop()),
                _ => from.push(segment),
            }
        }
        self.found.push(UsedPath { segments: from, line });
    }
}

/// `crate::routes![…]`: a macro stands at the crate's root whatever file wrote it, so its path says nothing.
fn is_macro_call(tokens: &[TokenTree], at: usize) -> bool {
    is_punct_at(tokens, at, '!') && matches!(tokens.get(at + 1), Some(TokenTree::Group(_)))
}

/// `mod name { … }` at the start of `tokens`.
fn module_block(tokens: &[TokenTree]) -> Option<(String, TokenStream)> {
    match tokens {
        [TokenTree::Ident(word), TokenTree::Ident(name), TokenTree::Group(group), ..] if *word == "mod" => {
            Some((name.to_string(), group.stream()))
        }
        _ => None,
    }
}

fn is_path_end(tokens: &[TokenTree], at: usize) -> bool {
    is_punct_at(tokens, at, ':') && is_punct_at(tokens, at + 1, ':')
}

fn is_punct_at(tokens: &[TokenTree], at: usize, sign: char) -> bool {
    tokens.get(at).is_some_and(|token| is_punct(token, sign))
}

pub fn is_punct(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

pub fn is_group(token: &TokenTree, delimiter: Delimiter) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == delimiter)
}

#[test]
fn every_path_is_read_where_it_leads() {
    let file = File::invented(
        "src/employers/store.rs",
        "use crate::{places::{self, rules::Place as P}, platform::db::*};
         use super::rules::Size;
         use diesel;
         fn f() { let x = crate::list![crate::people::find(1)]; format!(\"{}\", serde_json::to_string::<u8>(&x)); }
         mod inner { use super::super::actions; fn g() -> self::T { Ok::<_, ()>(1) } }
         #[cfg(test)] mod tests { use crate::desks::home; }",
    );
    let paths: Vec<String> = used_paths(&file).iter().map(|path| path.segments.join("::")).collect();
    assert_eq!(
        paths,
        [
            "crate::places",
            "crate::places::rules::Place",
            "crate::platform::db::*",
            "crate::employers::rules::Size",
            "diesel",
            "crate::people::find",
            "serde_json::to_string",
            "crate::employers::actions",
            "crate::employers::store::inner::T",
            "Ok",
        ]
    );
}
