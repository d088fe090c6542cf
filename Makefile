# The project's few commands. Each sets up what it needs in .venv (test-server also in .venv-server); with uv when it is there, with pip otherwise.
# PIP_EXTRA_INDEX_URL / UV_EXTRA_INDEX_URL may name a CPU index of torch (see the README: the download is large without).

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
SERVER_VENV ?= .venv-server
UV := $(shell command -v uv 2>/dev/null)
TODAY ?= 2025-12-01
STORY ?= seeds
# MODEL=recorded answers from the recordings of the sample stories; MODEL=openai/NAME asks a model (see the README).
MODEL ?=
RECORDINGS := evals/recordings/seeds

.PHONY: report test test-server check bench fix docs clean eval results
.DEFAULT_GOAL := report

report: $(VENV)/.installed  ## the main job on the sample stories, no key and no network
	@$(BIN)/factcheck report $(STORY) --today $(TODAY) $(if $(filter recorded,$(MODEL)),--recordings $(RECORDINGS),$(if $(MODEL),--model $(MODEL)))

test: $(VENV)/.installed-dev  ## the test suite, offline, on up to four cores, a file of tests in one process (one alone loads torch)
	$(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

test-server: $(VENV)/.installed-dev $(SERVER_VENV)/.models  ## the model path against a real server on this machine, with noise for a model
	FACTCHECK_TEST_SERVER=$(abspath $(SERVER_VENV)) $(BIN)/pytest tests/server -m server

check: $(VENV)/.installed-dev  ## style, types, layers, generated docs, the evals' gate
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python docs/generate.py --check
	$(BIN)/factcheck eval --strict

eval: $(VENV)/.installed  ## the labelled cases: figures, every miss, and the gate
	$(BIN)/factcheck eval --misses

results: $(VENV)/.installed-dev  ## keep this run's figures and tell them in the docs
	-$(BIN)/factcheck eval --write
	$(BIN)/python docs/generate.py

bench: $(VENV)/.installed-bench  ## speed of the offline run beside quantulum3, and of a model call beside bare instructor
	$(BIN)/python benchmarks/offline_run.py
	$(BIN)/python benchmarks/model_calls.py
	$(BIN)/python benchmarks/model_run.py

fix: $(VENV)/.installed-dev  ## format, mend what ruff can, regenerate docs
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/python docs/generate.py

$(VENV)/bin/python $(SERVER_VENV)/bin/python:
ifdef UV
	$(UV) venv --quiet --python ">=3.11" $(@:/bin/python=)
else
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "factcheck needs Python 3.11 or newer; set PYTHON=")'
	$(PYTHON) -m venv $(@:/bin/python=)
	$@ -m pip install --quiet --upgrade "pip>=24"
endif

pip_install = $(if $(UV),$(UV) pip install --quiet --python $(1)/bin/python,$(1)/bin/python -m pip install --quiet --disable-pip-version-check)
install = $(call pip_install,$(VENV)) --constraint constraints.txt --editable '.$(1)'

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

$(SERVER_VENV)/.installed: tests/server/requirements.txt | $(SERVER_VENV)/bin/python
	@echo "Setting up $(SERVER_VENV) ..."
	$(call pip_install,$(SERVER_VENV)) --only-binary xllamacpp --requirement $< || { \
	  echo "No server for this machine: docs/decisions/0007-a-real-server.md says which one is used and why. Nothing was tested."; exit 1; }
	@touch $@

$(SERVER_VENV)/.models: tests/server/make_model.py $(wildcard prompts/*/v*.md) $(SERVER_VENV)/.installed
	$(SERVER_VENV)/bin/python $< $(SERVER_VENV)/models $(filter %.md,$^)
	@touch $@

clean:
	rm -rf $(VENV) $(SERVER_VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
