/*
 * A campaign from options: its frame, to be filled in by an editor.
 */
#ifndef TD_CLI_FORMS_CAMPAIGN_DRAFT_H
#define TD_CLI_FORMS_CAMPAIGN_DRAFT_H

struct td_campaign_draft {
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

#endif
