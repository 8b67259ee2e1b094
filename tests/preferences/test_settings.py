"""Settings that the user and the program write in one file, and neither spoils what the other wrote."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tui.preferences.queries import earlier_queries, remember_query
from tui.preferences.settings import CHOICES, Settings, change_setting, own_settings


def written(own_folder: Path, text: str) -> Path:
    own_folder.mkdir(parents=True)
    (own_folder / "settings.yaml").write_text(text, "utf-8")
    return own_folder / "settings.yaml"


def test_there_are_none_at_first_and_nothing_is_made(own_folder: Path) -> None:
    assert own_settings() == Settings()
    assert own_settings().remembers
    assert not own_folder.exists()


def test_a_setting_is_kept_and_changed(own_folder: Path) -> None:
    assert change_setting("look", "light") == ""
    assert change_setting("detail", "hidden") == ""
    assert change_setting("look", "plain") == ""
    assert own_settings() == Settings({"look": "plain", "detail": "hidden"})
    assert (own_folder / "settings.yaml").read_text("utf-8") == "look: plain\ndetail: hidden\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# mine\nlook: dark  # at night\nascii: no\n", "# mine\nlook: light  # at night\nascii: no\n"),
        ('"look" : "dark"\n', '"look" : light\n'),
        ("look:\n  dark\n", "look:\n  light\n"),
        ("{ascii: no, look: dark}\n", "{ascii: no, look: light}\n"),
        ("# nothing yet", "# nothing yet\nlook: light\n"),
        ("look: dark\r\nascii: no\r\n", "look: light\nascii: no\n"),
    ],
)
def test_what_the_user_has_written_besides_stays(before: str, after: str, own_folder: Path) -> None:
    path = written(own_folder, before)
    assert change_setting("look", "light") == ""
    assert path.read_text("utf-8") == after


@pytest.mark.parametrize("text", ["{ascii: no}\n", "look: >-\n  dark\n"])
def test_what_cannot_be_changed_by_a_line_is_left_to_its_author(text: str, own_folder: Path) -> None:
    path = written(own_folder, text)
    assert change_setting("look", "light") == (
        f"{path} says it in a way that only its author can change: write 'look: light'"
    )
    assert path.read_text("utf-8") == text


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("lok: dark", ":1:1: error: there is no setting 'lok'; write look, ascii, detail, density or remember"),
        ("look: black", ":1:7: error: 'look' cannot be 'black'; write dark, light or plain"),
        ("look: [dark, light]", ":1:7: error: 'look' cannot be 'dark, light'; write dark, light or plain"),
        ('look: "dark', ":1:7: error: this quote is never closed"),
        ("- look", ":1:1: error: no mapping; write lines such as 'help: F1'"),
    ],
)
def test_a_file_with_errors_is_told_and_not_written_over(text: str, problem: str, own_folder: Path) -> None:
    path = written(own_folder, text)
    settings = own_settings()
    assert settings.values == {}
    assert str(settings.problems[0]).startswith(f"{path}{problem}")
    assert change_setting("look", "light").startswith(f"mend your settings first: {path}{problem}")
    assert path.read_text("utf-8") == text


def test_nothing_is_remembered_if_it_must_not_be_or_nobody_knows(own_folder: Path) -> None:
    path = written(own_folder, "remember: no\n")
    assert not own_settings().remembers
    assert remember_query("secret") == ""
    assert earlier_queries() == ()
    path.write_text("remember: never\n", "utf-8")
    assert not own_settings().remembers
    path.write_text("remember: yes\n", "utf-8")
    assert own_settings().remembers


def test_several_explorers_at_once_lose_nothing_of_each_other(own_folder: Path) -> None:
    last = {name: choices[-1] for name, choices in CHOICES.items()}
    with ThreadPoolExecutor() as explorers:
        assert set(explorers.map(change_setting, last.keys(), last.values())) == {""}
    assert own_settings() == Settings(last)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "file"))
    assert own_settings() == Settings()
    assert change_setting("look", "light") == (
        f"{tmp_path}/file/datelines/settings.yaml cannot be written: Not a directory"
    )
