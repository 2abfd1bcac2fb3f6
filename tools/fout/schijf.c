// Loaded before the C library of a program (LD_PRELOAD), around its calls that change files in one
// folder (FOUT_MAP). Two uses, together or apart:
// - FOUT_LOG: every write, cut, flush, new name, rename and removal is noted in a file, in the order
//   in which it was done, so that a power loss at any moment can be played back afterwards. What is
//   written to FOUT_MERK is noted among them: the program says there what it acknowledged.
// - FOUT_SCHAKEL: a file of five 64-bit numbers that is shared with who steers: [0] 1 counts, 2 also
//   refuses; [1] how many calls that need room were seen; [2] the number of the first that is refused;
//   [3] 1: that one first takes half of what it is given, as near a full disk; [4] how many were refused.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static ssize_t (*real_writev)(int, const struct iovec *, int);
static ssize_t (*real_sendfile)(int, int, off64_t *, size_t);
static int (*real_fsync)(int), (*real_fdatasync)(int), (*real_ftruncate)(int, off64_t);
static int (*real_open)(const char *, int, ...), (*real_openat)(int, const char *, int, ...);
static int (*real_rename)(const char *, const char *), (*real_unlink)(const char *), (*real_unlinkat)(int, const char *, int);
static int (*real_remove)(const char *);
static int (*real_mkdir)(const char *, mode_t);
static long (*real_syscall)(long, ...);
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static volatile int64_t *control;
static int log_file = -1;
static const char *folder, *mark;
static size_t folder_length;

__attribute__((constructor)) static void begin(void) {
  real_write = dlsym(RTLD_NEXT, "write");
  real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  real_writev = dlsym(RTLD_NEXT, "writev");
  real_sendfile = dlsym(RTLD_NEXT, "sendfile64");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
  real_open = dlsym(RTLD_NEXT, "open64");
  real_openat = dlsym(RTLD_NEXT, "openat64");
  real_rename = dlsym(RTLD_NEXT, "rename");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  real_unlinkat = dlsym(RTLD_NEXT, "unlinkat");
  real_remove = dlsym(RTLD_NEXT, "remove");
  real_mkdir = dlsym(RTLD_NEXT, "mkdir");
  real_syscall = dlsym(RTLD_NEXT, "syscall");
  folder = getenv("FOUT_MAP");
  mark = getenv("FOUT_MERK");
  if (folder == NULL) return;
  folder_length = strlen(folder);
  const char *path = getenv("FOUT_SCHAKEL");
  if (path != NULL) {
    int file = real_open(path, O_RDWR | O_CLOEXEC);
    if (file >= 0) control = mmap(NULL, 40, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (control == MAP_FAILED) control = NULL;
  }
  path = getenv("FOUT_LOG");
  if (path != NULL) log_file = real_open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
}

static int inside(const char *path) {
  return folder != NULL && strncmp(path, folder, folder_length) == 0 && (path[folder_length] == '/' || path[folder_length] == 0);
}

// The name under which a file is open; 0 when it is none of the folder's, 2 when it is the mark.
static int name_of(int fd, char *name, size_t size) {
  char link[64];
  if (folder == NULL) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, name, size - 1);
  if (length <= 0) return 0;
  name[length] = 0;
  if (mark != NULL && strcmp(name, mark) == 0) return 2;
  return inside(name);
}

static void note_bytes(const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    ssize_t more = real_write(log_file, at, length);
    if (more <= 0) abort();
    at += more;
    length -= (size_t)more;
  }
}

// kind, lengths of two names, two numbers, the names, and for what was written its bytes.
static void note(char kind, const char *one, const char *other, int64_t a, int64_t b, const void *bytes) {
  if (log_file < 0) return;
  unsigned char head[21];
  uint16_t first = (uint16_t)strlen(one), second = (uint16_t)strlen(other);
  head[0] = (unsigned char)kind;
  memcpy(head + 1, &first, 2);
  memcpy(head + 3, &second, 2);
  memcpy(head + 5, &a, 8);
  memcpy(head + 13, &b, 8);
  note_bytes(head, sizeof head);
  note_bytes(one, first);
  note_bytes(other, second);
  if (bytes != NULL) note_bytes(bytes, (size_t)b);
}

