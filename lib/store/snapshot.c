/* Snapshots: what is the same for work trees and commits. */

#include "store/snapshot.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/path.h"
#include "store/snapshot_notes.h"
#include "store/snapshot_source.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

struct td_snapshot {
	const struct td_snapshot_source *source;
	void *state;
	char *label;
	char *commit;
	long long time; /* of the commit */
	int offset;
	const struct td_snapshot *below; /* NULL: it is laid over none */
	struct td_snapshot_notes *notes; /* taken by whoever reads */
};

struct td_snapshot *
td_snapshot_new(const struct td_snapshot_source *source, void *state,
                const char *label, const char *commit)
{
	struct td_snapshot *snapshot = td_alloc(1, sizeof *snapshot);

	snapshot->source = source;
	snapshot->state = state;
	snapshot->label = td_strdup(label);
	snapshot->commit = commit ? td_strdup(commit) : NULL;
	snapshot->notes = td_alloc(1, sizeof *snapshot->notes);
	return snapshot;
}

void
td_snapshot_lay(struct td_snapshot *snapshot, const struct td_snapshot *below)
{
	snapshot->below = below;
}

/* The notes that a path belongs to; NULL: it is laid over what was asked. */
static struct td_snapshot_notes *
notes_of(const struct td_snapshot *snapshot, const char *path)
{
	for (; snapshot->below; snapshot = snapshot->below)
		if (path && snapshot->source->own &&
		    snapshot->source->own(snapshot->state, path))
			return NULL;
	return snapshot->notes;
}

void
td_snapshot_note(const struct td_snapshot *snapshot, const char *path)
{
	td_snapshot_keep_trouble(notes_of(snapshot, path), path);
}

void
td_snapshot_doubt(const struct td_snapshot *snapshot, const char *path)
{
	td_snapshot_keep_doubt(notes_of(snapshot, path), path);
}

const char *
td_snapshot_trouble(const struct td_snapshot *snapshot)
{
	return atomic_load(&notes_of(snapshot, NULL)->trouble);
}

const char *
td_snapshot_doubted(const struct td_snapshot *snapshot)
{
	return atomic_load(&notes_of(snapshot, NULL)->doubt);
}

void
td_snapshot_free(struct td_snapshot *snapshot)
{
	if (!snapshot)
		return;
	snapshot->source->free(snapshot->state);
	td_snapshot_notes_free(snapshot->notes);
	free(snapshot->label);
	free(snapshot->commit);
	free(snapshot);
}

const char *
td_snapshot_label(const struct td_snapshot *snapshot)
{
	return snapshot->label;
}

void
td_snapshot_set_label(struct td_snapshot *snapshot, const char *label)
{
	free(snapshot->label);
	snapshot->label = td_strdup(label);
}

const char *
td_snapshot_commit(const struct td_snapshot *snapshot)
{
	return snapshot->commit;
}

void
td_snapshot_set_time(struct td_snapshot *snapshot, long long time, int offset)
{
	snapshot->time = time;
	snapshot->offset = offset;
}

bool
td_snapshot_time(long long *time, int *offset,
                 const struct td_snapshot *snapshot)
{
	snapshot = td_snapshot_beneath(snapshot);
	if (!snapshot->commit)
		return false;
	*time = snapshot->time;
	*offset = snapshot->offset;
	return true;
}

static char *
labelled(const struct td_snapshot *snapshot, const char *path)
{
	struct td_strbuf name = TD_STRBUF_INIT;

	td_strbuf_add(&name, snapshot->label);
	td_strbuf_add(&name, path);
	return td_strbuf_take(&name);
}

enum td_status
td_snapshot_read(char **bytes, size_t *size, const struct td_snapshot *snapshot,
                 const char *path, struct td_diag *diag)
{
	char *name = labelled(snapshot, path);
	struct td_place place = { .path = name };
	enum td_status status;

	if (td_path_is_safe(path))
		status = snapshot->source->read(bytes, size, snapshot->state,
		                                path, place, diag);
	else
		status = td_diag_add(diag, TD_PATH_ESCAPES, place, NULL);
	/* What is simply not there is no trouble. */
	if (status != TD_OK && td_path_is_safe(path) &&
	    snapshot->source->has(snapshot->state, path) != ENOENT)
		td_snapshot_note(snapshot, path);
	free(name);
	return status;
}

int
td_snapshot_ask(const struct td_snapshot *snapshot, const char *path)
{
	int error = snapshot->source->has(snapshot->state, path);

	if (error && error != ENOENT)
		td_snapshot_note(snapshot, path);
	return error;
}

bool
td_snapshot_stands(const struct td_snapshot *snapshot, const char *path)
{
	return td_path_is_safe(path) &&
	       td_snapshot_ask(snapshot, path) != ENOENT;
}

