// Shows another address of the same page without leaving it: what stands in #live is put anew.
let asked = 0;

function keepFocus(change) {
  const key = document.activeElement?.dataset?.keep;
  change();
  if (key) document.querySelector(`[data-keep="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

// Makes `go(address, {quiet})`; a quiet one leaves no step in the history. `prepare` gets it each
// time that #live is new. What cannot be shown so is opened as any page.
export function makeGo(prepare) {
  async function go(address, { quiet = false, back = false } = {}) {
    const mine = (asked += 1);
    let answer;
    try {
      answer = await fetch(address);
    } catch {
      return;
    }
    if (mine !== asked) return;
    if (!answer.ok) {
      location.assign(address);
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const live = page.getElementById("live");
    if (mine !== asked || !live) return;
    keepFocus(() => document.getElementById("live").replaceWith(document.adoptNode(live)));
    if (!back) history[quiet ? "replaceState" : "pushState"](null, "", answer.url + new URL(address, location.href).hash);
    prepare(go);
  }
  addEventListener("popstate", () => go(location.href, { back: true }));
  prepare(go);
  return go;
}
