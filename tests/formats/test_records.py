from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from tui.dates import parse
from tui.formats import Reading, load
from tui.timeline import Citation, Era, Event, Importance, Lane, Link, Place, Point, Series, Source, Stance, View
from tui.timeline.problem import CODES

EVENT = "events:\n- when: 1991\n  title: a\n"

PROBLEMS = [
    (
        "events:\n- {when: 1991, title: a, sumary: x, Tags: [b], casualties: 3}",
        [
            (
                "2:26: warning: 'sumary' is no key of an event, and kept as your own; did you mean 'summary'? "
                "[key-misspelt]"
            ),
            "2:37: warning: 'Tags' is no key of an event, and kept as your own; did you mean 'tags'? [key-misspelt]",
        ],
    ),
    (
        "events:\n- title: a\n- when: 1991\n- when:\n  title: ' '\n-\n",
        [
            "2:3: error: an event needs 'when'; add 'when: 2021-10-28' [when-missing]",
            "3:3: error: an event needs 'title'; add 'title: Official relations begin' [title-missing]",
            "4:3: error: an event needs 'when'; add 'when: 2021-10-28' [when-missing]",
            "5:3: error: an event needs 'title'; add 'title: Official relations begin' [title-missing]",
            "6:2: error: an event needs 'when'; add 'when: 2021-10-28' [when-missing]",
            "6:2: error: an event needs 'title'; add 'title: Official relations begin' [title-missing]",
        ],
    ),
    (
        "events:\n- text\n- [a]\n",
        [
            (
                "2:3: error: an event is a mapping, and this is a text; write {when: 2021-10-28, title: Official "
                "relations begin} [mapping-expected]"
            ),
            (
                "3:3: error: an event is a mapping, and this is a list; write {when: 2021-10-28, title: Official "
                "relations begin} [mapping-expected]"
            ),
        ],
    ),
    (
        "events:\n- when: [2014,2015]\n  title: a\n- when: {2014, 2015}\n  title: b\n",
        [
            (
                "2:9: error: 'when' is a date, and this is a list; put a set of dates in quotes: \"[2014,2015]\" "
                "[date-expected]"
            ),
            (
                "4:9: error: 'when' is a date, and this is a mapping; put a set of dates in quotes: \"{2014,2015}\" "
                "[date-expected]"
            ),
        ],
    ),
    (
        EVENT + "  actors: Russia\n  tags: {a: b}\n",
        [
            "4:11: error: 'actors' is a list, and this is a text; write [Russia] [list-expected]",
            "5:9: error: 'tags' is a list, and this is a mapping; write [one, another] [list-expected]",
        ],
    ),
    (
        EVENT + "  tags: [a, [b], {c: d}]\n",
        [
            (
                "4:13: error: 'tags' is a text, and this is a list; put a text that begins with '[' in quotes "
                "[text-expected]"
            ),
            (
                "4:18: error: 'tags' is a text, and this is a mapping; put a text that begins with '{' in quotes "
                "[text-expected]"
            ),
        ],
    ),
    (
        EVENT + "  summary: [draft]\n  place: {a: b}\n  importance: [major]\n",
        [
            (
                "4:12: error: 'summary' is a text, and this is a list; put a text that begins with '[' in quotes "
                "[text-expected]"
            ),
            (
                "5:10: error: 'place' is a text, and this is a mapping; put a text that begins with '{' in quotes "
                "[text-expected]"
            ),
            (
                "6:15: error: 'importance' is a text, and this is a list; put a text that begins with '[' in quotes "
                "[text-expected]"
            ),
        ],
    ),
    (
        EVENT + "  importance: Major\n  sources: [{source: a, stance: against}]\n",
        [
            "4:15: error: 'importance' cannot be 'Major'; did you mean 'major'? [choice-invalid]",
            "5:33: error: 'stance' cannot be 'against'; write supports or disputes [choice-invalid]",
        ],
    ),
    (
        EVENT + "  sources: gubin-2022 ¶1\n  links: b\n",
        [
            "4:12: error: 'sources' is a list, and this is a text; write [gubin-2022 ¶1] [list-expected]",
            "5:10: error: 'links' is a list, and this is a text; write [{to: b}] [list-expected]",
            "5:10: error: no event has the id 'b'; give the event that is meant this id [link-unknown]",
        ],
    ),
    (
        EVENT + "  links: [{to: a, kid: b}, {kind: marks}, c, []]\n- {id: a, when: 1992, title: b}\n",
        [
            "4:19: error: a link has no key 'kid'; did you mean 'kind'? [key-unknown]",
            "4:28: error: a link needs 'to'; add 'to: relations-1991' [to-missing]",
            "4:43: error: a link is a mapping, and this is a text; write {to: c} [mapping-expected]",
            "4:43: error: no event has the id 'c'; give the event that is meant this id [link-unknown]",
            "4:46: error: a link is a mapping, and this is a list; write {to: relations-1991} [mapping-expected]",
        ],
    ),
    (
        EVENT + "  sources: [{says: b}, [c], {source: d, value: '1,234.5', when: x}]\n",
        [
            "4:13: error: a citation needs 'source'; add 'source: gubin-2022 ¶1' [source-missing]",
            (
                "4:24: error: a citation is a mapping, and this is a list; write {source: gubin-2022 ¶1} "
                "[mapping-expected]"
            ),
            "4:48: error: '1,234.5' is not a number; write 1234.5 [number-invalid]",
            (
                "4:65: error: x is not a date; write a date such as 2021, 2021-10-03, 3 October 2021, c. 1991 or "
                "2014/2018 [date-invalid]"
            ),
        ],
    ),
    (
        "sources:\n  gubin-2022: {title: a}\n  two words: {}\n  brief: A title\n  list: [a]\n"
        + EVENT
        + "  sources: [gubin-2022 ¶1, gubin-2021 x, gubin-2021 y, other, other]\n",
        [
            "3:3: error: an id is one word, and 'two words' is several; write two-words [id-invalid]",
            "4:10: error: a source is a mapping, and this is a text; write {title: A title} [mapping-expected]",
            (
                "5:9: error: a source is a mapping, and this is a list; write {title: Russia and ASEAN} "
                "[mapping-expected]"
            ),
            "9:28: error: no source has the id 'gubin-2021'; did you mean 'gubin-2022'? [source-unknown]",
            "9:42: error: no source has the id 'gubin-2021'; did you mean 'gubin-2022'? [source-unknown]",
            "9:56: error: no source has the id 'other'; add it to 'sources:' [source-unknown]",
        ],
    ),
    (
        "lanes:\n  diplomacy: {label: D, colour: purple}\n  trade: Trade\n"
        + EVENT
        + "  lane: diplomcy\n- {when: 1992, title: b, lane: region}\n- {when: 1992, title: c, lane: region}\n",
        [
            (
                "2:33: error: 'colour' cannot be 'purple'; write blue, green, yellow, magenta, cyan, red, orange or "
                "grey [choice-invalid]"
            ),
            "3:10: error: a lane is a mapping, and this is a text; write {label: Trade} [mapping-expected]",
            "7:9: warning: no lane has the id 'diplomcy'; did you mean 'diplomacy'? [lane-unknown]",
            "8:32: warning: no lane has the id 'region'; add it to 'lanes:' [lane-unknown]",
        ],
    ),
    (
        "lanes: [a, b]\nsources: x\nviews: {a: {label: x}, b: {query: y, own: z}, c: 'is:disputed'}\n" + EVENT,
        [
            (
                "1:8: error: 'lanes' is a mapping, and this is a list; write every lane below it as "
                "'id: {label: Diplomacy}' [mapping-expected]"
            ),
            (
                "2:10: error: 'sources' is a mapping, and this is a text; write every source below it as "
                "'id: {title: Russia and ASEAN}' [mapping-expected]"
            ),
            "3:12: error: a view needs 'query'; add 'query: is:disputed' [query-missing]",
            "3:38: error: a view has no key 'own'; it has 'label' and 'query' [key-unknown]",
            "3:50: error: a view is a mapping, and this is a text; write {query: is:disputed} [mapping-expected]",
        ],
    ),
    (
        "eras: [{when: 1991, label: x, color: red}, {label: y}, {when: 1991}]\n"
        "series:\n"
        "- {label: t, points: [{when: 1991, value: 12 bn}, {when: 1992}, {value: 3}]}\n"
        "- {id: t, label: other}\n"
        "- {id: u}\n" + EVENT,
        [
            "1:31: warning: 'color' is no key of an era, and kept as your own; did you mean 'colour'? [key-misspelt]",
            "1:44: error: an era needs 'when'; add 'when: 2021-10-28' [when-missing]",
            "1:56: error: an era needs 'label'; add 'label: Comprehensive Plan of Action' [label-missing]",
            (
                "3:43: error: '12 bn' is not a number; write a number such as 21.5, and its unit elsewhere "
                "[number-invalid]"
            ),
            "3:51: error: a point needs 'value'; add 'value: 21.5' [value-missing]",
            "3:65: error: a point needs 'when'; add 'when: 2021-10-28' [when-missing]",
            (
                "4:3: warning: 't' is something else in t.yaml:3:3; the first one counts: give this one another id "
                "[redefined]"
            ),
            "5:3: error: a series needs 'label'; add 'label: Russia–ASEAN trade' [label-missing]",
        ],
    ),
    (
        (
            "events:\n- {id: a, when: 1991, title: x}\n- {id: a, when: 1992, title: y}\n- {id: b c, when: 1993, "
            "title: z}\n- {id: lost, title: q, links: [{to: lost}]}\n- {when: 1991, title: q, links: [{to: lost}, "
            "{to: aa}]}\n"
        ),
        [
            (
                "3:4: error: the id 'a' belongs to an earlier event; give this one another; until then it has one "
                "made of its date and title [id-duplicate]"
            ),
            "4:8: error: an id is one word, and 'b c' is several; write b-c [id-invalid]",
            "5:3: error: an event needs 'when'; add 'when: 2021-10-28' [when-missing]",
            "6:46: error: no event has the id 'aa'; give the event that is meant this id [link-unknown]",
        ],
    ),
    (
        "events: {when: 1991, title: a}\ntitle: [b]\nevnets: []\n",
        [
            (
                "1:9: error: 'events' is a list, and this is a mapping; begin every entry with '- ', on a line of "
                "its own [list-expected]"
            ),
            (
                "2:8: error: 'title' is a text, and this is a list; put a text that begins with '[' in quotes "
                "[text-expected]"
            ),
            (
                "3:1: warning: 'evnets' is no key of a timeline, and kept as your own; did you mean 'events'? "
                "[key-misspelt]"
            ),
        ],
    ),
]

