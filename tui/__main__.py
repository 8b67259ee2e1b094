"""Lets `python -m tui` stand for the `datelines` command."""

import sys

from tui.cli import main

sys.exit(main())
