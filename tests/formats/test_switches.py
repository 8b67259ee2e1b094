"""How the key `checks` is read: at the top of a file, and in an event."""

from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from tui.formats import Reading, load, schema
from tui.timeline import Level


def test_checks_are_switched_for_a_file_and_for_an_event(read: Callable[[str], Reading]) -> None:
    reading = read(
        "checks: {event-uncited: off, lane-gap: warning}\n"
        "events: [{when: 1991, title: a, checks: {source-early: error}}, {when: 1992, title: b}]"
    )

    assert reading.problems == ()
    assert reading.timeline.checks == {"event-uncited": Level.OFF, "lane-gap": Level.WARNING}
    assert [event.checks for event in reading.timeline.events] == [{"source-early": Level.ERROR}, {}]
    assert reading.timeline.fields == {}


@pytest.mark.parametrize(
    ("text", "where", "message", "hint"),
    [
        (
            "checks: {event-uncitd: off}\nevents: []",
            "t.yaml:1:10",
            "no check 'event-uncitd' can be switched here",
            "did you mean 'event-uncited'?",
        ),
        (
            "checks: {nonsense: off}\nevents: []",
            "t.yaml:1:10",
            "no check 'nonsense' can be switched here",
            "`datelines check` names the code of each finding at its end",
        ),
        (
            "checks: {yaml-syntax: off}\nevents: []",
            "t.yaml:1:10",
            "no check 'yaml-syntax' can be switched here",
            "`datelines check` names the code of each finding at its end",
        ),
        (
            "events: [{when: 1991, title: a, checks: {lane-gap: off}}]",
            "t.yaml:1:42",
            "no check 'lane-gap' can be switched here",
            "it can be switched under 'checks:' at the top of the file only",
        ),
        (
            "checks: {lane-gap: warn}\nevents: []",
            "t.yaml:1:20",
            "'lane-gap' cannot be 'warn'",
            "write off, warning or error",
        ),
        (
            "checks: [lane-gap]\nevents: []",
            "t.yaml:1:9",
            "'checks' is a mapping, and this is a list",
            "write {check-unknown: off}",
        ),
        (
            "events: [{when: 1991, title: a, checks: off}]",
            "t.yaml:1:41",
            "'checks' is a mapping, and this is a text",
            "write {event-duplicate: off}",
        ),
    ],
)
def test_switches_that_cannot_be(
    read: Callable[[str], Reading], text: str, where: str, message: str, hint: str
) -> None:
    reading = read(text)

    assert [(str(problem.place), problem.message, problem.hint) for problem in reading.problems] == [
        (where, message, hint)
    ]


def test_a_switch_that_cannot_be_has_a_code_of_its_own(read: Callable[[str], Reading]) -> None:
    assert [problem.code for problem in read("checks: {nonsense: off}\nevents: []").problems] == ["check-unknown"]


def test_of_several_files_the_first_that_switches_a_check_decides(read: Callable[[str], Reading]) -> None:
    read("checks: {lane-gap: warning}\nevents: []")
    Path("u.yaml").write_text("checks: {lane-gap: error, lane-unused: off}\nevents: []", encoding="utf-8")

    reading = load(["t.yaml", "u.yaml"])

    assert reading.timeline.checks == {"lane-gap": Level.WARNING, "lane-unused": Level.OFF}


@pytest.mark.parametrize(
    ("timeline", "is_valid"),
    [
        ({"checks": {"lane-gap": "warning"}}, True),
        ({"checks": {"lane-gap": False}}, True),  # what many readers make of `off`
        ({"checks": {"lane-gap": "loud"}}, False),
        ({"checks": {"nonsense": "off"}}, False),
        ({"events": [{"when": "1991", "title": "a", "checks": {"source-early": "off"}}]}, True),
        ({"events": [{"when": "1991", "title": "a", "checks": {"lane-gap": "off"}}]}, False),
    ],
)
def test_the_schema_knows_the_switches(timeline: dict[str, object], is_valid: bool) -> None:
    assert jsonschema.Draft202012Validator(schema()).is_valid(timeline) is is_valid
