/*
 * indicators/rules/<year>/<rule>.yaml: how the units of some clusters are
 * scored in a year. Each province, and often each cluster, issues its own, so
 * that nothing of it is in the program.
 *
 * indicators/sets/<year>/<set>.yaml, a version of a set of indicators, has such
 * a tree as well, with classes or without, and binds nobody by itself: a
 * campaign names it, and scoring rules take their criteria from it.
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
	struct td_number each;        /* TD_FORMULA_COUNT */
	struct td_number scale;       /* TD_FORMULA_OUTSIDE */
	const char *outside;          /* its name */
	struct td_field outside_rule; /* "<year>/<id>" of the scoring rule whose
	                                 total it is; absent: none of the
	                                 store */
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

enum td_rounded {
	TD_ROUNDED_LEAF,
	TD_ROUNDED_GROUP,
	TD_ROUNDED_TOTAL,
	TD_ROUNDED_COUNT
};

struct td_scoring_round {
	bool given; /* false: nothing is rounded */
	unsigned digits;
	enum td_rounding mode;
};

/* The least points that a class asks of a criterion. */
struct td_scoring_least {
	struct td_field criterion; /* id */
	struct td_number points;
};

struct td_scoring_class {
	struct td_field id;
	struct td_field name;
	struct td_bounds bounds;
	bool no_zero;                   /* no criterion at 0 */
	struct td_number each_at_least; /* per cent of its maximum */
	struct td_scoring_least *leasts;
	size_t least_count;
	bool by_vote; /* points make it eligible, the vote gives it */
	const struct td_node *node;
};

/* What brings a condition about without a record that says so. */
enum td_condition_when {
	TD_WHEN_EVENT, /* nothing does */
	TD_WHEN_NO_SELF_SCORE,
	TD_WHEN_LATE_SELF_SCORE
};

struct td_scoring_condition {
	struct td_field id;
	struct td_field text;
	enum td_condition_when when;
	struct td_field class_at_most; /* id */
	bool voids;                    /* no class and no rank */
	const struct td_node *node;
};

/* What is done with a score, one after the other. */
enum td_score_stage {
	TD_SCORE_SELF,
	TD_SCORE_REVIEWED,
	TD_SCORE_EXPLANATION,
	TD_SCORE_SECOND_REVIEW,
	TD_SCORE_VOTE,
	TD_SCORE_FINAL,
	TD_SCORE_PUBLISHED,
	TD_SCORE_STAGE_COUNT
};

const char *
td_score_stage_name(enum td_score_stage stage);

/* The term for it, for messages (diag/terms.def). */
const char *
td_score_stage_term(enum td_score_stage stage);

bool
td_score_stage_from_name(enum td_score_stage *stage, const char *name);

struct td_scoring_window {
	enum td_score_stage stage;
	struct td_day from;
	struct td_day to;
	const struct td_node *node;
};

/* Which figure stands. */
enum td_final_rule {
	TD_FINAL_LAST,  /* of the last stage that was filed */
	TD_FINAL_STAGE, /* of the one that is named */
	TD_FINAL_HIGHEST,
	TD_FINAL_MEAN
};

struct td_scoring_tie {
	struct td_field text;
	struct td_field criterion; /* id; absent: words alone */
	bool lower;                /* fewer points come first */
	const struct td_node *node;
};

struct td_scoring_place {
	struct td_field name;
	size_t units;
};

struct td_scoring_quota {
	struct td_field award;
	size_t most;
	struct td_field class; /* id; absent: of any */
	bool or_better;        /* or of a class above it */
	bool without_above;    /* not who has a place by a quota above */
	const struct td_node *node;
};

/* What becomes of a total above the maximum. */
enum td_beyond {
	TD_BEYOND_WRONG, /* there must be none */
	TD_BEYOND_ALLOWED,
	TD_BEYOND_CUT
};

struct td_scoring {
	struct td_document *document;
	struct td_field title;
	struct td_document_ref paper;
	int year;
	const struct td_node *year_node;
	struct td_day entered;
	struct td_field campaign; /* id */
	struct td_fields clusters;
	struct td_day from;
	struct td_field whole_year; /* where the document says so */
	struct td_field replaces;
	/* The set that its criteria are of: "<year>/<id>"; absent: its own.
	 */
	struct td_field indicators;
	struct td_document *set; /* once it was laid under; NULL: none is */
	bool has_classes_of_set;
	struct td_class_fields whom; /* whom a set measures; none: all units */
	struct td_number maximum;
	enum td_beyond beyond_maximum;
	struct td_number floor;
	struct td_scoring_round rounding[TD_ROUNDED_COUNT];
	struct td_scored *criteria; /* all of the tree, parents first */
	size_t criterion_count;
	struct td_scoring_condition *conditions;
	size_t condition_count;
	struct td_scoring_class *classes; /* the best first */
	size_t class_count;
	struct td_scoring_window *windows;
	size_t window_count;
	bool stages[TD_SCORE_STAGE_COUNT];
	bool has_stages; /* false: any may be filed */
	enum td_final_rule final;
	enum td_score_stage final_stage; /* TD_FINAL_STAGE */
	struct td_scoring_tie *ties;
	size_t tie_count;
	struct td_scoring_place *places;
	size_t place_count;
	struct td_scoring_quota *quotas;
	size_t quota_count;
};

/* Takes the document over, which the schema of its kind must have accepted: a
 * scoring rule's, or that of a set of indicators. */
void
td_scoring_read(struct td_scoring **scoring, struct td_document *document);

/* Give a rule the criteria of the set that it names, and its classes where the
 * rule has none. Takes the set's document over. */
void
td_scoring_lay_set(struct td_scoring *scoring, struct td_document *set);

void
td_scoring_free(struct td_scoring *scoring);

/* Report what the form lets pass and is no such value: a document number that
 * is written wrongly, a number that is too small or too large. */
TD_MUST_CHECK enum td_status
td_scoring_check_values(const struct td_scoring *scoring, struct td_diag *diag);

/* Parts by id; NULL: none. */
const struct td_scored *
td_scoring_criterion(const struct td_scoring *scoring, const char *id);

const struct td_scoring_class *
td_scoring_class(const struct td_scoring *scoring, const char *id);

const struct td_scoring_condition *
td_scoring_condition(const struct td_scoring *scoring, const char *id);

const struct td_scoring_window *
td_scoring_window(const struct td_scoring *scoring, enum td_score_stage stage);

/* Whether a criterion is asked of a class of units. */
bool
td_scored_asks(const struct td_scored *scored, enum td_class class);

/* Whether a value lies within bounds; within none, any does. */
bool
td_bounds_have(const struct td_bounds *bounds, const struct td_rational *value);

#endif
