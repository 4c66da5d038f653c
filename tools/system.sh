#!/bin/sh
# What the machine must have before Python can start: `system.sh build` or `system.sh test`.
# As root it installs what is missing with apt; otherwise it prints the one command to run.
set -eu

build="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
# The browser tests run in Chromium's headless shell, the tests of a killed browser in Chromium.
# Without a Chinese font both draw boxes, of another width, and look for a glyph at every one of them.
shell="chromium-headless-shell"
test="$build chromium $shell fonts-noto-cjk nginx-light nodejs npm poppler-utils"

present() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'install ok installed'; }

missing=""
# Debian and Ubuntu ship Python without the part that makes virtual environments.
python3 -c 'import ensurepip, venv' 2>/dev/null || missing="python3-venv"

if ! command -v dpkg-query >/dev/null 2>&1; then
  echo "Not Debian or Ubuntu: please see that Pango and HarfBuzz (with its subset library) are installed." >&2
  exit 0
fi

eval "wanted=\$$1"
for package in $wanted; do
  # A node that is already on the path is as good as Debian's, and so is its npm.
  [ "$package" = nodejs ] && command -v node >/dev/null 2>&1 && continue
  [ "$package" = npm ] && command -v npm >/dev/null 2>&1 && continue
  # Newer releases rename libraries (libpango-1.0-0t64): ask for what the name provides, too.
  present "$package" || present "${package}t64" || missing="$missing $package"
done

[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ]; then
  echo "Installing: $missing"
  apt-get update -qq
  # Where there is no headless shell, the tests take Chromium for all.
  apt-cache show "$shell" >/dev/null 2>&1 || missing=$(echo "$missing" | sed "s/ $shell//")
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
  echo "Some system packages are missing. Please run this once, then try again:" >&2
  echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends $missing" >&2
  exit 1
fi
