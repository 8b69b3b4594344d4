// UTF-8 without a locale, for a program that's linked with everything it needs (.ci/package). Such a program also runs
// where no locale has UTF-8, and there libedit couldn't write an accented letter, nor count its columns. The linker's
// --wrap leads libedit's questions here; a locale that knows UTF-8 answers them itself.
#ifdef EDITLINE_CARRIES_UTF8

#include <stdlib.h>
#include <wchar.h>
#include <wctype.h>

size_t __real___ctype_get_mb_cur_max(void);
int __real_wctomb(char *to, wchar_t character);
size_t __real_wcrtomb(char *to, wchar_t character, mbstate_t *state);
size_t __real_mbrtowc(wchar_t *to, const char *from, size_t size, mbstate_t *state);
size_t __real_wcstombs(char *to, const wchar_t *from, size_t size);
size_t __real_mbstowcs(wchar_t *to, const char *from, size_t size);
int __real_wcwidth(wchar_t character);
int __real_iswprint(wint_t character);
int __real_iswgraph(wint_t character);
int __real_iswalpha(wint_t character);
int __real_iswalnum(wint_t character);

static int locale_knows(void) { return __real___ctype_get_mb_cur_max() > 1; }

/// Writes a character; returns its bytes, or -1 for what isn't a character.
static int encode(char *to, wchar_t character) {
  const unsigned long scalar = (unsigned long)character;
  if (scalar > 0x10FFFF || (scalar >= 0xD800 && scalar <= 0xDFFF)) return -1;
  const int size = scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
  static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
  for (int index = size - 1; index > 0; index--) to[index] = (char)(0x80 | (scalar >> (6 * (size - 1 - index)) & 0x3F));
  to[0] = (char)(leads[size] | scalar >> (6 * (size - 1)));
  return size;
}

/// Reads a character; returns its bytes, (size_t)-1 for none, (size_t)-2 for the beginning of one.
static size_t decode(wchar_t *to, const char *from, size_t size) {
  const unsigned char *bytes = (const unsigned char *)from;
  if (size == 0) return (size_t)-2;
  const size_t length = bytes[0] < 0x80 ? 1 : bytes[0] < 0xC2 ? 0 : bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3
    : bytes[0] < 0xF5 ? 4 : 0;
  if (length == 0) return (size_t)-1;
  unsigned long scalar = length == 1 ? bytes[0] : bytes[0] & (0x7F >> length);
  for (size_t index = 1; index < length; index++) {
    if (index == size) return (size_t)-2;
    if ((bytes[index] & 0xC0) != 0x80) return (size_t)-1;
    scalar = scalar << 6 | (bytes[index] & 0x3F);
  }
  char again[4];
  if (encode(again, (wchar_t)scalar) != (int)length) return (size_t)-1;
  if (to != NULL) *to = (wchar_t)scalar;
  return scalar == 0 ? 0 : length;
}

size_t __wrap___ctype_get_mb_cur_max(void) {
  const size_t most = __real___ctype_get_mb_cur_max();
  return most > 1 ? most : 4;
}

int __wrap_wctomb(char *to, wchar_t character) {
  if (locale_knows()) return __real_wctomb(to, character);
  return to == NULL ? 0 : encode(to, character);
}

size_t __wrap_wcrtomb(char *to, wchar_t character, mbstate_t *state) {
  if (locale_knows()) return __real_wcrtomb(to, character, state);
  return to == NULL ? 1 : (size_t)encode(to, character);
}

size_t __wrap_mbrtowc(wchar_t *to, const char *from, size_t size, mbstate_t *state) {
  if (locale_knows()) return __real_mbrtowc(to, from, size, state);
  return from == NULL ? 0 : decode(to, from, size);
}

size_t __wrap_wcstombs(char *to, const wchar_t *from, size_t size) {
  if (locale_knows()) return __real_wcstombs(to, from, size);
  size_t count = 0;
  for (;; from++) {
    char bytes[4];
    const int length = encode(bytes, *from);
    if (length < 0) return (size_t)-1;
    if (to != NULL && count + (size_t)length > size) return count;
    for (int index = 0; to != NULL && index < length; index++) to[count + (size_t)index] = bytes[index];
    if (*from == 0) return count;
    count += (size_t)length;
  }
}

size_t __wrap_mbstowcs(wchar_t *to, const char *from, size_t size) {
  if (locale_knows()) return __real_mbstowcs(to, from, size);
  for (size_t count = 0;; count++) {
    if (to != NULL && count == size) return count;
    wchar_t character;
    const size_t length = decode(&character, from, 4);
    if (length == (size_t)-1 || length == (size_t)-2) return (size_t)-1;
    if (to != NULL) to[count] = character;
    if (length == 0) return count;
    from += length;
  }
}

/// Whether a character lies in one of some ranges, each given by its first and last.
static int is_among(unsigned long character, const unsigned long (*ranges)[2], size_t count) {
  for (size_t index = 0; index < count; index++) {
    if (character >= ranges[index][0] && character <= ranges[index][1]) return 1;
  }
  return 0;
}

int __wrap_wcwidth(wchar_t character) {
  if (locale_knows()) return __real_wcwidth(character);
  // The blocks that French and its neighbours meet. A rarer mark may be taken for a letter.
  static const unsigned long marks[][2] = {
    {0x300, 0x36F}, {0x483, 0x489}, {0x591, 0x5BD}, {0x610, 0x61A}, {0x64B, 0x65F}, {0x200B, 0x200F}, {0x2028, 0x202E},
    {0x2060, 0x2064}, {0x20D0, 0x20F0}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0xE0100, 0xE01EF},
  };
  static const unsigned long wide[][2] = {
    {0x1100, 0x115F}, {0x231A, 0x231B}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xA960, 0xA97C}, {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF},
    {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD},
  };
  const unsigned long scalar = (unsigned long)character;
  if (scalar == 0) return 0;
  if (scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0) || scalar > 0x10FFFF) return -1;
  if (is_among(scalar, marks, sizeof marks / sizeof *marks)) return 0;
  return is_among(scalar, wide, sizeof wide / sizeof *wide) ? 2 : 1;
}

int __wrap_iswprint(wint_t character) {
  return locale_knows() || character < 0x80 ? __real_iswprint(character) : __wrap_wcwidth((wchar_t)character) >= 0;
}

int __wrap_iswgraph(wint_t character) {
  static const unsigned long spaces[][2] = {
    {0x1680, 0x1680}, {0x2000, 0x200A}, {0x2028, 0x2029}, {0x205F, 0x205F}, {0x3000, 0x3000},
  };
  return locale_knows() || character < 0x80 ? __real_iswgraph(character)
    : __wrap_wcwidth((wchar_t)character) >= 0 && !is_among(character, spaces, sizeof spaces / sizeof *spaces);
}

/// Letters end where signs begin: a word to the editor's commands is what a writer takes for one.
int __wrap_iswalpha(wint_t character) {
  static const unsigned long signs[][2] = {
    {0x80, 0xA9}, {0xAB, 0xB4}, {0xB6, 0xB9}, {0xBB, 0xBF}, {0xD7, 0xD7}, {0xF7, 0xF7}, {0x2000, 0x2BFF}, {0x3000, 0x303F},
  };
  return locale_knows() || character < 0x80 ? __real_iswalpha(character)
    : !is_among(character, signs, sizeof signs / sizeof *signs);
}

int __wrap_iswalnum(wint_t character) {
  return locale_knows() || character < 0x80 ? __real_iswalnum(character) : __wrap_iswalpha(character);
}

#else

// Elsewhere the system's locales do.
typedef int carried_utf8_is_empty;

#endif
