# make demo   the example reports, read and shown        make test   all that a change must pass
# make env    the environment in .venv                   make check  format, lint, types, layers

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
DEMO := build/demo/talks.duckdb

.DELETE_ON_ERROR:
.PHONY: env demo test test-all check lint format clean

env: $(STAMP)

# Made anew, not mended, when what it is made from changes.
$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		-c constraints.txt -e '.[dev,bench,web]'
	@touch $@

demo: env
	@rm -rf $(dir $(DEMO)) && mkdir -p $(dir $(DEMO))
	$(BIN)/dragoman read examples/reports -o $(DEMO)
	$(BIN)/dragoman show summary $(DEMO)
	$(BIN)/dragoman show tracks $(DEMO)
	$(BIN)/dragoman show agenda $(DEMO)

test: env
	scripts/check

test-all: env
	scripts/check static
	scripts/check tests -m ''

check: env
	scripts/check static

lint: env
	$(BIN)/ruff check

format: env
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
