//! Reading on after a slip: a line that is not TOML is noted and taken out, and the rest read again, so that one slip
//! does not hide the next.

use toml::de::DeTable;

/// After so many slips a file is not read on: it is hardly a pack.
const MOST: usize = 50;

/// A text that is TOML, and what had to be taken out of it.
pub(crate) struct Legible {
    /// The text, line by line as it was; empty lines stand for what was taken out.
    pub(crate) text: String,
    /// Lines that are not TOML, counted from 1, and what the parser says of them.
    pub(crate) slips: Vec<(usize, String)>,
    /// Whether nothing but those lines is lost.
    pub(crate) is_rest_whole: bool,
}

/// Takes out of a text what is not TOML.
pub(crate) fn legible(text: &str) -> Legible {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let mut slips: Vec<(usize, String)> = Vec::new();
    loop {
        let text = lines.join("\n");
        let found = errors(&text);
        let is_whole = found.is_empty();
        let new: Vec<_> =
            found.into_iter().filter(|(line, _)| !slips.iter().any(|(known, _)| known == line)).collect();
        let goes_on = new.iter().all(|(_, says)| ends_on_its_line(says)) && slips.len() + new.len() <= MOST;
        if new.is_empty() || !goes_on {
            slips.extend(new.into_iter().take(MOST));
            slips.sort();
            return Legible { text, slips, is_rest_whole: is_whole };
        }
        for (line, says) in new {
            if let Some(text) = lines.get_mut(line - 1) {
                *text = header(text).unwrap_or_default();
            }
            slips.push((line, says));
        }
    }
}

/// The lines, counted from 1, at which the parser stumbles, and its words.
fn errors(text: &str) -> Vec<(usize, String)> {
    let starts: Vec<usize> =
        std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let (_, errors) = DeTable::parse_recoverable(text);
    let mut found: Vec<(usize, String)> = Vec::new();
    for error in errors.into_iter().take(MOST * 10) {
        let at = error.span().map_or(0, |span| span.start);
        let line = starts.partition_point(|start| *start <= at).max(1);
        // One slip throws the parser off several times: the first report of a line says it.
        if !found.iter().any(|(known, _)| *known == line) {
            found.push((line, error.message().to_owned()));
        }
    }
    found
}

/// Whether the slip is over at the end of its line: what is open goes on, and everything after it would be one too.
fn ends_on_its_line(says: &str) -> bool {
    !["multi-line", "array", "inline table"].iter().any(|open| says.contains(open))
        || says.contains("array table")
}

/// The header that a line was most likely meant to be.
fn header(line: &str) -> Option<String> {
    let line = line.trim();
    let brackets = line.chars().take_while(|c| *c == '[').count();
    let name: String = line
        .trim_start_matches('[')
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
        .collect();
    let is_name = !name.is_empty() && name.split('.').all(|part| !part.is_empty());
    match brackets {
        1 if is_name => Some(format!("[{name}]")),
        2 if is_name => Some(format!("[[{name}]]")),
        _ => None,
    }
}
