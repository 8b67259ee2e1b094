"""From a text to a date: what its author wrote, in EDTF or in everyday English."""

from typing import Final

from tui.dates.extended import read
from tui.dates.when import Choice, DateError, When

LONGEST: Final = 256
"""How many characters a date may have; longer texts are refused before anything looks at them."""


def parse(text: str, now: int | None = None) -> When:
    """Read a date. Raises `DateError` (a message, and a hint what to write instead) if it has no reading, or two.

    `now` is the time that `now`, `today`, `yesterday` and `tomorrow` are read by, in microseconds of the local clock
    (floating); without it they are refused, since the same text would be another date tomorrow.
    """
    if len(text) > LONGEST:
        raise _too_long(len(text))
    wording = text.strip()
    when = read(wording, text)
    if when is None:
        from tui.dates.everyday import plain, translated  # most files never need it

        if not wording.isascii():
            wording = plain(wording)
            when = read(wording, text)
        when = when or read(translated(wording, now) or "", text)
    if when is None:
        from tui.dates.refusals import refusal

        raise refusal(wording, parse)
    if isinstance(when, Choice) and len(when.text) > LONGEST:
        raise _too_long(len(when.text))
    return when


def _too_long(length: int) -> DateError:
    return DateError(f"a date of {length:,} characters is too long", f"dates have {LONGEST} characters at most")
