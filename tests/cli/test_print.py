"""The command line as people and pipes use it: what it prints, where, and the code it ends with."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui.cli import main
from tui.store import FACETS

ROOT = Path(__file__).resolve().parents[2]

SMALLEST = """\
events:
  - when: 1991
    title: Official relations begin
  - when: 2021-10-28
    title: Fourth summit
    lane: diplomacy
"""


def run(*arguments: str, text: str = "", environ: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """The program as a process of its own, without a terminal."""
    plain = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR", "COLUMNS"}}
    return subprocess.run(
        [sys.executable, "-m", "tui", *arguments],
        input=text,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**plain, **(environ or {})},
        timeout=60,
        check=False,
    )


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "events.yaml"
    path.write_text(SMALLEST, encoding="utf-8")
    return str(path)


def test_a_file_is_printed_in_time_order(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", file, "--as", "list"]) == 0
    out = capsys.readouterr().out.splitlines()
    assert [line.split("\t")[2] for line in out] == ["Official relations begin", "Fourth summit"]


def test_reverse_puts_the_latest_first(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", file, "--as", "list", "--reverse"]) == 0
    assert [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()] == ["2021-10-28", "1991"]


def test_a_query_narrows(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", file, "--as", "list", "-q", "summit"]) == 0
    assert capsys.readouterr().out.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [["-q", "-summit"], ["--query", "-summit"], ["-q=-summit"], ["--query=-summit"], ["--to", "1995", "-q", "-summit"]],
)
def test_a_query_can_begin_with_a_minus(arguments: list[str], file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", file, "--as", "list", *arguments]) == 0
    assert [line.split("\t")[2] for line in capsys.readouterr().out.splitlines()] == ["Official relations begin"]


def test_a_year_can_begin_with_a_minus(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", file, "--count", "--from", "-0043-03", "--to", "-0001"]) == 0
    assert capsys.readouterr().out == "0\n"


def test_an_option_is_no_query() -> None:
    for words in (["-q"], ["-q", "-o", "x"], ["-q", "--count"]):
        finished = run("print", *words)
        assert (finished.returncode, "argument -q/--query: expected one argument" in finished.stderr) == (2, True)


@pytest.mark.parametrize(
    ("limits", "titles"),
    [
        (["--from", "2000"], ["Fourth summit"]),
        (["--to", "2000"], ["Official relations begin"]),
        (["--from", "1991", "--to", "1991"], ["Official relations begin"]),
        (["--from", "June 1991"], ["Official relations begin", "Fourth summit"]),
        (["--from", "2022"], []),
    ],
)
def test_from_and_to_keep_what_may_lie_between(
    file: str, limits: list[str], titles: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["print", file, "--as", "list", *limits]) == 0
    assert [line.split("\t")[2] for line in capsys.readouterr().out.splitlines()] == titles


def test_a_saved_view_is_a_query_with_a_name() -> None:
    assert run("print", "--count", "--view", "doubtful").stdout == run("print", "--count", "-q", "is:disputed").stdout
    unknown = run("print", "--view", "nope")
    assert unknown.returncode == 2
    assert unknown.stderr.startswith("datelines: argument --view: the timeline has no view 'nope'; it has brief, ")


def test_count_and_facets_are_numbers_for_pipes(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", file, "--count", "-q", "during:2021"]) == 0
    assert main(["print", file, "--facets", "lane,decade"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1",
        "lane\tdiplomacy\t1",
        "decade\t1990s\t1",
        "decade\t2020s\t1",
    ]


def test_from_and_to_are_the_window_of_an_axis() -> None:
    printed = run("print", "--as", "axis", "--from", "2021", "--to", "2021", "--width", "80").stdout.splitlines()
    assert [line.split("│")[1].strip() for line in printed[4:6]] == ["2021", "January"]


def test_standard_input_is_a_file_named_by_a_dash() -> None:
    finished = run("print", "-", "--as", "list", text=SMALLEST)
    assert (finished.returncode, finished.stderr) == (0, "")
    assert finished.stdout.startswith("1991\t")


def test_without_a_terminal_open_prints() -> None:
    opened, printed = run("events.yaml", "--now", "2026-01-01"), run("print", "events.yaml", "--now", "2026-01-01")
    assert opened.returncode == 0
    assert opened.stdout == printed.stdout != ""


def test_no_file_is_the_timeline_that_ships() -> None:
    assert run("print", "--as", "list").stdout == run("print", "events.yaml", "--as", "list").stdout != ""


def test_print_never_loads_the_explorer() -> None:
    code = "import sys; from tui.cli import main; main(['print']); assert 'textual' not in sys.modules"
    finished = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=False)
    assert finished.returncode == 0, finished.stderr


def test_a_file_with_a_mistake_shows_the_rest_and_counts_the_problems(tmp_path: Path) -> None:
    path = tmp_path / "events.yaml"
    path.write_text("events:\n  - when: 2021-02-30\n    title: No such day\n  - when: 2021\n    title: Fine\n")
    finished = run("print", str(path), "--as", "list")
    assert finished.returncode == 0
    assert finished.stdout.split("\t")[2] == "Fine"
    first, last = finished.stderr.splitlines()
    assert first.startswith(f"{path}:2:11: error: 30 February 2021 does not exist")
    assert first.endswith("[date-invalid]")
    assert last == "datelines: 1 error; 1 event read"
    assert run("print", str(path), "--strict").returncode == 1


NOTHING_TO_READ = {
    "not yaml": ("hello: [world", "1:8: error: this '[' is not closed"),
    "empty": ("", " error: there are no events; the smallest timeline is"),
    "a text": ("once upon a time", "1:1: error: a timeline is a mapping, and this is a text; begin with 'events:'"),
    "an unclosed quote": ('events:\n  - {when: 2021, title: "x}\n', "2:25: error: this quote is never closed"),
    "a tab": ("events:\n\t- when: 2021\n", "2:1: error: a tab where only spaces can be"),
    "deep": ("events:\n" + "- " * 100_000, "2:63: error: lists and mappings are more than 32 levels deep here"),
    "no event whole": ("events:\n  - {when: 2021}\n", "2:5: error: an event needs 'title'"),
}


@pytest.mark.parametrize("name", NOTHING_TO_READ)
def test_a_file_with_nothing_to_read_ends_with_2(tmp_path: Path, name: str) -> None:
    text, message = NOTHING_TO_READ[name]
    (tmp_path / "bad.yaml").write_text(text)
    finished = run("print", str(tmp_path / "bad.yaml"))
    first, last = finished.stderr.splitlines()
    assert (finished.returncode, finished.stdout) == (2, "")
    assert first.startswith(f"{tmp_path / 'bad.yaml'}:{message}")
    assert last == "datelines: 1 error; nothing to show"


def test_not_utf_8_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes(b"events:\n - {when: 2021, title: caf\xe9}\n")
    finished = run("print", str(tmp_path / "latin.yaml"))
    assert finished.returncode == 2
    assert finished.stderr.startswith(f"{tmp_path / 'latin.yaml'}:2:27: error: the byte 0xE9 is not UTF-8")


def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("missing.yaml", ".", "pipe"):
        finished = run("print", str(tmp_path / name))
        assert (finished.returncode, finished.stdout) == (2, "")
        assert finished.stderr.startswith(f"{tmp_path / name}: error: ")


def test_each_mistake_is_told_and_the_rest_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "events.yaml"
    path.write_text("""\
