// Shows how far a file has got. When the connection is lost it says what to do, and everything typed stays where it is.
// Every form works without this file.

// Forms in `scope` that may bring a file. `renew` switches on what a page has after a part of it was replaced.
export function enhanceUploads(scope, renew) {
  scope.querySelectorAll("[data-hm-upload]").forEach((box) => {
    const form = box.closest("form");
    form?.addEventListener("submit", (event) => {
      const chosen = form.elements.namedItem(box.dataset.hmUpload)?.files?.[0];
      if (!chosen || event.defaultPrevented || event.submitter?.hasAttribute("formaction")) return;
      event.preventDefault();
      if (box.dataset.sending) return;
      if (chosen.size > Number(box.dataset.limit)) {
        complain(form, box, box.dataset.large);
      } else {
        send(form, event.submitter, box, renew);
      }
    });
  });
}

function send(form, submitter, box, renew) {
  const data = new FormData(form);
  if (submitter?.name) data.append(submitter.name, submitter.value);
  const request = new XMLHttpRequest();
  const to = new URL(form.getAttribute("action") ?? "", window.location.href);
  to.hash = "";
  request.open("POST", to);
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) show(box, Math.floor((100 * event.loaded) / event.total));
  });
  request.addEventListener("load", () => {
    stop(box);
    if (request.status >= 500) complain(form, box, box.dataset.failed);
    else arrive(request, to.href, renew);
  });
  const lost = () => {
    stop(box);
    complain(form, box, box.dataset.lost);
  };
  request.addEventListener("error", lost);
  request.addEventListener("timeout", lost);
  form.ownerDocument.querySelector("[data-hm-upload-error]")?.remove();
  box.dataset.sending = "yes";
  box.hidden = false;
  box.scrollIntoView({ block: "nearest" });
  show(box, 0);
  request.send(data);
}

// Said aloud in steps of twenty-five, so that a screen reader is not kept busy.
function show(box, percent) {
  box.querySelector("progress").value = percent;
  const step = percent - (percent % 25);
  const words = box.dataset.sent.replace("#", String(step));
  const said = box.querySelector("[role=status]");
  if (said.textContent !== words) said.textContent = words;
}

function stop(box) {
  delete box.dataset.sending;
  box.hidden = true;
}

// The form did what it was for and leads on, or comes back with what is wrong.
function arrive(request, posted, renew) {
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  const main = page.querySelector("main");
  if (!main || request.responseURL !== posted) {
    window.location.assign(request.responseURL);
    return;
  }
  document.querySelector("main").replaceWith(main);
  document.title = page.title;
  window.scrollTo(0, 0);
  renew(main);
}

// An error summary as pages have it, at the top of the form's page.
function complain(form, box, words) {
  const doc = form.ownerDocument;
  doc.querySelector("[data-hm-upload-error]")?.remove();
  const make = (name, className, text) => {
    const element = doc.createElement(name);
    element.className = className;
    if (text) element.textContent = text;
    return element;
  };
  const summary = make("div", "govuk-error-summary");
  summary.dataset.hmUploadError = "";
  summary.tabIndex = -1;
  const alert = make("div", "");
  alert.setAttribute("role", "alert");
  const link = make("a", "", words);
  link.href = `#${box.dataset.hmUpload}`;
  const item = make("li", "");
  const list = make("ul", "govuk-list govuk-error-summary__list");
  const body = make("div", "govuk-error-summary__body");
  item.append(link);
  list.append(item);
  body.append(list);
  alert.append(make("h2", "govuk-error-summary__title", box.dataset.problem), body);
  summary.append(alert);
  doc.querySelector("main h1")?.before(summary);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    form.elements.namedItem(box.dataset.hmUpload)?.focus();
  });
  summary.focus();
}
