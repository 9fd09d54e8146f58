#!/bin/sh
# Builds or tests the console: build.sh build | test | e2e. Maven calls it; so can people. e2e needs a running service, see e2e/.
# Packages are installed only when the lock file is another than at the last time.
set -eu
cd "$(dirname "$0")"

fail() {
  echo "web: $1" >&2
  exit 1
}

command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 ||
  fail "Node.js and npm were not found. Install them (Debian: apt-get install nodejs npm), then build again."

# Packages of the lock file in a folder, unless these are there.
install() (
  cd "$1"
  cmp -s package-lock.json node_modules/.zhenzan-lock && exit 0
  rm -f node_modules/.zhenzan-lock
  npm ci --no-fund --no-audit --loglevel=error
  cp package-lock.json node_modules/.zhenzan-lock
)

registry="It needs a package registry (npm config get registry) or a filled cache."
supports='const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)'

# npm leaves out native parts that do not fit the Node.js that runs it, so a newer one has to be there before anything else is installed.
if ! node -e "$supports"; then
  old=$(node --version)
  install node || fail "npm ci in web/node failed: see above. $registry"
  PATH="$PWD/node/node_modules/.bin:$PATH"
  node -e "$supports" || fail "Node.js $old is too old, and npm did not install another: 20.19, 22.12 or newer is needed."
fi
install . || fail "npm ci in web failed: see above. $registry"

case "${1:-}" in
  build) npm run --silent build ;;
  test) npm test --silent ;;
  e2e) npm run --silent e2e ;;
  *) fail "usage: build.sh build | test | e2e" ;;
esac