EMPTY = ["", "# nothing yet\n", "---\n", "''", "events:\n", "title: a\n", "{}"]

FULL = """\
title: Russia–ASEAN relations
description: |
  Two lines
  of text.
curator: me
lanes:
  trade: {label: Trade, colour: blue, order: 1}
  diplomacy:
sources:
  gubin-2022:
    title: Russia's ties
    author: Andrey Gubin
    publisher: East Asia Forum
    published: 2022
    url: https://example.org/
    notes: seeds/gubin-2022.md
    shelf: {room: 3, row: [a, b]}
  vna-2015: {}
eras:
  - {id: plan, when: 2021/2025, label: Plan of Action, colour: green, own: x}
  - {when: 1991/1996, label: The beginning}
series:
  - id: trade-russia
    label: Russia–ASEAN trade
    unit: US$ bn
    lane: figures
    own: x
    points:
      - {when: 2014, value: 23, sources: [gubin-2022 ¶10, {source: vna-2015, stance: disputes, value: 21.5}], own: x}
      - {when: 2020, value: "-1.5e3"}
  - {label: Tourists}
views:
  doubtful: {label: Disputed, query: "is:disputed"}
  plain: {query: ""}
  named: {query: summit}
events:
  - id: summit-2021
    when: 2021-10-28
    title: Fourth Russia–ASEAN summit
    summary: |
      Held by video link.

      A statement was adopted.
    lane: diplomacy
    actors: [Russia, ASEAN, '', ]
    tags:
      - summit
    place: by video link
    importance: major
    url: https://example.org/summit
    sources:
      - gubin-2022 ¶1–2, end
      - source: vna-2015
        locator: p. 7
        stance: disputes
        when: 2021-10-27
        value: 0.50
        says: |
          The day
          before.
        page: {no: "7"}
      - {source: gubin-2022 ¶3}
    links:
      - {to: 1991-official-relations-begin, kind: marks}
    participants: 11
    rooms: [{name: a}, [b, c]]
  - when: 1991
    title: Official relations begin
"""


