"""The Markdown form, read back by a parser that knows more of Markdown than the form uses."""

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.subscript import sub_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from tui import paper
from tui.dates import parse as date
from tui.paper import Page
from tui.paper.escaping import escaped, linked
from tui.query import parse
from tui.store import MemoryCollection
from tui.timeline import Citation, Era, Event, Lane, Point, Series, Source, Stance, Timeline
from tui.timeline.clean import clean, clean_block

PLAIN = MarkdownIt("commonmark").use(footnote_plugin)
"""What the form is written in."""

RICH = MarkdownIt("gfm-like", {"linkify": True, "html": True})
"""What it may be read as: the same with everything that its texts could be taken for."""

for plugin in (
    *(front_matter_plugin, footnote_plugin, dollarmath_plugin, deflist_plugin, colon_fence_plugin),
    *(tasklists_plugin, attrs_plugin, attrs_block_plugin, sub_plugin),
):
    RICH.use(plugin)

HOSTILE = (
    *("<script>alert(1)</script>", "<!-- hidden", "<https://evil.example>", "https://evil.example", "www.evil.example"),
    *("me@evil.example", "[a](https://evil.example)", "![a](https://evil.example/a.png)", "[a]: https://evil.example"),
    *("[^gubin-1]", "[^gubin-1]: no", "^[inline]", "# heading", "heading #", "===", "---", "+++", "***", "- - -"),
    *("- item", "* item", "+ item", "1. item", "12) item", "- [ ] task", "> quote", "| a | b |", "|---|---|"),
    *("```", "~~~ python", "`code`", "*em*", "**strong**", "~~gone~~", "H~2~O", "$x$", "$$x$$", "{.class}", "{#id}"),
    *("&amp;", "&#35;", "a\\", "\\", "wow!", "!", ": definition", ":::", "{{ site }}", "    code", "evil.example", "%"),
    *(
        "mailto:me@evil.example",
        "ftp://evil.example",
        "[[wiki]]",
        "<b",
        "a  ",
        "\u3000wide\u3000",
        "ﬀ",
        "№ 1. a",
        "$",
        "🏴",
    ),
)

texts = st.sampled_from(HOSTILE) | st.lists(st.sampled_from(HOSTILE), max_size=3).map("".join) | st.text(max_size=20)
lines = (texts | st.text("#*_[]()<>&|`~^$!\\-+=:.1 a", max_size=12)).map(clean)
blocks = st.lists(texts, max_size=3).map("\n\n".join).map(clean_block)
stances = st.sampled_from(Stance)


def written(timeline: Timeline, query: str = "") -> str:
    selection = MemoryCollection(timeline).select(parse(query))
    return "".join(f"{line}\n" for line in paper.markdown(selection, timeline, Page()))


def said(token: Token) -> str:
    """The text of a block, without its references to footnotes."""
    return "".join(child.content for child in token.children or () if child.type == "text")


def kinds(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        yield token.type.removesuffix("_open").removesuffix("_close")
        yield from kinds(token.children or [])


PARTS = re.compile(r"\n\s*\n|\n(?=\s*[-*•] )")
ITEM = re.compile(r"\A\s*[-*•] ")
"""The paragraphs and the items of a summary, and what begins an item."""


def set_(text: str) -> str:
    """A text as a line of a document has it."""
    return " ".join(text.split())


@given(lines, blocks, lines, lines, lines, lines, lines, stances)
def test_texts_say_themselves_and_nothing_else(
    title: str, summary: str, place: str, label: str, source: str, locator: str, says: str, stance: Stance
) -> None:
    citation = Citation("gubin", locator, stance, says=says)
    event = Event("id", date("1991"), title, summary, "lane", (place, label), location=place, sources=(citation,))
    timeline = Timeline(
        title,
        summary,
        (event,),
        (Lane("lane", label),),
        {"gubin": Source("gubin", source, place, url="https://example.org/?a=1&copy;=2")},
        eras=(Era("era", date("1991"), label),),
        series=(Series("s", label, place, points=(Point(date("1991"), Decimal(5), (citation,)),)),),
    )
    document = written(timeline)
    for parser in (PLAIN, RICH):
        tokens = parser.parse(document)
        assert set(kinds(tokens)) <= {
            *("heading", "paragraph", "inline", "text", "bullet_list", "list_item", "link"),
            *("footnote_ref", "footnote_block", "footnote", "footnote_anchor"),
        }
        told = [said(token) for token in tokens if token.type == "inline"]
        links = [child.attrs["href"] for token in tokens for child in token.children or () if child.type == "link_open"]
        assert set(links) == {"https://example.org/?a=1&copy;=2"}
        parts = (set_(ITEM.sub("", part)) for part in PARTS.split(summary))
        expected = [part for part in (set_(title), *parts) if part]
        assert told[: len(expected)] == expected
        assert set_(title) in told[len(expected) :]
        assert f"{set_(label)}: 1991" in told
        assert set_(", ".join(filter(None, (label, place)))) in told
        facts = ("1991", label, place, ", ".join((place, label)))
        assert any(line.startswith(" · ".join(set_(fact) for fact in facts if fact)) for line in told)
        notes = [line for line in told if line.endswith("example.org")]
        assert any(set_(says) in line and set_(source) in line and set_(locator) in line for line in notes)
        assert all("disputes this" in line for line in notes) is (stance is Stance.DISPUTES)


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        (
            "Talks in Bangkok (3–5 Oct.), at 10:30; it's 50 % – “done”",
            "Talks in Bangkok (3–5 Oct.), at 10:30; it's 50 % – “done”",
        ),
        ("-4 and 21.5, 1991: a_b", "-4 and 21.5, 1991: a\\_b"),
        ("- 4", "\\- 4"),
        ("1991. A year", "1991\\. A year"),
        ("  two\n lines ", "two lines"),
        ("<b>*[x](y)*</b>", "\\<b\\>\\*\\[x\\](y)\\*\\</b\\>"),
        ("see https://a.example/b", "see https\\://a\\.example/b"),
        ("What now?!", "What now?\\!"),
        ("", ""),
    ],
)
def test_only_what_could_be_markup_is_escaped(text: str, markdown: str) -> None:
    assert escaped(text) == markdown


