/*
 * A campaign from options: its frame, to be filled in by an editor.
 */
#ifndef TD_CLI_FORMS_CAMPAIGN_DRAFT_H
#define TD_CLI_FORMS_CAMPAIGN_DRAFT_H

#include "base/status.h"

#include <stdbool.h>

struct td_context;

struct td_campaign_draft {
	bool print;     /* a record to fill in instead */
	const char *id; /* NULL: made of the title */
	const char *title;
	const char *number; /* NULL: a draft, not numbered yet */
	const char *date;   /* "YYYY-MM-DD"; NULL: not dated yet */
	const char *kind;   /* of document: "ke-hoach", "chi-thi" … */
	const char *issuer; /* id of a unit */
	const char *scope;
	const char *launched_by;
	const char *from; /* "issued", a year or a day */
	const char *to;   /* a year or a day */
};

/* The record, with empty lists of contents, criteria, duties; the caller
 * frees it. */
char *
td_campaign_draft_emit(const struct td_campaign_draft *draft);

/* Whether the options and the operand say one thing, and all of it. Returns
 * TD_OK; or TD_USAGE, having said what is wrong. */
TD_MUST_CHECK enum td_status
td_campaign_draft_check(const struct td_campaign_draft *draft,
                        struct td_context *ctx);

/* Enter the campaign of the operand, or where there is none the draft, and
 * print its path. */
TD_MUST_CHECK enum td_status
td_campaign_draft_enter(const struct td_campaign_draft *draft,
                        struct td_context *ctx);

#endif
