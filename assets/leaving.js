// Signing out deletes what this browser keeps. Where something has not reached the server yet, it asks first; and it deletes
// on the page that says that somebody is signed out, not before: a sign-out that came to nothing deletes nothing.

import { countDrafts, forgetDrafts } from "./draft.js";
import { countKept, forgetAll, tellSignedIn } from "./kept.js";

const SIGN_OUT = "form[action='/sign-out'], form[action='/account/sessions/end']";
const LEAVING = "halemark-leaving";
const LEFT = ["signed-out", "signed-out-everywhere"]; // what the page says that follows a sign-out
const PATIENCE = 1000; // milliseconds to find out what is kept

/** Watches the forms that sign out, and clears when one has. */
export function watchLeaving() {
  const forms = document.querySelectorAll(SIGN_OUT);
  const isIn = forms.length > 0;
  if (isIn) {
    // The last sign-out came to nothing.
    sessionStorage.removeItem(LEAVING);
    tellSignedIn();
  }
  for (const form of forms) form.addEventListener("submit", (event) => leave(event, form));
  const isOut = LEFT.includes(new URLSearchParams(location.search).get("notice"));
  if (isIn || !isOut || !sessionStorage.getItem(LEAVING)) return;
  sessionStorage.removeItem(LEAVING);
  forgetAll();
  forgetDrafts();
}

async function leave(event, form) {
  if (form.dataset.leaving) {
    delete form.dataset.leaving;
    sessionStorage.setItem(LEAVING, "yes");
    return;
  }
  event.preventDefault();
  const go = () => {
    form.dataset.leaving = "yes";
    form.requestSubmit();
  };
  if ((await countUnsent()) === 0) go();
  else ask(go);
}

/** How many things would be lost. A browser that does not say holds nobody back. */
async function countUnsent() {
  const late = new Promise((done) => setTimeout(() => done(0), PATIENCE));
  return countDrafts() + (await Promise.race([countKept(), late]));
}

function ask(go) {
  const dialog = document.querySelector("[data-leaving]");
  if (!dialog?.showModal) return go();
  dialog.querySelector("[data-leaving-stay]").onclick = () => dialog.close();
  dialog.querySelector("[data-leaving-go]").onclick = () => {
    dialog.close();
    go();
  };
  dialog.showModal();
}
