#!/bin/sh
# Fuzzes the loader for SECONDS (600 when not given) and says how often it ran; a crash ends with 1.
# Atheris has wheels for Python 3.11 on Linux; it is installed into an environment of its own.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-600}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

if ! [ -e .fuzz/.installed ]; then
    python3.11 -m venv .fuzz
    .fuzz/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/fuzz.txt
    .fuzz/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
    touch .fuzz/.installed
fi

.fuzz/bin/python -m tests.fuzz.seeds "$place/corpus"
if .fuzz/bin/python -m tests.fuzz.loader "$place/corpus" -dict="$place/corpus.dict" -max_len=16384 -timeout=10 \
    -rss_limit_mb=2048 -max_total_time="$seconds" -artifact_prefix="$PWD/.fuzz/" -print_final_stats=1 2>"$place/log"
then
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$place/log")
    echo "the loader ran $runs times in $seconds s: 0 crashes"
else
    tail -n 40 "$place/log" >&2
    echo "a crash; the input lies in .fuzz/" >&2
    exit 1
fi
