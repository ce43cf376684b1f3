/*
 * A decision about a nomination as later ones left it: the name, the day, the
 * text and the amount that count. Whoever prints or weighs one of these reads
 * it here.
 *
 * What was decided stays as it was; a correction is a decision that puts one
 * value in place of another (Decree 30/2020/NĐ-CP, art. 18(3)). It counts for
 * the decision that it points to, or that is pointed to by the correction it
 * corrects, when that one came before it and both are about the nomination,
 * whatever else is wrong with it: what is recorded has happened. An amount and
 * a day that cannot be read change nothing, and neither does another
 * recipient.
 */
#ifndef TD_RULES_DECISION_CORRECTED_H
#define TD_RULES_DECISION_CORRECTED_H

#include "record/ledger.h"

struct td_corrected {
	const struct td_ledger_event *decision; /* NULL: there is none */
	/* The correction that left each value as it is; NULL: none did. */
	const struct td_ledger_event *by[TD_CORRECT_COUNT];
	const char *name;  /* of the recipient; NULL: nobody corrected it */
	struct td_day day; /* of the decision */
	/* What is paid, or of a revocation paid back, in đồng; -1: it does not
	 * say. */
	long long amount;
	char *text; /* what it is given for; NULL: not known */
};

#define TD_CORRECTED_INIT                                                      \
	{                                                                      \
		.amount = -1                                                   \
	}

/* The decision that settled a nomination, of what happened to it, oldest
 * first: it is decided once, and what decides it again has no effect. NULL:
 * none did. */
const struct td_ledger_event *
td_settled(const struct td_ledger_event *events, size_t count);

/* The amount that an item itself gives, whatever later ones made of it: for who
 * judges the decision, or tells what it said. -1: it does not say. */
long long
td_decided_amount(const struct td_decision_item *item);

/* What a correction itself puts in place, as it is written, whatever later ones
 * made of it: for who judges the correction, or tells what it said. */
const struct td_field *
td_correction_value(const struct td_decision_item *item);

/* The name that an item of a decision puts in place of another; NULL: it is not
 * such a correction. */
const char *
td_correction_name(const struct td_decision *decision,
                   const struct td_decision_item *item);

/* The decision of which corrections of `id`, "<year>/<decision>", speak in the
 * end: that one itself, unless it is a correction. NULL: none is about the
 * nomination. */
const struct td_ledger_event *
td_corrected_root(const struct td_ledger_event *events, size_t count,
                  const char *id);

/*
 * Say what later ones left of a decision, one of the events (NULL: of none).
 * text is what it is given for, as nominated; NULL: nobody asks. A correction
 * of it names the words that it replaces, and does so wherever these stand as
 * whole words. The caller clears it.
 */
void
td_corrected_gather(struct td_corrected *corrected,
                    const struct td_ledger_event *events, size_t count,
                    const struct td_ledger_event *decision, const char *text);

/* The day of an event: of a decision the one that later ones left it, else that
 * of the proceeding. */
struct td_day
td_corrected_day(const struct td_ledger_event *events, size_t count,
                 const struct td_ledger_event *event);

/* The decision's document with the day that counts; its texts are borrowed. */
struct td_document_ref
td_corrected_paper(const struct td_corrected *corrected);

void
td_corrected_clear(struct td_corrected *corrected);

#endif
