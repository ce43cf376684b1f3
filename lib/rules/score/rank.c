/* Ranks of units in a group. */

#include "rules/score/rank.h"
#include "base/alloc.h"
#include "base/text.h"

#include <stdlib.h>

/* A figure that is missing has no rank; nor has what is void. */
static bool
has_rank(const struct td_ranked *unit)
{
	return unit->points->is_complete && unit->class.state != TD_CLASS_VOID;
}

/* By total, the best first, those without a rank last; less than 0: a comes
 * first. */
static int
compare_totals(const struct td_ranked *a, const struct td_ranked *b)
{
	if (!has_rank(a) || !has_rank(b))
		return has_rank(b) - has_rank(a);
	return td_rational_compare(&b->points->total.value,
	                           &a->points->total.value);
}

/* How two of a list are told apart. */
struct order {
	const struct td_scoring_tie *tie; /* NULL: by total */
	size_t criterion;                 /* index */
};

static int
compare(const struct td_ranked *a, const struct td_ranked *b,
        const struct order *by)
{
	int order;

	if (!by->tie)
		return compare_totals(a, b);
	order = td_rational_compare(&b->points->criteria[by->criterion].value,
	                            &a->points->criteria[by->criterion].value);
	return by->tie->lower ? -order : order;
}

/* Stable, and the groups are small. */
static void
sort(struct td_ranked *units, size_t count, const struct order *by)
{
	for (size_t i = 1; i < count; i++) {
		struct td_ranked unit = units[i];
		size_t at = i;

		for (; at > 0 && compare(&unit, &units[at - 1], by) < 0; at--)
			units[at] = units[at - 1];
		units[at] = unit;
	}
}

/* How many from the first one on have its rank. */
static size_t
run_of(const struct td_ranked *units, size_t count)
{
	size_t length = 1;

	while (length < count && units[length].rank == units->rank)
		length++;
	return length;
}

/* Ranks within a list that is sorted; first: the rank of the first one. */
static void
number(struct td_ranked *units, size_t count, size_t first,
       const struct order *by)
{
	for (size_t i = 0; i < count; i++) {
		if (i > 0 && compare(&units[i - 1], &units[i], by) == 0) {
			units[i].rank = units[i - 1].rank;
			units[i].broken_by = units[i - 1].broken_by;
			continue;
		}
		units[i].rank = first + i;
		if (i > 0)
			units[i].broken_by = by->tie;
	}
}

/* Tell equals apart by the points in a criterion, where all of them have some.
 */
static void
break_by(struct td_ranked *equals, size_t count, const struct order *by)
{
	for (size_t i = 0; i < count; i++)
		if (equals[i].points->criteria[by->criterion].state !=
		    TD_POINTS_GIVEN)
			return;
	sort(equals, count, by);
	number(equals, count, equals->rank, by);
}

/* Whether a record places one before all the others. */
static bool
is_placed_first(const struct td_ranked *equals, size_t count, size_t own)
{
	for (size_t i = 0; i < count; i++) {
		const struct td_ranked *other = &equals[i];

		if (i != own &&
		    (!equals[own].score ||
		     !td_fields_have(&equals[own].score->placed_before,
		                     other->unit) ||
		     (other->score &&
		      td_fields_have(&other->score->placed_before,
		                     equals[own].unit))))
			return false;
	}
	return true;
}

/* Take out of equals, one after the other, whom a record places first. */
static void
place(struct td_ranked *equals, size_t count)
{
	while (count > 1) {
		struct td_ranked first;
		size_t own = 0;

		while (own < count && !is_placed_first(equals, count, own))
			own++;
		if (own == count)
			return;
		first = equals[own];
		for (; own > 0; own--)
			equals[own] = equals[own - 1];
		equals[0] = first;
		for (size_t i = 1; i < count; i++) {
			equals[i].rank = first.rank + 1;
			equals[i].placed_by = first.score;
		}
		equals++;
		count--;
	}
}

/* Do so with each run of equals. */
static void
break_ties(struct td_ranked *units, size_t count, const struct order *by)
{
	for (size_t i = 0; i < count;) {
		size_t length = run_of(units + i, count - i);

		if (length > 1 && by)
			break_by(units + i, length, by);
		else if (length > 1)
			place(units + i, length);
		i += length;
	}
}

