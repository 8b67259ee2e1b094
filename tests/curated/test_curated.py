"""The timeline that ships says what its evidence says: its dates, figures, disputes and notes, written out by hand."""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest

from tui.formats import curated, load
from tui.query import parse
from tui.store import MemoryCollection, walk
from tui.timeline import COLOURS, Citation, Importance, Stance, Timeline

DATES: Final = {
    "relations-1991": "1991",
    "seanwfz-1995": "1995-12-15",
    "dialogue-partner-1996": "1996-07",
    "seanwfz-1997": "1997-03-27",
    "summit-2005": "2005-12-13",
    "trade-peak-2014": "2014",
    "vietnam-fta-2015": "2015-05-29",
    "summit-2016": "2016-05-19/2016-05-20",
    "summit-2018": "2018-11-14",
    "asean-outlook-2019": "2019-06-23",
    "himalaya-2020": "2020",
    "moscow-talks-2020": "2020-09-10",
    "trade-fall-2020": "2020",
    "myanmar-coup-2021": "2021-02-01",
    "roadmap-2021": "2021-09-14",
    "aukus-2021": "2021-09-15",
    "summit-2021": "2021-10-28",
    "arnex-2021": "2021-12-01/2021-12-03",
    "action-plan-2021": "2021/2025",
    "kazakhstan-unrest-2022": "2022-01-02/2022-01-07~",
    "csto-kazakhstan-2022": "2022-01-06/2022-01-19",
    "science-year-2022": "2022",
    "ivanov-agenda-2022": "2022",
}

REQUIRED: Final = {
    "official relations": {"relations-1991"},
    "the trade peak": {"trade-peak-2014"},
    "the Himalayas": {"himalaya-2020", "moscow-talks-2020"},
    "the fourth summit": {"summit-2021"},
    "the naval exercise": {"arnex-2021"},
    "Kazakhstan": {"kazakhstan-unrest-2022", "csto-kazakhstan-2022"},
}

# event, source: its own date and figure where it gives another, and a word of what it says
DISPUTES: Final = {
    ("dialogue-partner-1996", "asean-background"): ("1997-07", None, "July 1997"),
    ("seanwfz-1997", "wikipedia-seanwfz"): ("1997-03-28", None, "28 March"),
    ("trade-peak-2014", "vna-2015-dvorkovich"): (None, "21.5", "US$21.5 bn"),
    ("moscow-talks-2020", "parashar-2020-no-mediation"): (None, None, "denies any mediation"),
    ("arnex-2021", "scmp-2021-arnex"): ("2021-12-01/2021-12-04", None, "Saturday, 4 December"),
}

# the dates of those that support an event but are less exact about it
LESS_EXACT: Final = {
    ("moscow-talks-2020", "gubin-2022"): "2020",
    ("myanmar-coup-2021", "gubin-2022"): "2021",
    ("roadmap-2021", "gubin-2022"): "2021",
    ("summit-2021", "gubin-2022"): "2021-10",
    ("arnex-2021", "gubin-2022"): "2021-12",
    ("kazakhstan-unrest-2022", "gubin-2022"): "2022-37~",
}

FIGURES: Final = {
    "trade-russia": {"2009": "6.8", "2013": "17.5", "2014": "23", "2018": "20", "2020": "15"},
    "trade-russia-asean": {"2015": "13.4"},
    "trade-china": {"2019": "507.9", "2020": "685"},
    "trade-south-korea": {"2020~": "155"},
}

# series, year: who gives the figure, and its own where it gives another (disputed ones marked)
FIGURE_EVIDENCE: Final = {
    ("trade-russia", "2009"): {("vna-2014-asean-day", "", "supports")},
    ("trade-russia", "2013"): {("medvedev-2019-trade", "", "supports"), ("vna-2014-asean-day", "20", "disputes")},
    ("trade-russia", "2014"): {("gubin-2022", "", "supports"), ("vna-2015-dvorkovich", "21.5", "disputes")},
    ("trade-russia", "2018"): {("medvedev-2019-trade", "20", "supports")},
    ("trade-russia", "2020"): {("gubin-2022", "", "supports")},
    ("trade-russia-asean", "2015"): {("asean-2016-trade", "", "supports")},
    ("trade-china", "2019"): set(),
    ("trade-china", "2020"): {
        ("gubin-2022", "", "supports"),
        ("fulcrum-china-trade", "684.6", "supports"),
        ("customs-2021-china", "731.9", "disputes"),
    },
    ("trade-south-korea", "2020~"): {("gubin-2022", "", "supports")},
}

