# Two commands on a fresh machine with Python 3.11 or newer, pip, make and git:
#   make run    opens the explorer on the curated timeline
#   make test   runs everything that CI runs
# Others: format, screenshots, benchmarks, fuzz, clean.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := tui tests docs
PIP := $(BIN)/pip --disable-pip-version-check --quiet

.PHONY: run test format screenshots benchmarks fuzz clean

run: $(VENV)/installed
	@$(BIN)/datelines

test: $(VENV)/tools
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest
	$(BIN)/python tests/smoke.py

format: $(VENV)/tools
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)

screenshots: $(VENV)/tools
	$(BIN)/python docs/screenshots.py

benchmarks: $(VENV)/tools
	for script in tests/benchmarks/*.py; do echo "== $$script"; $(BIN)/python $$script || exit; done

fuzz: $(VENV)/fuzz
	$(BIN)/python -m tests.fuzz

clean:
	rm -rf $(VENV) build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

$(VENV)/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Datelines needs Python 3.11 or newer: make PYTHON=python3.11")'
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --editable .
	@touch $@

$(VENV)/tools: $(VENV)/installed
	@$(PIP) install --editable '.[dev]'
	@touch $@

$(VENV)/fuzz: $(VENV)/tools
	@$(PIP) install --editable '.[dev,fuzz]'
	@touch $@
