/* indicators/rules/<year>/<rule>.yaml, indicators/sets/<year>/<set>.yaml */

#include "record/scoring.h"
#include "base/text.h"
#include "record/read.h"
#include "record/read_number.h"
#include "record/scoring_read.h"

#include <assert.h>
#include <string.h>

const char *const td_score_stage_codes[] = {
	[TD_SCORE_SELF] = "self",
	[TD_SCORE_REVIEWED] = "reviewed",
	[TD_SCORE_EXPLANATION] = "explanation",
	[TD_SCORE_SECOND_REVIEW] = "second-review",
	[TD_SCORE_VOTE] = "vote",
	[TD_SCORE_FINAL] = "final",
	[TD_SCORE_PUBLISHED] = "published",
	[TD_SCORE_STAGE_COUNT] = NULL,
};

const char *
td_score_stage_name(enum td_score_stage stage)
{
	return td_score_stage_codes[stage];
}

const char *
td_score_stage_term(enum td_score_stage stage)
{
	static const char *const terms[TD_SCORE_STAGE_COUNT] = {
		[TD_SCORE_SELF] = "score-self",
		[TD_SCORE_REVIEWED] = "score-reviewed",
		[TD_SCORE_EXPLANATION] = "score-explanation",
		[TD_SCORE_SECOND_REVIEW] = "score-second-review",
		[TD_SCORE_VOTE] = "score-vote",
		[TD_SCORE_FINAL] = "score-final",
		[TD_SCORE_PUBLISHED] = "score-published",
	};

	return terms[stage];
}

bool
td_score_stage_from_name(enum td_score_stage *stage, const char *name)
{
	for (int i = 0; i < TD_SCORE_STAGE_COUNT; i++) {
		if (strcmp(td_score_stage_codes[i], name) == 0) {
			*stage = (enum td_score_stage)i;
			return true;
		}
	}
	return false;
}

static void
read_leasts(struct td_scoring_class *class, struct td_arena *arena,
            const struct td_node *list)
{
	class->leasts = td_read_array(&class->least_count, arena, list,
	                              sizeof *class->leasts);
	for (size_t i = 0; i < class->least_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		class->leasts[i] = (struct td_scoring_least){
			.criterion = td_read_field(node, "criterion"),
			.points = td_read_number(arena, node, "at_least"),
		};
	}
}

static void
read_classes(struct td_scoring *scoring, struct td_arena *arena,
             const struct td_node *list)
{
	scoring->classes = td_read_array(&scoring->class_count, arena, list,
	                                 sizeof *scoring->classes);
	for (size_t i = 0; i < scoring->class_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		scoring->classes[i] = (struct td_scoring_class){
			.id = td_read_field(node, "id"),
			.name = td_read_field(node, "name"),
			.bounds = td_read_bounds(arena, node),
			.no_zero = td_read_bool(node, "no_zero"),
			.each_at_least = td_read_number(arena, node,
			                                "each_at_least"),
			.by_vote = td_read_bool(node, "by_vote"),
			.node = node,
		};
		read_leasts(&scoring->classes[i], arena,
		            td_node_get(node, "requires"));
	}
}

static void
read_conditions(struct td_scoring *scoring, struct td_arena *arena,
                const struct td_node *list)
{
	static const char *const when[] = { "", "no-self-score",
		                            "late-self-score", NULL };

	scoring->conditions = td_read_array(&scoring->condition_count, arena,
	                                    list, sizeof *scoring->conditions);
	for (size_t i = 0; i < scoring->condition_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		scoring->conditions[i] = (struct td_scoring_condition){
			.id = td_read_field(node, "id"),
			.text = td_read_field(node, "text"),
			.when = (enum td_condition_when)td_read_code(
			    node, "when", when),
			.class_at_most = td_read_field(node, "class_at_most"),
			.voids = td_read_bool(node, "void"),
			.node = node,
		};
	}
}

static void
read_rounding(struct td_scoring *scoring, const struct td_node *list)
{
	static const char *const where[] = { "leaf", "group", "total", NULL };
	static const char *const modes[] = { "",   "half-up", "half-even",
		                             "up", "down",    NULL };

	for (size_t i = 0; i < td_node_count(list); i++) {
		const struct td_node *node = td_node_at(list, i);

		/* Without a place it is the total that is rounded. */
		scoring->rounding
		    [td_read_text(node, "where")
		         ? td_read_code(node, "where", where)
		         : TD_ROUNDED_TOTAL] = (struct td_scoring_round){
			.given = true,
			.digits = (unsigned)td_read_int(node, "digits"),
			.mode = (enum td_rounding)td_read_code(node, "mode",
			                                       modes),
		};
	}
}

