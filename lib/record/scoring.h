/*
 * indicators/rules/<year>/<rule>.yaml: how the units of some clusters are
 * scored in a year. Each province, and often each cluster, issues its own, so
 * that nothing of it is in the program.
 */
#ifndef TD_RECORD_SCORING_H
#define TD_RECORD_SCORING_H

#include "base/decimal.h"
#include "record/values.h"

/* An exact number. What may be absent, and is, has no value. */
struct td_number {
	const struct td_rational *value; /* NULL: absent, null, or no number */
	const struct td_node *node;      /* NULL: absent */
	enum td_decimal_form form;       /* of one that is written as text */
};

/* Which way something is better. */
enum td_better {
	TD_BETTER_HIGHER,
	TD_BETTER_LOWER
};

/* What of a figure is compared. */
enum td_compared {
	TD_COMPARED_AMOUNT,   /* the value itself */
	TD_COMPARED_SHARE,    /* a part of a whole, in per cent */
	TD_COMPARED_ACHIEVED, /* per cent of the target */
	TD_COMPARED_EXCESS,   /* per cent beyond the target */
	TD_COMPARED_CHANGE    /* since a baseline */
};

enum td_formula_kind {
	TD_FORMULA_NONE,    /* a group */
	TD_FORMULA_RATIO,   /* the maximum times what was reached */
	TD_FORMULA_HALF,    /* half for the target, the rest by how far the
	                       group's leader is ahead */
	TD_FORMULA_STEPS,   /* by the step that a value lies in */
	TD_FORMULA_CASES,   /* full, half, none */
	TD_FORMULA_COUNT,   /* so many times so many points */
	TD_FORMULA_POINTS,  /* given under a maximum */
	TD_FORMULA_HIGHEST, /* the own value by the highest of the group */
	TD_FORMULA_OUTSIDE, /* taken from a named outside result */
	TD_FORMULA_KIND_COUNT
};

const char *
td_formula_name(enum td_formula_kind kind);

/* Which values lie in a step or class; each bound may be absent. */
struct td_bounds {
	struct td_number at_least;
	struct td_number above;
	struct td_number below;
	struct td_number at_most;
};

struct td_scoring_step {
	struct td_bounds bounds;
	struct td_number points;
	const struct td_node *node;
};

struct td_scoring_case {
	struct td_field id;
	struct td_field text;
	struct td_number points;
	const struct td_node *node;
};

enum td_scored_kind {
	TD_SCORED_ASKED,
	TD_SCORED_BONUS,
	TD_SCORED_MINUS
};

/* What the points of a group are of its parts. */
enum td_scored_parts {
	TD_PARTS_SUM,
	TD_PARTS_BEST,
	TD_PARTS_ONE /* of several the document does not speak */
};

/* What becomes of a criterion that a unit was not given. */
enum td_unassigned {
	TD_UNASSIGNED_DROP,    /* it leaves the sum and the maximum */
	TD_UNASSIGNED_RESCALE, /* what is left makes the group's maximum */
	TD_UNASSIGNED_BESIDE   /* those without a target are compared among
	                          themselves */
};

/* A criterion, or a group of criteria: what stands inside follows it in the
 * list, so that a parent is before its children. */
struct td_scored {
	struct td_field id;
	struct td_field text;
	struct td_number maximum;
	enum td_scored_kind kind; /* also of what stands inside bonus, minus */
	struct td_class_fields classes; /* none: all */
	size_t parent;                  /* index; its own: it is at the top */
	size_t depth;                   /* 0: at the top */
	size_t part_count;              /* children; 0: a leaf */
	enum td_scored_parts parts;
	enum td_unassigned unassigned;
	enum td_formula_kind formula;
	bool by_amount; /* TD_FORMULA_HALF: the excess is an amount, else per
	                   cent */
	bool beyond;    /* may pass its maximum */
	struct td_number each;  /* TD_FORMULA_COUNT */
	struct td_number scale; /* TD_FORMULA_OUTSIDE */
	const char *outside;    /* its name */
	struct td_scoring_step *steps;
	size_t step_count;
	struct td_scoring_case *cases;
	size_t case_count;
	struct td_field unit; /* of measure */
	enum td_compared compared;
	enum td_better better;
	struct td_number target;
	struct td_number highest; /* that a value can have */
	bool evidence_required;
	struct td_field certified_by; /* id of a unit */
	const char *source;
	const struct td_node *node;
};

struct td_scoring {
	struct td_document *document;
	struct td_scored *criteria; /* all of the tree, parents first */
	size_t criterion_count;
};

#endif
