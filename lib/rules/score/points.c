/* The tree: points of groups, and the total. */

#include "rules/score/points.h"
#include "base/alloc.h"
#include "rules/score/leaf_points.h"

#include <stdlib.h>

static const char *const fault_names[TD_POINTS_FAULT_COUNT] = {
	[TD_POINTS_NO_FAULT] = "",
	[TD_POINTS_NO_TARGET] = "points-no-target",
	[TD_POINTS_TARGET_NOT_ABOVE] = "points-target-not-above",
	[TD_POINTS_NO_WHOLE] = "points-no-whole",
	[TD_POINTS_NO_BASELINE] = "points-no-baseline",
	[TD_POINTS_NO_STEP] = "points-no-step",
	[TD_POINTS_NO_CASE] = "points-no-case",
	[TD_POINTS_NOT_COUNTED] = "points-not-counted",
	[TD_POINTS_NOTHING_ASSIGNED] = "points-nothing-assigned",
	[TD_POINTS_SEVERAL] = "points-several",
	[TD_POINTS_TOO_FINE] = "points-too-fine",
};

const char *
td_points_fault_name(enum td_points_fault fault)
{
	return fault_names[fault];
}

static void
fail(struct td_points *points, enum td_points_fault fault)
{
	points->state = TD_POINTS_UNTOLD;
	points->fault = fault;
}

static void
round_points(struct td_points *points, const struct td_scoring_round *rounding)
{
	if (!rounding->given || points->state != TD_POINTS_GIVEN)
		return;
	points->value = td_rational_round(&points->value, rounding->digits,
	                                  rounding->mode);
	if (points->value.is_lost)
		fail(points, TD_POINTS_TOO_FINE);
}

/* A group, or the whole, of which parts are added up. */
struct sum {
	const struct td_scored *group; /* NULL: the whole */
	struct td_points *points;
	size_t given; /* parts with points */
	size_t open;  /* parts whose figure is missing, or points untold */
	size_t other; /* parts without a figure, where one is enough */
	size_t above; /* parts with more than 0 */
};

static void
begin_sum(struct sum *sum, const struct td_scored *group,
          struct td_points *points)
{
	*points = (struct td_points){ .state = TD_POINTS_NOT_ASSIGNED,
		                      .value = td_rational_whole(0),
		                      .maximum = td_rational_whole(0),
		                      .lost = td_rational_whole(0) };
	*sum = (struct sum){ .group = group, .points = points };
}

/* Bonus and minus are had beside the maximum. */
static void
add_part(struct sum *sum, const struct td_scored *part,
         const struct td_points *points)
{
	enum td_scored_kind kind = sum->group ? sum->group->kind
	                                      : TD_SCORED_ASKED;
	struct td_points *all = sum->points;

	if (points->state == TD_POINTS_NOT_ASSIGNED)
		return;
	if (part->kind == kind)
		all->maximum = td_rational_add(&all->maximum, &points->maximum);
	/* Nobody has to have a bonus: without a figure there is none. */
	if (points->state == TD_POINTS_NO_FIGURE &&
	    part->kind != TD_SCORED_ASKED)
		return;
	sum->given += points->state == TD_POINTS_GIVEN;
	if (points->state == TD_POINTS_NO_FIGURE && sum->group &&
	    sum->group->parts != TD_PARTS_SUM)
		sum->other++;
	else
		sum->open += points->state != TD_POINTS_GIVEN;
	sum->above += td_rational_sign(&points->value) > 0;
	if (points->fault && !all->fault)
		all->fault = points->fault;
	if (sum->group && sum->group->parts == TD_PARTS_BEST) {
		if (td_rational_compare(&points->value, &all->value) > 0)
			all->value = points->value;
	} else if (part->kind == TD_SCORED_MINUS && kind != part->kind) {
		all->value = td_rational_subtract(&all->value, &points->value);
	} else {
		all->value = td_rational_add(&all->value, &points->value);
	}
}

/* What is assigned makes up the whole group: Hải Phòng, supplementary
 * criteria. */
static void
rescale(struct td_points *points, const struct td_rational *maximum)
{
	struct td_rational share;

	if (td_rational_sign(&points->maximum) == 0) {
		fail(points, TD_POINTS_NOTHING_ASSIGNED);
		points->maximum = *maximum;
		return;
	}
	share = td_rational_divide(&points->value, &points->maximum);
	points->value = td_rational_multiply(maximum, &share);
	points->maximum = *maximum;
	if (!points->value.is_lost)
		return;
	fail(points, TD_POINTS_TOO_FINE);
	points->value = td_rational_whole(0);
}

