// Compares Sources/CEditline/CarriedUTF8.c with the system's C.UTF-8: every character is written and read as there, text that
// isn't UTF-8 is refused as there, Latin letters, signs and marks take as many columns, and the letters count as such.
//
// Built by carried-utf8.sh, with the same --wrap as the static program.

#define _XOPEN_SOURCE 700
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

enum { LAST = 0x10FFFF, LETTERS = 0x250, MARKS = 0x370 };

struct answers {
  int written;
  char bytes[8];
  size_t read;
  wchar_t back;
  int columns, prints, shows, letter;
};

static struct answers ask(wchar_t character) {
  struct answers answers = {0};
  mbstate_t state = {0};
  answers.written = wctomb(answers.bytes, character);
  if (answers.written > 0) {
    answers.read = mbrtowc(&answers.back, answers.bytes, sizeof answers.bytes, &state);
  } else {
    memset(answers.bytes, 0, sizeof answers.bytes);
  }
  if (character >= MARKS) return answers;
  answers.columns = wcwidth(character);
  answers.prints = !!iswprint((wint_t)character);
  answers.shows = !!iswgraph((wint_t)character);
  if (character < LETTERS) answers.letter = !!iswalpha((wint_t)character);
  return answers;
}

/// What becomes of bytes, and how much of them is one character.
static void bytes(const char *text, size_t *one, size_t *all) {
  mbstate_t state = {0};
  wchar_t characters[16];
  *one = mbrtowc(characters, text, strlen(text), &state);
  *all = mbstowcs(characters, text, 16);
}

int main(void) {
  static const char *const texts[] = {
    "a", "é", "l’été", "🌹", "\xC3", "\xE2\x80", "\xF0\x9F\x8C", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80",
    "\xFF", "a\x80", "\xC3(", "\xE2\x80(",
  };
  enum { TEXTS = sizeof texts / sizeof *texts };
  struct answers *theirs = calloc(LAST + 1, sizeof *theirs);
  size_t one[TEXTS], all[TEXTS];
  if (theirs == NULL || setlocale(LC_CTYPE, "C.UTF-8") == NULL) return puts("SKIPPED carried UTF-8: no C.UTF-8 here"), 0;
  for (wchar_t character = 0; character <= LAST; character++) theirs[character] = ask(character);
  for (size_t index = 0; index < TEXTS; index++) bytes(texts[index], &one[index], &all[index]);
  setlocale(LC_CTYPE, "C");
  unsigned different = 0;
  for (wchar_t character = 0; character <= LAST; character++) {
    struct answers ours = ask(character);
    if (memcmp(&ours, &theirs[character], sizeof ours) == 0) continue;
    if (different++ < 20) {
      printf("  U+%04X: %d bytes, %d columns, %d%d%d instead of %d, %d, %d%d%d\n", (unsigned)character, ours.written,
        ours.columns, ours.prints, ours.shows, ours.letter, theirs[character].written, theirs[character].columns,
        theirs[character].prints, theirs[character].shows, theirs[character].letter);
    }
  }
  for (size_t index = 0; index < TEXTS; index++) {
    size_t our_one, our_all;
    bytes(texts[index], &our_one, &our_all);
    if (our_one == one[index] && our_all == all[index]) continue;
    different++;
    printf("  text %zu: %zd, %zd instead of %zd, %zd\n", index, our_one, our_all, one[index], all[index]);
  }
  printf("%s carried UTF-8: %d characters, %d texts, %u different\n", different ? "FAILED" : "ok", LAST + 1, TEXTS, different);
  return different > 0;
}
