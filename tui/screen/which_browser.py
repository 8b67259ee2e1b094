"""A program by itself: it opens an address in a browser that has windows, or answers how one of the terminal shows it.

`python -I which_browser.py ADDRESS`. Which browser that is, and whether it needs the terminal, is for the `webbrowser`
module to say: what it starts and waits for has the terminal. The answer is a command, one JSON list on standard
output. Nothing that is started here can write there: the explorer has the screen.
"""

import json
import os
import shlex
import shutil
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import suppress


def main(url: str) -> int:
    """Open an address, or answer with the command that does; 1 if there is no browser for it."""
    answer = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    for browser in _browsers(os.environ.pop("BROWSER", "")):
        if not _needs_terminal(browser):
            with suppress(OSError):
                if browser.open(url):
                    return 0
        elif program := shutil.which(browser.name):
            command = [program, *(arg.replace("%s", url) for arg in browser.args)]
            os.write(answer, json.dumps(command).encode())
            return 0
    return 1


def _browsers(named: str) -> Iterator[webbrowser.BaseBrowser]:
    """Those that the user has named, in that order, and then the usual one."""
    yield from map(_named, filter(None, map(str.strip, named.split(os.pathsep))))
    with suppress(webbrowser.Error):
        yield webbrowser.get()


def _named(name: str) -> webbrowser.BaseBrowser:
    """The browser that the user means by a command; one that the module does not know may need the terminal."""
    try:
        words = shlex.split(name)
        if len(words) > 1 and "%s" not in name:  # which the module takes for the name of a program
            needs_terminal = _needs_terminal(_named(words[0]))
            kind = webbrowser.GenericBrowser if needs_terminal else webbrowser.BackgroundBrowser
            return kind([*words, "%s"])
        return webbrowser.get(name)
    except (webbrowser.Error, ValueError):  # unknown, or a quote that is never closed
        return webbrowser.GenericBrowser(name)


def _needs_terminal(browser: webbrowser.BaseBrowser) -> bool:
    if isinstance(browser, webbrowser.GenericBrowser):
        return not isinstance(browser, webbrowser.BackgroundBrowser)
    return not getattr(browser, "background", True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
