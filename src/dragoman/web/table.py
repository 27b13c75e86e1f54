"""The pages and actions of the reading room, by hand; how one is added.

1. `pages/NAME.py` holds a frozen `Context` (what the page shows), a pure function that makes it
   from rows, `load(shelves, ask) -> Context`, which fetches those rows, and `PAGE`. What is about
   one thing or a few comes from `shelves.store` with functions of `store/`, what filters, counts
   or searches from `shelves.index` with those of `store/index/`. No page loads the whole record.
   `NoSuchThingError` is a 404, `MovedError` a redirect.
2. `templates/NAME.html` begins `{% extends "base.html" %}` and shows every field of the Context: a
   test holds it to that. `macros.html` has days, places, actors, events, evidence, reports. All is
   escaped; nothing is ever marked `safe`; no script or style stands in the page.
3. `PAGES` below gets its row. Its place in the navigation is that of `PAGE.group` and the order
   here. Tests open every sample of every page in a browser: no error, no fault of accessibility.
4. What is written goes into an `Action`: a form has `method="post"` and `{{ m.form_token() }}`; a
   script sends the header `X-Dragoman-Token` with the content of `<meta name="form-token">`.
   The function gets it checked; it returns the address to go on to.
5. What is taken along as a file is a `Download`, by GET, and stands in `DOWNLOADS`.

What keeps a page fast where there are 100,000 events (`python -m bench.speed web`):

- Opening and closing the store takes 25 ms of each request, so a page opens it once, and one that
  can do with the index does.
- Rows come by `select_where` and `select_by_keys` of `store/rows.py`, which find first where rows
  are and read them after. Each row that lies by itself takes 2 to 5 ms, since a block of every
  column is unpacked for it: 50 events are 130 ms. Show fewer; name in `unread` the columns that
  the page does not show (half, for the line of an event); ask for ids alone where ids will do.
- Events as pages tell them are kept in the index too: `load_kept_events` gives 90 in 6 ms.
- Many ids go in as a table, by `wanted_keys`: bound as one value, 50 of them take 7 ms and 50,000
  take 4 s.
- What every reader is shown alike, as the overview, is made once for each writing of the store:
  `shelves.once`. That spares the second reader, not the first.
- The texts of reports are most of a store: `load_heads` leaves them out.
- No index within DuckDB: its own are known to part from their tables where rows are deleted and
  put in again, and a run does just that. What would need one belongs into `store/index/`.
"""

from dragoman.web import answering
from dragoman.web.page import Action, Download, Page
from dragoman.web.pages import (
    actor,
    actors,
    agenda,
    agreements,
    brief,
    claims,
    commitments,
    contradictions,
    corrections,
    event,
    figures,
    map,
    news,
    notes,
    overview,
    positions,
    report,
    reports,
    review,
    review_results,
    search,
    situations,
    timeline,
    track,
    tracks,
)

PAGES: tuple[Page, ...] = (
    overview.PAGE,
    news.PAGE,
    agenda.PAGE,
    timeline.PAGE,
    event.PAGE,
    map.PAGE,
    actors.PAGE,
    actor.PAGE,
    tracks.PAGE,
    track.PAGE,
    positions.PAGE,
    claims.PAGE,
    figures.PAGE,
    contradictions.PAGE,
    corrections.PAGE,
    situations.PAGE,
    commitments.PAGE,
    agreements.PAGE,
    reports.PAGE,
    report.PAGE,
    search.PAGE,
    review.PAGE,
    review_results.PAGE,
    notes.PAGE,
    brief.PAGE,
)
ACTIONS: tuple[Action, ...] = (news.KEEP_VISIT, *answering.ACTIONS, notes.WRITE_NOTE)
DOWNLOADS: tuple[Download, ...] = (
    review_results.JUDGEMENTS,
    answering.PUTTING_IN,
    brief.DOWNLOAD,
)

# The groups of the navigation, in order. To come under them: timeline, map, tracks, actors,
# positions; claims, figures, contradictions, situations; search, review, brief.
GROUPS = ("Now", "Who and where", "What is said", "Sources", "Work")
