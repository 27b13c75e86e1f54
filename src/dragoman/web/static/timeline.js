// Drag over the strip to zoom to the days under it; arrow keys go through a row of the chart.
const timeline = document.querySelector(".timeline");
const strip = timeline?.querySelector(".strip");
const LEAST = 5; // pixels: less is a click, not a drag

function columnAt(x) {
  const columns = [...strip.querySelectorAll(".column")];
  const box = strip.getBoundingClientRect();
  const at = Math.floor(((x - box.left) / box.width) * columns.length);
  return columns[Math.min(columns.length - 1, Math.max(0, at))];
}

function zoomTo(one, other) {
  const days = [one, other].flatMap(({ dataset }) => [dataset.first, dataset.last]).sort();
  const address = new URL(timeline.dataset.path, location.href);
  address.searchParams.set("since", days[0]);
  address.searchParams.set("until", days[days.length - 1]);
  location.assign(address);
}

function brush() {
  const shown = strip.querySelector(".brush");
  let from = null;
  let dragged = false;
  const hide = () => {
    from = null;
    shown.setAttribute("width", 0);
  };
  strip.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && event.pointerType !== "touch") from = event.clientX;
    dragged = false;
  });
  strip.addEventListener("dragstart", (event) => event.preventDefault());
  window.addEventListener("pointermove", (event) => {
    if (from === null) return;
    dragged ||= Math.abs(event.clientX - from) >= LEAST;
    if (!dragged) return;
    const box = strip.getBoundingClientRect();
    const [left, right] = [from, event.clientX]
      .map((x) => Math.min(box.width, Math.max(0, x - box.left)))
      .sort((one, other) => one - other);
    shown.setAttribute("x", left);
    shown.setAttribute("width", right - left);
  });
  window.addEventListener("pointerup", (event) => {
    if (from !== null && dragged) zoomTo(columnAt(from), columnAt(event.clientX));
    hide();
  });
  window.addEventListener("pointercancel", hide);
  window.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  strip.addEventListener(
    "click",
    (event) => {
      if (dragged) event.preventDefault();
      dragged = false;
    },
    true,
  );
}

// One stop of the tab key for each row of the chart; arrows go on from there.
function step(event) {
  const here = event.target.closest("a.stack, a.sign");
  if (!here) return;
  const row = [...here.parentNode.querySelectorAll("a.stack, a.sign")];
  const at = row.indexOf(here);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: row.length - 1 }[event.key];
  if (to === undefined || !row[to]) return;
  event.preventDefault();
  here.setAttribute("tabindex", "-1");
  row[to].setAttribute("tabindex", "0");
  row[to].focus();
}

if (strip) {
  brush();
  timeline.addEventListener("keydown", step);
}