@pytest.mark.parametrize(
    ("url", "markdown"),
    [
        ("https://example.org/a_b?c=1&d=2", "[example.org](<https://example.org/a_b?c=1\\&d=2>)"),
        ("https://bücher.example/", "[xn--bcher-kva.example](<https://bücher.example/>)"),
        ("http://[::1]:80/", "[\\[::1\\]](<http://[::1]:80/>)"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://a@evil.example/", "https\\://a\\@evil\\.example/"),
        ("", ""),
    ],
)
def test_only_what_may_be_opened_is_a_link(url: str, markdown: str) -> None:
    assert linked(url) == markdown


def test_a_document_reads_like_this() -> None:
    gubin = Citation("gubin-2022", "¶1")
    points = (Point(date("1991"), Decimal(23), (gubin,)), Point(date("1992"), Decimal(15)))
    told = "It is said.\n\nTwice:\n- once\n- again"
    other = Citation("wire", stance=Stance.DISPUTES, when=date("1991-05"), says="In spring.")
    timeline = Timeline(
        "Relations",
        events=(
            Event("a", date("1991"), "They begin", told, "l", ("North",), sources=(gubin, other)),
            Event("b", date("199X"), "They go on", sources=(gubin,), url="https://example.org/b"),
        ),
        lanes=(Lane("l", "Talks"),),
        sources={"gubin-2022": Source("gubin-2022", "Ties", "A. Gubin", "Forum", date("2022~"), "https://example.org")},
        eras=(Era("e", date("1990/1999"), "The nineties"),),
        series=(Series("s", "Trade", "bn", points=points),),
    )
    assert written(timeline, "during:1991").splitlines() == [
        "# Relations",
        "",
        "2 events · 1990–99 · 1 disputed · 1 possible",
        "",
        "- The nineties: 1990–99",
        "",
        "## 1990s",
        "",
        "### They go on",
        "",
        "1990s · possible match[^gubin-2022-1] · [example.org](<https://example.org/b>)",
        "",
        "## 1991",
        "",
        "### They begin",
        "",
        "1991 · Talks · North[^gubin-2022-1] · disputed[^wire-1]",
        "",
        "It is said.",
        "",
        "Twice:",
        "",
        "- once",
        "- again",
        "",
        "## Figures",
        "",
        "### Trade, bn",
        "",
        "- 1991: 23[^gubin-2022-1]",
        "- 1992: 15",
        "",
        "[^gubin-2022-1]: A. Gubin, “Ties”, Forum, c. 2022, ¶1 · [example.org](<https://example.org>)",
        "",
        "[^wire-1]: wire, disputes this: May 1991; In spring.",
    ]


def test_footnotes_of_like_sources_keep_apart() -> None:
    names = ("A b", "a-b", "a]b", "ß", "ss")
    events = tuple(Event(name, date("1991"), name, sources=(Citation(name),)) for name in names)
    document = written(Timeline(events=events))
    notes = [line.split(":")[0] for line in document.splitlines() if line.startswith("[^")]
    assert notes == ["[^A-b-1]", "[^a-b-2]", "[^a-b-3]", "[^ß-1]", "[^ss-2]"]


def test_a_document_of_nothing_says_so() -> None:
    assert written(Timeline()) == "0 events\n"
