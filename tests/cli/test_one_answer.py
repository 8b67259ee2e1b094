"""The page and the explorer give one answer: the same events in the same order, for any query."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.cli import main
from tui.dates.calendar import instant
from tui.formats import load
from tui.screen.exploring import explorer
from tui.screen.main_screen import MainScreen
from tui.store import MemoryCollection, walk

FILE = """\
sources: {paper: {published: 2005}, memoir: {}}
lanes: {war: {label: War}, peace: {label: Peace}}
eras: [{id: thaw, when: 1987/1991, label: Thaw}]
events:
  - {id: late, when: 2021-10, title: Fourth summit, lane: peace, sources: [paper], casualties: 3}
  - {id: year, when: 1991, title: Summit in Genève, lane: peace, actors: [Russia, ASEAN], tags: [summit]}
  - {id: twin, when: 1991, title: Treaty, lane: war, importance: major, links: [{to: late}]}
  - {id: month, when: 1991-01, title: A drill, lane: war, sources: [{source: paper, stance: disputes}]}
  - {id: span, when: 1989/1992, title: Long talks, place: Sochi, tags: [talks, summit], casualties: 120}
  - {id: open, when: 1990/.., title: The office goes on, sources: [memoir]}
  - {id: ended, when: /1990, title: Nobody knows since when}
  - {id: either, when: "[1988,1995]", title: A pact, lane: war}
  - {id: both, when: "{1988,1995}", title: Two summits, tags: [summit]}
  - {id: doubt, when: 199X?, title: Talks about talks, lane: peace}
"""
NOW = instant(2026)
TERMS = [
    *("summit", "geneve", "genève", '"goes on"', "/^t.*s$/", "title:a", "lane:war", "lane:war,peace", "tag:summit"),
    *("actor:russia", "place:=Sochi", "source:paper", "disputes:paper", "is:major", "is:disputed,span", "links:@late"),
    *("casualties:>100", "during:1991", "during:@thaw", "before:@year", "after:1989", "since:1991-06", "until:1990"),
    *("within:1y@span", "known:2005-06", "decade:1980s", "id:twin,open", "surely during:1991", "before:now"),
]

queries = st.recursive(
    st.sampled_from(TERMS),
    lambda inner: (
        st.builds("({}) or {}".format, inner, inner)
        | st.builds("({}) ({})".format, inner, inner)
        | inner.map("-({})".format)
        | inner.map("surely ({})".format)
    ),
    max_leaves=5,
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("timeline") / "events.yaml"
    path.write_text(FILE, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def collection(file: Path) -> MemoryCollection:
    reading = load([str(file)])
    assert not reading.problems
    return MemoryCollection(reading.timeline)


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[tuple[str, bool]]:
    """What a command prints: the ids in order, and whether each is certain."""
    assert main(["print", *arguments, "--as", "jsonl", "--now", "2026"]) == 0
    events = map(json.loads, capsys.readouterr().out.splitlines())
    return [(event["id"], event["match"] == "certain") for event in events]


def explored(collection: MemoryCollection, query: str) -> list[tuple[str, bool]]:
    """What the explorer lists: the ids in order, and whether each is certain."""
    screen = explorer(collection, query=query, now=NOW).get_default_screen()
    assert isinstance(screen, MainScreen)
    assert screen.state.error is None
    return [(hit.event.id, hit.certain) for hit in walk(screen.state.selection)]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=queries)
def test_the_page_shows_what_the_explorer_shows(
    query: str, file: Path, collection: MemoryCollection, capsys: pytest.CaptureFixture[str]
) -> None:
    assert printed(capsys, str(file), "-q", query) == explored(collection, query)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    query=queries,
    start=st.sampled_from(["1991", "June 1991", "../1989", "now"]),
    stop=st.sampled_from(["1990", "1991-01-15", "1992/1995", "2005/.."]),
)
def test_from_and_to_are_short_for_since_and_until(
    query: str, start: str, stop: str, file: Path, collection: MemoryCollection, capsys: pytest.CaptureFixture[str]
) -> None:
    limited = printed(capsys, str(file), "-q", query, "--from", start, "--to", stop)
    assert limited == explored(collection, f'({query}) since:"{start}" until:"{stop}"')


def test_a_number_counts_what_is_listed(
    file: Path, collection: MemoryCollection, capsys: pytest.CaptureFixture[str]
) -> None:
    for query in TERMS:
        assert main(["print", str(file), "-q", query, "--count", "--now", "2026"]) == 0
        assert int(capsys.readouterr().out) == len(explored(collection, query))