@pytest.mark.parametrize(("text", "problems"), PROBLEMS)
def test_problems_say_where_they_are_and_what_to_write(
    read: Callable[[str], Reading], text: str, problems: list[str]
) -> None:
    reading = read(text)

    assert [str(problem) for problem in reading.problems] == [f"t.yaml:{problem}" for problem in problems]
    assert {problem.code for problem in reading.problems} <= CODES.keys()
    assert reading.is_readable


@pytest.mark.parametrize("text", EMPTY)
def test_a_timeline_without_events_is_told_what_the_smallest_is(read: Callable[[str], Reading], text: str) -> None:
    reading = read(text)

    assert [str(problem) for problem in reading.problems] == [
        (
            "t.yaml: error: there are no events; the smallest timeline is "
            "'events: [{when: 1991, title: Official relations begin}]' [events-missing]"
        )
    ]
    assert reading.is_readable


def test_the_smallest_timeline(read: Callable[[str], Reading]) -> None:
    reading = read("events:\n  - when: 1991\n    title: Official relations begin\n")

    assert reading.problems == ()
    assert reading.timeline.events == (
        Event("1991-official-relations-begin", parse("1991"), "Official relations begin"),
    )
    assert reading.timeline.events[0].place == Place("t.yaml", 2, 5)
    assert reading.timeline.files == ("t.yaml",)


