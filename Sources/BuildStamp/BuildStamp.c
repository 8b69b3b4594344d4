#include "BuildStamp.h"

#include <stddef.h>

#define QUOTED(words) #words
#define TEXT(words) QUOTED(words)

const char *build_stamp_commit(void) {
#ifdef DISTINGUO_COMMIT
  return TEXT(DISTINGUO_COMMIT);
#else
  return NULL;
#endif
}

const char *build_stamp_package(void) {
#ifdef DISTINGUO_PACKAGE
  return TEXT(DISTINGUO_PACKAGE);
#else
  return NULL;
#endif
}
