"""What is found in tiny files, line by line, and what is not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tui.curation.checking import check
from tui.formats import Reading, curated, load
from tui.formats.reading import load_bytes

Read = Callable[..., Reading]


def found(reading: Reading) -> list[str]:
    """The problems of a file: `line:column: severity: message [code]`, and below it the hint."""
    lines = []
    for problem in check(reading):
        where = f"{problem.place.line}:{problem.place.column}"
        lines.append(f"{where}: {problem.severity}: {problem.message} [{problem.code}]")
        lines.append(f"    {problem.hint}")
    return lines


def codes(reading: Reading) -> list[str]:
    return [problem.code for problem in check(reading)]


EVIDENCE = {
    "uncited": (
        """\
sources: {s: {title: S}}
events:
  - {when: 1991, title: a, sources: [s]}
  - {when: 1992, title: b}
  - {when: 1993, title: c, sources: [{source: s, stance: disputes}]}
""",
        [
            "4:5: warning: no source is cited for this event [event-uncited]",
            "    cite one that supports it under 'sources:'",
            "5:5: warning: every source disputes this event [event-uncited]",
            "    cite one that supports it under 'sources:'",
        ],
    ),
    "uncited, where no sources are listed": (
        """\
events:
  - {when: 1992, title: b}
""",
        [],
    ),
    "uncited, switched on where no sources are listed": (
        """\
checks: {event-uncited: error}
events:
  - {when: 1992, title: b}
""",
        [
            "3:5: error: no source is cited for this event [event-uncited]",
            "    cite one that supports it under 'sources:'",
        ],
    ),
    "another date": (
        """\
events:
  - when: 1997-03-27
    title: a
    sources:
      - {source: s, when: 1997-03-28}
      - {source: t, when: 1997-03-28, stance: disputes}
      - {source: u, when: 1997-03}
      - {source: v, when: 1997-03-28~}
""",
        [
            "5:9: warning: 's' gives 28 March 1997, and is cited for 27 March 1997 [evidence-conflict]",
            "    add 'stance: disputes'",
        ],
    ),
    "spans that cannot end together": (
        """\
events:
  - when: 2021-12-01/2021-12-03
    title: a
    sources:
      - {source: s, when: 2021-12-01/2021-12-04}
      - {source: t, when: 2021-12}
      - {source: u, when: 2021-12/..}
      - {source: v, when: 2021-12-01/2021-12}
      - {source: w}
""",
        [
            "5:9: warning: 's' gives 1–4 December 2021, and is cited for 1–3 December 2021 [evidence-conflict]",
            "    add 'stance: disputes'",
        ],
    ),
    "a figure for another year": (
        """\
series:
  - label: Trade
    points:
      - {when: 2014, value: 23, sources: [{source: s, when: 2015}]}
events: []
""",
        [
            "4:43: warning: 's' gives 2015, and is cited for 2014 [evidence-conflict]",
            "    add 'stance: disputes'",
        ],
    ),
    "vague": (
        """\
events:
  - {when: 2021-02-01, title: a, sources: [{source: s, when: 2021}, {source: t, when: 2021-02}]}
  - {when: 2021-02-01, title: b, sources: [{source: s, when: 2021}, t]}
  - {when: 2021-02, title: c, sources: [{source: s, when: 2021-01/2021-02}, {source: t, when: 2021-02/2021-03}]}
  - {when: 2021, title: d, sources: [{source: s, when: 2021-02-01}]}
  - {when: 2021, title: e, sources: [{source: s, when: 2020, stance: disputes}]}
""",
        [
            "2:5: warning: no source dates this so exactly: the closest says February 2021 [evidence-vague]",
            "    cite one that does, or write 'when: 2021-02'",
        ],
    ),
    "early": (
        """\
sources:
  s: {title: S, published: 2005-12-07}
  t: {title: T, published: 2005-12}
  u: {title: U, published: 2005-12-07~}
  v: {title: V}
events:
  - {when: 2005-12-13, title: a, sources: [s, t, u, v]}
  - {when: 2005, title: b, sources: [s]}
  - {when: 2005-12-01/2005-12-20, title: c, sources: [s]}
  - {when: 2006, title: d, sources: [{source: s, stance: disputes}, t]}
  - {when: 2006~, title: e, sources: [s]}
