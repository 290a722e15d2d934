# On a fresh machine with Python 3.11-3.13 and make: `make demo`, then `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SAYSO := $(BIN)/sayso
DEMO := demo/record.sayso

.DEFAULT_GOAL := help
.PHONY: help demo test check eval docs lock clean

help:  ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 16

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || \
	  { echo 'sayso needs Python 3.11, 3.12 or 3.13; name one: make demo PYTHON=python3.12'; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/run: $(VENV)/made requirements.lock pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev: $(VENV)/run requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

demo: $(VENV)/run  ## read the sample articles into a record and ask it
	@$(SAYSO) add demo/articles --db $(DEMO)
	@$(BIN)/python demo/tour.py $(DEMO)
	@echo; echo 'Open it in the browser: $(SAYSO) serve --db $(DEMO)'

test: $(VENV)/dev  ## run all tests
	$(BIN)/python -m pytest -q -n 2

check: $(VENV)/dev  ## lint, types, import contracts, docs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

eval: $(VENV)/dev  ## score the reading on the corpora of SAYSO_CORPORA; fails below the floors
	$(BIN)/python -m eval

docs: $(VENV)/dev  ## build the docs into site/
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

lock:  ## pin the dependencies again (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	  pyproject.toml --group build -o requirements.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	  pyproject.toml --group build --group test --group check --group yardstick -o requirements-dev.lock

clean:  ## remove what was built
	rm -rf $(VENV) site build demo/*.sayso*
