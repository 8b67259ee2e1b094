"""What a random walk saves while the explorer looks at it: any mixture of lines, some of them hostile, some broken."""

import json
import re
from typing import Final

from hypothesis import strategies as st

HOSTILE: Final = (
    "[@click=app.quit]x[/] [/foo] [sic] $text {x}",
    "\x1b[31mred\x07 \x9b2J \u202eright to left\u2066",
    "東京サミット 第四回 首脳会議",
    "👨\u200d👩\u200d👧 🇫🇷 e\u0301\u0316\u0317\u0318\u0319 می\u200cخواهم",
    "a" * 300,
    "line\r\nline\u2028line\ttab",
)

DATES: Final = (
    *("1991", "1991?", "c. 1991", "1997-03-27", "1997-03", "2021-10-28T09:15:00Z", "2021-10-28T09:15:00.000001Z"),
    *("1914/1918", "1985/..", "../1985", "/1985", "199X", "[1667, 1668..1670]", "{1991-05, 1992}", "2001-21"),
    *("-0044-03-15", "Y-13E9", "Y170000002", "9999-12-31", "0000", "early 2022", "19th century", "2021-10-28/2021-11"),
    *("now", "1000", "1000-01-01", "2030"),
)
"""Of every kind, some of them the same, from the beginning of everything to a microsecond."""

_IDS: Final = ("one", "two", "three", "four")

_HEADS: Final = (
    "title: Two shores",
    f"title: {json.dumps(HOSTILE[0])}",
    "lanes: {talks: {label: Talks, colour: blue}, drills: {label: Drills}}",
    f"lanes: {{talks: {{label: {json.dumps(HOSTILE[1])}}}, empty: {{label: Empty}}}}",
    "lanes: {" + ", ".join(f"lane-{number}: {{label: Lane {number}}}" for number in range(12)) + "}",
    "sources: {gazette: {title: The Gazette, published: 2022~, url: https://example.org/g, notes: note.md}}",
    f"sources: {{gazette: {{title: {json.dumps(HOSTILE[2])}, url: 'javascript:alert(1)', notes: ../x.md}}}}",
    "eras: [{id: plan, when: 1990/2025, label: The plan}, {id: war, when: 1914/1918, label: The war}]",
    "series: [{id: trade, label: Trade, lane: talks, points: [{when: 1991, value: 3}, {when: 2021, value: 9}]}]",
    "views: {doubtful: {label: What is disputed, query: 'is:disputed'}, broken: {label: Broken, query: '((('}}",
)


NUMBER: Final = re.compile(r"K\d\d")
"""What the title of an event may begin with, so that it is like no other."""

_TITLE: Final = '"title": "'


def _event(draw: st.DrawFn) -> str:
    """An event on one line, which is YAML because it is JSON."""
    text = st.sampled_from(HOSTILE) | st.sampled_from(["Opening", "Treaty in force", "Summit", ""])
    event: dict[str, object] = {"when": draw(st.sampled_from(DATES)), "title": draw(text)}
    optional: dict[str, st.SearchStrategy[object]] = {
        "id": st.sampled_from(_IDS),
        "summary": text.map(lambda each: f"{each}\n\n- {each}\n\n" * 3),
        "lane": st.sampled_from(["talks", "drills", "lane-3", "unlisted"]),
        "actors": st.lists(text, min_size=1, max_size=3),
        "tags": st.lists(text, min_size=1, max_size=3),
        "place": text,
        "importance": st.sampled_from(["major", "minor"]),
        "url": st.sampled_from(["https://example.org/a", "https://пример.example/", "javascript:alert(1)"]),
        "sources": st.lists(
            st.just("gazette p. 3")
            | st.builds(
                lambda when, says: {"source": "gazette", "stance": "disputes", "when": when, "says": says},
                st.sampled_from(DATES),
                text,
            ),
            min_size=1,
            max_size=3,
        ),
        "links": st.lists(
            st.builds(lambda to: {"to": to, "kind": "follows"}, st.sampled_from(_IDS)), min_size=1, max_size=2
        ),
        "casualties": text,
    }
    kept = draw(st.sets(st.sampled_from(sorted(optional)), max_size=5))
    return json.dumps({**event, **{key: draw(optional[key]) for key in sorted(kept)}})


@st.composite
def timelines(draw: st.DrawFn) -> str:
    """A timeline that can be read, with up to thirty events."""
    heads = draw(st.lists(st.sampled_from(_HEADS), max_size=4, unique_by=lambda head: head.partition(":")[0]))
    kinds = [_event(draw) for _ in range(draw(st.integers(1, 6)))]
    events = draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=30))
    if draw(st.booleans()):
        events = [event.replace(_TITLE, f"{_TITLE}K{number:02} ", 1) for number, event in enumerate(events)]
    return "\n".join((*heads, "events:", *(f"  - {event}" for event in events), ""))


@st.composite
def saves(draw: st.DrawFn) -> str:
    """What is saved: a timeline, the half of one, or nothing of the kind."""
    text = draw(timelines())
    return draw(
        st.sampled_from([text, text, text, text[: len(text) // 2], text[:-3], "", "events: []\n", "\0", "a: [b"])
    )
