#!/bin/sh
# Writes the lock files anew (needs uv); they name no registry host.
set -eu
cd "$(dirname "$0")/.."
lock="uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate"
$lock pyproject.toml requirements/build.in -o requirements/run.txt
$lock --extra test -c requirements/run.txt pyproject.toml requirements/build.in -o requirements/test.txt
$lock --extra publish -c requirements/test.txt pyproject.toml requirements/build.in -o requirements/publish.txt
$lock --extra clients -c requirements/test.txt -c requirements/publish.txt pyproject.toml requirements/build.in -o requirements/clients.txt
$lock --extra fuzz -c requirements/test.txt pyproject.toml requirements/build.in -o requirements/fuzz.txt
$lock --extra engines -c requirements/run.txt pyproject.toml requirements/build.in -o requirements/engines.txt