""",
        [
            "7:44: warning: 's' (7 December 2005) is older than the event that it supports [source-early]",
            "    if it foretells the event, add 'checks: {source-early: off}' to the event",
            "10:69: warning: 't' (December 2005) is older than the event that it supports [source-early]",
            "    if it foretells the event, add 'checks: {source-early: off}' to the event",
        ],
    ),
}

SOURCES = {
    "unused": (
        """\
sources:
  s: {title: S}
  t: {title: T}
  u: {title: U}
events:
  - {when: 1991, title: a, sources: [s]}
series:
  - {label: b, points: [{when: 1991, value: 1, sources: [t]}]}
""",
        [
            "4:6: warning: nothing cites the source 'u' [source-unused]",
            "    cite it, or remove it",
        ],
    ),
    "one address": (
        """\
sources:
  s: {url: "http://Example.org/a/"}
  t: {url: "https://example.org/a#b"}
  u: {url: "https://example.org/A"}
  v: {url: "https://example.org/a?b"}
events:
  - {when: 1991, title: a, sources: [s, t, u, v]}
""",
        [
            "3:6: warning: 's' has the same address as 't' [source-duplicate]",
            "    cite 's' in its place",
        ],
    ),
    "one description": (
        """\
sources:
  s: {title: Dialogue, author: Ánna Li, published: 2017}
  t: {title: dialogue, author: Anna Li, published: 2017, url: "https://example.org/t"}
  u: {title: Dialogue, author: Anna Li, published: 2018}
  v: {title: Dialogue, author: Anna Li, published: 2018, url: "https://example.org/v"}
  w: {author: Anna Li}
  x: {author: Anna Li}
  y: {title: A, url: "https://example.org/y"}
  z: {title: A, url: "https://example.org/z"}
events:
  - {when: 1991, title: a, sources: [s, t, u, v, w, x, y, z]}
""",
        [
            "3:6: warning: 't' says the same of itself as 's' [source-duplicate]",
            "    cite 's' in its place",
            "5:6: warning: 'v' says the same of itself as 'u' [source-duplicate]",
            "    cite 'u' in its place",
        ],
    ),
    "no address of the web": (
        """\
sources:
  s: {url: "file:///etc/passwd"}
events:
  - {when: 1991, title: a, sources: [s], url: example.org}
  - {when: 1992, title: b, sources: [s], url: "https://example.org"}
""",
        [
            "2:6: warning: 'file:///etc/passwd' is no address of the web [url-invalid]",
            "    write it out, from https:// on",
            "4:5: warning: 'example.org' is no address of the web [url-invalid]",
            "    write it out, from https:// on",
        ],
    ),
    "notes": (
        """\
sources:
  s: {notes: there.md}
  t: {notes: notes/gone.md}
  u: {notes: "https://example.org/notes"}
  v: {notes: .}
  w: {notes: ../gone.md}
  x: {notes: /etc/passwd}
  y: {notes: .git/config}
events:
  - {when: 1991, title: a, sources: [s, t, u, v, w, x, y]}
""",
        [
            "3:6: warning: there is no file 'notes/gone.md' [notes-missing]",
            "    give its path from the folder of this file",
            "5:6: warning: there is no file '.' [notes-missing]",
            "    give its path from the folder of this file",
            "6:6: warning: '../gone.md' is never opened: it is outside the folder of the timeline [notes-refused]",
            "    keep the note in the folder of this file, or below it",
            "7:6: warning: '/etc/passwd' is never opened: it is outside the folder of the timeline [notes-refused]",
            "    keep the note in the folder of this file, or below it",
            "8:6: warning: '.git/config' is never opened: it is a hidden file, or in a hidden folder [notes-refused]",
            "    keep the note in the folder of this file, or below it",
        ],
    ),
}

LINKS = {
    "an effect before its cause": (
        """\
events:
  - {id: a, when: 2005, title: First, links: [{to: b, kind: Results in}, {to: c, kind: follows}, {to: d, kind: like}]}
  - {id: b, when: 2004, title: Second}
  - {id: c, when: 2005-06, title: Third}
  - {id: d, when: 2010, title: Fourth, links: [{to: a, kind: leads_to}]}
""",
        [
            "2:47: warning: 'First' (line 2) would begin before 'Second' (line 3), and 2005 is after 2004 [link-order]",
            "    turn the link round, or see that the dates are right",
            "5:48: warning: 'Fourth' (line 5) would begin before 'First' (line 2), and 2010 is after 2005 [link-order]",
            "    turn the link round, or see that the dates are right",
        ],
    ),
    "spans may overlap, doubt excuses": (
        """\
