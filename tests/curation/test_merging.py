"""One timeline from several: what is kept, what is asked about, and that merging again changes nothing."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.curation.merging import merge, with_notes_out_of_reach
from tui.curation.twins import Choice, Decisions, brief
from tui.dates import parse
from tui.formats import Reading
from tui.formats.reading import load_bytes
from tui.formats.yaml_writer import as_yaml
from tui.timeline import Citation, Event, Lane, Level, Link, Place, Source, Timeline

Read = Callable[..., Reading]
HERE = Path()

OURS = """\
title: Ours
checks: {lane-gap: warning}
lanes: {trade: {label: Trade}}
sources: {gubin: {title: Ties}, tass: {title: Dialogue}}
events:
  - {id: summit, when: 2021-10-28, title: Fourth summit, lane: trade, sources: [gubin ¶1]}
  - {id: talks, when: 2020, title: Talks, links: [{to: summit, kind: precedes}], sources: [tass]}
  - {id: same, when: 1991, title: Relations begin, sources: [tass]}
"""

THEIRS = """\
title: Theirs
description: Theirs.
checks: {lane-gap: error, lane-unused: off}
lanes: {trade: {label: Commerce}, security: {label: Security}}
sources: {gubin: {title: Other ties}, vns: {title: News}}
events:
  - {id: fourth, when: 2021-10, title: The fourth summit, sources: [gubin ¶2]}
  - {id: talks, when: 2019, title: Talks, links: [{to: fourth, kind: precedes}], sources: [vns]}
  - {id: equal, when: 1991, title: Relations begin, sources: [tass]}
  - {id: exercise, when: 2021-12, title: Exercise, lane: security, links: [{to: fourth, kind: follows}]}