sources: {gubin: {title: A report}}
lanes: {trade: {label: Trade}}
events:
  - when: 2022/2021
    title: The wrong way round
  - when: 2021
    when: 2022
    title: Twice
    lane: trad
    actors: Russia
    sources: [gubn p3]
""")
    finished = run("print", str(path), "--as", "list")
    assert finished.returncode == 0
    assert finished.stdout == "2021\ttrad\tTwice\t2021-twice\tcertain\n"
    places = [line.removeprefix(f"{path}:").split("; ")[0] for line in finished.stderr.splitlines()]
    assert places == [
        "4:11: error: 2022 is after 2021",
        "7:5: error: the key 'when' is already there, in line 6",
        "9:11: warning: no lane has the id 'trad'",
        "10:13: error: 'actors' is a list, and this is a text",
        "11:15: error: no source has the id 'gubn'",
        "datelines: 4 errors and 1 warning",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["print", "--width", "7"], "argument --width: expected a number of columns from 20 to 1000, not '7'"),
        (["print", "--width", "١٠٠"], "argument --width: expected a number of columns from 20 to 1000, not '١٠٠'"),
        (["print", "--as", "pdf"], "argument --as: invalid choice: 'pdf'"),
        (["print", "--from", "10/03/2021"], "argument --from: "),
        (
            ["print", "--as", "axis", "--from", "2022", "--to", "2021"],
            "argument --to: it ends before --from begins",
        ),
        (["print", "--as", "axis", "--reverse"], "argument --reverse: an axis runs from the earliest to the latest"),
        (["print", "--as", "axis", "--sort", "end"], "argument --sort: an axis runs from the earliest to the latest"),
        (["print", "--now", "soon"], "argument --now: "),
        (["print", "-q", "(summit"], "argument -q/--query: "),
        (["when"], "the following arguments are required: TEXT"),
        (["completion", "cmd"], "argument shell: invalid choice: 'cmd'"),
        (["--no-such-option"], "unrecognized arguments: --no-such-option"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_is_wrong(arguments: list[str], message: str) -> None:
    finished = run(*arguments)
    assert (finished.returncode, finished.stdout) == (2, "")
    assert message in finished.stderr


def test_no_escape_sequence_of_an_argument_reaches_the_terminal() -> None:
    evil = "\x1b]0;owned\x07\x9b31m\u202e"
    for arguments in (["print", evil], ["print", "--as", evil], ["print", "-q", f"({evil}"], ["when", evil], [evil]):
        finished = run(*arguments)
        both = finished.stdout + finished.stderr
        assert both
        assert not any(character in both for character in "\x1b\x07\x9b\u202e")


def test_a_closed_pipe_is_no_failure(tmp_path: Path) -> None:
    path = tmp_path / "many.yaml"
    path.write_text("events:\n" + "".join(f"  - {{when: {year}, title: Year}}\n" for year in range(1000, 9999)))
    command = f"{sys.executable} -m tui print {path} --as jsonl | head -n 1; echo ${{PIPESTATUS[0]}}"
    finished = subprocess.run(["bash", "-c", command], capture_output=True, encoding="utf-8", cwd=ROOT, check=False)
    line, code = finished.stdout.splitlines()
    assert json.loads(line)["when"] == "1000"
    assert (code, finished.stderr) == ("0", "")


def test_a_full_disk_is_told() -> None:
    command = f"{sys.executable} -m tui print > /dev/full"
    finished = subprocess.run(["bash", "-c", command], capture_output=True, encoding="utf-8", cwd=ROOT, check=False)
    assert finished.returncode == 2
    assert finished.stderr == "datelines: cannot go on: No space left on device\n"


@pytest.mark.parametrize(
    ("arguments", "environ", "coloured"),
    [
        ([], {}, False),
        (["--color", "always"], {}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour_is_as_asked(arguments: list[str], environ: dict[str, str], *, coloured: bool) -> None:
    assert ("\x1b[" in run("print", *arguments, environ=environ).stdout) is coloured


@pytest.mark.parametrize(
    ("option", "ascii"), [((), True), (("--ascii",), True), (("--no-ascii",), False)], ids=["neither", "yes", "no"]
)
def test_characters_are_those_asked_for(option: tuple[str, ...], tmp_path: Path, *, ascii: bool) -> None:
    """The others become `?` where the stream lacks them."""
    (tmp_path / "events.yaml").write_text("events: [{when: 1991, title: Talks begin}]")
    shown = run("print", str(tmp_path / "events.yaml"), *option, environ={"PYTHONIOENCODING": "ascii"}).stdout
    assert ("?" not in shown) is ascii


def test_columns_set_the_width() -> None:
    narrow = run("print", environ={"COLUMNS": "40"}).stdout
    assert max(map(len, narrow.splitlines())) <= 40
    assert run("print", "--width", "40").stdout == narrow


def test_a_terminal_without_the_characters_gets_ascii() -> None:
    plain = run("print", environ={"PYTHONIOENCODING": "ascii"})
    assert plain.returncode == 0
    assert plain.stdout.isascii()


def test_output_is_written_whole(tmp_path: Path, file: str) -> None:
    target = tmp_path / "page.txt"
    target.write_text("old")
    target.chmod(0o640)
    assert run("print", file, "--as", "list", "-o", str(target)).stdout == ""
    assert target.read_text().startswith("1991\t")
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["events.yaml", "page.txt"]


@pytest.mark.parametrize("target", ["/dev/null", ".", "no/such/folder/page.txt"])
def test_output_that_cannot_be_written_is_told(tmp_path: Path, file: str, target: str) -> None:
    finished = run("print", file, "-o", target if target.startswith("/") else str(tmp_path / target))
    assert finished.returncode == 2
    assert finished.stderr.count("\n") == 1
    assert "cannot be written" in finished.stderr


def test_version_and_help() -> None:
    assert run("--version").stdout == "datelines 0.1.0\n"
    assert run("--help").stdout.startswith("usage: datelines")
    assert "--reverse" in run("print", "--help").stdout


def test_help_names_every_facet() -> None:
    shown = " ".join(run("print", "--help").stdout.split())
    assert f"of each value of a field: {', '.join(FACETS)}" in shown


def test_schema_is_json() -> None:
    assert json.loads(run("schema").stdout)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completions_know_the_commands(shell: str) -> None:
    script = run("completion", shell).stdout
    assert all(word in script for word in ("print", "when", "schema", "reverse", "jsonl"))
