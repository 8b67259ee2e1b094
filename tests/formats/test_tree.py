from collections.abc import Callable
from pathlib import Path

import pytest

from tui.formats import Reading, load

MEGABYTE = 2**20

READ_ON = [
    (
        "title: !!str 2014\nevents: []",
        "1:8: error: the tag 'tag:yaml.org,2002:str' means nothing here; write the value alone [yaml-tag]",
        "2014",
    ),
    (
        "title: !!python/object/apply:os.system [ls]\nevents: []",
        (
            "1:8: error: the tag 'tag:yaml.org,2002:python/object/apply:os…' means nothing here; write the value alone "
            "[yaml-tag]"
        ),
        "",
    ),
    (
        "own: &a [1]\ntitle: *a\nevents: []",
        "2:8: error: '*a' repeats a list or mapping, and only texts can be repeated; write it out again [yaml-alias]",
        "",
    ),
    (
        "title: *a\nevents: []",
        "1:8: error: nothing before it is named '&a'; put a value that begins with '*' in quotes [yaml-alias]",
        "",
    ),
    (
        "title: a\ntitle: b\nevents: []",
        (
            "2:1: error: the key 'title' is already there, in line 1; this one is not read: rename or remove it "
            "[key-duplicate]"
        ),
        "a",
    ),
    (
        'title: a\n"tit\\u200ble": b\nevents: []',
        (
            "2:1: error: the key 'title' is already there, in line 1; this one is not read: rename or remove it "
            "[key-duplicate]"
        ),
        "a",
    ),
    (
        "own: {a: 1, b: 2, a: 3}\ntitle: a\nevents: []",
        (
            "1:19: error: the key 'a' is already there, in line 1; this one is not read: rename or remove it "
            "[key-duplicate]"
        ),
        "a",
    ),
    (
        "events: []\ntitle: a\nevents: []",
        "3:1: error: the key 'events' is already there; put all entries into one list [key-duplicate]",
        "a",
    ),
    (
        "title: a\n<<: b\nevents: []",
        "2:1: error: the merge key '<<' means nothing here; write the keys out again [yaml-merge]",
        "a",
    ),
    (
        "title: a\n? [b]\n: c\nevents: []",
        "2:3: error: a key is a text, not a list or mapping [key-invalid]",
        "a",
    ),
    (
        "title: a\n'': c\nevents: []",
        "2:1: error: a key without a name; put a name before the ':' [key-invalid]",
        "a",
    ),
    (
        "title: a\nevents: []\n---\ntitle: b\n",
        (
            "3:1: error: a second document begins here, and is not read; put it into a file of its own, or remove the "
            "line '---' [yaml-documents]"
        ),
        "a",
    ),
]

GIVEN_UP = [
    (
        "- when: 1991",
        (
            "1:1: error: a timeline is a mapping, and this is a list; put the key 'events:' above the list "
            "[timeline-expected]"
        ),
    ),
    ("1991", "1:1: error: a timeline is a mapping, and this is a text; begin with 'events:' [timeline-expected]"),
    ("{a: " * 100_000, "1:129: error: lists and mappings are more than 32 levels deep here [yaml-depth]"),
    ("events:\n" + "- " * 100_000, "2:63: error: lists and mappings are more than 32 levels deep here [yaml-depth]"),
    ("a: b\n? " + "? " * 100_000, "2:65: error: lists and mappings are more than 32 levels deep here [yaml-depth]"),
    ("title: " + "a" * 5 * MEGABYTE, "1:1: error: a text or comment is longer than 4 MiB [yaml-text]"),
    ("? " + "a" * 10 * MEGABYTE, "1:1: error: a text or comment is longer than 4 MiB [yaml-text]"),
    ("title: a\n" + "#\n" * 3 * MEGABYTE, "1:8: error: a text or comment is longer than 4 MiB [yaml-text]"),
    (
        "".join(f"%TAG !a{number}! x\n" for number in range(200_000)),
        "1:1: error: more lines begin with '%' than a file can mean; remove the directives [yaml-directive]",
    ),
    (
        "own: &a " + "x" * MEGABYTE + "\nall: [" + "*a," * 10_000 + "]",
        "2:13: error: aliases repeat more text than the file has [yaml-alias]",
    ),
    (
        "events:\n" + "- {when: 30 Feb 2021, title: a}\n" * 20_000,
        "2002:10: error: more than 2,000 errors: the rest is left out [problems-many]",
    ),
    (
        "series:\n- points: []\n  label: a\n- label: b\n  points:\n" + "  - {when: 1991, value: 7}\n" * 50_000,
        "4:3: error: more than 200,000 values in one [yaml-nodes]",
    ),
    (
        "event:\n" + "- {when: 1991, title: a longer title}\n" * 50_000,
        "2:1: error: more than 200,000 values in one [yaml-nodes]",
    ),
]


