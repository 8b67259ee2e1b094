"""What differs between two timelines, as it is told."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.curation.differences import Change, differences
from tui.curation.redating import redated
from tui.curation.telling import as_json, as_lines, as_markdown
from tui.dates import parse
from tui.formats import Reading
from tui.timeline import Citation, Event, Timeline

Read = Callable[..., Reading]

BEFORE = """\
title: Relations
lanes: {trade: {label: Trade}}
sources:
  gubin: {title: Ties, published: 2022-01}
  tass: {title: Dialogue}
events:
  - {id: relations, when: 1991, title: Official relations begin, lane: trade, tags: [a, b], sources: [gubin ¶1]}
  - {when: 2005-12-13, title: First summit, sources: [tass]}
  - {id: talks, when: 2010, title: Talks}
  - {id: exercise, when: 2021-12-01/2021-12-03, title: Exercise, summary: They met.}
  - {when: 2015-05-29, title: Free trade agreement signed}
"""

AFTER = """\
title: Relations
description: Since 1991.
lanes: {trade: {label: Trade, colour: blue}}
sources:
  gubin: {title: Ties, published: 2022-02}
  vns: {title: News}
events:
  - {when: 2015-05-29, title: The free trade agreement is signed, url: "https://example.org"}
  - id: relations
    when: 1991~
    title: Relations begin
    lane: diplomacy
    tags: [b, c]
    sources: [gubin ¶2, {source: vns, stance: disputes, when: 1992}]
  - {when: 2005-12-14, title: First summit, sources: [tass]}
  - {id: exercise, when: 2021-12-01/2021-12-04, title: Exercise, summary: They met. It was the first time.}
  - {when: 2022, title: "A plan *begins*"}
