/* Which record lives at which path: one table, read in both directions. */

#include "store/layout.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "store/layout_pattern.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct row {
	const char *name;
	const char *pattern;
	bool filed;
	const char *again; /* where later ones of the same live; or NULL */
};

static const struct row rows[TD_KIND_COUNT] = {
	[TD_KIND_STORE] = { "store", "thidua.yaml", false, NULL },
	[TD_KIND_CALENDAR] = { "calendar", "calendars/%i.yaml", false, NULL },
	[TD_KIND_AWARDS] = { "awards", "rules/awards.yaml", false, NULL },
	[TD_KIND_PROCEDURE] = { "procedure", "rules/procedure.yaml", false,
	                        NULL },
	[TD_KIND_UNIT] = { "unit", "units/%d/%i.yaml", false, NULL },
	[TD_KIND_PERSON] = { "person", "people/%d/%i.yaml", false, NULL },
	[TD_KIND_COUNCIL] = { "council", "councils/%d/%u.yaml", false, NULL },
	[TD_KIND_CAMPAIGN] = { "campaign", "campaigns/%c/campaign.yaml", false,
	                       NULL },
	[TD_KIND_REGISTRATION] = { "registration",
	                           "campaigns/%c/registrations/%d/%u.yaml",
	                           true,
	                           "campaigns/%c/registrations/%d/%u/%i.yaml" },
	[TD_KIND_WITHDRAWAL] = { "withdrawal",
	                         "campaigns/%c/withdrawals/%d/%u/%i.yaml", true,
	                         NULL },
	[TD_KIND_PLAN] = { "plan", "campaigns/%c/plans/%d/%u/%i.yaml", true,
	                   NULL },
	[TD_KIND_REPORT] = { "report", "campaigns/%c/reports/%o/%d/%u/%i.yaml",
	                     true, NULL },
	[TD_KIND_NOMINATION] = { "nomination",
	                         "campaigns/%c/nominations/%d/%i.yaml", true,
	                         NULL },
	[TD_KIND_AMENDMENT] = { "amendment", "campaigns/%c/amendments/%i.yaml",
	                        true, NULL },
	[TD_KIND_GUIDANCE] = { "guidance", "campaigns/%c/guidance/%i.yaml",
	                       true, NULL },
	[TD_KIND_SCORE] = { "score", "campaigns/%c/scores/%y/%k/%u/%i.yaml",
	                    true, NULL },
	[TD_KIND_STUB] = { "stub", "campaigns/%c/stubs/%i.yaml", true, NULL },
	[TD_KIND_PROCEEDING] = { "proceeding", "proceedings/%y/%c/%i.yaml",
	                         true, NULL },
	[TD_KIND_DECISION] = { "decision", "decisions/%y/%i.yaml", true, NULL },
	[TD_KIND_CASE] = { "case", "cases/%d/%i.yaml", false, NULL },
	[TD_KIND_TEMPLATE] = { "template", "templates/%i.yaml", false, NULL },
	[TD_KIND_CLUSTER] = { "cluster", "clusters/%y/%i.yaml", false, NULL },
	[TD_KIND_SCORING] = { "scoring-rule", "indicators/rules/%y/%i.yaml",
	                      true, NULL },
	[TD_KIND_INDICATORS] = { "indicator-set", "indicators/sets/%y/%i.yaml",
	                         true, NULL },
	[TD_KIND_REVIEW] = { "review", "campaigns/%c/reviews/%i.yaml", true,
	                     NULL },
	[TD_KIND_INSPECTION] = { "inspection",
	                         "campaigns/%c/inspections/%i.yaml", true,
	                         NULL },
	[TD_KIND_ROLES] = { "roles", "access/roles.yaml", false, NULL },
};

const char *
td_layout_pattern(enum td_kind kind)
{
	assert(kind < TD_KIND_COUNT);
	return rows[kind].pattern;
}

const char *
td_layout_pattern_again(enum td_kind kind)
{
	assert(kind < TD_KIND_COUNT && rows[kind].again);
	return rows[kind].again;
}

/* What stands in a path's variable parts. */
struct parts {
	char *year;
	char *campaign;
	char *occurrence;
	char *cluster;
	char *unit;
	char *id;
	char *drawer;
};

