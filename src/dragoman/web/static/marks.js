// A report: hovering or tabbing to a mark shows what was understood, in one card; Escape hides it.
const card = document.getElementById("card");
const text = document.getElementById("text");
let shown = null;

function entriesOf(mark) {
  const refs = (mark.dataset.shows || "").split(" ").filter(Boolean);
  return refs.map((ref) => document.getElementById(`u-${ref}`)).filter(Boolean);
}

function hide() {
  if (!shown) return;
  shown.classList.remove("is-shown");
  shown = null;
  card.hidden = true;
}

function place(mark) {
  const lines = mark.getClientRects();
  const spot = lines.length ? lines[0] : mark.getBoundingClientRect();
  const left = Math.min(spot.left, document.documentElement.clientWidth - card.offsetWidth - 16);
  const below = spot.bottom + 6;
  const fits = below + card.offsetHeight < window.innerHeight;
  const top = fits ? below : Math.max(6, spot.top - card.offsetHeight - 6);
  card.style.left = `${Math.max(8, left) + window.scrollX}px`;
  card.style.top = `${top + window.scrollY}px`;
}

function show(mark) {
  const entries = entriesOf(mark);
  if (mark === shown || !entries.length) return;
  hide();
  card.replaceChildren(...entries.map((entry) => {
    const copy = document.createElement("div");
    copy.className = entry.className;
    for (const child of entry.children) copy.append(child.cloneNode(true));
    return copy;
  }));
  card.hidden = false;
  shown = mark;
  mark.classList.add("is-shown");
  place(mark);
}

const markOf = (target) => (target instanceof Element ? target.closest("[data-shows]") : null);
text.addEventListener("mouseover", (event) => {
  const mark = markOf(event.target);
  if (mark) show(mark);
});
text.addEventListener("focusin", (event) => {
  const mark = markOf(event.target);
  if (mark) show(mark);
});
text.addEventListener("focusout", hide);
document.addEventListener("mouseover", (event) => {
  const isNear = event.target instanceof Element && event.target.closest("[data-shows], #card");
  if (!isNear && document.activeElement !== shown) hide();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});