"""


def told(read: Read, before: str, after: str) -> list[str]:
    return list(as_lines(differences(read(before).timeline, read(after).timeline)))


def test_differences_are_told_in_lines(read: Read) -> None:
    assert told(read, BEFORE, AFTER) == [
        "1 added, 1 removed, 3 re-dated, 2 retitled, 1 re-sourced, 3 otherwise changed, 6 other entries changed",
        "~ c. 1991  Relations begin [relations]",
        "    when: 1991 → c. 1991 (now approximate)",
        "    title: Official relations begin → Relations begin",
        "    lane: trade → diplomacy",
        "    tags: a → c",
        "    sources: - gubin ¶1, + gubin ¶2, + vns (disputes, 1992)",
        "~ 14 December 2005  First summit [2005-12-14-first-summit]",
        "    when: 13 December 2005 → 14 December 2005 (1 day later)",
        "- 2010  Talks [talks]",
        "~ 29 May 2015  The free trade agreement is signed [2015-05-29-the-free-trade-agreement-is-signed]",
        "    title: Free trade agreement signed → The free trade agreement is signed",
        "    url: + https://example.org",
        "~ 1–4 December 2021  Exercise [exercise]",
        "    when: 1–3 December 2021 → 1–4 December 2021 (end 1 day later)",
        "    summary: They met. → They met. It was the first time.",
        "+ 2022  A plan *begins* [2022-a-plan-begins]",
        "~ lane trade Trade",
        "    colour: + blue",
        "+ lane diplomacy diplomacy",
        "~ source gubin Ties",
        "    published: January 2022 → February 2022 (1 month later)",
        "- source tass Dialogue",
        "+ source vns News",
        "~ timeline Relations",
        "    description: + Since 1991.",
    ]


def test_differences_are_told_in_markdown(read: Read) -> None:
    found = differences(read(BEFORE).timeline, read(AFTER).timeline)

    assert list(as_markdown([found[0], found[2], found[5]])) == [
        "## Added",
        "",
        r"- 2022  A plan \*begins\* \[2022-a-plan-begins\]",
        "",
        "## Removed",
        "",
        r"- 2010  Talks \[talks\]",
        "",
        "## Changed",
        "",
        r"- c. 1991  Relations begin \[relations\]",
        "  - when: 1991 → c. 1991 (now approximate)",
        "  - title: Official relations begin → Relations begin",
        "  - lane: trade → diplomacy",
        "  - tags: a → c",
        "  - sources: - gubin ¶1, + gubin ¶2, + vns (disputes, 1992)",
        "",
    ]


def test_differences_are_told_to_programs(read: Read) -> None:
    found = differences(read(BEFORE).timeline, read(AFTER).timeline)

    assert [json.loads(line) for line in as_json(found[1:3])] == [
        {
            "change": "changed",
            "record": "event",
            "id": "2005-12-14-first-summit",
            "title": "First summit",
            "when": "2005-12-14",
            "was": "2005-12-13",
            "parts": {"when": {"removed": ["13 December 2005"], "added": ["14 December 2005"], "note": "1 day later"}},
        },
        {"change": "removed", "record": "event", "id": "talks", "title": "Talks", "when": "2010"},
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{when: 3 Oct 2021, title: a}", "{when: 2021-10-03, title: a}"),
        ("{when: 1991, title: a}, {when: 1992, title: b}", "{when: 1992, title: b}, {when: 1991, title: a}"),
        (
            "{when: 1991, title: a, tags: [x]}, {when: 1991, title: a, tags: [y]}",
            "{when: 1991, title: a, tags: [y]}, {when: 1991, title: a, tags: [x]}",
        ),
        ("{when: 1991, title: a, importance: normal}", "{when: 1991, title: a}"),
    ],
)
def test_what_means_the_same_does_not_differ(read: Read, before: str, after: str) -> None:
    assert told(read, f"events: [{before}]", f"events: [{after}]") == []


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ("{when: 1991, title: a}", "{id: x, when: 1991, title: a}", ["    id: 1991-a → x"]),
        ("{id: x, when: 1991, title: a}", "{id: y, when: 1991, title: a}", ["    id: x → y"]),
        (
            "{when: 1991, title: a, tags: [x, y]}",
            "{when: 1991, title: a, tags: [y, x]}",
            ["    tags: now in another order"],
        ),
        (
            f"{{when: 1991, title: a, summary: {'x' * 99}}}",
            f"{{when: 1991, title: a, summary: {'y' * 99}}}",
            ["    summary: changed"],
        ),
        (
            "{when: 1991, title: a, own: {x: [1, 2]}, links: [{to: b}]}, {id: b, when: 1992, title: b}",
            "{when: 1991, title: a, own: {x: [1]}, links: [{to: b, kind: c}]}, {id: b, when: 1992, title: b}",
            ["    links: b → b (c)", "    own: x: [1, 2] → x: [1]"],
        ),
        (
            "{when: 1991, title: a, checks: {source-early: off}}",
            "{when: 1991, title: a, checks: {source-early: error}}",
            ["    checks: source-early: off → source-early: error"],
        ),
    ],
)
def test_parts(read: Read, before: str, after: str, lines: list[str]) -> None:
    assert told(read, f"events: [{before}]", f"events: [{after}]")[2:] == lines


def test_events_are_matched_by_title_and_by_likeness(read: Read) -> None:
    before = (
        "events:\n"
        "  - {when: 1991, title: Founding congress}\n"
        "  - {when: 1995, title: Elections}\n"
        "  - {when: 1999, title: Elections}\n"
        "  - {when: 2003-05, title: Treaty of friendship signed}\n"
        "  - {when: 2003-06, title: Treaty of trade signed}\n"
    )
    after = (
        "events:\n"
        "  - {when: 1990, title: FOUNDING Congress}\n"
        "  - {when: 1995, title: Elections}\n"
        "  - {when: 2000, title: Elections}\n"
        "  - {when: 2003-05-07, title: Friendship treaty signed}\n"
        "  - {when: 2004-06, title: Trade treaty}\n"
    )

    assert [line for line in told(read, before, after) if line[0] in "+-~"] == [
        "~ 1990  FOUNDING Congress [1990-founding-congress]",
        "~ 2000  Elections [2000-elections]",
        "~ 7 May 2003  Friendship treaty signed [2003-05-07-friendship-treaty-signed]",
        "- June 2003  Treaty of trade signed [2003-06-treaty-of-trade-signed]",
        "+ June 2004  Trade treaty [2004-06-trade-treaty]",
    ]


def test_titles_that_several_events_have_match_none_at_another_time(read: Read) -> None:
    before = "events: [{when: 1995, title: Elections}, {when: 1999, title: Elections}]"
    after = "events: [{when: 2003, title: Elections}, {when: 2007, title: Elections}]"

    assert told(read, before, after)[0] == "2 added, 2 removed"


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("2021-12-01", "2021-12-08", "7 days later"),
        ("2021-12-01", "2020-11-30", "1 year earlier"),
        ("2021", "2021-12", "more exact"),
        ("2021-12-01", "2021", "less exact"),
        ("1991", "1991~", "now approximate"),
        ("1991?", "1991", "no longer uncertain"),
        ("1991~", "1991?", "no longer approximate, now uncertain"),
        ("2021-12-01/2021-12-03", "2021-12-08/2021-12-10", "7 days later"),
        ("2021-12-01/2021-12-03", "2021-12-02/2021-12-02", "beginning 1 day later, end 1 day earlier"),
        ("2021-12-01/2021-12-03", "2021-12-01/2021-12", "end less exact"),
        ("2014/..", "2014/2016", "end now known"),
        ("2014/2016", "2014/..", "end now open"),
        ("2014/", "2014/..", "end now open"),
        ("2014/..", "2014/", "end now unknown"),
        ("2014/2016", "2014/2016~", "end now approximate"),
        ("2014", "2014/2016", "less exact"),
        ("[..1500]", "1501", ""),
        ("[2014,2016]", "{2014,2016}", ""),
    ],
)
def test_by_how_much_a_date_was_changed(before: str, after: str, words: str) -> None:
    assert redated(parse(before), parse(after)) == words


DATES = [parse(text) for text in ("1991", "1991-05", "1991-05-07/1991-06", "c. 1992", "2014/..")]
TITLES = ["Summit", "First summit", "Second summit in Sochi", "Treaty signed", "Treaty"]
EVENTS = st.builds(
    Event,
    id=st.uuids(version=4).map(str),
    when=st.sampled_from(DATES),
    title=st.sampled_from(TITLES),
    lane=st.sampled_from(["", "a"]),
    tags=st.lists(st.sampled_from("xyz"), max_size=2).map(tuple),
    sources=st.lists(st.builds(Citation, source=st.sampled_from("st")), max_size=1).map(tuple),
)
LISTS = st.lists(EVENTS, max_size=8)


@given(LISTS.flatmap(lambda events: st.tuples(st.just(events), st.permutations(events))))
def test_a_timeline_does_not_differ_from_itself_in_any_order(orders: tuple[list[Event], list[Event]]) -> None:
    before, after = (Timeline(events=tuple(events)) for events in orders)

    assert differences(before, after) == []


@given(LISTS, LISTS)
def test_every_event_is_told_once_or_is_the_same(olds: list[Event], news: list[Event]) -> None:
    found = differences(Timeline(events=tuple(olds)), Timeline(events=tuple(news)))
    told_of = {change: [each for each in found if each.change is change] for change in Change}

    assert len(olds) - len(told_of[Change.REMOVED]) == len(news) - len(told_of[Change.ADDED])
    assert len({each.id for each in told_of[Change.ADDED] + told_of[Change.CHANGED]}) == len(found) - len(
        told_of[Change.REMOVED]
    )


@given(LISTS.filter(bool), st.data())
def test_one_edit_is_one_difference(events: list[Event], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(events) - 1))
    edited = [*events]
    edited[at] = replace(edited[at], summary="Edited.")

    found = differences(Timeline(events=tuple(events)), Timeline(events=tuple(edited)))

    assert [(each.change, each.id, [part.key for part in each.parts]) for each in found] == [
        (Change.CHANGED, events[at].id, ["summary"])
    ]
