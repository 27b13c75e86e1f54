"""The reading room as an ASGI application: pages and actions behind the guard."""

import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from jinja2 import Environment
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders, UploadFile
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from dragoman.errors import BusyStoreError, DragomanError, UsageError
from dragoman.run.narrowed import find_shown
from dragoman.web.charts import draw_script
from dragoman.web.days import style_of
from dragoman.web.guard import ELSEWHERE, Guard, has_form_token
from dragoman.web.headers import add_headers
from dragoman.web.kept import Kept
from dragoman.web.page import (
    Action,
    Ask,
    Download,
    File,
    MovedError,
    Named,
    NoSuchThingError,
    Page,
    Sent,
)
from dragoman.web.putting_in import how_it_stands
from dragoman.web.refusal import TITLES, Refusal
from dragoman.web.rendering import Entry, Room, make_environment, render_page
from dragoman.web.settings import NAME_COOKIE, Settings, say_showing
from dragoman.web.shelves import Shelves
from dragoman.web.table import ACTIONS, DOWNLOADS, GROUPS, PAGES

STATIC = Path(__file__).parent / "static"
FORM_TOKEN = "form_token"
TOKEN_HEADER = "x-dragoman-token"
NOTHING_HERE = "There is no page at this address."
UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")  # in a file's name, on any system and in a header
BROKEN = "Something went wrong in Dragoman; the store is as it was. Try again, or go back."
MAX_FIELDS = 1000
MAX_NAME = 80  # characters of the name that somebody reviews under
YEAR_SECONDS = 365 * 24 * 3600
Endpoint = Callable[[Request], Awaitable[Response]]


def create_app(store: Path, *, settings: Settings) -> Starlette:
    """The reading room of a store; nothing is opened until a page is asked for."""
    room = _Rooms(store, settings)
    return Starlette(
        routes=[
            *(Route(page.path, room.show(page), methods=["GET"]) for page in PAGES),
            *(Route(one.path, room.give(one), methods=["GET"]) for one in DOWNLOADS),
            *(Route(action.path, room.do(action), methods=["POST"]) for action in ACTIONS),
            Route("/static/vega.js", _vega, methods=["GET"]),
            Mount("/static", StaticFiles(directory=STATIC)),
        ],
        middleware=[Middleware(Guard, settings=settings, refuse=room.refuse)],
        exception_handlers={
            HTTPException: room.refuse_http,
            DragomanError: room.refuse_error,
            Exception: room.refuse_broken,
        },
    )


