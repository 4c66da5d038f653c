# What people type. `make help` lists it.
SHELL := /bin/sh
VENV := .venv
PYTHON := $(VENV)/bin/python
HANDBOOK := $(VENV)/bin/handbook

.DEFAULT_GOAL := help
.PHONY: help handbook serve check test lint scripts lock screenshots audit bench clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

handbook: $(VENV)/.ready ## build everything into site/
	@$(HANDBOOK) build

serve: $(VENV)/.ready ## preview on http://127.0.0.1:8000/, reloads when you save
	@$(HANDBOOK) serve

check: $(VENV)/.ready ## list every problem in the playbooks
	@$(HANDBOOK) check

test: $(VENV)/.ready-to-test ## install what the tests need and run them all
	@$(MAKE) --no-print-directory -j 2 lint check scripts
	@$(PYTHON) -m pytest -n auto --dist worksteal

scripts: $(VENV)/.ready-to-test
	@node --test $$(find tests -name node_modules -prune -o -name '*.test.js' -print)

lint: $(VENV)/.ready-to-test
	@$(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check . && $(VENV)/bin/mypy

screenshots: $(VENV)/.ready-to-test ## take the pictures of the README, and every kind of page to look at
	@$(HANDBOOK) build && $(PYTHON) tools/screenshots.py

audit: $(VENV)/.ready-to-test ## Lighthouse and a slow computer on the home page
	@$(HANDBOOK) build && $(PYTHON) tools/audit.py

bench: $(VENV)/.ready-to-test ## measure grading, cards and build
	@$(PYTHON) tools/bench.py

lock: ## write new lock files (needs uv)
	@uv pip compile pyproject.toml --group build -o requirements.lock $(LOCK)
	@uv pip compile pyproject.toml --group build --group test -o requirements-test.lock $(LOCK)

LOCK = --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -q

clean: ## remove what was built, keep the virtual environment
	@rm -rf site site.new site.old .cache cards dist

# The stamps say: the environment is as the lock file wants it.
$(VENV)/.ready: requirements.lock pyproject.toml tools/system.sh
	@tools/system.sh build
	@test -x $(PYTHON) || python3 -m venv $(VENV)
	@echo "Installing Python packages into $(VENV) ..."
	@$(PYTHON) -m pip install --no-compile --disable-pip-version-check --require-hashes -r requirements.lock
	@$(PYTHON) -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.ready-to-test: requirements-test.lock tests/package-lock.json $(VENV)/.ready
	@tools/system.sh test
	@echo "Installing what the tests need ..."
	@$(PYTHON) -m pip install --no-compile --disable-pip-version-check --require-hashes -r requirements-test.lock
	@npm ci --prefix tests --silent
	@touch $@
