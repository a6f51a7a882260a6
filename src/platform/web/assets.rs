//! Styles, scripts, typeface and marks: embedded by `build.rs`, named by their content, so a
//! browser may keep them for ever.

use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};

/// One embedded file.
struct Asset {
    /// What templates call it: `app.css`.
    name: &'static str,
    /// Where it is served: `/assets/app-<hash>.css`.
    url: &'static str,
    /// The last part of `url`.
    file: &'static str,
    body: &'static [u8],
    /// Packed once when the program is built; `None` for what is packed already.
    gzip: Option<&'static [u8]>,
}

static ASSETS: &[Asset] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// Serves `/assets/{name}` and sends `/favicon.ico` to the mark.
pub fn routes(cfg: &mut web::ServiceConfig) {
    cfg.route("/assets/{name}", web::get().to(asset)).route("/favicon.ico", web::get().to(favicon));
}

/// The address of an asset by the name templates use, or `None` when there is no such asset.
pub fn find(name: &str) -> Option<&'static str> {
    ASSETS.iter().find(|asset| asset.name == name).map(|asset| asset.url)
}

/// The address of an asset this program is known to have; `/assets/missing` otherwise, which a
/// browser is told is not found. Templates use the `asset` filter, which refuses to render.
pub fn url(name: &str) -> &'static str {
    find(name).unwrap_or("/assets/missing")
}

async fn asset(request: HttpRequest, file: web::Path<String>) -> HttpResponse {
    let Some(asset) = ASSETS.iter().find(|asset| asset.file == file.as_str()) else {
        return HttpResponse::NotFound()
            .insert_header((header::CONTENT_TYPE, "text/plain; charset=utf-8"))
            .body("There is no such file.");
    };
    let mut response = HttpResponse::Ok();
    response
        .insert_header((header::CONTENT_TYPE, media_type(asset.file)))
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::VARY, "accept-encoding"));
    match asset.gzip {
        Some(packed) if takes_gzip(request.headers().get(header::ACCEPT_ENCODING)) => {
            response.insert_header((header::CONTENT_ENCODING, "gzip")).body(packed)
        }
        // Named, so that no middleware packs it on every request.
        _ => response.insert_header((header::CONTENT_ENCODING, "identity")).body(asset.body),
    }
}

async fn favicon() -> HttpResponse {
    HttpResponse::Found()
        .insert_header((header::LOCATION, url("favicon.svg")))
        .insert_header((header::CACHE_CONTROL, "public, max-age=86400"))
        .finish()
}

/// Whether an `Accept-Encoding` value allows gzip (RFC 9110, section 12.5.3).
fn takes_gzip(accept: Option<&HeaderValue>) -> bool {
    let Some(accept) = accept.and_then(|value| value.to_str().ok()) else {
        return false;
    };
    accept.split(',').any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
        let weight = weight.trim().trim_start_matches("q=");
        matches!(name.trim(), "gzip" | "*") && weight.parse::<f32>().unwrap_or(1.0) > 0.0
    })
}

fn media_type(file: &str) -> &'static str {
    match file.rsplit_once('.').map(|(_, suffix)| suffix) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::App;
    use actix_web::test as client;

    fn text(name: &str) -> String {
        let asset = ASSETS.iter().find(|asset| asset.name == name).unwrap();
        String::from_utf8(asset.body.to_vec()).unwrap()
    }

    #[test]
    fn nothing_of_the_branding_of_govuk_is_served() {
        for name in ["app.css", "govuk-frontend.js", "app.js"] {
            let text = text(name).to_lowercase();
            for word in ["gds transport", "crown", "crest", "logotype"] {
                assert!(!text.contains(word), "{name} has {word}");
            }
        }
    }

    #[test]
    fn the_stylesheet_keeps_the_design_system_and_names_our_typeface() {
        let css = text("app.css");
        assert!(css.contains(".govuk-button{"));
        assert!(css.contains(".govuk-service-navigation"));
        assert!(css.contains("font-family:Atkinson Hyperlegible,Arial"));
        assert_eq!(css.matches('{').count(), css.matches('}').count());
    }

    #[test]
    fn every_file_a_style_or_script_names_is_served() {
        for (name, mark) in [("app.css", "url(\"./"), ("app.js", "from \"./")] {
            let text = text(name);
            let named: Vec<_> = text.split(mark).skip(1).filter_map(|rest| rest.split('"').next()).collect();
            assert!(!named.is_empty(), "{name} names nothing");
            for file in named {
                assert!(ASSETS.iter().any(|asset| asset.file == file), "{name} names {file}");
            }
        }
    }

    #[test]
    fn gzip_is_refused_when_its_weight_is_nothing() {
        let accept = |text| takes_gzip(Some(&HeaderValue::from_static(text)));
        assert!(accept("br, gzip;q=0.5"));
        assert!(!accept("br, gzip;q=0"));
        assert!(!takes_gzip(None));
    }

    #[actix_web::test]
    async fn an_asset_is_kept_for_ever_and_packed_when_the_browser_takes_that() {
        let app = client::init_service(App::new().configure(routes)).await;
        let request = client::TestRequest::get()
            .uri(url("app.css"))
            .insert_header((header::ACCEPT_ENCODING, "gzip"))
            .to_request();
        let response = client::call_service(&app, request).await;
        let head = |name| response.headers().get(name).unwrap().to_str().unwrap();
        assert_eq!(head("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(head("content-type"), "text/css; charset=utf-8");
        assert_eq!(head("content-encoding"), "gzip");
        assert_eq!(head("x-content-type-options"), "nosniff");
        assert!(client::read_body(response).await.starts_with(&[0x1f, 0x8b]));
    }

    #[actix_web::test]
    async fn a_name_without_its_fingerprint_is_not_found() {
        let app = client::init_service(App::new().configure(routes)).await;
        let request = client::TestRequest::get().uri("/assets/app.css").to_request();
        assert_eq!(client::call_service(&app, request).await.status(), 404);
        let request = client::TestRequest::get().uri("/favicon.ico").to_request();
        let response = client::call_service(&app, request).await;
        assert_eq!(response.headers().get("location").unwrap(), url("favicon.svg"));
    }
}
