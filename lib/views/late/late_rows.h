/*
 * What standing records say was entered long after its day: rows of what was,
 * seats, posts, cases, a province's rows of rules. They say themselves when.
 */
#ifndef TD_VIEWS_LATE_LATE_ROWS_H
#define TD_VIEWS_LATE_LATE_ROWS_H

#include "views/late/late.h"

struct td_late_entry {
	char *path;
	enum td_kind kind;
	unsigned line;
	char *list; /* "was", "members"; "": the record itself */
	struct td_date day;
	struct td_date entered; /* by the record */
	int after;
};

struct td_late_entries {
	struct td_late_entry *items; /* by path, then line */
	size_t count;
	size_t capacity;
	size_t first; /* late ones that came in together with their record */
};

#define TD_LATE_ENTRIES_INIT                                                   \
	{                                                                      \
		.items = NULL                                                  \
	}

/* Of a commit. What cannot be read is told, and TD_FAILED. */
TD_MUST_CHECK enum td_status
td_late_entries_gather(struct td_late_entries *entries, const char *directory,
                       const struct td_snapshot *snapshot,
                       const struct td_late_query *query, struct td_diag *diag);

void
td_late_entries_clear(struct td_late_entries *entries);

/* The day, and how many days after it something was entered. */
void
td_late_add_days(struct td_strbuf *out, struct td_date day, int after);

/* A row, a line; JSON: one object a line; CSV: with the columns of
 * td_late_add_csv(), without its head. */
void
td_late_entries_add_text(struct td_strbuf *out,
                         const struct td_late_entries *entries);

void
td_late_entries_add_json(struct td_strbuf *out,
                         const struct td_late_entries *entries,
                         const struct td_snapshot *snapshot);

void
td_late_entries_add_csv(struct td_strbuf *out,
                        const struct td_late_entries *entries,
                        const struct td_snapshot *snapshot);

#endif
