//! Form fields, found by their label, within their legend where labels repeat.

use super::{Browser, PAUSE, quoted};
use fantoccini::elements::Element;
use fantoccini::wd::Locator;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::time::Instant;
use tokio::time::sleep;

/// The part of a page a label is looked for in.
#[derive(Clone, Copy)]
enum Within<'a> {
    Page,
    Legend(&'a str),
}

impl Browser {
    /// Clears the field with this label and types `text` into it.
    pub async fn fill(&self, label: &str, text: &str) {
        self.type_into(Within::Page, label, text).await;
    }

    /// [`Browser::fill`] in the group with this legend: the day of one date, not of another.
    pub async fn fill_in(&self, legend: &str, label: &str, text: &str) {
        self.type_into(Within::Legend(legend), label, text).await;
    }

    /// Types a day into the three fields of the group with this legend.
    pub async fn fill_date(&self, legend: &str, [day, month, year]: [&str; 3]) {
        for (label, number) in [("Day", day), ("Month", month), ("Year", year)] {
            self.fill_in(legend, label, number).await;
        }
    }

    /// Puts a text into the field with this label as one paste does: a long one takes minutes to type.
    pub async fn paste(&self, label: &str, text: &str) {
        let field = self.field(Within::Page, label).await;
        self.script(&format!("paste into {label:?}"), PASTE, vec![json!(field), json!(text)]).await;
    }

    /// What stands in the field with this label, on a page that has come to rest.
    pub async fn value(&self, label: &str) -> String {
        self.settles_with_what_is_kept().await;
        let field = self.field(Within::Page, label).await;
        self.must("read the field", field.prop("value").await).await.unwrap_or_default()
    }

    /// Chooses the radio button, or ticks the box, with this label.
    pub async fn choose(&self, label: &str) {
        self.set_chosen(Within::Page, label, true).await;
    }

    /// [`Browser::choose`] in the group with this legend.
    pub async fn choose_in(&self, legend: &str, label: &str) {
        self.set_chosen(Within::Legend(legend), label, true).await;
    }

    /// Takes the tick out of the box with this label.
    pub async fn untick(&self, label: &str) {
        self.set_chosen(Within::Page, label, false).await;
    }

    /// True when the radio button or box with this label is chosen.
    pub async fn is_chosen(&self, label: &str) -> bool {
        self.settles_with_what_is_kept().await;
        let field = self.field(Within::Page, label).await;
        self.must("read the choice", field.is_selected().await).await
    }

    /// Selects the option that reads `option` in the list with this label.
    pub async fn select(&self, label: &str, option: &str) {
        let field = self.field(Within::Page, label).await;
        let selected = field.select_by_label(option).await;
        self.must(&format!("select {option:?} in {label:?}"), selected).await;
    }

    /// Puts a file into the upload field with this label.
    pub async fn upload(&self, label: &str, file: &Path) {
        let field = self.field(Within::Page, label).await;
        let path = file.canonicalize().unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let sent = field.send_keys(&path.to_string_lossy()).await;
        self.must(&format!("upload {}", path.display()), sent).await;
    }

    /// Puts several files into the upload field with this label.
    pub async fn upload_all(&self, label: &str, files: &[PathBuf]) {
        let field = self.field(Within::Page, label).await;
        let paths: Vec<_> = files.iter().map(|file| file.to_string_lossy()).collect();
        let sent = field.send_keys(&paths.join("\n")).await;
        self.must(&format!("upload {} files", files.len()), sent).await;
    }

    async fn type_into(&self, within: Within<'_>, label: &str, text: &str) {
        let field = self.field(within, label).await;
        self.must(&format!("clear {label:?}"), field.clear().await).await;
        self.must(&format!("type into {label:?}"), field.send_keys(text).await).await;
    }

    async fn set_chosen(&self, within: Within<'_>, label: &str, chosen: bool) {
        let field = self.field(within, label).await;
        if self.must("read the choice", field.is_selected().await).await == chosen {
            return;
        }
        self.must(&format!("choose {label:?}"), field.click().await).await;
        if self.must("read the choice", field.is_selected().await).await != chosen {
            self.fail(&format!("{label:?} should now be {}", if chosen { "chosen" } else { "not chosen" }))
                .await;
        }
    }

    async fn field(&self, within: Within<'_>, label: &str) -> Element {
        let root = match within {
            Within::Page => String::new(),
            Within::Legend(legend) => {
                format!("//fieldset[normalize-space(legend)={}]", quoted(legend))
            }
        };
        let xpath = format!("{root}//label[normalize-space(.)={}]", quoted(label));
        self.settles().await;
        let (start, mut labels) = (Instant::now(), self.all(&xpath).await);
        while labels.is_empty() && start.elapsed() < self.patience {
            sleep(PAUSE).await;
            labels = self.all(&xpath).await;
        }
        match labels.as_slice() {
            [one] => self.labelled_by(one, label).await,
            [] => self.fail_with_labels(&format!("there should be a field labelled {label:?}")).await,
            more => {
                self.fail(&format!("{} fields are labelled {label:?}: name the legend", more.len())).await
            }
        }
    }

    async fn labelled_by(&self, label: &Element, text: &str) -> Element {
        let found = match self.must("read the label", label.attr("for").await).await {
            Some(id) => self.client.find(Locator::XPath(&format!("//*[@id={}]", quoted(&id)))).await,
            None => label.find(Locator::XPath(".//input | .//select | .//textarea")).await,
        };
        self.must(&format!("find the field that the label {text:?} is for"), found).await
    }

    async fn fail_with_labels(&self, wanted: &str) -> ! {
        let mut texts = Vec::new();
        for label in self.all("//label").await {
            texts.push(label.text().await.unwrap_or_default());
        }
        self.fail(&format!("{wanted}; the labels are {texts:?}")).await
    }
}

const PASTE: &str = "const [field, text] = arguments;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));";
