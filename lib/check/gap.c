/* What cannot be read, and what it may concern. */

#include "check/gap.h"
#include "calendar/date.h"
#include "store/layout.h"

#include <stdlib.h>
#include <string.h>

/* A part of a path, by number; NULL: it has fewer. */
static const char *
part_of(size_t *length, const char *path, size_t number)
{
	for (; number > 0 && path; number--) {
		path = strchr(path, '/');
		path = path ? path + 1 : NULL;
	}
	if (path)
		*length = strcspn(path, "/");
	return path;
}

/* Whether a path has this part, or ends above it. */
static bool
may_be(const char *path, size_t number, const char *text)
{
	size_t length;
	const char *part = part_of(&length, path, number);

	return !part ||
	       (strlen(text) == length && strncmp(part, text, length) == 0);
}

/* Whether a record of a year may concern a nomination: nothing happens to one
 * before it is received. */
static bool
may_follow(const char *path, const struct td_nomination *nomination)
{
	size_t length;
	const char *year = part_of(&length, path, 1);
	int received;
	int month;
	int day;

	if (!year || !nomination || !nomination->received.given)
		return true;
	td_date_to_civil(nomination->received.date, &received, &month, &day);
	return received <= strtol(year, NULL, 10);
}

bool
td_gap_concerns(const char *gap, const char *campaign, const char *id,
                const struct td_nomination *nomination)
{
	struct td_layout layout = { .kind = TD_KIND_COUNT };
	bool same;

	if (may_be(gap, 0, "decisions"))
		return may_follow(gap, nomination);
	if (may_be(gap, 0, "proceedings"))
		return may_follow(gap, nomination) && may_be(gap, 2, campaign);
	if (!may_be(gap, 1, campaign))
		return false;
	if (!td_layout_parse(&layout, gap) || layout.kind != TD_KIND_NOMINATION)
		/* Which days a later document speaks of is not known either. */
		same = layout.kind == TD_KIND_CAMPAIGN ||
		       may_be(gap, 2, "amendments") ||
		       may_be(gap, 2, "guidance");
	else
		same = strcmp(layout.id, id) == 0;
	td_layout_clear(&layout);
	return same;
}

bool
td_gap_is_of(const char *gap, const char *campaign)
{
	return may_be(gap, 0, "campaigns") && may_be(gap, 1, campaign);
}