class _Rooms:
    """Answers from one store, with the environment of its templates."""

    def __init__(self, store: Path, settings: Settings) -> None:
        self._store = store
        self._settings = settings
        self._environment: Environment = make_environment()
        self._kept = Kept()

    def show(self, page: Page) -> Endpoint:
        """The endpoint of a page."""

        def answer(request: Request) -> Response:
            with self._shelves() as shelves:
                context = page.load(shelves, self._ask(request))
            return self._page(page.name, context, self._room(page.title, page, request))

        return _in_thread(answer)

    def give(self, download: Download) -> Endpoint:
        """The endpoint of a file to take along."""

        def answer(request: Request) -> Response:
            with self._shelves() as shelves:
                return _answer_with(download.make(shelves, self._ask(request)))

        return _in_thread(answer)

    def do(self, action: Action) -> Endpoint:
        """The endpoint of an action."""

        async def answer(request: Request) -> Response:
            async with request.form(max_fields=MAX_FIELDS) as form:
                sent = [(name, one) for name, one in form.multi_items() if isinstance(one, str)]
                files = {
                    name: await one.read()
                    for name, one in form.multi_items()
                    if isinstance(one, UploadFile)
                }
            values = _values(sent)
            token = request.headers.get(TOKEN_HEADER) or "".join(values.pop(FORM_TOKEN, ()))
            if not has_form_token(token, self._settings):
                return self.refuse(403, ELSEWHERE)
            asked = Sent(
                store=self._store,
                path=request.path_params,
                form=values,
                by=self._by(request),
                files=files,
            )
            return _go_on(await run_in_threadpool(action.run, asked))

        return answer

    def _ask(self, request: Request) -> Ask:
        return Ask(
            path=request.path_params,
            query=_values(request.query_params.multi_items()),
            by=self._by(request),
            is_read_only=self._settings.is_read_only,
        )

    def _by(self, request: Request) -> str | None:
        """Who asks: the name that was said in this browser, else that of the settings."""
        said = unquote(request.cookies.get(NAME_COOKIE, "")).strip()[:MAX_NAME]
        return said or self._settings.by

    def refuse(self, status: int, said: str) -> Response:
        """A page of one line that says why there is none."""
        refusal = Refusal(status=status, heading=TITLES.get(status, "No answer"), said=said)
        response = self._page("refusal", refusal, self._room(refusal.heading))
        response.status_code = status
        if status == 503:
            response.headers["Retry-After"] = "2"
        return response

    async def refuse_http(self, request: Request, error: Exception) -> Response:
        """What no route answers."""
        status = error.status_code if isinstance(error, HTTPException) else 500
        return self.refuse(status, NOTHING_HERE if status == 404 else str(error))

    async def refuse_error(self, request: Request, error: Exception) -> Response:
        """An error raised on purpose, in its own words."""
        if isinstance(error, MovedError):
            return RedirectResponse(str(error), status_code=303)
        if isinstance(error, NoSuchThingError):
            return self.refuse(404, str(error))
        if isinstance(error, BusyStoreError):
            return self.refuse(503, _say_busy(request))
        return self.refuse(400 if isinstance(error, UsageError) else 500, str(error))

    async def refuse_broken(self, request: Request, error: Exception) -> Response:
        """Any other error: the log has it, the page does not. The guard is not around this one."""
        response = self.refuse(500, BROKEN)
        add_headers(MutableHeaders(raw=response.raw_headers))
        return response

    def _shelves(self) -> Shelves:
        showing = self._settings.showing
        return Shelves(find_shown(self._store, showing), showing=showing, kept=self._kept)

    def _page(self, name: str, context: Any, room: Room) -> Response:
        return HTMLResponse(render_page(self._environment, name, context, room=room))

    def _room(self, title: str, page: Page | None = None, request: Request | None = None) -> Room:
        stands = how_it_stands(self._store)
        languages = request.headers.get("accept-language", "") if request else ""
        return Room(
            title=title,
            store=self._store.name if page else "",
            navigation=_navigation(page) if page else (),
            form_token=self._settings.form_token if page else "",
            is_read_only=self._settings.is_read_only,
            limit=say_showing(self._settings.showing) if page else "",
            style=style_of(languages),
            is_putting_in=stands.is_running and bool(page) and not self._settings.is_read_only,
            failed=stands.failed if page and not self._settings.is_read_only else None,
        )


def safe_name(name: str) -> str:
    """A file's name that holds on every system and in a header.

    >>> safe_name('../talks: "May".docx'), safe_name("…")
    ('talks-May-.docx', 'file')
    """
    return UNSAFE.sub("-", name).strip("-.") or "file"


def _answer_with(file: File) -> Response:
    """A file to be saved, whatever its kind: nothing that it holds runs in the room."""
    return Response(
        file.content,
        media_type=file.media_type,
        headers={"Content-Disposition": f'attachment; filename="{safe_name(file.name)}"'},
    )


def _in_thread(answer: Callable[[Request], Response]) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(answer, request)

    return endpoint


def _go_on(found: str | Named) -> Response:
    if isinstance(found, str):
        return RedirectResponse(found, status_code=303)
    answer = RedirectResponse(found.address, status_code=303)
    answer.set_cookie(
        NAME_COOKIE,
        quote(found.by[:MAX_NAME], safe=""),
        max_age=YEAR_SECONDS,
        httponly=True,
        samesite="strict",
    )
    return answer


async def _vega(request: Request) -> Response:
    script = await run_in_threadpool(draw_script)
    headers = {"Cache-Control": "private, max-age=86400"}
    return Response(script, media_type="text/javascript", headers=headers)


def _navigation(current: Page) -> list[tuple[str, list[Entry]]]:
    groups = []
    for group in GROUPS:
        pages = [page for page in PAGES if page.group == group and page.label]
        entries = [
            Entry(label=str(page.label), path=page.path, is_current=page is current)
            for page in pages
        ]
        groups += [(group, entries)] if entries else []
    return groups


def _values(items: list[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    values: dict[str, tuple[str, ...]] = {}
    for name, value in items:
        values[name] = (*values.get(name, ()), value)
    return values


def _say_busy(request: Request) -> str:
    if request.method == "POST":
        return "Nothing was written: the store is in use, reports are being read. Try again soon."
    return "The store is being written. This page comes back in a moment."