# view: the events that it certainly selects, and those that it may
VIEWS: Final = {
    "brief": (set().union(*REQUIRED.values()), set()),
    "doubtful": ({event for event, _ in DISPUTES}, set()),
    "summits": ({"summit-2005", "summit-2016", "summit-2018", "summit-2021"}, set()),
    "trade": ({"trade-peak-2014", "vietnam-fta-2015", "trade-fall-2020", "roadmap-2021"}, set()),
    "known-2021": (
        {
            "relations-1991",
            "dialogue-partner-1996",
            "summit-2005",
            "vietnam-fta-2015",
            "summit-2016",
            "summit-2018",
            "asean-outlook-2019",
            "himalaya-2020",
            "moscow-talks-2020",
            "action-plan-2021",
            "roadmap-2021",
            "summit-2021",
            "arnex-2021",
            "ivanov-agenda-2022",
        },
        {"seanwfz-1995", "seanwfz-1997"},
    ),
    "around-summit": (
        {
            "action-plan-2021",
            "myanmar-coup-2021",
            "roadmap-2021",
            "aukus-2021",
            "summit-2021",
            "arnex-2021",
            "kazakhstan-unrest-2022",
            "csto-kazakhstan-2022",
        },
        {"trade-fall-2020", "himalaya-2020", "science-year-2022", "ivanov-agenda-2022"},
    ),
}

# an entry of a note's list: the stance and what it is taken on
NOTED: Final = re.compile(r"^- (supports|disputes) `([\w-]+)`", re.MULTILINE)


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    reading = load([curated()])
    assert reading.problems == ()
    return reading.timeline


@pytest.fixture(scope="module")
def folder() -> Path:
    return Path(curated()).parent


def citations(timeline: Timeline) -> Iterator[tuple[str, Citation]]:
    """Every citation of the file, with the id of the event or series that has it."""
    for event in timeline.events:
        for citation in event.sources:
            yield event.id, citation
    for series in timeline.series:
        for point in series.points:
            for citation in point.sources:
                yield series.id, citation


def test_every_event_stands_with_the_date_that_its_evidence_gives(timeline: Timeline) -> None:
    assert {event.id: str(event.when) for event in timeline.events} == DATES


def test_events_are_written_in_time_order(timeline: Timeline) -> None:
    keys = [event.when.sort_key for event in timeline.events]

    assert keys == sorted(keys)


@pytest.mark.parametrize("subject", REQUIRED)
def test_the_required_subjects_are_there_and_major(timeline: Timeline, subject: str) -> None:
    major = {event.id for event in timeline.events if event.importance is Importance.MAJOR}

    assert major >= REQUIRED[subject]


def test_nothing_but_the_required_subjects_is_major(timeline: Timeline) -> None:
    major = {event.id for event in timeline.events if event.importance is Importance.MAJOR}

    assert major == set().union(*REQUIRED.values())


def test_every_event_is_supported_by_a_source(timeline: Timeline) -> None:
    unsupported = [
        event.id for event in timeline.events if all(citation.stance is Stance.DISPUTES for citation in event.sources)
    ]

    assert unsupported == []


def test_every_event_has_a_summary_a_lane_actors_and_tags(timeline: Timeline) -> None:
    lanes = {lane.id for lane in timeline.lanes}

    for event in timeline.events:
        assert event.summary, event.id
        assert event.lane in lanes, event.id
        assert event.actors, event.id
        assert event.tags, event.id


def test_disputes_are_told_with_their_own_claims(timeline: Timeline) -> None:
    found = {
        (event.id, citation.source): citation
        for event in timeline.events
        for citation in event.sources
        if citation.stance is Stance.DISPUTES
    }

    assert found.keys() == DISPUTES.keys()
    for key, (when, value, says) in DISPUTES.items():
        claim = found[key]
        assert (str(claim.when) if claim.when else None) == when, key
        assert claim.value == (Decimal(value) if value else None), key
        assert says in claim.says, key


def test_supporting_sources_have_a_date_of_their_own_only_where_they_are_less_exact(timeline: Timeline) -> None:
    found = {
        (event.id, citation.source): str(citation.when)
        for event in timeline.events
        for citation in event.sources
        if citation.stance is Stance.SUPPORTS and citation.when is not None
    }

    assert found == LESS_EXACT


def test_who_took_part_in_the_exercise_is_told_three_ways(timeline: Timeline) -> None:
    exercise = next(event for event in timeline.events if event.id == "arnex-2021")
    says = {citation.source: citation.says for citation in exercise.sources}

    assert "Eight members" in says["embassy-2021-arnex"]
    assert "Myanmar" in says["embassy-2021-arnex"]
    assert "Seven members" in says["afp-2021-arnex"]
    assert "observers" in says["afp-2021-arnex"]
    assert "all ten members" in says["scmp-2021-arnex"]


def test_series_hold_the_figures(timeline: Timeline) -> None:
    found = {series.id: {str(point.when): str(point.value) for point in series.points} for series in timeline.series}

    assert found == FIGURES
    assert {series.unit for series in timeline.series} == {"US$ bn"}


def test_figures_have_their_evidence(timeline: Timeline) -> None:
    found = {
        (series.id, str(point.when)): {
            (citation.source, str(citation.value or ""), str(citation.stance)) for citation in point.sources
        }
        for series in timeline.series
        for point in series.points
    }

    assert found == FIGURE_EVIDENCE


