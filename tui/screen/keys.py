"""Every key of the explorer and of the screen that merges, once: what it does, its id, and how the help words it.

The screens bind this registry, their footers show the part of it that is marked to be shown, and the help and the
command palette are made from it.
"""

from typing import Final

from textual.binding import Binding

Group = tuple[str, tuple[Binding, ...]]
"""A heading of the help, and the keys under it."""


def _key(key: str, action: str, id: str, label: str, tooltip: str, display: str, footer: str = "") -> Binding:
    """A binding; `footer` is its word in the footer, which keys can share, or "" if it is not shown there."""
    group = Binding.Group(footer) if footer else None
    return Binding(key, action, label, show=bool(footer), key_display=display, tooltip=tooltip, id=id, group=group)


def _thread(key: str, field: str, by: int, tooltip: str) -> Binding:
    """The key that leads to the next event (1) along a field, or to the one before (-1)."""
    way = "next" if by > 0 else "previous"
    return _key(key, f"along('{field}', {by})", f"{field}.{way}", f"{way} along {field}", tooltip, key)


LANE_KEYS: Final = tuple(
    _key(
        str(number),
        f"lane({number})",
        f"lane.{number}",
        f"lane {number}",
        "Show only the lane with this number, or all lanes again",
        str(number),
    )
    for number in range(1, 10)
)

REPAINT: Final = _key("ctrl+l", "app.repaint", "repaint", "repaint", "Paint the whole screen again", "Ctrl+L")
"""For when something else has written on the terminal: whatever stands over the main screen."""

