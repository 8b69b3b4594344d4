#ifndef BUILD_STAMP_H
#define BUILD_STAMP_H

#ifdef __clang__
#pragma clang assume_nonnull begin
#endif

// What only the build can tell. Swift's compiler takes no texts from the command line; C's does.

/// The commit that the program was built from (DISTINGUO_COMMIT); NULL if the build didn't say.
const char *_Nullable build_stamp_commit(void);

/// The package that the program was built for (DISTINGUO_PACKAGE): `tarball` or `debian`; NULL for none.
const char *_Nullable build_stamp_package(void);

#ifdef __clang__
#pragma clang assume_nonnull end
#endif
#endif
