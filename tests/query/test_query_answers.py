"""What each part of the language selects of a small timeline."""

import pytest

from tui.dates import parse as date
from tui.query import Columns, Query, QueryError, evaluate, parse
from tui.query.bits import positions
from tui.query.tree import InTime, Reference
from tui.timeline import Event, Timeline

ALL = "war treaty league crisis pact summits office archive"


def selected(query: Query, columns: Columns) -> set[str]:
    """The ids that a query selects, those that are only possible in parentheses."""
    answer = evaluate(query, columns)
    assert answer.certain & ~answer.possible == 0
    certain = {columns.events[place].id for place in positions(answer.certain)}
    possible = {f"({columns.events[place].id})" for place in positions(answer.possible & ~answer.certain)}
    return certain | possible


SELECTED = [
    ("", ALL),
    # text: in title, summary, actors, tags and place; any case; accents where they are written
    ("treaty", "treaty"),
    ("TREATY", "treaty"),
    ("peace", "treaty league office"),
    ("france", "treaty pact"),
    ("chateau", "treaty"),
    ("château", "treaty"),
    ("châteaú", ""),
    ("geneve or GENÈVE", "league"),
    ("strasse", "crisis"),
    ("straße", "crisis"),
    ('"hall of mirrors"', "treaty"),
    ('"mirrors. france"', ""),
    ("hall mirrors", "treaty"),
    ("keynes", ""),
    ('"(sic)"', "archive"),
    (r'"\"quoted\""', "archive"),
    (r"/\(sic\)/", "archive"),
    (r"/\/regex\//", "archive"),
    (r"/^two s/", "summits"),
    (r"/nations$/", "league"),
    (r"/\Atwo/", "summits"),
    (r"/hall.of/", "treaty"),
    (r"/CHATEAU|RUHR/", "treaty crisis"),
    (r"/genè/", "league"),
    (r"/gené/", ""),
    # fields with prose and names: where a text occurs
    ("title:of", "treaty league pact office"),
    ("title:of,ruhr", "treaty league crisis pact office"),
    ('title:="ruhr crisis"', "crisis"),
    ("title:=ruhr", ""),
    ("title:/^t.*s$/", "treaty summits"),
    ("text:mirrors", "treaty"),
    ("actor:france", "treaty pact"),
    ("actor:societe", "league"),
    ("actor:société", "league"),
    ("actor:uk", "summits"),
    ("actor:united", "treaty"),
    ("actor:=united", ""),
    ('actor:="united kingdom"', "treaty"),
    ("actor:/^(uk|united)/", "treaty summits"),
    ("place:versailles,geneve", "treaty league"),
    # codes: the whole of one
    ("lane:trade", "crisis summits"),
    ("lane:TRADE,diplomacy", "treaty league crisis summits"),
    ("tag:peac", ""),
    ("lane:/^trad/", "crisis summits"),
    ('lane:"war & peace"', "war"),
    ("tag:peace -tag:treaty", "league office"),
    ("source:keynes-1919", "treaty office"),
    ("source:bainville-1920", "treaty"),
    ("supports:bainville-1920", ""),
    ("disputes:bainville-1920", "treaty"),
    ("id:war,pact", "war pact"),
    ("decade:1910s", "war treaty"),
    # own fields: numbers as numbers, the rest as text
    ("articles:>26", "treaty"),
    ("articles:>=26", "treaty league"),
    ("articles:<440", "league"),
    ("articles:<=26.0", "league"),
    ("articles:=440", "treaty"),
    ("articles:40", "pact"),
    ("articles:26.0", "league"),
    ("articles:440,about", "treaty pact"),
    ("signatories:lloyd", "treaty"),
    ("signatories:/^clem/", "treaty"),
    ('signatories:="lloyd george"', "treaty"),
    # time: a date is the whole of its period
    ("during:1918", "war"),
    ("during:1918-11-11", "war"),
    ("during:1920", "league office"),
    ("during:1920-06", "(league) (office)"),
    ("during:1925", "office (pact)"),
    ("during:1926/1927", "office"),
    ("during:1925/1928", "pact office"),
    ("during:1930/1931", "summits office"),
    ("during:1940", "office (archive)"),
    ("before:1920", "war treaty"),
    ("before:1918-11-11", ""),
    ("before:1926", "war treaty league crisis (pact)"),
    ("after:1925", "(pact) summits archive"),
    ("after:1930", "archive"),
    ("since:1933", "office archive"),
    ("until:1919", "war treaty"),
    ("until:1925", "war treaty league crisis (pact) office"),
    ("surely during:1925", "office"),
    ("during:1925 -surely during:1925", "(pact)"),
    ("-during:1925", "war treaty league crisis (pact) summits archive"),
    ("-surely during:1925", "war treaty league crisis pact summits archive"),
    ('during:"june 1919"', "treaty"),
    # time, against other events and eras: each has its own worlds, an event and itself the same
    ("during:@war", "war"),
    ("during:@treaty", "treaty"),
    ("during:@league", "league (office)"),
    ("before:@league", "war treaty"),
    ("after:@pact", "summits archive"),
    ("before:@war or after:@war", "treaty league crisis pact summits office archive"),
    ("since:@archive", "office archive"),
    ("until:@war", "war"),
    ("during:@between", "treaty league crisis pact summits office archive (war)"),
    ("within:30d@treaty", "treaty"),
    ("within:1y@treaty", "treaty war (league) (office)"),
    ("within:18m@treaty", "treaty war (league) (office)"),
    ("within:11m@crisis", "crisis office"),
    # evidence
    ("known:1919", "treaty office (league)"),
    ("known:1919-11", "(league)"),
    ("known:1919-12-15", "(treaty) (office) (league)"),
    ("known:@war", "(league)"),
    ("surely known:1930", "treaty office"),
    ("is:disputed", "treaty"),
    ("is:approximate", "crisis"),
    ("is:uncertain", "archive"),
    ("is:ongoing", "office"),
    ("is:cited", "treaty league office"),
    ("is:uncited -is:major", "crisis pact summits archive"),
    ("is:linked", "war treaty league summits"),
    ("is:major,minor", "war crisis"),
    ("is:normal lane:trade", "summits"),
    ("is:instant", "treaty league crisis pact"),
    ("is:span", "war office archive"),
    ("links:@war", "treaty"),
    ("links:@treaty", "war"),
    ("links:@league", "summits"),
    ("links:@between", ""),
    # logic
    ("peace -france", "league office"),
    ("treaty or league", "treaty league"),
    ("treaty or league lane:trade", "treaty"),
    ("(treaty or league or ruhr) lane:trade", "crisis"),
    ("not (lane:trade or lane:diplomacy)", "war pact office archive"),
    ("--treaty", "treaty"),
    ("peace and france", "treaty"),
    ('"or"', "treaty"),
]


