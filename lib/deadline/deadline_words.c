/* What the wordings of a rule in both languages share. */

#include "base/strbuf.h"
#include "deadline/deadline_print.h"

#include <string.h>

void
td_print_event(struct td_strbuf *out, const char *name)
{
	td_strbuf_add_bytes(out, name, strcspn(name, "|"));
}

bool
td_print_is_day_of(const struct td_deadline_rule *rule)
{
	return rule->count == 0 && rule->unit == TD_UNIT_DAY && !rule->before &&
	       !rule->include_anchor && rule->anchor.kind != TD_ANCHOR_DAY &&
	       rule->anchor.kind != TD_ANCHOR_NONE;
}

bool
td_print_is_from_day(const struct td_deadline_rule *rule)
{
	return rule->unit == TD_UNIT_DAY &&
	       (rule->count <= 1 || rule->anchor.kind != TD_ANCHOR_START);
}

bool
td_print_is_whole(const struct td_deadline_rule *rule)
{
	return rule->every > 0 && rule->point_count == 1 &&
	       rule->bound == TD_BOUND_WITHIN &&
	       rule->points[0].span == TD_SPAN_PERIOD &&
	       rule->points[0].part == TD_PART_WHOLE;
}
