// What is typed and photographed on the premises stays in this browser, in IndexedDB, until the server has it: for an hour
// without a signal, past a killed tab, past the end of a session. It belongs to the person who typed it, and signing out
// deletes it. Every page works without this file, with a connection.

const NAME = "halemark-kept";
const LEAVING = "halemark-leaving";
const LEFT = ["signed-out", "signed-out-everywhere"]; // what the page says that follows a sign-out
const OLDEST = 30 * 24 * 60 * 60 * 1000; // milliseconds after which what was never sent is dropped
export const SIGN_OUT = "form[action='/sign-out'], form[action='/account/sessions/end']";
export const AGAIN = 15000; // milliseconds before something that could not be sent is tried again

let opened = null;
let gone = false; // another tab signed out: what this one still shows is kept no more

function open() {
  return new Promise((done, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("kept", { keyPath: "key" });
    request.onsuccess = () => {
      // Another tab signed out: what is kept goes, and no tab may hold it back.
      request.result.onversionchange = () => {
        gone = true;
        request.result.close();
      };
      done(request.result);
    };
    request.onerror = () => failed(request.error);
  });
}

/** Asks the one store, by `key`; rejects where the browser keeps nothing. A connection that failed is opened anew, once. */
async function ask(mode, question) {
  const used = (opened ??= open());
  try {
    return await answered(await used, mode, question);
  } catch {
    if (opened === used) opened = null;
    used.then((database) => database.close()).catch(() => {});
    return answered(await (opened ??= open()), mode, question);
  }
}

/** The answer, once it is certain: a request that went well is undone when its transaction fails. */
function answered(database, mode, question) {
  return new Promise((done, failed) => {
    if (gone) throw new Error("signed out");
    const transaction = database.transaction("kept", mode);
    const request = question(transaction.objectStore("kept"));
    transaction.oncomplete = () => done(request.result);
    transaction.onabort = () => failed(transaction.error);
  });
}

/** Keeps an entry; false where the browser has no room or keeps nothing. */
export async function keep(entry) {
  try {
    if (gone) return false;
    await ask("readwrite", (store) => store.put(entry));
    return true;
  } catch {
    return false;
  }
}

/** Everything kept of a person on this page, the oldest first. What is too old goes, whoever kept it. */
export async function keptOf(place) {
  try {
    if (gone) return [];
    const all = await ask("readonly", (store) => store.getAll());
    const since = Date.now() - OLDEST;
    for (const entry of all) if (entry.at < since) forget(entry.key);
    return all.filter((entry) => entry.at >= since && entry.key.startsWith(place)).sort((a, b) => a.at - b.at);
  } catch {
    return [];
  }
}

export async function forget(key) {
  try {
    if (!gone) await ask("readwrite", (store) => store.delete(key));
  } catch {
    // There was nothing to keep it in, either.
  }
}

/** The place of a person's page in the store. */
export function placeOf(line) {
  return `${line.dataset.person} ${location.pathname} `;
}

const PROMISES = ["saysKept", "saysOffline", "saysFailed", "saysSignedOut", "saysClosed", "saysNoMark"];

/** Says on a line how it stands, with the way to sign in again; never that something is kept that is not. */
export function say(line, what, isKept) {
  const said = isKept || !PROMISES.includes(what) ? what : "saysNotKept";
  const words = line.dataset[said] ?? "";
  if (line.textContent !== words) line.textContent = words;
  document.querySelector("[data-kept-sign-in]").hidden = said !== "saysSignedOut";
}

/** What is kept goes when the person has signed out: on the page that says so, where nobody is signed in any more. */
export function clearAtSignOut() {
  const forms = document.querySelectorAll(SIGN_OUT);
  const isIn = forms.length > 0;
  if (isIn) sessionStorage.removeItem(LEAVING);
  for (const form of forms) form.addEventListener("submit", () => sessionStorage.setItem(LEAVING, "yes"));
  const isOut = LEFT.includes(new URLSearchParams(location.search).get("notice"));
  if (isIn || !isOut || !sessionStorage.getItem(LEAVING)) return;
  sessionStorage.removeItem(LEAVING);
  indexedDB.deleteDatabase(NAME);
}

/** A form that is sent once, when everybody it concerns agrees: kept here as a whole until then. */
export function keepForm(scope) {
  const line = scope.querySelector("[data-kept-form]");
  if (line) new KeptForm(line);
}

class KeptForm {
  constructor(line) {
    this.line = line;
    this.form = line.closest("form");
    this.key = `${placeOf(line)}form`;
    this.sending = false;
    this.isKept = true;
    this.form.addEventListener("input", () => this.save(false));
    this.form.addEventListener("submit", (event) => this.submit(event));
    addEventListener("online", () => this.sendWaiting());
    const clear = this.form.querySelector("[data-kept-clear]");
    clear?.addEventListener("click", async () => {
      await forget(this.key);
      location.assign(location.pathname);
    });
    this.putBack(clear);
  }

  say(what) {
    say(this.line, what, this.isKept);
  }

  async save(ready) {
    this.ready = ready;
    const fields = [...new FormData(this.form)].filter(([, value]) => typeof value === "string");
    this.isKept = await keep({ key: this.key, at: Date.now(), fields, ready });
    if (!ready) this.say("saysKept");
  }

  async putBack(clear) {
    const [entry] = await keptOf(this.key);
    if (clear) clear.hidden = !entry;
    if (!entry) return;
    // A form that came back with errors has what was sent in it already.
    if (!document.querySelector(".govuk-error-summary")) {
      fill(this.form, entry.fields);
      this.say("saysBack");
    }
    this.ready = entry.ready;
    this.sendWaiting();
  }

  async submit(event) {
    event.preventDefault();
    if (this.sending) return;
    await this.save(true);
    this.sendWaiting();
  }

  async sendWaiting() {
    if (!this.ready || this.sending) return;
    this.sending = true;
    this.say("saysSending");
    try {
      const answer = await fetch(location.pathname, { method: "POST", body: new URLSearchParams(new FormData(this.form)) });
      await this.arrived(answer);
    } catch {
      this.say("saysOffline");
      setTimeout(() => this.sendWaiting(), AGAIN);
    } finally {
      this.sending = false;
    }
  }

  async arrived(answer) {
    if (answer.redirected && answer.ok) {
      this.ready = false;
      await forget(this.key);
      location.assign(answer.url);
    } else if (answer.status === 401 && this.isKept) {
      // Not tried again from this page: somebody else may be the next to sign in. The form comes back for who typed it
      // when they have signed in, and it is sent then.
      this.ready = false;
      this.say("saysSignedOut");
    } else if (answer.status === 401) {
      this.form.submit();
    } else if (answer.status >= 500 || answer.status === 429) {
      this.say("saysFailed");
      setTimeout(() => this.sendWaiting(), AGAIN);
    } else {
      // The page says what is wrong; it is typed on from there.
      await this.save(false);
      this.form.submit();
    }
  }
}

/** Fills a form with what was kept of it. */
function fill(form, fields) {
  const texts = new Map();
  for (const [name, text] of fields) texts.set(name, [...(texts.get(name) ?? []), text]);
  for (const field of form.elements) {
    if (!field.name || field.type === "submit") continue;
    const typed = texts.get(field.name) ?? [];
    if (field.type === "checkbox" || field.type === "radio") field.checked = typed.includes(field.value);
    else if (field.type !== "file") field.value = typed[0] ?? field.value;
  }
}
