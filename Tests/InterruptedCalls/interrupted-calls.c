// Stands in for the system's calls on files, in the whole test program. They're passed on, unless this thread is to be
// interrupted or the call is to fail.
#define _GNU_SOURCE
#include "interrupted-calls.h"

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
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

static _Thread_local bool is_recording;
static _Thread_local char *record;
static _Thread_local size_t record_length;

void record_calls(void) {
  is_recording = true;
  record_length = 0;
}

const char *recorded_calls(void) {
  is_recording = false;
  return record_length ? record : "";
}

// Notes a call that succeeded, and passes its result on.
static int note(int result, const char *name, const char *path, const char *old) {
  if (!is_recording || result < 0) return result;
  int kept = errno;
  size_t needed = strlen(name) + strlen(path) + strlen(old) + 4;
  char *longer = realloc(record, record_length + needed);
  if (longer) {
    record = longer;
    record_length += (size_t)sprintf(record + record_length, "%s %s%s%s\n", name, path, *old ? " " : "", old);
  }
  errno = kept;
  return result;
}

// The same for a call on an open file.
static long note_open(long result, const char *name, int descriptor) {
  if (!is_recording || result < 0) return result;
  int kept = errno;
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  path[length < 0 ? 0 : length] = 0;
  errno = kept;
  note(0, name, path, "");
  return result;
}

// The function of the same name that would have been called.
#define NEXT(name) \
  static __typeof__(&name) next; \
  if (!next) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static _Thread_local bool is_disturbed, is_failing_once;

void disturb_next_write(bool is_failing) {
  is_disturbed = true;
  is_failing_once = is_failing;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  NEXT(write);
  if (is_disturbed) {
    is_disturbed = false;
    ssize_t taken = next(descriptor, bytes, count / 2);
    if (!is_failing_once) return taken;
    errno = EIO;
    return -1;
  }
  bool was_over = is_over;
  if (!is_held_back()) return note_open(next(descriptor, bytes, count), "write", descriptor);
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
  bool is_new = flags & O_CREAT && (remaining >= 0 || is_recording) && access(path, F_OK) != 0;
  if (is_new && remaining >= 0 && is_held_back()) return -1;
  int descriptor = next(path, flags, mode);
  return is_new ? note(descriptor, "make", path, "") : descriptor;
}

int rename(const char *from, const char *to) {
  NEXT(rename);
  return is_held_back() ? -1 : note(next(from, to), "rename", to, from);
}

int link(const char *from, const char *to) {
  NEXT(link);
  return is_held_back() ? -1 : note(next(from, to), "link", to, from);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
  NEXT(linkat);
  return is_held_back() ? -1 : note(next(from_folder, from, to_folder, to, flags), "link", to, from);
}

int unlink(const char *path) {
  NEXT(unlink);
  return is_held_back() ? -1 : note(next(path), "remove", path, "");
}

int mkdir(const char *path, mode_t mode) {
  NEXT(mkdir);
  return is_held_back() ? -1 : note(next(path, mode), "make", path, "");
}

int ftruncate(int descriptor, off_t length) {
  NEXT(ftruncate);
  return is_held_back() ? -1 : (int)note_open(next(descriptor, length), "truncate", descriptor);
}

// How many more syncs of this thread work before one fails; negative for any number.
static _Thread_local long working_syncs = -1;

void fail_sync_after(long count) { working_syncs = count; }

static bool is_failing_sync(void) {
  if (working_syncs < 0 || working_syncs-- > 0) return false;
  errno = EIO;
  return true;
}

int fsync(int descriptor) {
  NEXT(fsync);
  return is_failing_sync() ? -1 : (int)note_open(next(descriptor), "sync", descriptor);
}

int fdatasync(int descriptor) {
  NEXT(fdatasync);
  return is_failing_sync() ? -1 : (int)note_open(next(descriptor), "sync", descriptor);
}

static _Thread_local bool has_no_locks;

void refuse_locks(bool are_refused) { has_no_locks = are_refused; }

int flock(int descriptor, int operation) {
  NEXT(flock);
  if (!has_no_locks) return next(descriptor, operation);
  errno = ENOLCK;
  return -1;
}

static _Thread_local bool is_failing_close;

void fail_next_close(void) { is_failing_close = true; }

int close(int descriptor) {
  NEXT(close);
  int result = next(descriptor);
  if (!is_failing_close) return result;
  is_failing_close = false;
  errno = EIO;
  return -1;
}

static _Thread_local bool is_failing_listing;

void fail_next_listing(void) { is_failing_listing = true; }

struct dirent *readdir(DIR *folder) {
  NEXT(readdir);
  if (!is_failing_listing) return next(folder);
  is_failing_listing = false;
  errno = EIO;
  return NULL;
}
