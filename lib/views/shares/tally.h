/*
 * Whom awards go to: the shares of small collectives, workers, farmers and of
 * those who work directly, in each batch, by award form and by unit.
 *
 * A batch is what one campaign pays at one stage in one year. Law
 * 06/2022/QH15, art. 5(2)(d) asks for attention to those shares and sets no
 * number; a province may set one (rules/procedure.yaml).
 */
#ifndef TD_VIEWS_SHARES_TALLY_H
#define TD_VIEWS_SHARES_TALLY_H

#include "archive/reader.h"
#include "base/status.h"
#include "diag/diag.h"
#include "record/nomination.h"
#include "rules/nomination/award_shares.h"
#include "views/marks.h"

#include <stdbool.h>
#include <stddef.h>

/* What a group of recipients is counted by. */
enum td_group_by {
	TD_BY_ALL,
	TD_BY_AWARD, /* key: id of the award */
	TD_BY_UNIT   /* key: id of the nominating unit */
};

struct td_group {
	enum td_group_by by;
	const char *key;  /* NULL for TD_BY_ALL */
	const char *name; /* as people know it */
	char *order;      /* of the name, in a Vietnamese dictionary */
	int total;
	int untold;     /* of which it cannot be told whether they count */
	int questioned; /* of the total */
	int counts[TD_FACET_COUNT];
};

struct td_batch {
	const char *campaign;
	enum td_stage stage;
	int year;
	struct td_date last;     /* the last day that counts in it */
	struct td_group *groups; /* all, by award, by unit; each by name */
	size_t count;
	size_t capacity;
};

struct td_tally {
	struct td_batch *batches; /* by campaign, year, stage */
	size_t count;
	size_t capacity;
	struct td_strlist campaigns; /* what batches borrow */
	struct td_questions *questions;
	struct td_marks marks;               /* of those that count */
	const struct td_snapshot *read_from; /* the reader's */
};

#define TD_TALLY_INIT                                                          \
	{                                                                      \
		.batches = NULL                                                \
	}

struct td_readable;

struct td_tally_query {
	const char *campaign; /* id; NULL: all */
	bool pending;         /* nominations that are not decided, not awards */
	const struct td_readable *readable; /* NULL: all can be read */
};

/*
 * Count. Records that cannot be read are reported where they stand and left
 * out. Returns the worst status of all; the caller clears the tally, before
 * the reader.
 */
TD_MUST_CHECK enum td_status
td_tally_gather(struct td_tally *tally, struct td_reader *reader,
                const struct td_tally_query *query, struct td_diag *diag);

void
td_tally_clear(struct td_tally *tally);

/* Report shares of whole batches below the floors that the procedure sets. */
TD_MUST_CHECK enum td_status
td_tally_check(const struct td_tally *tally, struct td_reader *reader,
               struct td_diag *diag);

struct td_strbuf;

void
td_tally_add_text(struct td_strbuf *out, const struct td_tally *tally);

/* One object, one line, a group. */
void
td_tally_add_json(struct td_strbuf *out, const struct td_tally *tally);

void
td_tally_add_csv(struct td_strbuf *out, const struct td_tally *tally);

#endif
