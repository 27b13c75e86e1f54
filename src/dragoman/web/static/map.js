// The map: dragged, zoomed by wheel and keys, places opened beneath it; all drawn by the server.
import { prepare as preparePeriods } from "./periods.js";
import { makeGo } from "./renew.js";

const [WIDTH, HEIGHT] = [1000, 620];
const SETTLED = 220; // milliseconds without another turn of the wheel
const STEP = 1.25; // of one turn
const DRAGGED = 4; // pixels from which on it is no click
const rad = Math.PI / 180;
const northing = (latitude) => Math.asinh(Math.tan(latitude * rad)) / rad;
const latitudeOf = (up) => Math.atan(Math.sinh(up * rad)) / rad;

let settle = null;

const readView = () => document.getElementById("map").dataset.view.split(",").map(Number);

function addressOf(longitude, up, span) {
  const address = new URL(location.href);
  const west = ((((longitude + 180) % 360) + 360) % 360) - 180;
  const view = [west, latitudeOf(up), Math.min(span, 360)].map((one) => +one.toFixed(4));
  address.searchParams.set("view", view.join(","));
  address.hash = "";
  return address.href;
}

// The point of the drawing under a point of the screen.
function pointAt(event, svg) {
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  return [at.x, at.y];
}

function prepareDrag(room, svg, scene, go) {
  let from = null;
  let moved = [0, 0];
  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    from = pointAt(event, svg);
    moved = [0, 0];
  });
  svg.addEventListener("pointermove", (event) => {
    if (!from) return;
    const at = pointAt(event, svg);
    moved = [at[0] - from[0], at[1] - from[1]];
    if (Math.hypot(...moved) < DRAGGED) return;
    if (!svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
    room.classList.add("is-held");
    scene.setAttribute("transform", `translate(${moved[0]} ${moved[1]})`);
  });
  const drop = () => {
    const wasDragged = from && Math.hypot(...moved) >= DRAGGED;
    from = null;
    room.classList.remove("is-held");
    if (!wasDragged) return;
    const [longitude, latitude, span] = readView();
    const degree = span / WIDTH;
    go(addressOf(longitude - moved[0] * degree, northing(latitude) + moved[1] * degree, span), { quiet: true });
  };
  svg.addEventListener("pointerup", drop);
  svg.addEventListener("pointercancel", drop);
  // A drag that ends on a place does not open it.
  svg.addEventListener("click", (event) => { if (Math.hypot(...moved) >= DRAGGED) { event.preventDefault(); event.stopPropagation(); } }, true);
  svg.addEventListener("dragstart", (event) => event.preventDefault());
}

function prepareWheel(room, svg, scene, go) {
  let factor = 1;
  let spot = null;
  room.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !room.contains(document.activeElement)) return;
    event.preventDefault();
    spot ??= pointAt(event, svg);
    factor *= event.deltaY < 0 ? STEP : 1 / STEP;
    scene.setAttribute("transform", `translate(${spot[0]} ${spot[1]}) scale(${factor}) translate(${-spot[0]} ${-spot[1]})`);
    clearTimeout(settle);
    settle = setTimeout(() => {
      const [longitude, latitude, span] = readView();
      const degree = span / WIDTH;
      const kept = 1 - 1 / factor; // the point under the pointer stays where it is
      go(addressOf(longitude + (spot[0] - WIDTH / 2) * degree * kept, northing(latitude) - (spot[1] - HEIGHT / 2) * degree * kept, span / factor), { quiet: true });
    }, SETTLED);
  }, { passive: false });
}

function prepareKeys(room) {
  room.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const key = event.key === "=" ? "+" : event.key === "_" ? "-" : event.key;
    const tool = document.querySelector(`.map-tools a[data-key="${CSS.escape(key)}"]`);
    if (!tool) return;
    event.preventDefault();
    tool.click();
  });
}

function prepareLinks(live, go) {
  live.addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const address = new URL(link.href.baseVal ?? link.href, location.href);
    if (address.pathname !== location.pathname) return;
    event.preventDefault();
    const isTool = link.closest(".map-tools") !== null;
    await go(address.href, { quiet: isTool });
    if (address.hash === "#here") document.getElementById("here")?.scrollIntoView({ block: "nearest" });
  });
}

function prepare(go) {
  const room = document.getElementById("map");
  const svg = room.querySelector("svg");
  const scene = document.getElementById("scene");
  prepareDrag(room, svg, scene, go);
  prepareWheel(room, svg, scene, go);
  prepareKeys(room);
  prepareLinks(document.getElementById("live"), go);
  preparePeriods(go);
}

makeGo(prepare);
