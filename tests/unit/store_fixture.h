/* What the tests of the store share: temporary directories and plain git. */
#ifndef TD_TEST_STORE_FIXTURE_H
#define TD_TEST_STORE_FIXTURE_H

#include "base/strbuf.h"
#include "diag/diag.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

struct fixture {
	char home[64]; /* a new directory: the global configuration's */
	char store[80];
	struct td_diag *diag;
};

/* Run a shell command, which must succeed. */
__attribute__((format(printf, 1, 2))) static inline void
shell(const char *format, ...)
{
	char command[4096];
	va_list args;
	int length;

	va_start(args, format);
	length = vsnprintf(command, sizeof command, format, args);
	va_end(args);
	assert_true(length > 0 && (size_t)length < sizeof command);
	if (system(command) != 0)
		fail_msg("failed: %s", command);
}

/* What a shell command prints, without the last line break. Freed by the
 * caller. */
__attribute__((format(printf, 1, 2))) static inline char *
shell_out(const char *format, ...)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	char command[4096];
	char piece[512];
	va_list args;
	FILE *pipe;
	size_t got;

	va_start(args, format);
	vsnprintf(command, sizeof command, format, args);
	va_end(args);
	pipe = popen(command, "r");
	assert_non_null(pipe);
	while ((got = fread(piece, 1, sizeof piece, pipe)) > 0)
		td_strbuf_add_bytes(&out, piece, got);
	pclose(pipe);
	while (out.length && out.text[out.length - 1] == '\n')
		td_strbuf_cut(&out, out.length - 1);
	return td_strbuf_take(&out);
}

#define assert_shell(wanted, ...)                                              \
	do {                                                                   \
		char *out_ = shell_out(__VA_ARGS__);                           \
		assert_string_equal(out_, wanted);                             \
		free(out_);                                                    \
	} while (0)

/* The first finding, which must be this one. */
static inline const struct td_finding *
assert_finding(const struct fixture *fixture, enum td_finding_id id)
{
	assert_true(td_diag_count(fixture->diag) > 0);
	assert_string_equal(
	    td_finding_kind(td_diag_at(fixture->diag, 0)->id)->slug,
	    td_finding_kind(id)->slug);
	return td_diag_at(fixture->diag, 0);
}

/* Forget what was found so far. */
static inline void
forget(struct fixture *fixture)
{
	td_diag_free(fixture->diag);
	fixture->diag = td_diag_new();
}

/* A new directory, where tests are told to put them. */
static inline bool
make_directory(char *path, size_t size)
{
	const char *where = getenv("TMPDIR");
	int length = snprintf(path, size, "%s/thidua-test-XXXXXX",
	                      where ? where : "/tmp");

	return length > 0 && (size_t)length < size && mkdtemp(path);
}

static inline int
set_up(void **state)
{
	static char home[sizeof((struct fixture *)0)->home];
	struct fixture *fixture = calloc(1, sizeof *fixture);

	if (!fixture)
		return -1;
	/* libgit2 looks once in a process where home is. */
	if (!*home) {
		if (!make_directory(home, sizeof home))
			return -1;
	} else if (mkdir(home, 0777)) {
		return -1;
	}
	strcpy(fixture->home, home);
	snprintf(fixture->store, sizeof fixture->store, "%s/kho",
	         fixture->home);
	fixture->diag = td_diag_new();
	*state = fixture;
	return mkdir(fixture->store, 0777) || chdir(fixture->store) ||
	       setenv("HOME", fixture->home, 1) ||
	       setenv("XDG_CONFIG_HOME", fixture->home, 1);
}

static inline int
tear_down(void **state)
{
	struct fixture *fixture = *state;
	char command[128];

	td_diag_free(fixture->diag);
	snprintf(command, sizeof command, "rm -rf %s", fixture->home);
	free(fixture);
	return chdir("/") || system(command);
}

#endif