"""


def both(read: Read, ours: str = OURS, theirs: str = THEIRS) -> list[Timeline]:
    return [read(ours, "ours.yaml").timeline, read(theirs, "theirs.yaml").timeline]


def events(timeline: Timeline) -> list[str]:
    """The events in brief: id, date, origin, links and sources."""
    return [
        " ".join(
            (
                event.id,
                str(event.when),
                str(event.fields["merged-from"]),
                *(f"→{link.to}" for link in event.links),
                *(citation.source for citation in event.sources),
            )
        )
        for event in timeline.events
    ]


def test_what_is_probably_one_is_named(read: Read) -> None:
    _, twins = merge(both(read), Decisions(Choice.OURS), HERE)

    assert [(pair.record.name, str(pair.ours.place), brief(pair.ours)) for pair in twins] == [
        ("source", "ours.yaml:4:18", "gubin Ties"),
        ("lane", "ours.yaml:3:16", "trade Trade"),
        ("event", "ours.yaml:7:5", "2020  Talks"),
        ("event", "ours.yaml:6:5", "28 October 2021  Fourth summit"),
    ]
    assert [(str(pair.theirs.place), brief(pair.theirs)) for pair in twins] == [
        ("theirs.yaml:5:18", "gubin Other ties"),
        ("theirs.yaml:4:16", "trade Commerce"),
        ("theirs.yaml:8:5", "2019  Talks"),
        ("theirs.yaml:7:5", "October 2021  The fourth summit"),
    ]


def test_ours_are_kept_and_links_lead_to_them(read: Read) -> None:
    merged, _ = merge(both(read), Decisions(Choice.OURS), HERE)

    assert events(merged) == [
        "same 1991 ('ours.yaml', 'theirs.yaml') tass",
        "talks 2020 ours.yaml →summit tass",
        "summit 2021-10-28 ours.yaml gubin",
        "exercise 2021-12 theirs.yaml →summit",
    ]
    assert {source.id: source.title for source in merged.sources.values()} == {
        "gubin": "Ties",
        "tass": "Dialogue",
        "vns": "News",
    }
    assert [(lane.id, lane.label) for lane in merged.lanes] == [("trade", "Trade"), ("security", "Security")]


def test_theirs_are_kept_and_links_lead_to_them(read: Read) -> None:
    merged, _ = merge(both(read), Decisions(Choice.THEIRS), HERE)

    assert events(merged) == [
        "same 1991 ('ours.yaml', 'theirs.yaml') tass",
        "talks 2019 theirs.yaml →fourth vns",
        "fourth 2021-10 theirs.yaml gubin",
        "exercise 2021-12 theirs.yaml →fourth",
    ]
    assert merged.sources["gubin"].title == "Other ties"
    assert [(lane.id, lane.label) for lane in merged.lanes] == [("trade", "Commerce"), ("security", "Security")]


def test_both_are_kept_under_ids_of_their_own(read: Read) -> None:
    merged, _ = merge(both(read), Decisions(Choice.BOTH), HERE)

    assert sorted(events(merged)) == [
        "exercise 2021-12 theirs.yaml →fourth",
        "fourth 2021-10 theirs.yaml gubin-2",
        "same 1991 ('ours.yaml', 'theirs.yaml') tass",
        "summit 2021-10-28 ours.yaml gubin",
        "talks 2020 ours.yaml →summit tass",
        "talks-2 2019 theirs.yaml →fourth vns",
    ]
    assert merged.sources["gubin-2"].title == "Other ties"
    assert [(lane.id, lane.label) for lane in merged.lanes] == [("trade", "Trade"), ("security", "Security")]


def test_each_pair_can_be_decided_on_by_itself(read: Read) -> None:
    timelines = both(read)
    _, twins = merge(timelines, Decisions(Choice.OURS), HERE)
    choices = (Choice.THEIRS, Choice.OURS, Choice.BOTH, Choice.THEIRS)
    made = {pair.pair: choice for pair, choice in zip(twins, choices, strict=True)}

    merged, _ = merge(timelines, Decisions(Choice.OURS, made), HERE)

    assert merged.sources["gubin"].title == "Other ties"
    assert merged.lanes[0].label == "Trade"
    assert events(merged) == [
        "same 1991 ('ours.yaml', 'theirs.yaml') tass",
        "talks-2 2019 theirs.yaml →fourth vns",
        "talks 2020 ours.yaml →fourth tass",
        "fourth 2021-10 theirs.yaml gubin",
        "exercise 2021-12 theirs.yaml →fourth",
    ]


def test_a_decision_on_a_source_can_part_what_cites_it(read: Read) -> None:
    event = "events: [{{when: 1991, title: a, sources: [s]}}]\nsources: {{s: {{title: {}}}}}"
    timelines = both(read, event.format("One"), event.format("Two"))
    _, (source,) = merge(timelines, Decisions(Choice.OURS), HERE)

    _, twins = merge(timelines, Decisions(Choice.OURS, {source.pair: Choice.BOTH}), HERE)

    assert [pair.record.name for pair in twins] == ["source", "event"]


def test_what_both_say_of_the_whole_is_taken_from_the_first(read: Read) -> None:
    merged, _ = merge(both(read), Decisions(Choice.THEIRS), HERE)

    assert (merged.title, merged.description) == ("Ours", "Theirs.")
    assert merged.checks == {"lane-gap": Level.WARNING, "lane-unused": Level.OFF}


def test_events_stand_in_time_order(read: Read) -> None:
    merged, _ = merge(both(read), Decisions(Choice.BOTH), HERE)

    assert [str(event.when) for event in merged.events] == ["1991", "2019", "2020", "2021-10", "2021-10-28", "2021-12"]


def test_a_source_that_only_one_lists_is_listed(read: Read) -> None:
    merged, twins = merge(
        both(read, "events: [{when: 1991, title: a, sources: [s, t]}]", "sources: {s: {title: S}}\nevents: []"),
        Decisions(Choice.OURS),
        HERE,
    )

    assert twins == []
    assert merged.sources == {"s": Source("s", "S"), "t": Source("t")}


def test_no_source_is_listed_if_none_was(read: Read) -> None:
    merged, _ = merge(
        both(read, "events: [{when: 1991, title: a, sources: [s]}]", "events: []"), Decisions(Choice.OURS), HERE
    )

    assert merged.sources == {}


def test_notes_are_found_from_where_the_timeline_goes(read: Read) -> None:
    Path("a/seeds").mkdir(parents=True)
    Path("b").mkdir()
    sources = "sources: {s: {notes: seeds/s.md}, t: {notes: /t.md}, u: {notes: 'https://example.org/u'}}\nevents: []"
    timelines = [read(sources, "a/t.yaml").timeline, read("events: []", "b/t.yaml").timeline]

    merged, _ = merge(timelines, Decisions(Choice.OURS), Path("b"))

    assert [source.notes for source in merged.sources.values()] == ["../a/seeds/s.md", "/t.md", "https://example.org/u"]
    assert with_notes_out_of_reach(merged, Path("b")) == ("s", "t")
    assert with_notes_out_of_reach(merge(timelines, Decisions(Choice.OURS), Path())[0], Path()) == ("t",)


def test_a_note_that_was_out_of_reach_is_not_brought_into_it(read: Read) -> None:
    """A stranger's file names one of the reader's, in the folder that it is merged into."""
    Path("theirs").mkdir()
    Path("theirs/link").symlink_to("..")
    sources = "sources: {s: {notes: ../diary.md}, t: {notes: link/diary.md}, u: {notes: ../elsewhere/u.md}}\nevents: []"
    timelines = [read(sources, "theirs/t.yaml").timeline, read("events: []").timeline]

    here, _ = merge(timelines, Decisions(Choice.OURS), Path())
    assert [source.notes for source in here.sources.values()] == ["../diary.md", "link/diary.md", "../elsewhere/u.md"]

    Path("other/deep").mkdir(parents=True)
    there, _ = merge(timelines, Decisions(Choice.OURS), Path("other/deep"))
    assert [source.notes for source in there.sources.values()] == [
        "../../diary.md",
        "../../theirs/link/diary.md",
        "../../elsewhere/u.md",
    ]


def test_a_lane_that_is_only_used_gives_way_to_one_that_is_listed(read: Read) -> None:
    merged, twins = merge(
        both(read, "events: [{when: 1991, title: a, lane: x}]", "lanes: {x: {label: X}}\nevents: []"),
        Decisions(Choice.OURS),
        HERE,
    )

    assert (merged.lanes, twins) == ((Lane("x", "X"),), [])


def test_three_timelines_are_merged_one_after_another(read: Read) -> None:
    event = "events: [{{when: 1991, title: {}}}]"
    timelines = [read(event.format(title), f"{title}.yaml").timeline for title in "abc"]

    merged, _ = merge(timelines, Decisions(Choice.OURS), HERE)

    assert events(merged) == ["1991-a 1991 a.yaml", "1991-b 1991 b.yaml", "1991-c 1991 c.yaml"]


def test_what_theirs_tell_apart_is_kept_apart(read: Read) -> None:
    ours = "events: [{id: a, when: 1991, title: Talks begin}]"
    theirs = "events: [{id: b, when: 1991, title: Talks begin}, {id: c, when: 1991-05, title: Talks begin}]"

    merged, twins = merge(both(read, ours, theirs), Decisions(Choice.OURS), HERE)

    assert events(merged) == ["a 1991 ('ours.yaml', 'theirs.yaml')", "c 1991-05 theirs.yaml"]
    assert twins == []


def test_one_event_is_like_one_other_at_most(read: Read) -> None:
    ours = "events: [{id: a, when: 1991-05-07, title: Talks begin}]"
    theirs = "events: [{id: b, when: 1991, title: Talks begin}, {id: c, when: 1991-05, title: Talks begin}]"

    merged, twins = merge(both(read, ours, theirs), Decisions(Choice.OURS), HERE)

    assert events(merged) == ["c 1991-05 theirs.yaml", "a 1991-05-07 ours.yaml"]
    assert [brief(pair.theirs) for pair in twins] == ["1991  Talks begin"]


def test_an_origin_of_any_form_is_kept(read: Read) -> None:
    event = "events: [{{when: 1991, title: a, merged-from: {}}}]"
    timelines = [read(event.format(origin), name).timeline for origin, name in (("[]", "a.yaml"), ("{x: y}", "b.yaml"))]

    merged, _ = merge([*timelines, timelines[0]], Decisions(Choice.OURS), HERE)

    assert [event.fields["merged-from"] for event in merged.events] == [("a.yaml", "x: y")]


SUBJECTS = {"summit": "Fourth summit", "talks": "Talks begin", "treaty": "Treaty signed in Bangkok"}
IDS = [name for subject in SUBJECTS for name in (subject, f"the-{subject}")]


def _events(subject: str) -> st.SearchStrategy[Event]:
    """An event that a timeline may have: each subject once, in these or those words, under this or that id."""
    return st.builds(
        Event,
        id=st.sampled_from([subject, f"the-{subject}"]),
        when=st.sampled_from([parse(text) for text in ("1991", "1991-05", "1992")]),
        title=st.sampled_from([SUBJECTS[subject], f"The {SUBJECTS[subject]}"]),
        links=st.lists(st.builds(Link, to=st.sampled_from(IDS)), max_size=1).map(tuple),
        sources=st.lists(st.builds(Citation, source=st.sampled_from("st")), max_size=1).map(tuple),
    )


def _timeline(events: dict[str, Event], sources: dict[str, Source]) -> Timeline:
    """A timeline with these events, whose links lead to one another."""
    ids = {event.id for event in events.values()}
    return Timeline(
        events=tuple(
            replace(event, links=tuple(link for link in event.links if link.to in ids)) for event in events.values()
        ),
        sources=sources,
    )


TIMELINES = st.builds(
    _timeline,
    events=st.fixed_dictionaries({}, optional={subject: _events(subject) for subject in SUBJECTS}),
    sources=st.fixed_dictionaries(
        {}, optional={name: st.builds(Source, st.just(name), st.sampled_from("xy")) for name in "st"}
    ),
)


def placed(timeline: Timeline, file: str) -> Timeline:
    return replace(timeline, events=tuple(replace(event, place=Place(file)) for event in timeline.events))


@given(TIMELINES, st.sampled_from(Choice))
def test_a_timeline_merged_with_itself_is_itself(timeline: Timeline, choice: Choice) -> None:
    alone, _ = merge([placed(timeline, "a.yaml")], Decisions(choice), HERE)

    merged, twins = merge([placed(timeline, "a.yaml"), placed(timeline, "a.yaml")], Decisions(choice), HERE)

    assert (merged, twins) == (alone, [])


@given(TIMELINES, TIMELINES, st.sampled_from(Choice))
def test_to_merge_the_last_once_more_changes_nothing(ours: Timeline, theirs: Timeline, choice: Choice) -> None:
    merged, _ = merge([placed(ours, "a.yaml"), placed(theirs, "b.yaml")], Decisions(choice), HERE)

    again, _ = merge([placed(merged, "c.yaml"), placed(theirs, "b.yaml")], Decisions(choice), HERE)

    assert again == merged


@given(TIMELINES, TIMELINES, TIMELINES, st.sampled_from(Choice))
def test_all_pairs_decided_alike_are_as_if_decided_at_once(
    one: Timeline, two: Timeline, three: Timeline, choice: Choice
) -> None:
    timelines = [placed(one, "a.yaml"), placed(two, "b.yaml"), placed(three, "c.yaml")]
    merged, twins = merge(timelines, Decisions(choice), HERE)

    made = {pair.pair: choice for pair in twins}

    assert merge(timelines, Decisions(Choice.OURS, made), HERE) == (merged, twins)


@given(TIMELINES, TIMELINES, st.sampled_from(Choice))
def test_nothing_is_lost_that_was_to_be_kept(ours: Timeline, theirs: Timeline, choice: Choice) -> None:
    merged, _ = merge([placed(ours, "a.yaml"), placed(theirs, "b.yaml")], Decisions(choice), HERE)

    kept = {(event.when, event.title) for event in merged.events}
    wanted = {Choice.OURS: ours.events, Choice.THEIRS: theirs.events, Choice.BOTH: (*ours.events, *theirs.events)}
    assert {(event.when, event.title) for event in wanted[choice]} <= kept
    assert len({event.id for event in merged.events}) == len(merged.events)


@pytest.mark.parametrize("choice", Choice)
def test_what_is_written_can_be_merged_again(read: Read, choice: Choice) -> None:
    timelines = both(read)
    merged, _ = merge(timelines, Decisions(choice), HERE)
    written = load_bytes("\n".join(as_yaml(merged)).encode(), "merged.yaml").timeline

    again, _ = merge([written, timelines[1]], Decisions(choice), HERE)

    assert replace(again, files=merged.files) == merged
