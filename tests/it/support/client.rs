//! A browser without a screen: keeps cookies, follows nothing by itself, reads pages.

use reqwest::header::LOCATION;
use reqwest::redirect::Policy;
use scraper::{ElementRef, Html, Selector};

/// Somebody at a keyboard.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    address: String,
}

impl Client {
    /// A new one, without cookies.
    pub fn new(address: &str) -> Self {
        // A kept connection may be closed by the server while a test does something else for seconds.
        let http = reqwest::Client::builder()
            .cookie_store(true)
            .redirect(Policy::none())
            .pool_max_idle_per_host(0)
            .build()
            .unwrap();
        Client { http, address: address.to_owned() }
    }

    /// Opens a page.
    pub async fn get(&self, path: &str) -> Answer {
        Answer::of(self.http.get(format!("{}{path}", self.address)).send().await.unwrap()).await
    }

    /// Sends a form, as a browser on the site does.
    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        let body = serde_html_form::to_string(form).unwrap();
        let request = self
            .http
            .post(format!("{}{path}", self.address))
            .header("Sec-Fetch-Site", "same-origin")
            .header("Content-Type", "application/x-www-form-urlencoded");
        Answer::of(request.body(body).send().await.unwrap()).await
    }

    /// Sends a form with a file.
    pub async fn upload(&self, path: &str, form: reqwest::multipart::Form) -> Answer {
        let request = self
            .http
            .post(format!("{}{path}", self.address))
            .header("Sec-Fetch-Site", "same-origin")
            .multipart(form);
        Answer::of(request.send().await.unwrap()).await
    }

    /// Sends any request, for what a browser would not do.
    pub async fn send(
        &self,
        method: reqwest::Method,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Answer {
        let mut request = self.http.request(method, format!("{}{path}", self.address)).body(body.to_owned());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Answer::of(request.send().await.unwrap()).await
    }

    /// Sends a form and opens the page it leads to; the form must have done what it was for.
    pub async fn post_and_follow(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        let answer = self.post(path, form).await;
        match answer.whole_location() {
            Some(location) => self.get(location).await,
            None => panic!("POST {path} led nowhere: {} {}", answer.status, answer.text()),
        }
    }
}

/// What came back.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: reqwest::header::HeaderMap,
    /// The body.
    pub bytes: Vec<u8>,
}

impl Answer {
    async fn of(response: reqwest::Response) -> Self {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Answer { status, headers, bytes: response.bytes().await.unwrap().to_vec() }
    }

    /// The body as text.
    pub fn body(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Where it leads, when it leads on; without the notice.
    pub fn location(&self) -> Option<&str> {
        self.header(LOCATION.as_str()).map(|location| location.split(['?', '&']).next().unwrap_or(location))
    }

    /// Where it leads, whole.
    pub fn whole_location(&self) -> Option<&str> {
        self.header(LOCATION.as_str())
    }

    /// A header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// The page's own text, without header and footer.
    pub fn text(&self) -> String {
        let html = Html::parse_document(&self.body());
        html.select(&selector("main")).next().map(text).unwrap_or_else(|| self.body())
    }

    /// Whether the page's own text has these words.
    pub fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// The first heading.
    pub fn heading(&self) -> String {
        self.first("h1")
    }

    /// The error at a field, when there is one.
    pub fn error_at(&self, field: &str) -> Option<String> {
        let html = Html::parse_document(&self.body());
        let id = format!("[id='{field}-error']");
        html.select(&selector(&id))
            .next()
            .map(|element| text(element).replace("Error:", "").trim().to_owned())
    }

    /// The value typed into a field, as it came back.
    pub fn value_of(&self, field: &str) -> Option<String> {
        let html = Html::parse_document(&self.body());
        if let Some(area) = html.select(&selector(&format!("textarea[name='{field}']"))).next() {
            return Some(area.text().collect::<String>().trim_start_matches('\n').to_owned());
        }
        for radio in html.select(&selector(&format!("input[name='{field}']"))) {
            let kind = radio.value().attr("type").unwrap_or("text");
            if !matches!(kind, "radio" | "checkbox") || radio.value().attr("checked").is_some() {
                return radio.value().attr("value").map(str::to_owned);
            }
        }
        let option = format!("select[name='{field}'] option[selected]");
        html.select(&selector(&option))
            .next()
            .and_then(|option| option.value().attr("value").map(str::to_owned))
    }

    /// The hidden fields of the page's forms, main part only: name and value.
    pub fn hidden(&self) -> Vec<(String, String)> {
        let html = Html::parse_document(&self.body());
        let hidden = selector("main form input[type='hidden']");
        let fields = html.select(&hidden);
        let part = |field: &ElementRef<'_>, name| field.value().attr(name).unwrap_or_default().to_owned();
        fields.map(|field| (part(&field, "name"), part(&field, "value"))).collect()
    }

    /// The addresses of the page's links, main part only.
    pub fn links(&self) -> Vec<String> {
        let html = Html::parse_document(&self.body());
        html.select(&selector("main a[href]"))
            .filter_map(|a| a.value().attr("href").map(str::to_owned))
            .collect()
    }

    /// The text of the first element a CSS selector finds; empty when there is none.
    pub fn first(&self, css: &str) -> String {
        let html = Html::parse_document(&self.body());
        html.select(&selector(css)).next().map(text).unwrap_or_default()
    }
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}
