"""Where a page of rows stands among the others of its view."""

from dataclasses import dataclass

from dragoman.web.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """The number of a page, of how many, of how many rows; None where it has no neighbour."""

    number: int
    pages: int
    total: int
    before: str | None
    after: str | None


def make_pager(view: View, *, number: int, total: int, size: int) -> Pager:
    """The neighbours of a page in a view.

    >>> pager = make_pager(View(path="/claims"), number=2, total=120, size=50)
    >>> pager.pages, pager.before, pager.after
    (3, '/claims', '/claims?page=3')
    """
    pages = max(1, -(-total // size))
    return Pager(
        number=number,
        pages=pages,
        total=total,
        before=_numbered(view, min(number - 1, pages)) if number > 1 else None,
        after=_numbered(view, number + 1) if number < pages else None,
    )


def _numbered(view: View, number: int) -> str:
    return view.address(page=str(number)) if number > 1 else view.address()
