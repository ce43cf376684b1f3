/*
 * A later document that changes a campaign is filed.
 */
#ifndef TD_FILING_AMENDING_H
#define TD_FILING_AMENDING_H

#include "base/status.h"
#include "calendar/date.h"

#include <stdbool.h>
#include <stddef.h>

struct td_filing;

/* The record of the document. */
struct td_amending {
	const char *id;   /* NULL: of who issued the document, and its number */
	const char *name; /* what findings call it */
	const char *bytes;
	size_t size;
	bool made; /* of options: nobody can look into it */
	struct td_date entered;
};

/*
 * Check the record, file it byte for byte, and commit. One that does not say
 * when it was entered is given the day, as its last line; one that the store
 * holds already keeps the day on record.
 */
TD_MUST_CHECK enum td_status
td_amend_campaign(struct td_filing *filing, const struct td_amending *amending);

#endif