GROUPS: Final[tuple[Group, ...]] = (
    (
        "Events",
        (
            _key("up,k", "move(-1)", "event.previous", "previous", "Go to the event before", "↑ k", "event"),
            _key("down,j", "move(1)", "event.next", "next", "Go to the next event", "↓ j", "event"),
            _key("pagedown", "page(1)", "page.next", "page down", "Go down one page", "PgDn"),
            _key("pageup", "page(-1)", "page.previous", "page up", "Go up one page", "PgUp"),
            _key("g,home", "end(-1)", "event.first", "first", "Go to the first event", "g Home"),
            _key("G,end", "end(1)", "event.last", "last", "Go to the last event", "G End"),
        ),
    ),
    (
        "Threads",
        (
            _thread("]", "lane", 1, "Go to the next event in the same lane"),
            _thread("[", "lane", -1, "Go to the one before in the same lane"),
            _thread("}", "actor", 1, "Go to the next event of the same actor, the first named"),
            _thread("{", "actor", -1, "Go to the one before of the same actor"),
            _thread(")", "tag", 1, "Go to the next event with the same tag, the first it has"),
            _thread("(", "tag", -1, "Go to the one before with the same tag"),
            _thread(">", "links", 1, "Go to the next event that links lead to or from"),
            _thread("<", "links", -1, "Go to the one before that links lead to or from"),
            _key("m", "mark", "mark.set", "mark", "Mark the event with a letter; the same again takes it away", "m a"),
            _key("'", "revisit", "mark.go", "go to mark", "Go to a mark; twice, to before the last jump", "' a"),
            _key(
                "a",
                "as_of",
                "as_of",
                "as of",
                "Show what is in force on a day, or no more; go to takes another",
                "a",
            ),
            _key("space", "measure", "measure", "measure", "Measure from this event to others, or no more", "Space"),
            _key("b", "travel(-1)", "trail.back", "back", "Go back to where the last jump began", "b"),
            _key("B", "travel(1)", "trail.forward", "forward", "Go forward to where you went back from", "B"),
        ),
    ),
    (
        "Time",
        (
            _key(
                "left,h", "pan(-1)", "time.earlier", "earlier", "Go to earlier times; in years by month", "← h", "time"
            ),
            _key("right,l", "pan(1)", "time.later", "later", "Go to later times; in years by month", "→ l", "time"),
            _key("+,=", "zoom(1)", "time.in", "zoom in", "Zoom in about the event under the cursor", "+", "zoom"),
            _key("-", "zoom(-1)", "time.out", "zoom out", "Zoom out", "-", "zoom"),
            _key("u", "uncover", "time.uncover", "uncover", "Zoom in until what hides about the cursor has room", "u"),
            _key("0", "fit", "time.fit", "fit", "Show the whole selection", "0"),
            _key("z", "fold", "time.fold", "fold", "Fold long empty stretches of time, or show them again", "z"),
        ),
    ),
    (
        "Questions",
        (
            _key("/", "filter", "filter.edit", "filter", "Narrow the events as you type", "/", "filter"),
            _key("escape", "leave", "filter.leave", "back", "Leave what has the keys, then clear the filter", "Esc"),
            _key("t", "seek", "seek.edit", "go to", "Go to a date, an @id, or words in a title", "t", "go to"),
            _key("n", "again(1)", "seek.next", "next match", "Go to the next title with the words", "n"),
            _key("N", "again(-1)", "seek.previous", "match before", "Go to the title before with the words", "N"),
            _key("f", "facets", "facets.open", "facets", "Open the facets: lanes, actors, tags, with counts", "f"),
            _key("v", "views", "views.open", "views", "Show a saved view; save the filter as one; delete one", "v"),
            *LANE_KEYS,
        ),
    ),
    (
        "Reading",
        (
            _key("tab", "focus_pane(1)", "pane.next", "panes", "Go to the next pane", "Tab", "panes"),
            _key("shift+tab", "focus_pane(-1)", "pane.previous", "pane before", "Go to the pane before", "Shift+Tab"),
            _key("p", "hide('detail')", "detail.hide", "detail", "Show the detail beside the events, or hide it", "p"),
            _key("P", "hide('density')", "density.hide", "density", "Show the density of all events, or hide it", "P"),
            _key("enter", "read", "detail.read", "read", "Read the event; in it, do what is under the cursor", "Enter"),
            _key("s", "consult", "source.read", "sources", "Read the sources of the event, and the notes on them", "s"),
            _key("o", "open_page", "page.open", "open", "Open a page of the event or its sources in the browser", "o"),
        ),
    ),
    (
        "Views",
        (
            _key("L", "view('list')", "view.list", "list", "Look at a list, with the canvas above it", "L", "views"),
            _key("T", "view('table')", "view.table", "table", "Look at a table of the events", "T", "views"),
            _key("W", "view('lanes')", "view.lanes", "lanes", "Look at lanes as high as the screen", "W", "views"),
            _key("Y", "view('years')", "view.years", "years", "Look at years: what began in which month", "Y", "views"),
            _key("S", "view('statistics')", "view.statistics", "statistics", "Look at the numbers", "S", "views"),
            _key("comma", "sort", "table.sort", "sort", "Sort the table by its next column", ","),
            _key("semicolon", "reverse", "table.reverse", "reverse", "Sort the table the other way", ";"),
        ),
    ),
    (
        "File",
        (
            _key("e", "edit", "file.edit", "edit", "Edit the file at the line of the event", "e"),
            _key("y", "copy_view", "copy.view", "copy", "Copy a command line that opens this view again", "y"),
            _key("ctrl+y", "copy_print", "copy.print", "copy", "Copy a command line that prints it", "Ctrl+Y"),
            _key(
                "x", "write_view", "view.write", "write", "Write this view to a file, in any form it is printed in", "x"
            ),
        ),
    ),
    (
        "Program",
        (
            _key("?", "help", "help", "help", "Show these keys", "?", "help"),
            _key("!", "problems", "problems", "problems", "List what is wrong with the files", "!"),
            _key("c", "app.next_look", "look.next", "colours", "Change between dark, light and no colours", "c"),
            _key("ctrl+p", "app.command_palette", "palette", "commands", "Find a command by its name", "Ctrl+P"),
            REPAINT,
            _key("ctrl+z", "app.suspend_process", "stop", "stop", "Stop, until fg in the shell", "Ctrl+Z"),
            _key("q", "app.quit", "quit", "quit", "Quit", "q Ctrl+Q", "quit"),
        ),
    ),
)