@pytest.mark.parametrize(("text", "problem", "title"), READ_ON)
def test_what_yaml_has_beyond_texts_lists_and_mappings_is_refused_alone(
    read: Callable[[str], Reading], text: str, problem: str, title: str
) -> None:
    reading = read(text)

    assert [str(found) for found in reading.problems][:1] == [f"t.yaml:{problem}"]
    assert reading.timeline.title == title
    assert reading.is_readable


@pytest.mark.parametrize(("text", "problem"), GIVEN_UP, ids=[problem for _, problem in GIVEN_UP])
def test_what_is_no_timeline_is_given_up_early(read: Callable[[str], Reading], text: str, problem: str) -> None:
    reading = read(text)

    assert f"t.yaml:{problem}" in [str(found) for found in reading.problems]
    assert not reading.is_readable


def test_brackets_are_given_up_early_wherever_the_parser_stops(read: Callable[[str], Reading]) -> None:
    """From PyYAML 6.0.4 on, libyaml itself stops looking ahead at the thousandth bracket; before, ours is the first."""
    reading = read("own: " + "[" * 100_000)

    (problem,) = [problem for problem in reading.problems if problem.code != "events-missing"]
    assert (problem.code, problem.message) == ("yaml-depth", "lists and mappings are more than 32 levels deep here")
    assert (problem.place.line, problem.place.column) in {(1, 37), (1, 1005)}


def test_texts_that_are_as_dense_as_nothing_honest_are_given_up(read: Callable[[str], Reading]) -> None:
    reading = read("own: [" + "a," * 2_000_000 + "]")

    assert [problem.code for problem in reading.problems] == ["yaml-nodes"]


def test_an_alias_repeats_a_text_where_it_stands(read: Callable[[str], Reading]) -> None:
    reading = read(
        "title: &asean Secretariat of ASEAN\n"
        "events:\n"
        "- {when: 1992, title: *asean, actors: [Russia, *asean], *asean : own}\n"
        "- {when: *asean, title: b}\n"
    )

    assert [(problem.code, str(problem.place)) for problem in reading.problems] == [("date-invalid", "t.yaml:4:10")]
    (event,) = reading.timeline.events
    assert (event.title, event.actors) == ("Secretariat of ASEAN", ("Russia", "Secretariat of ASEAN"))
    assert event.fields == {"Secretariat of ASEAN": "own"}


def test_an_alias_bomb_is_as_small_as_it_looks(read: Callable[[str], Reading]) -> None:
    levels = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 30))
    reading = read(f"l0: &l0 [x, x]\n{levels}merged:\n  <<: [*l1, *l2]\nevents: []\n")

    assert {problem.code for problem in reading.problems} == {"yaml-alias", "yaml-merge"}
    assert reading.is_readable


def test_thirty_two_levels_are_read(read: Callable[[str], Reading]) -> None:
    reading = read("own: " + "[" * 31 + "x" + "]" * 31 + "\nevents: []")

    assert reading.problems == ()
    assert str(reading.timeline.fields["own"]) == "(" * 31 + "'x'" + ",)" * 31


@pytest.mark.parametrize(
    "text",
    ["2014", "0044", "12:30", "no", "~", "null", "1e3", "2021-02-30", "0x1F", ".inf", "true", "1_000", "=", "<<"],
)
def test_every_scalar_is_a_text(read: Callable[[str], Reading], text: str) -> None:
    reading = read(f"title: {text}\nown: [{text}]\nevents: []")

    assert reading.problems == ()
    assert reading.timeline.title == text
    assert reading.timeline.fields == {"own": (text,)}


def test_json_is_read_as_well(tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.write_text('{"title": "a\\u00e9\\/b",\n\t"events":[{"when":"1991","title":"x","tags":["a","b"],"n":null}]}\n')

    reading = load([str(path)])

    assert reading.problems == ()
    assert reading.timeline.title == "aé/b"
    assert [(event.title, event.tags, dict(event.fields)) for event in reading.timeline.events] == [
        ("x", ("a", "b"), {"n": "null"})
    ]
