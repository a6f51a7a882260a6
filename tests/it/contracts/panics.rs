//! Nothing that a person sends can stop a thread: what may panic says why it cannot.

use super::files::{File, sources};
use super::rust::{flat_tokens, is_group, is_punct};
use super::{assert_found, assert_none};
use proc_macro2::{Delimiter, TokenTree};

const METHODS: [&str; 4] = ["unwrap", "expect", "unwrap_err", "expect_err"];
const MACROS: [&str; 4] = ["panic", "todo", "unimplemented", "unreachable"];

#[test]
fn whatever_may_panic_has_a_written_reason() {
    let violations: Vec<String> = sources().iter().flat_map(unreasoned).collect();
    assert_none("`// Reason: …` stands on the line above unwrap, expect, panic! and their like", &violations);
}

#[test]
fn the_check_for_panics_can_fail() {
    let file = File::invented(
        "src/a.rs",
        "fn f() {
             x.unwrap();
             // Reason: the line before checked it.
             x.expect(\"checked\");
             // Reason: the length was checked
             // two lines further up.
             y.unwrap();
             todo!();
             unwrap_or(1); x.unwrap_or_default(); self.expect;
             vec![z.expect(\"in a macro\")];
         }
         #[cfg(test)] mod tests { fn g() { x.unwrap() } }",
    );
    assert_found(&unreasoned(&file), &["src/a.rs:2: unwrap", "src/a.rs:8: todo", "src/a.rs:10: expect"]);
}

fn unreasoned(file: &File) -> Vec<String> {
    let lines: Vec<&str> = file.text.lines().collect();
    let tokens = flat_tokens(file);
    let panicking = tokens.windows(3).filter_map(may_panic);
    let bare = panicking.filter(|(_, line)| !has_reason(&lines, *line));
    bare.map(|(name, line)| format!("{}:{line}: {name}", file.path)).collect()
}

/// `.unwrap(` or `panic!` among three tokens, with its line. A trailing `panic!` always has its arguments after it.
fn may_panic(tokens: &[TokenTree]) -> Option<(String, usize)> {
    match tokens {
        [dot, TokenTree::Ident(name), arguments]
            if is_punct(dot, '.')
                && METHODS.iter().any(|method| name == method)
                && is_group(arguments, Delimiter::Parenthesis) =>
        {
            Some((name.to_string(), name.span().start().line))
        }
        [TokenTree::Ident(name), bang, TokenTree::Group(_)]
            if is_punct(bang, '!') && MACROS.iter().any(|known| name == known) =>
        {
            Some((name.to_string(), name.span().start().line))
        }
        _ => None,
    }
}

/// True when the comment right above `line` (counted from 1) has a `// Reason:`.
fn has_reason(lines: &[&str], line: usize) -> bool {
    let above = lines[..line - 1].iter().rev().map(|text| text.trim());
    above.take_while(|text| text.starts_with("//")).any(|text| text.starts_with("// Reason:"))
}
