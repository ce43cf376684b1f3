/*
 * What the commands of the suite (suite.c) ask their snapshots for:
 *
 *   ASKED=FILE asked COMMAND ARGUMENT...
 *
 * adds a line to the file for each file or directory that is asked for:
 * "commit read PATH", or "tree" where it is asked of a work tree; also "has",
 * "list", "look". Snapshots are made in one place, and the linker puts ours
 * before it (--wrap).
 */

#include "store/snapshot_source.h"

#include <stdio.h>
#include <stdlib.h>

enum {
	SNAPSHOTS_MAX = 4096
};

/* What answers, by the state of the snapshot; the last one counts. */
static struct {
	const void *state;
	const char *of;
	struct td_snapshot_source source;
	struct td_snapshot_source asked;
} snapshots[SNAPSHOTS_MAX];
static size_t snapshot_count;

struct td_snapshot *
__real_td_snapshot_new(const struct td_snapshot_source *source, void *state,
                       const char *label, const char *commit);

struct td_snapshot *
__wrap_td_snapshot_new(const struct td_snapshot_source *source, void *state,
                       const char *label, const char *commit);

static const struct td_snapshot_source *
note(const char *what, const void *state, const char *path)
{
	static FILE *file;
	const char *name = getenv("ASKED");
	size_t i = snapshot_count;

	while (i > 0 && snapshots[i - 1].state != state)
		i--;
	if (i == 0)
		abort();
	if (name && !file) {
		file = fopen(name, "a");
		if (!file)
			abort();
	}
	if (file)
		fprintf(file, "%s %s %s\n", snapshots[i - 1].of, what, path);
	return &snapshots[i - 1].source;
}

static enum td_status
read_noted(char **bytes, size_t *size, const void *state, const char *path,
           struct td_place place, struct td_diag *diag)
{
	return note("read", state, path)
	    ->read(bytes, size, state, path, place, diag);
}

static int
has_noted(const void *state, const char *path)
{
	return note("has", state, path)->has(state, path);
}

static enum td_status
list_noted(struct td_strlist *paths, const void *state, const char *directory,
           const char *label, struct td_diag *diag)
{
	return note("list", state, directory)
	    ->list(paths, state, directory, label, diag);
}

static enum td_status
look_noted(struct td_snapshot_entries *entries, const void *state,
           const char *directory, const char *label, struct td_diag *diag)
{
	return note("look", state, directory)
	    ->look(entries, state, directory, label, diag);
}

struct td_snapshot *
__wrap_td_snapshot_new(const struct td_snapshot_source *source, void *state,
                       const char *label, const char *commit)
{
	struct td_snapshot_source asked = *source;

	if (snapshot_count == SNAPSHOTS_MAX)
		abort();
	asked.read = read_noted;
	asked.has = has_noted;
	asked.list = list_noted;
	if (source->look)
		asked.look = look_noted;
	snapshots[snapshot_count].state = state;
	snapshots[snapshot_count].of = commit ? "commit" : "tree";
	snapshots[snapshot_count].source = *source;
	snapshots[snapshot_count].asked = asked;
	snapshot_count++;
	return __real_td_snapshot_new(&snapshots[snapshot_count - 1].asked,
	                              state, label, commit);
}
