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
enhanced.forEach((component) => createAll(component));
