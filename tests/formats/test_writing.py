"""The one writer: whatever happens on the way, the old file stays whole until the new one is."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tui.formats.writing import write_whole

OLD, NEW = b"events: []\n# as it was\n", [b"events: []\n", b"# as it shall be\n"]

STEPS = ("tempfile.mkstemp", "os.fchown", "os.fchmod", "os.fsync", "os.replace")
"""What the writer asks of the system, in turn, besides the writing itself."""

KILLED = """\
import os, signal, sys, tempfile
from pathlib import Path
from tui.formats.writing import write_whole

def dies(function, when):
    def killed(*arguments, **options):
        if when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        result = function(*arguments, **options)
        os.kill(os.getpid(), signal.SIGKILL)
        return result
    return killed

def chunks(when):
    yield b"events: []\\n"
    if when == "amid":
        os.kill(os.getpid(), signal.SIGKILL)
    yield b"# as it shall be\\n"

for number, step in enumerate(sys.argv[1:]):
    name, _, when = step.partition("/")
    folder = Path(str(number))
    folder.mkdir()
    (folder / "t.yaml").write_bytes(b"events: []\\n# as it was\\n")
    child = os.fork()
    if not child:
        module, _, function = name.partition(".")
        if function:
            owner = {"os": os, "tempfile": tempfile}[module]
            setattr(owner, function, dies(getattr(owner, function), when))
        write_whole(folder / "t.yaml", chunks(when))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL, (step, status)
"""


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "t.yaml"
    path.write_bytes(OLD)
    path.chmod(0o640)
    return path


def failing(number: int) -> Callable[..., None]:
    def fail(*arguments: object, **options: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_a_file_is_replaced_and_its_mode_kept(target: Path) -> None:
    write_whole(target, NEW)

    assert target.read_bytes() == b"".join(NEW)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert os.listdir(target.parent) == ["t.yaml"]


def test_a_new_file_is_as_readable_as_any(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").touch()

    write_whole(tmp_path / "t.yaml", NEW)

    assert (tmp_path / "t.yaml").stat().st_mode == (tmp_path / "other.yaml").stat().st_mode


def test_a_link_is_followed(target: Path) -> None:
    link = target.with_name("link.yaml")
    link.symlink_to(target.name)

    write_whole(link, NEW)

    assert link.is_symlink()
    assert target.read_bytes() == b"".join(NEW)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")
def test_the_owner_of_a_file_stays(target: Path) -> None:
    os.chown(target, 65534, 65534)

    write_whole(target, NEW)

    assert (target.stat().st_uid, target.stat().st_gid) == (65534, 65534)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_what_is_no_regular_file_is_left(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    for path in (tmp_path / "pipe", tmp_path, Path("/dev/null")):
        with pytest.raises(FileExistsError):
            write_whole(path, NEW)

    assert os.listdir(tmp_path) == ["pipe"]


def test_links_that_lead_round_are_refused(tmp_path: Path) -> None:
    (tmp_path / "t.yaml").symlink_to("t.yaml")

    with pytest.raises(OSError, match="symbolic links"):
        write_whole(tmp_path / "t.yaml", NEW)


def test_a_name_may_be_as_long_as_names_can_be(tmp_path: Path) -> None:
    path = tmp_path / ("é" * 127)

    write_whole(path, NEW)

    assert path.read_bytes() == b"".join(NEW)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EDQUOT], ids=errno.errorcode.get)
@pytest.mark.parametrize("step", [step for step in STEPS if step != "os.fchown"])
def test_whatever_fails_the_old_file_stays_and_nothing_else(
    target: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int
) -> None:
    monkeypatch.setattr(step, failing(number))

    with pytest.raises(OSError, match=os.strerror(number)):
        write_whole(target, NEW)

    assert target.read_bytes() == OLD
    assert os.listdir(target.parent) == ["t.yaml"]


def test_an_owner_that_cannot_be_kept_is_no_failure(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fchown", failing(errno.EPERM))

    write_whole(target, NEW)

    assert target.read_bytes() == b"".join(NEW)


@pytest.mark.parametrize("failure", [ValueError("no"), KeyboardInterrupt(), OSError(errno.ENOSPC, "full")])
def test_what_fails_while_it_is_made_is_not_written(target: Path, failure: BaseException) -> None:
    def chunks() -> Iterator[bytes]:
        yield b"x" * 2**20
        raise failure

    with pytest.raises(type(failure)):
        write_whole(target, chunks())

    assert target.read_bytes() == OLD
    assert os.listdir(target.parent) == ["t.yaml"]


def test_a_file_that_may_not_grow_so_large_stays_as_it_was(target: Path) -> None:
    program = (
        "import resource, sys; from pathlib import Path; from tui.formats.writing import write_whole\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try: write_whole(Path(sys.argv[1]), [b'x' * 5000, b'y'])\n"
        "except OSError as error: print(error.strerror)"
    )
    finished = subprocess.run([sys.executable, "-c", program, target], capture_output=True, text=True, check=True)

    assert finished.stdout == "File too large\n"
    assert target.read_bytes() == OLD
    assert os.listdir(target.parent) == ["t.yaml"]


def test_a_crash_at_any_step_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    """What a killed process cannot remove is one hidden file beside it."""
    steps = [f"{step}/{when}" for step in STEPS for when in ("before", "after")]
    steps.insert(2, "writing/amid")
    subprocess.run([sys.executable, "-c", KILLED, *steps], cwd=tmp_path, check=True)

    for number, step in enumerate(steps):
        folder = tmp_path / str(number)
        expected = b"".join(NEW) if step == "os.replace/after" else OLD
        assert (folder / "t.yaml").read_bytes() == expected, step
        left = [name for name in os.listdir(folder) if name != "t.yaml"]
        assert len(left) == (step not in {"tempfile.mkstemp/before", "os.replace/after"}), step
        assert all(name.startswith(".t.yaml.") for name in left)


def test_a_second_writer_of_the_same_file_waits_for_nothing(target: Path) -> None:
    def chunks() -> Iterator[bytes]:
        yield b"the first, "
        write_whole(target, [b"the second"])
        yield b"which ends last"

    write_whole(target, chunks())

    assert target.read_bytes() == b"the first, which ends last"
    assert os.listdir(target.parent) == ["t.yaml"]
