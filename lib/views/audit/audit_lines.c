/* Lines of history, as merges bring them together. */

#include "views/audit/audit_lines.h"
#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

enum mark {
	LINE = 1,    /* leads to the parent, or is it */
	BROUGHT = 2, /* leads to the merge by another one */
	SEEN = 4,    /* leads to the commit that was asked for */
	SHARED = 8,  /* that commit, or one that leads to it, follows on it */
	UNDER = 16   /* leads to something shared */
};

struct list {
	size_t *items;
	size_t count;
	size_t capacity;
};

struct td_lines {
	const struct td_deeds *deeds;
	unsigned char *marks; /* of each commit */
	size_t lowest;        /* that is marked */
	size_t merge;
	size_t parent; /* whose line it is */
	struct list brought;
	struct list parted;
};

struct td_lines *
td_lines_new(const struct td_deeds *deeds)
{
	struct td_lines *lines = td_alloc(1, sizeof *lines);

	lines->deeds = deeds;
	lines->marks = td_alloc(deeds->passage_count, sizeof *lines->marks);
	return lines;
}

void
td_lines_free(struct td_lines *lines)
{
	if (!lines)
		return;
	free(lines->marks);
	free(lines->brought.items);
	free(lines->parted.items);
	free(lines);
}

static void
add(struct list *list, size_t at)
{
	list->items = td_grow(list->items, list->count, &list->capacity,
	                      sizeof *list->items);
	list->items[list->count++] = at;
}

static bool
is_brought(const struct td_lines *lines, size_t at)
{
	return (lines->marks[at] & (LINE | BROUGHT)) == BROUGHT;
}

/* Returns by how many more, or less, are known to be brought. */
static int
mark(struct td_lines *lines, size_t at, enum mark as)
{
	int before = is_brought(lines, at);

	lines->marks[at] |= (unsigned char)as;
	if (at < lines->lowest)
		lines->lowest = at;
	return (int)is_brought(lines, at) - before;
}

/* Parents stand before their children: when one is come to, going back, all
 * that follows on it is known. */
const size_t *
td_lines_brought(size_t *count, struct td_lines *lines, size_t merge,
                 unsigned parent)
{
	const struct td_passage *passages = lines->deeds->passages;
	int left = 0;

	memset(lines->marks + lines->lowest, 0,
	       lines->deeds->passage_count - lines->lowest);
	lines->lowest = merge;
	lines->merge = merge;
	lines->parent = passages[merge].parents[parent];
	lines->brought.count = 0;
	add(&lines->brought, merge);
	for (unsigned i = 0; i < passages[merge].commit->parents; i++)
		left += mark(lines, passages[merge].parents[i],
		             i == parent ? LINE : BROUGHT);
	for (size_t at = merge; at > 0 && left > 0; at--) {
		const struct td_passage *passage = &passages[at - 1];
		bool brought = is_brought(lines, at - 1);

		if (lines->marks[at - 1] == 0)
			continue;
		if (brought) {
			add(&lines->brought, at - 1);
			left--;
		}
		for (unsigned i = 0; i < passage->commit->parents; i++)
			left += mark(lines, passage->parents[i],
			             brought ? BROUGHT : LINE);
	}
	*count = lines->brought.count;
	return lines->brought.items;
}

/* Goes back from a commit to what the line has, too. */
static void
find_shared(struct td_lines *lines, struct list *left, size_t at)
{
	const struct td_passage *passage = &lines->deeds->passages[at];

	for (unsigned i = 0; i < passage->commit->parents; i++) {
		size_t parent = passage->parents[i];
		enum mark as = is_brought(lines, parent) ? SEEN : SHARED;

		if ((at == lines->merge && parent == lines->parent) ||
		    (lines->marks[parent] & as))
			continue;
		lines->marks[parent] |= (unsigned char)as;
		add(as == SEEN ? left : &lines->parted, parent);
	}
}

static int
compare(const void *a, const void *b)
{
	const size_t *left = a;
	const size_t *right = b;

	return *left < *right ? 1 : *left > *right ? -1 : 0;
}

/* Leaves those that lead to none of the others. */
static void
leave_latest(struct td_lines *lines)
{
	struct list *parted = &lines->parted;
	size_t count = 0;
	size_t lowest;

	if (parted->count < 2)
		return;
	qsort(parted->items, parted->count, sizeof *parted->items, compare);
	lowest = parted->items[parted->count - 1];
	for (size_t at = parted->items[0] + 1; at > lowest; at--) {
		const struct td_passage *passage = &lines->deeds
		                                        ->passages[at - 1];
		unsigned char marks = lines->marks[at - 1];

		if ((marks & SHARED) && !(marks & UNDER))
			parted->items[count++] = at - 1;
		for (unsigned i = 0; i < passage->commit->parents; i++)
			if ((marks & (SHARED | UNDER)) &&
			    passage->parents[i] >= lowest)
				lines->marks[passage->parents[i]] |= UNDER;
	}
	parted->count = count;
}

const size_t *
td_lines_parted(size_t *count, struct td_lines *lines, size_t commit)
{
	const unsigned char own = LINE | BROUGHT;
	struct list left = { .items = NULL };
	size_t at = commit;

	for (size_t i = lines->lowest; i < lines->merge; i++)
		lines->marks[i] &= own;
	lines->parted.count = 0;
	for (;;) {
		find_shared(lines, &left, at);
		if (left.count == 0)
			break;
		at = left.items[--left.count];
	}
	free(left.items);
	leave_latest(lines);
	*count = lines->parted.count;
	return lines->parted.items;
}

bool
td_lines_leads(const struct td_lines *lines, size_t commit)
{
	return lines->marks[commit] & SEEN;
}
