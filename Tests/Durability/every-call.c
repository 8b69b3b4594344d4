// Counts a program's calls on the files in some folders, and makes chosen ones fail, stop half-way or be the last.
//
// Loaded with LD_PRELOAD by every-call.py. Environment:
//   CALLS_UNDER  the folders, separated by colons, as real paths
//   CALLS_LOG    a file that gets a line for each call: its number, kind, name, path, old path and fault, between tabs
//   CALLS_PLAN   faults, separated by commas: NUMBER:FAULT, or NUMBER+:FAULT for that call and all later ones of the
//                kinds that the same trouble would hit. FAULT is kill-before, kill-after, torn (half of a write, then
//                a kill), short (half of a read or write), or the name of an error
//   CALLS_SEED   a number from which the program's chance is derived, so that a run can be repeated exactly
//
// A close that fails still closes, as on Linux. Of the reads of a folder only the first is counted: the rest come from
// memory.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

// What a call does to the files.
enum kind {
  CLOSE = 'C',
  DELETE = 'D',
  INSPECT = 'I',
  LOCK = 'L',
  MODIFY = 'M',  // permissions, owner, times
  NAME = 'N',    // gives something a name: creates, links, renames
  OPEN = 'O',    // opens for reading
  READ = 'R',
  SYNC = 'S',
  TRUNCATE = 'T',
  WRITE = 'W',
};

struct fault {
  long number;
  int lasts;
  enum { KILL_BEFORE, KILL_AFTER, TORN, SHORT, ERROR } what;
  int error;
};

enum { MOST = 16 };
static struct fault plan[MOST];
static int planned;
static char folders[4][PATH_MAX];
static int folder_count;
static int log_descriptor = -1;
static atomic_long counted;
static uint64_t chance;
static int is_seeded;

static const struct { const char *name; int number; } errors[] = {
  {"ENOSPC", ENOSPC}, {"EIO", EIO}, {"EACCES", EACCES}, {"EINTR", EINTR}, {"EROFS", EROFS},
  {"EDQUOT", EDQUOT}, {"ENOLCK", ENOLCK}, {"EMFILE", EMFILE}, {"EPERM", EPERM},
};

static long kernel(long number, long a, long b, long c, long d) {
  static long (*real)(long, ...);
  if (!real) real = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  return real(number, a, b, c, d);
}

static void die(const char *problem) {
  dprintf(2, "every-call.c: %s\n", problem);
  _exit(120);
}

static void read_fault(char *text) {
  char *colon = strchr(text, ':');
  if (!colon || planned == MOST) die("CALLS_PLAN");
  struct fault *fault = &plan[planned++];
  fault->number = strtol(text, NULL, 10);
  fault->lasts = colon[-1] == '+';
  const char *what = colon + 1;
  fault->what = ERROR;
  if (!strcmp(what, "kill-before")) fault->what = KILL_BEFORE;
  else if (!strcmp(what, "kill-after")) fault->what = KILL_AFTER;
  else if (!strcmp(what, "torn")) fault->what = TORN;
  else if (!strcmp(what, "short")) fault->what = SHORT;
  else {
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
      if (!strcmp(what, errors[i].name)) fault->error = errors[i].number;
    if (!fault->error) die("unknown fault in CALLS_PLAN");
  }
}