events:
  - {id: a, when: 2005/2010, title: First, links: [{to: b, kind: causes}]}
  - {id: b, when: 2007/.., title: Second}
  - {id: c, when: 2005~, title: Third, links: [{to: d, kind: causes}]}
  - {id: d, when: 2004, title: Fourth}
""",
        [],
    ),
    "a span begins when it does": (
        """\
events:
  - {id: a, when: 2020, title: First, links: [{to: b, kind: causes}]}
  - {id: b, when: 2010/.., title: Second}
""",
        [
            "2:47: warning: 'First' (line 2) would begin before 'Second' (line 3), and 2020 is after 2010 [link-order]",
            "    turn the link round, or see that the dates are right",
        ],
    ),
    "through an event that is not dated so well": (
        """\
events:
  - {id: a, when: 2020, title: A, links: [{to: b, kind: causes}]}
  - {id: b, when: "[2010..2025]", title: B, links: [{to: c, kind: causes}]}
  - {id: c, when: 2015, title: C, links: [{to: d, kind: causes}]}
  - {id: d, when: 2016, title: D}
""",
        [
            (
                "3:53: warning: by other links 'A' (line 2) would begin before 'C' (line 4), "
                "and 2020 is after 2015 [link-order]"
            ),
            "    turn the link round, or see that the dates are right",
        ],
    ),
    "a circle": (
        """\
events:
  - {id: a, when: 2005, title: First, links: [{to: b, kind: causes}]}
  - {id: b, when: 2005, title: Second, links: [{to: c, kind: causes}]}
  - {id: c, when: 2005, title: Third, links: [{to: a, kind: causes}, {to: d, kind: causes}]}
  - {id: d, when: 2005, title: Fourth, links: [{to: d, kind: follows}]}
""",
        [
            "4:47: warning: this link closes a circle: a → b → c → a [link-cycle]",
            "    remove one of these links, or turn it round",
            "5:48: warning: this link closes a circle: d → d [link-cycle]",
            "    remove one of these links, or turn it round",
        ],
    ),
    "a part of itself, and a link from an event to itself": (
        """\
events:
  - {id: a, when: 2005, title: First, links: [{to: b, kind: part of}]}
  - {id: b, when: 2005, title: Second, links: [{to: a, kind: part-of}, {to: b}, {to: a}]}
""",
        [
            "3:48: warning: this link closes a circle: b → a → b [link-cycle]",
            "    remove one of these links, or turn it round",
            "3:72: warning: this links an event to itself [link-cycle]",
            "    link it to another, or remove it",
        ],
    ),
    "of a link that closes a circle nothing else is told": (
        """\
events:
  - {id: a, when: 2004, title: First, links: [{to: b, kind: causes}]}
  - {id: b, when: 2005, title: Second, links: [{to: a, kind: causes}]}
""",
        [
            "3:48: warning: this link closes a circle: a → b → a [link-cycle]",
            "    remove one of these links, or turn it round",
        ],
    ),
    "what is in a circle is still put in order": (
        """\
events:
  - {id: a, when: 2005, title: First, links: [{to: b, kind: causes}]}
  - {id: b, when: 2004, title: Second, links: [{to: a, kind: causes}]}
""",
        [
            "2:47: warning: 'First' (line 2) would begin before 'Second' (line 3), and 2005 is after 2004 [link-order]",
            "    turn the link round, or see that the dates are right",
            "3:48: warning: this link closes a circle: a → b → a [link-cycle]",
            "    remove one of these links, or turn it round",
        ],
    ),
}

DUPLICATES = {
    "a letter, an accent, a word more": (
        """\
events:
  - {when: 2021-10-28, title: Fourth Russia–ASEAN summit}
  - {when: 2021-10, title: "The fourth Russia-ASEAN summit"}
  - {when: 2021, title: Fourth Russia Asean sumit}
  - {when: 2020, title: Café closes in Vientiane}
  - {when: 2020-02, title: Cafe closes in Vientiane}
""",
        [
            "3:5: warning: this is probably the same as 'Fourth Russia–ASEAN summit' (line 2) [event-duplicate]",
            "    put the two together, or tell them apart",
            "4:5: warning: this is probably the same as 'Fourth Russia–ASEAN summit' (line 2) [event-duplicate]",
            "    put the two together, or tell them apart",
            "6:5: warning: this is probably the same as 'Café closes in Vientiane' (line 5) [event-duplicate]",
            "    put the two together, or tell them apart",
        ],
    ),
    "spans that meet, and what a long one lies between": (
        """\