// How much of a call that needs room is taken: all, half, or -1.
static ssize_t room(size_t length) {
  if (control == NULL || control[0] == 0) return (ssize_t)length;
  int64_t number = control[1]++;
  if (control[0] != 2 || number < control[2]) return (ssize_t)length;
  control[4]++;
  if (number == control[2] && control[3] == 1 && length > 1) return (ssize_t)(length / 2);
  errno = ENOSPC;
  return -1;
}

// What stands in a file now is noted as written: for calls that never pass its bytes by.
static void note_region(int fd, const char *name, int64_t from, int64_t length) {
  if (log_file < 0 || length <= 0) return;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  int file = real_open(link, O_RDONLY | O_CLOEXEC);
  char *bytes = malloc((size_t)length);
  if (file < 0 || bytes == NULL || pread64(file, bytes, (size_t)length, from) != length) abort();
  note('W', name, "", from, length, bytes);
  free(bytes);
  close(file);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  char name[4096];
  int whose = name_of(fd, name, sizeof name);
  if (whose == 0) return real_write(fd, bytes, length);
  pthread_mutex_lock(&lock);
  ssize_t taken = whose == 2 ? (ssize_t)length : room(length);
  if (taken >= 0) taken = real_write(fd, bytes, (size_t)taken);
  int kept = errno;
  if (taken > 0 && whose == 2) note('A', "", "", 0, taken, bytes);
  // Where it went is known only now: a file that is open for appending is written at its end.
  if (taken > 0 && whose == 1) note('W', name, "", lseek64(fd, 0, SEEK_CUR) - taken, taken, bytes);
  pthread_mutex_unlock(&lock);
  errno = kept;
  return taken;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
  char name[4096];
  if (name_of(fd, name, sizeof name) != 1) return real_pwrite(fd, bytes, length, at);
  pthread_mutex_lock(&lock);
  ssize_t taken = room(length);
  if (taken >= 0) taken = real_pwrite(fd, bytes, (size_t)taken, at);
  int kept = errno;
  if (taken > 0) note('W', name, "", at, taken, bytes);
  pthread_mutex_unlock(&lock);
  errno = kept;
  return taken;
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return pwrite64(fd, bytes, length, at); }

ssize_t writev(int fd, const struct iovec *parts, int count) {
  char name[4096];
  if (name_of(fd, name, sizeof name) != 1) return real_writev(fd, parts, count);
  ssize_t total = 0;
  for (int index = 0; index < count; index++) {
    ssize_t taken = write(fd, parts[index].iov_base, parts[index].iov_len);
    if (taken < 0) return total > 0 ? total : -1;
    total += taken;
    if ((size_t)taken < parts[index].iov_len) break;
  }
  return total;
}

ssize_t sendfile64(int to, int from, off64_t *at, size_t length) {
  char name[4096];
  if (name_of(to, name, sizeof name) != 1) return real_sendfile(to, from, at, length);
  pthread_mutex_lock(&lock);
  ssize_t taken = room(length);
  if (taken >= 0) taken = real_sendfile(to, from, at, (size_t)taken);
  int kept = errno;
  if (taken > 0) note_region(to, name, lseek64(to, 0, SEEK_CUR) - taken, taken);
  pthread_mutex_unlock(&lock);
  errno = kept;
  return taken;
}
ssize_t sendfile(int to, int from, off_t *at, size_t length) { return sendfile64(to, from, at, length); }

// Copying within the kernel passes no bytes by; without it what copies a file falls back on sendfile.
long syscall(long number, ...) {
  va_list rest;
  va_start(rest, number);
  long a = va_arg(rest, long), b = va_arg(rest, long), c = va_arg(rest, long);
  long d = va_arg(rest, long), e = va_arg(rest, long), f = va_arg(rest, long);
  va_end(rest);
  if (folder != NULL && number == SYS_copy_file_range) {
    errno = ENOSYS;
    return -1;
  }
  return real_syscall(number, a, b, c, d, e, f);
}

