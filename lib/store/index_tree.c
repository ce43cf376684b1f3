/* The TREE extension: which directories are known as trees of git's. */

#include "store/index_tree.h"
#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

/* Directories deeper than this are none of a store's. */
#define DEPTH_MAX 64

/* A directory on the way to the one that is read. */
struct level {
	unsigned long left; /* how many directories in it are still to come */
	bool touched;       /* an edit is in it */
	size_t path_length; /* of its path with the slash behind */
};

struct walk {
	const unsigned char *at;
	const unsigned char *end;
	const struct td_index_edit *edits;
	size_t edit_count;
	struct td_strbuf path; /* with a slash behind; "" is the root */
	struct td_strbuf *out;
	struct level levels[DEPTH_MAX];
	size_t depth;
};

/* Whether some edit is below a directory. Edits are sorted. */
static bool
is_touched(const struct walk *walk)
{
	size_t low = 0;
	size_t high = walk->edit_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(walk->edits[middle].path, walk->path.text) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < walk->edit_count &&
	       strncmp(walk->edits[low].path, walk->path.text,
	               walk->path.length) == 0;
}

/* Reads "12 3\n" after a name. Returns whether it is there. */
static bool
read_counts(long *entries, unsigned long *below, struct walk *walk)
{
	const unsigned char *line_end = memchr(walk->at, '\n',
	                                       (size_t)(walk->end - walk->at));
	char text[48];
	size_t size;
	char *end;

	if (!line_end)
		return false;
	size = (size_t)(line_end - walk->at);
	if (size >= sizeof text)
		return false;
	memcpy(text, walk->at, size);
	text[size] = '\0';
	*entries = strtol(text, &end, 10);
	if (end == text || *end != ' ' || *entries < -1)
		return false;
	*below = strtoul(end + 1, &end, 10);
	walk->at = line_end + 1;
	return *end == '\0';
}

/* One directory: copied, or, when an edit is in it, known no more. */
static bool
copy_directory(struct walk *walk)
{
	const char *name = (const char *)walk->at;
	size_t length = strnlen(name, (size_t)(walk->end - walk->at));
	const struct level *above = walk->depth > 0
	                                ? &walk->levels[walk->depth - 1]
	                                : NULL;
	struct level *level = &walk->levels[walk->depth];
	const unsigned char *id;
	long entries;

	if (walk->depth == DEPTH_MAX ||
	    length == (size_t)(walk->end - walk->at) || (length == 0) != !above)
		return false;
	walk->at += length + 1;
	if (!read_counts(&entries, &level->left, walk))
		return false;
	id = walk->at;
	if (entries >= 0 && walk->end - walk->at < TD_INDEX_ID_SIZE)
		return false;
	walk->at += entries >= 0 ? TD_INDEX_ID_SIZE : 0;
	if (above) {
		td_strbuf_cut(&walk->path, above->path_length);
		td_strbuf_addf(&walk->path, "%s/", name);
	}
	level->path_length = walk->path.length;
	level->touched = (!above || above->touched) && is_touched(walk);
	if (level->touched)
		entries = -1;
	td_strbuf_add_bytes(walk->out, name, length + 1);
	td_strbuf_addf(walk->out, "%ld %lu\n", entries, level->left);
	if (entries >= 0)
		td_strbuf_add_bytes(walk->out, (const char *)id,
		                    TD_INDEX_ID_SIZE);
	walk->depth++;
	return true;
}

bool
td_index_tree_edit(struct td_strbuf *out, const struct td_index *index,
                   const struct td_index_edit *edits, size_t count)
{
	struct walk walk = { .at = index->bytes + index->tree,
		             .end = index->bytes + index->tree +
		                    index->tree_size,
		             .edits = edits,
		             .edit_count = count,
		             .path = TD_STRBUF_INIT,
		             .out = out };
	bool whole = copy_directory(&walk);

	while (whole && walk.depth > 0) {
		struct level *level = &walk.levels[walk.depth - 1];

		if (level->left == 0) {
			walk.depth--;
		} else {
			level->left--;
			whole = copy_directory(&walk);
		}
	}
	td_strbuf_clear(&walk.path);
	return whole && walk.at == walk.end;
}
