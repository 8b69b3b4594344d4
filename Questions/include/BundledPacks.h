#ifndef BUNDLED_PACKS_H
#define BUNDLED_PACKS_H

#include <stdbool.h>
#include <stddef.h>

/// A pack embedded in the program: its file name and its text.
struct bundled_pack {
  const char *_Nonnull file;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// The number of bundled packs.
size_t bundled_pack_count(void);

/// The pack at an index below the count, in order of study.
struct bundled_pack bundled_pack_at(size_t index);

/// The authors' guide's example of a pack, in French or in English.
struct bundled_pack bundled_example(bool is_french);

#endif
