// A walk-round without a signal: each item is kept in this browser while it is typed, and sent when there is a connection;
// photographs are kept and sent the same way. Nothing is written over what somebody else wrote: both are shown.

import { forget, fresh, keep, keptOf, pause, placeOf, postAs, say, sentenceOf, whenSignedIn } from "./kept.js";

const PAUSE = 1500; // milliseconds without a key before an item is sent
const AT_ONCE = 50000; // characters of what is sent in one go: a page that closes can still send them
const UNMARKED = "unmarked"; // what stands for no mark
const TRIES = 5; // how often a photograph is tried that was not taken for a reason that may pass

export function keepWalkround(scope) {
  const line = scope.querySelector("[data-kept-items]");
  if (line) new Items(line);
  const list = scope.querySelector("[data-kept-photographs]");
  const form = scope.querySelector("[data-kept-photograph]");
  if (list && form) new Photographs(list, form);
}

class Items {
  constructor(line) {
    this.line = line;
    this.place = `${placeOf(line)}item `;
    this.waiting = new Map(); // code: what is to be sent
    this.asked = new Set(); // codes of which both texts are shown, until the person has chosen
    this.isKept = true;
    this.waits = false; // nothing is sent before somebody signs in, or the page is opened anew
    this.tries = 0;
    this.boxes = new Map([...document.querySelectorAll("[data-kept-item]")].map((box) => [box.dataset.keptItem, box]));
    for (const [code, box] of this.boxes) this.watch(code, box);
    addEventListener("online", () => this.send());
    addEventListener("visibilitychange", () => document.hidden && this.send());
    whenSignedIn(() => {
      this.waits = false;
      this.send();
    });
    this.form = [...this.boxes.values()][0]?.closest("form");
    this.form?.addEventListener("submit", (event) => this.saveAll(event));
    const next = document.querySelector("[data-kept-before]");
    next?.addEventListener("click", (event) => this.sendBefore(event, next.href));
    this.putBack();
  }

  /** What is waiting is sent before the page is left for one that shows what was sent. */
  async sendBefore(event, href) {
    if (this.waiting.size === 0) return;
    event.preventDefault();
    await this.send();
    while (this.sending) await new Promise((done) => setTimeout(done, 100));
    location.assign(href);
  }

  watch(code, box) {
    box.addEventListener("input", () => {
      this.count(box);
      this.note(code, box);
      this.later(PAUSE);
    });
    box.querySelector("[data-kept-mine]").addEventListener("click", () => this.choose(code, box, true));
    box.querySelector("[data-kept-take]").addEventListener("click", () => this.choose(code, box, false));
  }

  /** The list at the top says of how many items of a section anything was noted. */
  count({ dataset: { keptSection: section } }) {
    const line = document.querySelector(`[data-kept-noted="${section}"]`);
    const boxes = [...this.boxes.values()].filter((box) => box.dataset.keptSection === section);
    if (line) line.textContent = line.dataset.says.replace("%", boxes.filter(isNoted).length);
  }

  say(what) {
    say(this.line, what, this.isKept);
  }

