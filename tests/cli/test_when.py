"""`datelines when`: how a date is read, for people and for programs."""

import json

import pytest

from tui.cli import main


def test_each_text_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["when", "c. Dec 1991", "2021-10-28"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "c. Dec 1991",
        "    as read    c. December 1991",
        "    EDTF       1991-12~",
        "    earliest   1991-12-01",
        "    latest     1991-12-31",
        "    precision  month",
        "    doubt      approximate",
        "2021-10-28",
        "    as read    28 October 2021",
        "    EDTF       2021-10-28",
        "    earliest   2021-10-28",
        "    latest     2021-10-28",
        "    precision  day",
    ]


def test_a_text_that_cannot_be_read_says_so_and_ends_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["when", "10/03/2021", "2021"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "10/03/2021"
    assert "2021-10-03" in lines[1]
    assert "2021-03-10" in lines[1]
    assert lines[2] == "2021"


def test_json_is_one_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["when", "--as", "json", "1991~", "2021-02-30"]) == 1
    good, bad = map(json.loads, capsys.readouterr().out.splitlines())
    assert list(good) == [
        "input", "valid", "edtf", "earliest", "latest", "precision", "approximate", "uncertain", "words", "message",
    ]  # fmt: skip
    assert good["input"] == "1991~"
    assert (good["valid"], good["edtf"], good["earliest"], good["latest"]) == (
        True,
        "1991~",
        "1991-01-01",
        "1991-12-31",
    )
    assert (good["precision"], good["approximate"], good["uncertain"]) == ("year", True, False)
    assert good["words"] == "c. 1991"
    assert (bad["valid"], bad["input"]) == (False, "2021-02-30")
    assert "30 February 2021 does not exist" in bad["message"]


def test_a_dash_reads_one_date_from_each_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO("1991\r\n\n2021-10\n"))
    assert main(["when", "--as", "json", "-"]) == 1
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(answer["input"], answer["valid"]) for answer in answers] == [
        ("1991", True),
        ("", False),
        ("2021-10", True),
    ]


def test_today_needs_a_present(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["when", "--as", "json", "today"]) == 1
    assert main(["when", "--as", "json", "--now", "2026-01-31", "today"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[1])["earliest"] == "2026-01-31"
