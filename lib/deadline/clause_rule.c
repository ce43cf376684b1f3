/* The one rule of a clause, where there is one. */

#include "base/text.h"
#include "deadline/clause.h"
#include "deadline/clause_scan.h"

#include <string.h>

/* Whether the points of one rule may stand in another. */
static bool
go_together(const struct td_deadline_rule *a, const struct td_deadline_rule *b)
{
	return a->kind == TD_DEADLINE_CALENDAR && b->kind == a->kind &&
	       a->bound == b->bound && a->every == b->every &&
	       !a->from.is_point && !b->from.is_point &&
	       a->from.anchor.kind == TD_ANCHOR_NONE &&
	       b->from.anchor.kind == TD_ANCHOR_NONE &&
	       a->point_count + b->point_count <= TD_DEADLINE_POINTS_MAX;
}

/* The second of two deadlines that no one rule holds. */
static enum td_status
report_second(struct td_deadline_error *error,
              const struct td_clause_found *found, const char *text)
{
	const char *word = text + found->offset;

	memset(error, 0, sizeof *error);
	error->kind = TD_DEADLINE_SEVERAL;
	error->offset = found->offset;
	error->position = td_text_count(text, found->offset);
	error->size = found->size;
	td_phrase_copy(error->word, word, found->size);
	return TD_INVALID;
}

enum td_status
td_clause_rule(struct td_deadline_rule *rule, const char *text,
               struct td_deadline_error *error)
{
	struct td_clause clause;
	struct td_deadline_rule joined;
	enum td_status status = td_clause_parse(&clause, text, error);

	if (status != TD_OK)
		return status;
	joined = clause.found[0].rule;
	for (size_t i = 1; i < clause.count; i++) {
		const struct td_deadline_rule *next = &clause.found[i].rule;

		if (clause.found[i].cap || !go_together(&joined, next))
			return report_second(error, &clause.found[i], text);
		memcpy(joined.points + joined.point_count, next->points,
		       next->point_count * sizeof *next->points);
		joined.point_count += next->point_count;
	}
	*rule = joined;
	return TD_OK;
}

bool
td_clause_weekday_differs(const struct td_clause_found *found,
                          struct td_date *day)
{
	const struct td_deadline_point *point = &found->rule.points[0];

	return found->weekday != 0 &&
	       found->rule.kind == TD_DEADLINE_CALENDAR &&
	       found->rule.point_count == 1 && point->span == TD_SPAN_DAY &&
	       point->year != 0 &&
	       td_date_from_civil(day, point->year, point->number,
	                          point->day) &&
	       td_date_weekday(*day) != found->weekday;
}