static void
clear_parts(struct parts *parts)
{
	free(parts->year);
	free(parts->campaign);
	free(parts->occurrence);
	free(parts->cluster);
	free(parts->unit);
	free(parts->id);
	free(parts->drawer);
}

const char *
td_kind_name(enum td_kind kind)
{
	assert(kind < TD_KIND_COUNT);
	return rows[kind].name;
}

bool
td_kind_from_name(enum td_kind *kind, const char *name)
{
	for (int i = 0; i < TD_KIND_COUNT; i++) {
		if (strcmp(rows[i].name, name) == 0) {
			*kind = (enum td_kind)i;
			return true;
		}
	}
	return false;
}

bool
td_kind_is_filed(enum td_kind kind)
{
	assert(kind < TD_KIND_COUNT);
	return rows[kind].filed;
}

/* Reads so many digits; -1 when one is none. */
static int
read_digits(const char *text, size_t count)
{
	int value = 0;

	for (size_t i = 0; i < count; i++) {
		if (text[i] < '0' || text[i] > '9')
			return -1;
		value = value * 10 + (text[i] - '0');
	}
	return value;
}

/* Whether text begins with a year. */
static bool
begins_with_year(const char *text)
{
	int year = read_digits(text, 4);

	return year >= 1900 && year <= 2999;
}

static bool
is_year(const char *text)
{
	return strlen(text) == 4 && begins_with_year(text);
}

static bool
is_day(const char *text)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30,
		                       31, 31, 30, 31, 30, 31 };
	int year;
	int month;
	int day;
	bool leap;

	if (strlen(text) < 10 || text[4] != '-' || text[7] != '-' ||
	    !begins_with_year(text))
		return false;
	year = read_digits(text, 4);
	month = read_digits(text + 5, 2);
	day = read_digits(text + 8, 2);
	leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return month >= 1 && month <= 12 && day >= 1 &&
	       day <= lengths[month - 1] + (month == 2 && leap);
}

/* A day of receipt: "2026-05-11", "2026-05-11-2" for the second of a day. */
static bool
is_receipt(const char *text)
{
	size_t length = strlen(text);

	if (!is_day(text))
		return false;
	if (length == 10)
		return true;
	if (text[10] != '-' || length < 12 || length > 15)
		return false;
	if (text[11] == '0' || strcmp(text + 11, "1") == 0)
		return false;
	return read_digits(text + 11, length - 11) > 0;
}

/* A stage of a score: "final", "final-2" for what corrects it. */
static bool
is_stage(const char *text)
{
	static const char *const stages[] = {
		"self", "reviewed", "explanation", "second-review",
		"vote", "final",    "published",
	};

	for (size_t i = 0; i < sizeof stages / sizeof *stages; i++) {
		size_t length = strlen(stages[i]);

		if (strncmp(text, stages[i], length) != 0)
			continue;
		text += length;
		return *text == '\0' ||
		       (*text == '-' && text[1] != '0' &&
		        strcmp(text, "-1") != 0 && strlen(text) <= 4 &&
		        read_digits(text + 1, strlen(text + 1)) > 0);
	}
	return false;
}

static bool
is_id_of(enum td_kind kind, const char *id)
{
	switch (kind) {
	case TD_KIND_CALENDAR:
		return is_year(id);
	case TD_KIND_PLAN:
	case TD_KIND_REPORT:
		return is_receipt(id);
	case TD_KIND_SCORE:
		return is_stage(id);
	case TD_KIND_REGISTRATION:
	case TD_KIND_WITHDRAWAL:
		return strlen(id) == 10 && is_day(id);
	default:
		return td_fold_is_slug(id);
	}
}

/* Takes what a variable part of the pattern stands for, up to the next '/',
 * or to ".yaml" at the end. Returns its length, 0 when there is none. */
static size_t
take_part(struct parts *parts, char variable, const char *path)
{
	size_t length = strcspn(path, "/.");
	char **part = variable == 'y'   ? &parts->year
	              : variable == 'c' ? &parts->campaign
	              : variable == 'o' ? &parts->occurrence
	              : variable == 'k' ? &parts->cluster
	              : variable == 'u' ? &parts->unit
	              : variable == 'i' ? &parts->id
	                                : &parts->drawer;

	assert(strchr("ycokuid", variable) && !*part);
	if (length)
		*part = td_strndup(path, length);
	return length;
}

