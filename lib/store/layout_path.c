/* Paths of records, made from the patterns of their kinds. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/layout.h"
#include "store/layout_pattern.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

const char *const td_filed_directories[TD_FILED_DIRECTORIES] = {
	"campaigns", "decisions", "indicators", "proceedings"
};

/* What a path is made of; all borrowed, NULL where a pattern needs none. */
struct names {
	const char *year;
	const char *campaign;
	const char *occurrence;
	const char *cluster;
	const char *unit;
	const char *id;
};

static void
add_drawer(struct td_strbuf *path, const char *id)
{
	char *drawer = td_layout_drawer(id);

	td_strbuf_add(path, drawer);
	free(drawer);
}

static void
add_variable(struct td_strbuf *path, char variable, const struct names *names)
{
	switch (variable) {
	case 'y':
		td_strbuf_add(path, names->year);
		break;
	case 'c':
		td_strbuf_add(path, names->campaign);
		break;
	case 'o':
		td_strbuf_add(path, names->occurrence);
		break;
	case 'k':
		td_strbuf_add(path, names->cluster);
		break;
	case 'u':
		td_strbuf_add(path, names->unit);
		break;
	case 'i':
		td_strbuf_add(path, names->id);
		break;
	default:
		add_drawer(path, names->unit ? names->unit : names->id);
	}
}

static char *
fill(const char *pattern, struct names names)
{
	struct td_strbuf path = TD_STRBUF_INIT;

	for (; *pattern; pattern++) {
		if (*pattern == '%')
			add_variable(&path, *++pattern, &names);
		else
			td_strbuf_add_char(&path, *pattern);
	}
	return td_strbuf_take(&path);
}

/* The directory that a pattern puts its files into. */
static char *
fill_directory_of(const char *pattern, const char *until, struct names names)
{
	const char *end = strstr(pattern, until);
	char *cut;
	char *path;

	assert(end);
	cut = td_strndup(pattern, (size_t)(end - pattern));
	path = fill(cut, names);
	free(cut);
	return path;
}

static char *
fill_directory(enum td_kind kind, const char *until, struct names names)
{
	return fill_directory_of(td_layout_pattern(kind), until, names);
}

char *
td_path_calendar(int year)
{
	struct td_strbuf path = TD_STRBUF_INIT;

	td_strbuf_addf(&path, "calendars/%04d.yaml", year);
	return td_strbuf_take(&path);
}

char *
td_path_unit(const char *unit)
{
	return fill(td_layout_pattern(TD_KIND_UNIT),
	            (struct names){ .id = unit });
}

char *
td_path_person(const char *person)
{
	return fill(td_layout_pattern(TD_KIND_PERSON),
	            (struct names){ .id = person });
}

char *
td_path_council(const char *unit)
{
	return fill(td_layout_pattern(TD_KIND_COUNCIL),
	            (struct names){ .unit = unit });
}

char *
td_path_campaign(const char *campaign)
{
	return fill(td_layout_pattern(TD_KIND_CAMPAIGN),
	            (struct names){ .campaign = campaign });
}

char *
td_path_amendment(const char *campaign, const char *amendment)
{
	return fill(td_layout_pattern(TD_KIND_AMENDMENT),
	            (struct names){ .campaign = campaign, .id = amendment });
}

char *
td_path_registration(const char *campaign, const char *unit)
{
	return fill(td_layout_pattern(TD_KIND_REGISTRATION),
	            (struct names){ .campaign = campaign, .unit = unit });
}

char *
td_path_registrations_again(const char *campaign, const char *unit)
{
	return fill_directory_of(
	    td_layout_pattern_again(TD_KIND_REGISTRATION), "/%i",
	    (struct names){ .campaign = campaign, .unit = unit });
}

char *
td_path_registration_again(const char *campaign, const char *unit,
                           const char *day)
{
	return fill(
	    td_layout_pattern_again(TD_KIND_REGISTRATION),
	    (struct names){ .campaign = campaign, .unit = unit, .id = day });
}

char *
td_path_withdrawals(const char *campaign, const char *unit)
{
	return fill_directory(
	    TD_KIND_WITHDRAWAL, "/%i",
	    (struct names){ .campaign = campaign, .unit = unit });
}

char *
td_path_withdrawal(const char *campaign, const char *unit, const char *day)
{
	return fill(
	    td_layout_pattern(TD_KIND_WITHDRAWAL),
	    (struct names){ .campaign = campaign, .unit = unit, .id = day });
}

char *
td_path_plans(const char *campaign, const char *unit)
{
	return fill_directory(
	    TD_KIND_PLAN, "/%i",
	    (struct names){ .campaign = campaign, .unit = unit });
}

char *
td_path_plan(const char *campaign, const char *unit, const char *received)
{
	return fill(td_layout_pattern(TD_KIND_PLAN),
	            (struct names){
			.campaign = campaign, .unit = unit, .id = received });
}

