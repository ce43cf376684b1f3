/* Files in drawers by what their records are known by. */

#include "archive/drawer_key.h"
#include "archive/drawer_index.h"
#include "archive/drawer_memory.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

/* A file that is laid over the commit, for each of its keys. */
struct laid {
	char *path;
	uint64_t key;
};

struct td_drawer_keys {
	const struct td_snapshot *snapshot;
	const struct td_snapshot *commit; /* what that is laid over */
	enum td_kind kind;
	struct td_drawers drawers;
	struct td_drawer_index index;
	struct laid *laid;
	size_t laid_count;
	size_t laid_capacity;
	/* Of the drawer that was found in last: the next is most likely found
	 * there as well. */
	struct td_snapshot_entries entries;
	const char *looked; /* its path; NULL: none yet */
};

/* FNV-1a of 64 bits. 0 is of a file that is not meant, which has no key. */
static uint64_t
number_of(const char *key)
{
	uint64_t number = 0xcbf29ce484222325U;

	if (!key)
		return 0;
	for (; *key; key++)
		number = (number ^ (unsigned char)*key) * 0x100000001b3U;
	return number ? number : 1;
}

/* Reads a file for its keys. Returns whether it could be read. */
static bool
read_keys(struct td_strlist *keys, const struct td_snapshot *snapshot,
          const char *path, td_alike_key *key)
{
	char *bytes;
	size_t size;

	if (td_snapshot_read(&bytes, &size, snapshot, path, NULL) != TD_OK)
		return false;
	td_alike_key_of(keys, bytes, size, key);
	free(bytes);
	return true;
}

static bool
is_of_kind(enum td_kind kind, const char *path)
{
	struct td_layout layout;
	bool is;

	if (!td_layout_parse(&layout, path))
		return false;
	is = layout.kind == kind;
	td_layout_clear(&layout);
	return is;
}

static void
set_path(struct td_strbuf *path, const char *directory, const char *name)
{
	td_strbuf_cut(path, 0);
	td_strbuf_addf(path, "%s/%s", directory, name);
}

/* One file of a drawer that is not known from before. */
static void
add_new(struct td_drawer *drawer, const struct td_drawer_keys *keys,
        const char *path, uint64_t id, td_alike_key *key)
{
	struct td_strlist found = TD_STRLIST_INIT;

	if (!read_keys(&found, keys->commit, path, key))
		drawer->doubtful = true;
	else if (found.count == 0)
		td_drawer_add(drawer, id, number_of(NULL));
	for (size_t i = 0; i < found.count; i++)
		td_drawer_add(drawer, id, number_of(found.items[i]));
	td_strlist_clear(&found);
}

/* One file of a drawer; what it gave before is in `known`. */
static void
add_file(struct td_drawer *drawer, const struct td_drawer *known,
         const struct td_drawer_keys *keys,
         const struct td_snapshot_entry *entry, td_alike_key *key)
{
	uint64_t id = td_drawer_id(entry->id);
	struct td_strbuf path = TD_STRBUF_INIT;

	set_path(&path, drawer->path, entry->name);
	if (entry->directory)
		drawer->doubtful = true;
	else if (is_of_kind(keys->kind, path.text) &&
	         !td_drawer_recall(drawer, known, id))
		add_new(drawer, keys, path.text, id, key);
	td_strbuf_clear(&path);
}

static enum td_status
add_drawer(struct td_drawer_keys *keys, const struct td_drawers *before,
           const char *path, const char *id, td_alike_key *key,
           struct td_diag *diag)
{
	struct td_snapshot_entries entries = TD_SNAPSHOT_ENTRIES_INIT;
	const struct td_drawer *known = td_drawers_find(before, path);
	struct td_drawer *drawer = td_drawers_add(&keys->drawers, path, id);
	enum td_status status;

	if (known &&
	    memcmp(known->tree, drawer->tree, sizeof known->tree) == 0) {
		td_drawer_copy(drawer, known);
		return TD_OK;
	}
	keys->drawers.changed = true;
	status = td_snapshot_look(&entries, keys->commit, path, diag);
	for (size_t i = 0; i < entries.count; i++)
		add_file(drawer, known, keys, &entries.items[i], key);
	drawer->doubtful = drawer->doubtful || status != TD_OK;
	td_snapshot_entries_clear(&entries);
	return status;
}

static enum td_status
add_directory(struct td_drawer_keys *keys, const struct td_drawers *before,
              const char *directory, td_alike_key *key, struct td_diag *diag)
{
	struct td_snapshot_entries entries = TD_SNAPSHOT_ENTRIES_INIT;
	struct td_strbuf path = TD_STRBUF_INIT;
	enum td_status status = td_snapshot_look(&entries, keys->commit,
	                                         directory, diag);

	for (size_t i = 0; status == TD_OK && i < entries.count; i++) {
		const struct td_snapshot_entry *entry = &entries.items[i];

		if (!entry->directory)
			continue;
		set_path(&path, directory, entry->name);
		status = add_drawer(keys, before, path.text, entry->id, key,
		                    diag);
	}
	td_strbuf_clear(&path);
	td_snapshot_entries_clear(&entries);
	return status;
}

