#!/bin/sh
# The validators that judge the built site: npm's, as package-lock.json pins them, and Java for one of them.
# Quick and quiet when nothing is to do.
set -eu
cd "$(dirname "$0")"

refuse() {
    echo "$1" >&2
    exit 3
}

debian() {
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        refuse "$1 is missing. On Debian: sudo apt-get install $2"
    fi
    export DEBIAN_FRONTEND=noninteractive
    apt-get -o DPkg::Lock::Timeout=300 -qq update
    apt-get -o DPkg::Lock::Timeout=300 -qq install -y --no-install-recommends "$2" >/dev/null
}

../browser/need-chromium.sh
command -v java >/dev/null || debian Java default-jre-headless
command -v npm >/dev/null || refuse "npm is missing. It comes with Node.js 20 or newer; on Debian: sudo apt-get install npm"
node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' ||
    refuse "Node.js $(node --version) is too old for the validators: they need version 20 or newer"

if ! cmp -s package-lock.json node_modules/.installed; then
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
    cp package-lock.json node_modules/.installed
fi
