/* The tree of criteria of a scoring rule. */

#include "record/read.h"
#include "record/scoring_read.h"

static const char *const formula_codes[] = {
	[TD_FORMULA_NONE] = "",
	[TD_FORMULA_RATIO] = "ratio",
	[TD_FORMULA_HALF] = "half-for-target",
	[TD_FORMULA_STEPS] = "steps",
	[TD_FORMULA_CASES] = "cases",
	[TD_FORMULA_COUNT] = "count",
	[TD_FORMULA_POINTS] = "judged",
	[TD_FORMULA_HIGHEST] = "highest",
	[TD_FORMULA_OUTSIDE] = "outside",
	[TD_FORMULA_KIND_COUNT] = NULL,
};

const char *
td_formula_name(enum td_formula_kind kind)
{
	return formula_codes[kind];
}

struct td_bounds
td_read_bounds(struct td_arena *arena, const struct td_node *map)
{
	return (struct td_bounds){
		.at_least = td_read_number(arena, map, "at_least"),
		.above = td_read_number(arena, map, "above"),
		.below = td_read_number(arena, map, "below"),
		.at_most = td_read_number(arena, map, "at_most"),
	};
}

static void
read_formula(struct td_scored *scored, struct td_arena *arena,
             const struct td_node *map)
{
	static const char *const bases[] = { "per-cent", "amount", NULL };
	const struct td_node *steps = td_node_get(map, "steps");
	const struct td_node *cases = td_node_get(map, "cases");

	scored->formula = (enum td_formula_kind)td_read_code(map, "kind",
	                                                     formula_codes);
	scored->by_amount = td_read_code(map, "basis", bases) == 1;
	scored->beyond = td_read_bool(map, "beyond");
	scored->each = td_read_number(arena, map, "each");
	scored->scale = td_read_number(arena, map, "scale");
	scored->outside = td_read_text(map, "from");
	scored->outside_rule = td_read_field(map, "rule");
	scored->steps = td_read_array(&scored->step_count, arena, steps,
	                              sizeof *scored->steps);
	for (size_t i = 0; i < scored->step_count; i++) {
		const struct td_node *node = td_node_at(steps, i);

		scored->steps[i] = (struct td_scoring_step){
			.bounds = td_read_bounds(arena, node),
			.points = td_read_number(arena, node, "points"),
			.node = node,
		};
	}
	scored->cases = td_read_array(&scored->case_count, arena, cases,
	                              sizeof *scored->cases);
	for (size_t i = 0; i < scored->case_count; i++) {
		const struct td_node *node = td_node_at(cases, i);

		scored->cases[i] = (struct td_scoring_case){
			.id = td_read_field(node, "id"),
			.text = td_read_field(node, "text"),
			.points = td_read_number(arena, node, "points"),
			.node = node,
		};
	}
}

static void
read_measure(struct td_scored *scored, struct td_arena *arena,
             const struct td_node *map)
{
	static const char *const compared[] = { "amount", "share",  "achieved",
		                                "excess", "change", NULL };
	static const char *const better[] = { "higher", "lower", NULL };

	scored->unit = td_read_field(map, "unit");
	scored->compared = (enum td_compared)td_read_code(map, "of", compared);
	scored->better = (enum td_better)td_read_code(map, "better", better);
	scored->target = td_read_number(arena, map, "target");
	scored->highest = td_read_number(arena, map, "highest");
	scored->evidence_required = td_read_text(map, "evidence") != NULL;
}

static void
read_scored(struct td_scored *scored, struct td_arena *arena,
            const struct td_node *node)
{
	static const char *const kinds[] = { "", "bonus", "minus", NULL };
	static const char *const parts[] = { "sum", "best", "one", NULL };
	static const char *const unassigned[] = { "drop", "rescale", "beside",
		                                  NULL };

	scored->id = td_read_field(node, "id");
	scored->text = td_read_field(node, "text");
	scored->maximum = td_read_number(arena, node, "maximum");
	scored->kind = (enum td_scored_kind)td_read_code(node, "kind", kinds);
	td_read_class_fields(&scored->classes, arena, node, "for");
	scored->parts = (enum td_scored_parts)td_read_code(node, "parts",
	                                                   parts);
	scored->unassigned = (enum td_unassigned)td_read_code(
	    node, "unassigned", unassigned);
	scored->certified_by = td_read_field(node, "certified_by");
	scored->source = td_read_text(node, "source");
	scored->node = node;
	read_formula(scored, arena, td_node_get(node, "formula"));
	read_measure(scored, arena, td_node_get(node, "measure"));
}

static const struct td_node *
first_inside(const struct td_node *node)
{
	const struct td_node *list = td_node_get(node, "criteria");

	return list && list->type == TD_NODE_LIST && td_node_count(list) > 0
	           ? td_node_at(list, 0)
	           : NULL;
}

/* What follows a criterion in the tree below a root, parents first; *up is how
 * many levels above it that stands, -1 for one below. NULL: none does. */
static const struct td_node *
next_criterion(int *up, const struct td_node *node, const struct td_node *root)
{
	const struct td_node *inside = first_inside(node);

	*up = -1;
	if (inside)
		return inside;
	for (*up = 0;; ++*up) {
		const struct td_node *list = node->parent;

		if (node->index + 1 < td_node_count(list))
			return td_node_at(list, node->index + 1);
		node = list->parent;
		if (node == root)
			return NULL;
	}
}

static size_t
count_criteria(const struct td_node *root)
{
	size_t count = 0;
	int up;

	for (const struct td_node *node = first_inside(root); node;
	     node = next_criterion(&up, node, root))
		count++;
	return count;
}

/* Puts the one that was read last in its place in the tree. */
static void
place_scored(struct td_scored *criteria, size_t index, int up)
{
	struct td_scored *scored = &criteria[index];
	size_t above = index;

	if (index > 0) {
		above = index - 1; /* a child of that one, or */
		for (; up >= 0; up--)
			above = criteria[above].depth ? criteria[above].parent
			                              : index;
	}
	scored->parent = above;
	if (above == index)
		return;
	scored->depth = criteria[above].depth + 1;
	criteria[above].part_count++;
	if (criteria[above].kind != TD_SCORED_ASKED)
		scored->kind = criteria[above].kind;
}

void
td_read_criteria(struct td_scoring *scoring, struct td_arena *arena,
                 const struct td_node *root)
{
	size_t count = count_criteria(root);
	const struct td_node *node = first_inside(root);
	int up = -1;

	if (count == 0)
		return;
	scoring->criteria = td_arena_take(arena,
	                                  count * sizeof *scoring->criteria);
	scoring->criterion_count = count;
	for (size_t i = 0; i < count; i++) {
		read_scored(&scoring->criteria[i], arena, node);
		place_scored(scoring->criteria, i, up);
		node = next_criterion(&up, node, root);
	}
}
