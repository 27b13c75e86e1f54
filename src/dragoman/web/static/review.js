// Review: a key presses a button, an answer brings the next item without leaving the page.
import { fillForm, selectedWords } from "./words.js";

const PAUSE = 1000; // milliseconds before an answer is sent again
const MOST_TRIES = 120;
const PLAIN = ["/review/name", "/review/settle"]; // forms that lead to a page made anew
const KEPT = "dragoman-keys"; // whether single keys answer, as this browser was told
const dialog = document.getElementById("keys");
const isOn = document.getElementById("keys-on");
const live = () => document.getElementById("live");
let isBusy = false;
let chosen = null; // words that were selected when the form was opened

isOn.checked = localStorage.getItem(KEPT) !== "off";
isOn.addEventListener("change", () => localStorage.setItem(KEPT, isOn.checked ? "on" : "off"));

function refuse(said) {
  const line = document.getElementById("refusal");
  line.textContent = said;
  line.focus();
  line.scrollIntoView({ block: "nearest" });
}

// Puts the page of an answer in place; focus goes to what is asked, or to the field of a search.
async function bring(request, { isBack = false } = {}) {
  if (isBusy) return;
  isBusy = true;
  live().classList.add("is-busy");
  live().setAttribute("aria-busy", "true");
  try {
    const answer = await patiently(request);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.getElementById("live");
    if (answer.ok && !next) {
      location.assign(answer.url); // back to the page that somebody came from
      return;
    }
    if (!answer.ok) {
      refuse(page.querySelector(".refusal h1 + p")?.textContent ?? "No answer came; try again.");
      return;
    }
    const here = live().dataset.item;
    live().replaceWith(document.adoptNode(next));
    if (!isBack) history.pushState(null, "", answer.url);
    const isSame = here === live().dataset.item && document.getElementById("merge");
    const focus = document.getElementById(isSame ? "q" : "item") ?? live().querySelector("input, a");
    focus?.focus({ preventScroll: true });
    if (!isSame) scrollTo(0, 0);
  } catch {
    refuse("The reading room does not answer; it may have been closed.");
  } finally {
    isBusy = false;
    live().classList.remove("is-busy");
    live().removeAttribute("aria-busy");
  }
}

// A store that is being written takes no answer for a moment: it is sent again until it does.
async function patiently(request) {
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(request instanceof Request ? request.clone() : request);
    if (answer.status !== 503 || tries >= MOST_TRIES) return answer;
    document.getElementById("refusal").textContent = "The store is being written; your answer waits for it.";
    await new Promise((go) => setTimeout(go, PAUSE));
  }
}

function open(name) {
  const panel = document.getElementById(name);
  if (!panel) return;
  if (name === "add") fillForm(panel.querySelector("form"), chosen);
  panel.open = true;
  const first = { add: "#add-type", correct: "select, input:not([type=hidden])" }[name];
  const field = panel.querySelector(first ?? "input:not([type=hidden])");
  field?.focus();
  panel.scrollIntoView({ block: "nearest" });
}

function close() {
  const merge = document.querySelector("#merge [data-key=Escape]");
  if (merge) merge.click();
  for (const panel of live().querySelectorAll("details.panel[open]")) panel.open = false;
  document.getElementById("item")?.focus({ preventScroll: true });
}

// Focus leaves the text when a button is pressed, and with it the selection goes in some browsers.
document.addEventListener("selectionchange", () => {
  const now = selectedWords();
  if (now || document.activeElement === document.body) chosen = now;
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  const path = form.getAttribute("action"); // form.action may be its button of that name
  const isPost = form.getAttribute("method") === "post";
  if (!live().contains(form) || !path || PLAIN.includes(path)) return;
  event.preventDefault();
  const values = new URLSearchParams(new FormData(form, event.submitter));
  chosen = null;
  bring(isPost ? new Request(path, { method: "POST", body: values }) : `${path}?${values}`);
});

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const opener = event.target.closest("[data-opens]");
  if (opener) open(opener.dataset.opens);
  if (event.target.closest("[data-dialog]")) dialog.showModal();
  const link = event.target.closest("a[href^='/review?'], a[href='/review']");
  if (link && live().contains(link)) {
    event.preventDefault();
    bring(link.href);
  }
});

// Enter sends a form from a list of choices too, and Ctrl+Enter from a field of several lines.
document.addEventListener("keydown", (event) => {
  const form = event.target instanceof Element ? event.target.closest("#live .panel form") : null;
  const isList = event.target instanceof HTMLSelectElement;
  if (!form || event.key !== "Enter" || !(isList || event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  form.requestSubmit(form.querySelector("button:not([type=button])"));
});

document.addEventListener("keydown", (event) => {
  if (dialog.open || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape") close();
  const isField = event.target.closest?.("input, select, textarea, [contenteditable]");
  if (isField || !isOn.checked || event.repeat || event.key.length > 1) return;
  const button = live().querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});

addEventListener("popstate", () => bring(location.href, { isBack: true }));
