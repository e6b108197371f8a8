#!/bin/sh
# Write requirements/*.txt anew: every version and hash for Python 3.11 to 3.13 on every platform, no addresses.
set -eu
cd "$(dirname "$0")/.."
compile() {
    .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-header --no-annotate "$@"
}
compile pyproject.toml --output-file requirements/base.txt
compile requirements/build.in --constraint requirements/base.txt --output-file requirements/build.txt
compile --group dev --constraint requirements/base.txt --constraint requirements/build.txt \
    --output-file requirements/dev.txt
echo "lock: wrote requirements/base.txt, build.txt and dev.txt" >&2
