#!/bin/sh
# Builds or tests the console: build.sh build | build.sh test. Maven calls it; so can people.
# Packages are installed only when the lock file is another than at the last time.
set -eu
cd "$(dirname "$0")"

fail() {
  echo "web: $1" >&2
  exit 1
}

command -v npm >/dev/null 2>&1 || fail "npm was not found. Install Node.js with npm (Debian: apt-get install nodejs npm), then build again."
command -v node >/dev/null 2>&1 || fail "node was not found. Install Node.js (Debian: apt-get install nodejs npm), then build again."

stamp=node_modules/.zhenzan-lock
if ! cmp -s package-lock.json "$stamp"; then
  rm -f "$stamp"
  npm ci --no-fund --no-audit --loglevel=error || fail "npm ci failed: see above. It needs a package registry (npm config get registry) or a filled cache."
  cp package-lock.json "$stamp"
fi

# Scripts find node_modules/.bin first, where a node of the right version lies; without it the one that is installed has to do.
supports='const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)'
PATH="$PWD/node_modules/.bin:$PATH"
node -e "$supports" || fail "Node.js $(node --version) is too old and npm was not allowed to install another: 20.19 or newer is needed."

case "${1:-}" in
  build) npm run --silent build ;;
  test) npm test --silent ;;
  *) fail "usage: build.sh build | test" ;;
esac
