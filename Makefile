# On a machine with Python 3.11 or newer, git and make:
#   make demo   installs what is needed into .venv and codes the demonstration reports
#   make test   runs every check and test
VENV ?= .venv
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := $(VENV)/bin
# Twice quiet: the installer warns of an extra that a package names and another no longer has; errors are still told.
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
PAGES ?= build/demo
# Where the Collective Action in Tech archive lies, if it is there; it is not shipped.
ACTIONS ?= ../shared/data/collective-action/actions.json
SETS ?= evaluation/gold/en evaluation/second/en-news evaluation/second/ru-news

.PHONY: help setup setup-dev demo test test-all check lint types unit gate bench docs lock clean
.DELETE_ON_ERROR:

help:
	@echo "make demo      install into $(VENV) and code the demonstration reports"
	@echo "make test      style, types, evaluation gate, tests"
	@echo "make test-all  the same, with the slow tests and 100,000 odd inputs"
	@echo "make bench     how fast it is on this machine, and how it fares on an archive; into README.md"
	@echo "make docs      write docs/cli.md anew"
	@echo "make lock      choose the versions in the lock files anew (needs uv)"
	@echo "make clean     take away $(VENV) and build/"

# --- setting up: each stamp stands for a state of $(VENV); nothing is done twice -------------------------

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Tocsin needs Python 3.11 or newer; install it, or name it: make PYTHON=/path/to/python"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.locked: requirements.lock | $(BIN)/python
	@echo "Installing what Tocsin needs into $(VENV) (once; a few minutes on a slow line) ..."
	@$(PIP) install --no-deps --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.installed: $(VENV)/.locked pyproject.toml
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.locked-dev: requirements-dev.lock $(VENV)/.installed
	$(PIP) install --no-deps --require-hashes -r requirements-dev.lock
	@touch $@

setup: $(VENV)/.installed

setup-dev: $(VENV)/.locked-dev

# --- the two commands of the README ------------------------------------------------------------------------

demo: setup
	@$(BIN)/tocsin code demo/reports --format table
	@$(BIN)/tocsin code demo/reports --format html --out $(PAGES) > /dev/null
	@echo
	@echo "The same reports as pages, each with its claims marked in the text: $(PAGES)/index.html"

test: lint types gate unit

# --- the parts of them ---------------------------------------------------------------------------------------

lint: setup-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup-dev
	$(BIN)/mypy

gate: setup-dev
	$(BIN)/tocsin evaluate $(SETS) --floors evaluation/floors.toml

unit: setup-dev
	$(BIN)/python -m pytest -m "not slow"

check: lint types

test-all: lint types gate
	TOCSIN_CASES=new $(BIN)/python -m pytest
	$(BIN)/python scripts/fuzz.py 100000

bench: setup-dev
	$(BIN)/python benchmarks/bench.py
	$(BIN)/python benchmarks/linking.py
	$(BIN)/python benchmarks/collective_action.py $(ACTIONS)
	$(BIN)/python scripts/figures.py

docs: setup-dev
	$(BIN)/python scripts/write_cli_docs.py

# The lock files hold all that is needed, so nothing else is looked for (--no-deps above). They name versions and hashes and no address, so that any mirror of the package index will do.
LOCK := --upgrade --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	--no-emit-index-url --no-emit-find-links --override requirements.override

lock:
	uv pip compile pyproject.toml --extra build $(LOCK) -o requirements.lock
	uv pip compile pyproject.toml --extra build --extra dev $(LOCK) -o requirements-dev.lock
	! grep -nE '://' requirements.lock requirements-dev.lock

clean:
	rm -rf $(VENV) build
