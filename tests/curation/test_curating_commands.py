"""`check`, `diff` and `merge` as people and continuous integration use them: what they print, and how they end."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tui.cli import main

CLEAN = "events:\n  - {id: a, when: 1991, title: Relations begin}\n"
DOUBTFUL = CLEAN + "  - {when: 1991-05, title: Relations begin}\n"
WRONG = CLEAN + "  - {when: 30 Feb 2021, title: Talks}\n"
EVERYDAY = "# Oct 1991\nevents:\n  - {id: a, when: Oct 1991, title: Relations begin}\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    files = {"clean": CLEAN, "doubtful": DOUBTFUL, "wrong": WRONG, "everyday": EVERYDAY, "broken": CLEAN + "]\n"}
    for name, text in files.items():
        Path(f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 0),
        (["--strict"], 0),
        (["clean.yaml"], 0),
        (["doubtful.yaml"], 0),
        (["doubtful.yaml", "--strict"], 1),
        (["wrong.yaml"], 1),
        (["clean.yaml", "wrong.yaml"], 1),
        (["broken.yaml"], 2),
        (["gone.yaml"], 2),
        (["--fix", "clean.yaml"], 0),
        (["--fix", "everyday.yaml"], 1),
        (["--fix", "everyday.yaml", "broken.yaml"], 2),
        (["--fix", "everyday.yaml", "gone.yaml"], 2),
        (["--fix", "--write", "everyday.yaml"], 0),
        (["--fix", "--write", "clean.yaml"], 0),
        (["--fix", "--write", "-"], 2),
        (["--fix"], 2),
        (["--write", "clean.yaml"], 2),
    ],
)
def test_how_check_ends(arguments: list[str], code: int) -> None:
    assert main(["check", *arguments]) == code


def test_strictly_a_warning_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--strict", "doubtful.yaml"])

    out, err = capsys.readouterr()
    assert out.startswith("doubtful.yaml:3:5: error: this is probably the same as")
    assert err == "datelines: 2 events checked: 1 error\n"


def test_check_prints_problems_and_tells_how_many(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "doubtful.yaml"])

    out, err = capsys.readouterr()
    assert out == (
        "doubtful.yaml:3:5: warning: this is probably the same as 'Relations begin' (line 2); "
        "put the two together, or tell them apart [event-duplicate]\n"
    )
    assert err == "datelines: 2 events checked: 1 warning\n"


def test_check_of_a_clean_file_prints_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "clean.yaml"])

    assert capsys.readouterr() == ("", "datelines: 1 event checked: no problems\n")


def test_check_shows_the_place_on_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    main(["check", "doubtful.yaml"])

    assert capsys.readouterr().out.splitlines()[1:] == [
        "      - {when: 1991-05, title: Relations begin}",
        "        ^",
    ]


def test_check_as_json_is_one_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "doubtful.yaml", "--as", "json"])

    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == [
        {
            "file": "doubtful.yaml",
            "line": 3,
            "column": 5,
            "severity": "warning",
            "code": "event-duplicate",
            "message": "this is probably the same as 'Relations begin' (line 2)",
            "hint": "put the two together, or tell them apart",
        }
    ]


def test_check_as_sarif_is_one_log(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    Path("a b.yaml").write_text(DOUBTFUL, encoding="utf-8")
    main(["check", "a b.yaml", "gone.yaml", "--as", "sarif"])

    log = json.loads(capsys.readouterr().out)
    assert (log["version"], log["$schema"].rpartition("/")[2]) == ("2.1.0", "sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    assert run["tool"]["driver"]["name"] == "datelines"
    assert run["tool"]["driver"]["rules"] == [
        {"id": "file-missing", "shortDescription": {"text": "A file that does not exist"}}
    ]
    assert run["results"] == [
        {
            "ruleId": "file-missing",
            "ruleIndex": 0,
            "level": "error",
            "message": {"text": "there is no such file; see that its name and folder are right"},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": "gone.yaml"}}}],
        }
    ]

    main(["check", "a b.yaml", "--as", "sarif"])

    (run,) = json.loads(capsys.readouterr().out)["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [(result["ruleId"], result["level"], result["locations"]) for result in run["results"]] == [
        (
            "event-duplicate",
            "warning",
            [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "a%20b.yaml"},
                        "region": {"startLine": 3, "startColumn": 5},
                    }
                }
            ],
        )
    ]


def test_fix_shows_and_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--fix", "everyday.yaml", "clean.yaml"])

    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "--- everyday.yaml",
        "+++ everyday.yaml",
        "@@ -1,3 +1,3 @@",
        " # Oct 1991",
        " events:",
        "-  - {id: a, when: Oct 1991, title: Relations begin}",
        "+  - {id: a, when: 1991-10, title: Relations begin}",
    ]
    assert err == "datelines: 1 line can be mended; nothing is written without --write\n"
    assert Path("everyday.yaml").read_text(encoding="utf-8") == EVERYDAY


def test_fix_writes_when_told_to(capsys: pytest.CaptureFixture[str]) -> None:
    Path("everyday.yaml").chmod(0o640)

    main(["check", "--fix", "--write", "everyday.yaml", "clean.yaml"])

    assert capsys.readouterr().err == "datelines: 1 line mended\n"
    assert Path("everyday.yaml").read_text(encoding="utf-8") == EVERYDAY.replace("when: Oct 1991", "when: 1991-10")
    assert Path("everyday.yaml").stat().st_mode & 0o777 == 0o640
    assert Path("clean.yaml").read_text(encoding="utf-8") == CLEAN


def test_fix_writes_nothing_if_one_of_the_files_cannot_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--fix", "--write", "everyday.yaml", "broken.yaml"]) == 2
    assert Path("everyday.yaml").read_text(encoding="utf-8") == EVERYDAY
    assert "broken.yaml:3:1: error:" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["clean.yaml", "clean.yaml"], 0),
        (["clean.yaml", "doubtful.yaml"], 1),
        (["clean.yaml", "broken.yaml"], 2),
        (["gone.yaml", "clean.yaml"], 2),
        (["clean.yaml"], 2),
    ],
)
def test_how_diff_ends(arguments: list[str], code: int) -> None:
    assert main(["diff", *arguments]) == code


@pytest.mark.parametrize(
    ("form", "first"),
    [
        ("text", "1 added"),
        ("markdown", "## Added"),
        (
            "json",
            (
                '{"change": "added", "record": "event", "id": "1991-05-relations-begin", '
                '"title": "Relations begin", "when": "1991-05"}'
            ),
        ),
    ],
)
def test_forms_of_diff(form: str, first: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["diff", "clean.yaml", "doubtful.yaml", "--as", form])

    assert capsys.readouterr().out.splitlines()[0] == first


def test_merge_lists_what_is_to_be_decided_and_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["merge", "clean.yaml", "everyday.yaml", "-o", "merged.yaml"]) == 1

    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "event  1991  Relations begin  (clean.yaml:2:5)",
        "       October 1991  Relations begin  (everyday.yaml:3:5)",
    ]
    assert err == "datelines: 1 pair to decide on, and nothing is written: say --ours, --theirs or --both\n"
    assert not Path("merged.yaml").exists()


@pytest.mark.parametrize(
    ("choice", "events"),
    [
        ("--ours", "  - id: a\n    when: 1991\n    title: Relations begin\n    merged-from: clean.yaml\n"),
        ("--theirs", "  - id: a\n    when: Oct 1991\n    title: Relations begin\n    merged-from: everyday.yaml\n"),
        (
            "--both",
            (
                "  - id: a\n    when: 1991\n    title: Relations begin\n    merged-from: clean.yaml\n\n"
                "  - id: a-2\n    when: Oct 1991\n    title: Relations begin\n    merged-from: everyday.yaml\n"
            ),
        ),
    ],
)
def test_merge_writes_what_was_decided(choice: str, events: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["merge", "clean.yaml", "everyday.yaml", choice, "-o", "merged.yaml"]) == 0
    assert Path("merged.yaml").read_text(encoding="utf-8") == f"events:\n{events}"

    assert main(["merge", "clean.yaml", "everyday.yaml", choice]) == 0
    assert capsys.readouterr().out == f"events:\n{events}"


def test_merge_names_the_notes_that_are_out_of_reach_then(capsys: pytest.CaptureFixture[str]) -> None:
    Path("other").mkdir()
    Path("noted.yaml").write_text("sources: {s: {notes: s.md}, t: {notes: 'https://example.org/t'}}\n" + CLEAN)
    assert main(["merge", "clean.yaml", "noted.yaml", "--ours", "-o", "other/merged.yaml"]) == 0
    told = "the notes on s will not be opened from other/merged.yaml: keep them in its folder, and mend their paths"
    assert capsys.readouterr().err.splitlines()[-1] == f"datelines: {told}"
    assert main(["check", "other/merged.yaml"]) == 0
    assert "'../s.md' is never opened" in capsys.readouterr().out
    assert main(["merge", "clean.yaml", "noted.yaml", "--ours", "-o", "merged.yaml"]) == 0
    assert "will not be opened" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["clean.yaml"], 2),
        (["clean.yaml", "broken.yaml", "--ours"], 2),
        (["clean.yaml", "wrong.yaml", "--ours"], 1),
        (["clean.yaml", "everyday.yaml", "--ours", "-o", "clean.yaml"], 2),
        (["clean.yaml", "everyday.yaml", "--ours", "-o", "./everyday.yaml"], 2),
        (["clean.yaml", "everyday.yaml", "--ours", "-o", "nowhere/merged.yaml"], 2),
    ],
)
def test_what_is_not_merged(arguments: list[str], code: int) -> None:
    assert main(["merge", *arguments]) == code
    assert Path("clean.yaml").read_text(encoding="utf-8") == CLEAN
    assert Path("everyday.yaml").read_text(encoding="utf-8") == EVERYDAY


def test_ours_and_theirs_exclude_each_other() -> None:
    with pytest.raises(SystemExit) as end:
        main(["merge", "clean.yaml", "everyday.yaml", "--ours", "--theirs"])

    assert end.value.code == 2


def test_check_loads_neither_rich_nor_textual() -> None:
    program = (
        "import sys; from tui.cli import main; main(['check']); main(['diff', 'clean.yaml', 'doubtful.yaml']);"
        "sys.exit(not {'rich', 'textual'}.isdisjoint(sys.modules))"
    )

    assert subprocess.run([sys.executable, "-c", program], capture_output=True, check=False).returncode == 0
