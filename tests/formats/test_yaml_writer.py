"""What is written as YAML reads back as an equal timeline, and looks as if somebody had written it."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.dates import parse
from tui.formats import curated, load
from tui.formats.reading import load_bytes
from tui.formats.yaml_writer import as_yaml
from tui.timeline import (
    COLOURS,
    Citation,
    Era,
    Event,
    Importance,
    Lane,
    Level,
    Link,
    OwnField,
    Point,
    Series,
    Source,
    Stance,
    Timeline,
    View,
)
from tui.timeline.checks import EVENT_SWITCHES, SWITCHES
from tui.timeline.clean import clean, clean_block

DATES = ("1991", "c. Dec 1991", "2021-12-01/2021-12-03", "[2014,2015]", "-0043", "2014/..", "3 Oct 2021", "early 2022")
TRICKY = "ab1 é漢🙂:#,[]{}&*!|>%@`'\"\\-?~=<.\u00a0\u200d\t"


def written(timeline: Timeline) -> str:
    return "".join(f"{line}\n" for line in as_yaml(timeline))


def read_back(timeline: Timeline) -> Timeline:
    reading = load_bytes(written(timeline).encode(), "t.yaml")
    assert reading.is_readable
    return replace(reading.timeline, files=timeline.files)


def own_text(text: str) -> str:
    return clean_block(text).strip("\n") if "\n" in text else clean(text).strip()


characters = st.one_of(st.sampled_from(TRICKY), st.characters(codec="utf-8"))
texts = st.one_of(
    st.text(characters, max_size=12),
    st.sampled_from(
        ("no", "1991", "- a", "a: b", "a #b", "# a", "normal", "supports", "word " * 40, "---", "a:", "<<")
    ),
).map(lambda text: clean(text).strip())
titles = texts.filter(bool)
blocks = st.lists(st.text(characters, max_size=8), max_size=4).map(lambda lines: clean_block("\n".join(lines)).strip())
words = st.text(st.sampled_from("abcé漢-_.:#!"), min_size=1, max_size=6).filter(lambda word: clean(word) == word)
dates = st.sampled_from(DATES).map(parse)
numbers = st.from_regex(r"\A-?[0-9]{1,40}(\.[0-9]{0,40})?(e-?[0-9]{1,2})?\Z").map(Decimal)
own_names = titles.filter(lambda name: name != "<<").map(lambda name: f"own {name}")
own_values = st.recursive(
    st.one_of(texts, st.lists(st.text(characters, max_size=8), max_size=4).map("\n".join).map(own_text)),
    lambda inner: st.one_of(st.lists(inner, max_size=3).map(tuple), st.dictionaries(own_names, inner, max_size=3)),
    max_leaves=4,
)
own_fields: st.SearchStrategy[dict[str, OwnField]] = st.dictionaries(own_names, own_values, max_size=2)
stances = st.sampled_from(Stance)

citations = st.builds(
    Citation,
    source=words,
    locator=texts,
    stance=stances,
    when=st.none() | dates,
    value=st.none() | numbers,
    says=blocks,
    fields=own_fields,
)
sources = st.lists(citations, max_size=2).map(tuple)
events = st.builds(
    Event,
    id=words,
    when=dates,
    title=titles,
    summary=blocks,
    lane=st.sampled_from(("", "one", "the second")),
    actors=st.lists(titles, max_size=3).map(tuple),
    tags=st.lists(titles, max_size=3).map(tuple),
    location=texts,
    importance=st.sampled_from(Importance),
    url=texts,
    sources=sources,
    links=st.lists(st.builds(Link, to=titles, kind=texts), max_size=2).map(tuple),
    fields=own_fields,
    checks=st.dictionaries(st.sampled_from(EVENT_SWITCHES), st.sampled_from(Level), max_size=2),
)
points = st.builds(Point, when=dates, value=numbers, sources=sources, fields=own_fields)
colours = st.sampled_from(("", *COLOURS))


def unique(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, max_size=3, unique_by=lambda record: record.id).map(tuple)  # type: ignore[attr-defined]  # all have one


timelines = st.builds(
    Timeline,
    title=texts,
    description=blocks,
    events=unique(events),
    lanes=st.tuples(
        st.builds(Lane, id=st.just("one"), label=titles, colour=colours, fields=own_fields),
        st.builds(Lane, id=st.just("the second"), label=st.just("the second")),
    ),
    sources=st.dictionaries(
        words, st.builds(Source, id=st.just(""), title=texts, url=texts, notes=texts), max_size=2
    ).map(lambda named: {name: replace(source, id=name) for name, source in named.items()}),
    eras=unique(st.builds(Era, id=words, when=dates, label=titles, colour=colours, fields=own_fields)),
    series=unique(
        st.builds(
            Series,
            id=words,
            label=titles,
            unit=texts,
            lane=st.just("one"),
            points=st.lists(points, max_size=2).map(tuple),
        )
    ),
    views=unique(st.builds(View, id=titles, label=titles, query=titles)).map(
        lambda views: tuple(view for view in views if view.id != "<<")  # type: ignore[attr-defined]  # as above
    ),
    fields=own_fields,
    checks=st.dictionaries(st.sampled_from(SWITCHES), st.sampled_from(Level), max_size=2),
)


@given(timelines)
@settings(max_examples=60)
def test_any_timeline_reads_back_as_it_was(timeline: Timeline) -> None:
    assert read_back(timeline) == timeline


def test_the_curated_timeline_reads_back_as_it_was() -> None:
    timeline = load([curated()]).timeline

    assert read_back(timeline) == timeline


def test_it_looks_as_if_somebody_had_written_it() -> None:
    timeline = Timeline(
        title="Relations",
        lanes=(Lane("trade", "Trade", "yellow"), Lane("region", "region")),
        sources={"gubin": Source("gubin", "Blossoming ties: a view", published=parse("early 2022"))},
        series=(Series("trade", "Trade", "US$ bn", points=(Point(parse("2014"), Decimal("23.0")),)),),
        events=(
            Event(
                "summit",
                parse("28 Oct 2021"),
                "Fourth summit",
                summary="By video link.\n\n- a plan",
                tags=("summit", "no", "1991"),
                importance=Importance.MAJOR,
                sources=(Citation("gubin", "¶1"), Citation("gubin", stance=Stance.DISPUTES, says="not so")),
                links=(Link("talks", "follows"),),
                fields={"note": "x: y", "more": {"deaths": ("3", "")}},
                checks={"source-early": Level.OFF},
            ),
            Event("1991-talks", parse("1991"), "Talks", summary="word " * 24 + "end"),
        ),
        checks={"lane-gap": Level.WARNING},
    )

    assert (
        written(timeline)
        == """\