  later(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), pause);
  }

  /** Keeps what is in the fields of an item. */
  async note(code, box) {
    const mark = box.querySelector(`input[name="mark-${code}"]:checked`)?.value ?? "";
    const note = box.querySelector("textarea").value;
    const version = box.querySelector(`input[name="version-${code}"]`).value;
    const before = this.waiting.get(code);
    box.querySelector("[data-kept-refused]").hidden = true;
    const isBlank = (!mark || mark === UNMARKED) && !note.trim();
    // What may have arrived already is taken back by sending that it was.
    if (isBlank && version === "0" && !before?.sent) return this.erased(before);
    const key = this.place + code;
    const entry = { key, at: Date.now(), code, mark, note, version, sent: before?.sent, ...inWords(box) };
    this.waiting.set(code, entry);
    // What was said of the one before is not so of this one.
    if (this.line.textContent === this.line.dataset.saysSaved) this.line.textContent = "";
    this.isKept = await keep(entry);
    if (!this.isKept) this.say("saysNotKept");
    else if (!navigator.onLine) this.say("saysOffline");
  }

  /** Typed and taken back, and nothing was written down before: nothing is waiting. */
  async erased(before) {
    if (!before) return;
    this.waiting.delete(before.code);
    await forget(before.key, before.at);
    if (this.waiting.size === 0) this.say("saysSaved");
  }

  async putBack() {
    const all = await keptOf(this.place);
    let isBack = false;
    for (const entry of all) {
      const box = this.boxes.get(entry.code);
      if (!box || this.waiting.has(entry.code)) continue;
      const mark = box.querySelector(`input[name="mark-${entry.code}"][value="${entry.mark}"]`);
      if (mark) mark.checked = true;
      box.querySelector("textarea").value = entry.note;
      // The version it was typed over: what was written meanwhile shows beside it.
      box.querySelector(`input[name="version-${entry.code}"]`).value = entry.version;
      this.waiting.set(entry.code, entry);
      this.count(box);
      isBack = true;
    }
    if (!isBack) return;
    this.say("saysBack");
    this.send();
  }

  async send() {
    clearTimeout(this.timer);
    if (this.sending) {
      this.isMore = true;
      return;
    }
    const isReady = (entry) => !entry.refused && !this.asked.has(entry.code);
    const all = [...this.waiting.values()].filter(isReady);
    const ready = firstOf(all);
    if (this.waits || ready.length === 0) return;
    this.sending = true;
    this.isMore = ready.length < all.length;
    const body = new URLSearchParams();
    // Nothing is waited for before it leaves: what is typed meanwhile is a newer entry, which an older must not replace.
    for (const entry of ready) {
      body.set(`mark-${entry.code}`, entry.mark);
      body.set(`note-${entry.code}`, entry.note);
      body.set(`version-${entry.code}`, entry.version);
      // Should the answer be lost, what comes back as somebody else's is known as ours.
      entry.sent = [...(entry.sent ?? []), { mark: entry.mark, note: entry.note }].slice(-5);
      keep(entry);
    }
    try {
      const keepalive = body.toString().length < 60000;
      const answer = await postAs(this.line, this.line.dataset.action, body, keepalive);
      if (answer.ok) await this.arrived(ready, await answer.json());
      else await this.refused(answer);
    } catch {
      this.say("saysOffline");
      this.isMore = false;
      this.later(pause(this.tries++));
    } finally {
      this.sending = false;
    }
    if (this.isMore) {
      this.isMore = false;
      this.later(0);
    }
  }

  /** A session that ended, somebody else's session, a walk-round that is closed: nothing is tried again by itself. */
  async refused(answer) {
    this.isMore = false;
    const { status } = answer;
    this.waits = [401, 403, 404, 409].includes(status);
    this.say({ 401: "saysSignedOut", 403: "saysClosed", 404: "saysClosed", 409: "saysClosed" }[status] ?? "saysFailed");
    if (!this.waits) this.later(pause(this.tries++));
    const words = status === 409 && (await sentenceOf(answer));
    if (words) this.line.textContent = words;
  }

  async arrived(sent, { saved, stale, refused }) {
    this.tries = 0;
    for (const entry of sent) {
      const { code } = entry;
      const box = this.boxes.get(code);
      if (code in saved) await this.isSaved(box, entry, saved[code]);
      else if (code in stale) await this.isStale(box, entry, stale[code]);
      else if (code in refused) this.isRefused(box, entry, refused[code]);
    }
    const wrong = [...this.waiting.values()].some((entry) => entry.refused);
    if (wrong) this.say("saysRefused");
    else if (this.asked.size > 0) this.say("saysBoth");
    else if (this.waiting.size === 0) this.say("saysSaved");
  }

  async isSaved(box, entry, version) {
    const { code } = entry;
    box.querySelector(`input[name="version-${code}"]`).value = version;
    const now = this.waiting.get(code);
    if (now === entry) {
      this.waiting.delete(code);
      await forget(entry.key, entry.at);
    } else if (now) {
      // Typed on while it was sent.
      now.version = String(version);
      await keep(now);
      this.later(PAUSE);
    }
  }

  /** It is kept, and sent again when it was changed. */
  isRefused(box, entry, words) {
    if (this.waiting.get(entry.code) !== entry) return this.later(PAUSE);
    entry.refused = true;
    const beside = box.querySelector("[data-kept-refused]");
    beside.textContent = words;
    beside.hidden = false;
  }

  async isStale(box, entry, theirs) {
    const { code } = entry;
    const isOurs = (entry.sent ?? []).slice(0, -1).some((one) => isSame(one, theirs));
    if (isOurs) {
      const now = this.waiting.get(code) ?? entry;
      now.version = String(theirs.version);
      box.querySelector(`input[name="version-${code}"]`).value = theirs.version;
      await keep(now);
      this.later(0);
      return;
    }
    // The version stays the one it was typed over until the person has chosen: nothing else may write over theirs.
    this.asked.add(code);
    const beside = box.querySelector("[data-kept-theirs]");
    const words = beside.querySelector("[data-kept-words]");
    words.textContent = `${words.dataset.keptWords} ${theirs.by}: ${theirs.mark_text}`;
    beside.querySelector("[data-kept-note]").textContent = theirs.note;
    beside.hidden = false;
    this.theirs = { ...this.theirs, [code]: theirs };
  }

  /** The person has seen both, and keeps one. */
  async choose(code, box, isMine) {
    const theirs = this.theirs[code];
    this.asked.delete(code);
    box.querySelector("[data-kept-theirs]").hidden = true;
    box.querySelector(`input[name="version-${code}"]`).value = theirs.version;
    if (isMine) {
      this.note(code, box);
    } else {
      box.querySelector(`input[name="mark-${code}"][value="${theirs.mark}"]`).checked = true;
      box.querySelector("textarea").value = theirs.note;
      this.count(box);
      const mine = this.waiting.get(code);
      this.waiting.delete(code);
      await forget(this.place + code, mine?.at);
    }
    this.send();
    if (this.waiting.size === 0) this.say("saysSaved");
  }

  /** The button of the form does what happens by itself, at once. */
  saveAll(event) {
    event.preventDefault();
    if (this.waiting.size === 0) this.say("saysSaved");
    this.send();
  }
}