static int flush(int fd, int (*real)(int)) {
  char name[4096];
  if (name_of(fd, name, sizeof name) != 1) return real(fd);
  pthread_mutex_lock(&lock);
  int result = real(fd);
  int kept = errno;
  if (result == 0) note('S', name, "", 0, 0, NULL);
  pthread_mutex_unlock(&lock);
  errno = kept;
  return result;
}
int fsync(int fd) { return flush(fd, real_fsync); }
int fdatasync(int fd) { return flush(fd, real_fdatasync); }

int ftruncate64(int fd, off64_t length) {
  char name[4096];
  if (name_of(fd, name, sizeof name) != 1) return real_ftruncate(fd, length);
  struct stat before;
  pthread_mutex_lock(&lock);
  int result = fstat(fd, &before);
  // Only what makes a file longer needs room.
  if (result == 0 && length > before.st_size && room(1) < 0) result = -1;
  if (result == 0) result = real_ftruncate(fd, length);
  int kept = errno;
  if (result == 0) note('T', name, "", length, 0, NULL);
  pthread_mutex_unlock(&lock);
  errno = kept;
  return result;
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int open_noted(const char *path, int flags, mode_t mode) {
  if (!inside(path)) return real_open(path, flags, mode);
  pthread_mutex_lock(&lock);
  struct stat before;
  int was = stat(path, &before) == 0;
  int makes = !was && (flags & O_CREAT) != 0;
  int file = makes && room(1) < 0 ? -1 : real_open(path, flags, mode);
  int kept = errno;
  if (file >= 0 && makes) note('O', path, "", 0, 0, NULL);
  if (file >= 0 && was && (flags & O_TRUNC) != 0) note('T', path, "", 0, 0, NULL);
  pthread_mutex_unlock(&lock);
  errno = kept;
  return file;
}
static mode_t mode_in(int flags, va_list rest) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
}
int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_in(flags, rest);
  va_end(rest);
  return open_noted(path, flags, mode);
}
int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_in(flags, rest);
  va_end(rest);
  return open_noted(path, flags, mode);
}
int openat(int at, const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_in(flags, rest);
  va_end(rest);
  return path[0] == '/' ? open_noted(path, flags, mode) : real_openat(at, path, flags, mode);
}

int rename(const char *from, const char *to) {
  if (!inside(from) && !inside(to)) return real_rename(from, to);
  pthread_mutex_lock(&lock);
  int result = real_rename(from, to);
  int kept = errno;
  if (result == 0) note('R', from, to, 0, 0, NULL);
  pthread_mutex_unlock(&lock);
  errno = kept;
  return result;
}

static int removed(const char *path, int result) {
  int kept = errno;
  if (result == 0) note('U', path, "", 0, 0, NULL);
  pthread_mutex_unlock(&lock);
  errno = kept;
  return result;
}
int unlink(const char *path) {
  if (!inside(path)) return real_unlink(path);
  pthread_mutex_lock(&lock);
  return removed(path, real_unlink(path));
}
int remove(const char *path) {
  if (!inside(path)) return real_remove(path);
  pthread_mutex_lock(&lock);
  return removed(path, real_remove(path));
}
int unlinkat(int at, const char *path, int flags) {
  char name[8192];
  if (path[0] == '/' || name_of(at, name, 4096) != 1) {
    if (!inside(path)) return real_unlinkat(at, path, flags);
    snprintf(name, sizeof name, "%s", path);
  } else {
    strcat(name, "/");
    strncat(name, path, 4000);
  }
  pthread_mutex_lock(&lock);
  return removed(name, real_unlinkat(at, path, flags));
}

int mkdir(const char *path, mode_t mode) {
  if (!inside(path)) return real_mkdir(path, mode);
  pthread_mutex_lock(&lock);
  int result = room(1) < 0 ? -1 : real_mkdir(path, mode);
  pthread_mutex_unlock(&lock);
  return result;
}
