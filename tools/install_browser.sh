#!/bin/sh
# The pages are tested in a real browser: fetch Debian's Chromium where it is missing and we may.
set -eu
if command -v chromium >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "browser: no Chromium found; installing Debian's with apt-get ..." >&2
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null && exit 0
fi
echo "browser: no Chromium found; the page tests will be skipped. Install it with 'apt-get install chromium'." >&2
