# `make help` lists what can be asked for.
.DEFAULT_GOAL := help
.PHONY: help site build council publish check test test-all mutants leaflets lint links screenshots \
	bench measure lock clean

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PORTAL := $(VENV)/bin/portal
PIP_INSTALL := $(PY) -m pip install -qq --disable-pip-version-check --require-hashes
UV := .cache/lock
COMPILE := $(UV)/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock"

# A virtual environment whose Python has gone (an upgrade, say), or that came from another folder,
# is made afresh.
$(shell test ! -e $(VENV)/ready || { $(PY) -c "" && grep -q "$(CURDIR)/$(VENV)/" $(PORTAL); } \
	2>/dev/null || rm -f $(VENV)/ready)

help: ## List these targets
	@sed -n 's/^\([a-z-]*\):.*## /  make \1|/p' Makefile | awk -F'|' '{printf "%-18s %s\n", $$1, $$2}'

site: $(VENV)/ready ## Build everything and serve it at http://127.0.0.1:8000/
	@echo "Building the site..."
	@$(PORTAL) build || { status=$$?; test $$status -eq 1 || exit $$status; \
		echo "Not everything could be built: see above. Serving what was."; }
	@exec $(PORTAL) serve

build: $(VENV)/ready ## Build everything into site/; fails if anything could not be built
	@echo "Building the site..."
	@$(PORTAL) build

# A council that fails keeps its last good site, so what there is goes on; then it is told.
publish: $(VENV)/ready ## Build everything, and write settings for the server it goes to
	@echo "Building the site..."
	@$(PORTAL) build; status=$$?; test $$status -le 1 || exit $$status; \
		$(PORTAL) publish && exit $$status

test: lint ## Run every check and test, in a real browser too
	@$(PORTAL) setup browser
	@$(PORTAL) setup webserver
	@echo "Running the tests..."
	@$(PY) -m pytest

test-all: lint ## The same in every language, look and size: takes long, and runs every night
	@$(PORTAL) setup browser
	@$(PORTAL) setup webserver
	@echo "Running all tests there are..."
	@$(PY) -m pytest -m ""

check: $(VENV)/ready-test ## The checks of the daily loop, in less than a minute
	@$(PORTAL) check

mutants: $(VENV)/ready-test ## Make small wrong changes, and see that a test finds each
	@$(PY) -m tests.mutants

leaflets: $(VENV)/ready-test ## Make the PDF leaflets, and the site with links to them
	@$(PORTAL) setup browser
	@$(PORTAL) leaflets

lint: $(VENV)/ready-test ## Check style, types and layers
	@echo "Checking style, types and layers..."
	@$(PY) -m ruff check
	@$(PY) -m mypy
	@$(VENV)/bin/lint-imports

council: $(VENV)/ready ## Begin a new council: make council NAME="Leeds"
	@$(PORTAL) council new $${NAME:+"$$NAME"}

links: $(VENV)/ready ## Check the links
	@$(PORTAL) links

screenshots: $(VENV)/ready-test ## Take the guide's pictures again
	@$(PORTAL) setup browser
	@$(PORTAL) screenshots

bench: $(VENV)/ready-test ## Measure how fast it is
	@$(PORTAL) bench

measure: $(VENV)/ready-test ## Measure how much a parent has to read: make measure SITE=site
	@$(PORTAL) setup browser
	@$(PY) -m tests.measure $(SITE)

lock: ## Pin the newest versions of everything in pyproject.toml, with hashes
	@$(PYTHON) -m venv $(UV)
	@echo "Downloading uv, which makes the lists..."
	@$(UV)/bin/python -m pip install -qq --disable-pip-version-check uv
	@echo "Choosing versions..."
	@$(COMPILE) -o requirements.txt pyproject.toml
	@$(COMPILE) -c requirements.txt --group test -o requirements-test.txt pyproject.toml

clean: ## Remove all that was built or downloaded here
	@rm -rf site publish .cache $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache \
		build scripts/*.egg-info

# What building needs. Made afresh whenever the list changes, so that nothing stale stays.
$(VENV)/ready: requirements.txt
	@command -v "$(PYTHON)" >/dev/null || { echo "Python was not found: install Python 3.11 or newer" \
		"(on Debian: apt-get install python3 python3-venv), or say where it is: make PYTHON=..." >&2; exit 1; }
	@"$(PYTHON)" -c "import sys; sys.exit(sys.version_info < (3, 11))" || { echo "$(PYTHON) is" \
		"$$("$(PYTHON)" --version 2>&1), which is too old: install Python 3.11 or newer," \
		"then say which: make PYTHON=python3.11" >&2; exit 1; }
	@"$(PYTHON)" -c "import venv, ensurepip" 2>/dev/null || { echo "Python's venv module is missing:" \
		"install it (on Debian: apt-get install python3-venv)." >&2; exit 1; }
	@echo "Setting up Python packages in $(VENV) (about a minute, the first time only)..."
	@"$(PYTHON)" -m venv --clear $(VENV)
	@$(PIP_INSTALL) -r requirements.txt
	@$(PY) -m pip install -qq --disable-pip-version-check --no-index --no-deps \
		--no-build-isolation --editable .
	@touch $@

# What testing needs on top.
$(VENV)/ready-test: requirements-test.txt $(VENV)/ready
	@echo "Setting up the test tools in $(VENV)..."
	@$(PIP_INSTALL) -r requirements-test.txt
	@touch $@
