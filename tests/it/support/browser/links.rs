//! Links and buttons, found by what they say.

use super::{Browser, PAUSE, quoted};
use fantoccini::elements::Element;
use std::time::Instant;
use tokio::time::sleep;

impl Browser {
    /// Clicks the link, button or summary that says `text`: the whole text, or else a part that only one has.
    pub async fn click(&self, text: &str) {
        let target = self.pressable(text).await;
        self.press_and_wait(text, &target).await;
    }

    /// Clicks the button that says `text`, whatever links say the same.
    pub async fn submit(&self, text: &str) {
        let xpath = format!("//button[normalize-space(.)={}]", quoted(text));
        self.settles().await;
        let there_is = async || !self.visible(&xpath).await.is_empty();
        self.until(&format!("there should be a button {text:?}"), there_is).await;
        match self.visible(&xpath).await.as_slice() {
            [one] => self.press_and_wait(text, one).await,
            more => self.fail(&format!("one button should say {text:?}, not {}", more.len())).await,
        }
    }

    /// Presses, and where that leads to another page, waits for it: ChromeDriver does so for most links only.
    async fn press_and_wait(&self, text: &str, target: &Element) {
        let leaves = self.expects_to_leave(Some(target)).await;
        self.must(&format!("press {text:?}"), target.click().await).await;
        if leaves {
            self.settles().await;
        }
    }

    /// True when a link, button or summary says exactly `text`.
    pub async fn offers(&self, text: &str) -> bool {
        self.settles().await;
        !self.visible(&pressable_saying(&format!("={}", quoted(text)))).await.is_empty()
    }

    /// Where the link that says `text` leads.
    pub async fn link_to(&self, text: &str) -> String {
        let target = self.pressable(text).await;
        let href = self.must("read the link", target.attr("href").await).await;
        match href {
            Some(href) => href,
            None => self.fail(&format!("{text:?} should be a link")).await,
        }
    }

    /// What a link on the page leads to, as the person who is signed in at this window gets it.
    pub async fn download(&self, href: &str) -> String {
        String::from_utf8(self.download_bytes(href).await).unwrap()
    }

    /// [`Browser::download`] for what is no text.
    pub async fn download_bytes(&self, href: &str) -> Vec<u8> {
        let cookies = self.must("read the cookies", self.client.get_all_cookies().await).await;
        let cookies: Vec<_> = cookies.iter().map(|one| format!("{}={}", one.name(), one.value())).collect();
        let address = url::Url::parse(&self.url().await).and_then(|here| here.join(href)).unwrap();
        let asked = reqwest::Client::new().get(address).header("cookie", cookies.join("; ")).send().await;
        let answer = asked.and_then(reqwest::Response::error_for_status);
        answer.unwrap_or_else(|error| panic!("{href}: {error}")).bytes().await.unwrap().to_vec()
    }

    /// A page that is still loading is waited for.
    async fn pressable(&self, text: &str) -> Element {
        self.settles().await;
        let start = Instant::now();
        loop {
            let mut found = self.visible(&pressable_saying(&format!("={}", quoted(text)))).await;
            if found.is_empty() {
                found = self.visible(&pressable_containing(&quoted(text))).await;
            }
            match found.len() {
                1 => return found.remove(0),
                0 if start.elapsed() < self.patience => sleep(PAUSE).await,
                0 => self.fail(&format!("there should be a link or button {text:?}")).await,
                more => self.fail(&format!("{more} links or buttons say {text:?}: say more")).await,
            }
        }
    }

    async fn visible(&self, xpath: &str) -> Vec<Element> {
        let mut visible = Vec::new();
        for element in self.all(xpath).await {
            if element.is_displayed().await.unwrap_or(false) {
                visible.push(element);
            }
        }
        visible
    }
}

fn pressable_saying(test: &str) -> String {
    format!(
        "//a[@href][normalize-space(.){test}] | //button[normalize-space(.){test}] | \
         //summary[normalize-space(.){test}] | //input[@type='submit' or @type='button'][@value{test}]"
    )
}

fn pressable_containing(text: &str) -> String {
    format!(
        "//a[@href][contains(normalize-space(.), {text})] | //button[contains(normalize-space(.), {text})] | \
         //summary[contains(normalize-space(.), {text})]"
    )
}
