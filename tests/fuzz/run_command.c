/* A command, run within a target. */

#define _GNU_SOURCE /* stdout and stderr can be set */

#include "run_command.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	ARGUMENTS_MAX = 32,
	PATH_SIZE = 4096
};

static char home[PATH_SIZE];

__attribute__((format(printf, 1, 2))) static void
shell(const char *format, ...)
{
	char command[5 * PATH_SIZE];
	va_list words;

	va_start(words, format);
	vsnprintf(command, sizeof command, format, words);
	va_end(words);
	if (system(command) != 0) {
		fprintf(stderr, "failed: %s\n", command);
		abort();
	}
}

static void
remove_home(void)
{
	shell("rm -rf '%s'", home);
}

/* What commands would take from whoever runs the test. */
static void
settle(void)
{
	setenv("HOME", home, 1);
	setenv("XDG_CONFIG_HOME", home, 1);
	setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
	setenv("TZ", "UTC", 1);
	setenv("GIT_AUTHOR_NAME", "Nguyễn Văn Mẫu", 1);
	setenv("GIT_AUTHOR_EMAIL", "mau@vi-du.example", 1);
	unsetenv("THIDUA_STORE");
}

const char *
fuzz_store(const char *name)
{
	const char *stores = getenv("FUZZ_STORES");
	char *store = malloc(2 * PATH_SIZE);
	bool in_memory = access("/dev/shm", W_OK) == 0;

	if (!stores || !store) {
		fprintf(stderr, "FUZZ_STORES names no directory of stores\n");
		exit(1);
	}
	if (!*home) {
		snprintf(home, sizeof home, "%s/thidua-fuzz-XXXXXX",
		         in_memory ? "/dev/shm" : "/tmp");
		if (!mkdtemp(home))
			abort();
		atexit(remove_home);
		settle();
	}
	snprintf(store, 2 * PATH_SIZE, "%s/%s", home, name);
	shell("cp -R '%s/%s' '%s'", stores, name, store);
	return store;
}

static FILE *
open_file(const char *directory, const char *path, const char *mode)
{
	char name[PATH_SIZE];

	if ((size_t)snprintf(name, sizeof name, "%s/%s", directory, path) >=
	    sizeof name)
		abort();
	if (mode)
		return fopen(name, mode);
	unlink(name);
	return NULL;
}

void
fuzz_write(const char *directory, const char *path, const void *bytes,
           size_t size)
{
	FILE *file = open_file(directory, path, bytes ? "wb" : NULL);

	if (!bytes)
		return;
	if (!file || fwrite(bytes, 1, size, file) != size || fclose(file) != 0)
		abort();
}

uint8_t *
fuzz_read(size_t *size, const char *directory, const char *path)
{
	FILE *file = open_file(directory, path, "rb");
	uint8_t *bytes;
	long end;

	if (!file)
		return NULL;
	if (fseek(file, 0, SEEK_END) != 0 || (end = ftell(file)) < 0)
		abort();
	rewind(file);
	*size = (size_t)end;
	bytes = malloc(*size + 1);
	if (!bytes || fread(bytes, 1, *size, file) != *size)
		abort();
	fclose(file);
	return bytes;
}

/* A control character, but for the end of a line (CRLF in a calendar). */
static bool
has_control(const char *text, size_t size)
{
	for (size_t i = 0; i < size; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c == '\r' && i + 1 < size && text[i + 1] == '\n')
			continue;
		if ((c < 0x20 && c != '\n') || c == 0x7f)
			return true;
		if (c == 0xc2 && i + 1 < size &&
		    (unsigned char)text[i + 1] < 0xa0)
			return true;
	}
	return false;
}

static void
judge(const char *name, int status, const char *text, size_t size)
{
	if ((status == 0 || status == 1 || status == 3) &&
	    !has_control(text, size))
		return;
	fprintf(stderr, "%s: status %d: %.*s\n", name, status, (int)size, text);
	abort();
}

void
fuzz_run(fuzz_command *command, const char *const *arguments)
{
	FILE *const real_out = stdout;
	FILE *const real_err = stderr;
	char *words[ARGUMENTS_MAX] = { NULL };
	char *out = NULL;
	char *err = NULL;
	size_t out_size = 0;
	size_t err_size = 0;
	int count = 0;
	int status;

	for (; arguments[count]; count++)
		words[count] = (char *)(uintptr_t)arguments[count];
	/* The command closes what it writes to. */
	stdout = open_memstream(&out, &out_size);
	stderr = open_memstream(&err, &err_size);
	status = command(count, words);
	fclose(stderr);
	stdout = real_out;
	stderr = real_err;
	judge(words[0], status, out, out_size);
	judge(words[0], status, err, err_size);
	free(out);
	free(err);
}