static void
read_stages(struct td_scoring *scoring, struct td_arena *arena,
            const struct td_node *root)
{
	static const char *const rules[] = { "last", "stage", "highest", "mean",
		                             NULL };
	const struct td_node *list = td_node_get(root, "windows");
	const struct td_node *final = td_node_get(root, "final");

	scoring->windows = td_read_array(&scoring->window_count, arena, list,
	                                 sizeof *scoring->windows);
	for (size_t i = 0; i < scoring->window_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		scoring->windows[i] = (struct td_scoring_window){
			.stage = (enum td_score_stage)td_read_code(
			    node, "stage", td_score_stage_codes),
			.from = td_read_day(node, "from"),
			.to = td_read_day(node, "to"),
			.node = node,
		};
	}
	td_read_flags(scoring->stages, root, "stages", td_score_stage_codes);
	scoring->has_stages = td_node_get(root, "stages") != NULL;
	scoring->final = (enum td_final_rule)td_read_code(final, "rule", rules);
	scoring->final_stage = (enum td_score_stage)td_read_code(
	    final, "stage", td_score_stage_codes);
}

static void
read_ranks(struct td_scoring *scoring, struct td_arena *arena,
           const struct td_node *root)
{
	const struct td_node *ties = td_node_get(root, "ties");
	const struct td_node *places = td_node_get(root, "places");
	const struct td_node *quotas = td_node_get(root, "quotas");

	scoring->ties = td_read_array(&scoring->tie_count, arena, ties,
	                              sizeof *scoring->ties);
	for (size_t i = 0; i < scoring->tie_count; i++) {
		const struct td_node *node = td_node_at(ties, i);

		scoring->ties[i] = (struct td_scoring_tie){
			.text = td_read_field(node, "text"),
			.criterion = td_read_field(node, "criterion"),
			.lower = td_read_bool(node, "lower"),
			.node = node,
		};
	}
	scoring->places = td_read_array(&scoring->place_count, arena, places,
	                                sizeof *scoring->places);
	for (size_t i = 0; i < scoring->place_count; i++)
		scoring->places[i] = (struct td_scoring_place){
			.name = td_read_field(td_node_at(places, i), "name"),
			.units = (size_t)td_read_int(td_node_at(places, i),
			                             "units"),
		};
	scoring->quotas = td_read_array(&scoring->quota_count, arena, quotas,
	                                sizeof *scoring->quotas);
	for (size_t i = 0; i < scoring->quota_count; i++) {
		const struct td_node *node = td_node_at(quotas, i);

		scoring->quotas[i] = (struct td_scoring_quota){
			.award = td_read_field(node, "award"),
			.most = (size_t)td_read_int(node, "most"),
			.class = td_read_field(node, "class"),
			.or_better = td_read_bool(node, "or_better"),
			.without_above = td_read_bool(node, "without_above"),
			.node = node,
		};
	}
}

/* The criteria, and what they make at most. */
static void
read_tree(struct td_scoring *scoring, struct td_arena *arena,
          const struct td_node *root)
{
	static const char *const beyond[] = { "", "allowed", "cut", NULL };

	scoring->maximum = td_read_number(arena, root, "maximum");
	scoring->beyond_maximum = (enum td_beyond)td_read_code(
	    root, "beyond_maximum", beyond);
	td_read_criteria(scoring, arena, root);
}

void
td_scoring_read(struct td_scoring **scoring, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	struct td_arena *arena;
	struct td_scoring *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	made->title = td_read_field(root, "title");
	made->paper = td_read_document_ref(td_node_get(root, "document"));
	made->year = td_read_int(root, "year");
	made->year_node = td_node_get(root, "year");
	made->entered = td_read_day(root, "entered");
	made->campaign = td_read_field(root, "campaign");
	td_read_fields(&made->clusters, arena, root, "clusters");
	made->from = td_read_day(root, "from");
	made->whole_year = td_read_field(root, "whole_year");
	made->replaces = td_read_field(root, "replaces");
	made->indicators = td_read_field(root, "indicators");
	td_read_class_fields(&made->whom, arena, root, "for");
	read_tree(made, arena, root);
	made->floor = td_read_number(arena, root, "floor");
	read_rounding(made, td_node_get(root, "rounding"));
	read_conditions(made, arena, td_node_get(root, "conditions"));
	read_classes(made, arena, td_node_get(root, "classes"));
	read_stages(made, arena, root);
	read_ranks(made, arena, root);
	*scoring = made;
}

void
td_scoring_lay_set(struct td_scoring *scoring, struct td_document *set)
{
	const struct td_node *root = td_document_root(set);
	struct td_arena *arena = td_read_arena(scoring);

	assert(!scoring->set);
	scoring->set = set;
	read_tree(scoring, arena, root);
	scoring->has_classes_of_set = scoring->class_count == 0;
	if (scoring->has_classes_of_set)
		read_classes(scoring, arena, td_node_get(root, "classes"));
}

void
td_scoring_free(struct td_scoring *scoring)
{
	if (scoring)
		td_document_free(scoring->set);
	td_read_free(scoring, scoring ? scoring->document : NULL);
}
