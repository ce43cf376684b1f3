/*
 * Which branch of anyOf or oneOf was meant, when none fits.
 *
 * A branch that wants another type, or another value of a key that tells the
 * branches apart, was not meant. Of the others, the one with the fewest
 * violations was, and of those the one that got deepest.
 */
#include "base/alloc.h"
#include "schema/validate.h"

#include <stdlib.h>
#include <string.h>

enum distance {
	NEAR,
	OTHER_TAG,  /* a key has the value of another branch */
	OTHER_VALUE /* the value itself is of another kind */
};

struct score {
	enum distance distance;
	size_t count;
	size_t depth;
};

static size_t
depth_below(const struct td_node *node, const struct td_node *top)
{
	size_t depth = 0;

	for (; node && node != top; node = node->parent)
		depth++;
	return depth;
}

static enum distance
distance_of(const struct td_violation *item, const struct td_node *node)
{
	bool value = item->id == TD_SCHEMA_CONST || item->id == TD_SCHEMA_ENUM;

	if (item->node == node && (value || item->id == TD_SCHEMA_TYPE ||
	                           item->id == TD_SCHEMA_NOT_ALLOWED))
		return OTHER_VALUE;
	if (value && !item->named && item->node->parent == node)
		return OTHER_TAG;
	return NEAR;
}

static struct score
score_branch(const struct td_violations *found, const struct td_node *node)
{
	struct score score = { .count = found->count };

	for (size_t i = 0; i < found->count; i++) {
		const struct td_violation *item = &found->items[i];
		enum distance distance = distance_of(item, node);
		size_t depth = depth_below(
		    item->named ? item->named : item->node, node);

		if (distance > score.distance)
			score.distance = distance;
		if (depth > score.depth)
			score.depth = depth;
	}
	return score;
}

static int
compare_scores(struct score a, struct score b)
{
	if (a.distance != b.distance)
		return a.distance < b.distance ? -1 : 1;
	if (a.count != b.count)
		return a.count < b.count ? -1 : 1;
	return (a.depth < b.depth) - (a.depth > b.depth);
}

/* The types that all branches together want, when type is all they want. */
static unsigned
join_types(const struct td_violations *lists, size_t count,
           const struct td_node *node)
{
	unsigned types = 0;

	for (size_t i = 0; i < count; i++) {
		const struct td_violation *item = lists[i].items;

		if (lists[i].count != 1 || item->id != TD_SCHEMA_TYPE ||
		    item->node != node)
			return 0;
		types |= item->types;
	}
	return types;
}

static void
append(struct td_run *run, const struct td_violations *list)
{
	struct td_violations *found = run->found;

	for (size_t i = 0; i < list->count; i++) {
		if (found->count >= TD_VIOLATIONS_MAX)
			return;
		found->items = td_grow(found->items, found->count,
		                       &found->capacity, sizeof *found->items);
		found->items[found->count++] = list->items[i];
	}
}

/* The branch that fits best, or count when several do equally. */
static size_t
choose(const struct td_violations *lists, size_t count,
       const struct td_node *node)
{
	struct score best = score_branch(&lists[0], node);
	size_t chosen = 0;
	bool tie = false;

	for (size_t i = 1; i < count; i++) {
		struct score score = score_branch(&lists[i], node);
		int order = compare_scores(score, best);

		if (order < 0) {
			best = score;
			chosen = i;
		}
		tie = order == 0 || (tie && order > 0);
	}
	return tie ? count : chosen;
}

bool
td_branch_explain(struct td_run *run, const struct td_rule *rule,
                  const struct td_rules *branches, const struct td_node *node)
{
	struct td_violations *found = run->found;
	struct td_violations *lists = td_alloc(branches->count, sizeof *lists);

	for (size_t i = 0; i < branches->count; i++) {
		run->found = &lists[i];
		td_validate(run, branches->items[i], node);
	}
	run->found = found;

	unsigned types = join_types(lists, branches->count, node);
	size_t chosen = choose(lists, branches->count, node);

	if (types != 0) {
		size_t before = found->count;

		td_validate_fault(run, TD_SCHEMA_TYPE, rule, node, NULL);
		if (found->count > before)
			found->items[before].types = types;
	} else if (chosen < branches->count) {
		append(run, &lists[chosen]);
	} else {
		td_validate_fault(run, TD_SCHEMA_CHOICE, rule, node, NULL);
	}
	for (size_t i = 0; i < branches->count; i++)
		free(lists[i].items);
	free(lists);
	return false;
}
