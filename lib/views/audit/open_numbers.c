/* Gaps in the numbers of decisions. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "check/names.h"
#include "check/setting_gather.h"
#include "record/ledger.h"
#include "rules/decision/decision_series.h"
#include "views/audit/audit_open.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* So many runs of numbers are named. */
#define NAMED 5

/* Numbers that one series lacks. */
struct gaps {
	size_t runs;
	unsigned long count;
	struct td_strbuf shown;
	struct td_strbuf all;
};

/* What was decided before the store was kept is loaded as it is needed: that
 * numbers are missing says nothing. Nor do letters that put up an award. */
static bool
find_place(struct td_series_place *place, const struct td_decision *decision)
{
	const char *kind;

	if (td_decision_is_loaded(decision) ||
	    !td_series_place_of(place, decision))
		return false;
	kind = td_document_kind_of(place->number.kind);
	return kind && strcmp(kind, "quyet-dinh") == 0;
}

static int
compare(const void *left, const void *right)
{
	const struct td_series_place *a = left;
	const struct td_series_place *b = right;
	int order = td_series_compare(a, b);

	return order ? order
	             : (a->number.number > b->number.number) -
	                   (a->number.number < b->number.number);
}

static void
add_run(struct td_strbuf *out, unsigned first, unsigned last)
{
	td_strbuf_add(out, out->length > 0 ? ", " : "");
	if (first == last)
		td_strbuf_addf(out, "%u", first);
	else
		td_strbuf_addf(out, "%u–%u", first, last);
}

static void
find_gaps(struct gaps *gaps, const struct td_series_place *places, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		unsigned first = places[i - 1].number.number + 1;
		unsigned last = places[i].number.number;

		if (last <= first)
			continue;
		add_run(&gaps->all, first, last - 1);
		if (gaps->runs++ < NAMED)
			add_run(&gaps->shown, first, last - 1);
		gaps->count += last - first;
	}
	if (gaps->runs > NAMED)
		td_strbuf_add(&gaps->shown, ", …");
}

static void
report(const struct td_open *open, const struct gaps *gaps,
       const struct td_series_place *first, const struct td_series_place *last)
{
	struct td_date day = open->day;
	char path[32];
	char count[24];
	char year[16];
	char *place;

	(void)td_date_from_civil(&day, first->year, 12, 31);
	snprintf(path, sizeof path, "decisions/%d", first->year);
	snprintf(year, sizeof year, "%d", first->year);
	snprintf(count, sizeof count, "%lu", gaps->count);
	place = td_open_path(open, path);
	(void)td_diag_add(
	    open->diag, TD_DECISION_NUMBER_GAP,
	    (struct td_place){ .path = place }, "issuer",
	    td_name_of_unit(open->reader, first->issuer,
	                    td_reader_asof(open->reader, TD_LOOK_TOLD, day)),
	    "year", year, "first", first->text, "last", last->text, "count",
	    count, "numbers", gaps->shown.text, "all", gaps->all.text, NULL);
	free(place);
}

static void
examine_series(const struct td_open *open, const struct td_series_place *places,
               size_t count)
{
	struct gaps gaps = { .shown = TD_STRBUF_INIT, .all = TD_STRBUF_INIT };

	find_gaps(&gaps, places, count);
	if (gaps.runs > 0)
		report(open, &gaps, &places[0], &places[count - 1]);
	td_strbuf_clear(&gaps.shown);
	td_strbuf_clear(&gaps.all);
}

void
td_open_numbers(const struct td_open *open)
{
	const struct td_decision *const *decisions;
	const char *const *paths;
	struct td_diag *unheard = td_diag_new();
	struct td_series_place *places = NULL;
	size_t count = 0;
	size_t found = 0;

	/* The number of what cannot be read may be any. */
	if (td_setting_need_ledger(open->reader, unheard) == TD_OK)
		count = td_ledger_decisions(
		    &decisions, &paths, td_reader_ledger(open->reader, NULL));
	places = td_alloc(count + 1, sizeof *places);
	for (size_t i = 0; i < count; i++)
		found += find_place(&places[found], decisions[i]);
	if (found > 1)
		qsort(places, found, sizeof *places, compare);
	for (size_t first = 0, end; first < found; first = end) {
		end = first + 1;
		while (end < found &&
		       td_series_compare(&places[first], &places[end]) == 0)
			end++;
		examine_series(open, &places[first], end - first);
	}
	free(places);
	td_diag_free(unheard);
}
