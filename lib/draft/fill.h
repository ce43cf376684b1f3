/*
 * Texts of a template with their placeholders filled from facts.
 */
#ifndef TD_DRAFT_FILL_H
#define TD_DRAFT_FILL_H

#include "draft/facts.h"

struct td_strbuf;

/* Of which of the facts a text speaks. */
struct td_scope {
	const struct td_facts *facts;
	const char *award;            /* only of those; NULL: of all */
	const struct td_subject *one; /* only of this one; NULL: of all */
	int articles;                 /* written so far */
};

/* Whether a scope holds a nomination. */
bool
td_scope_has(const struct td_scope *scope, const struct td_subject *subject);

/* How many nominations it holds. */
size_t
td_scope_count(const struct td_scope *scope);

/* Add what a placeholder stands for. False, adding nothing, where the records
 * do not say it. */
bool
td_fill_value(struct td_strbuf *out, const struct td_scope *scope,
              enum td_placeholder holder);

/* Add a text; what the records do not say is left open by dots. Nothing in it
 * can drive a terminal. */
void
td_fill_text(struct td_strbuf *out, const struct td_scope *scope,
             const char *text);

/* Add the document itself as others name it, number and day open where it has
 * none yet. */
void
td_fill_document(struct td_strbuf *out, const struct td_scope *scope);

/* Its number with its symbol, open where it has none yet; false, adding
 * nothing, for a document that has no number at all. */
bool
td_fill_number(struct td_strbuf *out, const struct td_facts *facts);

/* Its day, open where it has none yet. */
void
td_fill_day(struct td_strbuf *out, const struct td_scope *scope);

/* The cause of a revocation in words (Law 06/2022/QH15, art. 93(2)). */
const char *
td_cause_words(enum td_revocation_cause cause);

/* The sum to be paid back; -1: not known. */
long long
td_subject_recover(const struct td_facts *facts,
                   const struct td_subject *subject);

/* Of the members of a council, those who attended so; -1: no vote is known. */
int
td_vote_attended(const struct td_facts *facts, enum td_attendance attended);

#endif
