"""A small timeline with an event of every kind."""

import pytest

from tui.dates import parse as date
from tui.query import Columns
from tui.timeline import Citation, Era, Event, Importance, Lane, Link, Source, Stance, Timeline

EVENTS = (
    Event("war", date("1914-07-28/1918-11-11"), "The Great War", lane="security", importance=Importance.MAJOR),
    Event(
        "treaty",
        date("1919-06-28"),
        "Treaty of Versailles",
        summary="Signed in the Hall of\nMirrors.",
        lane="diplomacy",
        actors=("France", "United Kingdom", "Deutsches Reich"),
        tags=("treaty", "peace"),
        location="Château de Versailles",
        sources=(Citation("keynes-1919"), Citation("bainville-1920", stance=Stance.DISPUTES)),
        links=(Link("war", "ends"),),
        fields={"articles": "440", "signatories": ("Clemenceau", {"second": "Lloyd George"})},
    ),
    Event(
        "league",
        date("1920"),
        "League of Nations",
        lane="diplomacy",
        actors=("Société des Nations",),
        tags=("peace",),
        location="Genève",
        sources=(Citation("undated"),),
        fields={"articles": "26"},
    ),
    Event("crisis", date("c. 1923"), "Ruhr crisis", lane="trade", importance=Importance.MINOR, location="Straße 1"),
    Event("pact", date("[1925,1928]"), "A pact, one of two", actors=("France",), fields={"articles": "about 40"}),
    Event("summits", date("{1930,1932}"), "Two summits", lane="trade", actors=("UK",), links=(Link("league"),)),
    Event("office", date("1920/.."), "The office goes on", tags=("peace",), sources=(Citation("keynes-1919"),)),
    Event("archive", date("1933?/"), "An archive, nobody knows until when", summary='100 % /regex/ (sic) "quoted"'),
)

SOURCES = (
    Source("keynes-1919", title="The Economic Consequences of the Peace", published=date("1919-12")),
    Source("bainville-1920", published=date("1920")),
    Source("undated"),
)

TIMELINE = Timeline(
    events=EVENTS,
    lanes=(Lane("diplomacy", "Diplomacy"), Lane("security", "War & peace"), Lane("trade", "Trade")),
    sources={source.id: source for source in SOURCES},
    eras=(Era("between", date("1918-11-11/1939-09-01"), "Between the wars"),),
)


@pytest.fixture
def timeline() -> Timeline:
    return TIMELINE


@pytest.fixture
def columns() -> Columns:
    return Columns(sorted(EVENTS, key=lambda event: event.when.sort_key), TIMELINE)
