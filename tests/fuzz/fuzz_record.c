/*
 * Any text as a record of a store whose awards are decided, laid over what
 * stands there: its first line is its path. It is checked as records-check
 * would check it, and so is another one that may speak of it.
 */

#include "memory_store.h"
#include "mutate.h"

#include "archive/reader.h"
#include "check/check.h"
#include "store/overlay.h"

#include <stdlib.h>
#include <string.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize(int *argc, char ***argv);

static struct td_snapshot *store;
static struct td_strlist proceedings;
static struct td_strlist decisions;
static struct td_strlist nominations;

static void
list(struct td_strlist *paths, const char *directory, const char *within)
{
	struct td_diag *diag = td_diag_new();
	struct td_strlist all = TD_STRLIST_INIT;

	if (td_snapshot_list(&all, store, directory, diag) != TD_OK)
		abort();
	for (size_t i = 0; i < all.count; i++)
		if (strstr(all.items[i], within))
			td_strlist_add(paths, all.items[i]);
	td_strlist_clear(&all);
	td_diag_free(diag);
	if (paths->count == 0)
		abort();
}

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	store = memory_store("decided");
	list(&proceedings, "proceedings", ".yaml");
	list(&decisions, "decisions", ".yaml");
	list(&nominations, "campaigns", "/nominations/");
	return 0;
}

size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max,
                        unsigned int seed)
{
	return fuzz_mutate_yaml(data, size, max, fuzz_first_line(data, size),
	                        seed);
}

size_t
LLVMFuzzerCustomCrossOver(const uint8_t *first, size_t first_size,
                          const uint8_t *second, size_t second_size,
                          uint8_t *out, size_t max, unsigned int seed)
{
	return fuzz_cross_yaml(
	    first, first_size, fuzz_first_line(first, first_size), second,
	    second_size, fuzz_first_line(second, second_size), out, max, seed);
}

static void
check(struct td_reader *reader, const char *path, struct td_diag *diag)
{
	/* What is refused is told; what depends on it may say less. */
	if (td_check_path(reader, path, diag) != TD_OK &&
	    td_diag_count(diag) == 0)
		abort();
}

/* One that may speak of it, as the size decides. */
static const char *
any_other(size_t size)
{
	const struct td_strlist *const lists[] = { &proceedings, &decisions,
		                                   &nominations };
	const struct td_strlist *paths = lists[size % 3];

	return paths->items[size / 3 % paths->count];
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t head = fuzz_first_line(data, size);
	struct td_overlay *overlay = td_overlay_new(store);
	struct td_diag *diag = td_diag_new();
	struct td_reader *reader;
	char path[512];

	if (head > 1 && head < sizeof path) {
		memcpy(path, data, head - 1);
		path[head - 1] = '\0';
		td_overlay_put(overlay, path, (const char *)data + head,
		               size - head);
		reader = td_reader_new(td_overlay_snapshot(overlay));
		check(reader, path, diag);
		check(reader, any_other(size), diag);
		td_reader_free(reader);
	}
	td_diag_free(diag);
	td_overlay_free(overlay);
	return 0;
}
