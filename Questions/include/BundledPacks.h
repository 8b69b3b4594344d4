#ifndef BUNDLED_PACKS_H
#define BUNDLED_PACKS_H

#include <stddef.h>

/// A pack that is part of the program: its file's name and its text.
struct bundled_pack {
  const char *_Nonnull file;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// How many packs there are.
size_t bundled_pack_count(void);

/// The pack of an index below the count, in the order in which they are studied.
struct bundled_pack bundled_pack_at(size_t index);

#endif
