// What this browser keeps for a walk-round that takes nothing any more: whoever typed it can read it, and discard it. And what
// it has not sent of one that is about to be published: that waits until it is sent.

import { forget, keptOf } from "./kept.js";

/** Lists what is kept for walk-rounds to which the page does not lead: this one, on a page without its form, or removed ones. */
export function listLeft(scope) {
  const part = scope.querySelector("[data-kept-left]");
  if (part) list(part);
  const unsent = scope.querySelector("[data-kept-unsent]");
  if (unsent) holdBack(unsent);
}

/** Names what would be missing, and hides the form that publishes. */
async function holdBack(part) {
  const all = await keptOf(`${part.dataset.person} ${part.dataset.keptUnsent}`);
  for (const entry of all) {
    const line = document.createElement("li");
    line.className = "hm-typed";
    line.textContent = wordsOf(entry);
    part.querySelector("ul").append(line);
  }
  part.hidden = all.length === 0;
  document.querySelector("[data-kept-held]").hidden = all.length > 0;
}

async function list(part) {
  const place = `${part.dataset.person} ${part.dataset.keptLeft}`;
  for (const entry of await keptOf(place)) {
    const [, path] = entry.key.split(" ");
    if (document.querySelector(`main a[href="${CSS.escape(path)}"]`)) continue;
    show(part, entry);
  }
}

function show(part, entry) {
  const line = document.createElement("li");
  const words = document.createElement("p");
  words.className = "govuk-body hm-typed";
  words.textContent = wordsOf(entry);
  const discard = document.createElement("button");
  discard.type = "button";
  discard.className = "hm-link-button";
  discard.textContent = part.dataset.saysDiscard;
  discard.addEventListener("click", async () => {
    await forget(entry.key, entry.at);
    line.remove();
    part.hidden = !part.querySelector("li");
  });
  line.append(words, discard);
  part.querySelector("ul").append(line);
  part.hidden = false;
}

/** A photograph by its caption, a note with what it is about. */
function wordsOf({ caption, name, title, code, said, note }) {
  if (caption) return [caption, name].join(" – ");
  return [`${title ?? code}:`, said, note].filter(Boolean).join(" ");
}
