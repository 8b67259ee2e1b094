"""How many dates are read in a second on one core, by class, and how long it takes to refuse what is none.

Run as `python tests/benchmarks/dates.py`. Every text is different. dateutil's reader of ISO dates stands beside it for
plain days, and an EDTF package for EDTF, where one is installed.
"""

import csv
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from dateutil.parser import isoparse

from tui.dates import DateError, parse

COUNT = 20_000
ROUNDS = 5

REPEATED = ("-", "–", "1-", "1 - ", "1 to ", "Oct–", "2021 or ", "c. ", "(", "/", "~", "٣")

MONTHS = ["January", "Feb", "March", "Apr.", "May", "June", "July", "August", "Sept", "Oct", "November", "Dec"]


def per_second(read: Callable[[str], object], texts: Sequence[str]) -> float:
    """The best of some rounds, in texts a second of processor time."""
    read(texts[0])
    times = []
    for _ in range(ROUNDS):
        started = time.process_time()
        for text in texts:
            read(text)
        times.append(time.process_time() - started)
    return len(texts) / min(times)


def examples(levels: str) -> list[str]:
    path = Path(__file__).parents[1] / "dates" / "edtf_examples.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row["input"] for row in rows if row["valid"] == "1" and row["level"] in levels]


def classes() -> dict[str, list[str]]:
    days = [f"{1000 + n % 9000:04d}-{n % 12 + 1:02d}-{n % 28 + 1:02d}" for n in range(COUNT)]
    spans = [f"{1000 + n % 999:04d}-{n % 12 + 1:02d}/{2000 + n % 7999:04d}-{n % 12 + 1:02d}" for n in range(COUNT)]
    times = [f"{day}T{n % 24:02d}:{n % 60:02d}:{n % 60:02d}Z" for n, day in enumerate(days)]
    worded = [f"{n % 28 + 1} {MONTHS[n % 12]} {1000 + n % 9000}" for n in range(COUNT)]
    joined = [f"{n % 9 + 1}–{n % 9 + 11} {MONTHS[n % 12]} {1000 + n % 9000}" for n in range(COUNT)]
    table = examples("012")
    repeats = COUNT // len(table) + 1
    return {
        "plain days": days,
        "spans of months": spans,
        "times": times,
        "EDTF examples": table * repeats,
        "plain days and EDTF examples": [text for pair in zip(days, table * repeats, strict=False) for text in pair],
        "everyday examples": examples("x") * 20,
        "everyday days": worded,
        "everyday spans": joined,
    }


def others() -> list[tuple[str, Callable[[str], object]]]:
    """The other readers, each with the one class of texts that it is compared on."""
    readers: list[tuple[str, Callable[[str], object]]] = [("plain days", isoparse)]
    if find_spec("edtf"):
        readers.append(("EDTF examples", import_module("edtf").parse_edtf))
    return readers


def slowest_refusal() -> tuple[float, str]:
    """The longest that a text of 256 characters takes to be refused, in milliseconds, and what it repeats."""
    return max((1000 / per_second(refused, [(part * 256)[:256]]), part) for part in REPEATED)


def refused(text: str) -> None:
    """Read what is no date."""
    with suppress(DateError):
        parse(text)


def main() -> None:
    texts = classes()
    print(f"{'read a second':32}{'datelines':>12}")
    for name, its_texts in texts.items():
        print(f"{name:32}{per_second(parse, its_texts):>12,.0f}")
    for name, read in others():
        print(f"{f'{name}, {read.__module__}':32}{per_second(read, texts[name]):>12,.0f}")
    milliseconds, part = slowest_refusal()
    print(f"\nslowest to refuse, of 256 characters: {part!r} repeated, {milliseconds:.2f} ms")


if __name__ == "__main__":
    main()
