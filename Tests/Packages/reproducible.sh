#!/usr/bin/env bash
# Makes the packages once more, from a clone of the same commit in another folder, and compares them with those in dist, which
# .ci/package made from this one. Passes if they're the same to the byte.
#
# usage: reproducible.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ -n "$(git status --porcelain)" ]; then echo "FAILED reproducible: there are changes that aren't committed"; exit 1; fi
outside=$(mktemp -d)
trap 'rm -rf "$outside"' EXIT
folder=$outside/a/folder/of/another/length
git clone --quiet . "$folder"
# The log isn't in the clone, which would be one with changes then.
"$folder/.ci/package" > "$outside/log" 2>&1 || { cat "$outside/log"; exit 1; }
if diff dist/SHA256SUMS "$folder/dist/SHA256SUMS"; then
  echo "ok reproducible: $(wc -l < dist/SHA256SUMS) packages, the same from two folders"
else
  echo "FAILED reproducible: the sums differ, and so the linker's maps:"
  for package in tarball debian; do
    diff <(sed "s|$PWD||" ".build/packages/$package.map") <(sed "s|$folder||" "$folder/.build/packages/$package.map") | head -20 || true
  done
  exit 1
fi
