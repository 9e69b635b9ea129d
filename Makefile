# make site   builds site/ from the records        make test          checks everything
# make serve  shows it, with live reload           make test-clients  checks it with slow, real clients
PYTHON ?= python3
BIN := .venv/bin

.PHONY: site serve test test-clients bench clean

site: .venv/run
	$(BIN)/casebinder build
	@echo
	@echo "The site is in site/. To open it: make serve"
	@echo "or: $(BIN)/python -m http.server --directory site 8000   and then http://localhost:8000/"

serve: .venv/run
	$(BIN)/casebinder serve

test: .venv/test
	tests/browser/need-chromium.sh
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -m "not clients"

test-clients: .venv/clients .venv/engines site
	tests/clients/install.sh
	$(BIN)/pytest -m clients

bench: .venv/test
	$(BIN)/python bench/build.py

clean:
	rm -rf .venv site .mypy_cache .pytest_cache .ruff_cache .hypothesis

.venv/bin/pip:
	$(PYTHON) -c 'import sys; sys.exit("casebinder needs Python 3.11 or newer: make PYTHON=python3.11 site" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv || { echo "Python's venv is missing. On Debian: apt-get install python3-venv"; rm -rf .venv; exit 3; }

.venv/run: .venv/bin/pip requirements/run.txt pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test: .venv/run requirements/test.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

.venv/engines: .venv/test requirements/engines.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/engines.txt

.venv/clients: .venv/test requirements/clients.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/clients.txt
	@touch $@
