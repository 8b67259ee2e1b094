"""A file of views belongs to its author: a view that is saved or deleted changes nothing else in it."""

import codecs
import os
from itertools import takewhile
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.preferences.view_edits import with_view, without_view
from tui.preferences.views import delete_view, own_views, save_view

BLOCK = """\
# Mine, by hand.
title: 'Views of mine'

views:   # those I use
  # the first
  one:
    label: "The first"
    query: lane:talks  # only these
  "two": {query: 'a b', label: Two}  # short

  # the last comment
description: None yet.
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "views:\n  new: {query: x y}\n"),
        ("# nothing yet", "# nothing yet\nviews:\n  new: {query: x y}\n"),
        ("title: Mine\n# end\n", "title: Mine\nviews:\n  new: {query: x y}\n# end\n"),
        ("views:\n", "views:\n  new: {query: x y}\n"),
        ("views:  # mine\ntitle: Mine", "views:  # mine\n  new: {query: x y}\ntitle: Mine"),
        ("views: {}\n", "views: {new: {query: x y}}\n"),
        ("{title: Mine} # end", "{title: Mine, views: {new: {query: x y}}} # end"),
        ("views: {one: {query: a}, }\n", "views: {one: {query: a}, new: {query: x y}, }\n"),
        (
            "views:\n    one: {query: a} # a\n    # b\n",
            "views:\n    one: {query: a} # a\n    new: {query: x y}\n    # b\n",
        ),
        ("views:\r\n  one: {query: a}", "views:\r\n  one: {query: a}\r\n  new: {query: x y}\r\n"),
        (
            "views:\n  one:\n    query: >-\n      a\n      b\n\n# end\n",
            "views:\n  one:\n    query: >-\n      a\n      b\n  new: {query: x y}\n\n# end\n",
        ),
        ("views:\n  new: {query: 'a', label: New}  # c\n", "views:\n  new: {query: x y, label: New}  # c\n"),
        ("views:\n  new:\n    query: |\n      a\n\n# c\n", "views:\n  new:\n    query: x y\n\n# c\n"),
        ("views:\n  new: {query: &q a}\n", "views:\n  new: {query: x y}\n"),
        (
            BLOCK,
            BLOCK.replace("label: Two}  # short\n", "label: Two}  # short\n  new: {query: x y}\n"),
        ),
    ],
)
def test_a_view_is_saved_between_what_its_author_wrote(before: str, after: str, own_folder: Path) -> None:
    assert with_view(before, "new", "x y") == after
    assert written(own_folder, before.encode()) == after.encode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("views:\n  # a\n  old: {query: a}  # b\n# c\n", "views:\n  # a\n# c\n"),
        ("views: {old: {query: a}}\n", "views: {}\n"),
        ("views: {old: {query: a}, one: {query: b}}\n", "views: {one: {query: b}}\n"),
        ("views: {one: {query: b},\n  old: {query: a}}\n", "views: {one: {query: b}}\n"),
        ("views:\n  old:\n    query: >-\n      a\n\n  one: {query: b}", "views:\n\n  one: {query: b}"),
        ("views:\r\n  one: {query: b}\r\n  old: {query: a}", "views:\r\n  one: {query: b}\r\n"),
        ("views:\n  one: {query: b}\n", "views:\n  one: {query: b}\n"),
    ],
)
def test_a_view_is_deleted_from_between_what_its_author_wrote(before: str, after: str, own_folder: Path) -> None:
    assert without_view(before, "old") == after
    path = put(own_folder, before.encode())
    assert delete_view("old") == ""
    assert path.read_bytes() == after.encode()


def test_the_byte_order_mark_and_the_mode_of_the_file_stay(own_folder: Path) -> None:
    text = "views:\r\n  one: {query: é}  # 𝄞\r\n"
    after = "views:\r\n  one: {query: é}  # 𝄞\r\n  new: {query: x y}\r\n"
    for mark, codec in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le")):
        path = put(own_folder, mark + text.encode(codec))
        path.chmod(0o640)
        assert save_view("new", "x y") == ""
        assert path.read_bytes() == mark + after.encode(codec)
        assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    "text",
    [
        "views:\n  new: {query: &q a}\n  one: {query: *q}\n",  # another view rests on it
        "views:\n  one: {query: a}\n# \x07\n",
        "views:\n  ? one\n  : {query: a}\n",
    ],
)
def test_what_cannot_be_changed_alone_is_left_to_its_author(text: str, own_folder: Path) -> None:
    path = put(own_folder, text.encode())
    assert save_view("new", "x y") == f"{path} says it in a way that only its author can change: do it there"
    assert path.read_bytes() == text.encode()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"views:\n  one: {query: a\n", ":2:8: error: "),
        (b"views:\n  one: {query: a}\n  one: {query: b}\n", ":3:3: error: "),
        (b"views: [a]\n", ":1:8: error: "),
        (b"- a\n", ":1:1: error: "),
        (b"views: {one: {query: \xff}}\n", ":1:22: error: "),
    ],
)
def test_a_file_with_an_error_is_told_with_its_place_and_left_alone(data: bytes, why: str, own_folder: Path) -> None:
    path = put(own_folder, data)
    for told in (save_view("new", "x y"), delete_view("one")):
        assert told.startswith(f"mend your own views first: {path}{why}")
    assert path.read_bytes() == data


def test_a_file_that_may_not_be_read_is_told_and_left_alone(own_folder: Path) -> None:
    own_folder.mkdir(parents=True)
    os.mkfifo(own_folder / "views.yaml")
    assert save_view("new", "x y").startswith(f"mend your own views first: {own_folder}/views.yaml: error: ")


NAMES = ("one", "two", "three words", "é: #", "no", "[x]")
LABELS = st.sampled_from(["", "label: L, ", "'label' : \"L, }\", "])
TAILS = st.sampled_from(["", "  # note: {x}", " #'", "  "])
ENTRIES = st.lists(st.tuples(st.sampled_from(NAMES), LABELS, TAILS), unique_by=lambda entry: entry[0], max_size=4)


def laid_out(entries: list[tuple[str, str, str]], comment: str, *, is_open: bool, ending: str) -> str:
    """A file with some views, in lines of their own or between brackets."""
    texts = [f"'{name}': {{{label}query: q}}" for name, label, _ in entries]
    if is_open:
        lines = [f"   {text}{tail}" for text, (_, _, tail) in zip(texts, entries, strict=True)]
        return ending.join(["title: T # t", comment, "views: # v", *lines, comment, "description: d", ""])
    return ending.join([comment, f"views: {{{f',{ending} '.join(texts)}}} {comment}", "title: T"])


@given(
    entries=ENTRIES,
    comment=st.sampled_from(["", "# c", "  # 'c"]),
    is_open=st.booleans(),
    ending=st.sampled_from(["\n", "\r\n"]),
    name=st.sampled_from(NAMES),
)
@example(entries=[], comment="", is_open=True, ending="\n", name="one")
def test_nothing_else_ever_changes(
    entries: list[tuple[str, str, str]], comment: str, *, is_open: bool, ending: str, name: str
) -> None:
    before = laid_out(entries, comment, is_open=is_open, ending=ending)
    after = with_view(before, name, "-is:minor")
    is_new = name not in [each for each, _, _ in entries]
    kept = alike(before, after)
    kept += alike(before[kept:][::-1], after[kept:][::-1])
    assert kept == len(before) - (0 if is_new else len("q"))
    gone = without_view(after, name)
    rest = [entry for entry in entries if entry[0] != name]
    if is_open:
        assert gone == laid_out(rest, comment, is_open=True, ending=ending)
    assert name not in [view for view in NAMES if f"'{view}':" in gone]
    assert without_view(gone, name) == gone


def alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def put(own_folder: Path, data: bytes) -> Path:
    """The user's file of views, which holds this."""
    own_folder.mkdir(parents=True, exist_ok=True)
    (own_folder / "views.yaml").write_bytes(data)
    return own_folder / "views.yaml"


def written(own_folder: Path, data: bytes) -> bytes:
    """What the file holds when a view is saved into it; it reads without a problem."""
    path = put(own_folder, data)
    assert save_view("new", "x y") == ""
    assert ("new", "x y") in [(view.id, view.query) for view in own_views().views]
    return path.read_bytes()