char *
td_path_reports(const char *campaign, const char *occurrence, const char *unit)
{
	return fill_directory(TD_KIND_REPORT, "/%i",
	                      (struct names){ .campaign = campaign,
	                                      .occurrence = occurrence,
	                                      .unit = unit });
}

char *
td_path_report(const char *campaign, const char *occurrence, const char *unit,
               const char *received)
{
	return fill(td_layout_pattern(TD_KIND_REPORT),
	            (struct names){ .campaign = campaign,
	                            .occurrence = occurrence,
	                            .unit = unit,
	                            .id = received });
}

char *
td_path_nominations(const char *campaign)
{
	return fill_directory(TD_KIND_NOMINATION, "/%d",
	                      (struct names){ .campaign = campaign });
}

char *
td_path_nomination(const char *campaign, const char *nomination)
{
	return fill(td_layout_pattern(TD_KIND_NOMINATION),
	            (struct names){ .campaign = campaign, .id = nomination });
}

char *
td_path_stub(const char *campaign, const char *stub)
{
	return fill(td_layout_pattern(TD_KIND_STUB),
	            (struct names){ .campaign = campaign, .id = stub });
}

char *
td_path_proceeding(const char *year, const char *campaign,
                   const char *proceeding)
{
	return fill(td_layout_pattern(TD_KIND_PROCEEDING),
	            (struct names){
			.year = year, .campaign = campaign, .id = proceeding });
}

char *
td_path_decision(const char *year, const char *decision)
{
	return fill(td_layout_pattern(TD_KIND_DECISION),
	            (struct names){ .year = year, .id = decision });
}

/* The path of what is referred to; NULL when no record of the kind may live
 * there. */
static char *
fill_reference(enum td_kind kind, const char *campaign, const char *reference)
{
	const char *slash = strchr(reference, '/');
	struct td_layout layout;
	char *year;
	char *path;

	if (!slash)
		return NULL;
	year = td_strndup(reference, (size_t)(slash - reference));
	path = fill(td_layout_pattern(kind),
	            (struct names){
			.year = year, .campaign = campaign, .id = slash + 1 });
	free(year);
	if (!td_layout_parse(&layout, path)) {
		free(path);
		return NULL;
	}
	td_layout_clear(&layout);
	return path;
}

char *
td_path_proceeding_of(const char *campaign, const char *reference)
{
	return fill_reference(TD_KIND_PROCEEDING, campaign, reference);
}

char *
td_path_decision_of(const char *reference)
{
	return fill_reference(TD_KIND_DECISION, NULL, reference);
}

char *
td_path_case(const char *id)
{
	return fill(td_layout_pattern(TD_KIND_CASE),
	            (struct names){ .id = id });
}

char *
td_path_template(const char *id)
{
	return fill(td_layout_pattern(TD_KIND_TEMPLATE),
	            (struct names){ .id = id });
}

char *
td_path_cluster(const char *year, const char *cluster)
{
	return fill(td_layout_pattern(TD_KIND_CLUSTER),
	            (struct names){ .year = year, .id = cluster });
}

char *
td_path_cluster_of(const char *reference)
{
	return fill_reference(TD_KIND_CLUSTER, NULL, reference);
}

char *
td_path_scoring(const char *year, const char *rule)
{
	return fill(td_layout_pattern(TD_KIND_SCORING),
	            (struct names){ .year = year, .id = rule });
}

char *
td_path_scoring_of(const char *reference)
{
	return fill_reference(TD_KIND_SCORING, NULL, reference);
}

char *
td_path_indicators(const char *year, const char *set)
{
	return fill(td_layout_pattern(TD_KIND_INDICATORS),
	            (struct names){ .year = year, .id = set });
}

char *
td_path_indicators_of(const char *reference)
{
	return fill_reference(TD_KIND_INDICATORS, NULL, reference);
}

char *
td_path_review(const char *campaign, const char *id)
{
	return fill(td_layout_pattern(TD_KIND_REVIEW),
	            (struct names){ .campaign = campaign, .id = id });
}

char *
td_path_inspection(const char *campaign, const char *id)
{
	return fill(td_layout_pattern(TD_KIND_INSPECTION),
	            (struct names){ .campaign = campaign, .id = id });
}

char *
td_path_scores(const char *campaign, const char *year, const char *cluster)
{
	return fill_directory(TD_KIND_SCORE, "/%u",
	                      (struct names){ .year = year,
	                                      .campaign = campaign,
	                                      .cluster = cluster });
}

char *
td_path_score(const char *campaign, const char *year, const char *cluster,
              const char *unit, const char *stage)
{
	return fill(td_layout_pattern(TD_KIND_SCORE),
	            (struct names){ .year = year,
	                            .campaign = campaign,
	                            .cluster = cluster,
	                            .unit = unit,
	                            .id = stage });
}
