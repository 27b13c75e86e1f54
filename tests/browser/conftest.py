"""A reading room of some example reports in a real headless Chromium, opened once for all tests."""

import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

from dragoman import api
from dragoman.store.file import open_for_reading
from dragoman.web import server
from dragoman.web.settings import NAME_COOKIE, Settings
from dragoman.web.table import PAGES
from tests.web.rooms import NASTY

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
READ = ("2023-09-26-depot-explosion.txt", "2023-09-27-depot-toll-corrected.txt")
READ += ("2023-10-04-aliyev-withdraws.txt",)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGS = "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update"
TOKEN = "a-token-for-the-browser"


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A reading room that is open: its store, and its address without the token."""

    store: Path
    address: str

    def samples(self) -> list[str]:
        """Addresses at which every page of the table is opened."""
        with open_for_reading(self.store) as con:
            return [path for page in PAGES for path in page.find_samples(con)]


@dataclass(slots=True)
class Visitor:
    """A page of the browser, let in, with what its console and network had to complain of."""

    page: Page
    room: Room
    faults: list[str] = field(default_factory=list)

    def note_failed(self, request: Request) -> None:
        """A request that failed; one that a step to the next page cut off is no fault."""
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(request.url)

    def open(self, path: str) -> Page:
        """Open a page of the room and wait until all that it asks for has come."""
        self.page.goto(f"{self.room.address}{path}", wait_until="load")
        return self.page


@pytest.fixture(scope="session")
def room(tmp_path_factory: pytest.TempPathFactory) -> Room:
    folder = tmp_path_factory.mktemp("room")
    (folder / "nasty.txt").write_text(NASTY.text, encoding="utf-8")
    store = folder / "talks.duckdb"
    files = [*(EXAMPLES / name for name in READ), folder / "nasty.txt", folder / "none.txt"]
    api.read(files, store, published="2023-10-05", outlet="<script>alert(1)</script>")
    listening = server.bind("127.0.0.1", 0)
    address = server.address_of(listening, "127.0.0.1", TOKEN).partition("/?")[0]
    settings = Settings(token=TOKEN)
    serving = threading.Thread(
        target=server.serve, args=(store, listening), kwargs={"settings": settings}, daemon=True
    )
    serving.start()
    return Room(store=store, address=address)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("there is no chromium; install Debian's package of that name")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGS.split())
        yield opened
        opened.close()


@pytest.fixture
def visitor(browser: Browser, room: Room) -> Iterator[Visitor]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    context.add_cookies([{"name": NAME_COOKIE, "value": "Mara", "url": room.address}])
    visitor = Visitor(page=context.new_page(), room=room)
    visitor.page.on("console", lambda message: _note(visitor, message.type, message.text))
    visitor.page.on("pageerror", lambda error: visitor.faults.append(str(error)))
    visitor.page.on("requestfailed", lambda request: visitor.note_failed(request))
    visitor.page.on("dialog", lambda dialog: visitor.faults.append(dialog.message))
    visitor.open(f"/?token={TOKEN}")
    yield visitor
    context.close()


def _note(visitor: Visitor, kind: str, text: str) -> None:
    if kind in ("error", "warning"):
        visitor.faults.append(text)
