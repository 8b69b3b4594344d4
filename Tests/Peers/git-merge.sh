#!/usr/bin/env bash
# Merges two machines' progress with real git and the README's merge driver, and expects no conflict.
#
# usage: git-merge.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GIT_CONFIG_GLOBAL=$work/gitconfig GIT_CONFIG_NOSYSTEM=1 HOME=$work PATH="$work/bin:$PATH"
mkdir "$work/bin"
ln -s "$program" "$work/bin/distinguo"
git config --global user.name learner
git config --global user.email learner@example.test
git config --global init.defaultBranch main
driver=$(sed -n 's/^git config merge\.distinguo\.driver "\(.*\)"$/\1/p' "$(dirname "$0")/../../README.md")
git config --global merge.distinguo.driver "$driver"

practise() { printf 'jsp\n:fin\n' | distinguo quiz -n 1 --home "$1" > "$work/session" 2>&1; }
keep() {
  git -C "$1" add progress.json
  git -C "$1" commit --quiet --message "$2"
}

git init --quiet "$work/one"
echo "progress.json merge=distinguo" > "$work/one/.gitattributes"
git -C "$work/one" add .gitattributes
practise "$work/one"
keep "$work/one" "first"
git clone --quiet "$work/one" "$work/two"
practise "$work/one"
keep "$work/one" "one goes on"
practise "$work/two"
keep "$work/two" "two goes on"
git -C "$work/two" pull --quiet --no-rebase --no-edit
distinguo progress verify --home "$work/two"
distinguo progress show --json --home "$work/two" | grep -q '"reviews":3'
git -C "$work/one" pull --quiet --no-rebase --no-edit "$work/two"
cmp "$work/one/progress.json" "$work/two/progress.json"
echo "git merged the answers of two machines: both have all 3"
