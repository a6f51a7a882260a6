//! Walking a page with the keyboard alone.

use super::{Browser, one_line};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

/// The end of the page's tab order is reached long before this many presses.
const MOST_TABS: usize = 200;

impl Browser {
    /// Presses and releases one key, wherever the focus is. Where Enter leads to another page, waits for it.
    pub async fn press(&self, key: Key) {
        let leaves = matches!(key, Key::Enter) && self.expects_to_leave(None).await;
        self.keys(&[char::from(key)], None).await;
        if leaves {
            self.settles().await;
        }
    }

    /// Goes one step back in the tab order.
    pub async fn shift_tab(&self) {
        self.keys(&[char::from(Key::Tab)], Some(char::from(Key::Shift))).await;
    }

    /// Types a text, wherever the focus is.
    pub async fn type_text(&self, text: &str) {
        self.keys(&text.chars().collect::<Vec<_>>(), None).await;
    }

    /// Presses Tab until what has the focus is called `name`: its label, or its text.
    pub async fn tab_to(&self, name: &str) {
        self.settles().await;
        let mut passed = Vec::new();
        for _ in 0..MOST_TABS {
            self.press(Key::Tab).await;
            let focused = self.focused().await;
            if focused == name {
                return;
            }
            passed.push(focused);
        }
        passed.dedup();
        self.fail(&format!("Tab should reach {name:?}; it went through {passed:?}")).await;
    }

    /// What has the focus, by its label or text; empty when nothing has.
    pub async fn focused(&self) -> String {
        let name = self.script("read the focus", NAME_OF_FOCUSED, vec![]).await;
        one_line(name.as_str().unwrap_or_default())
    }

    async fn keys(&self, keys: &[char], held: Option<char>) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        if let Some(value) = held {
            actions = actions.then(KeyAction::Down { value });
        }
        for &value in keys {
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        if let Some(value) = held {
            actions = actions.then(KeyAction::Up { value });
        }
        self.must("press a key", self.client.perform_actions(actions).await).await;
    }
}

const NAME_OF_FOCUSED: &str = "const e = document.activeElement;
    if (!e || e === document.body) return '';
    const label = e.labels && e.labels[0];
    return (label && label.textContent) || e.getAttribute('aria-label') || e.textContent || e.value || '';";
