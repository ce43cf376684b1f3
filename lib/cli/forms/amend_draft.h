/*
 * An amendment from options.
 */
#ifndef TD_CLI_FORMS_AMEND_DRAFT_H
#define TD_CLI_FORMS_AMEND_DRAFT_H

#include "base/status.h"
#include "base/strlist.h"
#include "calendar/date.h"

#include <stdbool.h>

struct td_context;
struct td_filing;

/* What the options of campaign-amend say; NULL and empty: not given. */
struct td_amend_draft {
	const char *campaign;
	const char *kind; /* NULL: a decision, quyet-dinh */
	const char *number;
	const char *date;
	const char *issuer; /* NULL: who issued the campaign's document */
	const char *from;
	const char *section;  /* of the document, for what the options change */
	const char *period;   /* "2026..2031", "..2031" */
	const char *added;    /* file */
	const char *replaced; /* file */
	struct td_strlist end; /* "criterion=a4" */
	struct td_strlist extend; /* "bao-cao-nam=trước ngày 30/11 hằng năm" */
	struct td_strlist ends; /* ids of amendments */
};

enum {
	TD_AMEND_PARTS = 4
};

/* What --end can name, and the list of a record that it stands in. */
extern const char *const td_amend_parts[TD_AMEND_PARTS][2];

/* The id in "criterion=a4", where the text names that part; else NULL. */
const char *
td_amend_part(size_t part, const char *text);

/* Whether any of them is given. */
bool
td_amend_draft_is_given(const struct td_amend_draft *draft);

/* What of them is wrong by itself. */
TD_MUST_CHECK enum td_status
td_amend_draft_usage(const struct td_amend_draft *draft,
                     struct td_context *ctx);

/*
 * The record. A duty that is given more time is taken from the campaign as of
 * the first day of the amendment. *bytes is the caller's.
 */
TD_MUST_CHECK enum td_status
td_amend_draft_emit(char **bytes, const struct td_amend_draft *draft,
                    struct td_filing *filing, struct td_context *ctx);

#endif