def test_a_timeline_with_everything(read: Callable[[str], Reading]) -> None:
    reading = read(FULL)
    timeline = reading.timeline

    assert [str(problem) for problem in reading.problems] == [
        "t.yaml:26:11: warning: no lane has the id 'figures'; add it to 'lanes:' [lane-unknown]",
        "t.yaml:34:11: error: a view needs 'query'; add 'query: is:disputed' [query-missing]",
    ]
    assert timeline.title == "Russia–ASEAN relations"
    assert timeline.description == "Two lines\nof text."
    assert timeline.fields == {"curator": "me"}
    assert timeline.lanes == (
        Lane("trade", "Trade", "blue", {"order": "1"}),
        Lane("diplomacy", "diplomacy"),
        Lane("figures", "figures"),
    )
    assert timeline.sources == {
        "gubin-2022": Source(
            "gubin-2022",
            "Russia's ties",
            "Andrey Gubin",
            "East Asia Forum",
            parse("2022"),
            "https://example.org/",
            "seeds/gubin-2022.md",
            {"shelf": {"room": "3", "row": ("a", "b")}},
        ),
        "vna-2015": Source("vna-2015"),
    }
    assert timeline.eras == (
        Era("plan", parse("2021/2025"), "Plan of Action", "green", {"own": "x"}),
        Era("1991-1996-the-beginning", parse("1991/1996"), "The beginning"),
    )
    assert timeline.series == (
        Series(
            "trade-russia",
            "Russia–ASEAN trade",
            "US$ bn",
            "figures",
            (
                Point(
                    parse("2014"),
                    Decimal(23),
                    (
                        Citation("gubin-2022", "¶10"),
                        Citation("vna-2015", stance=Stance.DISPUTES, value=Decimal("21.5")),
                    ),
                    {"own": "x"},
                ),
                Point(parse("2020"), Decimal(-1500)),
            ),
            {"own": "x"},
        ),
        Series("tourists", "Tourists"),
    )
    assert timeline.views == (View("doubtful", "Disputed", "is:disputed"), View("named", "named", "summit"))


def test_an_event_with_everything(read: Callable[[str], Reading]) -> None:
    first, second = read(FULL).timeline.events

    assert first == Event(
        id="summit-2021",
        when=parse("2021-10-28"),
        title="Fourth Russia–ASEAN summit",
        summary="Held by video link.\n\nA statement was adopted.",
        lane="diplomacy",
        actors=("Russia", "ASEAN"),
        tags=("summit",),
        location="by video link",
        importance=Importance.MAJOR,
        url="https://example.org/summit",
        sources=(
            Citation("gubin-2022", "¶1–2, end"),
            Citation(
                "vna-2015",
                "p. 7",
                Stance.DISPUTES,
                parse("2021-10-27"),
                Decimal("0.50"),
                "The day\nbefore.",
                {"page": {"no": "7"}},
            ),
            Citation("gubin-2022", "¶3"),
        ),
        links=(Link("1991-official-relations-begin", "marks"),),
        fields={"participants": "11", "rooms": ({"name": "a"}, ("b", "c"))},
    )
    assert second.id == "1991-official-relations-begin"
    assert [str(citation.place) for citation in first.sources] == ["t.yaml:52:9", "t.yaml:53:9", "t.yaml:62:9"]
    assert [str(link.place) for link in first.links] == ["t.yaml:64:9"]
    assert str(first.sources[1].value) == "0.50"
    assert first.when.literal == "2021-10-28"


def test_what_is_wrong_in_an_event_costs_no_more_than_itself(read: Callable[[str], Reading]) -> None:
    (event,) = read(
        EVENT + "  actors: Russia\n  importance: huge\n  place: [x]\n  sources: gubin-2022 ¶1\n  tags: [a, [b]]\n"
    ).timeline.events

    assert event == Event(
        "1991-a", parse("1991"), "a", actors=("Russia",), tags=("a",), sources=(Citation("gubin-2022", "¶1"),)
    )


