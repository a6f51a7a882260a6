//! Makes the design system's stylesheet ours to use outside GOV.UK: the typeface, the coat of
//! arms and the logo may not leave it.

/// The stack that takes the place of the licensed typeface.
const TYPEFACE: &str = "Atkinson Hyperlegible,Arial,sans-serif";

/// Rules whose selector has one of these draw the GOV.UK header, logo or coat of arms.
const BRANDED_SELECTORS: [&str; 6] =
    [".govuk-header", "crown", "crest", "logotype", "logo-dot", "copyright-logo"];

/// What must not be left in anything that is served, in lower case.
const BRANDING: [&str; 6] =
    ["gds transport", "crown", "crest", "logotype", "/assets/images", "/assets/fonts"];

/// The stylesheet without its typeface, header, logo and coat of arms.
///
/// # Errors
/// A sentence when something of the branding is left: a new release of the design system has
/// then to be looked at by a person.
pub fn unbranded(css: &str) -> Result<String, String> {
    let css = without_comments(css).replace("GDS Transport,arial,sans-serif", TYPEFACE);
    let css = allowed_rules(&css)?;
    refuse_branding("govuk-frontend.css", &css)?;
    Ok(css)
}

/// Refuses a text in which something of the branding is left.
pub fn refuse_branding(name: &str, text: &str) -> Result<(), String> {
    let text = text.to_lowercase();
    match BRANDING.iter().find(|word| text.contains(**word)) {
        Some(word) => Err(format!("{name} still has \"{word}\" in it, which belongs to GOV.UK alone.")),
        None => Ok(()),
    }
}

/// The source map is not served, so naming it would only make browsers ask for it.
pub fn without_source_map(script: &str) -> String {
    script.split_once("//# sourceMappingURL=").map_or_else(|| script.to_owned(), |(code, _)| code.to_owned())
}

fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept + rest
}

fn allowed_rules(css: &str) -> Result<String, String> {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css.trim();
    while let Some(at) = rest.find(['{', ';']) {
        let (prelude, tail) = rest.split_at(at);
        let prelude = prelude.trim();
        if tail.starts_with(';') {
            kept.push_str(&rest[..=at]);
            rest = &rest[at + 1..];
            continue;
        }
        let end = at + block_length(tail)?;
        let rule = &rest[at + 1..end - 1];
        rest = &rest[end..];
        if prelude.starts_with("@font-face") {
            continue;
        }
        let (prelude, rule) = if prelude.starts_with("@media") || prelude.starts_with("@supports") {
            (prelude.to_owned(), allowed_rules(rule)?)
        } else {
            (allowed_selectors(prelude), rule.to_owned())
        };
        if !prelude.is_empty() && !rule.is_empty() {
            kept.push_str(&format!("{prelude}{{{rule}}}"));
        }
    }
    Ok(kept)
}

fn allowed_selectors(selectors: &str) -> String {
    selectors
        .split(',')
        .filter(|selector| !BRANDED_SELECTORS.iter().any(|word| selector.contains(word)))
        .collect::<Vec<_>>()
        .join(",")
}

/// How far the block goes that `text` begins with, its closing brace included.
fn block_length(text: &str) -> Result<usize, String> {
    let mut depth = 0_u32;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 1 => return Ok(at + 1),
            b'}' => depth -= 1,
            _ => {}
        }
    }
    Err("The design system's stylesheet ends in the middle of a rule.".to_owned())
}
