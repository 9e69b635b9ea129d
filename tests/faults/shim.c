/* Preloaded into a build: counts the calls that change something below FAULT_ROOT, and lets the FAULT_AT-th of them
   fail with the error FAULT_ERROR, or, when that is 0, kills the process in its place. FAULT_COUNT: a file for the
   count, written at every call beyond the last of which nothing more is asked. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static long seen;

static int below(int folder, const char *path) {
  const char *root = getenv("FAULT_ROOT");
  char link[64], full[PATH_MAX] = "";
  if (!root) return 0;
  if (path && path[0] == '/') return strncmp(path, root, strlen(root)) == 0;
  if (folder == AT_FDCWD) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
  ssize_t length = readlink(link, full, sizeof full - 1);
  return length > 0 && strncmp(full, root, strlen(root)) == 0;
}

/* True when this call is to fail. */
static int hit(int folder, const char *path) {
  int before = errno;
  if (!below(folder, path)) { errno = before; return 0; }
  seen++;
  const char *at = getenv("FAULT_AT"), *error = getenv("FAULT_ERROR"), *count = getenv("FAULT_COUNT");
  if (count) {
    static int handle = -1;
    char text[32];
    ssize_t (*real)(int, const void *, size_t, off_t) = dlsym(RTLD_NEXT, "pwrite");
    if (handle < 0) handle = ((int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open"))(count, O_WRONLY | O_CREAT, 0644);
    real(handle, text, snprintf(text, sizeof text, "%ld\n", seen), 0);
  }
  if (at && atol(at) == seen) {
    if (!error || atoi(error) == 0) kill(getpid(), SIGKILL);
    errno = atoi(error);
    return 1;
  }
  errno = before;
  return 0;
}

#define REAL(name) static __typeof__(name) *real; if (!real) real = dlsym(RTLD_NEXT, #name)
#define WRITES(flags) ((flags) & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC))
#define OPEN(name)                                                               \
  int name(const char *path, int flags, ...) {                                   \
    REAL(name); va_list rest; va_start(rest, flags); mode_t mode = va_arg(rest, mode_t); va_end(rest); \
    if (WRITES(flags) && hit(AT_FDCWD, path)) return -1;                         \
    return real(path, flags, mode); }
#define OPENAT(name)                                                             \
  int name(int folder, const char *path, int flags, ...) {                       \
    REAL(name); va_list rest; va_start(rest, flags); mode_t mode = va_arg(rest, mode_t); va_end(rest); \
    if (WRITES(flags) && hit(folder, path)) return -1;                           \
    return real(folder, path, flags, mode); }
OPEN(open) OPEN(open64) OPENAT(openat) OPENAT(openat64)

ssize_t write(int f, const void *b, size_t n) { REAL(write); return hit(f, NULL) ? -1 : real(f, b, n); }
int fsync(int f) { REAL(fsync); return hit(f, NULL) ? -1 : real(f); }
int syncfs(int f) { REAL(syncfs); return hit(f, NULL) ? -1 : real(f); }
int mkdir(const char *p, mode_t m) { REAL(mkdir); return hit(AT_FDCWD, p) ? -1 : real(p, m); }
int rmdir(const char *p) { REAL(rmdir); return hit(AT_FDCWD, p) ? -1 : real(p); }
int unlink(const char *p) { REAL(unlink); return hit(AT_FDCWD, p) ? -1 : real(p); }
int unlinkat(int d, const char *p, int f) { REAL(unlinkat); return hit(d, p) ? -1 : real(d, p, f); }
int rename(const char *a, const char *b) { REAL(rename); return hit(AT_FDCWD, b) ? -1 : real(a, b); }
int link(const char *a, const char *b) { REAL(link); return hit(AT_FDCWD, b) ? -1 : real(a, b); }
int linkat(int d, const char *a, int e, const char *b, int f) { REAL(linkat); return hit(e, b) ? -1 : real(d, a, e, b, f); }
int chmod(const char *p, mode_t m) { REAL(chmod); return hit(AT_FDCWD, p) ? -1 : real(p, m); }
ssize_t sendfile64(int o, int i, off64_t *at, size_t n) {
  static ssize_t (*real)(int, int, off64_t *, size_t);
  if (!real) real = dlsym(RTLD_NEXT, "sendfile64");
  return hit(o, NULL) ? -1 : real(o, i, at, n);
}
int renameat2(int d, const char *a, int e, const char *b, unsigned f) {
  REAL(renameat2); return hit(e, b) ? -1 : real(d, a, e, b, f);
}
