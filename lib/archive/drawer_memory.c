/*
 * Drawers as they are remembered: a line that says what this is, then each
 * drawer's path and a NUL, the id of its tree, how many keys, and the two
 * numbers of each, of eight bytes, in the machine's own order: it is the
 * machine's own file.
 */

#include "archive/drawer_memory.h"
#include "base/alloc.h"
#include "base/strbuf.h"

#include <stdlib.h>
#include <string.h>

/* The release as well: keys may be made otherwise in another. */
static const char title[] = "thidua drawers 2 " TD_VERSION;

static unsigned
digit(char c)
{
	return (unsigned)(c <= '9' ? c - '0' : c - 'a' + 10);
}

uint64_t
td_drawer_id(const char *id)
{
	uint64_t number = 0;

	for (int i = 0; i < 16; i++)
		number = number << 4 | digit(id[i]);
	return number;
}

struct td_drawer *
td_drawers_add(struct td_drawers *drawers, const char *path, const char *id)
{
	struct td_drawer *drawer;

	drawers->items = td_grow(drawers->items, drawers->count,
	                         &drawers->capacity, sizeof *drawers->items);
	drawer = &drawers->items[drawers->count++];
	*drawer = (struct td_drawer){ .path = td_strdup(path) };
	for (size_t i = 0; i < sizeof drawer->tree; i++)
		drawer->tree[i] = (unsigned char)(digit(id[2 * i]) << 4 |
		                                  digit(id[2 * i + 1]));
	return drawer;
}

static int
by_path(const void *path, const void *drawer)
{
	return strcmp(path, ((const struct td_drawer *)drawer)->path);
}

const struct td_drawer *
td_drawers_find(const struct td_drawers *drawers, const char *path)
{
	if (drawers->count == 0)
		return NULL;
	return bsearch(path, drawers->items, drawers->count,
	               sizeof *drawers->items, by_path);
}

void
td_drawer_add(struct td_drawer *drawer, uint64_t id, uint64_t key)
{
	drawer->files = td_grow(drawer->files, drawer->count, &drawer->capacity,
	                        sizeof *drawer->files);
	drawer->files[drawer->count++] = (struct td_drawer_file){ id, key };
}

void
td_drawer_copy(struct td_drawer *drawer, const struct td_drawer *from)
{
	drawer->files = td_alloc(from->count, sizeof *drawer->files);
	memcpy(drawer->files, from->files, from->count * sizeof *from->files);
	drawer->count = drawer->capacity = from->count;
}

/* Where the keys of a file begin; most likely there where the next one would
 * be. The count where it is not known. */
static size_t
find_file(const struct td_drawer *known, uint64_t id, size_t likely)
{
	for (size_t i = 0; i < known->count; i++) {
		size_t at = (likely + i) % known->count;

		if (known->files[at].id != id)
			continue;
		while (at > 0 && known->files[at - 1].id == id)
			at--;
		return at;
	}
	return known->count;
}

bool
td_drawer_recall(struct td_drawer *drawer, const struct td_drawer *known,
                 uint64_t id)
{
	size_t first = known ? find_file(known, id,
	                                 drawer->count + known->count - 1)
	                     : 0;
	bool knows = known && first < known->count;

	/* Another file of the same bytes may follow, with the same keys. */
	for (size_t i = first; knows && i < known->count; i++) {
		if (known->files[i].id != id ||
		    (i > first &&
		     known->files[i].key == known->files[first].key))
			break;
		td_drawer_add(drawer, id, known->files[i].key);
	}
	return knows;
}

/* A reader of bytes; what is asked of it after its end is not there. */
struct source {
	const char *at;
	size_t left;
};

static bool
take(void *out, struct source *source, size_t size)
{
	if (size > source->left)
		return false;
	memcpy(out, source->at, size);
	source->at += size;
	source->left -= size;
	return true;
}

static bool
load_drawer(struct td_drawer *drawer, struct source *source)
{
	size_t length = strnlen(source->at, source->left);
	uint64_t count;

	if (length == source->left)
		return false;
	drawer->path = td_strdup(source->at);
	source->at += length + 1;
	source->left -= length + 1;
	if (!take(drawer->tree, source, sizeof drawer->tree) ||
	    !take(&count, source, sizeof count) ||
	    count > source->left / sizeof *drawer->files)
		return false;
	drawer->count = drawer->capacity = (size_t)count;
	drawer->files = td_alloc(drawer->count, sizeof *drawer->files);
	return take(drawer->files, source,
	            drawer->count * sizeof *drawer->files);
}

static bool
load_all(struct td_drawers *drawers, struct source *source)
{
	char head[sizeof title];

	if (!take(head, source, sizeof head) ||
	    memcmp(head, title, sizeof title) != 0)
		return false;
	while (source->left > 0) {
		struct td_drawer *drawer;

		drawers->items = td_grow(drawers->items, drawers->count,
		                         &drawers->capacity,
		                         sizeof *drawers->items);
		drawer = &drawers->items[drawers->count++];
		*drawer = (struct td_drawer){ .path = NULL };
		if (!load_drawer(drawer, source) ||
		    (drawers->count > 1 &&
		     strcmp(drawer[-1].path, drawer->path) >= 0))
			return false;
	}
	return true;
}

void
td_drawers_load(struct td_drawers *drawers, const struct td_memory *memory,
                const char *name)
{
	struct source source = { 0 };
	char *bytes;

	if (!memory->load(&bytes, &source.left, memory->state, name))
		return;
	source.at = bytes;
	if (!load_all(drawers, &source))
		td_drawers_clear(drawers);
	free(bytes);
}

static int
compare_paths(const void *left, const void *right)
{
	return by_path(((const struct td_drawer *)left)->path, right);
}

void
td_drawers_save(struct td_drawers *drawers, const struct td_memory *memory,
                const char *name)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	if (!memory->save)
		return;
	if (drawers->count > 0)
		qsort(drawers->items, drawers->count, sizeof *drawers->items,
		      compare_paths);
	td_strbuf_add_bytes(&text, title, sizeof title);
	for (size_t i = 0; i < drawers->count; i++) {
		const struct td_drawer *drawer = &drawers->items[i];
		uint64_t count = drawer->count;

		if (drawer->doubtful)
			continue;
		td_strbuf_add_bytes(&text, drawer->path,
		                    strlen(drawer->path) + 1);
		td_strbuf_add_bytes(&text, (const char *)drawer->tree,
		                    sizeof drawer->tree);
		td_strbuf_add_bytes(&text, (const char *)&count, sizeof count);
		td_strbuf_add_bytes(&text, (const char *)drawer->files,
		                    drawer->count * sizeof *drawer->files);
	}
	memory->save(memory->state, name, text.text, text.length);
	td_strbuf_clear(&text);
}

void
td_drawers_clear(struct td_drawers *drawers)
{
	if (!drawers)
		return;
	for (size_t i = 0; i < drawers->count; i++) {
		free(drawers->items[i].path);
		free(drawers->items[i].files);
	}
	free(drawers->items);
	*drawers = (struct td_drawers)TD_DRAWERS_INIT;
}
