/* Makes the system fail on purpose: loaded before the C library, it counts the calls that change
 * files below CULPA_FAULT_FOLDER and lets the CULPA_FAULT_AT-th of them fail with CULPA_FAULT_ERROR.
 * With CULPA_FAULT_COUNT the number of such calls is written there at the end, so that whoever runs
 * it knows how many there are to fail.
 *
 * A call that fails does nothing; every later call fails too when CULPA_FAULT_STAYS is set, as on a
 * disk that is gone. A write may also end half-way: CULPA_FAULT_SHORT. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static long calls;
static long fail_at;
static int fail_error;
static int stays;
static int short_writes;
static const char *folder;
static const char *count_file;

__attribute__((constructor)) static void begin(void) {
  const char *at = getenv("CULPA_FAULT_AT");
  const char *error = getenv("CULPA_FAULT_ERROR");
  folder = getenv("CULPA_FAULT_FOLDER");
  count_file = getenv("CULPA_FAULT_COUNT");
  fail_at = at ? atol(at) : 0;
  fail_error = error ? atoi(error) : EIO;
  stays = getenv("CULPA_FAULT_STAYS") != NULL;
  short_writes = getenv("CULPA_FAULT_SHORT") != NULL;
}

__attribute__((destructor)) static void end(void) {
  if (!count_file) return;
  FILE *file = fopen(count_file, "w");
  if (!file) return;
  fprintf(file, "%ld\n", calls);
  fclose(file);
}

static int is_ours(const char *path) {
  return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_our_descriptor(int descriptor) {
  char link[64];
  char path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_ours(path);
}

/* Whether this call is the one to fail. */
static int fails(void) {
  calls += 1;
  if (!fail_at) return 0;
  if (calls == fail_at || (stays && calls > fail_at)) {
    errno = fail_error;
    return 1;
  }
  return 0;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int descriptor, const void *bytes, size_t count) {
  if (is_our_descriptor(descriptor) && fails()) {
    if (short_writes && count > 1) return REAL(write)(descriptor, bytes, count / 2);
    return -1;
  }
  return REAL(write)(descriptor, bytes, count);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
  if (is_our_descriptor(descriptor) && fails()) {
    if (short_writes && count > 1) REAL(pwrite64)(descriptor, bytes, count / 2, offset);
    errno = fail_error;
    return -1;
  }
  return REAL(pwrite64)(descriptor, bytes, count, offset);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  if (is_our_descriptor(descriptor) && fails()) {
    if (short_writes && count > 1) REAL(pwrite)(descriptor, bytes, count / 2, offset);
    errno = fail_error;
    return -1;
  }
  return REAL(pwrite)(descriptor, bytes, count, offset);
}

int fsync(int descriptor) {
  if (is_our_descriptor(descriptor) && fails()) return -1;
  return REAL(fsync)(descriptor);
}

int fdatasync(int descriptor) {
  if (is_our_descriptor(descriptor) && fails()) return -1;
  return REAL(fdatasync)(descriptor);
}

int ftruncate64(int descriptor, off64_t length) {
  if (is_our_descriptor(descriptor) && fails()) return -1;
  return REAL(ftruncate64)(descriptor, length);
}

int ftruncate(int descriptor, off_t length) {
  if (is_our_descriptor(descriptor) && fails()) return -1;
  return REAL(ftruncate)(descriptor, length);
}

int unlink(const char *path) {
  if (is_ours(path) && fails()) return -1;
  return REAL(unlink)(path);
}

int rename(const char *from, const char *to) {
  if (is_ours(from) && fails()) return -1;
  return REAL(rename)(from, to);
}

int mkdir(const char *path, mode_t mode) {
  if (is_ours(path) && fails()) return -1;
  return REAL(mkdir)(path, mode);
}

static int opens(const char *path, int flags) { return is_ours(path) && (flags & O_CREAT) && fails(); }

int open(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = va_arg(list, mode_t);
  va_end(list);
  if (opens(path, flags)) return -1;
  return REAL(open)(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = va_arg(list, mode_t);
  va_end(list);
  if (opens(path, flags)) return -1;
  return REAL(open64)(path, flags, mode);
}
