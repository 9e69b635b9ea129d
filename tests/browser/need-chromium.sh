#!/bin/sh
# The browser tests drive Debian's Chromium; install it where it is missing and may be installed.
set -eu
if command -v chromium >/dev/null; then exit 0; fi
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "Chromium is missing. On Debian: sudo apt-get install chromium fonts-noto-cjk" >&2
    exit 3
fi
export DEBIAN_FRONTEND=noninteractive
apt-get -o DPkg::Lock::Timeout=300 -qq update
apt-get -o DPkg::Lock::Timeout=300 -qq install -y --no-install-recommends chromium fonts-noto-cjk >/dev/null
