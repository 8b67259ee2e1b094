"""How long `datelines print` takes as a whole process, beside the imports that any such program pays for.

    python tests/benchmarks/printing.py [ROUNDS]

The limit for the page is 1.5 times the peer: `python -c "import rich.console, yaml"`.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENVIRON = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
PEER = [sys.executable, "-c", "import rich.console, yaml"]
COMMANDS = {
    form: [str(Path(sys.executable).with_name("datelines")), "print", str(ROOT / "events.yaml"), "--as", form]
    for form in ("timeline", "table", "list", "jsonl")
}
COMMANDS["when"] = [str(Path(sys.executable).with_name("datelines")), "when", "c. Dec 1991"]


def seconds(command: list[str]) -> float:
    """The time that a process takes from start to end."""
    begin = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, env=ENVIRON, check=True)
    return time.perf_counter() - begin


def main() -> None:
    """Time each form in turn with the peer, so that both see the same machine, and print medians."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    print(f"{'form':<10}{'median ms':>12}{'peer ms':>12}{'ratio':>8}")
    for form, command in COMMANDS.items():
        seconds(command)  # compiled modules and file caches are warm, for both
        pairs = [(seconds(command), seconds(PEER)) for _ in range(rounds)]
        ours, peer = (statistics.median(times) * 1000 for times in zip(*pairs, strict=True))
        ratio = statistics.median(own / other for own, other in pairs)
        print(f"{form:<10}{ours:>12.0f}{peer:>12.0f}{ratio:>8.2f}")


if __name__ == "__main__":
    main()
