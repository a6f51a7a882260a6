// What is typed and photographed on the premises stays in this browser, in IndexedDB, until the server has it: for an hour
// without a signal, past a killed tab, past the end of a session. It belongs to the person who typed it, and signing out
// deletes it. Every page works without this file, with a connection.

const NAME = "halemark-kept";
const OLDEST = 30 * 24 * 60 * 60 * 1000; // milliseconds after which what was never sent is dropped
const AGAIN = 15000; // milliseconds before something that could not be sent is tried again
const LONGEST = 10 * 60 * 1000; // and the longest it waits after it failed again and again
const HELD = 1000; // milliseconds to wait for a tab that is closing
const STEP = 200; // and between two looks at whether it has closed

let opened = null;
let gone = false; // its person signed out in another tab: what this one still shows is kept no more

function open() {
  return new Promise((done, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("kept", { keyPath: "key" });
    request.onsuccess = () => {
      // The browser forgets the site: no tab may hold it back.
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

const writing = new Map(); // key: what is being written, and what comes after it

/**
 * Keeps an entry; false where the browser has no room or keeps nothing. Of what is typed fast the newest is written, and
 * what another tab kept later is not written over.
 */
export function keep(entry) {
  const before = writing.get(entry.key);
  if (before) {
    before.next = entry;
    return before.done;
  }
  const now = { next: entry };
  writing.set(entry.key, now);
  now.done = writeOut(entry.key, now);
  return now.done;
}

async function writeOut(key, now) {
  let isKept = false;
  while (now.next) {
    const entry = now.next;
    now.next = null;
    isKept = await put(entry);
  }
  writing.delete(key);
  return isKept;
}

/** Does it, within the transaction, unless another tab has kept something newer under the name. */
function unlessNewer(store, key, at, then) {
  const found = store.get(key);
  found.onsuccess = () => found.result?.at > at || then();
  return found;
}

async function put(entry) {
  try {
    if (gone) return false;
    await ask("readwrite", (store) => unlessNewer(store, entry.key, entry.at, () => store.put(entry)));
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

/** Forgets an entry; what another tab kept later than `at` stays. */
export async function forget(key, at = Infinity) {
  const before = writing.get(key);
  if (before) {
    if (before.next?.at <= at) before.next = null;
    await before.done;
  }
  try {
    if (!gone) await ask("readwrite", (store) => unlessNewer(store, key, at, () => store.delete(key)));
  } catch {
    // There was nothing to keep it in, either.
  }
}

/** The place of a person's page in the store. */
export function placeOf(line) {
  return `${line.dataset.person} ${location.pathname} `;
}

/** Who is signed in on this page; empty for nobody. */
export function whoseHere() {
  return document.body.dataset.person ?? "";
}

/** What a person keeps, and nobody else. */
function allOf(person) {
  return IDBKeyRange.bound(`${person} `, `${person} \uffff`);
}

/** How many things a person keeps that the server has not got; none where the browser does not say. */
export async function countKept(person) {
  try {
    return gone ? 0 : await ask("readonly", (store) => store.count(allOf(person)));
  } catch {
    return 0;
  }
}

/** What a person had kept when they signed out goes, and no other tab of theirs keeps anything any more. */
export async function forgetOf(person, at) {
  channel?.postMessage({ left: person });
  try {
    await ask("readwrite", (store) => {
      const walk = store.openCursor(allOf(person));
      walk.onsuccess = () => {
        if (!walk.result) return;
        if (walk.result.value.at <= at) walk.result.delete();
        walk.result.continue();
      };
      return walk;
    });
  } catch {
    // There was nothing to keep it in, either.
  }
}

/** How long to wait before the next of so many tries: longer each time. */
export function pause(tries) {
  return Math.min(AGAIN * 2 ** Math.min(tries, 8), LONGEST);
}

/** Sends something as the person whose page it is: when somebody else is signed in by now, the server takes nothing. */
export function postAs(line, to, body, keepalive = false) {
  const headers = line.dataset.person ? { "X-Halemark-Person": line.dataset.person } : {};
  return fetch(to, { method: "POST", body, headers, keepalive });
}

/** The sentence in which a page says why it did not do what was asked; none where it has no such sentence. */
export async function sentenceOf(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const said = page.querySelector(".govuk-error-summary__list, main .govuk-inset-text");
  return said?.textContent.trim().replace(/\s+/g, " ");
}

// Pages of this browser tell each other who signed out, and that somebody is signed in.
const channel = "BroadcastChannel" in window ? new BroadcastChannel("halemark") : null;
channel?.addEventListener("message", ({ data }) => {
  if (data.left && data.left === whoseHere()) gone = true;
});

/** Says to the other pages that somebody is signed in. */
export function tellSignedIn() {
  channel?.postMessage("signed-in");
}

/** Calls back when somebody has signed in on another page of this browser. What was kept here may be gone since. */
export function whenSignedIn(then) {
  channel?.addEventListener("message", ({ data }) => data !== "signed-in" || gone || then());
}

const PROMISES = ["saysKept", "saysOther", "saysOffline", "saysFailed", "saysSignedOut", "saysClosed"];

/** Says on a line how it stands, with the way to sign in again; never that something is kept that is not. */
export function say(line, what, isKept) {
  const said = isKept || !PROMISES.includes(what) ? what : "saysNotKept";
  const words = line.dataset[said] ?? "";
  if (line.textContent !== words) line.textContent = words;
  document.querySelector("[data-kept-sign-in]").hidden = said !== "saysSignedOut";
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
    this.place = `${placeOf(line)}form`;
    // A second tab keeps its own.
    this.key = `${this.place} ${fresh()}`;
    this.held = hold(this.key);
    this.sending = false;
    this.isKept = true;
    this.tries = 0;
    this.form.addEventListener("input", () => this.typed());
    this.form.addEventListener("submit", (event) => this.submit(event));
    addEventListener("online", () => this.sendWaiting());
    whenSignedIn(() => this.sendWaiting());
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

  typed() {
    this.isTyped = true;
    this.save(false);
  }

  async save(ready) {
    this.ready = ready;
    this.isKept = await keep({ key: this.key, at: Date.now(), fields: this.fields(), ready });
    if (!ready) this.say(this.hasOther ? "saysOther" : "saysKept");
  }

  fields() {
    return [...new FormData(this.form)].filter(([, value]) => typeof value === "string");
  }

  async putBack(clear) {
    const [entry, isElsewhere] = await this.left();
    if (clear) clear.hidden = !entry;
    if (this.isTyped && this.hasOther) this.say("saysOther");
    else if (isElsewhere && !entry && !this.isTyped) this.say("saysElsewhere");
    if (!entry) return;
    this.key = entry.key;
    // A form that came back with errors has what was sent in it already.
    if (!document.querySelector(".govuk-error-summary")) {
      fill(this.form, entry.fields);
      carry(this.form, entry.fields);
      this.say("saysBack");
    }
    this.ready = entry.ready;
    this.sendWaiting();
  }

  /** The newest form that no open tab has, taken for this one, and whether a tab has another. Nothing comes back into a
   *  form in which somebody types already: it stays where it is, for the next time. */
  async left() {
    let isElsewhere = false;
    for (const entry of (await keptOf(this.place)).reverse()) {
      if (entry.key === this.key) continue;
      const letGo = await hold(entry.key);
      if (letGo && !this.isTyped) {
        (await this.held)?.();
        return [entry, isElsewhere];
      }
      letGo?.();
      if (letGo) this.hasOther = true;
      else isElsewhere = true;
    }
    return [null, isElsewhere];
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
    clearTimeout(this.timer);
    this.say("saysSending");
    // What is typed now would not be in what is sent.
    const focused = document.activeElement;
    this.form.inert = true;
    const sent = this.fields();
    try {
      await this.arrived(await postAs(this.line, location.pathname, new URLSearchParams(sent)), sent);
    } catch {
      this.say("saysOffline");
      this.later();
    } finally {
      this.sending = false;
      this.form.inert = false;
      if (document.activeElement === document.body) focused?.focus();
    }
  }

  later() {
    this.timer = setTimeout(() => this.sendWaiting(), pause(this.tries++));
  }

  async arrived(answer, sent) {
    if (answer.redirected && answer.ok && `${this.fields()}` !== `${sent}`) {
      // A browser that leaves a form open while it is sent: the page says what became of both texts.
      await this.save(false);
      this.form.submit();
    } else if (answer.redirected && answer.ok) {
      this.ready = false;
      await forget(this.key);
      location.assign(answer.url);
    } else if (answer.status === 401 && this.isKept) {
      // It is sent when the person has signed in, on this page or another; nobody else's session takes it.
      this.say("saysSignedOut");
    } else if (answer.status === 401) {
      this.form.submit();
    } else if (answer.status >= 500 || answer.status === 429) {
      this.say("saysFailed");
      this.later();
    } else if (answer.status === 409) {
      // Somebody else is signed in by now, or the assessment is not under way any more. It stays here.
      const words = await sentenceOf(answer);
      await this.save(false);
      if (words) this.line.textContent = words;
    } else {
      // The page says what is wrong; it is typed on from there.
      await this.save(false);
      this.form.submit();
    }
  }
}

/** Takes a form for this tab, for as long as it is open or until what is returned is called; null while another tab has it. */
async function hold(key) {
  if (!navigator.locks) return () => {};
  for (let waited = 0; ; waited += STEP) {
    const letGo = await take(key);
    if (letGo || waited >= HELD) return letGo;
    await new Promise((done) => setTimeout(done, STEP));
  }
}

/** Takes it now, or not: null. */
function take(key) {
  return new Promise((done) => {
    const taken = (lock) => (lock ? new Promise((letGo) => done(letGo)) : done(null));
    navigator.locks.request(key, { ifAvailable: true }, taken).catch(() => done(null));
  });
}

/** A name nothing else has. */
export function fresh() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What was typed in a field that the form has not got any more travels along: the server says what is to become of it. */
function carry(form, fields) {
  for (const [name, value] of fields) {
    if (!value.trim() || form.elements[name]) continue;
    const hidden = document.createElement("input");
    Object.assign(hidden, { type: "hidden", name, value });
    form.append(hidden);
  }
}

/** Fills a form with what was kept of it. */
function fill(form, fields) {
  const texts = new Map();
  for (const [name, text] of fields) texts.set(name, [...(texts.get(name) ?? []), text]);
  for (const field of form.elements) {
    if (!field.name || field.type === "submit") continue;
    const typed = texts.get(field.name) ?? [];
    // A choice of which nothing was kept stays as the page has it.
    if (field.type === "radio") field.checked = typed.length > 0 ? typed.includes(field.value) : field.checked;
    else if (field.type === "checkbox") field.checked = typed.includes(field.value);
    else if (field.type !== "file") field.value = typed[0] ?? field.value;
  }
}
