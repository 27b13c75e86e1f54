"""Draw each page of the reading room for the docs, from the example reports.

    python -m scripts.draw_pages [NAME ...]

Reads examples/reports into a store of its own, opens each page of the table in a headless Chromium
(Debian's package `chromium`), and writes docs/pictures/NAME.png. A page that docs/reading-room.md
does not show yet gets a section there, with what its module says of itself; better words for it
are written by hand.
"""

import base64
import shutil
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Page as Tab

from dragoman import api
from dragoman.store.file import open_for_reading
from dragoman.web import server
from dragoman.web.page import Page
from dragoman.web.settings import Settings
from dragoman.web.table import PAGES
from scripts.small_png import Pixels, to_png

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples" / "reports"
PICTURES = ROOT / "docs" / "pictures"
DOCS = ROOT / "docs" / "reading-room.md"
WIDTH, HEIGHT = 1280, 800
ARGS = ("--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--font-render-hinting=none")
TOKEN = "a-token-for-pictures"
SETTLED = 400  # milliseconds in which scripts draw what they draw
# Where the first sample of a page shows too little of it.
SHOWN = {"search": "/search?q=corridor"}
# What stands in the tab is put on a canvas: Chromium reads its own pictures.
DECODE = """async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const drawing = canvas.getContext("2d");
    drawing.drawImage(image, 0, 0);
    const bytes = drawing.getImageData(0, 0, image.width, image.height).data;
    let text = "";
    for (let at = 0; at < bytes.length; at += 32768) {
        text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    }
    return btoa(text);
}"""


def main(names: Sequence[str]) -> int:
    """Draw the pages of these names, or all; 0 where that worked."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        print("there is no chromium; install Debian's package of that name", file=sys.stderr)
        return 2
    unknown = set(names) - {page.name for page in PAGES}
    if unknown:
        print(f"there is no page {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    PICTURES.mkdir(exist_ok=True)
    wanted = [page for page in PAGES if not names or page.name in names]
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "talks.duckdb"
        api.read([EXAMPLES], store)
        paths = _paths(store, wanted)
        address = _serve(store)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGS))
            _draw_all(browser, address, paths)
            browser.close()
    _add_sections([page for page in wanted if page.name in paths])
    return 0


def _paths(store: Path, pages: Sequence[Page]) -> dict[str, str]:
    """Where each page is opened; one of which the examples have nothing is left out."""
    with open_for_reading(store) as con:
        samples = {page.name: page.find_samples(con) for page in pages}
    return {name: SHOWN.get(name, paths[0]) for name, paths in samples.items() if paths}


def _serve(store: Path) -> str:
    """The address of the reading room, which is served until the program ends."""
    listening = server.bind("127.0.0.1", 0)
    address = server.address_of(listening, "127.0.0.1", TOKEN).partition("/?")[0]
    serving = threading.Thread(
        target=server.serve,
        args=(store, listening),
        kwargs={"settings": Settings(token=TOKEN, by="Mara")},
        daemon=True,
    )
    serving.start()
    return address


def _draw_all(browser: Browser, address: str, paths: dict[str, str]) -> None:
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT},
        locale="en-GB",
        timezone_id="UTC",
        color_scheme="light",
        reduced_motion="reduce",
    )
    tab, decoder = context.new_page(), context.new_page()
    tab.goto(f"{address}/?token={TOKEN}")
    for name, path in paths.items():
        tab.goto(f"{address}{path}", wait_until="load")
        tab.wait_for_timeout(SETTLED)
        picture = to_png(_decode(decoder, tab.screenshot(animations="disabled")))
        (PICTURES / f"{name}.png").write_bytes(picture)
        print(f"{name}.png: {len(picture) // 1024} kB, {path}")


def _decode(tab: Tab, picture: bytes) -> Pixels:
    text = tab.evaluate(DECODE, base64.b64encode(picture).decode())
    values = np.frombuffer(base64.b64decode(text), dtype=np.uint8)
    pixels: Pixels = values.reshape(HEIGHT, WIDTH, 4)[:, :, :3]
    return pixels


def _add_sections(pages: Sequence[Page]) -> None:
    """A section for each page that the docs do not show."""
    text = DOCS.read_text(encoding="utf-8")
    for page in pages:
        if f"pictures/{page.name}.png" not in text:
            text += f"\n### {page.title}\n\n{_said_of(page)}\n\n{_shown(page)}\n"
            print(f"{DOCS.name}: added {page.title}")
    DOCS.write_text(text, encoding="utf-8")


def _said_of(page: Page) -> str:
    """The first paragraph of what its module says of itself, its name taken off."""
    said = (sys.modules[page.load.__module__].__doc__ or page.title).partition("\n\n")[0].strip()
    return said.partition(": ")[2][:1].upper() + said.partition(": ")[2][1:] or said


def _shown(page: Page) -> str:
    return f"![The page {page.title}](pictures/{page.name}.png)"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
