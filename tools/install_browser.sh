#!/bin/sh
# The pages are tested in a real browser: fetch Debian's Chromium and its driver where they are missing and we may.
set -eu
if command -v chromium >/dev/null 2>&1 && command -v chromedriver >/dev/null 2>&1; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "browser: no Chromium with driver found; installing Debian's with apt-get ..." >&2
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium chromium-driver >/dev/null && exit 0
fi
echo "browser: no Chromium with driver found; the page tests will be skipped." >&2
echo "browser: install them with 'apt-get install chromium chromium-driver'." >&2
