import pytest

from tui.timeline.links import host, is_openable

OPENABLE = [
    ("https://asean.org/events", "asean.org"),
    ("http://tass.com/world/959335", "tass.com"),
    ("HTTPS://EXAMPLE.org", "example.org"),
    ("https://example.org:8443/a?b=c#d", "example.org"),
    ("https://example.org?b=c", "example.org"),
    ("https://en.wikipedia.org/wiki/Treaty_(1995),_part_2", "en.wikipedia.org"),
    ("https://ru.wikipedia.org/wiki/АСЕАН", "ru.wikipedia.org"),
    ("https://münchen.example/", "xn--mnchen-3ya.example"),
    ("https://аррӏе.com", "xn--80ak6aa92e.com"),
    ("https://例え。テスト/", "xn--r8jz45g.xn--zckzah"),
    ("http://192.0.2.7/", "192.0.2.7"),
    ("http://[2001:DB8::7]:80/", "[2001:db8::7]"),
    ("https://localhost/x@y", "localhost"),
    ("https://example.org/" + "a" * 2028, "example.org"),
]

REFUSED = [
    "",
    "example.org",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "ftp://example.org/",
    "data:text/html,x",
    "https:example.org",
    "https://",
    "https:///path",
    "https://:80/",
    "-https://example.org",
    "--help",
    " https://example.org",
    "https://example.org/a b",
    "https://example.org/\n--option",
    "https://example.org/\x1b]8;;",
    "https://example.org/\u202egnp",
    "https://example.org/\u200b",
    "https://bank.example@evil.example/",
    "https://evil.example\\@bank.example/",
    "https://-option.example/",
    "https://a..b/",
    "https://" + "a" * 64 + ".org/",
    "https://exa%6dple.org/",
    "https://example.org:port/",
    'https://example.org/"onclick',
    "https://example.org/" + "a" * 2029,
]


@pytest.mark.parametrize(("url", "shown"), OPENABLE)
def test_web_addresses_open_and_show_where_they_lead(url: str, shown: str) -> None:
    assert is_openable(url)
    assert host(url) == shown


@pytest.mark.parametrize("url", REFUSED)
def test_nothing_else_opens(url: str) -> None:
    assert not is_openable(url)
    assert host(url) == ""
