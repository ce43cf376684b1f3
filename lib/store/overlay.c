/* A snapshot with files laid over it. */

#include "store/overlay.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/snapshot_source.h"

#include <stdlib.h>
#include <string.h>

struct file {
	char *path;
	char *bytes;
	size_t size;
};

struct td_overlay {
	const struct td_snapshot *base;
	struct td_snapshot *snapshot;
	struct file *files; /* sorted by path */
	size_t count;
	size_t capacity;
};

/* Where a path is, or where it would be put. */
static size_t
position(const struct td_overlay *overlay, const char *path, bool *found)
{
	size_t low = 0;
	size_t high = overlay->count;

	*found = false;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(overlay->files[middle].path, path);

		if (order == 0) {
			*found = true;
			return middle;
		}
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static enum td_status
read_file(char **bytes, size_t *size, const void *state, const char *path,
          struct td_place place, struct td_diag *diag)
{
	const struct td_overlay *overlay = state;
	bool found;
	size_t at = position(overlay, path, &found);

	(void)place;
	if (!found)
		return td_snapshot_read(bytes, size, overlay->base, path, diag);
	*bytes = td_strndup(overlay->files[at].bytes, overlay->files[at].size);
	*size = overlay->files[at].size;
	return TD_OK;
}

/* What is in the way below is noted there. */
static int
has_file(const void *state, const char *path)
{
	const struct td_overlay *overlay = state;
	bool found;

	(void)position(overlay, path, &found);
	return found ? 0 : td_snapshot_ask(overlay->base, path);
}

/* The first file below a directory, which all of it follow; "": of all. */
static size_t
first_below(const struct td_overlay *overlay, const char *prefix)
{
	bool found;

	return *prefix ? position(overlay, prefix, &found) : 0;
}

static enum td_status
list_files(struct td_strlist *paths, const void *state, const char *directory,
           const char *label, struct td_diag *diag)
{
	const struct td_overlay *overlay = state;
	enum td_status status = td_snapshot_list(paths, overlay->base,
	                                         directory, diag);
	struct td_strbuf prefix = TD_STRBUF_INIT;

	(void)label;
	td_strbuf_addf(&prefix, "%s%s", directory, *directory ? "/" : "");
	for (size_t i = first_below(overlay, prefix.text); i < overlay->count;
	     i++) {
		const char *path = overlay->files[i].path;

		if (strncmp(path, prefix.text, prefix.length) != 0)
			break;
		if (!td_snapshot_stands(overlay->base, path))
			td_strlist_add(paths, path);
	}
	td_strbuf_clear(&prefix);
	return status;
}

static void
list_laid(struct td_strlist *paths, const void *state, const char *directory)
{
	const struct td_overlay *overlay = state;
	struct td_strbuf prefix = TD_STRBUF_INIT;

	td_strbuf_addf(&prefix, "%s/", directory);
	for (size_t i = first_below(overlay, prefix.text);
	     i < overlay->count &&
	     strncmp(overlay->files[i].path, prefix.text, prefix.length) == 0;
	     i++)
		td_strlist_add(paths, overlay->files[i].path);
	td_strbuf_clear(&prefix);
}

static struct td_snapshot_entry *
find_entry(struct td_snapshot_entries *entries, const char *name)
{
	for (size_t i = 0; i < entries->count; i++)
		if (strcmp(entries->items[i].name, name) == 0)
			return &entries->items[i];
	return NULL;
}

/* Enters a file by its path from the directory that is looked at; of one that
 * is further below, the directory that it is in. */
static void
lay_entry(struct td_snapshot_entries *entries, const char *path)
{
	size_t length = strcspn(path, "/");
	char *name = td_strndup(path, length);
	struct td_snapshot_entry *entry = find_entry(entries, name);

	if (!entry)
		td_snapshot_add_entry(entries, name, path[length] == '/');
	else if (path[length] == '\0')
		entry->id[0] = '\0';
	free(name);
}

static enum td_status
look(struct td_snapshot_entries *entries, const void *state,
     const char *directory, const char *label, struct td_diag *diag)
{
	const struct td_overlay *overlay = state;
	enum td_status status = td_snapshot_look(entries, overlay->base,
	                                         directory, diag);

	struct td_strlist own = TD_STRLIST_INIT;

	(void)label;
	list_laid(&own, state, directory);
	for (size_t i = 0; i < own.count; i++)
		lay_entry(entries, own.items[i] + strlen(directory) + 1);
	td_strlist_clear(&own);
	return status;
}

/* The overlay owns the snapshot, not the other way round. */
static void
free_nothing(void *state)
{
	(void)state;
}

static bool
is_own(const void *state, const char *path)
{
	bool found;

	(void)position(state, path, &found);
	return found;
}

/* Of what lies below; what is laid over it has no id yet. */
static bool
object_id(char id[TD_OBJECT_ID_SIZE], const void *state, const char *path)
{
	const struct td_overlay *overlay = state;

	return *path != '\0' && td_snapshot_object(id, overlay->base, path);
}

static const struct td_snapshot_source source = { .read = read_file,
	                                          .has = has_file,
	                                          .list = list_files,
	                                          .look = look,
	                                          .object = object_id,
	                                          .laid = list_laid,
	                                          .own = is_own,
	                                          .free = free_nothing };

struct td_overlay *
td_overlay_new(const struct td_snapshot *base)
{
	struct td_overlay *overlay = td_alloc(1, sizeof *overlay);

	overlay->base = base;
	/* What is about to be written is called by the path it will have. */
	overlay->snapshot = td_snapshot_new(&source, overlay, "",
	                                    td_snapshot_commit(base));
	td_snapshot_lay(overlay->snapshot, base);
	return overlay;
}

void
td_overlay_free(struct td_overlay *overlay)
{
	if (!overlay)
		return;
	for (size_t i = 0; i < overlay->count; i++) {
		free(overlay->files[i].path);
		free(overlay->files[i].bytes);
	}
	free(overlay->files);
	td_snapshot_free(overlay->snapshot);
	free(overlay);
}

void
td_overlay_put(struct td_overlay *overlay, const char *path, const char *bytes,
               size_t size)
{
	bool found;
	size_t at = position(overlay, path, &found);

	if (found) {
		free(overlay->files[at].bytes);
		overlay->files[at].bytes = td_strndup(bytes, size);
		overlay->files[at].size = size;
		return;
	}
	overlay->files = td_grow(overlay->files, overlay->count,
	                         &overlay->capacity, sizeof *overlay->files);
	memmove(overlay->files + at + 1, overlay->files + at,
	        (overlay->count - at) * sizeof *overlay->files);
	overlay->files[at] = (struct file){ .path = td_strdup(path),
		                            .bytes = td_strndup(bytes, size),
		                            .size = size };
	overlay->count++;
}

const struct td_snapshot *
td_overlay_snapshot(const struct td_overlay *overlay)
{
	return overlay->snapshot;
}
