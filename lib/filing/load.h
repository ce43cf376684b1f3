/*
 * Awards of past years are loaded: rows of a table become decisions and the
 * nominations that they award, all marked as loaded, in one commit.
 */
#ifndef TD_FILING_LOAD_H
#define TD_FILING_LOAD_H

#include "base/status.h"

#include <stddef.h>

struct td_filing;
struct td_finding;

/* What a row says. Rows of one issuer, number and year are one decision. */
enum td_load_value {
	TD_LOAD_ISSUER, /* id of a unit */
	TD_LOAD_NUMBER,
	TD_LOAD_DATE,
	TD_LOAD_DECIDER, /* code of an office */
	TD_LOAD_SIGNED,  /* "KT" …; nothing: in person */
	TD_LOAD_SIGNER,
	TD_LOAD_OFFICE,
	TD_LOAD_AWARD,  /* id of a form */
	TD_LOAD_KIND,   /* of recipient; nothing: an individual where a person
	                   is named, else a collective */
	TD_LOAD_PERSON, /* id */
	TD_LOAD_UNIT,   /* id */
	TD_LOAD_NAME,   /* of a household, or a collective within the unit */
	TD_LOAD_GROUND, /* nothing: merit */
	TD_LOAD_STAGE,  /* nothing: annual */
	TD_LOAD_YEAR,   /* nothing: that of the decision */
	TD_LOAD_ACHIEVEMENT, /* nothing: the award and its year */
	TD_LOAD_AMOUNT,
	TD_LOAD_CAMPAIGN, /* id */
	TD_LOAD_RECEIVED, /* nothing: the day of the decision stands for it */
	TD_LOAD_CONSENT,  /* to publication: its day */
	TD_LOAD_GUARDIAN,
	TD_LOAD_VALUE_COUNT
};

struct td_load_row {
	/* In UTF-8; NULL and "" are nothing. */
	const char *values[TD_LOAD_VALUE_COUNT];
	unsigned line; /* in the table */
};

/* Told of each finding about a row, and where in the record it stands:
 * "document.number", "recipient.person", "items.amount". */
typedef void
td_load_teller(void *context, const struct td_finding *finding, size_t row,
               const char *keys);

struct td_loading {
	const char *name; /* what findings call the table */
	const struct td_load_row *rows;
	size_t count;
	td_load_teller *tell;
	void *context;
};

/*
 * Make the records, hold each to the rules of its day, and commit all of them;
 * or none, every fault of every row told. What is there already, loaded on
 * whichever day, changes nothing.
 */
TD_MUST_CHECK enum td_status
td_load_rows(struct td_filing *filing, const struct td_loading *loading);

#endif
