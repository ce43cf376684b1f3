/* A list of rows in three states. */

#include "record/rules_lists.h"
#include "base/text.h"
#include "record/shipped.h"

#include <string.h>

bool
td_rules_is_own(const struct td_node *row)
{
	const struct td_node *regulation = td_node_get(row, "regulation");

	return regulation && regulation->type != TD_NODE_NULL;
}

const char *
td_rules_text_of(const struct td_node *row, const char *key)
{
	return td_node_text(td_node_get(row, key));
}

/* A row is known by its id and its first day. */
static bool
same_key(const struct td_node *a, const struct td_node *b)
{
	const char *from = td_rules_text_of(a, "from");

	return td_text_equal(td_rules_text_of(a, "id"),
	                     td_rules_text_of(b, "id")) &&
	       (td_text_equal(from, td_rules_text_of(b, "from")) ||
	        (!from && !td_rules_text_of(b, "from")));
}

/* Days are written so that their order is that of the letters. */
bool
td_rules_overlap(const struct td_node *a, const struct td_node *b)
{
	const char *from_a = td_rules_text_of(a, "from");
	const char *from_b = td_rules_text_of(b, "from");
	const char *until_a = td_rules_text_of(a, "until");
	const char *until_b = td_rules_text_of(b, "until");

	return td_text_equal(td_rules_text_of(a, "id"),
	                     td_rules_text_of(b, "id")) &&
	       !(until_a && from_b && strcmp(until_a, from_b) < 0) &&
	       !(until_b && from_a && strcmp(until_b, from_a) < 0);
}

static bool
list_has(const struct td_node *list, const struct td_node *row)
{
	for (size_t i = 0; i < td_node_count(list); i++)
		if (td_shipped_same(row, td_node_at(list, i)))
			return true;
	return false;
}

size_t
td_rules_find_key(const struct td_rules_lists *lists, const struct td_node *row)
{
	for (size_t i = 0; i < td_node_count(lists->current); i++)
		if (lists->places[i] == 0 &&
		    same_key(td_node_at(lists->current, i), row))
			return i + 1;
	return 0;
}

void
td_rules_find_places(struct td_rules_lists *lists)
{
	for (size_t i = 0; i < td_node_count(lists->current); i++)
		for (size_t j = 0;
		     lists->places[i] == 0 && j < td_node_count(lists->store);
		     j++)
			if (td_shipped_same(td_node_at(lists->store, j),
			                    td_node_at(lists->current, i)))
				lists->places[i] = j + 1;
}

bool
td_rules_has_place(const struct td_rules_lists *lists, size_t row)
{
	for (size_t i = 0; i < td_node_count(lists->current); i++)
		if (lists->places[i] == row + 1)
			return true;
	return false;
}

bool
td_rules_is_by_hand(const struct td_rules_lists *lists, size_t row)
{
	const struct td_node *node = td_node_at(lists->store, row);

	return !td_rules_is_own(node) && !list_has(lists->current, node) &&
	       !list_has(lists->former, node);
}
