"""`dragoman serve`: the reading room, in the browser."""

import secrets
import signal
import socket
import webbrowser
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.options import CoarsePlaces, MarkName, Store, Withhold, WithholdVictims
from dragoman.errors import UsageError
from dragoman.present.wording import plain
from dragoman.store.file import open_for_reading

OWN_HOST = "127.0.0.1"
EVERYWHERE = ("0.0.0.0", "::")
NEEDED = ("starlette", "jinja2", "uvicorn", "python_multipart")
TOKEN_BYTES = 32


def serve(
    store: Store,
    host: Annotated[
        str, typer.Option(help="Address to listen on; any but this machine's own lets others in.")
    ] = OWN_HOST,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.")] = 0,
    read_only: Annotated[
        bool,
        typer.Option(
            "--read-only",
            help="Nothing can be written, and what is marked AMBER or RED is left out.",
        ),
    ] = False,
    mark: Annotated[
        MarkName | None,
        typer.Option(
            case_sensitive=False,
            help="Show all that is marked so or less strictly, for reading only.",
        ),
    ] = None,
    coarse_places: CoarsePlaces = False,
    withhold: Withhold = None,
    withhold_victims: WithholdVictims = False,
    by: Annotated[str | None, typer.Option(help="Who reviews; else the page asks once.")] = None,
    no_open: Annotated[bool, typer.Option("--no-open", help="Do not open the browser.")] = False,
) -> None:
    """Open the reading room of a store in the browser; Ctrl+C closes it."""
    _expect_installed()
    with open_for_reading(store):  # what is wrong with it is said here, not in the browser
        pass
    from dragoman.run.guard import make_guard
    from dragoman.run.narrowed import Showing, served_part
    from dragoman.web import server
    from dragoman.web.settings import OWN_HOSTS, Settings, say_showing

    guard = make_guard(coarse=coarse_places, withhold=withhold, victims=withhold_victims)
    is_part = read_only or mark is not None or guard.withholds
    limit = (mark or MarkName.GREEN).value if is_part else None
    showing = Showing(limit=limit, guard=guard)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    settings = Settings(
        token=token,
        hosts=(*OWN_HOSTS, host.lower(), socket.gethostname().lower()),
        any_address=host in EVERYWHERE,
        is_read_only=is_part,
        showing=showing,
        by=(by or "").strip() or None,
    )
    signal.signal(signal.SIGTERM, _interrupt)
    with suppress(KeyboardInterrupt), served_part(store, showing):  # Ctrl+C is how it is closed
        # What takes long, the part to be shown, is done before the room is open.
        listening = server.bind(host, port)
        address = server.address_of(listening, host, token)
        _say(store, address, host, shows=say_showing(showing))
        if not no_open:
            webbrowser.open(address)
        server.serve(store, listening, settings=settings)


def _interrupt(number: int, frame: object) -> None:
    """Ended by the system, it is closed as by Ctrl+C."""
    raise KeyboardInterrupt


def _say(store: Path, address: str, host: str, *, shows: str) -> None:
    typer.echo(f"The reading room of {plain(str(store))} is open; Ctrl+C closes it.")
    if shows:
        typer.echo(f"It {shows}; nothing can be written.", err=True)
    typer.echo(address)
    if host not in (OWN_HOST, "localhost", "::1"):
        typer.echo(
            f"dragoman: {plain(host)} lets other machines in, unencrypted, with this address",
            err=True,
        )


def _expect_installed() -> None:
    if any(find_spec(name) is None for name in NEEDED):
        raise UsageError("the reading room is not installed; run: pip install 'dragoman[web]'")