static bool
match(struct parts *parts, const char *pattern, const char *path)
{
	while (*pattern) {
		if (*pattern == '%') {
			size_t length = take_part(parts, pattern[1], path);

			if (length == 0)
				return false;
			path += length;
			pattern += 2;
		} else if (*pattern++ != *path++) {
			return false;
		}
	}
	return *path == '\0';
}

static bool
check_parts(const struct parts *parts, enum td_kind kind)
{
	const char *filed_under = parts->unit ? parts->unit : parts->id;
	char *drawer;
	bool right;

	if ((parts->year && !is_year(parts->year)) ||
	    (parts->campaign && !td_fold_is_slug(parts->campaign)) ||
	    (parts->occurrence && !td_fold_is_slug(parts->occurrence)) ||
	    (parts->cluster && !td_fold_is_slug(parts->cluster)) ||
	    (parts->unit && !td_fold_is_slug(parts->unit)) ||
	    (parts->id && !is_id_of(kind, parts->id)))
		return false;
	if (!parts->drawer)
		return true;
	drawer = td_layout_drawer(filed_under);
	right = strcmp(drawer, parts->drawer) == 0;
	free(drawer);
	return right;
}

static bool
parse_by(struct td_layout *layout, enum td_kind kind, const char *pattern,
         const char *path)
{
	struct parts parts = { 0 };
	bool fits = match(&parts, pattern, path) && check_parts(&parts, kind);

	if (fits) {
		if (kind == TD_KIND_CAMPAIGN)
			parts.id = td_strdup(parts.campaign);
		*layout = (struct td_layout){ .kind = kind,
			                      .year = parts.year,
			                      .campaign = parts.campaign,
			                      .occurrence = parts.occurrence,
			                      .cluster = parts.cluster,
			                      .unit = parts.unit,
			                      .id = parts.id };
		parts = (struct parts){ .drawer = parts.drawer };
	}
	clear_parts(&parts);
	return fits;
}

static bool
parse_as(struct td_layout *layout, enum td_kind kind, const char *path)
{
	return parse_by(layout, kind, rows[kind].pattern, path) ||
	       (rows[kind].again &&
	        parse_by(layout, kind, rows[kind].again, path));
}

bool
td_layout_parse(struct td_layout *layout, const char *path)
{
	for (int i = 0; i < TD_KIND_COUNT; i++)
		if (parse_as(layout, (enum td_kind)i, path))
			return true;
	return false;
}

bool
td_layout_is_place(const char *path)
{
	const char *end = strrchr(path, '.'); /* most have none: it is quick */
	struct td_layout layout;

	if (!end || strcmp(end, ".yaml") != 0 ||
	    !td_layout_parse(&layout, path))
		return false;
	td_layout_clear(&layout);
	return true;
}

/* Whether a path is what a pattern begins with, up to one of its slashes. */
static bool
begins(const char *pattern, const char *path)
{
	bool found = false;

	for (const char *slash = strchr(pattern, '/'); slash && !found;
	     slash = strchr(slash + 1, '/')) {
		char *above = td_strndup(pattern, (size_t)(slash - pattern));
		struct parts parts = { 0 };

		found = match(&parts, above, path) &&
		        (!parts.year || is_year(parts.year));
		clear_parts(&parts);
		free(above);
	}
	return found;
}

bool
td_layout_is_room(const char *path)
{
	for (int i = 0; i < TD_KIND_COUNT; i++)
		if (begins(rows[i].pattern, path) ||
		    (rows[i].again && begins(rows[i].again, path)))
			return true;
	return false;
}

void
td_layout_clear(struct td_layout *layout)
{
	if (!layout)
		return;
	free(layout->year);
	free(layout->campaign);
	free(layout->occurrence);
	free(layout->cluster);
	free(layout->unit);
	free(layout->id);
	*layout = (struct td_layout){ .kind = layout->kind };
}
