/*
 * What a portal may show of awards: few fields, and only of those that
 * rules/decision/publishing.h lets be published.
 */
#ifndef TD_VIEWS_PUBLISH_HONOURS_H
#define TD_VIEWS_PUBLISH_HONOURS_H

#include "base/strlist.h"
#include "check/questioned.h"
#include "draft/named.h"
#include "record/awards.h"
#include "record/campaign.h"
#include "rules/decision/corrected.h"
#include "rules/decision/publishing.h"

struct td_readable;
struct td_strbuf;

/* What is asked for; NULL or 0: any. Borrowed. */
struct td_honours_query {
	const char *campaign;
	const char *award;
	const char *decision; /* "<year>/<id>" */
	int year;             /* of the decision */
	bool by_award;        /* sorted by award, then day; else by day */
	const struct td_readable *readable; /* NULL: all can be read */
	struct td_date today; /* the authority is called as it is now */
};

/* One award. What is const is the reader's. */
struct td_honour {
	struct td_named named;
	const struct td_nomination *nomination;
	const struct td_award *award;
	size_t rank; /* its place in the catalogue */
	const char *campaign_title;
	/* The award and its revocation, as later decisions left them; where it
	 * stands the latter has no decision. */
	struct td_corrected decided;
	struct td_corrected revoked;
	const struct td_question *question; /* NULL: nothing questions it */
};

struct td_honours {
	struct td_honour *items; /* sorted; names as a dictionary does */
	size_t count;
	size_t capacity;
	size_t left_out[TD_LEFT_OUT_COUNT];
	struct td_strlist untold; /* ids of campaigns that were passed over */
	struct td_questions *questions;
	const char *authority;
	const struct td_snapshot *read_from; /* the reader's */
};

#define TD_HONOURS_INIT                                                        \
	{                                                                      \
		.items = NULL                                                  \
	}

/* Put the year of birth behind the names of people whom position and unit do
 * not tell from another of the name in the list. */
void
td_honours_tell_apart(struct td_honours *honours);

/* By day, or by award and then by day; names as a dictionary does. */
void
td_honours_sort(struct td_honours *honours, bool award_first);

/*
 * Gather what was decided. An award that records do not allow is reported and
 * left out; one whose nomination, decision or revocation records-check would
 * find an error in is counted and left out.
 */
TD_MUST_CHECK enum td_status
td_honours_gather(struct td_honours *honours, struct td_reader *reader,
                  const struct td_honours_query *query, struct td_diag *diag);

/*
 * Say how many awards were left out, for each reason. TD_FAILED when there was
 * nothing to show or to leave out, with a finding where all could be read.
 */
TD_MUST_CHECK enum td_status
td_honours_report(const struct td_honours *honours, struct td_diag *diag);

void
td_honours_clear(struct td_honours *honours);

/* The number of the decision. */
const char *
td_honour_number(const struct td_honour *honour);

/* Comma-separated values (RFC 4180); JSON, one object a line. */
void
td_honours_add_csv(struct td_strbuf *out, const struct td_honours *honours);

void
td_honours_add_json(struct td_strbuf *out, const struct td_honours *honours);

/* One page in Vietnamese, with all that it needs in it and no script. */
void
td_honours_add_html(struct td_strbuf *out, const struct td_honours *honours);

#endif
