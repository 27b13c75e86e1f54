"""How the network and the matrix of actors are drawn."""

from dragoman.store.index.actors import ActorRow, Matrix, Pair
from dragoman.web.matrix import draw_matrix
from dragoman.web.network import HEIGHT, WIDTH, draw_network


def actor(number: int) -> ActorRow:
    return ActorRow(
        id=f"ac_{number}",
        name=f"Ministry number {number}",
        type="body",
        country=None,
        sector=None,
        events=10 - number,
    )


def pair(one: int, other: int, *, events: int, hostile: int = 0) -> Pair:
    return Pair(
        one=f"ac_{one}",
        other=f"ac_{other}",
        events=events,
        friendly=events - hostile,
        hostile=hostile,
        score=None,
        quads=(),
    )


PAIRS = (pair(0, 1, events=9), pair(1, 2, events=1, hostile=1), pair(3, 4, events=2))
MATRIX = Matrix(actors=tuple(map(actor, range(6))), quads=(), pairs=PAIRS)


def path_of(one: str, other: str) -> str:
    return f"/{one}/{other}"


def test_a_network_is_always_drawn_the_same_and_inside_its_frame() -> None:
    network = draw_network(MATRIX, path_of=path_of)
    assert network == draw_network(MATRIX, path_of=path_of)
    assert all(0 < node.x < WIDTH and 0 < node.y < HEIGHT for node in network.nodes)


def test_actors_without_ties_are_not_drawn() -> None:
    network = draw_network(MATRIX, path_of=path_of)
    assert [node.actor.id for node in network.nodes] == ["ac_0", "ac_1", "ac_2", "ac_3", "ac_4"]
    assert [line.actor.id for line in draw_matrix(MATRIX, path_of=path_of)] == [
        node.actor.id for node in network.nodes
    ]


def test_no_name_stands_on_another() -> None:
    nodes = draw_network(MATRIX, path_of=path_of).nodes
    for at, one in enumerate(nodes):
        for other in nodes[at + 1 :]:
            assert abs(one.x - other.x) > 100 or abs(one.y - other.y) > 20


def test_busier_ties_are_wider_and_drawn_last() -> None:
    ties = draw_network(MATRIX, path_of=path_of).ties
    assert [tie.pair.events for tie in ties] == [1, 2, 9]
    assert [tie.width for tie in ties] == sorted(tie.width for tie in ties)
    assert [tie.tone for tie in ties] == ["hostile", "friendly", "friendly"]


def test_of_nobody_there_is_an_empty_network() -> None:
    nobody = Matrix(actors=(), quads=(), pairs=())
    assert draw_network(nobody, path_of=path_of).nodes == ()
    assert draw_matrix(nobody, path_of=path_of) == ()


def test_the_matrix_has_each_pair_on_both_sides_of_the_diagonal() -> None:
    lines = draw_matrix(MATRIX, path_of=path_of)
    cells = {(line.actor.id, cell.other.id): cell for line in lines for cell in line.cells}
    assert cells["ac_0", "ac_1"].pair == cells["ac_1", "ac_0"].pair == PAIRS[0]
    assert not cells["ac_0", "ac_1"].is_again
    assert cells["ac_1", "ac_0"].is_again
    assert cells["ac_0", "ac_0"].is_self
    assert cells["ac_0", "ac_3"].pair is None
    assert (cells["ac_1", "ac_2"].shade, cells["ac_1", "ac_2"].sign) == ("h3", "−")
