"""The score of a story: every measure, in the order in which the table shows them."""

from bench.quality.stories.clusters import score_clusters
from bench.quality.stories.copies import score_copies
from bench.quality.stories.corrections import score_corrections
from bench.quality.stories.diplomacy import score_diplomacy
from bench.quality.stories.disputes import score_disputes
from bench.quality.stories.figures import score_figures
from bench.quality.stories.found import score_found
from bench.quality.stories.links import score_links
from bench.quality.stories.sheet import Sheet
from bench.quality.stories.situations import score_situations
from bench.quality.stories.states import score_states
from bench.quality.stories.telling import Telling

MEASURES = (
    score_clusters,
    score_found,
    score_states,
    score_disputes,
    score_corrections,
    score_copies,
    score_figures,
    score_situations,
    score_links,
    score_diplomacy,
)


def score_story(telling: Telling) -> Sheet:
    """Everything that a story is asked for."""
    sheet = Sheet()
    for measure in MEASURES:
        measure(telling, sheet)
    return sheet
