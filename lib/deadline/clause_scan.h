/*
 * A clause while it is read. Inside the deadline layer only.
 */
#ifndef TD_DEADLINE_CLAUSE_SCAN_H
#define TD_DEADLINE_CLAUSE_SCAN_H

#include "deadline/clause_term.h"

#define TD_SCAN_TERMS_MAX 48

struct td_scan {
	struct td_phrase phrase;
	struct td_term terms[TD_SCAN_TERMS_MAX];
	size_t count;
	bool faulty; /* some word is right in kind and impossible in value */
	enum td_deadline_error_kind fault;
	size_t fault_at; /* token */
};

/* Split a clause into tokens; one that is too long is faulty. */
void
td_scan_open(struct td_scan *scan, const char *text);

/* Find all that speaks of time. */
void
td_scan_parse(struct td_scan *scan);

/* Whether the day of a month or quarter alone stands where a deadline does:
 * behind "hạn nộp:" or "hoàn thành". */
bool
td_scan_is_labelled(struct td_scan *scan, const struct td_term *term);

/* "Tháng 12/2025 (trước ngày 20)" is one deadline: the day takes month and year
 * of the span before its bracket, where it is in it. */
void
td_scan_place_days(struct td_scan *scan);

/*
 * Make a term's rule from its points and how often the clause says that they
 * recur; false when the two do not go together.
 */
bool
td_scan_settle(const struct td_scan *scan, struct td_term *term);

/* "trong quý III và quý IV năm 2027" is one span: make it one. Whether it was
 * several. */
bool
td_clause_joins_spans(struct td_deadline_rule *rule);

/* Whether the span that a rule names ends before it starts. */
bool
td_clause_is_reversed(const struct td_deadline_rule *rule);

/* Whether words round a deadline take the day from it; at which token. */
bool
td_clause_doubts(struct td_phrase *phrase, const struct td_term *term,
                 size_t *at);

/* The same anywhere in the clause. */
bool
td_clause_is_doubtful(struct td_phrase *phrase, size_t *at);

#endif
