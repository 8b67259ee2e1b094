"""`check --fix`: what it mends, and that it leaves every other byte of a file alone."""

import codecs
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.curation.fixing import ChangedError, fix, hunks, write
from tui.curation.literals import Literal, literals
from tui.dates import parse
from tui.formats import curated
from tui.formats.reading import load_bytes


def mended(text: str) -> str:
    return fix(text.encode(), "t.yaml").after.decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("events: [{when: 3 Oct 2021, title: a}]", "events: [{when: 2021-10-03, title: a}]"),
        ("events:\n- when:   c. 1991   # about\n  title: a", "events:\n- when:   1991~   # about\n  title: a"),
        ("events: [{when: '44 BC', title: a}]", "events: [{when: '-0043', title: a}]"),
        ("events: [{when: 44 BC, title: a}]", "events: [{when: -0043, title: a}]"),
        ('events: [{"when":"since 2014", title: a}]', 'events: [{"when":"2014/..", title: a}]'),
        ("events: [{when: until 1985, title: a}]", "events: [{when: ../1985, title: a}]"),
        (
            "events: [{when: between 1939 and 1945, title: a}]",
            'events: [{when: "[1939..1945]", title: a}]',
        ),
        (
            "events: [{when: 3 Oct 2021, title: a, sources: [{source: s, when: Oct 2021}, {source: t, when: 1990s}]}]",
            "events: [{when: 2021-10-03, title: a, sources: [{source: s, when: 2021-10}, {source: t, when: 199X}]}]",
        ),
        (
            "sources: {s: {published: early 2022}}\neras: [{when: 1914–18, label: a}]\nevents: []",
            "sources: {s: {published: 2022-37~}}\neras: [{when: 1914/1918, label: a}]\nevents: []",
        ),
        (
            "series: [{label: a, points: [{when: Q3 2021, value: 1, sources: [{source: s, when: Q4 2021}]}]}]",
            "series: [{label: a, points: [{when: 2021-35, value: 1, sources: [{source: s, when: 2021-36}]}]}]",
        ),
        ("events: [{é: 漢🙂, when: Oct 2021, title: a}]", "events: [{é: 漢🙂, when: 2021-10, title: a}]"),
    ],
)
def test_dates_are_mended_where_they_stand(before: str, after: str) -> None:
    assert mended(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "events: [{when: 2021-10-03, title: a}]",
        "events: [{when: 201X, title: 3 Oct 2021, note: 3 Oct 2021}]",
        "events: [{when: 10/03/2021, title: a}]",
        "events: [{when: 30 Feb 2021, title: a}]",
        "events: [{when: today, title: a}]",
        "events: [{when: '2021-10-03T14:05 Europe/Berlin', title: a}]",
        "own: {when: 3 Oct 2021}\nevents: []",
        "events: [{when: &a Oct 2021, title: *a}, {when: *a, title: b}]",
        "events:\n- when: >-\n    3 Oct\n    2021\n  title: a",
        "events:\n- when: 3 Oct\n    2021\n  title: a",
        "events: [{when: [3 Oct 2021], title: a}]",
        "events: [{when: !!str 3 Oct 2021, title: a}]",
        "events: [{title: \x9b1m, when: 3 Oct 2021}]",
        'events: [{"\x9b\x9b": a, when: "44 BC", "ab": b, title: c}]',
        "events: [{when: '2021-10-03T14:05+00:00', title: a}]",
        "",
        "[]",
    ],
)
def test_what_has_not_one_right_answer_is_left(text: str) -> None:
    assert mended(text) == text


def test_dates_are_found_where_they_stand_on_one_line() -> None:
    data = (
        b"eras:\n- {label: a, when: '1991'}\nevents:\n- when: 3 Oct\n    2021\n- when: |\n    1991\n- when: 1992 # b\n"
    )

    assert literals(data) == [Literal("1991", 1, 19, 25, "'"), Literal("1992", 7, 8, 12)]


def test_nothing_in_the_curated_timeline_is_left_to_mend() -> None:
    assert fix(Path(curated()).read_bytes(), "events.yaml").edits == ()


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_marks_and_line_breaks_stay(mark: bytes, codec: str) -> None:
    before = "events: # é\r\n- when: Oct 2021\r\n  title: a\r- {when: 1990s, title: b}\n\n"
    after = "events: # é\r\n- when: 2021-10\r\n  title: a\r- {when: 199X, title: b}\n\n"

    assert fix(mark + before.encode(codec), "t.yaml").after == mark + after.encode(codec)


SPACES = st.text(" ", min_size=1, max_size=3)
BREAKS = st.sampled_from(["\n", "\r\n", "\n\n", "\n# 3 Oct 2021\n", " # when: 3 Oct 2021\n"])
DATES = st.sampled_from(
    [
        "3 Oct 2021",
        '"3 Oct 2021"',
        "'c. 1991'",
        "1991",
        "2021-10/..",
        "since 2014",
        '"[2014,2015]"',
        "44 BC",
        "never",
        "''",
    ]
)
ENTRIES = st.tuples(
    SPACES, DATES, BREAKS, st.sampled_from(["a", "'3 Oct 2021'", '"é\\n"', "|\n    3 Oct 2021"]), BREAKS
)


