/*
 * A command of the suite, run within a target, time and again. Its source is
 * compiled with another name for main().
 */
#ifndef TD_FUZZ_RUN_COMMAND_H
#define TD_FUZZ_RUN_COMMAND_H

#include <stddef.h>
#include <stdint.h>

typedef int
fuzz_command(int argc, char **argv);

/* Copy a directory of FUZZ_STORES (of what the tests' fixtures make) to a
 * new place in memory, where there is room; what stands there goes when the
 * program ends. The path lives as long. */
const char *
fuzz_store(const char *name);

/* Write a file below a directory; NULL bytes: take it away. */
void
fuzz_write(const char *directory, const char *path, const void *bytes,
           size_t size);

/* The bytes of a file, the caller's; NULL: there is none. */
uint8_t *
fuzz_read(size_t *size, const char *directory, const char *path);

/*
 * Run a command with arguments, ended by NULL, and abort where it ends with
 * another status than 0, 1 or 3, or says what could drive a terminal.
 */
void
fuzz_run(fuzz_command *command, const char *const *arguments);

#endif
