/* The TREE extension: which directories are known as trees of git's. */

#include "store/index_tree.h"
#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

/* Directories deeper than this are none of a store's. */
#define DEPTH_MAX 64

/* Of a number of entries or directories; git's are of 32 bits. */
#define DIGITS_MAX 10

/* A directory on the way to the one that is read. */
struct level {
	unsigned long left; /* how many directories in it are still to come */
	bool touched;       /* an edit is in it */
	size_t path_length; /* of its path with the slash behind */
};

struct walk {
	const unsigned char *at;
	const unsigned char *end;
	const unsigned char *uncopied; /* from here on nothing is copied yet */
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

/* Reads digits up to what ends them. Returns whether there are any. */
static bool
read_number(unsigned long *number, struct walk *walk, unsigned char ending)
{
	const unsigned char *first = walk->at;

	*number = 0;
	for (; walk->at < walk->end && walk->at - first < DIGITS_MAX &&
	       *walk->at >= '0' && *walk->at <= '9';
	     walk->at++)
		*number = *number * 10 + (unsigned long)(*walk->at - '0');
	if (walk->at == first || walk->at == walk->end || *walk->at != ending)
		return false;
	walk->at++;
	return true;
}

/* Reads "12 3\n" after a name, and the id, which "-1 3\n" has not. */
static bool
read_tree(unsigned long *below, struct walk *walk)
{
	bool unknown = walk->end - walk->at > 2 &&
	               memcmp(walk->at, "-1 ", 3) == 0;
	unsigned long entries;

	if (unknown) {
		walk->at += 3;
	} else if (!read_number(&entries, walk, ' ')) {
		return false;
	}
	if (!read_number(below, walk, '\n'))
		return false;
	if (unknown)
		return true;
	if (walk->end - walk->at < TD_INDEX_ID_SIZE)
		return false;
	walk->at += TD_INDEX_ID_SIZE;
	return true;
}

/* All that was read and not copied yet, up to here. */
static void
copy_up_to(struct walk *walk, const unsigned char *here)
{
	td_strbuf_add_bytes(walk->out, (const char *)walk->uncopied,
	                    (size_t)(here - walk->uncopied));
	walk->uncopied = here;
}

/* One directory: kept, or, when an edit is in it, known no more. */
static bool
take_directory(struct walk *walk)
{
	const unsigned char *name = walk->at;
	size_t length = strnlen((const char *)name, (size_t)(walk->end - name));
	const struct level *above = walk->depth > 0
	                                ? &walk->levels[walk->depth - 1]
	                                : NULL;
	struct level *level = &walk->levels[walk->depth];

	if (walk->depth == DEPTH_MAX || length == (size_t)(walk->end - name) ||
	    (length == 0) != !above)
		return false;
	walk->at += length + 1;
	if (!read_tree(&level->left, walk))
		return false;
	/* Below a directory without an edit is none: its path is no matter. */
	level->touched = !above || above->touched;
	if (level->touched && above) {
		td_strbuf_cut(&walk->path, above->path_length);
		td_strbuf_add(&walk->path, (const char *)name);
		td_strbuf_add_char(&walk->path, '/');
	}
	level->path_length = walk->path.length;
	level->touched = level->touched && is_touched(walk);
	if (level->touched) {
		copy_up_to(walk, name + length + 1);
		td_strbuf_addf(walk->out, "-1 %lu\n", level->left);
		walk->uncopied = walk->at;
	}
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
		             .uncopied = index->bytes + index->tree,
		             .edits = edits,
		             .edit_count = count,
		             .path = TD_STRBUF_INIT,
		             .out = out };
	bool whole = take_directory(&walk);

	while (whole && walk.depth > 0) {
		struct level *level = &walk.levels[walk.depth - 1];

		if (level->left == 0) {
			walk.depth--;
		} else {
			level->left--;
			whole = take_directory(&walk);
		}
	}
	copy_up_to(&walk, walk.at);
	td_strbuf_clear(&walk.path);
	return whole && walk.at == walk.end;
}
