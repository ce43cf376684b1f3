/*
 * What was entered long after its own day.
 *
 * A record says on which day something was received, held or decided; the
 * commit that brought it in says when that was entered. Both are claims, and an
 * auditor wants to see them side by side: by the first the rules are chosen.
 */
#ifndef TD_VIEWS_LATE_LATE_H
#define TD_VIEWS_LATE_LATE_H

#include "base/status.h"
#include "base/strlist.h"
#include "calendar/date.h"
#include "diag/diag.h"
#include "store/history.h"
#include "store/layout.h"
#include "store/snapshot.h"
#include "views/clock.h"

#include <stdbool.h>
#include <stddef.h>

struct td_late_row {
	const struct td_event *event; /* that brought the record in */
	enum td_kind kind;
	bool has_day;              /* else what was entered cannot be read */
	struct td_date day;        /* the record's own */
	int after;                 /* days from that to the commit's */
	enum td_clock_claim clock; /* of when it was entered */
};

struct td_late_entries;

struct td_late {
	struct td_late_row *rows; /* oldest commit first, then by path */
	size_t count;
	size_t capacity;
	int days;      /* more than these after its day is late by now */
	bool unread;   /* something could not be read */
	size_t loaded; /* records of past years, which came in on purpose */
	/* Of standing records; NULL: they were not asked for. */
	struct td_late_entries *entries;
	/* What rows borrow. */
	struct td_history history;
	const struct td_snapshot *read_from;
};

#define TD_LATE_INIT                                                           \
	{                                                                      \
		.rows = NULL                                                   \
	}

struct td_late_query {
	const char *campaign; /* id; NULL: of all, and of none */
	int days;  /* -1: what the store's policy says (late_entry_days) */
	bool all;  /* also what came in time */
	bool rows; /* also what standing records say, unless of a campaign */
	struct td_date today;
};

/*
 * Gather the filed records that were entered late, from the history of a
 * commit. Returns TD_OK; or TD_FAILED with findings, where one cannot be read
 * as it was entered, the history cannot be, or the commit has no such campaign
 * (reference-missing). The caller clears it either way; read_from is NULL where
 * nothing could be looked at.
 */
TD_MUST_CHECK enum td_status
td_late_gather(struct td_late *late, const char *directory,
               const struct td_snapshot *snapshot,
               const struct td_late_query *query, struct td_diag *diag);

void
td_late_clear(struct td_late *late);

struct td_strbuf;

/* A row, a line. */
void
td_late_add_text(struct td_strbuf *out, const struct td_late *late);

/* One object a line. */
void
td_late_add_json(struct td_strbuf *out, const struct td_late *late);

void
td_late_add_csv(struct td_strbuf *out, const struct td_late *late);

#endif