void
td_rank(struct td_ranked *units, size_t count, const struct td_scoring *scoring)
{
	const struct order by_total = { .tie = NULL };
	size_t ranked = 0;

	for (size_t i = 0; i < count; i++) {
		units[i].broken_by = NULL;
		units[i].placed_by = NULL;
		units[i].rank = 0;
		units[i].equals = 0;
		ranked += has_rank(&units[i]);
	}
	sort(units, count, &by_total);
	number(units, ranked, 1, &by_total);
	for (size_t i = 0; i < scoring->tie_count; i++) {
		const struct td_scored *scored = td_scoring_criterion(
		    scoring, scoring->ties[i].criterion.text);
		struct order by = { .tie = &scoring->ties[i] };

		if (!scored)
			continue;
		by.criterion = (size_t)(scored - scoring->criteria);
		break_ties(units, ranked, &by);
	}
	break_ties(units, ranked, NULL);
	for (size_t i = 0; i < ranked;) {
		size_t length = run_of(units + i, ranked - i);

		for (size_t j = i; j < i + length; j++)
			units[j].equals = length;
		i += length;
	}
}

/* Whether a quota is for a unit of this class. Classes stand the best first. */
static bool
may_have(const struct td_ranked *unit, const struct td_scoring *scoring,
         const struct td_scoring_quota *quota)
{
	if (unit->rank == 0)
		return false;
	if (!quota->class.text)
		return true;
	if (unit->class.state != TD_CLASS_GIVEN)
		return false;
	return td_text_equal(unit->class.class->id.text, quota->class.text) ||
	       (quota->or_better &&
	        unit->class.class <
	            td_scoring_class(scoring, quota->class.text));
}

/* What a list is picked from. */
struct picking {
	const struct td_ranked *units;
	size_t count;
	const struct td_scoring *scoring;
	const struct td_scoring_quota *quota;
	bool *gone;    /* who has a place by a quota above */
	size_t *taken; /* of the equals from here on, how many will have one */
};

/* Leave out who has a place by a quota above. */
static void
leave_out(struct picking *picking)
{
	const struct td_scoring *scoring = picking->scoring;
	enum td_pick *above = td_alloc(picking->count, sizeof *above);

	for (size_t i = 0; &scoring->quotas[i] < picking->quota; i++) {
		size_t open = td_rank_pick(above, picking->units,
		                           picking->count, scoring,
		                           &scoring->quotas[i]);

		for (size_t j = 0; j < picking->count; j++) {
			if (above[j] == TD_PICK_CERTAIN)
				picking->gone[j] = true;
			if (above[j] != TD_PICK_OPEN || open == 0)
				continue;
			while (j > 0 && picking->units[j - 1].rank ==
			                    picking->units[j].rank)
				j--;
			picking->taken[j] += open;
			break;
		}
	}
	free(above);
}

static bool
wants(const struct picking *picking, size_t at)
{
	return !picking->gone[at] &&
	       may_have(&picking->units[at], picking->scoring, picking->quota);
}

/* Go down the list. Where two runs of equals are open, the first is told: the
 * other one may be none once it is settled. */
static size_t
pick_all(enum td_pick *picks, const struct picking *picking)
{
	size_t left = picking->quota->most;
	size_t open = 0;

	for (size_t i = 0; i < picking->count && left > 0;) {
		size_t end = i;
		size_t wanted = 0;
		bool is_open;

		for (; end < picking->count &&
		       picking->units[end].rank == picking->units[i].rank;
		     end++)
			wanted += wants(picking, end);
		is_open = picking->taken[i] > 0 && wanted > picking->taken[i];
		wanted -= picking->taken[i] < wanted ? picking->taken[i]
		                                     : wanted;
		if (wanted > left && open > 0)
			return open;
		for (size_t j = i; j < end && wanted > 0; j++)
			if (wants(picking, j))
				picks[j] = wanted <= left && !is_open
				               ? TD_PICK_CERTAIN
				               : TD_PICK_OPEN;
		if (wanted > left)
			return left;
		if (is_open)
			open = wanted;
		left -= wanted;
		i = end;
	}
	return open;
}

size_t
td_rank_pick(enum td_pick *picks, const struct td_ranked *units, size_t count,
             const struct td_scoring *scoring,
             const struct td_scoring_quota *quota)
{
	struct picking picking = {
		.units = units,
		.count = count,
		.scoring = scoring,
		.quota = quota,
		.gone = td_alloc(count, sizeof *picking.gone),
		.taken = td_alloc(count, sizeof *picking.taken),
	};
	size_t open;

	for (size_t i = 0; i < count; i++)
		picks[i] = TD_PICK_NOT;
	if (quota->without_above)
		leave_out(&picking);
	open = pick_all(picks, &picking);
	free(picking.taken);
	free(picking.gone);
	return open;
}

const struct td_scoring_place *
td_rank_place(const struct td_ranked *unit, const struct td_scoring *scoring)
{
	size_t before = 0;

	if (unit->rank == 0)
		return NULL;
	for (size_t i = 0; i < scoring->place_count; i++) {
		size_t last = before + scoring->places[i].units;

		if (unit->rank > before && unit->rank <= last)
			return unit->rank + unit->equals - 1 <= last
			           ? &scoring->places[i]
			           : NULL;
		before = last;
	}
	return NULL;
}
