// Loaded before a Node (LD_PRELOAD): refuses buffers whose bytes lie outside V8's own memory, as
// Electron does, whose V8 keeps all of them in one cage. A library cannot take the place of a function
// that the program itself exports, so the beginning of that function is overwritten with a jump to
// ours. Each refusal writes one byte to the file that GEWEIGERD names, so that a test can see that
// something was refused at all.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// napi_no_external_buffers_allowed, in js_native_api_types.h.
#define REFUSED 22

static int told = -1;

static int refuse(void) {
  if (told >= 0 && write(told, "x", 1) < 0) told = -1;
  return REFUSED;
}

static void replace(const char *name) {
#if defined(__x86_64__)
  // movabs rax, refuse; jmp rax
  unsigned char jump[12] = {0x48, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xe0};
  const size_t at = 2;
#elif defined(__aarch64__)
  // ldr x16, 8 bytes on; br x16; the address
  unsigned char jump[16] = {0x50, 0, 0, 0x58, 0, 0x02, 0x1f, 0xd6};
  const size_t at = 8;
#else
#error "this processor is not known"
#endif
  unsigned char *code = dlsym(RTLD_DEFAULT, name);
  if (code == NULL) abort();
  const uintptr_t address = (uintptr_t)refuse;
  memcpy(jump + at, &address, sizeof address);
  const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  const uintptr_t first = (uintptr_t)code & ~(page - 1);
  const size_t length = (uintptr_t)code + sizeof jump - first;
  if (mprotect((void *)first, length, PROT_READ | PROT_WRITE | PROT_EXEC) != 0) abort();
  memcpy(code, jump, sizeof jump);
  if (mprotect((void *)first, length, PROT_READ | PROT_EXEC) != 0) abort();
  __builtin___clear_cache((char *)code, (char *)code + sizeof jump);
}

__attribute__((constructor)) static void begin(void) {
  // Only in the Node that was started with it, not in what that starts in turn.
  if (dlsym(RTLD_DEFAULT, "napi_create_external_buffer") == NULL) return;
  const char *file = getenv("GEWEIGERD");
  if (file != NULL) told = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  replace("napi_create_external_buffer");
  replace("napi_create_external_arraybuffer");
}