static void
add_laid_file(struct td_drawer_keys *keys, const char *path, td_alike_key *key)
{
	struct td_strlist found = TD_STRLIST_INIT;

	(void)!read_keys(&found, keys->snapshot, path, key);
	for (size_t i = 0; i < found.count; i++) {
		keys->laid = td_grow(keys->laid, keys->laid_count,
		                     &keys->laid_capacity, sizeof *keys->laid);
		keys->laid[keys->laid_count++] = (struct laid){
			.path = td_strdup(path),
			.key = number_of(found.items[i])
		};
	}
	td_strlist_clear(&found);
}

/* What is laid over the commit is read each time: it is about to change. */
static void
add_laid(struct td_drawer_keys *keys, const char *directory, td_alike_key *key)
{
	struct td_strlist paths = TD_STRLIST_INIT;

	td_snapshot_laid(&paths, keys->snapshot, directory);
	for (size_t i = 0; i < paths.count; i++)
		if (is_of_kind(keys->kind, paths.items[i]))
			add_laid_file(keys, paths.items[i], key);
	td_strlist_clear(&paths);
}

enum td_status
td_drawer_keys_new(struct td_drawer_keys **keys,
                   const struct td_snapshot *snapshot, enum td_kind kind,
                   const struct td_strlist *directories, td_alike_key *key,
                   const struct td_memory *memory, const char *name,
                   struct td_diag *diag)
{
	struct td_drawer_keys *made = td_alloc(1, sizeof *made);
	struct td_drawers before = TD_DRAWERS_INIT;
	enum td_status status = TD_OK;

	made->snapshot = snapshot;
	made->commit = td_snapshot_beneath(snapshot);
	made->kind = kind;
	td_drawers_load(&before, memory, name);
	for (size_t i = 0; i < directories->count; i++) {
		enum td_status added = add_directory(
		    made, &before, directories->items[i], key, diag);

		status = td_worse(status, added);
		add_laid(made, directories->items[i], key);
	}
	if (made->drawers.changed || made->drawers.count != before.count)
		td_drawers_save(&made->drawers, memory, name);
	td_drawers_clear(&before);
	td_drawer_index_make(&made->index, &made->drawers);
	*keys = made;
	return status;
}

static bool
is_one_of(const struct td_drawer_keyed *files, size_t count, const char *id)
{
	uint64_t wanted = td_drawer_id(id);

	for (size_t i = 0; i < count; i++)
		if (files[i].id == wanted)
			return true;
	return false;
}

static bool
is_laid(const struct td_drawer_keys *keys, const char *path)
{
	for (size_t i = 0; i < keys->laid_count; i++)
		if (strcmp(keys->laid[i].path, path) == 0)
			return true;
	return false;
}

/* They have been looked at before: what is wrong there has been told. */
static void
look_into(struct td_drawer_keys *keys, const char *drawer)
{
	if (keys->looked == drawer)
		return;
	td_snapshot_entries_clear(&keys->entries);
	(void)!td_snapshot_look(&keys->entries, keys->commit, drawer, NULL);
	keys->looked = drawer;
}

/* Adds those files of a drawer. */
static void
find_in_drawer(struct td_strlist *paths, struct td_drawer_keys *keys,
               const struct td_drawer_keyed *files, size_t count)
{
	const char *drawer = keys->drawers.items[files->drawer].path;
	struct td_strbuf path = TD_STRBUF_INIT;

	look_into(keys, drawer);
	for (size_t i = 0; i < keys->entries.count; i++) {
		const struct td_snapshot_entry *entry = &keys->entries.items[i];

		if (entry->directory || !is_one_of(files, count, entry->id))
			continue;
		set_path(&path, drawer, entry->name);
		if (is_of_kind(keys->kind, path.text) &&
		    !is_laid(keys, path.text))
			td_strlist_add(paths, path.text);
	}
	td_strbuf_clear(&path);
}

static void
find(struct td_strlist *paths, struct td_drawer_keys *keys, const char *key)
{
	struct td_strlist found = TD_STRLIST_INIT;
	uint64_t number = number_of(key);
	size_t i = td_drawer_index_first(&keys->index, number);

	while (i < keys->index.count && keys->index.items[i].key == number) {
		size_t end = i;

		while (end < keys->index.count &&
		       keys->index.items[end].key == number &&
		       keys->index.items[end].drawer ==
		           keys->index.items[i].drawer)
			end++;
		find_in_drawer(&found, keys, &keys->index.items[i], end - i);
		i = end;
	}
	for (i = 0; i < keys->laid_count; i++)
		if (keys->laid[i].key == number)
			td_strlist_add(&found, keys->laid[i].path);
	td_strlist_sort(&found);
	for (i = 0; i < found.count; i++)
		td_strlist_add(paths, found.items[i]);
	td_strlist_clear(&found);
}

void
td_drawer_keys_find(struct td_strlist *paths, struct td_drawer_keys *keys,
                    const char *key)
{
	find(paths, keys, "");
	if (*key != '\0')
		find(paths, keys, key);
}

void
td_drawer_keys_free(struct td_drawer_keys *keys)
{
	if (!keys)
		return;
	for (size_t i = 0; i < keys->laid_count; i++)
		free(keys->laid[i].path);
	free(keys->laid);
	free(keys->index.items);
	td_snapshot_entries_clear(&keys->entries);
	td_drawers_clear(&keys->drawers);
	free(keys);
}
