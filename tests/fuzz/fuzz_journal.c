/*
 * Any bytes as what a writer that was stopped left in the lock file: the next
 * one finishes it or takes it back, and touches nothing outside the store.
 */

#include "mutate.h"
#include "run_command.h"

#include "store/change.h"
#include "store/change_lock.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize(int *argc, char ***argv);

enum {
	KEPT_MAX = 16,
	PATH_SIZE = 4096
};

/* What is put back after each run; the rest is made by nobody. */
static const char *const kept_paths[] = {
	"thidua.yaml",         ".gitattributes",
	"rules/awards.yaml",   "rules/procedure.yaml",
	"calendars/2026.yaml", ".git/index",
	".git/HEAD",           ".git/config"
};

/* Names that a journal may say, and a commit that it may name. */
static const char *const words[] = {
	"branch",
	"lock",
	"commit",
	"write",
	"adopt",
	"refs/heads/main",
	"refs/heads/../../../../outside",
	"../../../outside",
	"../outside",
	"refs/heads/no",
	"HEAD",
	"",
	"thidua.yaml",
	"../outside/file",
	"/etc/passwd",
	".git/config",
	".GIT/config",
	"a/../../outside/file",
	"units/so/x.yaml",
	"rules",
	"rules/awards.yaml/x",
	"0 0",
	"99999999999999999999999999",
	"-1",
	"0000000000000000000000000000000000000000",
	"0123456789012345678901234567890123456789",
	"0123456789012345678901234567890123456789\n",
	NULL
};

#define OUTSIDE "0123456789012345678901234567890123456789\n"

static const char *store;
static char outside[2][PATH_SIZE];
static struct {
	uint8_t *bytes;
	size_t size;
} kept[KEPT_MAX];

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	store = fuzz_store("empty");
	/* Where "../outside" leads from the store and from its branches. */
	snprintf(outside[0], sizeof outside[0], "%s", store);
	*strrchr(outside[0], '/') = '\0';
	fuzz_write(outside[0], "outside.lock", OUTSIDE, strlen(OUTSIDE));
	fuzz_write(outside[0], "outside", OUTSIDE, strlen(OUTSIDE));
	for (size_t i = 0; i < sizeof kept_paths / sizeof *kept_paths; i++)
		kept[i].bytes = fuzz_read(&kept[i].size, store, kept_paths[i]);
	return 0;
}

size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max,
                        unsigned int seed)
{
	return fuzz_mutate_rows(data, size, max, ' ', words, seed);
}

static void
must(bool holds)
{
	if (!holds)
		abort();
}

static void
must_hold(const char *name)
{
	size_t size;
	uint8_t *bytes = fuzz_read(&size, outside[0], name);

	must(bytes && size == strlen(OUTSIDE) &&
	     memcmp(bytes, OUTSIDE, size) == 0);
	free(bytes);
}

/* What is read is what stands there, and nothing of it is lost. */
static void
load(void)
{
	char path[PATH_SIZE];
	struct td_journal journal;
	int fd;

	snprintf(path, sizeof path, "%s/.git/" TD_LOCK_FILE, store);
	fd = open(path, O_RDONLY);
	must(fd >= 0 && td_journal_load(&journal, fd) == 0);
	for (size_t i = 0; i < journal.count; i++)
		must(journal.staged[i]->full != NULL);
	td_journal_clear(&journal);
	close(fd);
}

static void
begin(void)
{
	const struct td_author author = { .name = "A",
		                          .email = "a@b",
		                          .time = 1777777777 };
	struct td_diag *diag = td_diag_new();
	struct td_change *change = NULL;

	if (td_change_begin(&change, store, &author, diag) == TD_OK)
		td_change_free(change);
	else
		must(td_diag_count(diag) > 0);
	td_diag_free(diag);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_write(store, ".git/" TD_LOCK_FILE, data, size);
	load();
	begin();
	must_hold("outside");
	must_hold("outside.lock");
	for (size_t i = 0; i < sizeof kept_paths / sizeof *kept_paths; i++)
		if (kept[i].bytes)
			fuzz_write(store, kept_paths[i], kept[i].bytes,
			           kept[i].size);
	fuzz_write(store, ".git/index.lock", NULL, 0);
	return 0;
}
