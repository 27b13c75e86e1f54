"""`dragoman brief`: a document to send, of a period and a filter."""

from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.options import (
    CoarsePlaces,
    Mark,
    MarkName,
    Store,
    Tier,
    Withhold,
    WithholdVictims,
)
from dragoman.present.wording import plain

Words = list[str] | None


def brief(
    store: Store,
    out: Annotated[Path, typer.Option("--output", "-o", help="File: .docx, .html or .md.")],
    since: Annotated[
        str | None, typer.Option("--from", help="First day of the period.", metavar="DATE")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--to", help="Last day of the period.", metavar="DATE")
    ] = None,
    type: Annotated[Words, typer.Option(help="Type or mode of event; may be repeated.")] = None,
    actor: Annotated[
        Words, typer.Option(help="Any of these takes part: name, id or country code.")
    ] = None,
    between: Annotated[Words, typer.Option(help="All of these take part.")] = None,
    place: Annotated[Words, typer.Option(help="Part of a place's name.")] = None,
    country: Annotated[Words, typer.Option(help="Country of the place, as ARM.")] = None,
    track: Annotated[Words, typer.Option(help="Part of a track's name, or its id.")] = None,
    status: Annotated[Words, typer.Option(help="Where the event stands, as planned.")] = None,
    outlet: Annotated[Words, typer.Option(help="Told by one of these outlets.")] = None,
    text: Annotated[str | None, typer.Option(help="Words to be found.")] = None,
    tier: Tier = None,
    title: Annotated[str, typer.Option(help="The brief's title.")] = "Brief",
    mark: Mark = MarkName.GREEN,
    coarse_places: CoarsePlaces = False,
    withhold: Withhold = None,
    withhold_victims: WithholdVictims = False,
    template: Annotated[
        Path | None,
        typer.Option(help="A Word document whose page and styles to use.", metavar="FILE"),
    ] = None,
) -> None:
    """Write a brief: what matters, what changed, meetings, claims, figures, what is uncertain."""
    from dragoman.run.brief.files import write_brief
    from dragoman.run.guard import make_guard
    from dragoman.run.narrowed import Showing

    lists = {
        "type": type,
        "actor": actor,
        "between": between,
        "place": place,
        "country": country,
        "track": track,
        "status": status,
        "outlet": outlet,
    }
    single = {"since": since, "until": until, "text": text, "tier": tier.value if tier else None}
    params = [(name, value) for name, values in lists.items() for value in values or ()]
    params += [(name, value) for name, value in single.items() if value is not None]
    guard = make_guard(coarse=coarse_places, withhold=withhold, victims=withhold_victims)
    made = write_brief(
        store,
        out,
        params,
        title=title,
        showing=Showing(limit=mark.value, guard=guard),
        template=template,
    )
    typer.echo(f"wrote {plain(str(out))}: {made.title}, {made.period}, TLP:{made.mark}")