/** What an item is about and how it was, as a page says it that has no form any more. */
function inWords(box) {
  const words = (part) => part?.textContent.trim().replace(/\s+/g, " ") ?? "";
  const chosen = box.querySelector("input[type=radio]:checked");
  const said = chosen?.value === UNMARKED ? "" : words(chosen?.labels[0]);
  return { title: words(box.querySelector("legend")), said };
}

/** Whether an item has a mark or a note. */
function isNoted(box) {
  const mark = box.querySelector("input[type=radio]:checked")?.value ?? UNMARKED;
  return mark !== UNMARKED || box.querySelector("textarea").value.trim() !== "";
}

/** As many entries as are sent in one go, and at least one. */
function firstOf(entries) {
  let size = 0;
  const fit = entries.findIndex((entry) => (size += entry.note.length + entry.code.length * 3) > AT_ONCE);
  return fit < 0 ? entries : entries.slice(0, Math.max(fit, 1));
}

/** The server keeps a note without the spaces around it, and with its own ends of lines. */
function isSame(one, other) {
  const bare = (note) => note.replace(/\r\n?/g, "\n").trim();
  return (one.mark || UNMARKED) === other.mark && bare(one.note) === bare(other.note);
}

class Photographs {
  constructor(list, form) {
    this.list = list;
    this.form = form;
    this.place = `${placeOf(list)}photograph `;
    this.waiting = new Map(); // key: entry and its line
    this.waits = false; // nothing is sent before somebody signs in, or the page is opened anew
    this.tries = 0;
    form.addEventListener("submit", (event) => this.add(event));
    for (const link of document.querySelectorAll("[data-kept-photograph-of]")) {
      link.addEventListener("click", () => (form.elements.namedItem("item").value = link.dataset.keptPhotographOf));
    }
    addEventListener("online", () => this.send());
    whenSignedIn(() => this.again());
    this.putBack();
  }

  /** What was refused for a reason that may have passed is tried once more. */
  again() {
    this.waits = false;
    for (const { entry } of this.waiting.values()) {
      if (entry.attempts >= TRIES) Object.assign(entry, { attempts: 0, refused: false });
    }
    this.send();
  }

