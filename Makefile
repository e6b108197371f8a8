# Two commands matter: `make demo` and `make test`. Both build the environment first.
PYTHON ?= python3
# How many tests run at once.
JOBS ?= 2

# Said here and not in tools/install.py, which an old Python could not even parse.
CHECK_PYTHON = $(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null || { \
	echo "install: $(PYTHON) is missing or is no Python 3.11, 3.12 or 3.13; name one with 'make ... PYTHON=python3.12'." >&2; exit 1; }

.PHONY: help demo test install install-dev check lock browser reference bench

help:
	@echo "make demo     install, load the sample case, show its events and one comparison"
	@echo "make test     install, run the whole test suite"
	@echo "make install  only build .venv with a working .venv/bin/rashomon"
	@echo "make check    what CI runs: format, lint, types, import contract, tests"
	@echo "make lock     write the hash-locked requirements anew"

install:
	@$(CHECK_PYTHON)
	@$(PYTHON) tools/install.py

install-dev:
	@$(CHECK_PYTHON)
	@$(PYTHON) tools/install.py --dev

demo: install
	@.venv/bin/rashomon demo

browser:
	@sh tools/install_browser.sh

test: install install-dev browser
	@echo "test: running the whole suite ..." >&2
	@.venv/bin/pytest -m "not timing" --numprocesses=$(JOBS) --dist=worksteal \
		--cov=rashomon --cov-report=term:skip-covered --durations=15
	@echo "test: and what holds a time, by itself ..." >&2
	@.venv/bin/pytest -m timing --durations=5

check: install-dev
	.venv/bin/ruff format --check src tests tools training
	.venv/bin/ruff check src tests tools training
	.venv/bin/mypy
	.venv/bin/lint-imports --no-cache
	.venv/bin/pytest

lock: install-dev
	@sh tools/lock.sh
