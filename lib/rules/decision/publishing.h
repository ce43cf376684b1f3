/*
 * What may be published of a decision: whose award is an honour, of which year
 * it is, and what keeps it from being shown (Law 06/2022/QH15, art. 5(2)(a), on
 * openness; Law 91/2025/QH15, art. 9, on personal data).
 */
#ifndef TD_RULES_DECISION_PUBLISHING_H
#define TD_RULES_DECISION_PUBLISHING_H

#include "rules/proceeding/life_cycle.h"

/* Why an award is not shown. */
enum td_left_out {
	TD_LEFT_PRIVATE, /* nothing says that the data may be published */
	TD_LEFT_WRONG,   /* records-check finds errors in its records */
	TD_LEFT_UNNAMED, /* the catalogue has no name for the award */
	TD_LEFT_OUT_COUNT
};

/* What is held against that. All borrowed. */
struct td_publishing {
	const struct td_matter *matter; /* with nomination, person and events */
	const struct td_award *award;   /* NULL: the catalogue has none */
	/* Whether records-check finds an error in what is shown: long work, so
	 * it is asked last. */
	bool (*is_wrong)(const void *context);
	const void *context;
};

/* Whether a decision awarded a nomination: of two that do the first counts, as
 * the nomination's life has it. */
bool
td_publishing_is_award(const struct td_decision *decision,
                       const struct td_life *life);

/* The year of what happened, by the day that corrections left; 0: no day is
 * known. */
int
td_publishing_year(const struct td_ledger_event *events, size_t count,
                   const struct td_ledger_event *event);

/* TD_LEFT_OUT_COUNT: it is shown. Who is private comes first: nothing else
 * is said of them, not even that something is wrong. */
enum td_left_out
td_publishing_left_out(const struct td_publishing *publishing);

#endif
