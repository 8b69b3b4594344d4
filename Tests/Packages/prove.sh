#!/usr/bin/env bash
# The proofs that take long: the packages are reproducible, and both install in a new Debian. Notes what was proved in
# proved.txt, so that .ci/run repeats them only when the packages are made differently; commit that file.
#
# usage: prove.sh [--if-changed]
set -euo pipefail
cd "$(dirname "$0")/../.."
proved=Tests/Packages/proved.txt
if [ "${1:-}" = --if-changed ] && sha256sum --check --status "$proved" 2> /dev/null; then
  echo "as in $proved: Tests/Packages/prove.sh repeats the proofs that take long"
  exit 0
fi
as_root=sudo; [ "$(id -u)" = 0 ] && as_root=
if ! command -v debootstrap > /dev/null || ! command -v lintian > /dev/null; then
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq debootstrap lintian
fi
Tests/Packages/reproducible.sh
$as_root python3 -B Tests/Packages/debian.py
sha256sum .ci/package .ci/debian/* Package.swift > "$proved"
