"""What reading dates costs to import."""

import subprocess
import sys

import pytest

SLOW = ["datetime", "zoneinfo", "dateutil", "difflib", "unicodedata", "tui.dates.everyday", "tui.dates.refusals"]


@pytest.mark.parametrize("used", ["parse('2021-10-03')", "words(parse('2014/2018'))", "parse('2021-10-03T14:05Z')"])
def test_a_date_in_edtf_imports_nothing_slow(used: str) -> None:
    program = f"import sys; from tui.dates import parse, words; {used}; print(*sorted(set(sys.modules) & {set(SLOW)}))"
    imported = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert imported.stdout.split() == []
