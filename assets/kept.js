// What is typed and photographed on the premises stays in this browser, in IndexedDB, until the server has it: for an hour
// without a signal, past a killed tab, past the end of a session. It belongs to the person who typed it, and signing out
// deletes it. Every page works without this file, with a connection.

const NAME = "halemark-kept";
const LEAVING = "halemark-leaving";
export const AGAIN = 15000; // milliseconds before something that could not be sent is tried again

let opened = null;

/** The one store, by `key`; rejects where the browser keeps nothing. */
function store(mode) {
  opened ??= new Promise((done, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("kept", { keyPath: "key" });
    request.onsuccess = () => {
      // Another tab signed out: what is kept goes, and no tab may hold it back.
      request.result.onversionchange = () => {
        request.result.close();
        opened = null;
      };
      done(request.result);
    };
    request.onerror = () => failed(request.error);
  });
  return opened.then((database) => database.transaction("kept", mode).objectStore("kept"));
}

function told(request) {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

/** Keeps an entry; false where the browser has no room or keeps nothing. */
export async function keep(entry) {
  try {
    await told((await store("readwrite")).put(entry));
    return true;
  } catch {
    return false;
  }
}

/** Everything kept of a person on this page, the oldest first. */
export async function keptOf(place) {
  try {
    const all = await told((await store("readonly")).getAll());
    return all.filter((entry) => entry.key.startsWith(place)).sort((a, b) => a.at - b.at);
  } catch {
    return [];
  }
}

export async function forget(key) {
  try {
    await told((await store("readwrite")).delete(key));
  } catch {
    // There was nothing to keep it in, either.
  }
}

/** The place of a person's page in the store. */
export function placeOf(line) {
  return `${line.dataset.person} ${location.pathname} `;
}

/** What is kept goes when the person has signed out: on the page that follows, where nobody is signed in any more. */
export function clearAtSignOut() {
  const form = document.querySelector("form[action='/sign-out']");
  form?.addEventListener("submit", () => sessionStorage.setItem(LEAVING, "yes"));
  if (form || !sessionStorage.getItem(LEAVING)) return;
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
    this.line.textContent = this.line.dataset[what] ?? "";
  }

  async save(ready) {
    this.ready = ready;
    const fields = [...new FormData(this.form)].filter(([, value]) => typeof value === "string");
    if (await keep({ key: this.key, at: Date.now(), fields, ready })) if (!ready) this.say("saysKept");
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
    } else if (answer.status === 401) {
      // Signing in again brings the form back, and it is sent then.
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