BINDINGS: Final = tuple(binding for _, bindings in GROUPS for binding in bindings)
"""All of them, for the main screen to bind."""

SHEET_BINDINGS: Final = (
    _key("escape,q,enter,?,!,s", "close", "sheet.close", "close", "Close", "Esc"),
    _key("down,j", "scroll_lines(1)", "sheet.down", "down", "Go down a line", "↓ j"),
    _key("up,k", "scroll_lines(-1)", "sheet.up", "up", "Go up a line", "↑ k"),
    _key("pagedown,space", "scroll_pages(1)", "sheet.page_down", "page down", "Go down a page", "PgDn"),
    _key("pageup", "scroll_pages(-1)", "sheet.page_up", "page up", "Go up a page", "PgUp"),
)
"""The keys of a text that is read over the main screen."""

SOURCE_BINDINGS: Final = (
    _key("o", "open_page", "source.open", "open", "Open a page of these sources in the browser", "o"),
)
"""The keys of the records of sources that name pages, besides those of any text that is read."""

CHOICE_BINDINGS: Final = (
    _key("enter", "select", "list.choose", "choose", "Choose it", "Enter"),
    _key("down,j", "cursor_down", "list.next", "next", "Go to the next", "↓ j"),
    _key("up,k", "cursor_up", "list.previous", "previous", "Go to the one before", "↑ k"),
    _key("pagedown", "page_down", "list.page_down", "page down", "Go down a page", "PgDn"),
    _key("pageup", "page_up", "list.page_up", "page up", "Go up a page", "PgUp"),
    _key("g,home", "first", "list.first", "first", "Go to the first", "g Home"),
    _key("G,end", "last", "list.last", "last", "Go to the last", "G End"),
)
"""The keys of a list to choose from."""

LIST_BINDINGS: Final = (_key("escape,q,o", "close", "list.close", "close", "Close", "Esc"),)
"""The keys of a screen that is such a list and no more."""

DECIDING_GROUPS: Final[tuple[Group, ...]] = (
    (
        "Deciding",
        (
            _key("o", "decide('ours')", "decide.ours", "ours", "Keep what the file named first says", "o"),
            _key("t", "decide('theirs')", "decide.theirs", "theirs", "Keep what the file named later says", "t"),
            _key("b", "decide('both')", "decide.both", "both", "Keep both, each for itself", "b"),
            _key("u,backspace", "undo", "decide.undo", "undo", "Take the last decision back", "u", "undo"),
            _key("O", "decide_rest('ours')", "rest.ours", "rest ours", "Keep ours of all pairs that are left", "O"),
            _key("T", "decide_rest('theirs')", "rest.theirs", "rest theirs", "Keep theirs of all that are left", "T"),
            _key("B", "decide_rest('both')", "rest.both", "rest both", "Keep both of all that are left", "B"),
        ),
    ),
    (
        "Pairs",
        (
            _key("n,right,l", "go(1)", "pair.next", "next", "Go to the next pair", "n →", "next"),
            _key("p,left,h", "go(-1)", "pair.previous", "previous", "Go to the pair before", "p ←", "previous"),
            _key("tab", "go_to_undecided", "pair.undecided", "undecided", "Go to the next pair that is left", "Tab"),
            _key("g,home", "end(-1)", "pair.first", "first", "Go to the first pair", "g Home"),
            _key("G,end", "end(1)", "pair.last", "last", "Go to the last pair", "G End"),
        ),
    ),
    (
        "Reading",
        (
            _key("down,j", "scroll_lines(1)", "pair.down", "down", "Go down a line", "↓ j"),
            _key("up,k", "scroll_lines(-1)", "pair.up", "up", "Go up a line", "↑ k"),
            _key("pagedown,space", "scroll_pages(1)", "pair.page_down", "page down", "Go down a page", "PgDn"),
            _key("pageup", "scroll_pages(-1)", "pair.page_up", "page up", "Go up a page", "PgUp"),
        ),
    ),
    (
        "Program",
        (
            _key("c", "app.next_look", "decide.look", "colours", "Change between dark, light and no colours", "c"),
            _key("ctrl+l", "app.repaint", "decide.repaint", "repaint", "Paint the whole screen again", "Ctrl+L"),
            _key("ctrl+z", "app.suspend_process", "decide.stop", "stop", "Stop, until fg in the shell", "Ctrl+Z"),
            _key("w", "write", "decide.write", "write", "Write the file, once all is decided", "w", "write"),
            _key("?", "help", "decide.help", "help", "Show these keys", "?", "help"),
            _key("q", "leave", "decide.leave", "leave", "Leave, and write nothing", "q Ctrl+Q", "quit"),
        ),
    ),
)

