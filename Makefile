# One name per action. `make help` lists them; tests/tools/ holds the scripts behind them.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

TARGET := $(or $(CARGO_TARGET_DIR),target)
TOOLS := .tools/bin
# The same packages, features and profile in every stage: each other choice would compile the world once more.
# The shell has its pages embedded, as in the program that is handed out.
WORLD := --locked --workspace --features kutip/custom-protocol
EXAMPLE := tests/fixtures/cases/00-kota-batu-capacity-building.json

CHECKS := ui-check ui-build fmt clippy rustdoc deny machete parts
TESTS := ui-test build rust-test checkers e2e fuzz-smoke

.PHONY: help
help: ## List what can be made
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-12s %s\n", $$1, $$2 }'

##### For everybody

.PHONY: run
run: ## Open the window, built first where that is needed; without a display make a sample release in out/
	@tests/tools/run

.PHONY: sample
sample: ## Make a press release out of the sample event, in out/ (needs only Rust)
	cargo run --locked --quiet --release -p kutip-cli -- make $(EXAMPLE) --out out

.PHONY: golden
golden: ## Write the golden drafts anew; read them before committing
	KUTIP_BLESS=1 cargo test --locked -q -p kutip-tests --test drafts golden

.PHONY: setup
setup: ## Install what building and testing needs (Debian packages, npm, pip and cargo tools)
	@tests/tools/setup system ui checkers python cargo-tools

.PHONY: test
test: ## Install what is missing, then every check and every test; prints the time of each stage
	@tests/tools/stages setup $(CHECKS) $(TESTS)

.PHONY: check
check: ## Everything that needs no running program: format, lints, documentation, licences, types
	@tests/tools/stages $(CHECKS)

.PHONY: dev
dev: ui/node_modules/.package-lock.json ## Open the window with pages that reload while they are edited
	ui/node_modules/.bin/tauri dev -- --locked -p kutip

# The package is named, since the shell is not among the default members. AppImage, NSIS and dmg fetch or need tools of
# their own: `make bundle BUNDLES=nsis` on Windows, `BUNDLES=dmg` on a Mac, `BUNDLES=appimage` where the tools can be fetched.
BUNDLES := deb,rpm
.PHONY: bundle
bundle: ui/node_modules/.package-lock.json ## Make the .deb and .rpm packages
	ui/node_modules/.bin/tauri build --bundles $(BUNDLES) -- --locked -p kutip

.PHONY: bundle-check
bundle-check: ## Install the .deb that was made, look at desktop file, icons and file type, start it, remove it
	@tests/tools/setup desktop
	@tests/tools/bundle-check "$$(ls -t $(TARGET)/release/bundle/deb/*.deb | head -1)" "$(TARGET)/bundle-check"

##### The stages of `make check`

.PHONY: ui-check ui-build fmt clippy rustdoc deny machete
ui-check: ui/node_modules/.package-lock.json ## Types, lints and format of the pages
	@! grep -n '"resolved"' ui/package-lock.json || { echo 'The lock file names a registry: see ui/.npmrc'; exit 1; }
	cd ui && npm run --silent check && npm run --silent lint && npm run --silent format:check

ui-build: ui/dist/index.html ## Build the pages into ui/dist

fmt: ## Format of the Rust code
	cargo fmt --all --check

clippy: ui/dist/index.html ## Lints of the Rust code
	cargo clippy $(WORLD) --all-targets -- -D warnings

rustdoc: ui/dist/index.html ## The documentation of the Rust code builds without a warning
	RUSTDOCFLAGS='-D warnings' cargo doc $(WORLD) --no-deps

# Advisories would be fetched from a place that a build machine may not reach.
deny: $(TOOLS)/cargo-deny ## Licences, sources and doubles of the dependencies
	$(TOOLS)/cargo-deny --workspace check --hide-inclusion-graph bans licenses sources

machete: $(TOOLS)/cargo-machete ## Dependencies that nothing uses
	$(TOOLS)/cargo-machete

.PHONY: parts
parts: ui/node_modules/.package-lock.json ## The list of parts and their licences is that of the lock files
	tests/tools/licences --check

##### The further stages of `make test`

.PHONY: ui-test build rust-test checkers e2e fuzz-smoke
ui-test: ui/node_modules/.package-lock.json ## Tests of the pages with a fake program behind them
	cd ui && npm run --silent test

# With --all-targets, since the features of test dependencies count too: the tests then find all of it compiled.
build: ui/dist/index.html ## Compile the program and all tests
	cargo build $(WORLD) --all-targets

# The same property cases in every run; `make soak` tries others.
rust-test: ui/dist/index.html ## Unit, property, golden and acceptance tests
	PROPTEST_RNG_SEED=1 cargo test $(WORLD)

checkers: ## The DOCX files before LibreOffice, python-docx and the schema validator
	cargo test $(WORLD) --test checkers -- --ignored

e2e: build ## The real window, driven as a user would
	KUTIP_APP_BIN="$(abspath $(TARGET))/debug/kutip" cargo test $(WORLD) --test e2e -- --ignored

fuzz-smoke: ## A short run of every fuzzer
	@tests/fuzz/smoke

##### Now and then

.PHONY: bindings bench soak icons licences screenshots clean
bindings: ## Write the TypeScript types, permissions and JSON Schemas anew after a change of their tables
	KUTIP_BINDINGS=write cargo test --locked --quiet -p kutip-app --lib ipc::
	KUTIP_BINDINGS=write cargo test --locked --quiet -p kutip-files --lib schema::

bench: ui/dist/index.html ## Measure speed and memory beside their targets
	@tests/bench/run

soak: ## Long runs: property tests with many cases and chance seeds, 1,000 kills, every fuzzer for ten minutes
	PROPTEST_CASES=$(or $(CASES),20000) KUTIP_KILL_ROUNDS=$(or $(KILLS),1000) cargo test $(WORLD)
	@tests/fuzz/smoke $(or $(SECONDS),600)

screenshots: build ## Take a picture of every place of the window in both themes, in docs/screenshots/
	KUTIP_SCREENSHOTS="$(CURDIR)/docs/screenshots" KUTIP_APP_BIN="$(abspath $(TARGET))/debug/kutip" \
	  cargo test $(WORLD) --test e2e -- --ignored looks::every_place approving:: verifying::

licences: ui/node_modules/.package-lock.json ## Write the list of parts and their licences anew after a change of dependencies
	tests/tools/licences

icons: ## Draw the icons anew from src-tauri/icons/kutip.svg
	tests/tools/icons

##### Files

ui/node_modules/.package-lock.json: ui/package.json ui/package-lock.json
	@tests/tools/setup ui

UI_SOURCES := $(shell find ui/src ui/messages ui/project.inlang/settings.json \
	-type f -not -path '*/generated/*' -o -name wire.ts) ui/index.html ui/vite.config.ts ui/svelte.config.js
ui/dist/index.html: ui/node_modules/.package-lock.json $(UI_SOURCES)
	cd ui && npm run --silent build

$(TOOLS)/cargo-deny $(TOOLS)/cargo-machete:
	@tests/tools/setup cargo-tools
