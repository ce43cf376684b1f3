/* Reviews of a campaign. */

#include "views/reviews/reviews.h"
#include "base/strbuf.h"
#include "check/names.h"
#include "diag/message.h"
#include "record/awards.h"
#include "record/review.h"
#include "rules/cite.h"
#include "views/asked.h"

#include <stdio.h>
#include <stdlib.h>

enum review_column {
	COLUMN_HELD,
	COLUMN_STAGE,
	COLUMN_STAGE_NAME,
	COLUMN_PHASE,
	COLUMN_BY,
	COLUMN_BY_NAME,
	COLUMN_WHAT,
	COLUMN_DOCUMENT,
	COLUMN_FINDINGS,
	COLUMN_LESSONS,
	COLUMN_AWARDS,
	COLUMN_PATH,
	COLUMN_COUNT
};

static const struct td_listing_column columns[] = {
	[COLUMN_HELD] = { "held", N_("held") },
	[COLUMN_STAGE] = { "stage", NULL },
	[COLUMN_STAGE_NAME] = { "stage_name", N_("review") },
	[COLUMN_PHASE] = { "phase", NULL },
	[COLUMN_BY] = { "by", NULL },
	[COLUMN_BY_NAME] = { "by_name", N_("by") },
	[COLUMN_WHAT] = { "what", N_("what was held") },
	[COLUMN_DOCUMENT] = { "document", N_("document") },
	[COLUMN_FINDINGS] = { "findings", N_("findings") },
	[COLUMN_LESSONS] = { "lessons", N_("lessons") },
	[COLUMN_AWARDS] = { "awards", N_("awards opened") },
	[COLUMN_PATH] = { "path", NULL },
	{ NULL, NULL },
};

static void
add_review(struct td_listing *listing, const struct td_review *review,
           struct td_reader *reader, const char *path)
{
	const char *cells[COLUMN_COUNT] = { [COLUMN_PATH] = path };
	struct td_date day = review->held.given ? review->held.date
	                                        : TD_DATE_MAX;
	char *awards = td_cite_ids(&review->awards);
	char held[TD_DATE_SIZE];
	char findings[24];
	char lessons[24];

	td_date_format(held, day);
	snprintf(findings, sizeof findings, "%zu", review->findings.count);
	snprintf(lessons, sizeof lessons, "%zu", review->lessons.count);
	cells[COLUMN_HELD] = held;
	cells[COLUMN_STAGE] = td_stage_name(review->stage);
	cells[COLUMN_STAGE_NAME] = td_term(td_stage_name(review->stage));
	cells[COLUMN_PHASE] = review->phase.text;
	cells[COLUMN_BY] = review->by.text;
	cells[COLUMN_BY_NAME] = td_name_of_unit(
	    reader, review->by.text, td_reader_asof(reader, TD_LOOK_TOLD, day));
	cells[COLUMN_WHAT] = review->what.text;
	cells[COLUMN_DOCUMENT] = review->paper.number.text;
	cells[COLUMN_FINDINGS] = findings;
	cells[COLUMN_LESSONS] = lessons;
	cells[COLUMN_AWARDS] = review->awards.count ? awards : NULL;
	td_listing_add_row(listing, cells);
	free(awards);
}

enum td_status
td_reviews_fill(struct td_listing *listing, struct td_reader *reader,
                const struct td_reviews_query *query, struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	const struct td_campaign *campaign;
	enum td_status status = td_asked_campaign(
	    &campaign, reader, query->campaign, TD_LOOK_DUTIES_LISTED,
	    query->today, diag);

	listing->columns = columns;
	if (status == TD_OK)
		status = td_reader_looked_into(&paths, reader, TD_KIND_REVIEW,
		                               query->campaign, diag);
	for (size_t i = 0; i < paths.count; i++) {
		const char *cells[COLUMN_COUNT] = {
			[COLUMN_PATH] = paths.items[i]
		};
		struct td_document *document;
		struct td_review *review;

		if (td_reader_document(&document, reader, TD_KIND_REVIEW,
		                       paths.items[i], diag) != TD_OK) {
			td_listing_add_unread(listing, cells);
			status = TD_FAILED;
			continue;
		}
		td_review_read(&review, document);
		add_review(listing, review, reader, paths.items[i]);
		td_review_free(review);
	}
	td_strlist_clear(&paths);
	return status;
}
