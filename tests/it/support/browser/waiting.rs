//! Waiting: whoever acts on a page or reads it does so when it has come to rest, however slow the machine is.

use super::{Browser, PAUSE};
use fantoccini::elements::Element;
use serde_json::{Value, json};
use std::time::Instant;
use tokio::time::sleep;

impl Browser {
    /// Asks again and again until it is so; fails with `wanted` after the patience of whoever sits here.
    pub async fn until(&self, wanted: &str, is_so: impl AsyncFn() -> bool) {
        let start = Instant::now();
        while !is_so().await {
            if start.elapsed() > self.patience {
                self.fail(wanted).await;
            }
            sleep(PAUSE).await;
        }
    }

    /// Waits until the page is loaded and its scripts have run, nothing that was pressed still leads away from it, and no
    /// file is on its way.
    pub(super) async fn settles(&self) {
        self.until("the page should come to rest", async || self.is_settled().await).await;
    }

    /// [`Browser::settles`], and what the page had begun to read or to write in this browser's database is done: what
    /// is not on it now does not come by itself.
    pub(super) async fn settles_with_what_is_kept(&self) {
        self.settles().await;
        if self.runs_scripts {
            self.script("wait for what the browser keeps", DONE_KEEPING, vec![]).await;
        }
    }

    /// Never fails: between two pages there is none to ask.
    async fn is_settled(&self) -> bool {
        self.client.execute(IS_SETTLED, vec![]).await.is_ok_and(|settled| settled == true)
    }

    /// Marks the page when what is pressed, or has the focus for the Enter key, leads away from it. True when it does:
    /// then [`Browser::settles`] waits for the next page.
    pub(super) async fn expects_to_leave(&self, pressed: Option<&Element>) -> bool {
        let pressed = pressed.map_or(Value::Null, |pressed| json!(pressed));
        self.script("mark the page", MARK_IF_LEAVING, vec![pressed]).await == true
    }
}

/// Leaves a mark that the next page will not have. A form that a script sends while its page stays takes the mark away
/// again; whatever a script leads to later sets it.
const MARK_IF_LEAVING: &str = "const [given] = arguments, root = document.documentElement;
    const leave = () => { root.dataset.left = 'yes'; }, stay = () => { delete root.dataset.left; };
    if (!window.isWatchedByTest) {
        window.isWatchedByTest = true;
        addEventListener('pageshow', stay);
        addEventListener('submit', event => {
            const form = event.target;
            if (!event.defaultPrevented) return leave();
            const stays = form.matches('[data-kept-photograph]') || form.querySelector('[data-kept-form], [data-kept-item]')
                || document.querySelector('[data-hm-upload][data-sending], [data-hm-upload-error]');
            if (stays) stay();
        });
        window.navigation?.addEventListener('navigate', event => {
            if (!event.destination.sameDocument && event.downloadRequest === null) leave();
        });
    }
    const pressed = given ?? document.activeElement, link = pressed.closest('a[href]');
    const here = address => address.split('#')[0];
    const isElsewhere = link && !link.target && !link.hasAttribute('download')
        && (!link.hash || here(link.href) !== here(location.href));
    const sends = pressed.form && (pressed.type === 'submit' || (!given && pressed.tagName === 'INPUT'));
    const leads = !!(isElsewhere || sends);
    if (leads) leave();
    return leads;";

/// A question whether to sign out came up instead of the next page: then this one stays.
const IS_SETTLED: &str = "const root = document.documentElement;
    if (document.querySelector('dialog[open]')) delete root.dataset.left;
    return document.readyState === 'complete' && !root.dataset.left && !document.querySelector('[data-sending]');";

/// A transaction that writes comes after all that were begun before it. A database that is not there is not made.
const DONE_KEEPING: &str = "return (async () => {
        const all = await indexedDB.databases().catch(() => []);
        if (!all.some(one => one.name === 'halemark-kept')) return;
        await new Promise(done => {
            const opening = indexedDB.open('halemark-kept');
            opening.onerror = done;
            opening.onsuccess = () => {
                const database = opening.result;
                database.onversionchange = () => database.close();
                const transaction = database.transaction('kept', 'readwrite');
                transaction.objectStore('kept').count();
                transaction.oncomplete = () => { database.close(); done(); };
            };
        });
    })().catch(() => {});";
