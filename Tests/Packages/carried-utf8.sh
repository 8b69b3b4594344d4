#!/usr/bin/env bash
# Builds carried-utf8.c as .ci/package links the static program, and runs it.
#
# usage: carried-utf8.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
wraps=$(sed -n 's/^for function in \(.*\); do$/\1/p' .ci/package | sed 's/[^ ]*/-Wl,--wrap=&/g')
# shellcheck disable=SC2086
clang -fuse-ld=lld -O1 -DEDITLINE_CARRIES_UTF8 $wraps Tests/Packages/carried-utf8.c Sources/CEditline/CarriedUTF8.c -o "$work/proof"
"$work/proof"
