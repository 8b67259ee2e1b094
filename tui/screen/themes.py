"""The looks: a calm dark one, a calm light one, and one without colours.

Every text keeps a contrast of at least 4.5 to 1 with what it stands on (WCAG 2.1, success criterion 1.4.3). The lane
colours differ in lightness as well as in hue, so that they stay apart for people who see fewer hues (checked with the
model of Machado, Oliveira and Fernandes, 2009). Without colours, bold, dim, underlined and reversed text say the same.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, NamedTuple

from rich.style import Style
from textual.theme import BUILTIN_THEMES, Theme


class Look(NamedTuple):
    """A theme of Textual's, and what each role looks like in it (in Rich's words)."""

    theme: Theme
    roles: Mapping[str, str]

    def style(self, role: str) -> Style:
        """The style of a role; of several with spaces between them, the later over the earlier."""
        return sum((Style.parse(self.roles[part]) for part in role.split()), Style.null())


class Palette(NamedTuple):
    """The colours that a look is made of: what stands behind, and what is written on it."""

    background: str
    raised: str  # behind dialogues and the footer
    cursor: str  # behind the event under the cursor
    idle: str  # the same, in a pane that does not have the keys
    rule: str
    grid: str
    text: str
    muted: str
    accent: str
    good: str
    bad: str
    warning: str
    lanes: Mapping[str, str]
    eras: Mapping[str, str]  # behind everything that an era covers
    overlaps: Mapping[str, str]  # behind what several eras cover


DARK: Final = Palette(
    background="#16191d",
    raised="#1f242a",
    cursor="#2d3a47",
    idle="#242b33",
    rule="#4a545f",
    grid="#2a3138",
    text="#dce0e5",
    muted="#9aa4b0",
    accent="#9cc4ea",
    good="#8ed3a2",
    bad="#f59a8c",
    warning="#edc27a",
    lanes={
        "blue": "#6ea6ff",
        "green": "#b4f0d4",
        "yellow": "#f7d85c",
        "magenta": "#b878bd",
        "cyan": "#35d6f2",
        "red": "#de6f5c",
        "orange": "#eb9d35",
        "grey": "#a6abb2",
    },
    eras={
        "blue": "#151e2e",
        "green": "#14211d",
        "yellow": "#201e16",
        "magenta": "#261a29",
        "cyan": "#0f2026",
        "red": "#2c1919",
        "orange": "#261c15",
        "grey": "#1c1e21",
    },
    overlaps={
        "blue": "#17253d",
        "green": "#15291f",
        "yellow": "#2b250f",
        "magenta": "#331d35",
        "cyan": "#092930",
        "red": "#3c1c17",
        "orange": "#34210c",
        "grey": "#242527",
    },
)

LIGHT: Final = Palette(
    background="#faf9f6",
    raised="#efede8",
    cursor="#d5e2ee",
    idle="#e6e8e8",
    rule="#b9b6af",
    grid="#dddad3",
    text="#24282d",
    muted="#5a6169",
    accent="#1f5c94",
    good="#1d6b3a",
    bad="#a3271a",
    warning="#7a5200",
    lanes={
        "blue": "#1046aa",
        "green": "#407858",
        "yellow": "#836914",
        "magenta": "#a7488f",
        "cyan": "#00404c",
        "red": "#661521",
        "orange": "#7b3b0e",
        "grey": "#515151",
    },
    eras={
        "blue": "#f0f5fb",
        "green": "#eff8ee",
        "yellow": "#faf6e2",
        "magenta": "#fbf2f8",
        "cyan": "#edf8f7",
        "red": "#fdf3ef",
        "orange": "#fdf4e8",
        "grey": "#f4f4f1",
    },
    overlaps={
        "blue": "#e6f0ff",
        "green": "#e3f6e6",
        "yellow": "#faf2cc",
        "magenta": "#fcebfa",
        "cyan": "#def6f8",
        "red": "#ffece8",
        "orange": "#ffefd9",
        "grey": "#f0f0ee",
    },
)


def _roles(colours: Palette) -> dict[str, str]:
    return {
        "text": colours.text,
        "muted": colours.muted,
        "strong": f"bold {colours.text}",
        "accent": colours.accent,
        "key": f"bold {colours.accent}",
        "rule": colours.rule,
        "link": f"underline {colours.accent}",
        "good": colours.good,
        "bad": colours.bad,
        "mistake": f"underline bold {colours.bad}",
        "warning": colours.warning,
        "differs": f"bold {colours.warning}",
        "cursor": f"bold on {colours.cursor}",
        "tick": colours.rule,
        "tick.major": colours.text,
        "tick.minor": colours.muted,
        "grid": colours.grid,
        "now": colours.warning,
        "torn": colours.muted,
        "torn.label": colours.muted,
        "measured": colours.accent,
        "as_of": colours.accent,
        "ruler": f"on {colours.cursor}",
        "mark": f"bold {colours.accent}",
        "gutter": colours.muted,
        "gutter.lane": colours.text,
        "label": colours.text,
        "label.major": f"bold {colours.text}",
        "label.minor": colours.muted,
        "ghost": colours.muted,
        "disputed": colours.bad,
        "overflow": f"italic {colours.muted}",
        "possible": "italic",
        "era.label": f"italic {colours.text}",
        "series.base": colours.rule,
        "series.value": colours.text,
        "series.unit": colours.muted,
        "series.label": colours.muted,
        "density": colours.muted,
        "density.window": colours.accent,
        "density.edge": colours.accent,
        "idle": f"on {colours.idle}",
        **{f"lane.{name}": colour for name, colour in colours.lanes.items()},
        **{f"era.{name}": colour for name, colour in colours.lanes.items()},
        **{f"back.{name}": f"on {colour}" for name, colour in colours.eras.items()},
        **{f"back.{name}.deep": f"on {colour}" for name, colour in colours.overlaps.items()},
    }


def _theme(name: str, colours: Palette, *, dark: bool) -> Theme:
    return Theme(
        name=name,
        primary=colours.accent,
        secondary=colours.accent,
        accent=colours.accent,
        foreground=colours.text,
        background=colours.background,
        surface=colours.background,
        panel=colours.raised,
        success=colours.good,
        warning=colours.warning,
        error=colours.bad,
        dark=dark,
        text_alpha=1.0,
        variables={
            "rule": colours.rule,
            "raised": colours.raised,
            "scrollbar": colours.rule,
            "scrollbar-hover": colours.muted,
            "scrollbar-active": colours.accent,
            "scrollbar-background": colours.background,
            "scrollbar-background-hover": colours.background,
            "scrollbar-background-active": colours.background,
            "scrollbar-corner-color": colours.background,
            "input-cursor-background": colours.text,
            "input-cursor-foreground": colours.background,
            "input-selection-background": colours.cursor,
            "block-cursor-foreground": colours.text,
            "block-cursor-background": colours.cursor,
            "block-cursor-text-style": "bold",
            "text-muted": colours.muted,
        },
    )


_PLAIN_ROLES: Final = {
    "tick": "dim",
    "tick.major": "bold",
    "tick.minor": "",
    "grid": "dim",
    "now": "bold",
    "torn": "",
    "torn.label": "",
    "measured": "bold",
    "as_of": "bold",
    "ruler": "underline",
    "mark": "bold",
    "gutter": "",
    "gutter.lane": "bold",
    "label": "",
    "label.major": "bold",
    "label.minor": "",
    "ghost": "",
    "disputed": "bold",
    "overflow": "",
    "possible": "italic",
    "era.label": "italic",
    "series.base": "dim",
    "series.value": "",
    "series.unit": "",
    "series.label": "",
    "density": "",
    "density.window": "bold",
    "density.edge": "bold",
    **{f"era.{name}": "" for name in DARK.lanes},
    **{f"back.{name}{depth}": "" for name in DARK.lanes for depth in ("", ".deep")},
    "text": "",
    "muted": "",
    "strong": "bold",
    "accent": "bold",
    "key": "bold",
    "rule": "dim",
    "link": "underline",
    "good": "",
    "bad": "bold",
    "mistake": "underline bold",
    "warning": "bold",
    "differs": "bold",
    "cursor": "reverse",
    "idle": "underline",
    **{f"lane.{name}": "" for name in DARK.lanes},
}

_PLAIN_THEME: Final = replace(
    BUILTIN_THEMES["ansi-dark"],
    name="plain",
    variables={
        **BUILTIN_THEMES["ansi-dark"].variables,
        "rule": "ansi_default",
        "raised": "ansi_default",
        "input-cursor-text-style": "reverse",
        "block-cursor-text-style": "reverse",
    },
)

DARK_LOOK: Final = Look(_theme("dark", DARK, dark=True), _roles(DARK))
LIGHT_LOOK: Final = Look(_theme("light", LIGHT, dark=False), _roles(LIGHT))
PLAIN_LOOK: Final = Look(_PLAIN_THEME, _PLAIN_ROLES)

LOOKS: Final = {look.theme.name: look for look in (DARK_LOOK, LIGHT_LOOK, PLAIN_LOOK)}
"""Every look by the name of its theme."""