title: Relations
checks: {lane-gap: warning}

lanes:
  trade: {label: Trade, colour: yellow}
  region:

sources:
  gubin:
    title: "Blossoming ties: a view"
    published: early 2022

series:
  - label: Trade
    unit: US$ bn
    points:
      - {when: 2014, value: 23.0}

events:
  - id: summit
    when: 28 Oct 2021
    title: Fourth summit
    summary: |-
      By video link.

      - a plan
    tags: [summit, "no", "1991"]
    importance: major
    sources:
      - gubin ¶1
      - source: gubin
        stance: disputes
        says: not so
    links:
      - {to: talks, kind: follows}
    checks: {source-early: off}
    note: "x: y"
    more: {deaths: ["3", ""]}

  - when: 1991
    title: Talks
    summary: >-
      word word word word word word word word word word word word word word word word word word
      word word word word word word end
"""
    )
    assert read_back(timeline) == timeline


def test_a_date_that_means_the_present_is_written_as_the_day_it_meant() -> None:
    today = parse("today", 1_634_947_200_000_000)
    timeline = Timeline(events=(Event("x", today, "Today"),))

    assert "    when: 2021-10-23\n" in written(timeline).replace("  - ", "    ")
    assert read_back(timeline) == timeline


def test_words_that_are_usual_values_elsewhere_are_kept() -> None:
    timeline = Timeline(
        events=(Event("x", parse("1991"), "normal", sources=(Citation("a", says="supports"),), summary="normal"),)
    )

    assert read_back(timeline) == timeline


def test_a_timeline_without_events_is_one() -> None:
    assert written(Timeline()) == "events: []\n"
