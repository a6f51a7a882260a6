// Signing out deletes what this browser keeps of the person who signs out, and of nobody else. Where something has not reached
// the server yet, or the browser does not say, it asks first; and it deletes on the page that says that somebody is signed out,
// not before: a sign-out that came to nothing deletes nothing.

import { countDrafts, forgetDrafts } from "./draft.js";
import { countKept, forgetOf, tellSignedIn, whoseHere } from "./kept.js";

const SIGN_OUT = "form[action='/sign-out'], form[action='/account/sessions/end']";
const LEAVING = "halemark-leaving"; // who has sent a form that signs out
const LEFT = "halemark-left"; // who signed out, and when: until what they kept is deleted
const NOTICES = ["signed-out", "signed-out-everywhere"]; // what the page says that follows a sign-out
const PATIENCE = 5000; // milliseconds to find out what is kept

/** Watches the forms that sign out, and clears when one has. Before anything puts back what was kept. */
export function watchLeaving() {
  const forms = document.querySelectorAll(SIGN_OUT);
  const isIn = forms.length > 0;
  const isOut = NOTICES.includes(new URLSearchParams(location.search).get("notice"));
  const person = sessionStorage.getItem(LEAVING);
  for (const form of forms) form.addEventListener("submit", (event) => leave(event, form));
  if (!isIn && isOut && person) {
    sessionStorage.setItem(LEFT, `${person} ${Date.now()}`);
    forgetDrafts(person);
  }
  clear();
  // Where somebody is signed in, the last sign-out came to nothing.
  if (isIn || isOut) sessionStorage.removeItem(LEAVING);
  if (isIn) tellSignedIn();
}

/** Deletes what was kept; on the next page, where this one is left at once. */
async function clear() {
  const left = sessionStorage.getItem(LEFT);
  if (!left) return;
  const [person, at] = left.split(" ");
  await forgetOf(person, Number(at));
  if (sessionStorage.getItem(LEFT) === left) sessionStorage.removeItem(LEFT);
}

async function leave(event, form) {
  if (form.dataset.leaving) {
    delete form.dataset.leaving;
    sessionStorage.setItem(LEAVING, whoseHere());
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

/** How many things of this person would be lost. Where the browser does not say in time, there may be one. */
async function countUnsent() {
  const late = new Promise((done) => setTimeout(() => done(1), PATIENCE));
  return countDrafts(whoseHere()) + (await Promise.race([countKept(whoseHere()), late]));
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
