"""How a query is read, and that it is written out so that it reads back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.dates.calendar import instant
from tui.query import Query, QueryError, Vocabulary, parse
from tui.query.fields import CODES, NAMES, PROPERTIES, PROSE, RELATIONS
from tui.query.tree import (
    KEYWORDS,
    UNITS,
    And,
    Compare,
    Contains,
    Equals,
    InTime,
    Is,
    Linked,
    Matches,
    Node,
    Not,
    Or,
    Period,
    Reference,
    Regex,
    Surely,
    Within,
)


def word(text: str) -> Matches:
    return Matches("text", (Contains(text),))


A, B, C = word("a"), word("b"), word("c")
IN_2021 = Period("2021", instant(2021), instant(2022))

READ: list[tuple[str, Node]] = [
    ("", And()),
    (" \n\t ", And()),
    ("a", A),
    ("a b", And((A, B))),
    ("a and b", And((A, B))),
    ("a b and c", And((A, B, C))),
    ("a or b", Or((A, B))),
    ("a b or c", Or((And((A, B)), C))),
    ("a (b or c)", And((A, Or((B, C))))),
    ("(a b) c", And((And((A, B)), C))),
    ("((a))", A),
    ("(a)(b)", And((A, B))),
    ("a(b)", And((A, B))),
    ("-a b", And((Not(A), B))),
    ("not a b", And((Not(A), B))),
    ("--a", Not(Not(A))),
    ("-(a b)", Not(And((A, B)))),
    ("surely a or b", Or((Surely(A), B))),
    ("surely not a", Surely(Not(A))),
    ("-surely a", Not(Surely(A))),
    ("not surely -a", Not(Surely(Not(A)))),
    ("OR", word("OR")),
    ('"or"', word("or")),
    ("order", word("order")),
    ("a-b", word("a-b")),
    ("12:30", word("12:30")),
    ("//", word("//")),
    ("https://example.org", Matches("https", (Contains("//example.org"),))),
    ("a,b", word("a,b")),
    ("don't", word("don't")),
    ("@home", word("@home")),
    (">5", word(">5")),
    ("a/b", word("a/b")),
    ('"a b"', word("a b")),
    ('"a"b', And((A, B))),
    (r'"say \"a\" \\ \n"', word('say "a" \\ \\n')),
    ("/a b/", Matches("text", (Regex("a b"),))),
    (r"/a\/b\\\d/", Matches("text", (Regex(r"a\/b\\\d"),))),
    ("(/a/)", Matches("text", (Regex("a"),))),
    ("title:a", Matches("title", (Contains("a"),))),
    ("lane:a,b", Matches("lane", (Contains("a"), Contains("b")))),
    ('lane:"a, b",c', Matches("lane", (Contains("a, b"), Contains("c")))),
    ("place:-a", Matches("place", (Contains("-a"),))),
    ("place:a:b", Matches("place", (Contains("a:b"),))),
    ("actor:=a", Matches("actor", (Equals("a"),))),
    ('actor:="a b",/c/', Matches("actor", (Equals("a b"), Regex("c")))),
    ("(tag:a)", Matches("tag", (Contains("a"),))),
    ("death_toll-2:>100", Matches("death_toll-2", (Compare(">", Decimal(100)),))),
    ("x:<=-1.50,>=2", Matches("x", (Compare("<=", Decimal("-1.5")), Compare(">=", Decimal(2))))),
    ("x:=5", Matches("x", (Compare("=", Decimal(5)),))),
    ('x:="5"', Matches("x", (Equals("5"),))),
    ("x:=y", Matches("x", (Equals("y"),))),
    ('"own field":5', Matches("own field", (Contains("5"),))),
    ("жертвы:>5", Matches("жертвы", (Compare(">", Decimal(5)),))),
    ("during:2021", InTime("during", IN_2021)),
    ('during:"2021"', InTime("during", IN_2021)),
    ("surely -during:2021", Surely(Not(InTime("during", IN_2021)))),
    ("before:2021/2023", InTime("before", Period("2021/2023", instant(2021), instant(2024)))),
    ('after:"Oct 2021"', InTime("after", Period("2021-10", instant(2021, 10), instant(2021, 11)))),
    ("since:[2021,2023]", InTime("since", Period("[2021,2023]", instant(2021), instant(2024)))),
    (
        "known:2021-10-03T14:05",
        InTime("known", Period("2021-10-03T14:05", instant(2021, 10, 3, 14, 5), instant(2021, 10, 3, 14, 6))),
    ),
    ("until:@summit-2021", InTime("until", Reference("summit-2021"))),
    ('until:@"a b"', InTime("until", Reference("a b"))),
    ("(during:@a,b)", InTime("during", Reference("a,b"))),
    ("within:30d@a", Within(30, "d", Reference("a"))),
    ("within:6min@a", Within(6, "min", Reference("a"))),
    ('within:2y@"a \\"b\\""', Within(2, "y", Reference('a "b"'))),
    ("links:@a", Linked(Reference("a"))),
    ("is:major,minor", Is(("major", "minor"))),
]


@pytest.mark.parametrize(("text", "root"), READ)
def test_a_text_is_read_as(text: str, root: Node) -> None:
    assert parse(text).root == root


@pytest.mark.parametrize("text", [text for text, _ in READ])
def test_a_query_is_written_out_so_that_it_reads_back(text: str) -> None:
    query = parse(text)
    assert parse(str(query)) == query


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("  a   and (b)  ", "a b"),
        ("not(a or b)", "-(a or b)"),
        ("(a b) or (c)", "a b or c"),
        ("(a or b) or c", "(a or b) or c"),
        ("text:a", "a"),
        ('"plain"', "plain"),
        ('"two words"', '"two words"'),
        ('during:"Oct 2021"', "during:2021-10"),
        ("x:>1.50", "x:>1.50"),
    ],
)
def test_a_query_is_written_out_as(text: str, canonical: str) -> None:
    assert str(parse(text)) == canonical


def test_now_has_a_meaning_only_if_it_is_given() -> None:
    now = instant(2021, 10, 3, 14, 5)
    assert parse("before:today", now=now) == parse("before:2021-10-03")
    with pytest.raises(QueryError) as caught:
        parse("a before:today")
    assert caught.value.column == 10


def test_own_fields_come_before_slips() -> None:
    vocabulary = Vocabulary(fields=frozenset({"titel"}))
    assert parse("titel:a", vocabulary).root == Matches("titel", (Contains("a"),))


texts = st.text(min_size=1, max_size=8) | st.sampled_from([*KEYWORDS, "a b", "-a", "x:y", '"', "\\", "/", "@a", ">5"])
patterns = (
    st.builds(Contains, texts)
    | st.builds(Equals, texts)
    | st.builds(Regex, st.sampled_from([r"a\/b", r"\d\\", "[^)]", '"']))
)
numbers = st.builds(Compare, st.sampled_from(["<", "<=", ">", ">=", "="]), st.decimals(-1000, 1000, places=2))
ids = st.builds(Reference, st.text(min_size=1, max_size=8))
periods = st.sampled_from([IN_2021, Period("1984?", instant(1984), instant(1985))])
leaves = (
    st.builds(Matches, st.sampled_from([*PROSE, *NAMES, *CODES]), st.lists(patterns, min_size=1, max_size=3).map(tuple))
    | st.builds(
        Matches,
        st.sampled_from(["x", "own field", 'a"\\']),
        st.lists(patterns | numbers, min_size=1, max_size=3).map(tuple),
    )
    | st.builds(InTime, st.sampled_from(RELATIONS), ids | periods)
    | st.builds(Within, st.integers(0, 10**12 - 1), st.sampled_from(list(UNITS)), ids)
    | st.builds(Is, st.lists(st.sampled_from(PROPERTIES), min_size=1, max_size=3).map(tuple))
    | st.builds(Linked, ids)
)


def branches(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(nodes, min_size=2, max_size=3).map(tuple)
    return st.builds(And, several) | st.builds(Or, several) | st.builds(Not, nodes) | st.builds(Surely, nodes)


@given(st.recursive(leaves, branches, max_leaves=8))
def test_every_query_is_written_out_so_that_it_reads_back(root: Node) -> None:
    assert parse(str(Query(root))) == Query(root)


@given(st.text(alphabet=st.sampled_from('ab-()":/\\@,=<> orsuelyntd2021'), max_size=60))
def test_any_text_is_a_query_or_an_error_with_a_place(text: str) -> None:
    try:
        query = parse(text)
    except QueryError as error:
        place = error.column
    else:
        place = 1
        assert parse(str(query)) == query
    assert 1 <= place <= len(text) + 1


@pytest.mark.parametrize(
    "text",
    [
        "(" * 10_000,
        "(" * 10_000 + "a" + ")" * 10_000,
        "-" * 10_000 + "a",
        "not " * 10_000 + "a",
        "surely " * 900 + "a",
        "word " * 20_000,
        "a" * 100_000,
        "a:" * 50_000,
        '"' * 100_000,
        '"a" ' * 25_000,
        "/" + "\\/" * 49_000,
        "/" + "(" * 50_000 + "/",
        "during:" + "1" * 90_000,
        "within:" + "1" * 90_000,
        "lane:" + "a," * 49_000 + "a",
        "a" * 90_000 + ":b",
        "a" * 90_000 + ":",
        "x:>" + "a" * 90_000,
        "title:>" + "a" * 90_000,
        "within:1" + "a" * 90_000 + "@x",
        "/" + "a" * 900 + "(/",
        "x:" * 10 + " " * 90_000,
    ],
    ids=lambda text: f"{text[:12]}…",
)
def test_a_monstrous_query_is_answered_in_short(text: str) -> None:
    said = ""
    try:
        parse(text)
    except QueryError as error:
        said = error.message + error.hint
    assert len(said) < 300


def test_fifty_levels_are_read_and_more_are_refused() -> None:
    assert parse("(" * 50 + "a" + ")" * 50) == parse("a")
    with pytest.raises(QueryError, match="nested too deep") as caught:
        parse("(" * 51 + "a" + ")" * 51)
    assert caught.value.column == 52
