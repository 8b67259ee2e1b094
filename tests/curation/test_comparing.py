"""Twins held side by side: which keys and which words differ, and which are the same."""

from hypothesis import given
from hypothesis import strategies as st

from tui.curation.comparing import Row, Text, as_text, compare
from tui.curation.twins import Twins
from tui.dates import parse
from tui.formats.keys import EVENT, LANE, SOURCE
from tui.timeline import Citation, Event, Importance, Lane, Place, Source, Stance

OURS = Event(
    "talks",
    parse("2020"),
    "Talks begin in Hanoi",
    "They talk.\nMore follows.",
    "diplomacy",
    ("North", "South"),
    importance=Importance.MAJOR,
    sources=(Citation("tass", "¶1"), Citation("gubin")),
    fields={"merged-from": "a.yaml", "seen by": "one"},
    place=Place("a.yaml", 3, 5),
)
THEIRS = Event(
    "talks",
    parse("2019"),
    "Talks in Hanoi",
    "They talked.\nMore follows.",
    "diplomacy",
    ("North", "East"),
    sources=(Citation("tass", "¶1"), Citation("gubin", stance=Stance.DISPUTES), Citation("vns")),
    fields={"merged-from": "b.yaml"},
    place=Place("b.yaml", 8, 5),
)


def marked(texts: tuple[Text, ...]) -> list[str]:
    """Entries as they are read, with asterisks around the words that differ."""
    return [" ".join(f"*{word}*" if differs else word for word, differs in text) for text in texts]


def told(row: Row) -> tuple[str, list[str], list[str], str]:
    return row.key, marked(row.ours), marked(row.theirs), row.note


def test_what_differs_is_told_key_by_key_and_word_by_word() -> None:
    assert [told(row) for row in compare(Twins(EVENT, OURS, THEIRS)).differing] == [
        ("when", ["*2020*"], ["*2019*"], "1 year earlier"),
        ("title", ["Talks *begin* in Hanoi"], ["Talks in Hanoi"], ""),
        ("summary", ["They *talk.* \n More follows."], ["They *talked.* \n More follows."], ""),
        ("actors", ["North", "*South*"], ["North", "*East*"], ""),
        ("importance", ["*major*"], ["*normal*"], ""),
        ("sources", ["tass ¶1", "*gubin*"], ["tass ¶1", "*gubin* *(disputes)*", "*vns*"], ""),
        ("seen by", ["*one*"], [], ""),
    ]


def test_what_is_the_same_is_told_once() -> None:
    assert compare(Twins(EVENT, OURS, THEIRS)).same == (("lane", ("diplomacy",)),)


def test_sources_and_lanes_are_compared_by_their_own_keys() -> None:
    sources = Twins(SOURCE, Source("s", "Ties", "Gubin"), Source("s", "Other ties", "Gubin"))
    lanes = Twins(LANE, Lane("t", "Trade"), Lane("t", "Trade", "blue"))

    assert [told(row) for row in compare(sources).differing] == [("title", ["*Ties*"], ["*Other* *ties*"], "")]
    assert compare(sources).same == (("author", ("Gubin",)),)
    assert [told(row) for row in compare(lanes).differing] == [("colour", [], ["*blue*"], "")]


def test_of_long_texts_what_stands_between_their_common_ends_differs() -> None:
    ours = " ".join(["same", *(f"our{n}" for n in range(900)), "middle", "end"])
    theirs = " ".join(["same", *(f"their{n}" for n in range(900)), "middle", "end"])

    (row,) = compare(Twins(EVENT, Event("a", parse("2020"), ours), Event("a", parse("2020"), theirs))).differing

    assert marked(row.ours)[0].startswith("same *our0* *our1*")
    assert marked(row.ours)[0].endswith("*our899* middle end")


WORDS = st.lists(st.sampled_from(["one", "two", "three", "\n"]), max_size=8).map(" ".join)


@given(WORDS, WORDS)
def test_no_word_is_lost_and_what_is_not_marked_is_in_both(ours: str, theirs: str) -> None:
    twins = Twins(EVENT, Event("a", parse("2020"), "A", ours), Event("a", parse("2020"), "A", theirs))

    for row in compare(twins).differing:
        for texts, said in ((row.ours, ours), (row.theirs, theirs)):
            assert [word for text in texts for word, _ in text] == [word for word, _ in as_text(said)]
        common = [[word for text in side for word, differs in text if not differs] for side in (row.ours, row.theirs)]
        assert common[0] == common[1]
