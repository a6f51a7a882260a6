// Keeps what is typed into the form of an answer: on the server a moment after typing stops, and in this browser for as
// long as the server has not got it. Without this file a text is kept when it is saved.

import { postAs, sentenceOf, whenSignedIn, whoseHere } from "./kept.js";

const PAUSE = 2000; // milliseconds without a key before a draft is sent
const AGAIN = 20000; // and before it is tried again without a connection
const PREFIX = "halemark-draft ";
const SUBMITTED = "halemark-submitted";

/** How many texts of a person the server has not got. */
export function countDrafts(person) {
  return Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX}${person} `)).length;
}

/** Forgets them all. */
export function forgetDrafts(person) {
  forget(`${PREFIX}${person} `);
}

/** Takes care of the form of an answer in a part of the page, where it has one, and of what this browser keeps. */
export function keepDrafts(scope) {
  forgetSaved();
  const discard = scope.querySelector("form[data-draft-discard]");
  discard?.addEventListener("submit", () => forget(`${PREFIX}${whoseHere()} `, `${discard.dataset.draftDiscard} `));
  const line = scope.querySelector("[data-draft]");
  if (line) keep(line, line.closest("form"));
}

function keep(line, form) {
  const place = `${PREFIX}${line.dataset.person} ${location.pathname} `;
  // A second tab keeps its own.
  const key = place + Math.random().toString(36).slice(2);
  let version = Number(line.dataset.version);
  let changed = false;
  let leaving = false;
  let sending = null;
  let timer = 0;
  let back = ""; // what is said of a text that was put back, until somebody types

  const later = (pause) => {
    clearTimeout(timer);
    timer = setTimeout(send, pause);
  };

  async function send() {
    if (!changed || sending || leaving) return;
    changed = false;
    sending = post(line, form, version);
    const told = await sending;
    sending = null;
    if (told.version !== undefined) version = told.version;
    if (told.text && !changed) write(key, null);
    line.textContent = `${back} ${told.text ?? told.words ?? line.dataset[told.says]}`.trim();
    if (told.says === "saysOffline") changed = true;
    if (changed) later(told.text ? PAUSE : AGAIN);
  }

  // What could not be saved since somebody was signed out, or somebody else signed in, is tried again when that changes.
  whenSignedIn(() => {
    if (!read(key)) return;
    changed = true;
    send();
  });

  form.addEventListener("input", () => {
    changed = true;
    back = "";
    write(key, kept(form));
    later(PAUSE);
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (read(key)) write(key, { ...kept(form), submitted: true });
    sessionStorage.setItem(SUBMITTED, key);
    changed = false;
    // A form with a file is sent while its page stays, and may come to nothing.
    if (event.defaultPrevented) return;
    leaving = true;
    if (!sending) return;
    // A draft that arrived after the answer would outlive it.
    event.preventDefault();
    const button = event.submitter;
    sending.then(() => form.requestSubmit(button));
  });
  addEventListener("pagehide", () => send());
  addEventListener("visibilitychange", () => document.hidden && send());
  addEventListener("pageshow", (event) => {
    leaving = false;
    if (event.persisted) location.reload();
  });

  if ("opened" in line.dataset && putBack(line, form, place)) {
    write(key, kept(form));
    back = line.dataset.saysBack;
    line.textContent = back;
    changed = true;
    later(PAUSE);
  }
}

/** Sends the draft; what the server told, or which sentence says what went wrong. */
async function post(line, form, version) {
  const body = new URLSearchParams(fields(form));
  body.set("draft", version);
  try {
    // A page that closes still sends a short text; browsers refuse longer ones.
    const keepalive = body.toString().length < 60000;
    const answer = await postAs(line, `${location.pathname}/draft`, body, keepalive);
    if (answer.ok) return await answer.json();
    if (answer.status === 409) return { words: await sentenceOf(answer), says: "saysElsewhere" };
    return { says: { 401: "saysSignedOut", 409: "saysElsewhere" }[answer.status] ?? "saysOffline" };
  } catch {
    return { says: "saysOffline" };
  }
}

/** Fills the form with what this browser kept and the server never got; false when there is nothing newer. */
function putBack(line, form, place) {
  const found = Object.keys(localStorage).filter((key) => key.startsWith(place));
  const all = found.map((key) => ({ key, ...read(key) })).sort((a, b) => b.at - a.at);
  const stored = Number(line.dataset.stored);
  for (const { key, at, version, fields, submitted } of all) {
    const isSaved = submitted && Number(version) < stored;
    if (isSaved || !fields) write(key, null);
    else if (at > Number(line.dataset.at)) {
      write(key, null);
      fill(form, fields);
      return true;
    }
  }
  return false;
}

function fill(form, fields) {
  const texts = new Map();
  for (const [name, text] of fields) texts.set(name, [...(texts.get(name) ?? []), text]);
  for (const field of form.elements) {
    const typed = texts.get(field.name) ?? [];
    if (field.type === "checkbox" || field.type === "radio") field.checked = typed.includes(field.value);
    else if (field.name && field.type !== "file" && field.type !== "submit") field.value = typed[0] ?? "";
  }
}

function fields(form) {
  return [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "step");
}

function kept(form) {
  return { at: Date.now(), version: form.elements.version.value, fields: fields(form) };
}

/** What was handed in with the last form is saved when the next page says so. */
function forgetSaved() {
  const key = sessionStorage.getItem(SUBMITTED);
  if (key && new URLSearchParams(location.search).get("notice") === "answer-saved") {
    write(key, null);
    sessionStorage.removeItem(SUBMITTED);
  }
}

function forget(prefix, part = "") {
  const found = Object.keys(localStorage).filter((key) => key.startsWith(prefix) && key.includes(part));
  found.forEach((key) => write(key, null));
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

/** Browsers may have no room, or be told to keep nothing. */
function write(key, value) {
  try {
    if (value) localStorage.setItem(key, JSON.stringify(value));
    else localStorage.removeItem(key);
  } catch {
    // The server keeps a draft all the same.
  }
}
