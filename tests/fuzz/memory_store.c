/* A store of the fixtures, held in memory. */

#include "memory_store.h"

#include "base/alloc.h"
#include "store/snapshot_source.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct held {
	struct td_strlist paths;
	char **bytes;
	size_t *sizes;
};

static bool
find(size_t *found, const struct held *held, const char *path)
{
	size_t low = 0;
	size_t high = held->paths.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(held->paths.items[middle], path);

		if (order == 0) {
			*found = middle;
			return true;
		}
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

static enum td_status
read_held(char **bytes, size_t *size, const void *state, const char *path,
          struct td_place place, struct td_diag *diag)
{
	const struct held *held = state;
	size_t found;

	if (!find(&found, held, path))
		return td_diag_add(diag, TD_FILE_MISSING, place, NULL);
	*size = held->sizes[found];
	*bytes = td_alloc(*size + 1, 1);
	memcpy(*bytes, held->bytes[found], *size);
	return TD_OK;
}

static int
has_held(const void *state, const char *path)
{
	size_t found;

	return find(&found, state, path) ? 0 : ENOENT;
}

static enum td_status
list_held(struct td_strlist *paths, const void *state, const char *directory,
          const char *label, struct td_diag *diag)
{
	const struct held *held = state;
	size_t length = strlen(directory);

	(void)label;
	(void)diag;
	for (size_t i = 0; i < held->paths.count; i++)
		if (length == 0 ||
		    (strncmp(held->paths.items[i], directory, length) == 0 &&
		     held->paths.items[i][length] == '/'))
			td_strlist_add(paths, held->paths.items[i]);
	return TD_OK;
}

static void
keep(void *state)
{
	(void)state;
}

struct td_snapshot *
memory_store(const char *name)
{
	static const struct td_snapshot_source source = {
		.read = read_held,
		.has = has_held,
		.list = list_held,
		.free = keep,
	};
	const char *stores = getenv("FUZZ_STORES");
	struct held *held = td_alloc(1, sizeof *held);
	struct td_diag *diag = td_diag_new();
	struct td_snapshot *tree;
	char path[4096];

	snprintf(path, sizeof path, "%s/%s", stores ? stores : "", name);
	if (td_snapshot_open(&tree, path, diag) != TD_OK ||
	    td_snapshot_list(&held->paths, tree, "", diag) != TD_OK ||
	    held->paths.count == 0) {
		fprintf(stderr, "FUZZ_STORES has no store %s\n", name);
		exit(1);
	}
	held->bytes = td_alloc(held->paths.count, sizeof *held->bytes);
	held->sizes = td_alloc(held->paths.count, sizeof *held->sizes);
	for (size_t i = 0; i < held->paths.count; i++)
		if (td_snapshot_read(&held->bytes[i], &held->sizes[i], tree,
		                     held->paths.items[i], diag) != TD_OK)
			abort();
	td_snapshot_free(tree);
	td_diag_free(diag);
	return td_snapshot_new(&source, held, "", NULL);
}
