//! Texts of templates that a catalogue lacks are shown in English, and say so: a voice that reads a Welsh page out must not
//! read English words as Welsh ones. Sentences that pages put together (`Visit::say`) go into files and letters, too, and are
//! not marked.
//!
//! The texts are marked with two characters nobody types while a template is filled, wherever they go; when the page is whole,
//! the marks become an element, or go away where none can stand.

use std::borrow::Cow;

/// Stands before a text that is in English on a page in another language: of the private use area, in no font.
const FROM: char = '\u{E000}';

/// Stands behind it.
const TO: char = '\u{E001}';

/// Elements in which no element of a page stands.
const PLAIN: [&str; 6] = ["title", "option", "textarea", "script", "style", "svg"];

/// A text in English, for a page in another language.
pub fn english(text: &str) -> String {
    format!("{FROM}{text}{TO}")
}

/// A page in which texts in English are elements that say so. Marks in attributes go away, as do those that stand alone.
pub fn told_apart(html: String) -> String {
    if !html.contains([FROM, TO]) {
        return html;
    }
    let mut page = Page { html: String::with_capacity(html.len() * 2), depth: 0, plain: None };
    let mut rest = html.as_str();
    while let Some((before, found)) = rest.split_once(['<', FROM, TO]) {
        page.html.push_str(before);
        let mark = rest[before.len()..].chars().next();
        rest = match mark {
            Some('<') => page.tag(found),
            Some(FROM) => page.begin(found),
            _ => page.end(found),
        };
    }
    page.html.push_str(rest);
    page.close();
    page.html
}

/// What was written of a page so far.
struct Page {
    html: String,
    /// How many texts in English we are in: one may be filled into another.
    depth: usize,
    /// The element we are in, where nothing but text can stand.
    plain: Option<&'static str>,
}

impl Page {
    fn begin<'a>(&mut self, rest: &'a str) -> &'a str {
        if self.plain.is_none() {
            if self.depth == 0 {
                self.html.push_str("<span lang=\"en\">");
            }
            self.depth += 1;
        }
        rest
    }

    fn end<'a>(&mut self, rest: &'a str) -> &'a str {
        if self.depth > 0 {
            self.depth -= 1;
            if self.depth == 0 {
                self.html.push_str("</span>");
            }
        }
        rest
    }

    /// Texts hold no elements, so one that is open at a tag is closed: somebody may have typed a mark.
    fn close(&mut self) {
        if self.depth > 0 {
            self.depth = 0;
            self.html.push_str("</span>");
        }
    }

    /// Writes a tag or a comment, without its `<`; returns what stands behind it.
    fn tag<'a>(&mut self, rest: &'a str) -> &'a str {
        self.close();
        let (tag, rest) = rest.split_at(length_of_tag(rest));
        let name = tag.split(|c: char| c.is_whitespace() || c == '>').next().unwrap_or_default();
        match self.plain {
            Some(plain) if name.strip_prefix('/') == Some(plain) => self.plain = None,
            None if !tag.ends_with("/>") => self.plain = PLAIN.into_iter().find(|plain| *plain == name),
            _ => {}
        }
        self.html.push('<');
        self.html.push_str(&unmarked(tag));
        rest
    }
}

fn unmarked(tag: &str) -> Cow<'_, str> {
    if tag.contains([FROM, TO]) { tag.replace([FROM, TO], "").into() } else { tag.into() }
}

/// How many bytes a tag or a comment takes, counted from behind its `<`: a `>` in quotes ends no tag.
fn length_of_tag(rest: &str) -> usize {
    if rest.starts_with("!--") {
        return rest.find("-->").map_or(rest.len(), |at| at + "-->".len());
    }
    let mut quote = None;
    for (at, c) in rest.char_indices() {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(html: &str) -> String {
        told_apart(html.replace('[', "\u{E000}").replace(']', "\u{E001}"))
    }

    #[test]
    fn a_text_in_english_becomes_an_element_that_says_so() {
        assert_eq!(told("<p>[Save] nawr</p>"), "<p><span lang=\"en\">Save</span> nawr</p>");
        assert_eq!(told("<p>[Save [this] now]</p>"), "<p><span lang=\"en\">Save this now</span></p>");
        assert_eq!(told("<p>Cadw</p>"), "<p>Cadw</p>");
    }

    #[test]
    fn where_no_element_can_stand_the_text_stands_alone() {
        for (html, is) in [
            ("<a title=\"[Go > on]\" href=/>x</a>", "<a title=\"Go > on\" href=/>x</a>"),
            ("<title>[Save]</title>[Save]", "<title>Save</title><span lang=\"en\">Save</span>"),
            ("<option value=\"\">[None]</option>", "<option value=\"\">None</option>"),
            ("<svg><text>[None]</text></svg>", "<svg><text>None</text></svg>"),
            ("<!-- it's [so] --><b>[x]</b>", "<!-- it's so --><b><span lang=\"en\">x</span></b>"),
        ] {
            assert_eq!(told(html), is);
        }
    }

    #[test]
    fn marks_somebody_typed_leave_no_element_open() {
        for (html, is) in [
            ("<p>[x</p>y", "<p><span lang=\"en\">x</span></p>y"),
            ("<p>x]</p>", "<p>x</p>"),
            ("<p>[[x]</p>", "<p><span lang=\"en\">x</span></p>"),
            ("[", "<span lang=\"en\"></span>"),
            ("<a title=\"[", "<a title=\""),
            ("<", "<"),
        ] {
            assert_eq!(told(html), is, "{html}");
        }
    }
}