/* What the parts make, before anything is cut. */
static void
end_sum(struct sum *sum)
{
	struct td_points *points = sum->points;

	if (sum->open > 0 || (sum->other > 0 && sum->given == 0))
		points->state = points->fault ? TD_POINTS_UNTOLD
		                              : TD_POINTS_NO_FIGURE;
	else if (sum->given > 0)
		points->state = TD_POINTS_GIVEN;
	if (points->value.is_lost || points->maximum.is_lost) {
		fail(points, TD_POINTS_TOO_FINE);
		points->value = td_rational_whole(0);
		points->maximum = td_rational_whole(0);
	}
}

/* Cut at a maximum, the rest kept in mind. */
static void
cut(struct td_points *points, const struct td_rational *maximum)
{
	if (td_rational_compare(&points->value, maximum) <= 0)
		return;
	points->lost = td_rational_subtract(&points->value, maximum);
	points->value = *maximum;
}

static void
end_group(struct sum *sum)
{
	const struct td_scored *group = sum->group;
	const struct td_rational *maximum = group->maximum.value;
	struct td_points *points = sum->points;

	end_sum(sum);
	if (!maximum || points->fault == TD_POINTS_TOO_FINE)
		return;
	if (group->unassigned == TD_UNASSIGNED_RESCALE &&
	    points->state != TD_POINTS_UNTOLD)
		rescale(points, maximum);
	if (points->state == TD_POINTS_NOT_ASSIGNED &&
	    group->kind != TD_SCORED_ASKED)
		points->state = TD_POINTS_GIVEN; /* no bonus: 0 */
	if (group->parts == TD_PARTS_ONE && sum->above > 1)
		fail(points, TD_POINTS_SEVERAL);
	if (group->parts != TD_PARTS_SUM &&
	    td_rational_sign(&points->maximum) > 0)
		points->maximum = *maximum;
	if (group->kind != TD_SCORED_ASKED || group->parts != TD_PARTS_SUM)
		cut(points, maximum);
}

static void
end_total(struct td_points *total, const struct td_scoring *scoring)
{
	const struct td_rational *maximum = scoring->maximum.value;

	if (total->fault == TD_POINTS_TOO_FINE)
		return;
	if (scoring->beyond_maximum == TD_BEYOND_CUT && maximum)
		cut(total, maximum);
	if (scoring->floor.value &&
	    td_rational_compare(&total->value, scoring->floor.value) < 0)
		total->value = *scoring->floor.value;
	round_points(total, &scoring->rounding[TD_ROUNDED_TOTAL]);
}

/* The parts of a group follow it; those deeper down have another parent. */
static void
add_parts(struct sum *sum, const struct td_scoring *scoring,
          const struct td_points *points, size_t group)
{
	for (size_t i = group + 1;
	     i < scoring->criterion_count &&
	     scoring->criteria[i].depth > scoring->criteria[group].depth;
	     i++)
		if (scoring->criteria[i].parent == group)
			add_part(sum, &scoring->criteria[i], &points[i]);
}

static void
add_up(struct td_unit_points *unit, const struct td_scoring *scoring)
{
	struct sum sum;

	for (size_t i = scoring->criterion_count; i-- > 0;) {
		const struct td_scored *scored = &scoring->criteria[i];

		if (scored->part_count == 0) {
			round_points(&unit->criteria[i],
			             &scoring->rounding[TD_ROUNDED_LEAF]);
			continue;
		}
		begin_sum(&sum, scored, &unit->criteria[i]);
		add_parts(&sum, scoring, unit->criteria, i);
		end_group(&sum);
		round_points(&unit->criteria[i],
		             &scoring->rounding[TD_ROUNDED_GROUP]);
	}
	begin_sum(&sum, NULL, &unit->total);
	for (size_t i = 0; i < scoring->criterion_count; i++)
		if (scoring->criteria[i].depth == 0)
			add_part(&sum, &scoring->criteria[i],
			         &unit->criteria[i]);
	end_sum(&sum);
	end_total(&unit->total, scoring);
	unit->is_complete = unit->total.state == TD_POINTS_GIVEN;
}

void
td_points_reckon(struct td_unit_points *points,
                 const struct td_scoring *scoring,
                 const struct td_scored_unit *units, size_t count)
{
	struct td_points **leaf = td_alloc(count, sizeof *leaf);

	for (size_t i = 0; i < count; i++)
		points[i] = (struct td_unit_points){
			.criteria = td_alloc(scoring->criterion_count,
			                     sizeof *points[i].criteria),
		};
	for (size_t i = 0; i < scoring->criterion_count; i++) {
		if (scoring->criteria[i].part_count > 0)
			continue;
		for (size_t j = 0; j < count; j++)
			leaf[j] = &points[j].criteria[i];
		td_leaf_points(leaf, &scoring->criteria[i], units, count);
	}
	for (size_t i = 0; i < count; i++)
		add_up(&points[i], scoring);
	free(leaf);
}

void
td_unit_points_clear(struct td_unit_points *points)
{
	if (!points)
		return;
	free(points->criteria);
	*points = (struct td_unit_points){ .criteria = NULL };
}
