"""What is offered at the cursor; the cursor is `|` in these texts."""

from dataclasses import replace

import pytest

from tui.query import Columns, evaluate, parse
from tui.query.completion import Candidate, Completer
from tui.timeline import Timeline, View


@pytest.fixture
def columns(timeline: Timeline) -> Columns:
    views = (View("doubtful", "What sources dispute", "is:disputed"), View("early", "", "before:1920 or war"))
    whole = replace(timeline, views=views)
    return Columns(sorted(whole.events, key=lambda event: event.when.sort_key), whole)


def offered(marked: str, columns: Columns) -> list[str]:
    """The whole text after each offer is taken."""
    cursor = marked.index("|")
    text = marked.replace("|", "")
    made = Completer(columns).complete(text, cursor)
    return [text[: made.start] + candidate.text + text[made.end :] for candidate in made.candidates]


@pytest.mark.parametrize(
    ("marked", "whole"),
    [
        ("du|", ["during:"]),
        ("a -d|", ["a -disputes:", "a -decade:", "a -during:", "a -id:", "a -(is:disputed)"]),
        ("(art|", ["(articles:"]),
        ("ear|", ["before:1920 or war"]),
        ("a ear|", ["a (before:1920 or war)"]),
        ("dispute|", ["disputes:", "is:disputed"]),
        ("lane:|", ["lane:diplomacy", "lane:trade", "lane:security"]),
        ("lane:tr|", ["lane:trade"]),
        ("lane:tr|ad x", ["lane:trade x"]),
        ("lane:trade,|", ["lane:trade,diplomacy", "lane:trade,trade", "lane:trade,security"]),
        ("lane:trade,dip|", ["lane:trade,diplomacy"]),
        ("actor:king|", ['actor:"United Kingdom"']),
        ('actor:"united k|', ['actor:"United Kingdom"']),
        ('actor:="united k|i" x', ['actor:="United Kingdom" x']),
        ("place:chat|", ['place:"Château de Versailles"']),
        ("tag:pe|", ["tag:peace"]),
        ("articles:4|", ["articles:440", 'articles:"about 40"']),
        ("is:m|", ["is:major", "is:minor", "is:approximate", "is:normal"]),
        ("is:major,inst|", ["is:major,instant"]),
        ("during:@t|", ["during:@treaty", "during:@pact", "during:@summits", "during:@between"]),
        ("during:@bet|ween", ["during:@between"]),
        ("links:@bet|", []),
        (
            "within:3|",
            ["within:3y@", "within:3m@", "within:3w@", "within:3d@", "within:3h@", "within:3min@", "within:3s@"],
        ),
        ("within:3m|", ["within:3m@", "within:3min@"]),
        ("within:3m@trea|", ["within:3m@treaty"]),
        ("during:20|", []),
        ("title:war|", []),
        ("unknown:a|", []),
        ("zzz|", []),
    ],
)
def test_the_offers_at_a_place(marked: str, whole: list[str], columns: Columns) -> None:
    assert offered(marked, columns) == whole


def test_offers_say_how_many_events_and_what_they_mean(columns: Columns) -> None:
    complete = Completer(columns).complete
    assert complete("tag:", 4).candidates == (Candidate("peace", 3), Candidate("treaty", 1))
    assert complete("lane:s", 6).candidates == (Candidate("security", 1, "War & peace"),)
    assert complete("is:unci", 7).candidates == (Candidate("uncited", 5),)
    assert complete("what", 4).candidates == (Candidate("is:disputed", 1, "What sources dispute"),)
    assert complete("links:@cris", 11).candidates == (Candidate("@crisis", label="Ruhr crisis"),)
    assert complete("since:@between", 14).candidates == (Candidate("@between", label="Between the wars"),)


def test_nothing_written_offers_every_field_and_view(columns: Columns) -> None:
    texts = [candidate.text for candidate in Completer(columns).complete("", 0).candidates]
    assert texts[:2] == ["text:", "title:"]
    assert texts[-4:] == ["articles:", "signatories:", "is:disputed", "before:1920 or war"]


def test_the_offered_values_find_as_many_events_as_they_say(columns: Columns) -> None:
    for field in ("lane:", "tag:", "source:", "id:", "is:"):
        for candidate in Completer(columns).complete(field, len(field)).candidates:
            query = parse(f"{field}{candidate.text}", columns.vocabulary)
            assert evaluate(query, columns).possible.bit_count() == candidate.count


def counts(marked: str, columns: Columns) -> dict[str, int | None]:
    made = Completer(columns).complete(marked.replace("|", ""), marked.index("|"))
    return {candidate.text: candidate.count for candidate in made.candidates}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("lane:|", {"diplomacy": 2, "trade": 2, "security": 1}),
        ("tag:peace lane:|", {"diplomacy": 2, "security": 0, "trade": 0}),
        ("lane:| tag:peace", {"diplomacy": 2, "security": 0, "trade": 0}),
        ("lane:security,tr|", {"trade": 2}),
        ("before:1920 -lane:tr|ade", {"trade": 0}),
        ("crisis or pact lane:tr|", {"trade": 0}),
        ("crisis or lane:tr|", {"trade": 2}),
        ("crisis (pact or lane:tr|)", {"trade": 2}),
        ("(crisis lane:tr|) or pact", {"trade": 1}),
        ("(crisis and not lane:tr|) or pact", {"trade": 1}),
        ("lane:tr| and crisis", {"trade": 1}),
        ("crisis) lane:tr|", {"trade": 2}),
        ('crisis "open lane:tr|', {}),
        ("summits is:link|", {"linked": 1}),
        ("treaty disput|", {"disputes:": None, "(is:disputed)": 1}),
        ("crisis disput|", {"disputes:": None, "(is:disputed)": 0}),
    ],
)
def test_counts_are_of_what_the_rest_of_the_query_leaves(
    marked: str, expected: dict[str, int | None], columns: Columns
) -> None:
    assert counts(marked, columns) == expected


def test_views_of_the_users_own_are_offered_first_and_one_that_cannot_be_read_has_no_count(columns: Columns) -> None:
    own = (View("mine", "What is mine", "(("), View("peace", "What is peace", "tag:peace"))
    candidates = Completer(columns, own).complete("what", 4).candidates
    assert candidates == (
        Candidate("((", None, "What is mine"),
        Candidate("tag:peace", 3, "What is peace"),
        Candidate("is:disputed", 1, "What sources dispute"),
    )