events:
  - {when: 1990/1996, title: Siege of the city}
  - {when: 1995/2000, title: Siege of the city}
  - {when: 1991, title: Congress}
  - {when: 1995, title: Congress}
  - {when: 1990/2000, title: Congress of Vienna}
""",
        [
            "3:5: warning: this is probably the same as 'Siege of the city' (line 2) [event-duplicate]",
            "    put the two together, or tell them apart",
        ],
    ),
    "what is told apart": (
        """\
events:
  - {id: a, when: 2021, title: Summit of the leaders}
  - {when: 2022, title: Summit of the leaders}
  - {when: 2021, title: Summit of the ministers}
  - {when: 2021, title: Summit of the 10 leaders}
  - {when: 2021, title: Summit of the leaders, links: [{to: a, kind: concerns}]}
  - {when: 2019, title: Elections held, lane: a}
  - {when: 2019, title: Elections held, lane: b}
  - {when: 2018, title: Elections held, place: a}
  - {when: 2018, title: Elections held, place: b}
  - {when: 2017, title: Elections held, actors: [a, b]}
  - {when: 2017, title: Elections held, actors: [c]}
  - {when: 2016, title: East side falls}
  - {when: 2016, title: West side falls}
  - {when: 2015, title: "…"}
  - {when: 2015, title: "!"}
""",
        [],
    ),
}

OTHERS = {
    "one label": (
        """\
lanes: {a: {label: Trade}, b: {label: TRADE}, c: {label: Trades}}
events:
  - {when: 1991, title: x, lane: a}
  - {when: 1992, title: y, lane: b}
  - {when: 1993, title: z, lane: c}
""",
        [
            "1:31: warning: 'b' has the same label as 'a' [lane-duplicate]",
            "    put their events into one lane, or name one otherwise",
        ],
    ),
    "a lane that is listed, and one that is not": (
        """\
lanes: {a: {label: A}, b: , c: {label: C}}
events:
  - {when: 1991, title: x, lane: a}
series:
  - {label: y, lane: c, points: [{when: 1991, value: 1}]}
""",
        [
            "1:27: warning: nothing is in the lane 'b' [lane-unused]",
            "    remove it, or put events into it",
        ],
    ),
    "gaps, measured from what lasted longest": (
        """\
checks: {lane-gap: warning}
events:
  - {when: 2000-01-01, title: a, lane: x}
  - {when: 2000-01-03, title: b, lane: x}
  - {when: 2000-01-05/2000-06-30, title: c, lane: x}
  - {when: 2000-01-07, title: d, lane: x}
  - {when: 2000-07-03, title: e, lane: x}
  - {when: 2000-08-02, title: f, lane: x}
  - {when: 2000-08-02, title: g}
  - {when: 2010-08-02, title: h}
""",
        [
            "8:5: warning: nothing in the lane 'x' for 29 days before this [lane-gap]",
            "    see whether something is missing",
        ],
    ),
    "figures out of order": (
        """\
series:
  - label: a
    points: [{when: 2014, value: 1}, {when: 2014-05, value: 2}, {when: 2013, value: 3}, {when: 2012~, value: 4}]
events: []
""",
        [
            "3:65: warning: 2013 stands after May 2014 [series-order]",
            "    put the points in time order",
        ],
    ),
    "units": (
        """\
series:
  - {label: a, unit: bn, lane: x, points: []}
  - {label: b, unit: kg, lane: x, points: []}
  - {label: c, lane: x, points: []}
  - {label: d, unit: kg, lane: y, points: []}
  - {label: e, unit: bn, points: []}
events: []
""",
        [
            "3:5: warning: 'b' is in 'kg', and 'a' in the same lane is in 'bn' [series-mixed-units]",
            "    give them the same unit, or two lanes",
        ],
    ),
    "views": (
        """\
views:
  a: {query: "during:2021 ("}
  b: {query: "colour:red before:now"}
  c: {query: "before:@x"}
  d: {query: "own:yes since:@y"}
events:
  - {id: y, when: 1991, title: x, own: "yes"}
