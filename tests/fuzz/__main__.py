"""Looks for inputs that break a promise: `make fuzz`, ten minutes on two cores.

    python -m tests.fuzz [TIMES]

Each promise of `promises` is tried on so many inputs, which atheris leads to code that no input reached before; then
the properties among the tests on so many examples that hypothesis makes; then the explorer in so many sessions, in
which anything is pressed, clicked and saved; then the curated timeline, cut off at every byte. Whatever raises, or
takes more than five seconds for one input, ends this with 1. TIMES multiplies the numbers: 10 for a night.
"""

import re
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.fuzz.seeds import SEEDS, TOKENS

EXECUTIONS: Final = {"queries": 500_000, "files": 100_000, "dates": 1_000_000, "cleaned": 1_000_000}
"""How many inputs each promise is tried on."""

LONGEST: Final = {"dates": 80, "queries": 120, "files": 600, "cleaned": 80}
"""Bytes of an input: short ones reach as much code, and more of them fit into the time."""

EXAMPLES: Final = 3_000
"""How many examples each property is tried on."""

SESSIONS: Final = 100
"""How often the explorer is opened, for forty steps of anything."""

PROPERTIES: Final = (
    "tests/dates/test_dates_properties.py",
    "tests/query/test_query_grammar.py",
    "tests/formats/test_any_file.py",
    "tests/formats/test_yaml_writer.py",
    "tests/timeline/test_clean.py",
    "tests/curation/test_fixing.py",
    "tests/curation/test_likeness.py",
    "tests/curation/test_merging.py",
)

WALK: Final = "tests/screen/test_random_walk.py"

SECONDS: Final = 5
"""That one input may take."""


@dataclass(frozen=True, slots=True)
class Work:
    """One command, and what it does in words."""

    about: str
    command: tuple[str, ...]


def works(times: int, folder: Path) -> list[Work]:
    """All that is to be done, the longest first."""
    explored = [_exploration(name, number * times, folder) for name, number in EXECUTIONS.items()]
    return [
        *explored,
        Work(f"properties: {EXAMPLES * times:,} examples each", _examples(EXAMPLES * times, *PROPERTIES)),
        Work(f"the explorer: {SESSIONS * times:,} sessions", _examples(SESSIONS * times, WALK)),
        Work("the curated timeline, cut off at every byte", (sys.executable, "-m", "tests.fuzz.cut")),
    ]


def _examples(number: int, *tests: str) -> tuple[str, ...]:
    """The command that tries tests on so many examples."""
    options = ("-n", "0", "-p", "tests.fuzz.profile", "--hypothesis-profile=fuzzing")
    return ("env", f"FUZZ_EXAMPLES={number}", sys.executable, "-m", "pytest", *options, *tests)


def _exploration(name: str, number: int, folder: Path) -> Work:
    corpus, words = folder / name, folder / f"{name}.dict"
    corpus.mkdir()
    for at, seed in enumerate(SEEDS[name]):
        (corpus / str(at)).write_bytes(seed)
    words.write_bytes(b"".join(b'"%s"\n' % _escaped(token) for token in TOKENS[name]))
    limits = (f"-runs={number}", f"-timeout={SECONDS}", f"-max_len={LONGEST[name]}", "-rss_limit_mb=1000")
    options = (*limits, f"-dict={words}", f"-artifact_prefix={folder}/{name}-", "-verbosity=0", "-print_final_stats=1")
    return Work(f"{name}: {number:,} inputs", (sys.executable, "-m", "tests.fuzz.explore", name, str(corpus), *options))


def _escaped(token: bytes) -> bytes:
    """A token as the dictionaries of libFuzzer have it."""
    return b"".join(b"\\x%02x" % byte for byte in token)


def run(work: Work) -> bool:
    """Whether a command ended well; says so, with what it printed if it did not."""
    began = time.monotonic()
    finished = subprocess.run(work.command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    said = finished.stdout.decode("utf-8", "replace")
    done = re.search(r"number_of_executed_units: (\d+)", said)
    number = f", {int(done[1]):,} done" if done else ""
    print(f"{'broken' if finished.returncode else 'kept'}: {work.about}{number} in {time.monotonic() - began:.0f} s")
    if finished.returncode:
        print(said[-4000:])
    return not finished.returncode


def main() -> None:
    """Do everything, two works at a time."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        are_kept = list(pool.map(run, works(times, Path(folder))))
    sys.exit(not all(are_kept))


if __name__ == "__main__":
    main()
