# What developers call. Everything runs in .venv, which start.py makes.
PYTHON := $(firstword $(wildcard .venv/bin/python .venv/Scripts/python.exe) .venv/bin/python)
NOTEBOOKS := $(wildcard notebooks/[0-9]*.ipynb)
STRIP := -m nbstripout --keep-count --extra-keys metadata.language_info

.PHONY: lab test lint fix notebooks browser offline picture bench bench-lock clonus validate class-table guide lite lite-serve lite-check lite-lock class class-lock pages pages-lock lock

lab:  # open JupyterLab on the first notebook
	python3 start.py lab

test:  # every test and every notebook that needs no browser
	python3 start.py test

lint:  # what .ci/run and the commit hooks check
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) $(STRIP) --verify $(NOTEBOOKS)

fix:  # mend what can be mended by itself
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) $(STRIP) $(NOTEBOOKS)

notebooks:  # run the notebooks and keep the outputs of the check cells
	MILLIGRAM_WORK=$$(mktemp -d) $(PYTHON) -m jupyter execute --inplace $(NOTEBOOKS)
	$(PYTHON) $(STRIP) $(NOTEBOOKS)

browser:  # the tests that need Chromium
	$(PYTHON) -m tools.browser_extra
	$(PYTHON) -m pytest -o addopts= tests/browser

offline:  # the notebooks in a network namespace that has loopback only (Linux, root)
	unshare --net sh -c 'ip link set lo up && $(PYTHON) -m pytest notebooks'

picture:  # the picture of the README
	$(PYTHON) -m tools.browser_extra
	$(PYTHON) -m tools.picture

bench:  # ours against peers in one run: BENCH=--smoke, a part such as BENCH=models, or --readme
	$(PYTHON) -m tools.browser_extra
	$(PYTHON) -m tools.bench $(BENCH)

bench-lock:  # renew what the peers of the models need from tools/bench/requirements.in
	$(PYTHON) -m pip install --quiet uv
	$(PYTHON) -m uv pip compile tools/bench/requirements.in --universal --python-version 3.11 \
		--fork-strategy fewest --no-header --no-annotate --no-emit-index-url --quiet \
		-o tools/bench/requirements.txt

clonus:  # the tables of clonus that pictures of the reflex and of the chain read (ten minutes)
	$(PYTHON) -m tools.clonus_table
	$(PYTHON) -m tools.chain_table

validate:  # the model beside published results
	$(PYTHON) -m tools.validate

class-table:  # table and pictures of a folder of reports: make class-table REPORTS=folder
	@$(PYTHON) -m tools.class_table "$$REPORTS"

guide:  # the teacher's run-sheets (docs/guide, in git) and figure sheets (build/guide, not in git)
	$(PYTHON) -m tools.guide

lite:  # the browser edition in build/lite; OFFLINE=1 serves Python too, PYODIDE= its archive
	$(PYTHON) -m tools.lite $(if $(OFFLINE),--offline) $(if $(PYODIDE),--pyodide "$(PYODIDE)")

lite-serve:  # show the browser edition on this computer
	$(PYTHON) -m tools.lite.serve

lite-check:  # the self-contained edition in Chromium with loopback only (Linux, root); LOOK=all
	$(PYTHON) -m tools.browser_extra
	unshare --net sh -c 'ip link set lo up && $(PYTHON) -m tools.lite.check $(LOOK)'

lite-lock:  # renew what builds the browser edition from tools/lite/requirements.in
	$(PYTHON) -m pip install --quiet uv
	$(PYTHON) -m uv pip compile tools/lite/requirements.in --universal --python-version 3.11 \
		--fork-strategy fewest --no-header --no-annotate --no-emit-index-url --quiet \
		-o tools/lite/requirements.txt

class:  # simulated students on a real JupyterHub: make class STUDENTS=30 (Linux, git, node, npm)
	$(PYTHON) -m tools.classroom "$${STUDENTS:-30}"

class-lock:  # renew what the hub needs from tools/classroom: requirements.in and package.json
	$(PYTHON) -m pip install --quiet uv
	$(PYTHON) -m uv pip compile pyproject.toml tools/classroom/requirements.in \
		--constraint requirements.lock --universal --python-version 3.11 --fork-strategy fewest \
		--no-header --no-annotate --no-emit-index-url --quiet -o tools/classroom/requirements.txt
	npm install --prefix tools/classroom --package-lock-only --omit-lockfile-registry-resolved \
		--no-audit --no-fund

pages:  # every notebook as a page to read, in build/pages; LITE= a browser edition to link to
	$(PYTHON) -m tools.pages $(if $(LITE),--lite "$(LITE)")

pages-lock:  # renew what makes the pages from tools/pages/requirements.in
	$(PYTHON) -m pip install --quiet uv
	$(PYTHON) -m uv pip compile tools/pages/requirements.in --universal --python-version 3.11 \
		--fork-strategy fewest --no-header --no-annotate --no-emit-index-url --quiet \
		-o tools/pages/requirements.txt

lock:  # renew requirements.lock from pyproject.toml
	$(PYTHON) -m pip install --quiet uv
	$(PYTHON) -m uv pip compile pyproject.toml --extra develop --universal --python-version 3.11 \
		--fork-strategy fewest --no-header --no-emit-index-url --quiet -o requirements.lock
