/*
 * campaigns/<campaign>/reviews/<review>.yaml: an interim or final review of a
 * campaign that was held: by whom, when, what was found and learnt, and which
 * award forms it opened.
 */
#ifndef TD_RECORD_REVIEW_H
#define TD_RECORD_REVIEW_H

#include "record/campaign.h"

enum td_noted_kind {
	TD_NOTED_STRENGTH,
	TD_NOTED_SHORTCOMING,
	TD_NOTED_PROPOSAL,
	TD_NOTED_COUNT
};

/* What a review or an inspection found. */
struct td_noted {
	enum td_noted_kind kind;
	struct td_field unit;      /* id; absent: of all */
	struct td_field criterion; /* id */
	struct td_field text;
};

struct td_noted_list {
	struct td_noted *items;
	size_t count;
};

struct td_review {
	struct td_document *document;
	struct td_field campaign; /* id */
	enum td_stage stage;      /* interim or final */
	struct td_field phase;    /* id; absent: the campaign as a whole */
	struct td_field duty;     /* id; absent: it meets none */
	struct td_field by;       /* id of a unit */
	struct td_day held;
	struct td_field what; /* a conference, a report */
	struct td_document_ref paper;
	struct td_day from; /* what it looks at */
	struct td_day to;
	struct td_noted_list findings;
	struct td_fields lessons;
	struct td_fields awards; /* ids */
	struct td_day received;
	struct td_day entered;
};

/* Takes the document over, which the review schema must have accepted. */
void
td_review_read(struct td_review **review, struct td_document *document);

void
td_review_free(struct td_review *review);

/* The id that follows from who held it, the stage and the day; the caller
 * frees it. */
char *
td_review_id(const struct td_review *review);

/* Report a document number that is written wrongly. */
TD_MUST_CHECK enum td_status
td_review_check_values(const struct td_review *review, struct td_diag *diag);

#endif
