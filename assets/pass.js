// What the pages of respondents gain where scripts run. Each of them works without this file.
import { Button, CharacterCount, ErrorSummary, SkipLink, createAll } from "./govuk-frontend.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
[Button, CharacterCount, ErrorSummary, SkipLink].forEach((component) => createAll(component));

// The code of a personal link stands behind its "#", which browsers do not send. It goes into the box, out of the
// address and the history, and from there only into what is posted.
const box = document.querySelector("[data-pass]");
const code = location.hash.slice(1).replace(/[^A-Za-z0-9]/g, "");
if (box && code.length === 16) {
  history.replaceState(null, "", location.pathname + location.search);
  box.value = code;
  box.form.requestSubmit();
}
