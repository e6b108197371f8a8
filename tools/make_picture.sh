#!/bin/sh
# Draw the README's picture: the comparison of the sample case's call, in Chromium at 1280 pixels.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
.venv/bin/rashomon demo --output "$work/demo" >/dev/null
call=$(.venv/bin/rashomon --case "$work/demo/sample.db" events --kind call --min-issuers 2 --format csv | sed -n 2p | cut -d, -f1)
.venv/bin/rashomon --case "$work/demo/sample.db" compare "$call" --format html -o "$work/call.html"
chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$work/profile" \
    --window-size=1280,1900 --screenshot=docs/images/comparison.png "file://$work/call.html"