def test_what_is_listed_nowhere_needs_no_list(read: Callable[[str], Reading]) -> None:
    reading = read(EVENT + "  lane: trade\n  sources: [gubin-2022]\n- {when: 1992, title: b, lane: region}\n")

    assert reading.problems == ()
    assert reading.timeline.lanes == (Lane("trade", "trade"), Lane("region", "region"))
    assert reading.timeline.sources == {}


def test_texts_are_clean(read: Callable[[str], Reading]) -> None:
    reading = read(
        'title: "a\\e[2J"\nevents:\n- when: "1991\\u200b"\n  title: "  b\\tc\\n"\n  summary: "d\\re\\nf"\n'
        '  actors: ["g\\u202e"]\n  "o\\u009bwn": "h\\ni\\e"\n'
    )
    (event,) = reading.timeline.events

    assert reading.timeline.title == "a␛[2J"
    assert (event.title, event.summary, event.actors) == ("b c", "d␍e\nf", ("g<202E>",))
    assert event.fields == {"o<9B>wn": "h\ni␛"}


def test_ids_are_made_of_what_events_say(read: Callable[[str], Reading]) -> None:
    reading = read(
        "events:\n"
        "- {when: 2021-10-28, title: Fourth Russia–ASEAN summit}\n"
        "- {when: 2018/2021, title: Élysée & Öland}\n"
        "- {when: 1991, title: Саммит в Сочи}\n"
        "- {when: 1991, title: 東南アジア}\n"
        "- {when: 1991, title: हिन्दी}\n"
        "- {when: 1991, title: 🎉}\n"
        "- {when: 1991, title: 🎊}\n"
        "- {when: 1991, title: 🎊}\n"
        "- {id: 1991-3, when: 1991, title: chosen}\n"
        "- {when: 1991~, title: A very long title that goes on and on about nothing in particular for ever}\n"
    )

    assert reading.problems == ()
    assert [event.id for event in reading.timeline.events] == [
        "2021-10-28-fourth-russia-asean-summit",
        "2018-2021-elysee-oland",
        "1991-саммит-в-сочи",
        "1991-東南アジア",
        "1991-हिन्दी",
        "1991",
        "1991-2",
        "1991-3-2",
        "1991-3",
        "1991-a-very-long-title-that-goes-on-and-on-about-nothing-in",
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [("23", "23"), ("-0.5", "-0.5"), ("+1", "1"), ("1.", "1"), (".5", "0.5"), ("6.02e23", "6.02E+23"), ("0044", "44")],
)
def test_numbers(read: Callable[[str], Reading], text: str, number: str) -> None:
    reading = read(f"series: [{{label: a, points: [{{when: 1991, value: {text}}}]}}]\nevents: []")

    assert reading.problems == ()
    assert str(reading.timeline.series[0].points[0].value) == number


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("'1,234'", "write 1234"),
        ("1 234 567.5", "write 1234567.5"),
        ("1_000", "write 1000"),
        ("-1'000", "write -1000"),
        ("'3,5'", "write 3.5"),
        ("12%", "write a number such as 21.5, and its unit elsewhere"),
        ("NaN", "write a number such as 21.5, and its unit elsewhere"),
        (".inf", "write a number such as 21.5, and its unit elsewhere"),
        ("1e999", "write a number such as 21.5, and its unit elsewhere"),
        ("٣", "write a number such as 21.5, and its unit elsewhere"),
        ("9" * 41, "write a number such as 21.5, and its unit elsewhere"),
    ],
)
def test_what_is_not_a_number(read: Callable[[str], Reading], text: str, hint: str) -> None:
    reading = read(f"series: [{{label: a, points: [{{when: 1991, value: {text}}}]}}]\nevents: []")

    assert [(problem.code, problem.hint) for problem in reading.problems] == [("number-invalid", hint)]


def test_the_present_is_known_only_if_it_is_given(read: Callable[[str], Reading]) -> None:
    reading = read("events: [{when: today, title: a}]")
    assert [problem.code for problem in reading.problems] == ["date-invalid"]

    reading = load(["t.yaml"], now=1_634_947_200_000_000)

    assert reading.problems == ()
    assert str(reading.timeline.events[0].when) == "2021-10-23"


def test_every_kind_of_problem_is_tried() -> None:
    tests = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))

    assert [code for code in CODES if f"[{code}]" not in tests and f'"{code}"' not in tests] == []