bool
td_snapshot_has(const struct td_snapshot *snapshot, const char *path)
{
	return td_path_is_safe(path) && td_snapshot_ask(snapshot, path) == 0;
}

enum td_former
td_snapshot_former(char **bytes, size_t *size, char commit[TD_OBJECT_ID_SIZE],
                   const struct td_snapshot *snapshot, const char *path,
                   size_t number)
{
	const struct td_snapshot *base = td_snapshot_beneath(snapshot);

	if (!td_path_is_safe(path) || !base->source->former || !base->commit)
		return TD_FORMER_NONE;
	return base->source->former(bytes, size, commit, base->state,
	                            base->commit, path, number);
}

bool
td_snapshot_object(char id[TD_OBJECT_ID_SIZE],
                   const struct td_snapshot *snapshot, const char *path)
{
	return (*path == '\0' || td_path_is_safe(path)) &&
	       snapshot->source->object &&
	       snapshot->source->object(id, snapshot->state, path);
}

static void
move_all(struct td_strlist *paths, struct td_strlist *found)
{
	if (paths->count == 0) {
		td_strlist_clear(paths);
		*paths = *found;
		return;
	}
	for (size_t i = 0; i < found->count; i++)
		td_strlist_add(paths, found->items[i]);
	td_strlist_clear(found);
}

/* A directory that has a record's name stands in a record's place. */
static void
note_directories(const struct td_snapshot *snapshot,
                 const struct td_strlist *found)
{
	static const char ending[] = ".yaml/";

	for (size_t i = 0; i < found->count; i++) {
		const char *at = strstr(found->items[i], ending);
		char *path;

		if (!at)
			continue;
		path = td_strndup(found->items[i],
		                  (size_t)(at - found->items[i]) +
		                      sizeof ending - 2);
		td_snapshot_note(snapshot, path);
		free(path);
	}
}

enum td_status
td_snapshot_list(struct td_strlist *paths, const struct td_snapshot *snapshot,
                 const char *directory, struct td_diag *diag)
{
	struct td_strlist found = TD_STRLIST_INIT;
	enum td_status status;

	if (*directory && !td_path_is_safe(directory)) {
		char *name = labelled(snapshot, directory);

		status = td_diag_add(diag, TD_PATH_ESCAPES,
		                     (struct td_place){ .path = name }, NULL);
		free(name);
		return status;
	}
	status = snapshot->source->list(&found, snapshot->state, directory,
	                                snapshot->label, diag);
	if (status != TD_OK)
		td_snapshot_note(snapshot, directory);
	note_directories(snapshot, &found);
	td_strlist_sort(&found);
	move_all(paths, &found);
	return status;
}

static int
compare_entries(const void *left, const void *right)
{
	const struct td_snapshot_entry *a = left;
	const struct td_snapshot_entry *b = right;

	return strcmp(a->name, b->name);
}

const struct td_snapshot *
td_snapshot_beneath(const struct td_snapshot *snapshot)
{
	while (snapshot->below)
		snapshot = snapshot->below;
	return snapshot;
}

bool
td_snapshot_can_look(const struct td_snapshot *snapshot)
{
	return td_snapshot_beneath(snapshot)->source->look;
}

/* As note_directories(), of what was looked at. */
static void
note_entry(const struct td_snapshot *snapshot, const char *directory,
           const struct td_snapshot_entry *entry)
{
	static const char ending[] = ".yaml";
	size_t length = strlen(entry->name);
	struct td_strbuf path = TD_STRBUF_INIT;

	if (!entry->directory || length < strlen(ending) ||
	    strcmp(entry->name + length - strlen(ending), ending) != 0)
		return;
	td_strbuf_addf(&path, "%s/%s", directory, entry->name);
	td_snapshot_note(snapshot, path.text);
	td_strbuf_clear(&path);
}

enum td_status
td_snapshot_look(struct td_snapshot_entries *entries,
                 const struct td_snapshot *snapshot, const char *directory,
                 struct td_diag *diag)
{
	enum td_status status = snapshot->source->look(
	    entries, snapshot->state, directory, snapshot->label, diag);

	if (status != TD_OK)
		td_snapshot_note(snapshot, directory);
	for (size_t i = 0; i < entries->count; i++)
		note_entry(snapshot, directory, &entries->items[i]);
	if (entries->count > 0)
		qsort(entries->items, entries->count, sizeof *entries->items,
		      compare_entries);
	return status;
}

void
td_snapshot_laid(struct td_strlist *paths, const struct td_snapshot *snapshot,
                 const char *directory)
{
	if (snapshot->source->laid)
		snapshot->source->laid(paths, snapshot->state, directory);
}