def test_a_figure_that_no_source_carries_says_so(timeline: Timeline) -> None:
    uncited = [point for series in timeline.series for point in series.points if not point.sources]

    assert [str(point.fields["note"]) for point in uncited] == [
        "ASEAN's own data; no source in this file is cited for it."
    ]


def test_rounded_figures_keep_their_wording(timeline: Timeline) -> None:
    says = {(owner, citation.source): citation.says for owner, citation in citations(timeline) if citation.value == 20}

    assert says == {
        ("trade-russia", "vna-2014-asean-day"): "nearly 20",
        ("trade-russia", "medvedev-2019-trade"): "near 20",
    }


def test_every_link_leads_to_an_event_by_one_of_four_kinds(timeline: Timeline) -> None:
    links = [link for event in timeline.events for link in event.links]

    assert {link.to for link in links} <= DATES.keys()
    assert {link.kind for link in links} == {"follows", "marks", "adopts", "concerns"}


def test_eras_end_where_the_evidence_does(timeline: Timeline) -> None:
    assert {era.id: str(era.when) for era in timeline.eras} == {
        "to-dialogue-partner": "1991/1996-07",
        "to-strategic-partner": "1996-07/2018-11-14",
        "action-plan": "2021/2025",
    }


def test_saved_views_select_what_their_labels_say(timeline: Timeline) -> None:
    collection = MemoryCollection(timeline)
    found = {}
    for view in timeline.views:
        hits = list(walk(collection.select(parse(view.query))))
        found[view.id] = (
            {hit.event.id for hit in hits if hit.certain},
            {hit.event.id for hit in hits if not hit.certain},
        )

    assert found == VIEWS


def test_lanes_have_colours_of_their_own(timeline: Timeline) -> None:
    colours = [lane.colour for lane in timeline.lanes]

    assert [lane.id for lane in timeline.lanes] == ["diplomacy", "security", "trade", "region"]
    assert len(set(colours)) == len(colours)
    assert set(colours) <= set(COLOURS)


def test_every_source_is_cited(timeline: Timeline) -> None:
    assert {citation.source for _, citation in citations(timeline)} == timeline.sources.keys()
    assert len(timeline.sources) == 29


def test_paragraphs_of_the_seed_article_are_named_wherever_it_is_cited(timeline: Timeline) -> None:
    locators = {citation.locator for _, citation in citations(timeline) if citation.source == "gubin-2022"}

    assert locators == {"¶1", "¶1–2", "¶3", "¶5", "¶6", "¶7", "¶9", "¶10", "¶11", "¶12", "¶13", "¶15"}


def test_undated_sources_have_no_date(timeline: Timeline) -> None:
    undated = {source.id for source in timeline.sources.values() if source.published is None}

    assert undated == {"asean-background", "ecolex-seanwfz", "wikipedia-seanwfz"}


def test_every_source_has_a_note_and_every_note_a_source(timeline: Timeline, folder: Path) -> None:
    notes = {f"seeds/{path.name}" for path in (folder / "seeds").glob("*.md")} - {"seeds/README.md"}

    assert {source.notes for source in timeline.sources.values()} == notes


def test_a_note_repeats_the_bibliography_of_its_source(timeline: Timeline, folder: Path) -> None:
    for source in timeline.sources.values():
        note = (folder / source.notes).read_text(encoding="utf-8")
        assert note.startswith(f"# {source.id}\n"), source.id
        assert f"- **Title:** {source.title}\n" in note, source.id
        assert f"- **Author:** {source.author or 'not given'}" in note, source.id
        assert f"- **Published:** {source.published or 'undated'}" in note, source.id
        assert f"- **Address:** {f'<{source.url}>' if source.url else 'none in the text'}\n" in note, source.id


def test_notes_are_made_alike(timeline: Timeline, folder: Path) -> None:
    for source in timeline.sources.values():
        note = (folder / source.notes).read_text(encoding="utf-8")
        headings = re.findall(r"^## (.+)$", note, re.MULTILINE)
        assert headings == ["What it says", "In the timeline", "Caution"], source.id


def test_notes_and_citations_tell_the_same(timeline: Timeline, folder: Path) -> None:
    noted = {
        (source.id, stance, owner)
        for source in timeline.sources.values()
        for stance, owner in NOTED.findall((folder / source.notes).read_text(encoding="utf-8"))
    }
    cited = {(citation.source, str(citation.stance), owner) for owner, citation in citations(timeline)}

    assert noted == cited


def test_the_file_is_tidy() -> None:
    text = Path(curated()).read_text(encoding="utf-8")
    lines = text.split("\n")

    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert [line for line in lines if line != line.rstrip()] == []
    assert [line for line in lines if len(line) > 100 and not line.startswith("    url: ")] == []
    assert "\t" not in text
