// Stands in for the calls that change files, in the whole test program. They're passed on, unless this thread is to be
// interrupted.
#define _GNU_SOURCE
#include "interrupted-calls.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

// How many more calls this thread makes; negative for any number.
static _Thread_local long remaining = -1;
static _Thread_local bool is_over;

void interrupt_calls_after(long count) {
  remaining = count;
  is_over = false;
}

bool stop_interrupting_calls(void) {
  bool was_over = is_over;
  remaining = -1;
  is_over = false;
  return was_over;
}

bool calls_are_interrupted(void) { return is_over; }

// Whether a call is no longer made.
static bool is_held_back(void) {
  if (!is_over && remaining != 0) {
    if (remaining > 0) remaining--;
    return false;
  }
  is_over = true;
  errno = EIO;
  return true;
}

// The function of the same name that would have been called.
#define NEXT(name) \
  static __typeof__(&name) next; \
  if (!next) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t write(int descriptor, const void *bytes, size_t count) {
  NEXT(write);
  bool was_over = is_over;
  if (!is_held_back()) return next(descriptor, bytes, count);
  if (!was_over) next(descriptor, bytes, count / 2);
  errno = EIO;
  return -1;
}

int open(const char *path, int flags, ...) {
  NEXT(open);
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = flags & O_CREAT ? (mode_t)va_arg(arguments, int) : 0;
  va_end(arguments);
  // Only a call that makes a new file changes anything.
  if (flags & O_CREAT && remaining >= 0 && access(path, F_OK) != 0 && is_held_back()) return -1;
  return next(path, flags, mode);
}

int rename(const char *from, const char *to) {
  NEXT(rename);
  return is_held_back() ? -1 : next(from, to);
}

int link(const char *from, const char *to) {
  NEXT(link);
  return is_held_back() ? -1 : next(from, to);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
  NEXT(linkat);
  return is_held_back() ? -1 : next(from_folder, from, to_folder, to, flags);
}

int unlink(const char *path) {
  NEXT(unlink);
  return is_held_back() ? -1 : next(path);
}

int mkdir(const char *path, mode_t mode) {
  NEXT(mkdir);
  return is_held_back() ? -1 : next(path, mode);
}

int ftruncate(int descriptor, off_t length) {
  NEXT(ftruncate);
  return is_held_back() ? -1 : next(descriptor, length);
}