DECIDING_BINDINGS: Final = tuple(binding for _, bindings in DECIDING_GROUPS for binding in bindings)
"""The keys of the screen that decides on twins."""

PROMPT_BINDINGS: Final = (
    _key("tab", "take", "prompt.take", "take", "Take what is chosen, or the first; or show what can be written", "Tab"),
    _key("down", "step(1)", "prompt.next", "next", "Choose the next of what can be written", "↓"),
    _key("up", "step(-1)", "prompt.previous", "previous", "Go back to queries asked earlier", "↑"),
    _key("escape", "close", "prompt.close", "close", "Close the list, then leave the filter as it is", "Esc"),
)
"""The keys while a filter is written, besides those that any line of text has."""

FACET_BINDINGS: Final = (
    _key(
        "enter,space",
        "toggle_value",
        "facets.toggle",
        "toggle",
        "Ask for it; omit it; neither",
        "Enter Space",
        "toggle",
    ),
    _key("escape,f", "close", "facets.close", "close", "Close the facets", "Esc f", "close"),
    _key("up,k", "step(-1)", "facets.previous", "previous", "Go to the value before", "↑ k", "value"),
    _key("down,j", "step(1)", "facets.next", "next", "Go to the next value", "↓ j", "value"),
    _key("pagedown", "page(1)", "facets.page_down", "page down", "Go down one page", "PgDn"),
    _key("pageup", "page(-1)", "facets.page_up", "page up", "Go up one page", "PgUp"),
    _key("g,home", "end(-1)", "facets.first", "first", "Go to the first value", "g Home"),
    _key("G,end", "end(1)", "facets.last", "last", "Go to the last value", "G End"),
)
"""The keys of the facets, while they have them."""

VIEW_BINDINGS: Final = (
    _key("s", "save", "views.save", "save", "Save the filter as a view of your own", "s"),
    _key("d,delete", "delete", "views.delete", "delete", "Delete a view of your own; twice, to be sure", "d"),
    _key("escape,q,v", "close", "views.close", "close", "Close the views", "Esc"),
)
"""The keys of the saved views, besides those of a list, which shows the one that is chosen."""

HELP: Final = (
    *GROUPS,
    ("In the filter", PROMPT_BINDINGS),
    ("In the facets", FACET_BINDINGS[:2]),
    ("In the views", VIEW_BINDINGS),
    ("In the sources", SOURCE_BINDINGS),
)
"""What the help tells, group by group; what goes up and down in a list goes without saying."""

SECTIONS: Final[tuple[Group, ...]] = (
    *GROUPS,
    ("In the filter", PROMPT_BINDINGS),
    ("In the facets", FACET_BINDINGS),
    ("In the views", VIEW_BINDINGS),
    ("In a list to choose from", (*CHOICE_BINDINGS, *LIST_BINDINGS)),
    ("In a text to read", SHEET_BINDINGS),
    ("In the sources", SOURCE_BINDINGS),
    *((f"While merging: {title.lower()}", bindings) for title, bindings in DECIDING_GROUPS),
)
"""Everything that a key can do, by where it does it."""

SCOPES: Final = (
    BINDINGS,
    PROMPT_BINDINGS,
    FACET_BINDINGS,
    (*CHOICE_BINDINGS, *VIEW_BINDINGS),
    (*CHOICE_BINDINGS, *LIST_BINDINGS),
    (*SHEET_BINDINGS, *SOURCE_BINDINGS),
    DECIDING_BINDINGS,
)
"""The bindings that are there at the same time: in each of these, a key does one thing."""
