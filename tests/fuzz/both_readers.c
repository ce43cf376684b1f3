/* A document read by the narrow reader and by libyaml. */

#include "both_readers.h"

#include "base/fold.h"
#include "base/text.h"
#include "yaml/narrow.h"
#include "yaml/tree.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	DEPTH_MAX = 64
};

static void
must(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "the readers differ: %s\n", what);
	abort();
}

static void
compare_text(const struct td_node *a, const struct td_node *b)
{
	must(a->length == b->length, "length");
	must(memcmp(a->text, b->text, a->length) == 0, "text");
	must(a->text[a->length] == '\0', "no NUL behind a text");
	must(a->integer == b->integer, "integer");
	must(memcmp(&a->number, &b->number, sizeof a->number) == 0, "number");
}

static void
compare_nodes(const struct td_node *a, const struct td_node *b);

/* Of a list or map; a is the node that has them. */
static void
compare_children(const struct td_node *a, const struct td_node *b)
{
	must(a->length == b->length, "number of children");
	must(!a->children == !b->children, "children");
	for (size_t i = 0; i < a->length; i++) {
		const struct td_node *child = a->children[i];

		must(child->parent == a && child->index == i, "place");
		must(!child->key == !b->children[i]->key, "key");
		if (child->key) {
			must(child->key->parent == a && child->key->index == i,
			     "place of a key");
			compare_nodes(child->key, b->children[i]->key);
		}
		compare_nodes(child, b->children[i]);
	}
}

static void
compare_nodes(const struct td_node *a, const struct td_node *b)
{
	must(a->type == b->type, "type");
	must(a->plain == b->plain, "style");
	must(a->line == b->line, "line");
	must(a->column == b->column, "column");
	if (a->type == TD_NODE_LIST || a->type == TD_NODE_MAP)
		compare_children(a, b);
	else
		compare_text(a, b);
}

bool
both_readers_agree(const char *bytes, size_t size)
{
	struct td_diag *diag = td_diag_new();
	struct td_faults faults = { .path = "both", .diag = diag };
	struct td_arena narrow = TD_ARENA_INIT;
	struct td_arena full = TD_ARENA_INIT;
	struct td_input input;
	const struct td_node *root = NULL;
	bool is_taken;

	if (td_input_load(&input, bytes, size, false, &faults) && !faults.any)
		root = td_narrow_compose(&input, DEPTH_MAX, &narrow);
	is_taken = root;
	if (is_taken) {
		const struct td_node *wanted = td_tree_compose(
		    &input, DEPTH_MAX, &full, &faults);

		must(wanted && !faults.any, "libyaml refuses it");
		must(!root->parent && !root->key, "root");
		compare_nodes(root, wanted);
	}
	td_input_clear(&input);
	td_arena_clear(&narrow);
	td_arena_clear(&full);
	td_diag_free(diag);
	return is_taken;
}

/* The first character with a fault of its own. */
static bool
find_fault(struct td_mark *mark, const char *bytes, size_t size)
{
	*mark = (struct td_mark){ 1, 1 };
	for (size_t at = 0; at < size;) {
		unsigned c;
		size_t used = td_text_decode(&c, bytes + at, size - at);
		bool is_lone = c == '\r' &&
		               (at + 1 == size || bytes[at + 1] != '\n');

		if (is_lone || (c == 0xFFFD && used == 1) ||
		    (c != '\r' && td_input_fault_of(c) != TD_FINDING_COUNT))
			return true;
		at += used;
		mark->column++;
		if (c == '\n')
			*mark = (struct td_mark){ mark->line + 1, 1 };
	}
	return false;
}

void
both_scans_agree(const char *bytes, size_t size)
{
	struct td_diag *diag = td_diag_new();
	struct td_faults faults = { .path = "both", .diag = diag };
	struct td_input input;
	struct td_mark mark;
	bool is_marked = size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0;
	bool wanted;

	if (!td_input_load(&input, bytes, size, false, &faults) || faults.any)
		must(td_diag_count(diag) > 0, "a fault without a finding");
	if (is_marked) {
		bytes += 3;
		size -= 3;
	}
	wanted = find_fault(&mark, bytes, size);
	if (wanted) {
		const struct td_finding *first;

		must(td_diag_count(diag) > 0, "a fault is passed over");
		first = td_diag_at(diag, 0);
		must(first->line == mark.line && first->column == mark.column,
		     "place of a fault");
	} else if (td_fold_not_nfc_at(bytes, size) < size) {
		must(faults.any, "another form is passed over");
	} else if (!memchr(bytes, '%', size)) {
		must(!faults.any, "a fault that is none");
	}
	td_input_clear(&input);
	td_diag_free(diag);
}