""",
        [
            "2:6: warning: this query cannot be asked: expected a word, a field or “(”, found the end [view-invalid]",
            "    at its column 14: write a word inside, or leave the brackets out",
            "3:6: warning: this query cannot be asked: no event has a field “colour” [view-invalid]",
            '    at its column 1: quote it to search for it as text: "colour:…"',
            "4:6: warning: this query cannot be asked: no event or era has the id “x” [view-invalid]",
            "    at its column 8: ids are listed with the events and eras of the file",
        ],
    ),
}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param(*case, id=name)
        for cases in (EVIDENCE, SOURCES, LINKS, DUPLICATES, OTHERS)
        for name, case in cases.items()
    ],
)
def test_what_is_found(read: Read, text: str, lines: list[str]) -> None:
    Path("there.md").touch()

    assert found(read(text)) == lines


def test_the_curated_timeline_is_clean() -> None:
    assert check(load([curated()])) == ()


def test_what_the_reader_found_comes_first_where_it_stands_first(read: Read) -> None:
    reading = read("sources: {s: {title: S}}\nevents:\n  - {when: 30 Feb 2021, title: a}\n  - {when: 1991, title: b}\n")

    assert codes(reading) == ["source-unused", "date-invalid", "event-uncited"]


def test_files_keep_their_order(read: Read) -> None:
    read("sources: {s: {title: S}}\nevents: []", "z.yaml")
    read("sources: {t: {title: T}}\nevents: []", "a.yaml")

    assert [str(problem.place) for problem in check(load(["z.yaml", "a.yaml"]))] == ["z.yaml:1:14", "a.yaml:1:14"]


def test_a_file_switches_off_weighs_and_switches_on(read: Read) -> None:
    text = (
        "checks: {source-unused: off, series-mixed-units: error, lane-gap: warning, date-invalid: warning}\n"
        "sources: {s: {title: S}}\n"
        "series: [{label: a, unit: bn, lane: x}, {label: b, unit: kg, lane: x}]\n"
        "events: [{when: 30 Feb 2021, title: a}]\n"
    )

    assert [(problem.code, str(problem.severity)) for problem in check(read(text))] == [
        ("series-mixed-units", "error"),
        ("date-invalid", "warning"),
    ]


def test_the_switch_of_an_event_comes_before_that_of_the_file(read: Read) -> None:
    text = (
        "checks: {evidence-vague: error}\n"
        "events:\n"
        "  - {when: 2021-02-01, title: a, sources: [{source: s, when: 2021}]}\n"
        "  - {when: 2021-02-01, title: b, sources: [{source: s, when: 2021}], checks: {evidence-vague: off}}\n"
        "  - {when: 2021-02-01, title: c, sources: [{source: s, when: 2021}], checks: {evidence-vague: warning}}\n"
        "  - {when: 2021-02-01, title: d, sources: [{source: s, when: 2021}], checks: {source-early: off}}\n"
    )

    assert [(problem.place.line, str(problem.severity)) for problem in check(read(text))] == [
        (3, "error"),
        (5, "warning"),
        (6, "error"),
    ]


def test_what_is_in_another_file_is_named_with_it(read: Read) -> None:
    read("events: [{id: a, when: 2021, title: Talks begin}]", "a.yaml")
    read("events: [{id: b, when: 2020, title: Talks begin, links: [{to: a, kind: follows}]}]", "b.yaml")
    read("events: [{id: c, when: 2021, title: Talks begin}]", "c.yaml")

    assert [problem.message for problem in check(load(["a.yaml", "b.yaml", "c.yaml"]))] == [
        "'Talks begin' (a.yaml:1) would begin before 'Talks begin' (line 1), and 2021 is after 2020",
        "this is probably the same as 'Talks begin' (a.yaml:1)",
    ]


def test_of_a_file_that_cannot_be_read_only_that_is_told(read: Read) -> None:
    reading = read("sources: {s: {title: S}}\nevents:\n  - {when: 1991, title: a}\n  - {when: 1991: b}\n]")

    assert codes(reading) == ["yaml-syntax"]


def test_notes_beside_standard_input_are_not_looked_for(read: Read) -> None:
    text = b"sources: {s: {title: S, notes: gone.md}}\nevents: [{when: 1991, title: a, sources: [s]}]"

    assert codes(load_bytes(text, "-")) == []
    assert codes(load_bytes(text, "t.yaml")) == ["notes-missing"]


def test_notes_with_a_name_that_no_file_can_have_are_missing(read: Read) -> None:
    text = f"sources: {{s: {{title: S, notes: {'x' * 5000}}}}}\nevents: [{{when: 1991, title: a, sources: [s]}}]"

    assert codes(read(text)) == ["notes-missing"]