@given(st.lists(ENTRIES, max_size=5))
def test_every_byte_outside_the_dates_stays(entries: list[tuple[str, str, str, str, str]]) -> None:
    outside, dates = ["events:\n"], []
    for space, date, end, title, last in entries:
        outside[-1] += f"- when:{space}"
        dates.append(date)
        outside.append(f"{end}  title: {title}\n{last}")
    before = "".join(text for pair in zip(outside, [*dates, ""], strict=True) for text in pair)

    match = re.fullmatch("(.*)".join(map(re.escape, outside)), mended(before))

    assert match
    for date, new in zip(dates, match.groups(), strict=True):
        if new != date:
            assert date[:1] not in "'\"" or (new[0], new[-1]) == (date[0], date[-1])
            assert parse(new.strip("'\"")) == parse(date.strip("'\""))


@given(st.binary(max_size=60).map(lambda data: b"events:\n- {when: 3 Oct 2021, title: a}\n# " + data))
def test_any_bytes_are_read_as_before(data: bytes) -> None:
    before = load_bytes(data, "t.yaml")
    if not before.is_readable:
        return

    after = load_bytes(fix(data, "t.yaml").after, "t.yaml")

    assert [event.title for event in after.timeline.events] == [event.title for event in before.timeline.events]
    assert [event.when for event in after.timeline.events] == [event.when for event in before.timeline.events]


def test_what_changes_is_shown_as_a_diff() -> None:
    lines = ["events:", *(f"# {number}" for number in range(9)), "- {when: Oct 2021, title: '\x1b[1m'}"]
    lines += [*(f"# {number}" for number in range(9)), "- {when: 1990s, title: b}"]

    assert list(hunks(fix("\r\n".join(lines).encode(), "t.yaml"), "t.yaml")) == [
        "--- t.yaml",
        "+++ t.yaml",
        "@@ -8,7 +8,7 @@",
        " # 6",
        " # 7",
        " # 8",
        "-- {when: Oct 2021, title: '␛[1m'}",
        "+- {when: 2021-10, title: '␛[1m'}",
        " # 0",
        " # 1",
        " # 2",
        "@@ -18,4 +18,4 @@",
        " # 6",
        " # 7",
        " # 8",
        "-- {when: 1990s, title: b}",
        "+- {when: 199X, title: b}",
    ]


def test_a_file_that_has_changed_in_the_meantime_is_left(tmp_path: Path) -> None:
    path = tmp_path / "t.yaml"
    path.write_text("events: [{when: Oct 2021, title: a}]", encoding="utf-8")
    found = fix(path.read_bytes(), str(path))
    path.write_text("events: [{when: Oct 2021, title: b}]", encoding="utf-8")

    with pytest.raises(ChangedError):
        write(str(path), found)

    assert path.read_text(encoding="utf-8") == "events: [{when: Oct 2021, title: b}]"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "events: [{id: first summit, when: 2005, title: a}, {when: 2010, title: b, links: [{to: 'first summit'}]}]",
            "events: [{id: first-summit, when: 2005, title: a}, {when: 2010, title: b, links: [{to: 'first-summit'}]}]",
        ),
        (
            'events:\n- id: "Zweiter Gipfel" # it\n  when: Oct 2010',
            'events:\n- id: "zweiter-gipfel" # it\n  when: 2010-10',
        ),
    ],
)
def test_ids_of_several_words_are_mended_with_the_links_to_them(before: str, after: str) -> None:
    assert mended(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "events: [{id: a b, when: 2005, title: x}, {id: a-b, when: 2006, title: y}]",
        "events: [{id: a b, when: 2005, title: x}, {id: a b, when: 2006, title: y}]",
        "events: [{id: a b, when: 2005, title: x}, {id: a  b, when: 2006, title: y}]",
        "events: [{id: … …, when: 2005, title: x}]",
        "events: [{id: a b, when: 2005, title: x}, {when: 2005, title: x}]",
        "sources: {a b: {title: x}}\nevents: [{when: 2005, title: x, sources: [a b]}]",
    ],
)
def test_ids_that_may_mean_another_event_are_left(text: str) -> None:
    assert mended(text) == text


FIGURES = """\
series:
  - label: a
    # in billions
    points:
      # a forecast
      - when: 2020
        value: 3   # at most

      - {when: 2014, value: 1}  # the first
      # both halves
      - {when: 2015, value: 2}
      # to be continued
    unit: US$
  - label: b
    points: [{when: 2020, value: 15}, {when: 2014, value: 23}]
events: []"""

IN_ORDER = """\
series:
  - label: a
    # in billions
    points:
      - {when: 2014, value: 1}  # the first
      # both halves
      - {when: 2015, value: 2}
      # a forecast
      - when: 2020
        value: 3   # at most

      # to be continued
    unit: US$
  - label: b
    points: [{when: 2020, value: 15}, {when: 2014, value: 23}]
events: []"""


def test_figures_on_lines_of_their_own_are_put_in_time_order() -> None:
    assert mended(FIGURES) == IN_ORDER
    assert mended(FIGURES.replace("\n", "\r\n")) == IN_ORDER.replace("\n", "\r\n")
    assert mended(IN_ORDER) == IN_ORDER


def test_figures_at_the_end_of_a_file_without_a_line_break_change_places() -> None:
    before = "events: []\nseries:\n- label: a\n  points:\n  - {when: 2 May 2020, value: 1}\n  - {when: 2014, value: 2}"
    after = "events: []\nseries:\n- label: a\n  points:\n  - {when: 2014, value: 2}\n  - {when: 2020-05-02, value: 1}"

    assert mended(before) == after


@pytest.mark.parametrize("when", ["2014~", "never", "2014?", ""])
def test_figures_whose_order_is_in_doubt_are_left(when: str) -> None:
    text = (
        "series:\n- label: a\n  points:\n  - {when: 2020, value: 1}\n  - {when: 2015, value: 2}\n"
        f"  - {{when: {when}, value: 2}}\nevents: []"
    )

    assert mended(text) == text
