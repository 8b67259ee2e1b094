"""Cuts the curated timeline off at every byte: what is left is read, or it is said what is wrong with it.

python -m tests.fuzz.cut
"""

from pathlib import Path

from tui.formats import curated
from tui.formats.reading import load_bytes


def main() -> None:
    """Read every beginning of the file."""
    data = Path(curated()).read_bytes()
    whole = load_bytes(data, "events.yaml").timeline
    for length in range(len(data)):
        reading = load_bytes(data[:length], "events.yaml")
        events = reading.timeline.events
        assert reading.problems or len(events) == len(whole.events) or events, length
        assert [event.id for event in events[:-1]] == [event.id for event in whole.events[: len(events) - 1]], length
    print(f"{len(data):,} beginnings")


if __name__ == "__main__":
    main()
