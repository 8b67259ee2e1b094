"""Cuts the curated timeline off at every byte: what is left is read, or it is said what is wrong with it.

python -m tests.fuzz.cut
"""

from pathlib import Path

from tui.formats import curated
from tui.formats.reading import load_bytes


def main() -> None:
    """Read every beginning of the file; the events before the last one are as they were."""
    data = Path(curated()).read_bytes()
    whole = load_bytes(data, "events.yaml").timeline.events
    for length in range(len(data)):
        reading = load_bytes(data[:length], "events.yaml")
        kept = reading.timeline.events[:-1]
        assert reading.timeline.events or reading.problems, length
        assert kept == whole[: len(kept)], length
    print(f"{len(data):,} beginnings")


if __name__ == "__main__":
    main()