__attribute__((constructor)) static void begin(void) {
  const char *under = getenv("CALLS_UNDER");
  if (!under) return;
  char *place = NULL, *text = strdup(under);
  for (char *one = strtok_r(text, ":", &place); one && folder_count < 4; one = strtok_r(NULL, ":", &place))
    snprintf(folders[folder_count++], PATH_MAX, "%s", one);
  free(text);
  const char *written = getenv("CALLS_PLAN");
  if (written) {
    text = strdup(written);
    for (char *one = strtok_r(text, ",", &place); one; one = strtok_r(NULL, ",", &place)) read_fault(one);
    free(text);
  }
  const char *seed = getenv("CALLS_SEED");
  if (seed) {
    is_seeded = 1;
    chance = strtoull(seed, NULL, 10);
  }
  const char *log = getenv("CALLS_LOG");
  if (log) {
    long opened = kernel(SYS_openat, AT_FDCWD, (long)log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (opened < 0) die("CALLS_LOG");
    log_descriptor = kernel(SYS_fcntl, opened, F_DUPFD_CLOEXEC, 700, 0);
    kernel(SYS_close, opened, 0, 0, 0);
  }
  // Programs that this one starts aren't counted.
  unsetenv("LD_PRELOAD");
}

// MARK: - Which calls count

static int is_under(const char *path) {
  for (int i = 0; i < folder_count; i++) {
    size_t length = strlen(folders[i]);
    if (!strncmp(path, folders[i], length) && (path[length] == '/' || !path[length])) return 1;
  }
  return 0;
}

static int path_of(int descriptor, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  long length = kernel(SYS_readlinkat, AT_FDCWD, (long)link, (long)path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  static const char deleted[] = " (deleted)";
  long start = length - (long)(sizeof deleted - 1);
  if (start > 0 && !strcmp(path + start, deleted)) path[start] = 0;
  return 1;
}

// The absolute path of a name, relative to a folder that's open.
static int path_at(int folder, const char *name, char *path) {
  if (!name) return 0;
  if (name[0] == '/') return snprintf(path, PATH_MAX, "%s", name) < PATH_MAX;
  char above[PATH_MAX];
  if (folder == AT_FDCWD) {
    if (kernel(SYS_getcwd, (long)above, PATH_MAX, 0, 0) < 0) return 0;
  } else if (!path_of(folder, above)) {
    return 0;
  }
  return snprintf(path, PATH_MAX, *name ? "%s/%s" : "%s", above, name) < PATH_MAX;
}

// MARK: - What happens to a call

struct call {
  int is_counted;
  int is_last;   // kill when it's done
  int is_half;   // do half of it
  int error;     // fail with this
};

static void kill_now(void) {
  kernel(SYS_kill, getpid(), SIGKILL, 0, 0);
  for (;;) pause();
}

static int hits_later(int error, enum kind kind) {
  switch (error) {
    case ENOSPC: case EDQUOT: return kind == WRITE || kind == NAME;
    case EROFS: return kind == WRITE || kind == NAME || kind == DELETE || kind == MODIFY || kind == TRUNCATE;
    case EACCES: return kind == NAME || kind == DELETE || kind == OPEN;
    case ENOLCK: return kind == LOCK;
    default: return kind != CLOSE;
  }
}

static struct call met(const char *name, enum kind kind, const char *path, const char *old) {
  struct call call = {.is_counted = 1};
  int saved = errno;
  long number = atomic_fetch_add(&counted, 1) + 1;
  const char *injected = NULL;
  int kills = 0;
  for (int i = 0; i < planned; i++) {
    struct fault *fault = &plan[i];
    int is_hit = fault->lasts ? number >= fault->number && (number == fault->number || hits_later(fault->error, kind))
                              : number == fault->number;
    if (!is_hit) continue;
    switch (fault->what) {
      case KILL_BEFORE: kills = 1; injected = "kill-before"; break;
      case KILL_AFTER: call.is_last = 1; injected = "kill-after"; break;
      case TORN: call.is_half = call.is_last = 1; injected = "torn"; break;
      case SHORT: call.is_half = 1; injected = "short"; break;
      case ERROR: call.error = fault->error; injected = "error"; break;
    }
  }
  if (log_descriptor >= 0) {
    char line[2 * PATH_MAX + 200];
    int length = snprintf(line, sizeof line, "%ld\t%c\t%s\t%s\t%s\t%s\n", number, kind, name, path, old,
                          injected ? injected : "");
    kernel(SYS_write, log_descriptor, (long)line, length, 0);
  }
  if (kills) kill_now();
  errno = saved;
  return call;
}

static struct call met_path(const char *name, enum kind kind, int folder, const char *relative) {
  char path[PATH_MAX];
  int saved = errno;
  struct call none = {0};
  int counts = folder_count && path_at(folder, relative, path) && is_under(path);
  errno = saved;
  return counts ? met(name, kind, path, "") : none;
}

static struct call met_names(const char *name, int from, const char *old, int folder, const char *relative) {
  char path[PATH_MAX], old_path[PATH_MAX];
  int saved = errno;
  struct call none = {0};
  int counts = folder_count && path_at(folder, relative, path) && path_at(from, old, old_path) &&
               (is_under(path) || is_under(old_path));
  errno = saved;
  return counts ? met(name, NAME, path, old_path) : none;
}

static struct call met_file(const char *name, enum kind kind, int descriptor) {
  char path[PATH_MAX];
  int saved = errno;
  struct call none = {0};
  int counts = folder_count && path_of(descriptor, path) && is_under(path);
  errno = saved;
  return counts ? met(name, kind, path, "") : none;
}

// Ends a call whose result is known.
#define DONE(call, result) \
  do { \
    __typeof__(result) done = (result); \
    if ((call).is_last) kill_now(); \
    return done; \
  } while (0)

#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define FAIL(call, value) \
  do { \
    if ((call).error) { \
      errno = (call).error; \
      return value; \
    } \
  } while (0)

static size_t half(struct call call, size_t count) { return call.is_half && count > 1 ? count / 2 : count; }

// MARK: - Opening and closing

// Creating a file gives it a name; opening one to write is refused where creating is.
static enum kind kind_of_opening(int flags) { return flags & O_CREAT || (flags & O_ACCMODE) != O_RDONLY ? NAME : OPEN; }

#define OPENING(name, folder, declaration, arguments) \
  int name declaration { \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
      va_list rest; \
      va_start(rest, flags); \
      mode = va_arg(rest, mode_t); \
      va_end(rest); \
    } \
    REAL(name); \
    struct call call = met_path("open", kind_of_opening(flags), folder, path); \
    FAIL(call, -1); \
    DONE(call, real arguments); \
  }

OPENING(open, AT_FDCWD, (const char *path, int flags, ...), (path, flags, mode))
OPENING(open64, AT_FDCWD, (const char *path, int flags, ...), (path, flags, mode))
OPENING(openat, at, (int at, const char *path, int flags, ...), (at, path, flags, mode))
OPENING(openat64, at, (int at, const char *path, int flags, ...), (at, path, flags, mode))

int creat(const char *path, mode_t mode) { return open(path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

int close(int descriptor) {
  REAL(close);
  struct call call = met_file("close", CLOSE, descriptor);
  int result = real(descriptor);
  FAIL(call, -1);
  DONE(call, result);
}

// MARK: - Reading and writing

#define TRANSFER(name, label, kind, declaration, arguments) \
  ssize_t name declaration { \
    REAL(name); \
    struct call call = met_file(label, kind, descriptor); \
    FAIL(call, -1); \
    count = half(call, count); \
    DONE(call, real arguments); \
  }

TRANSFER(read, "read", READ, (int descriptor, void *bytes, size_t count), (descriptor, bytes, count))
TRANSFER(pread, "read", READ, (int descriptor, void *bytes, size_t count, off_t at), (descriptor, bytes, count, at))
TRANSFER(pread64, "read", READ, (int descriptor, void *bytes, size_t count, off64_t at), (descriptor, bytes, count, at))
TRANSFER(write, "write", WRITE, (int descriptor, const void *bytes, size_t count), (descriptor, bytes, count))
TRANSFER(pwrite, "write", WRITE, (int descriptor, const void *bytes, size_t count, off_t at),
         (descriptor, bytes, count, at))
TRANSFER(pwrite64, "write", WRITE, (int descriptor, const void *bytes, size_t count, off64_t at),
         (descriptor, bytes, count, at))
TRANSFER(sendfile, "write", WRITE, (int descriptor, int from, off_t *at, size_t count), (descriptor, from, at, count))
TRANSFER(sendfile64, "write", WRITE, (int descriptor, int from, off64_t *at, size_t count),
         (descriptor, from, at, count))

// What's mapped is read without a call, so the mapping counts as the read. Most mappings are of memory.
#define MAPPING(name, offset) \
  void *name(void *start, size_t length, int protection, int flags, int descriptor, offset at) { \
    REAL(name); \
    struct call call = {0}; \
    if (descriptor >= 0) call = met_file("mmap", READ, descriptor); \
    FAIL(call, MAP_FAILED); \
    DONE(call, real(start, length, protection, flags, descriptor, at)); \
  }

MAPPING(mmap, off_t)
MAPPING(mmap64, off64_t)

ssize_t writev(int descriptor, const struct iovec *pieces, int count) {
  REAL(writev);
  struct call call = met_file("write", WRITE, descriptor);
  FAIL(call, -1);
  if (call.is_half && count > 0) {
    struct iovec first = pieces[0];
    first.iov_len = half(call, first.iov_len);
    DONE(call, real(descriptor, &first, 1));
  }
  DONE(call, real(descriptor, pieces, count));
}

ssize_t copy_file_range(int from, off64_t *at, int descriptor, off64_t *to, size_t count, unsigned flags) {
  REAL(copy_file_range);
  struct call call = met_file("write", WRITE, descriptor);
  FAIL(call, -1);
  count = half(call, count);
  DONE(call, real(from, at, descriptor, to, count, flags));
}

// MARK: - Calls on an open file

#define ON_FILE(name, label, kind, declaration, arguments) \
  int name declaration { \
    REAL(name); \
    struct call call = met_file(label, kind, descriptor); \
    FAIL(call, -1); \
    DONE(call, real arguments); \
  }

ON_FILE(fsync, "fsync", SYNC, (int descriptor), (descriptor))
ON_FILE(fdatasync, "fdatasync", SYNC, (int descriptor), (descriptor))
ON_FILE(syncfs, "syncfs", SYNC, (int descriptor), (descriptor))
ON_FILE(ftruncate, "ftruncate", TRUNCATE, (int descriptor, off_t size), (descriptor, size))
ON_FILE(ftruncate64, "ftruncate", TRUNCATE, (int descriptor, off64_t size), (descriptor, size))
ON_FILE(fallocate, "fallocate", WRITE, (int descriptor, int mode, off_t at, off_t size), (descriptor, mode, at, size))
ON_FILE(flock, "flock", LOCK, (int descriptor, int operation), (descriptor, operation))
ON_FILE(fchmod, "fchmod", MODIFY, (int descriptor, mode_t mode), (descriptor, mode))
ON_FILE(fchown, "fchown", MODIFY, (int descriptor, uid_t owner, gid_t group), (descriptor, owner, group))
ON_FILE(futimens, "futimens", MODIFY, (int descriptor, const struct timespec times[2]), (descriptor, times))
ON_FILE(fstat, "stat", INSPECT, (int descriptor, struct stat *status), (descriptor, status))
ON_FILE(fstat64, "stat", INSPECT, (int descriptor, struct stat64 *status), (descriptor, status))

static int is_lock(int command) {
  switch (command) {
    case F_SETLK: case F_SETLKW: case F_OFD_SETLK: case F_OFD_SETLKW: return 1;
    default: return 0;
  }
}

#define CONTROL(name) \
  int name(int descriptor, int command, ...) { \
    va_list rest; \
    va_start(rest, command); \
    void *argument = va_arg(rest, void *); \
    va_end(rest); \
    REAL(name); \
    struct call call = {0}; \
    if (is_lock(command)) call = met_file("fcntl", LOCK, descriptor); \
    FAIL(call, -1); \
    DONE(call, real(descriptor, command, argument)); \
  }

CONTROL(fcntl)
CONTROL(fcntl64)

// MARK: - Calls on a path

#define ON_PATH(name, label, kind, folder, declaration, arguments) \
  int name declaration { \
    REAL(name); \
    struct call call = met_path(label, kind, folder, path); \
    FAIL(call, -1); \
    DONE(call, real arguments); \
  }

ON_PATH(mkdir, "mkdir", NAME, AT_FDCWD, (const char *path, mode_t mode), (path, mode))
ON_PATH(mkdirat, "mkdir", NAME, at, (int at, const char *path, mode_t mode), (at, path, mode))
ON_PATH(unlink, "unlink", DELETE, AT_FDCWD, (const char *path), (path))
ON_PATH(unlinkat, "unlink", DELETE, at, (int at, const char *path, int flags), (at, path, flags))
ON_PATH(remove, "unlink", DELETE, AT_FDCWD, (const char *path), (path))
ON_PATH(rmdir, "rmdir", DELETE, AT_FDCWD, (const char *path), (path))
ON_PATH(truncate, "truncate", TRUNCATE, AT_FDCWD, (const char *path, off_t size), (path, size))
ON_PATH(chmod, "chmod", MODIFY, AT_FDCWD, (const char *path, mode_t mode), (path, mode))
ON_PATH(fchmodat, "chmod", MODIFY, at, (int at, const char *path, mode_t mode, int flags), (at, path, mode, flags))
ON_PATH(chown, "chown", MODIFY, AT_FDCWD, (const char *path, uid_t owner, gid_t group), (path, owner, group))
ON_PATH(lchown, "chown", MODIFY, AT_FDCWD, (const char *path, uid_t owner, gid_t group), (path, owner, group))
ON_PATH(fchownat, "chown", MODIFY, at, (int at, const char *path, uid_t owner, gid_t group, int flags),
        (at, path, owner, group, flags))
ON_PATH(utimensat, "utimens", MODIFY, at, (int at, const char *path, const struct timespec times[2], int flags),
        (at, path, times, flags))
ON_PATH(stat, "stat", INSPECT, AT_FDCWD, (const char *path, struct stat *status), (path, status))
ON_PATH(stat64, "stat", INSPECT, AT_FDCWD, (const char *path, struct stat64 *status), (path, status))
ON_PATH(lstat, "stat", INSPECT, AT_FDCWD, (const char *path, struct stat *status), (path, status))
ON_PATH(lstat64, "stat", INSPECT, AT_FDCWD, (const char *path, struct stat64 *status), (path, status))
ON_PATH(fstatat, "stat", INSPECT, at, (int at, const char *path, struct stat *status, int flags),
        (at, path, status, flags))
ON_PATH(fstatat64, "stat", INSPECT, at, (int at, const char *path, struct stat64 *status, int flags),
        (at, path, status, flags))
ON_PATH(statx, "stat", INSPECT, at, (int at, const char *path, int flags, unsigned mask, struct statx *status),
        (at, path, flags, mask, status))
ON_PATH(access, "access", INSPECT, AT_FDCWD, (const char *path, int mode), (path, mode))
ON_PATH(faccessat, "access", INSPECT, at, (int at, const char *path, int mode, int flags), (at, path, mode, flags))

// MARK: - Calls on two paths

#define ON_NAMES(name, label, from, at, declaration, arguments) \
  int name declaration { \
    REAL(name); \
    struct call call = met_names(label, from, old, at, path); \
    FAIL(call, -1); \
    DONE(call, real arguments); \
  }

ON_NAMES(rename, "rename", AT_FDCWD, AT_FDCWD, (const char *old, const char *path), (old, path))
ON_NAMES(renameat, "rename", from, at, (int from, const char *old, int at, const char *path), (from, old, at, path))
ON_NAMES(renameat2, "rename", from, at, (int from, const char *old, int at, const char *path, unsigned flags),
         (from, old, at, path, flags))
ON_NAMES(link, "link", AT_FDCWD, AT_FDCWD, (const char *old, const char *path), (old, path))
ON_NAMES(linkat, "link", from, at, (int from, const char *old, int at, const char *path, int flags),
         (from, old, at, path, flags))

ON_PATH(symlink, "symlink", NAME, AT_FDCWD, (const char *old, const char *path), (old, path))
ON_PATH(symlinkat, "symlink", NAME, at, (const char *old, int at, const char *path), (old, at, path))

// MARK: - Calls that return something else

ssize_t readlink(const char *restrict path, char *restrict text, size_t size) {
  REAL(readlink);
  struct call call = met_path("readlink", INSPECT, AT_FDCWD, path);
  FAIL(call, -1);
  DONE(call, real(path, text, size));
}

char *realpath(const char *restrict path, char *restrict resolved) {
  static char *(*real)(const char *, char *);
  // The oldest version of the symbol, which dlsym would find, refuses a null `resolved`.
  if (!real) real = (char *(*)(const char *, char *))dlvsym(RTLD_NEXT, "realpath", "GLIBC_2.3");
  if (!real) real = (char *(*)(const char *, char *))dlsym(RTLD_NEXT, "realpath");
  struct call call = met_path("realpath", INSPECT, AT_FDCWD, path);
  FAIL(call, NULL);
  DONE(call, real(path, resolved));
}

// MARK: - Folders

enum { OPEN_FOLDERS = 64 };
static _Atomic(DIR *) unread[OPEN_FOLDERS];

static void note_unread(DIR *folder) {
  for (int i = 0; folder && i < OPEN_FOLDERS; i++) {
    DIR *empty = NULL;
    if (atomic_compare_exchange_strong(&unread[i], &empty, folder)) return;
  }
}

static int take_unread(DIR *folder) {
  for (int i = 0; i < OPEN_FOLDERS; i++) {
    DIR *wanted = folder;
    if (atomic_compare_exchange_strong(&unread[i], &wanted, NULL)) return 1;
  }
  return 0;
}

DIR *opendir(const char *path) {
  REAL(opendir);
  struct call call = met_path("opendir", OPEN, AT_FDCWD, path);
  FAIL(call, NULL);
  DIR *folder = real(path);
  note_unread(folder);
  DONE(call, folder);
}

DIR *fdopendir(int descriptor) {
  REAL(fdopendir);
  DIR *folder = real(descriptor);
  note_unread(folder);
  return folder;
}

#define READING_FOLDER(name, type) \
  struct type *name(DIR *folder) { \
    REAL(name); \
    struct call call = {0}; \
    if (take_unread(folder)) call = met_file("readdir", READ, dirfd(folder)); \
    FAIL(call, NULL); \
    DONE(call, real(folder)); \
  }

READING_FOLDER(readdir, dirent)
READING_FOLDER(readdir64, dirent64)

int closedir(DIR *folder) {
  REAL(closedir);
  take_unread(folder);
  struct call call = met_file("close", CLOSE, dirfd(folder));
  int result = real(folder);
  FAIL(call, -1);
  DONE(call, result);
}

// MARK: - Chance

static void fill(void *bytes, size_t count) {
  for (size_t i = 0; i < count; i++) {
    uint64_t mixed = chance += 0x9e3779b97f4a7c15;
    mixed = (mixed ^ mixed >> 30) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ mixed >> 27) * 0x94d049bb133111eb;
    ((unsigned char *)bytes)[i] = (unsigned char)(mixed ^ mixed >> 31);
  }
}

ssize_t getrandom(void *bytes, size_t count, unsigned flags) {
  REAL(getrandom);
  if (!is_seeded) return real(bytes, count, flags);
  fill(bytes, count);
  return (ssize_t)count;
}

// Swift asks the kernel for chance directly.
long syscall(long number, ...) {
  va_list rest;
  va_start(rest, number);
  long a[6];
  for (int i = 0; i < 6; i++) a[i] = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_getrandom && is_seeded) {
    fill((void *)a[0], (size_t)a[1]);
    return a[1];
  }
  static long (*real)(long, ...);
  if (!real) real = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  return real(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}
