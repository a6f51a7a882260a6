// Every page works without this file. It switches on the design system's enhancements.
// Radios are left out: what a choice reveals is shown by the stylesheet, and their module puts
// aria-expanded on a radio, which ARIA does not allow.
import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  ServiceNavigation,
  SkipLink,
  createAll,
} from "./govuk-frontend.js";
import { keepDrafts } from "./draft.js";
import { keepForm } from "./kept.js";
import { watchLeaving } from "./leaving.js";
import { listLeft } from "./left.js";
import { enhanceUploads } from "./upload.js";
import { keepWalkround } from "./walkround.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
const enhanced = [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  ServiceNavigation,
  SkipLink,
];

// Switches everything on in a part of the page: all of it at first, what replaces a part of it later.
function enhance(scope) {
  enhanced.forEach((component) => createAll(component, undefined, scope));
  enhanceUploads(scope, enhance);
  // After that: a form that is sent in another way does not leave its page.
  keepDrafts(scope);
  keepForm(scope);
  keepWalkround(scope);
  listLeft(scope);
}

watchLeaving();
enhance(document);

// After signing in, what was typed before goes back to its form by itself.
document.querySelector("form[data-go-on]")?.requestSubmit();
