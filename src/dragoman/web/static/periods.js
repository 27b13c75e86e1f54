// A strip of time: two slides that choose a period on it, and a button that plays it step by step.
const PAUSE = 1100; // milliseconds that a step stays
let playing = null;

const bars = () => [...document.querySelectorAll(".strip a")];

function addressOf(first, last) {
  const address = new URL(first.href.baseVal, location.href);
  address.searchParams.set("since", first.dataset.since);
  address.searchParams.set("until", last.dataset.until);
  return address.href;
}

function chosen() {
  const all = bars();
  const first = all.findIndex((bar) => bar.classList.contains("is-chosen"));
  const last = all.findLastIndex((bar) => bar.classList.contains("is-chosen"));
  return first < 0 ? [0, all.length - 1] : [first, last];
}

function show(since, until) {
  const all = bars();
  all.forEach((bar, at) => bar.classList.toggle("is-chosen", at >= since && at <= until));
  const [one, other] = [all[since].dataset.label, all[until].dataset.label];
  document.getElementById("strip-said").textContent = one === other ? one : `${one} – ${other}`;
}

function prepareSlides(go) {
  const since = document.getElementById("slide-since");
  const until = document.getElementById("slide-until");
  if (!since) return;
  [since.value, until.value] = chosen();
  const read = () => [Number(since.value), Number(until.value)].sort((a, b) => a - b);
  for (const slide of [since, until]) {
    slide.addEventListener("input", () => show(...read()));
    slide.addEventListener("change", () => {
      const [first, last] = read();
      go(addressOf(bars()[first], bars()[last]));
    });
  }
}

function stop() {
  playing = null;
  const button = document.getElementById("play");
  button?.setAttribute("aria-pressed", "false");
}

async function play(go) {
  const mine = (playing = {});
  const [start, end] = chosen();
  const isAll = start === 0 && end === bars().length - 1;
  for (let at = isAll || end === bars().length - 1 ? 0 : end + 1; playing === mine && at < bars().length; at += 1) {
    await go(addressOf(bars()[at], bars()[at]), { quiet: true });
    document.getElementById("play")?.setAttribute("aria-pressed", "true");
    await new Promise((done) => setTimeout(done, PAUSE));
  }
  if (playing === mine) stop();
}

// `go` asks for an address and shows it; called anew for each strip that comes with an answer.
export function prepare(go) {
  prepareSlides(go);
  const button = document.getElementById("play");
  if (!button) return;
  button.setAttribute("aria-pressed", String(playing !== null));
  button.addEventListener("click", () => (playing ? stop() : play(go)));
}