  async putBack() {
    for (const entry of await keptOf(this.place)) this.show(entry);
    this.send();
  }

  /** Without a file or a word it goes the long way, and the page says what is missing. */
  async add(event) {
    const [file] = this.form.elements.photograph.files;
    const caption = this.form.elements.caption.value.trim();
    if (!file || !caption || !file.size) return;
    event.preventDefault();
    const token = fresh();
    const item = this.form.elements.namedItem("item").value;
    const entry = { key: this.place + token, at: Date.now(), token, caption, item, name: file.name, file };
    // Emptied before anything is waited for: what is entered from now on is the next photograph.
    this.form.reset();
    this.show(entry);
    // Where the browser has no room it is on this page alone until it is sent.
    if (!(await keep(entry))) this.say(entry, this.list.dataset.saysNotKept);
    this.send();
  }

  show(entry) {
    if (this.waiting.has(entry.key)) return;
    const line = document.createElement("li");
    line.textContent = `${this.list.dataset.saysWaiting} ${entry.caption} `;
    this.list.append(line);
    const discard = document.createElement("button");
    discard.type = "button";
    discard.className = "hm-link-button";
    discard.textContent = this.list.dataset.saysDiscard;
    discard.addEventListener("click", () => this.done(entry.key, ""));
    line.append(discard);
    this.waiting.set(entry.key, { entry, line });
  }

  /** Says on its line how it stands with one that is waiting. */
  say(entry, words) {
    const line = this.waiting.get(entry.key)?.line;
    if (line) line.firstChild.data = `${entry.caption}: ${words} `;
  }

  async done(key, words) {
    const { line } = this.waiting.get(key);
    this.waiting.delete(key);
    await forget(key);
    if (words) line.textContent = words;
    else line.remove();
  }

  async send() {
    if (this.sending || this.waits) {
      this.isMore = this.sending;
      return;
    }
    this.sending = true;
    clearTimeout(this.timer);
    let isLater = false;
    for (const { entry } of [...this.waiting.values()]) {
      if (entry.refused || !this.waiting.has(entry.key)) continue;
      const outcome = await this.post(entry);
      if (outcome === "sent") this.tries = 0;
      isLater ||= ["later", "again"].includes(outcome);
      // One that fails by itself holds up no other.
      if (["later", "waits"].includes(outcome)) break;
    }
    if (isLater) this.timer = setTimeout(() => this.send(), pause(this.tries++));
    this.sending = false;
    if (!this.isMore) return;
    // Added while another was on its way.
    this.isMore = false;
    this.send();
  }

  async post(entry) {
    const body = new FormData();
    body.set("token", entry.token);
    body.set("caption", entry.caption);
    body.set("item", entry.item);
    body.set("photograph", entry.file, entry.name);
    try {
      const answer = await postAs(this.list, this.form.action, body);
      if (answer.redirected && answer.ok) {
        await this.done(entry.key, `${this.list.dataset.saysSent} ${entry.caption}`);
        return "sent";
      }
      return await this.refused(entry, answer);
    } catch {
      return "later";
    }
  }

  /** What was said of one that was not taken need not be typed again, unless the next is being described. */
  refill({ caption, item }) {
    const fields = this.form.elements;
    if (fields.caption.value || fields.photograph.files.length > 0) return;
    fields.caption.value = caption;
    fields.namedItem("item").value = item;
  }

  /** What became of one that was not taken. What may pass is tried again, what cannot is said and left to the person. */
  async refused(entry, answer) {
    const { status } = answer;
    if (status === 401) {
      this.say(entry, this.list.dataset.saysSignedOut);
      this.waits = true;
      return "waits";
    }
    if (status === 503 || status === 429) return "later";
    const isFault = status >= 500;
    entry.attempts = (entry.attempts ?? 0) + 1;
    const isAgain = (isFault || status === 409) && entry.attempts < TRIES;
    if (isFault && isAgain) return "again";
    const words = isFault ? this.list.dataset.saysFault : await sentenceOf(answer);
    this.say(entry, words ?? this.list.dataset.saysRefused);
    if (isAgain) return "again";
    entry.refused = true;
    this.refill(entry);
    return "refused";
  }
}
