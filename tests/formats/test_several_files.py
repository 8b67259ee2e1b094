from pathlib import Path

import pytest

from tui.formats import Reading, load


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def read(*texts: str) -> Reading:
    """Read texts as the files a.yaml, b.yaml …."""
    names = [f"{letter}.yaml" for letter, _ in zip("abc", texts, strict=False)]
    for name, text in zip(names, texts, strict=True):
        Path(name).write_text(text, encoding="utf-8")
    return load(names)


def problems(reading: Reading) -> list[str]:
    return [str(problem) for problem in reading.problems]


def test_files_are_one_timeline_in_their_order() -> None:
    reading = read(
        "title: First\nowner: me\nevents: [{when: 1992, title: a, lane: x}]\n",
        "title: Second\ndescription: D\nowner: you\nteam: us\nevents: [{when: 1991, title: b, lane: y}]\n",
    )
    timeline = reading.timeline

    assert reading.problems == ()
    assert (timeline.title, timeline.description) == ("First", "D")
    assert timeline.fields == {"owner": "me", "team": "us"}
    assert [(event.title, str(event.place)) for event in timeline.events] == [
        ("a", "a.yaml:3:10"),
        ("b", "b.yaml:5:10"),
    ]
    assert [lane.id for lane in timeline.lanes] == ["x", "y"]
    assert timeline.files == ("a.yaml", "b.yaml")


def test_what_is_the_same_in_two_files_counts_once() -> None:
    shared = (
        "sources: {s: {title: S}}\nlanes: {l: {label: L}}\nviews: {v: {query: x}}\n"
        "eras: [{when: 1991, label: E}]\nseries: [{label: Q}]\n"
    )
    reading = read(f"{shared}events: []\n", f"# the same\n{shared}")

    assert reading.problems == ()
    timeline = reading.timeline
    assert [
        len(part) for part in (timeline.sources, timeline.lanes, timeline.views, timeline.eras, timeline.series)
    ] == [
        1,
        1,
        1,
        1,
        1,
    ]


def test_of_two_that_differ_the_first_counts() -> None:
    reading = read(
        "sources: {s: {title: S}}\nlanes: {l: {label: L}}\nevents: []\n",
        "sources: {s: {title: T}}\nlanes: {l: {label: M}}\n",
    )

    assert problems(reading) == [
        (
            "b.yaml:1:14: warning: 's' is something else in a.yaml:1:14; the first one counts: give this one "
            "another id "
            "[redefined]"
        ),
        (
            "b.yaml:2:12: warning: 'l' is something else in a.yaml:2:12; the first one counts: give this one "
            "another id "
            "[redefined]"
        ),
    ]
    assert reading.timeline.sources["s"].title == "S"
    assert reading.timeline.lanes[0].label == "L"


def test_ids_are_unique_across_files_and_links_cross_them() -> None:
    reading = read(
        "events: [{id: a, when: 1991, title: x, links: [{to: b}]}, {when: 1991, title: y}]\n",
        "events: [{id: a, when: 1992, title: x}, {id: b, when: 1993, title: z}, {when: 1991, title: y}]\n",
    )

    assert problems(reading) == [
        (
            "b.yaml:1:11: error: the id 'a' belongs to an earlier event; give this one another; until then it has "
            "one made "
            "of its date and title [id-duplicate]"
        )
    ]
    assert [event.id for event in reading.timeline.events] == ["a", "1991-y", "1992-x", "b", "1991-y-2"]


def test_a_bibliography_can_be_a_file_of_its_own() -> None:
    reading = read(
        "sources: {gubin-2022: {title: G}}\n",
        "events: [{when: 1991, title: a, sources: [gubin-2022 ¶1]}]\n",
    )

    assert reading.problems == ()


def test_each_file_answers_for_the_sources_and_lanes_it_lists() -> None:
    reading = read(
        "sources: {s: {}}\nlanes: {l: }\nevents: [{when: 1991, title: a, lane: m, sources: [t]}]\n",
        "events: [{when: 1991, title: b, lane: n, sources: [u]}]\n",
    )

    assert problems(reading) == [
        "a.yaml:3:39: warning: no lane has the id 'm'; add it to 'lanes:' [lane-unknown]",
        "a.yaml:3:52: error: no source has the id 't'; add it to 'sources:' [source-unknown]",
    ]


def test_a_missing_file_leaves_the_others() -> None:
    Path("b.yaml").write_text("events: [{when: 1991, title: b}]\n")
    reading = load(["a.yaml", "b.yaml"])

    assert [problem.code for problem in reading.problems] == ["file-missing"]
    assert not reading.is_readable
    assert [event.title for event in reading.timeline.events] == ["b"]
    assert reading.timeline.files == ("b.yaml",)


def test_problems_come_in_the_order_of_files_and_lines() -> None:
    reading = read(
        "lanes: {l: }\nevents:\n- {when: 1991, title: a, lane: m}\n- {when: x, title: a}\n",
        "events:\n- {when: y, title: b}\n",
    )

    assert [str(problem.place) for problem in reading.problems] == ["a.yaml:3:32", "a.yaml:4:10", "b.yaml:2:10"]


def test_nothing_to_read_is_an_empty_timeline() -> None:
    reading = load([])

    assert (reading.timeline.events, reading.problems, reading.is_readable) == ((), (), True)


def test_what_goes_wrong_leaves_the_garbage_collector_as_it_was() -> None:
    import gc

    assert gc.isenabled()
    load(["missing.yaml"])
    assert gc.isenabled()
    gc.disable()
    try:
        load(["missing.yaml"])
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_two_thousand_unknown_sources_are_enough_to_tell() -> None:
    cited = ", ".join(f"s{number}" for number in range(2_002))
    reading = read(f"sources: {{a: }}\nevents: [{{when: 1991, title: a, sources: [{cited}]}}]\n")

    assert len(reading.problems) == 2_001
    assert [problem.code for problem in reading.problems if problem.code != "source-unknown"] == ["problems-many"]
    assert reading.is_readable
