"""Who is talked about: which of those named before it a pronoun takes up first."""

from dragoman.model.draft import ActorDraft

REACH = 3  # sentences back that a pronoun may refer to


def salience(one: ActorDraft, pronoun: ActorDraft) -> tuple[int, bool, bool, bool, int]:
    """A key to sort by: of those named before a pronoun, the likeliest comes first.

    A nearer sentence comes first, then the report's author, main subjects for a subject,
    subjects, and what stands nearer.
    """
    return (
        pronoun.sentence - one.sentence,
        not one.author,
        pronoun.subject and not one.main,
        not one.subject,
        -one.start,
    )
