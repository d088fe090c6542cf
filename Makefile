# The project's few commands. Each sets up what it needs in .venv; with uv when it is there, with pip otherwise.
# PIP_EXTRA_INDEX_URL / UV_EXTRA_INDEX_URL may name a CPU index of torch (see the README: the download is large without).

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
TODAY ?= 2025-12-01
STORY ?= seeds
# MODEL=recorded answers from the recordings of the sample stories; MODEL=openai/NAME asks a model (see the README).
MODEL ?=
RECORDINGS := evals/recordings/seeds

.PHONY: report test check bench fix docs clean
.DEFAULT_GOAL := report

report: $(VENV)/.installed  ## the main job on the sample stories, no key and no network
	@$(BIN)/factcheck report $(STORY) --today $(TODAY) $(if $(filter recorded,$(MODEL)),--recordings $(RECORDINGS),$(if $(MODEL),--model $(MODEL)))

test: $(VENV)/.installed-dev  ## the test suite, offline
	$(BIN)/pytest

check: $(VENV)/.installed-dev  ## style, types, layers, generated docs
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python docs/generate.py --check

bench: $(VENV)/.installed-bench  ## speed of the offline run beside quantulum3, and of a model call beside bare instructor
	$(BIN)/python benchmarks/offline_run.py
	$(BIN)/python benchmarks/model_calls.py
	$(BIN)/python benchmarks/model_run.py

fix: $(VENV)/.installed-dev  ## format, mend what ruff can, regenerate docs
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/python docs/generate.py

$(VENV)/bin/python:
ifdef UV
	$(UV) venv --quiet --python ">=3.11" $(VENV)
else
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "factcheck needs Python 3.11 or newer; set PYTHON=")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=24"
endif

define install
$(if $(UV),$(UV) pip install --quiet --python $(BIN)/python,$(BIN)/python -m pip install --quiet --disable-pip-version-check) --constraint constraints.txt --editable '.$(1)'
endef

$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Setting up $(VENV) (torch included: some minutes the first time) ..."
	$(call install)
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(call install,[dev])
	@touch $@

$(VENV)/.installed-bench: $(VENV)/.installed
	$(call install,[bench])
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