@pytest.mark.parametrize(("text", "ids"), SELECTED)
def test_a_query_selects(text: str, ids: str, columns: Columns) -> None:
    assert selected(parse(text, columns.vocabulary), columns) == set(ids.split())


def test_an_id_that_has_gone_is_an_error_when_it_is_asked_for(columns: Columns) -> None:
    query = parse("peace during:@treety")
    with pytest.raises(QueryError, match="no event or era has the id “treety”") as caught:
        evaluate(query, columns)
    assert (caught.value.column, caught.value.hint) == (14, "did you mean @treaty?")


def test_an_own_field_that_nobody_has_selects_nothing(columns: Columns) -> None:
    assert selected(parse("casualties:>5"), columns) == set()


def test_an_event_comes_before_an_era_with_its_id(columns: Columns) -> None:
    assert columns.vocabulary.date("war", 1) == columns.events[0].when


def test_no_events_answer_every_query() -> None:
    empty = Columns((), Timeline())
    for text in ("", "a", "-a", "during:1920", "is:linked", "lane:x", "/x/", "known:1920", "x:>1", "decade:1920s"):
        answer = evaluate(parse(text), empty)
        assert (answer.certain, answer.possible) == (0, 0)


def test_a_reference_is_compared_without_its_column() -> None:
    assert parse(" during:@war").root == InTime("during", Reference("war"))


def test_no_regular_expression_hangs() -> None:
    text = "a" * 50_000 + "!"
    timeline = Timeline(events=(Event("a", date("2021"), text, summary=text),))
    columns = Columns(timeline.events, timeline)
    for pattern in ("/(a+)+$/", "/(a|aa)+$/", "/(?s)^(.*a){20}b/"):
        assert selected(parse(pattern), columns) == set()
