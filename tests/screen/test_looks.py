"""Colours that everybody can tell apart and read, and looks without them."""

import math
from collections.abc import Callable
from functools import cache
from itertools import combinations
from string import punctuation

import pytest
from rich.color import Color

from tui.screen.app import Explorer
from tui.screen.exploring import explorer
from tui.screen.themes import DARK, DARK_LOOK, LIGHT, LIGHT_LOOK, LOOKS, PLAIN_LOOK, Look, Palette
from tui.store import MemoryCollection
from tui.timeline import COLOURS

RGB = tuple[float, float, float]

VISION = {  # Machado, Oliveira and Fernandes (2009), severity 1.0, for linear light
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def _linear(colour: str) -> RGB:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in Color.parse(colour).get_truecolor())
    )
    return red, green, blue


@cache
def _contrast(one: str, other: str) -> float:
    """WCAG 2.1, relative luminance and contrast ratio."""
    darker, lighter = sorted(
        0.2126 * red + 0.7152 * green + 0.0722 * blue for red, green, blue in map(_linear, (one, other))
    )
    return (lighter + 0.05) / (darker + 0.05)


def _seen(colour: str, vision: str) -> RGB:
    """A colour as somebody sees it, in Oklab (Björn Ottosson, 2020)."""
    light = _linear(colour)
    red, green, blue = (
        min(max(sum(factor * part for factor, part in zip(row, light, strict=True)), 0.0), 1.0)
        for row in VISION[vision]
    )
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


LINES = {"rule", "tick", "grid", "series.base"}
"""The roles of lines that say nothing which is not said in words as well: they need no contrast."""


def _is_sign(role: str) -> bool:
    """Whether a role is for signs alone, which 3 to 1 is enough for where the cursor stands (WCAG 2.1, 1.4.11)."""
    return role.startswith(("lane.", "era.")) and role != "era.label"


def _grounds(look: Look) -> dict[str, str]:
    """Everything that something can be written on: the grounds of the theme, and every role that has one."""
    backs = {role: look.style(role).bgcolor for role in look.roles}
    grounds = {role: colour.name for role, colour in backs.items() if colour}
    return grounds | {"background": str(look.theme.background), "raised": str(look.theme.panel)}


@pytest.mark.parametrize("look", [DARK_LOOK, LIGHT_LOOK], ids=["dark", "light"])
def test_every_role_can_be_read_on_everything_that_it_can_stand_on(look: Look) -> None:
    grounds = _grounds(look)
    assert {"background", "raised", "cursor", "idle", "back.blue", "back.blue.deep"} <= grounds.keys()
    for role in look.roles.keys() - LINES:
        if ink := look.style(role).color:
            for ground, colour in grounds.items():
                least = 3 if _is_sign(role) and ground in {"cursor", "ruler", "idle", "raised"} else 4.5
                assert _contrast(ink.name, colour) >= least, (role, ground)


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("name", COLOURS)
def test_an_era_stands_out_and_an_overlap_more_so(palette: Palette, name: str) -> None:
    background, era, overlap = (
        _seen(each, "all colours") for each in (palette.background, palette.eras[name], palette.overlaps[name])
    )
    assert math.dist(background, overlap) > math.dist(background, era) > 0.01


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("vision", VISION)
def test_no_two_lane_colours_look_the_same_to_anybody(palette: Palette, vision: str) -> None:
    closest = min(
        (math.dist(_seen(palette.lanes[one], vision), _seen(palette.lanes[other], vision)), one, other)
        for one, other in combinations(COLOURS, 2)
    )
    assert closest[0] >= 0.06, closest


@pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
def test_every_look_has_the_same_roles(look: Look) -> None:
    assert set(look.roles) == set(DARK_LOOK.roles)
    for role in look.roles:
        look.style(role)


def test_later_roles_lie_over_earlier_ones() -> None:
    style = DARK_LOOK.style("lane.blue cursor")
    assert style.bold
    assert style.color == Color.parse(DARK.lanes["blue"])
    assert style.bgcolor == Color.parse(DARK.cursor)


@pytest.mark.parametrize("look", [DARK_LOOK, LIGHT_LOOK], ids=["dark", "light"])
async def test_every_letter_on_the_screen_can_be_read(look: Look, app: Explorer) -> None:
    async with app.run_test(size=(160, 50)) as pilot:
        app.theme = look.theme.name
        for keys in ("j 2 plus tab", "space j z", "T", "Y", "S", "L slash x colon", "escape escape question_mark"):
            await pilot.press(*keys.split())
            await pilot.pause()
            assert _faint(app) == []
        for keys in ("escape ctrl+p", "e down", "x q"):
            await pilot.press(*keys.split())
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert _faint(app) == []


def _faint(app: Explorer) -> list[tuple[str, str, str]]:
    """What is written with too little contrast, and in which colours; not what lies in shade behind a sheet."""
    seen = app.screen._compositor.visible_widgets
    parts = {region.intersection(clip) for part, (region, clip) in seen.items() if part is not app.screen}
    lines = app.screen._compositor.render_strips(app.size)
    painted = (line.crop(part.x, part.right) for part in parts for line in lines[part.y : part.bottom])
    return [
        (text, style.color.name, style.bgcolor.name)
        for strip in painted
        for text, style, _ in strip
        if any(sign.isalnum() or sign in punctuation for sign in text) and style and style.color and style.bgcolor
        if style.color.triplet and style.bgcolor.triplet and _contrast(style.color.name, style.bgcolor.name) < 4.5
    ]


async def test_no_color_leaves_the_colours_to_the_terminal(
    collection: MemoryCollection, now: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    app = explorer(collection, now=now)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("j", "c")
        await pilot.pause()
        assert app.theme == PLAIN_LOOK.theme.name
        strips = app.screen._compositor.render_strips(app.size)
        filtered = [app.get_line_filters()[-1].apply(list(strip), app.screen.styles.background) for strip in strips]
        colours = {
            colour.name
            for segments in filtered
            for _, style, _ in segments
            if style
            for colour in (style.color, style.bgcolor)
            if colour
        }
        assert colours <= {"default"}
        cursor = [style for segments in filtered for text, style, _ in segments if "Treaty in force" in text]
        assert any(style and style.reverse for style in cursor)


async def test_the_ascii_look_writes_nothing_else_of_its_own(
    collection: MemoryCollection, now: int, text_of: Callable[[Explorer], str]
) -> None:
    app = explorer(collection, ascii=True, now=now)
    async with app.run_test(size=(120, 40)) as pilot:
        for key in (
            *["j", "enter", "question_mark", "escape", "escape", "slash", "x", "escape", "escape"],
            *"TYSL",
            "ctrl+p",
            "e",
        ):
            await pilot.press(key)
            await pilot.pause()
            assert text_of(app).isascii(), [line for line in text_of(app).splitlines() if not line.isascii()]
