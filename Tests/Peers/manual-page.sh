#!/usr/bin/env bash
# Checks the manual page in both languages: mandoc and groff have no complaints, and man shows all of it.
#
# usage: manual-page.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work LC_ALL=C.UTF-8 MANWIDTH=80 MAN_KEEP_FORMATTING= MANPAGER=cat
for language in fr en; do
  page=$work/distinguo.$language.1
  "$program" help --man --lang "$language" > "$page"
  # Only ASCII survives a locale without French letters.
  if LC_ALL=C grep -n '[^ -~]' "$page"; then echo "$language: not ASCII"; exit 1; fi
  mandoc -Tlint -W style "$page" | tee "$work/lint"
  groff -man -Tutf8 -ww -z "$page" 2>&1 | tee -a "$work/lint"
  man --warnings=w -l "$page" 2>> "$work/lint" | col -bx > "$work/shown.$language"
  if [ -s "$work/lint" ]; then cat "$work/lint"; echo "$language: warnings"; exit 1; fi
  # Every verb and option is there, unbroken, so that it can be copied.
  "$program" help --complete zsh -- "distinguo " | cut -f1 > "$work/words"
  "$program" help --complete zsh -- "distinguo quiz --" | cut -f1 >> "$work/words"
  while read -r word; do
    grep -qF -- "$word" "$work/shown.$language" || { echo "$language: $word is missing"; exit 1; }
  done < "$work/words"
  # A stray backslash or troff request would show in the text.
  if grep -nE '\\|^\.[A-Za-z]' "$work/shown.$language"; then echo "$language: troff shows"; exit 1; fi
  # The NAME line, as apropos and whatis read it.
  listed=$(lexgrog "$page" | sed 's/^[^:]*: //')
  echo "$listed"
  if [[ $listed = *[\\\[]* ]]; then exit 1; fi
done
echo "the manual page: $(wc -l < "$work/shown.fr") lines in French, $(wc -l < "$work/shown.en") in English, no warning"
