//! Addresses that stay on this site, so that nothing a visitor is sent can lead them away from it.

use actix_web::HttpRequest;
use actix_web::http::header::{HOST, HeaderMap, REFERER};
use url::Url;

use super::visit::here;

/// `path` when it leads to a page of this site. Browsers read `//`, `/\` and a tab or line end after the first slash as
/// the start of another host.
pub fn local(path: &str) -> Option<&str> {
    let stays = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains('\\')
        && path.bytes().all(|byte| byte.is_ascii_graphic());
    stays.then_some(path)
}

/// The page of this site that a request came from, with its query, as the browser says it; `None` where it does not say,
/// where it is another site's, and where it is the page that is asked for now.
pub fn came_from(request: &HttpRequest, public_url: &Url) -> Option<String> {
    let page = Url::parse(request.headers().get(REFERER)?.to_str().ok()?).ok()?;
    let is_same = request.method().is_safe() && page.path() == request.path();
    if is_same || !is_of_this_site(&page, request.headers(), public_url) {
        return None;
    }
    let query: Vec<(String, String)> = page.query_pairs().into_owned().collect();
    local(&here(page.path(), &query)).map(str::to_owned)
}

/// Whether an address is of this installation, by the name it goes by or by the one this request reached it under.
pub(super) fn is_of_this_site(url: &Url, headers: &HeaderMap, public_url: &Url) -> bool {
    let host = headers.get(HOST).and_then(|value| value.to_str().ok());
    url.origin() == public_url.origin() || Some(authority(url).as_str()) == host
}

fn authority(url: &Url) -> String {
    match (url.host_str(), url.port()) {
        (Some(host), Some(port)) => format!("{host}:{port}"),
        (host, _) => host.unwrap_or_default().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn a_path_never_leaves_the_site() {
        for away in [
            "https://example.org",
            "//example.org",
            "/\\example.org",
            "/\t/example.org",
            "/\n/example.org",
            "/a\r\nX: y",
            "javascript:x",
            "",
            "a",
        ] {
            assert_eq!(local(away), None, "{away:?}");
        }
        for stays in ["/", "/register", "/applications/1?x=2", "/register/BHA-1?x=//y"] {
            assert_eq!(local(stays), Some(stays));
        }
    }

    fn back(referer: &str) -> Option<String> {
        let request = TestRequest::post()
            .uri("/awards/1/release")
            .insert_header((HOST, "127.0.0.1:8080"))
            .insert_header((REFERER, referer))
            .to_http_request();
        came_from(&request, &Url::parse("https://award.example.org").unwrap())
    }

    #[test]
    fn a_person_is_led_back_to_the_page_they_came_from() {
        for (referer, to) in [
            ("https://award.example.org/awards/1/release", "/awards/1/release"),
            ("https://award.example.org/assessments?page=2&notice=award-released", "/assessments?page=2"),
            ("http://127.0.0.1:8080/register?name=%C3%A9t%C3%A9#top", "/register?name=%C3%A9t%C3%A9"),
        ] {
            assert_eq!(back(referer).as_deref(), Some(to), "{referer}");
        }
    }

    #[test]
    fn nobody_is_led_back_to_another_site() {
        for referer in [
            "https://elsewhere.example/awards/1/release",
            "http://award.example.org/awards/1",
            "https://award.example.org.elsewhere.example/",
            "https://award.example.org@elsewhere.example/",
            "https://award.example.org//elsewhere.example/",
            "https://award.example.org/\\elsewhere.example/",
            "javascript:alert(1)",
            "data:text/html,x",
            "/awards/1",
            "",
        ] {
            assert_eq!(back(referer), None, "{referer}");
        }
    }
}
