//! Tables that a spreadsheet may open (RFC 4180). Pure.

/// What a table starts with, so that spreadsheets take it for UTF-8.
pub const MARK: &str = "\u{feff}";

/// A line of a table, its end with it.
pub fn line<S: AsRef<str>>(cells: impl IntoIterator<Item = S>) -> String {
    let cells: Vec<String> = cells.into_iter().map(|cell| quoted(cell.as_ref())).collect();
    format!("{}\r\n", cells.join(","))
}

/// A cell as text: what a spreadsheet would run as a formula gets an apostrophe in front.
fn quoted(cell: &str) -> String {
    let apostrophe = if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { "'" } else { "" };
    if apostrophe.is_empty() && !cell.contains([',', '"', '\r', '\n', '\'']) {
        return cell.to_owned();
    }
    format!("\"{apostrophe}{}\"", cell.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_looks_like_a_formula_is_made_text() {
        for (cell, written) in [
            ("=1+1", "\"'=1+1\""),
            ("+44", "\"'+44\""),
            ("-2", "\"'-2\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("\t=1", "\"'\t=1\""),
            ("a=1", "a=1"),
            ("Smith, \"Sons\"", "\"Smith, \"\"Sons\"\"\""),
        ] {
            assert_eq!(quoted(cell), written);
        }
    }
}
