//! Links to evidence that is kept elsewhere.

use url::Url;

use super::refusal::LinkRefusal;

/// The longest link, in characters.
const LONGEST: usize = 2000;

/// A link as it is kept: an address of the web, without anything that lets its reader in.
///
/// # Errors
/// See [`LinkRefusal`].
pub fn read_link(text: &str) -> Result<String, LinkRefusal> {
    if text.chars().count() > LONGEST {
        return Err(LinkRefusal::NotAnAddress);
    }
    let url = Url::parse(text).map_err(|_| LinkRefusal::NotAnAddress)?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(LinkRefusal::NotWeb);
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(LinkRefusal::HasPassword);
    }
    if url.host_str().is_none_or(str::is_empty) {
        return Err(LinkRefusal::NotAnAddress);
    }
    Ok(url.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_of_the_web_is_taken() {
        assert_eq!(read_link("https://example.org/a b").as_deref(), Ok("https://example.org/a%20b"));
        assert_eq!(read_link("example.org"), Err(LinkRefusal::NotAnAddress));
        assert_eq!(read_link("javascript:alert(1)"), Err(LinkRefusal::NotWeb));
        assert_eq!(read_link("data:text/html,hello"), Err(LinkRefusal::NotWeb));
        assert_eq!(read_link("https://me:secret@example.org"), Err(LinkRefusal::HasPassword));
    }
}
